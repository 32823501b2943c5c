package nl.verzuimatlas.etl.feit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.thuis.Home;

/** The files with rules that decide facts, as an input of a release. */
public final class Regelteksten {

    private static final List<String> BESTANDEN = List.of(
            "feit/duurgrenzen.yaml", "feit/onderwijssoorten.yaml", "feit/thuiszitten.yaml", "kalender/feestdagen.yaml");

    private Regelteksten() {}

    /** Text of each file by its path, the protocols and the indicators of {@code home} among them. */
    public static Map<String, String> alle(Home home) {
        return met(Protocollen.teksten(home), home);
    }

    /**
     * As {@link #alle}, without the protocols that no school follows: then nothing is computed of what they would have signalled.
     *
     * @throws nl.verzuimatlas.warehouse.protocol.OngeldigProtocolException if a file has mistakes
     */
    public static Map<String, String> zonderWatAls(Home home) {
        Map<String, String> gevolgd = new TreeMap<>();
        Protocollen.lees(home).lijst().stream()
                .filter(protocol -> !protocol.toepassing().isLeeg())
                // whole, for a file may take over a part of another one
                .forEach(protocol ->
                        gevolgd.put(protocol.id() + "-" + protocol.versie() + ".yaml", Protocollen.json(protocol)));
        return met(gevolgd, home);
    }

    private static Map<String, String> met(Map<String, String> protocollen, Home home) {
        Map<String, String> teksten = new TreeMap<>();
        BESTANDEN.forEach(bestand -> teksten.put(bestand, Regelbestand.tekst(bestand)));
        protocollen.forEach((naam, tekst) -> teksten.put(Protocollen.MAP + "/" + naam, tekst));
        Indicatorregister.teksten(home)
                .forEach((naam, tekst) -> teksten.put(Indicatorregister.MAP + "/" + naam, tekst));
        return Map.copyOf(teksten);
    }
}
