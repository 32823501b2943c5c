package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports to DUO, one delivery per school year. */
final class MeldingBron {

    private static final String BRON = "duo-meldingen";
    static final List<String> KOLOMMEN = List.of(
            "MELDINGSNUMMER",
            "PSEUDONIEM",
            "GEBOORTEJAAR",
            "GESLACHT",
            "WOONGEMEENTECODE",
            "BRIN",
            "VESTIGINGSCODE",
            "ONDERWIJSSOORT",
            "VERZUIMSOORT",
            "BEGINDATUM",
            "EINDDATUM",
            "VERZUIMUREN",
            "VERZUIMDAGEN",
            "ALLE_LESSEN_GEMIST",
            "MELDDATUM",
            "STATUS",
            "REDEN_AFGESLOTEN");
    private static final List<String> REDENEN = List.of(
            "terug naar school",
            "terug naar school",
            "terug naar school",
            "uitgeschreven, andere opleiding",
            "werk",
            "overig",
            "geen verzuim, langdurig ziek",
            "geen verzuim, legitiem afwezig",
            "zorg geïndiceerd");

    /** Order of the register. */
    static final Comparator<Melding> VOLGORDE = Comparator.comparing(Melding::gemeld)
            .thenComparing(melding -> melding.leerling().pseudoniem())
            .thenComparing(Melding::soort)
            .thenComparing(Melding::begin);

    private final Wereld wereld;
    private final Gevallen gevallen;
    private final RegistratieBron registratie;

    MeldingBron(Wereld wereld, Gevallen gevallen, RegistratieBron registratie) {
        this.wereld = wereld;
        this.gevallen = gevallen;
        this.registratie = registratie;
    }

    /**
     * Writes the delivery of a school year.
     *
     * @param uitRegistratie reports by schools that also deliver their registration
     * @return the reports, for the sources that follow from them
     */
    List<Melding> schrijf(int jaar, List<Melding> uitRegistratie) {
        List<Melding> meldingen = new ArrayList<>(uitRegistratie.stream()
                .filter(melding -> isInLevering(melding.leerling(), jaar))
                .toList());
        for (Leerling leerling : wereld.leerlingen()) {
            leerling.school(jaar)
                    .filter(school -> isInLevering(leerling, jaar))
                    .filter(school -> !registratie.isStil(school, jaar))
                    .ifPresent(school -> voegToe(meldingen, leerling, school, jaar));
        }
        meldingen.sort(VOLGORDE);
        schrijfRijen(wereld, levering(jaar), jaar, inRegister(jaar, meldingen));
        return meldingen;
    }

    /** The reports of a school year, in the order of {@link #schrijf}, with their number and status. */
    List<Gemeld> inRegister(int jaar, List<Melding> meldingen) {
        return inRegister(wereld, jaar, (jaar - 2000) * 100_000, meldingen);
    }

    /** The reports with the numbers after {@code vanaf} and a status. */
    static List<Gemeld> inRegister(Wereld wereld, int jaar, int vanaf, List<Melding> meldingen) {
        List<Gemeld> gemeld = new ArrayList<>();
        int nummer = vanaf;
        for (Melding melding : meldingen) {
            nummer++;
            gemeld.add(new Gemeld(nummer, status(wereld, wereld.toeval("status", nummer), jaar), melding));
        }
        return gemeld;
    }

    /** Residents of the region and, by mistake of the supplier, of Rijnwaarden and Zevenaar. */
    boolean isInLevering(Leerling leerling, int jaar) {
        String code = leerling.gemeente(jaar).code();
        boolean vanRegio = leerling.gemeente(jaar).isVanRegio();
        boolean buur = code.equals("GM0196") || code.equals("GM0299");
        Integer nietGeleverd = wereld.parameters().melding().nietGeleverd().get(code);
        return (vanRegio || buur) && (nietGeleverd == null || nietGeleverd != jaar);
    }

