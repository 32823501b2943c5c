package nl.verzuimatlas.etl.toets.regel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Rules about what schools, partners and leerplicht did: steps and the cases of leerplicht. */
final class Actieregels {

    private static final Passend PASSEND = Regelgegevens.lees("acties.yaml", Passend.class);

    private Actieregels() {}

    /**
     * What goes together.
     *
     * @param resultaten results by step
     * @param sancties sanctions by route
     */
    private record Passend(Map<String, List<String>> resultaten, Map<String, List<String>> sancties) {}

    static Rijregel resultaatPastBijActie(Regelomgeving omgeving) {
        return past(omgeving, "VA-R40", "ACTIE", "RESULTAAT", PASSEND.resultaten());
    }

    static Rijregel sanctiePastBijRoute(Regelomgeving omgeving) {
        return past(omgeving, "VA-R51", "ROUTE", "SANCTIE", PASSEND.sancties());
    }

    private static Rijregel past(
            Regelomgeving omgeving, String id, String eerste, String tweede, Map<String, List<String>> passend) {
        int eerstePlaats = omgeving.plaats(eerste);
        int tweedePlaats = omgeving.plaats(tweede);
        return (rij, melder) -> {
            List<String> mogelijk = rij[eerstePlaats] == null ? null : passend.get((String) rij[eerstePlaats]);
            String gekozen = (String) rij[tweedePlaats];
            if (mogelijk != null && gekozen != null && !mogelijk.contains(gekozen)) {
                melder.meld(
                        id,
                        tweede,
                        Map.of(
                                "eerste",
                                (String) rij[eerstePlaats],
                                "tweede",
                                gekozen,
                                "keuzes",
                                String.join(", ", mogelijk)));
            }
        };
    }

    static Rijregel actieOpWerkdag(Regelomgeving omgeving) {
        int datum = omgeving.plaats("DATUM");
        return (rij, melder) -> {
            DayOfWeek dag = rij[datum] == null ? DayOfWeek.MONDAY : ((LocalDate) rij[datum]).getDayOfWeek();
            if (dag == DayOfWeek.SATURDAY || dag == DayOfWeek.SUNDAY) {
                String naam = dag == DayOfWeek.SATURDAY ? "zaterdag" : "zondag";
                melder.meld("VA-R41", "DATUM", Map.of("datum", rij[datum].toString(), "dag", naam));
            }
        };
    }

    static Rijregel terugkoppelingNietVoorBegin(Regelomgeving omgeving) {
        int start = omgeving.plaats("START");
        int terug = omgeving.plaats("TERUGKOPPELING_OP");
        return (rij, melder) -> {
            boolean beide = rij[start] != null && rij[terug] != null;
            if (beide && ((LocalDate) rij[terug]).isBefore((LocalDate) rij[start])) {
                melder.meld(
                        "VA-R50",
                        "TERUGKOPPELING_OP",
                        Map.of("begin", rij[start].toString(), "einde", rij[terug].toString()));
            }
        };
    }

    /** Telling the school is part of every route: a case is not finished without. */
    static Rijregel terugkoppelingBijEinde(Regelomgeving omgeving) {
        int einde = omgeving.plaats("EINDE");
        int terug = omgeving.plaats("TERUGKOPPELING_OP");
        return (rij, melder) -> {
            if (rij[einde] != null && rij[terug] == null) {
                melder.meld("VA-R52", "TERUGKOPPELING_OP", Map.of("einde", rij[einde].toString()));
            }
        };
    }
}
