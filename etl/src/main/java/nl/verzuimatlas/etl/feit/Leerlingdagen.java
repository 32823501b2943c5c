package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Makes absence per schooldag of the rows of one pupil.
 *
 * <p>Each lesson hour of a day counts once, however many rows name it. A whole day has the lesson hours of the vestiging's
 * whole day, a dagdeel those of its dagdeel. An hour that is registered both geoorloofd and ongeoorloofd is geoorloofd (the
 * pupil gets the benefit of the doubt); an hour whose code is unknown is onbekend only if nothing else is known of it. Being
 * sent out of a lesson (verwijderd) is geoorloofd, for the school decided it; coming late is counted in times and never in
 * hours (Leerplichtwet 1969 art. 21a speaks of hours of absence).
 *
 * <p>An open row runs until the last day that its delivery covers, the end of its schooljaar, or the day before the next row
 * of the pupil at that vestiging, whichever comes first.
 */
final class Leerlingdagen {

    /** Receives the schooldagen of a pupil, per vestiging in order of time. */
    @FunctionalInterface
    interface Doel {
        /**
         * A schooldag of the pupil.
         *
         * @param vestiging number of the vestiging
         * @param datum counted from 1 January 1970
         * @param plaats place of the day in {@code maskers}
         */
        void dag(int vestiging, int datum, int plaats, Dagmaskers maskers);
    }

    private final Vestigingtabel vestigingen;
    private final Schooldagtabel kalender;
    private final Verzuimtelling telling;
    private final Dagmaskers maskers;
    private long[] volgorde = new long[64];

    Leerlingdagen(Vestigingtabel vestigingen, Schooldagtabel kalender, Verzuimtelling telling) {
        this.vestigingen = vestigingen;
        this.kalender = kalender;
        this.telling = telling;
        this.maskers = new Dagmaskers(kalender.dagen());
    }

    /** Hands the days of rows {@code van} (included) to {@code tot} (excluded), all of one pupil, to {@code doel}. */
    void leerling(long[] wat, long[] wanneer, int van, int tot, Doel doel) {
        int aantal = tot - van;
        if (aantal > volgorde.length) {
            volgorde = new long[2 * aantal];
        }
        for (int i = 0; i < aantal; i++) {
            volgorde[i] = Verzuimrij.sorteersleutel(wat[van + i], i);
        }
        Arrays.sort(volgorde, 0, aantal);
        telling.bekend += aantal;
        int eerste = 0;
        while (eerste < aantal) {
            int vestiging = Verzuimrij.vestiging(wat[van + Verzuimrij.nummer(volgorde[eerste])]);
            int na = eerste + 1;
            while (na < aantal && Verzuimrij.vestiging(wat[van + Verzuimrij.nummer(volgorde[na])]) == vestiging) {
                na++;
            }
            opVestiging(vestiging, wat, wanneer, van, eerste, na, doel);
            eerste = na;
        }
    }

    private void opVestiging(int vestiging, long[] wat, long[] wanneer, int van, int eerste, int na, Doel doel) {
        BitSet schooldagen = kalender.perVestiging().get(vestiging);
        Lesuren lesuren = vestigingen.vestiging(vestiging).lesuren();
        int eersteDag = Integer.MAX_VALUE;
        int laatsteDag = Integer.MIN_VALUE;
        int volgende = Integer.MAX_VALUE;
        int laterBegin = Integer.MAX_VALUE;
        // from the last to the first, so that a row knows when the next one begins
        for (int i = na - 1; i >= eerste; i--) {
            int plaats = van + Verzuimrij.nummer(volgorde[i]);
            long rij = wat[plaats];
            int begin = Verzuimrij.begin(rij);
            if (begin != volgende) {
                laterBegin = volgende;
                volgende = begin;
            }
            Verzuimrij.Soort soort = Verzuimrij.soort(rij);
            if (soort == Verzuimrij.Soort.AANWEZIG) {
                continue;
            }
            int einde = Verzuimrij.is(rij, Verzuimrij.OPEN)
                    ? Math.max(begin, Math.min(openTot(begin, wanneer[plaats]), laterBegin - 1))
                    : Verzuimrij.einde(rij);
            telling.afwezig++;
            telling.dagen += einde - begin + 1;
            for (int dag = begin; dag <= einde; dag++) {
                int dagplaats = dag - kalender.eersteDag();
                if (schooldagen.get(dagplaats)) {
                    telling.schooldagen++;
                    zet(dagplaats, rij, soort, wanneer[plaats], dag == begin, dag == einde, begin == einde, lesuren);
                    eersteDag = Math.min(eersteDag, dagplaats);
                    laatsteDag = Math.max(laatsteDag, dagplaats);
                }
            }
        }
        for (int dag = eersteDag; dag <= laatsteDag; dag++) {
            if (maskers.geraakt[dag]) {
                doel.dag(vestiging, kalender.eersteDag() + dag, dag, maskers);
                maskers.wis(dag);
            }
        }
    }

