package nl.verzuimatlas.etl.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases of leerplicht (MAS): what was done with reports. */
final class AfhandelingBron {

    private static final String BRON = "afhandeling";
    private static final Set<String> BEHANDELD = Set.of("G", "B");
    private static final List<String> ROUTES =
            List.of("geen-actie", "afspraken", "waarschuwing", "vrijwillige-hulp", "halt", "civiel", "strafrecht");

    private final Wereld wereld;
    private final Leerplichtparameters parameters;

    AfhandelingBron(Wereld wereld, Leerplichtparameters parameters) {
        this.wereld = wereld;
        this.parameters = parameters;
    }

    /** A case; {@code einde} and {@code terugkoppeling} are null while it lasts. */
    record Zaak(
            Gemeld gemeld, String route, String sanctie, LocalDate start, LocalDate einde, LocalDate terugkoppeling) {}

    /** Writes the delivery of a school year; returns its cases. */
    List<Zaak> schrijf(int jaar, List<Gemeld> meldingen) {
        List<Zaak> zaken = new ArrayList<>();
        boolean lopend = jaar == wereld.schaal().laatsteJaar();
        LocalDate stand = lopend ? LocalDate.of(jaar + 1, 7, 31) : LocalDate.of(jaar + 1, 10, 1);
        for (Gemeld gemeld : meldingen) {
            Toeval toeval = wereld.toeval("zaak", gemeld.nummer());
            double kans = parameters.afhandeling().zaak().get(gemeld.melding().soort());
            LocalDate start = werkdag(gemeld.melding().gemeld().plusDays(toeval.tussen(1, 12)));
            boolean inJaar = !start.isAfter(LocalDate.of(jaar + 1, 7, 31));
            if (BEHANDELD.contains(gemeld.status()) && gemeld.isVanRegio(jaar) && inJaar && toeval.kans(kans)) {
                zaken.add(zaak(toeval, gemeld, start, stand, jaar));
            }
        }
        schrijfRijen(jaar, stand, zaken);
        return zaken;
    }

    private Zaak zaak(Toeval toeval, Gemeld gemeld, LocalDate start, LocalDate stand, int jaar) {
        Map<String, Double> kansen =
                parameters.afhandeling().route().get(gemeld.melding().soort());
        String route =
                ROUTES.get(toeval.kies(ROUTES.stream().mapToDouble(kansen::get).toArray()));
        boolean jong = gemeld.melding().leerling().leeftijd(jaar)
                < parameters.afhandeling().haltVanaf();
        if (jong && route.equals("halt")) {
            route = "waarschuwing";
        }
        LocalDate einde = werkdag(start.plusDays(10 + (int) (duur(route) * toeval.exponentieel())));
        LocalDate terug = werkdag(einde.plusDays(toeval.tussen(0, 7)));
        boolean klaar = gemeld.status().equals("G") && !terug.isAfter(stand);
        return new Zaak(gemeld, route, sanctie(toeval, route), start, klaar ? einde : null, klaar ? terug : null);
    }

    private static int duur(String route) {
        return switch (route) {
            case "geen-actie", "afspraken", "waarschuwing" -> 15;
            case "vrijwillige-hulp", "civiel" -> 90;
            default -> 50;
        };
    }

    private String sanctie(Toeval toeval, String route) {
        return switch (route) {
            case "waarschuwing" -> "waarschuwing";
            case "halt" -> "halt";
            case "strafrecht" -> "pv";
            case "civiel" -> toeval.kans(parameters.afhandeling().raadsonderzoek()) ? "raadsonderzoek" : "geen";
            default -> "geen";
        };
    }

    /** The day, or the Monday after when it is in a weekend. */
    static LocalDate werkdag(LocalDate dag) {
        LocalDate dan = dag;
        while (dan.getDayOfWeek() == DayOfWeek.SATURDAY || dan.getDayOfWeek() == DayOfWeek.SUNDAY) {
            dan = dan.plusDays(1);
        }
        return dan;
    }

    private void schrijfRijen(int jaar, LocalDate stand, List<Zaak> zaken) {
        String naam = Wereld.schooljaar(jaar);
        Levering levering = Levering.van(
                        BRON + "/" + naam,
                        BRON,
                        parameters.leverancier(),
                        naam,
                        "MELDINGSNUMMER",
                        "WOONGEMEENTECODE",
                        "ROUTE",
                        "SANCTIE",
                        "START",
                        "EINDE",
                        "TERUGKOPPELING_OP")
                .metDekking(wereld.gemeentecodes())
                .met("tot", stand.toString())
                .metOpmaak(Opmaak.GZIP);
        if (jaar == wereld.schaal().laatsteJaar()) {
            levering = levering.voorlopig();
        }
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Zaak zaak : zaken) {
                uit.rij(
                        zaak.gemeld().nummer(),
                        zaak.gemeld().melding().leerling().gemeente(jaar).code(),
                        zaak.route(),
                        zaak.sanctie(),
                        zaak.start(),
                        zaak.einde(),
                        zaak.terugkoppeling());
            }
        }
    }
}
