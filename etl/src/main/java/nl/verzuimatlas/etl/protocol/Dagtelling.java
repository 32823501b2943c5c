package nl.verzuimatlas.etl.protocol;

import java.util.Arrays;
import nl.verzuimatlas.warehouse.protocol.Verzuimgrond;

/** What each day of a pupil adds to a count; only days that add something are kept. */
final class Dagtelling {

    private static final Verzuimgrond[] GRONDEN = Verzuimgrond.values();

    int aantal;
    /** Place of the day in the {@link Dagreeks}. */
    int[] plaats = new int[64];
    /** What the day adds, in thousandths of the measure; above 0. */
    long[] waarde = new long[64];

    private long[] perDag = new long[64];

    /** Counts {@code sleutel} over the days on which the pupil is in the group of the rule. */
    void tel(Telsleutel sleutel, Dagreeks dagen, Dagkalender kalender, Leeftijdgegevens leerling) {
        Doelgroepgrens grens = Doelgroepgrens.van(sleutel.doelgroep(), leerling);
        int eerste = eersteVanaf(dagen, Math.max(sleutel.van(), grens.van()));
        int einde = Math.min(
                eersteVanaf(dagen, grens.tot()),
                sleutel.tot() == Integer.MAX_VALUE ? dagen.aantal : eersteVanaf(dagen, sleutel.tot() + 1));
        zorgVoorPlaats(dagen.aantal);
        aantal = 0;
        if (eerste >= einde) {
            return;
        }
        Arrays.fill(perDag, eerste, einde, 0);
        switch (sleutel.maat()) {
            case KEREN -> telKeren(sleutel, dagen, kalender, eerste, einde);
            case LESUREN, DAGDELEN, SCHOOLDAGEN, KALENDERDAGEN -> telDagen(sleutel, dagen, kalender, eerste, einde);
        }
        for (int i = eerste; i < einde; i++) {
            if (perDag[i] > 0) {
                plaats[aantal] = i;
                waarde[aantal++] = perDag[i];
            }
        }
    }

    /** Adds a day that counts, after those that are there. */
    void voegToe(int vanDag, long telt) {
        zorgVoorPlaats(aantal + 1);
        plaats[aantal] = vanDag;
        waarde[aantal++] = telt;
    }

    private void telDagen(Telsleutel sleutel, Dagreeks dagen, Dagkalender kalender, int eerste, int einde) {
        for (int i = eerste; i < einde; i++) {
            long uren = 0;
            for (Verzuimgrond grond : GRONDEN) {
                if (sleutel.telt(grond)) {
                    uren += uren(grond, dagen, kalender, i);
                }
            }
            if (uren > 0 && (!sleutel.heleDag() || uren >= dagen.dagUren[i])) {
                perDag[i] = switch (sleutel.maat()) {
                    case LESUREN -> uren;
                    case DAGDELEN -> inDagdelen(uren, dagen.dagdeelUren[i]);
                    case SCHOOLDAGEN, KALENDERDAGEN -> Rekenregel.DUIZEND;
                    case KEREN -> throw new IllegalStateException("times are counted otherwise");
                };
            }
        }
    }

    private void telKeren(Telsleutel sleutel, Dagreeks dagen, Dagkalender kalender, int eerste, int einde) {
        for (Verzuimgrond grond : GRONDEN) {
            if (!sleutel.telt(grond)) {
                continue;
            }
            switch (grond) {
                case TE_LAAT -> {
                    for (int i = eerste; i < einde; i++) {
                        perDag[i] += dagen.teLaat[i] * Rekenregel.DUIZEND;
                    }
                }
                case ONGEOORLOOFD -> {
                    for (int i = eerste; i < einde; i++) {
                        perDag[i] += heleUren(dagen.ongeoorloofd[i]);
                    }
                }
                case ZIEK, LUXE, ROND_VAKANTIE, AFWEZIG -> telPerioden(sleutel, grond, dagen, kalender, eerste, einde);
            }
        }
    }

    /** A spell counts on its first day, or on its last when its length matters. */
    private void telPerioden(
            Telsleutel sleutel, Verzuimgrond grond, Dagreeks dagen, Dagkalender kalender, int eerste, int einde) {
        int lengte = 0;
        int vorige = -1;
        for (int i = eerste; i <= einde; i++) {
            boolean telt = i < einde && uren(grond, dagen, kalender, i) > 0;
            if (i < einde && !telt) {
                continue;
            }
            boolean vervolg = i < einde && vorige >= 0 && dagen.nummer[i] == dagen.nummer[vorige] + 1;
            if (vervolg) {
                lengte++;
            } else {
                if (vorige >= 0
                        && sleutel.kortste() > 0
                        && lengte >= sleutel.kortste()
                        && lengte <= sleutel.langste()) {
                    perDag[vorige] += Rekenregel.DUIZEND;
                }
                if (i < einde && sleutel.kortste() == 0) {
                    perDag[i] += Rekenregel.DUIZEND;
                }
                lengte = 1;
            }
            vorige = i;
        }
    }

    private static long uren(Verzuimgrond grond, Dagreeks dagen, Dagkalender kalender, int i) {
        return switch (grond) {
            case ONGEOORLOOFD -> dagen.ongeoorloofd[i];
            case LUXE -> dagen.luxe[i];
            case ZIEK -> dagen.ziek[i];
            case AFWEZIG -> dagen.ongeoorloofd[i] + dagen.geoorloofd[i] + dagen.onbekend[i];
            case ROND_VAKANTIE ->
                dagen.ongeoorloofd[i] > 0
                                && dagen.ongeoorloofd[i] >= dagen.dagUren[i]
                                && kalender.isRondVakantie(dagen.dag[i])
                        ? dagen.ongeoorloofd[i]
                        : 0;
            case TE_LAAT -> 0;
        };
    }

    /** Each lesson hour is one time; a broken part counts as one. */
    static long heleUren(long uren) {
        return (uren + Rekenregel.DUIZEND - 1) / Rekenregel.DUIZEND * Rekenregel.DUIZEND;
    }

    static long inDagdelen(long uren, long dagdeelUren) {
        return Math.round(uren * (double) Rekenregel.DUIZEND / dagdeelUren);
    }

    private static int eersteVanaf(Dagreeks dagen, int dag) {
        int gevonden = Arrays.binarySearch(dagen.dag, 0, dagen.aantal, dag);
        return gevonden < 0 ? -gevonden - 1 : gevonden;
    }

    private void zorgVoorPlaats(int nodig) {
        if (perDag.length < nodig) {
            int grootte = Math.max(nodig, 2 * perDag.length);
            perDag = Arrays.copyOf(perDag, grootte);
            plaats = Arrays.copyOf(plaats, grootte);
            waarde = Arrays.copyOf(waarde, grootte);
        }
    }
}
