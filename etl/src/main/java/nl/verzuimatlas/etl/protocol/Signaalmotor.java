package nl.verzuimatlas.etl.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;

/**
 * Evaluates all rules over the days of a pupil at a vestiging in one pass (docs/adr/0021-protocol-rules.md). Rules that count the
 * same share the counting; a rule of which nothing happened is not looked at. Not for use by several threads at once.
 */
public final class Signaalmotor {

    private final Map<Telsleutel, List<Regelteller>> perTelling = new LinkedHashMap<>();
    private final Map<Telsleutel, Integer> sectoren = new LinkedHashMap<>();
    private final Dagtelling telling = new Dagtelling();

    public Signaalmotor(List<Rekenregel> regels) {
        for (Rekenregel regel : regels) {
            if (regel.alleenVerzuim()) {
                perTelling
                        .computeIfAbsent(regel.telling(), nieuw -> new ArrayList<>())
                        .add(new Regelteller(regel));
                sectoren.merge(regel.telling(), regel.sectoren(), (een, ander) -> een | ander);
            }
        }
    }

    /**
     * Signals of the rules that count absence.
     *
     * @param dagen days of the pupil, looked up in {@code kalender}
     * @param sector school type of the vestiging, as a bit
     */
    public void leerling(
            Dagreeks dagen, Dagkalender kalender, Leeftijdgegevens leerling, int sector, Signaaldoel doel) {
        perTelling.forEach((sleutel, tellers) -> {
            if ((sectoren.get(sleutel) & sector) != 0 && dagen.heeft(sleutel.gronden())) {
                telling.tel(sleutel, dagen, kalender, leerling);
                for (Regelteller teller : tellers) {
                    if (telling.aantal > 0 && (teller.regel().sectoren() & sector) != 0) {
                        teller.zoek(telling, dagen, kalender, doel);
                    }
                }
            }
        });
    }

    /**
     * Signals of one rule for one pupil at one vestiging, in order of day; the school type is not looked at. The entry for tests
     * and for explaining a figure.
     *
     * @param protocol the version that the rule stands in: only absence from its first to its last day counts
     * @param regel the rule
     * @param lesdagen calendar of the vestiging
     * @param leerling what is known of age and startkwalificatie
     * @param dagen days with absence, in order; each a schooldag of the vestiging
     * @param stappen steps for the pupil at the institution
     */
    public static List<Signaalmoment> signalen(
            Protocol protocol,
            Regel regel,
            Lesdagen lesdagen,
            Leeftijdgegevens leerling,
            List<Verzuimdag> dagen,
            List<Stap> stappen) {
        Rekenregel rekenregel = Rekenregel.van(0, protocol, regel);
        int alle = -1;
        Dagkalender kalender = new Dagkalender(lesdagen);
        Dagreeks reeks = new Dagreeks();
        dagen.forEach(reeks::voegToe);
        reeks.bereid(kalender);
        List<Signaalmoment> gevonden = new ArrayList<>();
        Signaaldoel doel = (van, vensterBegin, dag, waarde, lesuur) ->
                gevonden.add(new Signaalmoment(vensterBegin, dag, waarde, lesuur));
        new Signaalmotor(List.of(rekenregel)).leerling(reeks, kalender, leerling, alle, doel);
        Stapteller stapteller = new Stapteller(List.of(rekenregel));
        stapteller.telStappen(stappen, alle, doel);
        stapteller.telNaStappen(stappen, reeks, kalender, leerling, alle, doel);
        gevonden.sort(Comparator.comparingInt(Signaalmoment::dag));
        return List.copyOf(gevonden);
    }
}