    private void voegToe(List<Melding> meldingen, Leerling leerling, Vestiging school, int jaar) {
        boolean registreert = registratie.registreert(school, jaar);
        List<Melding> nieuw = new ArrayList<>(gevallen.overig(leerling, school, jaar));
        Map<String, Double> soorten = gevallen.kansen(leerling, school, jaar);
        for (String soort : List.of("V3", "V4", "RMC")) {
            if (soorten.containsKey(soort) && !(registreert && soort.equals("V3"))) {
                nieuw.addAll(gevallen.zestienUur(leerling, school, soort, jaar));
            }
        }
        gevallen.luxe(leerling, school, jaar, registreert).ifPresent(nieuw::add);
        gevallen.langdurig(leerling, school, jaar).ifPresent(nieuw::add);
        for (Melding melding : nieuw) {
            Toeval toeval = wereld.toeval(
                    "sluiting", leerling.nr(), jaar, melding.begin().toEpochDay());
            if (toeval.kans(gevallen.doorlaat(melding.begin()))) {
                meldingen.add(melding);
            }
        }
    }

    private Levering levering(int jaar) {
        String naam = Wereld.schooljaar(jaar);
        Levering levering = Levering.van(
                        BRON + "/" + naam,
                        BRON,
                        wereld.parameters().melding().leverancier(),
                        naam,
                        KOLOMMEN.toArray(new String[0]))
                .metDekking(wereld.gemeentecodes().stream()
                        .filter(code -> !Optional.of(jaar)
                                .equals(Optional.ofNullable(wereld.parameters()
                                        .melding()
                                        .nietGeleverd()
                                        .get(code))))
                        .toList());
        // closed years are delivered in the autumn, the running one at its end
        boolean lopend = jaar == wereld.schaal().laatsteJaar();
        levering = lopend
                ? levering.voorlopig().met("tot", (jaar + 1) + "-07-31")
                : levering.met("tot", (jaar + 1) + "-10-01");
        return switch (wereld.parameters().melding().opmaak().getOrDefault(jaar, "nieuw")) {
            case "oud" ->
                levering.metOpmaak(Opmaak.OUD)
                        .metKolommen(
                                KOLOMMEN.stream().map(MeldingBron::oudeNaam).toList(),
                                Map.of("LEERLING", "PSEUDONIEM"));
            case "gzip" -> levering.metOpmaak(Opmaak.GZIP);
            default -> levering;
        };
    }

    /** Headers of the older files. */
    private static String oudeNaam(String kolom) {
        return switch (kolom) {
            case "PSEUDONIEM" -> "LEERLING";
            case "BRIN" -> "BRIN NUMMER";
            case "VESTIGINGSCODE" -> "VESTIGINGSNUMMER";
            default -> kolom;
        };
    }

    /** Writes reports in the order of the register. */
    static void schrijfRijen(Wereld wereld, Levering levering, int jaar, List<Gemeld> meldingen) {
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Gemeld gemeld : meldingen) {
                int nummer = gemeld.nummer();
                Melding melding = gemeld.melding();
                Toeval toeval = wereld.toeval("status", nummer);
                String status = status(wereld, toeval, jaar);
                uit.rij(
                        nummer,
                        melding.leerling().pseudoniem(),
                        melding.leerling().geboortejaar(),
                        melding.leerling().geslacht(),
                        woongemeente(toeval, melding, jaar),
                        melding.school().brin(),
                        melding.school().code(),
                        melding.school().soort(),
                        melding.soort(),
                        melding.begin(),
                        melding.einde(),
                        melding.uren(),
                        toeval.kans(0.3) ? null : melding.dagen(),
                        melding.alles() ? "J" : "N",
                        melding.gemeld(),
                        status,
                        status.equals("G") ? toeval.kies(REDENEN) : null);
            }
        }
    }

    /** Of the pupils of former Rijnwaarden half are still reported under the old code after the merger of 2018. */
    private static String woongemeente(Toeval toeval, Melding melding, int jaar) {
        String code = melding.leerling().gemeente(jaar).code();
        boolean opgeheven = code.equals("GM0196") && !melding.begin().isBefore(LocalDate.of(2018, 1, 1));
        return opgeheven && toeval.kans(0.5) ? "GM0299" : code;
    }

    private static String status(Wereld wereld, Toeval toeval, int jaar) {
        boolean laatste = jaar == wereld.schaal().laatsteJaar();
        double ingetrokken = wereld.parameters().melding().ingetrokken();
        double derden = jaar <= 2019 ? 0.01 : 0;
        double wacht = laatste ? 0.004 : 0;
        double lopend = laatste ? 0.06 : 0.008;
        double[] kansen = {ingetrokken, derden, wacht, lopend / 2, lopend, 0.1, 0.8};
        return List.of("I", "D", "W", "R", "B", "K", "G").get(toeval.kies(kansen));
    }
}
