package nl.verzuimatlas.etl.feit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.etl.protocol.Protocol;

/** The files with rules that decide facts, as an input of a release. */
public final class Regelteksten {

    private static final List<String> BESTANDEN = List.of(
            "feit/duurgrenzen.yaml",
            "feit/onderwijssoorten.yaml",
            "feit/thuiszitten.yaml",
            "kalender/feestdagen.yaml",
            "protocollen/" + Protocol.LANDELIJK + ".yaml");

    private Regelteksten() {}

    /** Text of each file by its path under {@code nl/verzuimatlas/etl/}. */
    public static Map<String, String> alle() {
        return BESTANDEN.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Regelbestand::tekst));
    }
}
