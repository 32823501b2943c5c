package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Getallen;

/** Rules about reported hours and days, against each other and against the time in which they fell. */
final class Urenregels {

    private static final Set<String> SOORTEN_VAN_ZESTIEN_UUR = Set.of("V3", "V4");
    private static final int DAGEN_PER_WEEK = 7;
    private static final int WERKDAGEN_PER_WEEK = 5;
    // 1 January 1970 was a Thursday; counted from Monday
    private static final int DONDERDAG = 3;

    private Urenregels() {}

    static Rijregel bijSoort(Regelomgeving omgeving) {
        int soort = omgeving.plaats("VERZUIMSOORT");
        int uren = omgeving.plaats("VERZUIMUREN");
        double minst = Toetsgrenzen.getal("uren-16");
        return (rij, melder) -> {
            boolean teWeinig = rij[soort] != null
                    && rij[uren] != null
                    && SOORTEN_VAN_ZESTIEN_UUR.contains(rij[soort])
                    && (Double) rij[uren] < minst;
            if (teWeinig) {
                melder.meld("VA-R06", "VERZUIMUREN", Map.of("soort", (String) rij[soort], "uren", Getallen.kort((Double)
                        rij[uren])));
            }
        };
    }

    static Rijregel bijDagen(Regelomgeving omgeving) {
        int uren = omgeving.plaats("VERZUIMUREN");
        int dagen = omgeving.plaats("VERZUIMDAGEN");
        double meeste = Toetsgrenzen.getal("uren-per-dag");
        return (rij, melder) -> {
            if (rij[uren] == null || rij[dagen] == null || (Double) rij[dagen] <= 0) {
                return;
            }
            double perDag = (Double) rij[uren] / (Double) rij[dagen];
            if (perDag > meeste) {
                melder.meld(
                        "VA-R29",
                        "VERZUIMUREN",
                        Map.of(
                                "uren", Getallen.kort((Double) rij[uren]),
                                "dagen", Getallen.kort((Double) rij[dagen]),
                                "grens", Getallen.kort(meeste)));
            }
        };
    }

    /** Hours and days must fit between the first and the last day; with the rooster of the vestiging when it is known. */
    static Rijregel bijPeriode(Regelomgeving omgeving) {
        int begin = omgeving.plaats("BEGINDATUM");
        int einde = omgeving.plaats("EINDDATUM");
        int uren = omgeving.plaats("VERZUIMUREN");
        int dagen = omgeving.plaats("VERZUIMDAGEN");
        int vestiging = omgeving.plaats("VESTIGINGSCODE");
        double meeste = Toetsgrenzen.getal("uren-per-dag");
        return (rij, melder) -> {
            if (rij[begin] == null || rij[einde] == null || ((LocalDate) rij[einde]).isBefore((LocalDate) rij[begin])) {
                return;
            }
            int werkdagen = werkdagen((LocalDate) rij[begin], (LocalDate) rij[einde]);
            if (rij[dagen] != null && Math.ceil((Double) rij[dagen]) > werkdagen) {
                Map<String, String> waarden =
                        Map.of("dagen", Getallen.kort((Double) rij[dagen]), "werkdagen", String.valueOf(werkdagen));
                melder.meld("VA-R31", "VERZUIMDAGEN", waarden);
            }
            Naslag.Vestiging school = rij[vestiging] == null
                    ? null
                    : omgeving.naslag().vestigingen().get(rij[vestiging]);
            double perDag = school == null ? meeste : Math.max(school.lesurenPerDag(), 1);
            if (rij[uren] != null && (Double) rij[uren] > Math.ceil(perDag) * werkdagen) {
                melder.meld(
                        "VA-R30",
                        "VERZUIMUREN",
                        Map.of(
                                "uren", Getallen.kort((Double) rij[uren]),
                                "werkdagen", String.valueOf(werkdagen),
                                "perdag", Getallen.kort(Math.ceil(perDag))));
            }
        };
    }

    /** Who misses every lesson misses some on each day: up to the report, because the hours are those of the report. */
    static Rijregel alleLessen(Regelomgeving omgeving) {
        int begin = omgeving.plaats("BEGINDATUM");
        int einde = omgeving.plaats("EINDDATUM");
        int melding = omgeving.plaats("MELDDATUM");
        int uren = omgeving.plaats("VERZUIMUREN");
        int alle = omgeving.plaats("ALLE_LESSEN_GEMIST");
        double minst = Toetsgrenzen.getal("alle-lessen-uren-per-dag");
        return (rij, melder) -> {
            boolean volledig = Boolean.TRUE.equals(rij[alle])
                    && rij[uren] != null
                    && rij[begin] != null
                    && rij[einde] != null
                    && rij[melding] != null;
            if (!volledig) {
                return;
            }
            LocalDate laatste = (LocalDate) rij[einde];
            laatste = ((LocalDate) rij[melding]).isBefore(laatste) ? (LocalDate) rij[melding] : laatste;
            // the day of the report itself may not be over
            int werkdagen = werkdagen((LocalDate) rij[begin], laatste) - 1;
            if ((Double) rij[uren] < minst * werkdagen) {
                melder.meld(
                        "VA-R20",
                        "VERZUIMUREN",
                        Map.of("uren", Getallen.kort((Double) rij[uren]), "werkdagen", String.valueOf(werkdagen)));
            }
        };
    }

    static Rijregel luxe(Regelomgeving omgeving) {
        int soort = omgeving.plaats("VERZUIMSOORT");
        int einde = omgeving.plaats("EINDDATUM");
        int uren = omgeving.plaats("VERZUIMUREN");
        return (rij, melder) -> {
            boolean open = "L".equals(rij[soort]) && rij[einde] == null && rij[uren] != null && (Double) rij[uren] > 0;
            if (open) {
                melder.meld("VA-R28", "EINDDATUM", Map.of("uren", Getallen.kort((Double) rij[uren])));
            }
        };
    }

    /** Mondays to Fridays from {@code begin} to {@code einde}, both included; 0 when it runs backwards. */
    static int werkdagen(LocalDate begin, LocalDate einde) {
        return begin.isAfter(einde) ? 0 : (int) (tot(einde.toEpochDay() + 1) - tot(begin.toEpochDay()));
    }

    // working days before this day, counted from a Monday long ago
    private static long tot(long dag) {
        long vanafMaandag = dag + DONDERDAG;
        long weken = Math.floorDiv(vanafMaandag, (long) DAGEN_PER_WEEK);
        long rest = Math.floorMod(vanafMaandag, (long) DAGEN_PER_WEEK);
        return weken * WERKDAGEN_PER_WEEK + Math.min(rest, WERKDAGEN_PER_WEEK);
    }
}