    private static int openTot(int begin, long wanneer) {
        LocalDate eersteDag = LocalDate.ofEpochDay(begin);
        int eindeSchooljaar = Math.toIntExact(Schooljaar.van(eersteDag).einde().toEpochDay());
        return Math.min(eindeSchooljaar, Verzuimrij.openTot(wanneer));
    }

    private void zet(
            int dag,
            long rij,
            Verzuimrij.Soort soort,
            long wanneer,
            boolean isEerste,
            boolean isLaatste,
            boolean eenDag,
            Lesuren lesuren) {
        maskers.geraakt[dag] = true;
        maskers.leerling[dag] = Leerlingkenmerk.samen(maskers.leerling[dag], Verzuimrij.leerling(wanneer));
        switch (soort) {
            case TE_LAAT, TE_LAAT_ONGEOORLOOFD -> {
                int keer = keer(wanneer);
                maskers.teLaat[dag] |= keer;
                int[] masker =
                        soort == Verzuimrij.Soort.TE_LAAT ? maskers.teLaatGeoorloofd : maskers.teLaatOngeoorloofd;
                masker[dag] |= keer;
            }
            case GEOORLOOFD, ONGEOORLOOFD, ONBEKEND -> {
                int uren = uren(wanneer, isEerste, isLaatste, eenDag, lesuren);
                int[] masker = masker(soort);
                maskers.dubbel[dag] |= lesuren.beide(masker[dag], uren);
                masker[dag] |= uren;
                if (Verzuimrij.is(rij, Verzuimrij.ZIEK)) {
                    maskers.ziek[dag] |= uren;
                }
                if (Verzuimrij.is(rij, Verzuimrij.LUXE) && soort == Verzuimrij.Soort.ONGEOORLOOFD) {
                    maskers.luxe[dag] |= uren;
                }
            }
            case AANWEZIG -> throw new IllegalArgumentException("a pupil who was present was not away");
        }
    }

    private int[] masker(Verzuimrij.Soort soort) {
        return switch (soort) {
            case GEOORLOOFD -> maskers.geoorloofd;
            case ONGEOORLOOFD -> maskers.ongeoorloofd;
            case ONBEKEND, TE_LAAT, TE_LAAT_ONGEOORLOOFD, AANWEZIG -> maskers.onbekend;
        };
    }

    // when on a day a pupil came late: in which lesson or dagdeel, or just once
    private static int keer(long wanneer) {
        int beginlesuur = Verzuimrij.beginlesuur(wanneer);
        int dagdeel = dagdeel(wanneer);
        return beginlesuur == 0 && dagdeel != 0 ? dagdeel : 1 << beginlesuur;
    }

    // the lesson hours of a row on one of its days; hours are those of its first and its last day
    private static int uren(long wanneer, boolean isEerste, boolean isLaatste, boolean eenDag, Lesuren lesuren) {
        int eersteUur = isEerste ? Verzuimrij.beginlesuur(wanneer) : 0;
        int laatsteUur = isLaatste ? Verzuimrij.eindlesuur(wanneer) : 0;
        if (eersteUur == 0 && laatsteUur == 0) {
            int dagdeel = dagdeel(wanneer);
            return dagdeel == 0 ? Lesuren.HELE_DAG : dagdeel;
        }
        int van = Math.max(eersteUur, 1);
        int totEinde = eenDag ? eersteUur : (int) Math.ceil(lesuren.dagUren());
        return Lesuren.lessen(van, Math.max(van, laatsteUur == 0 ? totEinde : laatsteUur));
    }

    private static int dagdeel(long wanneer) {
        return switch (Verzuimrij.dagdeel(wanneer)) {
            case 1 -> Lesuren.OCHTEND;
            case 2 -> Lesuren.MIDDAG;
            default -> 0;
        };
    }
}
