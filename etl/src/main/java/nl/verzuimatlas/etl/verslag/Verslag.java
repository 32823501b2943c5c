package nl.verzuimatlas.etl.verslag;

import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;

/**
 * The report of a check.
 *
 * @param plek folder or file that was checked, for people
 * @param bron source; empty when unknown
 * @param bestanden names of the files with rows
 * @param gelezen data rows read
 * @param geaccepteerd rows that are good
 * @param geweigerd rows that are not
 * @param ingetrokken rows left out because the pupil was withdrawn
 * @param oordeel judgement of the delivery as a whole
 * @param bevindingen all there is to say
 */
public record Verslag(
        String plek,
        String bron,
        List<String> bestanden,
        long gelezen,
        long geaccepteerd,
        long geweigerd,
        long ingetrokken,
        Oordeel oordeel,
        List<Bevinding> bevindingen) {

    public Verslag {
        bestanden = List.copyOf(bestanden);
        bevindingen = List.copyOf(bevindingen);
        if (gelezen != geaccepteerd + geweigerd + ingetrokken) {
            throw new IllegalArgumentException("rows lost: read " + gelezen + ", good " + geaccepteerd + ", bad "
                    + geweigerd + ", withdrawn " + ingetrokken);
        }
    }

    /** Judgement of a delivery. */
    public enum Oordeel {
        GOED("goed"),
        MET_BEVINDINGEN("met-bevindingen"),
        GEWEIGERD("geweigerd");

        private final String naam;

        Oordeel(String naam) {
            this.naam = naam;
        }

        /** As it is written in reports. */
        public String naam() {
            return naam;
        }

        /** Judgement of a delivery that is not refused. */
        public static Oordeel bij(List<Bevinding> bevindingen) {
            boolean iets = bevindingen.stream().anyMatch(bevinding -> bevinding.niveau() != Niveau.MELDING);
            return iets ? MET_BEVINDINGEN : GOED;
        }
    }

    /** Report of a delivery that is refused before its rows were judged. */
    public static Verslag geweigerd(String plek, String bron, List<String> bestanden, List<Bevinding> bevindingen) {
        return new Verslag(plek, bron, bestanden, 0, 0, 0, 0, Oordeel.GEWEIGERD, bevindingen);
    }

    public boolean isGeweigerd() {
        return oordeel == Oordeel.GEWEIGERD;
    }

    /** Whether there is any finding that rejects a row or the delivery. */
    public boolean heeftFouten() {
        return isGeweigerd() || bevindingen.stream().anyMatch(bevinding -> bevinding.niveau() == Niveau.FOUT);
    }
}
