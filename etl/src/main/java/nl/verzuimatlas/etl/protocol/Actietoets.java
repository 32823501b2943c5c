package nl.verzuimatlas.etl.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Which report or step belongs to which signal of one pupil at one institution, and whether it was in time
 * (docs/adr/0010-sixteen-hours-window.md, docs/adr/0021-protocol-rules.md). In order of time each signal takes the first
 * action that no earlier signal took, dated from the first day of its window until the end of its school year, or of its term
 * if that is later. A report must be about absence that began on the day of the signal or before.
 */
public final class Actietoets {

    private Actietoets() {}

    /**
     * The outcome of each signal, in order of time.
     *
     * @param signalen signals of one rule, one pupil and one institution, each with what is expected of it
     * @param acties reports and steps of that pupil and institution; those that were withdrawn left out
     */
    public static List<Oordeel> beoordeel(List<Signaal> signalen, List<Actie> acties) {
        List<Actie> opDatum = acties.stream()
                .sorted(Comparator.comparingInt(Actie::datum).thenComparing(Actie::id))
                .toList();
        Set<String> gebruikt = new HashSet<>();
        List<Oordeel> oordelen = new ArrayList<>();
        signalen.stream()
                .sorted(Comparator.comparingInt(Signaal::datum).thenComparing(Signaal::id))
                .forEach(signaal -> oordelen.add(beoordeel(signaal, opDatum, gebruikt)));
        return oordelen;
    }

    private static Oordeel beoordeel(Signaal signaal, List<Actie> opDatum, Set<String> gebruikt) {
        int uiterste = signaal.termijn().laatsteDag(signaal.datum());
        int laatste = Math.max(uiterste, eindeSchooljaar(signaal.datum()));
        Optional<Actie> eigen = opDatum.stream()
                .filter(actie -> actie.datum() >= signaal.vensterBegin() && actie.datum() <= laatste)
                .filter(actie -> actie.kanGaanOver(signaal.datum()))
                .filter(signaal.verwacht())
                .filter(actie -> !gebruikt.contains(actie.id()))
                .findFirst();
        if (eigen.isEmpty()) {
            boolean verstreken = signaal.gedektTot().orElse(Integer.MIN_VALUE) >= uiterste;
            Uitkomst uitkomst = verstreken ? Uitkomst.NIET_GEDAAN : Uitkomst.LOOPT_NOG;
            return new Oordeel(signaal, uiterste, Optional.empty(), uitkomst, OptionalInt.empty(), 0);
        }
        Actie actie = eigen.get();
        gebruikt.add(actie.id());
        int dagen = signaal.schooldagen().schooldagenNa(signaal.datum(), actie.datum());
        Uitkomst uitkomst = uitkomst(signaal, actie);
        int teLaat = uitkomst == Uitkomst.TE_LAAT ? signaal.schooldagen().schooldagenNa(uiterste, actie.datum()) : 0;
        return new Oordeel(signaal, uiterste, eigen, uitkomst, OptionalInt.of(dagen), teLaat);
    }

    private static Uitkomst uitkomst(Signaal signaal, Actie actie) {
        if (actie.datum() < signaal.datum()) {
            return Uitkomst.EERDER;
        }
        return signaal.termijn().omvat(signaal.datum(), actie.datum()) ? Uitkomst.OP_TIJD : Uitkomst.TE_LAAT;
    }

    private static int eindeSchooljaar(int dag) {
        return Math.toIntExact(Schooljaar.van(LocalDate.ofEpochDay(dag)).einde().toEpochDay());
    }

    /** What followed a signal. */
    public enum Uitkomst {
        /** Done before the threshold was reached. */
        EERDER("eerder"),
        /** Done within the term. */
        OP_TIJD("op-tijd"),
        /** Done after the term. */
        TE_LAAT("te-laat"),
        /** Not done, and the term has passed. */
        NIET_GEDAAN("niet-gedaan"),
        /** Not done, and the data do not reach the end of the term. */
        LOOPT_NOG("loopt-nog");

        private final String code;

        Uitkomst(String code) {
            this.code = code;
        }

        /** As written in table {@code naleving}. */
        public String code() {
            return code;
        }
    }

    /**
     * A signal and what is expected of it; dates as {@link LocalDate#toEpochDay()}.
     *
     * @param id id of the signal
     * @param vensterBegin first day that counts in its window
     * @param datum day on which the threshold was reached
     * @param verwacht whether a report or step is what is expected
     * @param termijn by when
     * @param schooldagen lesson days of the vestiging
     * @param gedektTot last day known from all sources concerned; empty when one of them is unknown
     */
    public record Signaal(
            String id,
            int vensterBegin,
            int datum,
            Predicate<Actie> verwacht,
            Termijntelling termijn,
            Lesdagen schooldagen,
            OptionalInt gedektTot) {}

    /**
     * A report to DUO or a step of a school or partner; dates as {@link LocalDate#toEpochDay()}.
     *
     * @param id what tells it from the other actions of the pupil: number that DUO gave it, or kind and day of the step
     * @param soort {@code duo-melding}, or the kind of step
     * @param melding what a report says besides; empty for a step
     * @param datum day of reporting, or of the step
     */
    public record Actie(String id, String soort, Optional<Melding> melding, int datum) {

        private boolean kanGaanOver(int signaalDatum) {
            return melding.map(inhoud -> inhoud.begin() <= signaalDatum).orElse(true);
        }
    }

    /**
     * What a report is about.
     *
     * @param verzuimsoort kind of report
     * @param begin first day of the absence, as {@link LocalDate#toEpochDay()}
     */
    public record Melding(String verzuimsoort, int begin) {}

    /**
     * What followed a signal.
     *
     * @param signaal the signal
     * @param uiterste last day of the term
     * @param actie the report or step that belongs to it
     * @param uitkomst outcome
     * @param schooldagen schooldagen from signal to action; 0 on the same day or before
     * @param teLaat schooldagen after the last day of the term; 0 when not late or not done, and when late but before the next
     *     schooldag
     */
    public record Oordeel(
            Signaal signaal,
            int uiterste,
            Optional<Actie> actie,
            Uitkomst uitkomst,
            OptionalInt schooldagen,
            int teLaat) {}
}
