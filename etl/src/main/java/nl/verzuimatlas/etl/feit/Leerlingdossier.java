package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.protocol.Actietoets.Actie;

/** What is known of one pupil: signals, reports and steps per institution, and unauthorised hours. */
final class Leerlingdossier {

    private final Map<String, List<Signaalrij>> signalen = new TreeMap<>();
    private final Map<String, List<Actie>> acties = new TreeMap<>();
    private final List<Verzuimdag> dagen = new ArrayList<>();

    void voegToe(String brin, Signaalrij signaal) {
        signalen.computeIfAbsent(brin, nieuw -> new ArrayList<>()).add(signaal);
    }

    void voegToe(String brin, Actie actie) {
        acties.computeIfAbsent(brin, nieuw -> new ArrayList<>()).add(actie);
    }

    void voegToe(Verzuimdag dag) {
        dagen.add(dag);
    }

    /** Institutions at which the pupil has a signal. */
    Iterable<String> instellingen() {
        return signalen.keySet();
    }

    List<Signaalrij> signalen(String brin) {
        return signalen.get(brin);
    }

    /** Reports and steps at an institution; those that were withdrawn are not among them. */
    List<Actie> acties(String brin) {
        return acties.getOrDefault(brin, List.of());
    }

    /** Unauthorised lesson hours at {@code vestiging} from {@code van} to {@code tot}, in thousandths. */
    long duizendsten(String vestiging, int van, int tot) {
        return dagen.stream()
                .filter(dag -> dag.dag() >= van && dag.dag() <= tot)
                .filter(dag -> dag.vestiging().equals(vestiging))
                .mapToLong(Verzuimdag::duizendsten)
                .sum();
    }

    /**
     * A signal; days are counted from 1 January 1970.
     *
     * @param id id of the signal
     * @param vestiging vestiging
     * @param regelsleutel protocol, version and rule
     * @param vensterBegin first day that counts in its window
     * @param datum day on which the threshold was reached
     */
    record Signaalrij(String id, String vestiging, String regelsleutel, int vensterBegin, int datum) {}

    /**
     * A day with unauthorised absence.
     *
     * @param vestiging vestiging
     * @param dag day, counted from 1 January 1970
     * @param duizendsten lesson hours times 1000
     */
    record Verzuimdag(String vestiging, int dag, long duizendsten) {}
}
