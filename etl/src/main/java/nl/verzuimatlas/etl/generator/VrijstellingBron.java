package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exemptions and leave: those that other sources know of, and others. */
final class VrijstellingBron {

    private static final String BRON = "vrijstellingen";
    private static final String LICHAMELIJK = "5-onder-a";
    private static final Map<String, String> GROND = Map.of(
            "3a",
            "vervangende-leerplicht",
            "3b",
            "vervangende-leerplicht",
            LICHAMELIJK,
            "lichamelijk-of-psychisch",
            "5-onder-b",
            "richting",
            "5-onder-c",
            "school-buitenland",
            "5a",
            "trekkend-bestaan",
            "11f",
            "vakantie",
            "11g",
            "gewichtige-omstandigheden",
            "15",
            "ander-onderwijs");
    private static final List<String> VOLGORDE =
            List.of(LICHAMELIJK, "5-onder-b", "5-onder-c", "5a", "3a", "3b", "15", "11f", "11g");
    private static final int MEESTE_DAGEN_DIRECTEUR = 10;
    private static final int VOLWASSEN = 18;

    private final Wereld wereld;
    private final Leerplichtparameters parameters;

    VrijstellingBron(Wereld wereld, Leerplichtparameters parameters) {
        this.wereld = wereld;
        this.parameters = parameters;
    }

    /** An exemption; {@code einde} may be null. */
    record Vrijstelling(Leerling leerling, String artikel, LocalDate begin, LocalDate einde) {}

    /** Writes the delivery of a school year; returns its exemptions. */
    List<Vrijstelling> schrijf(int jaar, List<AbsoluutBron.Geval> absoluut) {
        List<Vrijstelling> vrijstellingen = new ArrayList<>();
        LocalDate laatste = LocalDate.of(jaar + 1, 7, 31);
        for (AbsoluutBron.Geval geval : absoluut) {
            boolean vrijgesteld = "vrijstelling"
                    .equals(AbsoluutBron.afloop(wereld, geval, jaar).reden());
            if (vrijgesteld && geval.einde().isBefore(laatste)) {
                LocalDate begin = geval.einde().plusDays(1);
                vrijstellingen.add(new Vrijstelling(geval.leerling(), LICHAMELIJK, begin, laatste));
            }
        }
        List<Leerling> al = vrijstellingen.stream().map(Vrijstelling::leerling).toList();
        for (Leerling leerling : wereld.leerlingen()) {
            boolean telt = leerling.gemeente(jaar).isVanRegio()
                    && Bevolking.isLeerplichtleeftijd(leerling.leeftijd(jaar))
                    && !al.contains(leerling);
            if (telt) {
                voegToe(vrijstellingen, leerling, jaar, laatste);
            }
        }
        // whoever is 18 has no duty left to be exempted from
        vrijstellingen.removeIf(vrijstelling ->
                vrijstelling.begin().getYear() - vrijstelling.leerling().geboortejaar() > VOLWASSEN);
        vrijstellingen.sort(Comparator.comparing(Vrijstelling::begin)
                .thenComparing(vrijstelling -> vrijstelling.leerling().pseudoniem()));
        schrijfRijen(jaar, vrijstellingen);
        return vrijstellingen;
    }

    /** At most one of each pupil. */
    private void voegToe(List<Vrijstelling> vrijstellingen, Leerling leerling, int jaar, LocalDate laatste) {
        Optional<LocalDate> bekend = ThuiszitterBron.vrijgesteldVanaf(wereld, leerling, jaar);
        if (bekend.isPresent()) {
            vrijstellingen.add(new Vrijstelling(leerling, LICHAMELIJK, bekend.get(), laatste));
            return;
        }
        for (String artikel : VOLGORDE) {
            Toeval toeval = wereld.toeval("vrijstelling " + artikel, leerling.nr(), jaar);
            if (past(artikel, leerling, jaar)
                    && toeval.kans(parameters.vrijstellingen().get(artikel))) {
                vrijstellingen.add(vrijstelling(toeval, artikel, leerling, jaar, laatste));
                return;
            }
        }
    }

