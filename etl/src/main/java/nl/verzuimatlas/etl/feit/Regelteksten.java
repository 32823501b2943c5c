package nl.verzuimatlas.etl.feit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.thuis.Home;

/** The files with rules that decide facts, as an input of a release. */
public final class Regelteksten {

    private static final List<String> BESTANDEN = List.of(
            "feit/duurgrenzen.yaml", "feit/onderwijssoorten.yaml", "feit/thuiszitten.yaml", "kalender/feestdagen.yaml");

    private Regelteksten() {}

    /** Text of each file by its path, the protocols of {@code home} among them. */
    public static Map<String, String> alle(Home home) {
        Map<String, String> teksten = new TreeMap<>();
        BESTANDEN.forEach(bestand -> teksten.put(bestand, Regelbestand.tekst(bestand)));
        Protocollen.teksten(home).forEach((naam, tekst) -> teksten.put(Protocollen.MAP + "/" + naam, tekst));
        return Map.copyOf(teksten);
    }
}
