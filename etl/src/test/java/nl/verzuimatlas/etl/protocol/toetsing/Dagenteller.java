package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Dag;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;
import nl.verzuimatlas.etl.protocol.toetsing.Proefscholen.Vestiging;

/** Gathers the days of an invented pupil at one school. */
final class Dagenteller {

    private final Vestiging vestiging;
    private final TreeMap<LocalDate, Dag> dagen = new TreeMap<>();

    Dagenteller(Vestiging vestiging) {
        this.vestiging = vestiging;
    }

    Proefkalender kalender() {
        return Proefscholen.kalender(vestiging.code());
    }

    Set<LocalDate> datums() {
        return dagen.keySet();
    }

    School school() {
        return new School(
                vestiging.code(),
                vestiging.brin(),
                vestiging.sector(),
                vestiging.gemeente(),
                vestiging.regio(),
                kalender(),
                dagen.values().stream().toList());
    }

    /** Adds to the day; lessons from {@code eerste} to {@code laatste} where the kind is registered by lesson. */
    void registreer(LocalDate datum, String wat, int eerste, int laatste) {
        long dag = vestiging.dagUren();
        long lessen = 1000L * (laatste - eerste + 1);
        int masker = (1 << laatste + 1) - (1 << eerste);
        switch (wat) {
            case "uren" -> erbij(datum, lessen, 0, 0, 0, 0, 0, 0, masker);
            case "deel" -> erbij(datum, lessen - 500, 0, 0, 0, 0, 0, 0, masker);
            case "dag" -> erbij(datum, dag, 0, 0, 0, 0, 0, 0, 1);
            case "dagdeel" -> erbij(datum, vestiging.dagdeelUren(), 0, 0, 0, 0, 0, 0, 1 << 15);
            case "dubbel" -> erbij(datum, Math.max(0, dag - lessen), lessen, 0, 0, 0, 0, 0, 0);
            case "luxe" -> erbij(datum, dag, 0, 0, 0, dag, 0, 0, 1);
            case "ziek" -> erbij(datum, 0, dag, dag, 0, 0, 0, 0, 0);
            case "ziekuren" -> erbij(datum, 0, lessen, lessen, 0, 0, 0, 0, 0);
            case "verlof" -> erbij(datum, 0, dag, 0, 0, 0, 0, 0, 0);
            case "onbekend" -> erbij(datum, 0, 0, 0, lessen, 0, 0, 0, 0);
            case "laat" -> erbij(datum, 0, 0, 0, 0, 0, 1 + eerste % 2, 1 + eerste % 2, 0);
            case "laat met reden" -> erbij(datum, 0, 0, 0, 0, 0, 1, 0, 0);
            default -> throw new IllegalArgumentException(wat);
        }
    }

    private void erbij(
            LocalDate datum,
            long ongeoorloofd,
            long geoorloofd,
            long ziek,
            long onbekend,
            long luxe,
            int teLaat,
            int zonderReden,
            int masker) {
        Dag dag = dagen.getOrDefault(
                datum, new Dag(datum, 0, 0, 0, 0, 0, 0, 0, vestiging.dagUren(), vestiging.dagdeelUren(), 0));
        dagen.put(
                datum,
                new Dag(
                        datum,
                        dag.ongeoorloofd() + ongeoorloofd,
                        dag.geoorloofd() + geoorloofd,
                        dag.ziek() + ziek,
                        dag.onbekend() + onbekend,
                        dag.luxe() + luxe,
                        dag.teLaat() + teLaat,
                        dag.teLaatOngeoorloofd() + zonderReden,
                        dag.dagUren(),
                        dag.dagdeelUren(),
                        dag.masker() | masker));
    }
}
