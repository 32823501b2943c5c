package nl.verzuimatlas.etl.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Which report belongs to which signal of one pupil at one school, and whether it was in time
 * (docs/adr/0010-sixteen-hours-window.md). In order of time each signal takes the first report that no earlier signal took,
 * dated from the first day of its window until the end of its school year, or of its term if that is later, and about absence
 * that began on the day of the signal or before.
 */
public final class Meldtoets {

    private Meldtoets() {}

    /**
     * The outcome of each signal, in order of time.
     *
     * @param signalen signals of one rule, one pupil and one school
     * @param meldingen reports of that pupil and school that count as the action of the rule
     */
    public static List<Oordeel> beoordeel(List<Signaal> signalen, List<Melding> meldingen) {
        List<Melding> opDatum = meldingen.stream()
                .sorted(Comparator.comparingInt(Melding::datum).thenComparing(Melding::nummer))
                .toList();
        Set<String> gebruikt = new HashSet<>();
        List<Oordeel> oordelen = new ArrayList<>();
        signalen.stream()
                .sorted(Comparator.comparingInt(Signaal::datum).thenComparing(Signaal::id))
                .forEach(signaal -> oordelen.add(beoordeel(signaal, opDatum, gebruikt)));
        return oordelen;
    }

    private static Oordeel beoordeel(Signaal signaal, List<Melding> opDatum, Set<String> gebruikt) {
        int uiterste = signaal.lesdagen().schooldagNa(signaal.datum(), signaal.termijn());
        int laatste = Math.max(uiterste, eindeSchooljaar(signaal.datum()));
        Optional<Melding> eigen = opDatum.stream()
                .filter(melding -> melding.datum() >= signaal.vensterBegin() && melding.datum() <= laatste)
                .filter(melding -> melding.begin() <= signaal.datum())
                .filter(melding -> !gebruikt.contains(melding.nummer()))
                .findFirst();
        if (eigen.isEmpty()) {
            boolean verstreken = signaal.gedektTot().orElse(Integer.MIN_VALUE) >= uiterste;
            Uitkomst uitkomst = verstreken ? Uitkomst.NIET_GEDAAN : Uitkomst.LOOPT_NOG;
            return new Oordeel(signaal, uiterste, Optional.empty(), uitkomst, OptionalInt.empty(), 0);
        }
        Melding melding = eigen.get();
        gebruikt.add(melding.nummer());
        int dagen = signaal.lesdagen().schooldagenNa(signaal.datum(), melding.datum());
        int teLaat = Math.max(0, dagen - signaal.termijn());
        return new Oordeel(signaal, uiterste, eigen, uitkomst(signaal, melding, teLaat), OptionalInt.of(dagen), teLaat);
    }

    private static Uitkomst uitkomst(Signaal signaal, Melding melding, int teLaat) {
        if (melding.datum() < signaal.datum()) {
            return Uitkomst.EERDER;
        }
        return teLaat > 0 ? Uitkomst.TE_LAAT : Uitkomst.OP_TIJD;
    }

    private static int eindeSchooljaar(int dag) {
        return Math.toIntExact(Schooljaar.van(LocalDate.ofEpochDay(dag)).einde().toEpochDay());
    }

    /** What followed a signal. */
    public enum Uitkomst {
        /** Reported before the threshold was reached. */
        EERDER("eerder"),
        /** Reported within the term. */
        OP_TIJD("op-tijd"),
        /** Reported after the term. */
        TE_LAAT("te-laat"),
        /** Not reported, and the term has passed. */
        NIET_GEDAAN("niet-gedaan"),
        /** Not reported, and the data do not reach the end of the term. */
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
     * A signal; dates as {@link LocalDate#toEpochDay()}.
     *
     * @param id id of the signal
     * @param vensterBegin first day that counts in its window
     * @param datum day on which the threshold was reached
     * @param termijn schoolwerkdagen within which must be reported
     * @param lesdagen lesson days of the school
     * @param gedektTot last day known from the registration and from the reports; empty when one of them is unknown
     */
    public record Signaal(
            String id, int vensterBegin, int datum, int termijn, Lesdagen lesdagen, OptionalInt gedektTot) {}

    /**
     * A report; dates as {@link LocalDate#toEpochDay()}.
     *
     * @param nummer number that DUO gave it
     * @param begin first day of the absence that it is about
     * @param datum day of reporting
     */
    public record Melding(String nummer, int begin, int datum) {}

    /**
     * What followed a signal.
     *
     * @param signaal the signal
     * @param uiterste last day of the term
     * @param melding the report that belongs to it
     * @param uitkomst outcome
     * @param meldtermijn schoolwerkdagen from signal to report; 0 on the same day or before
     * @param teLaat schoolwerkdagen after the term; 0 when not late or not reported
     */
    public record Oordeel(
            Signaal signaal,
            int uiterste,
            Optional<Melding> melding,
            Uitkomst uitkomst,
            OptionalInt meldtermijn,
            int teLaat) {}
}