    private static boolean past(String artikel, Leerling leerling, int jaar) {
        int leeftijd = leerling.leeftijd(jaar);
        return switch (artikel) {
            case "3a" -> leeftijd == 14 || leeftijd == 15;
            case "3b" -> leeftijd == 15;
            case "15" -> leeftijd >= 16;
            case "11f", "11g" -> leerling.school(jaar).isPresent();
            default -> true;
        };
    }

    private Vrijstelling vrijstelling(Toeval toeval, String artikel, Leerling leerling, int jaar, LocalDate laatste) {
        if (artikel.startsWith("11")) {
            Rooster rooster = wereld.schooldagen().rooster(leerling.school(jaar).orElseThrow(), jaar);
            int eerste = toeval.tussen(15, rooster.aantal() - 30);
            LocalDate einde = rooster.dag(eerste + dagen(leerling, artikel, jaar) - 1);
            return new Vrijstelling(leerling, artikel, rooster.dag(eerste), einde);
        }
        // many are for good; the others are asked for again each year
        boolean blijvend = artikel.equals(LICHAMELIJK) && toeval.kans(0.4);
        LocalDate begin = toeval.kans(0.75)
                ? LocalDate.of(jaar, 8, 1)
                : LocalDate.of(jaar, 9, 1).plusDays(toeval.tussen(0, 250));
        return new Vrijstelling(leerling, artikel, begin, blijvend ? null : laatste);
    }

    private int dagen(Leerling leerling, String artikel, int jaar) {
        Toeval toeval = wereld.toeval("verlofdagen", leerling.nr(), jaar);
        return artikel.equals("11f") || toeval.kans(0.3)
                ? toeval.tussen(3, MEESTE_DAGEN_DIRECTEUR)
                : toeval.tussen(MEESTE_DAGEN_DIRECTEUR + 1, 20);
    }

    private void schrijfRijen(int jaar, List<Vrijstelling> vrijstellingen) {
        String naam = Wereld.schooljaar(jaar);
        Levering levering = Levering.van(
                        BRON + "/" + naam,
                        BRON,
                        parameters.leverancier(),
                        naam,
                        "PSEUDONIEM",
                        "GEBOORTEJAAR",
                        "WOONGEMEENTECODE",
                        "LAATSTE_ONDERWIJSSOORT",
                        "ARTIKEL",
                        "GROND",
                        "BEGINDATUM",
                        "EINDDATUM",
                        "VERKLARING_OP",
                        "DAGEN",
                        "BESLUIT_DOOR")
                .metDekking(wereld.gemeentecodes())
                .met("tot", (jaar + 1) + "-10-01");
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Vrijstelling vrijstelling : vrijstellingen) {
                schrijf(uit, vrijstelling, jaar);
            }
        }
    }

    private void schrijf(LeveringSchrijver uit, Vrijstelling vrijstelling, int jaar) {
        Leerling leerling = vrijstelling.leerling();
        String artikel = vrijstelling.artikel();
        Toeval toeval = wereld.toeval("vrijstellingrij", leerling.nr(), jaar);
        Integer dagen = artikel.startsWith("11") ? dagen(leerling, artikel, jaar) : null;
        LocalDate verklaring =
                artikel.equals(LICHAMELIJK) ? vrijstelling.begin().minusDays(toeval.tussen(3, 85)) : null;
        uit.rij(
                leerling.pseudoniem(),
                leerling.geboortejaar(),
                leerling.gemeente(jaar).code(),
                soort(leerling, jaar),
                artikel,
                GROND.get(artikel),
                vrijstelling.begin(),
                vrijstelling.einde(),
                verklaring,
                dagen,
                besluit(artikel, dagen));
    }

    /** Kind of education that a pupil follows or last followed; null when unknown. */
    static String soort(Leerling leerling, int jaar) {
        return leerling.school(jaar)
                .or(() -> leerling.school(jaar - 1))
                .map(Vestiging::soort)
                .orElse(Bevolking.isBasisleeftijd(leerling.leeftijd(jaar)) ? "bo" : null);
    }

    private static String besluit(String artikel, Integer dagen) {
        return switch (artikel) {
            case "3a", "3b", "15" -> "b-en-w";
            case "11f" -> "directeur";
            case "11g" -> dagen > MEESTE_DAGEN_DIRECTEUR ? "leerplichtambtenaar" : "directeur";
            default -> "van-rechtswege";
        };
    }
}
