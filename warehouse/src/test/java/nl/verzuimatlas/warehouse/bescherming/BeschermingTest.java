package nl.verzuimatlas.warehouse.bescherming;

import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.aandeel;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.aantal;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.cel;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.enquete;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.mediaan;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.perIndicator;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.region;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.rmc;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.sleutel;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.status;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.verplaats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeschermingTest {

    private final Bescherming bescherming =
            new Bescherming(new Beschermingsregel(5, 30, 5, "test"), Indicatorregister.lees());

    @ParameterizedTest(name = "{0} pupils -> {1}")
    @CsvSource({"0, CIJFER", "1, AFGESCHERMD", "4, AFGESCHERMD", "5, CIJFER"})
    void givenACountOfPupils_whenItIsProtected_thenOneToFourAreHiddenAndZeroIsShown(int aantal, Status verwacht) {
        Cel cel = bescherm(List.of(aantal("relatief-verzuim", "GM0001", "onderwijssoort", "totaal", aantal)), Map.of())
                .get(0);

        assertThat(cel.waarde().status()).isEqualTo(verwacht);
        assertThat(cel.teller().isPresent()).isEqualTo(verwacht == Status.CIJFER);
        assertThat(cel.interval().isPresent()).isEqualTo(verwacht == Status.CIJFER);
    }

    @ParameterizedTest(name = "{0} of {1} -> {2}")
    @CsvSource({"18, 20, AFGESCHERMD", "15, 20, CIJFER", "0, 4, AFGESCHERMD", "20, 20, CIJFER", "3, 20, AFGESCHERMD"})
    void givenAShareOfCases_whenItIsProtected_thenFewInOrOutsideItAreHidden(int teller, int noemer, Status verwacht) {
        Cel cel = new Cel(
                sleutel("niet-gemeld", "GM0001", "regel", "LPW-16U"),
                "Proefstad",
                OptionalDouble.of(teller),
                OptionalDouble.of(noemer),
                false,
                new Waarde.Cijfer(100.0 * teller / noemer),
                Eenheid.PROCENT,
                Optional.empty(),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "");

        assertThat(bescherm(List.of(cel), Map.of()).get(0).waarde().status()).isEqualTo(verwacht);
    }

    @ParameterizedTest(name = "median of {0} -> {1}")
    @CsvSource({"1, AFGESCHERMD", "4, AFGESCHERMD", "5, CIJFER"})
    void givenAMedianOfFewSignals_whenItIsProtected_thenItIsHidden(int signalen, Status verwacht) {
        Cel cel = new Cel(
                sleutel("naleving-meldingen-dagen-te-laat", "GM0001", "maat", "mediaan"),
                "Proefstad",
                OptionalDouble.empty(),
                OptionalDouble.of(signalen),
                false,
                new Waarde.Cijfer(7),
                Eenheid.DAGEN,
                Optional.empty(),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "");

        Cel beschermd = bescherm(List.of(cel), Map.of()).get(0);

        assertThat(beschermd.waarde().status()).isEqualTo(verwacht);
        // the number of signals would give away a share that is hidden elsewhere
        assertThat(beschermd.noemer()).isEmpty();
    }

    @Test
    void givenFewLateReportsOfARule_whenTheyAreProtected_thenInTimeAndNotDoneCannotGiveThemAway() {
        // 20 in time, 2 late and 8 not done of 30: the 2 would be 30 - 20 - 8
        List<Cel> beschermd = bescherm(
                List.of(
                        aandeel("naleving-meldingen", "regel", "landelijk:LPW-16U", 20, 30),
                        aandeel("naleving-meldingen-te-laat", "regel", "landelijk:LPW-16U", 2, 30),
                        aandeel("naleving-meldingen-niet-gedaan", "regel", "landelijk:LPW-16U", 8, 30),
                        aandeel("protocolnaleving", "regel", "LPW-16U", 20, 30),
                        aandeel("niet-gemeld", "regel", "LPW-16U", 8, 30),
                        aantal("te-laat-gemeld", "GM0001", "duur", "totaal", 2)),
                Map.of());

        // the figures of the 16 hours on their own are the same, so they are hidden with them
        assertThat(beschermd.stream()
                        .collect(Collectors.toMap(
                                cel -> cel.sleutel().indicator(),
                                cel -> cel.waarde().status())))
                .isEqualTo(Map.of(
                        "naleving-meldingen", Status.CIJFER,
                        "naleving-meldingen-te-laat", Status.AFGESCHERMD,
                        "naleving-meldingen-niet-gedaan", Status.AFGESCHERMD,
                        "protocolnaleving", Status.CIJFER,
                        "niet-gemeld", Status.AFGESCHERMD,
                        "te-laat-gemeld", Status.AFGESCHERMD));
    }

    @Test
    void givenOneSmallCategory_whenItIsProtected_thenTheTotalCannotGiveItAway() {
        // 3 hidden alone would be 23 - 20; with 4-weken hidden too, the two are 23 - 0 together
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("langdurig-relatief-verzuim", "GM0001", "duur", "totaal", 23),
                        aantal("langdurig-relatief-verzuim", "GM0001", "duur", "4-weken-3-maanden", 20),
                        aantal("langdurig-relatief-verzuim", "GM0001", "duur", "langer-dan-3-maanden", 3)),
                Map.of());

        assertThat(status(beschermd))
                .containsEntry("langer-dan-3-maanden", Status.AFGESCHERMD)
                .containsEntry("4-weken-3-maanden", Status.AFGESCHERMD)
                .containsEntry("totaal", Status.CIJFER);
    }

    @Test
    void givenTwoHiddenCellsOfOne_whenTheirSumIsShown_thenAThirdIsHiddenBecauseBothWouldBeKnown() {
        // total 32: 1 + 1 + 30; if only the ones were hidden, each would be known to be 1
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("thuiszitters", "GM0001", "duur", "totaal", 32),
                        aantal("thuiszitters", "GM0001", "duur", "korter-dan-4-weken", 1),
                        aantal("thuiszitters", "GM0001", "duur", "4-weken-3-maanden", 1),
                        aantal("thuiszitters", "GM0001", "duur", "3-6-maanden", 30)),
                Map.of());

        assertThat(status(beschermd)).containsEntry("3-6-maanden", Status.AFGESCHERMD);
    }

    @Test
    void givenASmallGemeente_whenTheRegionIsShown_thenAnotherGemeenteIsHiddenToo() {
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("luxeverzuim", "GM0001", "onderwijssoort", "totaal", 2),
                        aantal("luxeverzuim", "GM0002", "onderwijssoort", "totaal", 12),
                        aantal("luxeverzuim", "GM0003", "onderwijssoort", "totaal", 40),
                        region("luxeverzuim", "GG01", "onderwijssoort", "totaal", 54)),
                Map.of("ggd|GG01", Set.of("GM0001", "GM0002", "GM0003")));

        assertThat(beschermd.stream()
                        .filter(cel -> cel.waarde().status() == Status.AFGESCHERMD)
                        .map(cel -> cel.sleutel().regiocode()))
                .containsExactly("GM0001", "GM0002");
    }

    @Test
    void givenASmallCellAndItsPartner_whenBothAreHidden_thenNothingTellsWhichIsWhich() {
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("langdurig-relatief-verzuim", "GM0001", "duur", "totaal", 23),
                        aantal("langdurig-relatief-verzuim", "GM0001", "duur", "4-weken-3-maanden", 20),
                        aantal("langdurig-relatief-verzuim", "GM0001", "duur", "langer-dan-3-maanden", 3)),
                Map.of());

        assertThat(beschermd.stream()
                        .filter(cel -> cel.waarde().status() == Status.AFGESCHERMD)
                        .map(Cel::toelichting)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void givenASmallKindOfEducation_whenTheTotalIsShown_thenAnotherKindIsHidden() {
        // 65 - 15 - 41 - 8 would be 1
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("luxeverzuim", "GM0001", "onderwijssoort", "totaal", 65),
                        aantal("luxeverzuim", "GM0001", "onderwijssoort", "po", 15),
                        aantal("luxeverzuim", "GM0001", "onderwijssoort", "so", 1),
                        aantal("luxeverzuim", "GM0001", "onderwijssoort", "vo", 41),
                        aantal("luxeverzuim", "GM0001", "onderwijssoort", "mbo", 8)),
                Map.of());

        assertThat(status(beschermd))
                .containsEntry("so", Status.AFGESCHERMD)
                .containsEntry("mbo", Status.AFGESCHERMD)
                .containsEntry("totaal", Status.CIJFER);
    }

    @Test
    void givenASmallKindWithoutATotalOfItsOwn_whenTheIndicatorHasOne_thenAnotherKindIsHidden() {
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("absoluut-verzuim", "GM0001", "duur", "totaal", 30),
                        aantal("absoluut-verzuim", "GM0001", "onderwijssoort", "po", 2),
                        aantal("absoluut-verzuim", "GM0001", "onderwijssoort", "vo", 28)),
                Map.of());

        assertThat(status(beschermd))
                .containsEntry("po", Status.AFGESCHERMD)
                .containsEntry("vo", Status.AFGESCHERMD)
                .containsEntry("totaal", Status.CIJFER);
    }

    @ParameterizedTest(name = "{0} of 15 solved -> {1}")
    @CsvSource({"11, AFGESCHERMD", "10, CIJFER", "15, CIJFER"})
    void givenNearlyAllCasesAreSolved_whenTheTotalIsShown_thenTheFewThatAreNotAreNotGivenAway(
            int opgelost, Status verwacht) {
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("absoluut-verzuim", "GM0001", "duur", "totaal", 15),
                        aantal("absoluut-verzuim", "GM0001", "afloop", "opgelost", opgelost)),
                Map.of());

        assertThat(status(beschermd)).containsEntry("opgelost", verwacht);
    }

    @Test
    void givenARegionMadeOfRegions_whenOneOfThemIsSmall_thenAnotherIsHidden() {
        List<Cel> beschermd = bescherm(
                List.of(
                        region("luxeverzuim", "GG01", "onderwijssoort", "totaal", 54),
                        cel(rmc("RMC1"), 2),
                        cel(rmc("RMC2"), 22),
                        cel(rmc("RMC3"), 30)),
                Map.of(
                        "ggd|GG01", Set.of("GM0001", "GM0002", "GM0003"),
                        "rmc|RMC1", Set.of("GM0001"),
                        "rmc|RMC2", Set.of("GM0002"),
                        "rmc|RMC3", Set.of("GM0003")));

        assertThat(beschermd.stream()
                        .filter(cel -> cel.waarde().status() == Status.AFGESCHERMD)
                        .map(cel -> cel.sleutel().regiocode()))
                .containsExactly("RMC1", "RMC2");
    }

    @Test
    void givenASmallStockAtTheEndOfAYear_whenTheNextYearBegins_thenItsBeginIsHiddenToo() {
        List<Cel> beschermd = bescherm(
                List.of(
                        aantal("thuiszitters-stroom", "GM0001", "stroom", "eindstand", 3),
                        cel(
                                sleutel("thuiszitters-stroom", "GM0001", "stroom", "beginstand")
                                        .metSchooljaar("2024-2025"),
                                3),
                        aantal("thuiszitters", "GM0001", "duur", "totaal", 7)),
                Map.of());

        assertThat(beschermd)
                .allSatisfy(cel -> assertThat(cel.waarde().status()).isEqualTo(Status.AFGESCHERMD));
    }

    @Test
    void givenASurveyGroupWithFewAnswers_whenTheWholeIsShown_thenASecondGroupIsHiddenAndNumbersAreRound() {
        List<Cel> beschermd = bescherm(
                List.of(
                        enquete("totaal", "totaal", 40, 204),
                        enquete("klas", "2", 3, 100),
                        enquete("klas", "4", 37, 104)),
                Map.of());

        assertThat(status(beschermd))
                .containsEntry("2", Status.TE_WEINIG_RESPONS)
                .containsEntry("4", Status.TE_WEINIG_RESPONS)
                .containsEntry("totaal", Status.CIJFER);
        Cel totaal = beschermd.stream().filter(Cel::heeftCijfer).findFirst().orElseThrow();
        assertThat(totaal.teller()).isEmpty();
        assertThat(totaal.noemer()).hasValue(200);
    }

    @Test
    void givenAPublishedFigure_whenItIsProtected_thenItPassesUnchanged() {
        Celsleutel eigen = sleutel("absoluut-verzuim", "GM0001", "duur", "totaal");
        Cel gepubliceerd = new Cel(
                new Celsleutel(
                        eigen.indicator(),
                        Reeks.GEPUBLICEERD,
                        eigen.regiotype(),
                        eigen.regiocode(),
                        eigen.schooljaar(),
                        eigen.dimensie(),
                        eigen.categorie()),
                "Proefstad",
                OptionalDouble.of(3),
                OptionalDouble.empty(),
                true,
                new Waarde.Cijfer(3),
                Eenheid.LEERLINGEN,
                Optional.empty(),
                Set.of(),
                "Rapport",
                "1.0",
                Optional.empty(),
                "");

        assertThat(bescherm(List.of(gepubliceerd), Map.of())).containsExactly(gepubliceerd);
    }

    @ParameterizedTest(name = "{0} of {1} -> {2}")
    @CsvSource({
        "10, 29, TE_WEINIG_RESPONS",
        "10, 30, CIJFER",
        "4, 100, TE_WEINIG_RESPONS",
        "5, 100, CIJFER",
        "96, 100, TE_WEINIG_RESPONS"
    })
    void givenASurveyShare_whenItIsProtected_thenFewAnswersAreNotShown(int ja, int geldig, Status verwacht) {
        Cel cel = new Cel(
                sleutel("emovo-ziek", "GM0001", "totaal", "totaal"),
                "Proefstad",
                OptionalDouble.of(ja),
                OptionalDouble.of(geldig),
                false,
                new Waarde.Cijfer(100.0 * ja / geldig),
                Eenheid.PROCENT,
                Optional.empty(),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "");

        assertThat(bescherm(List.of(cel), Map.of()).get(0).waarde().status()).isEqualTo(verwacht);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givenAnyCells_whenTheirOrderChanges_thenThePatternIsTheSame(long seed) {
        Random toeval = new Random(seed);
        List<Cel> cellen = new ArrayList<>();
        for (int g = 1; g <= 12; g++) {
            cellen.add(aantal("luxeverzuim", "GM%04d".formatted(g), "onderwijssoort", "totaal", toeval.nextInt(12)));
        }
        double som = cellen.stream().mapToDouble(cel -> cel.teller().orElse(0)).sum();
        cellen.add(region("luxeverzuim", "GG01", "onderwijssoort", "totaal", (int) som));
        Map<String, Set<String>> leden = Map.of(
                "ggd|GG01",
                cellen.stream().limit(12).map(cel -> cel.sleutel().regiocode()).collect(Collectors.toSet()));
        List<Cel> geschud = new ArrayList<>(cellen);
        Collections.shuffle(geschud, toeval);

        assertThat(bescherm(geschud, leden)).isEqualTo(bescherm(cellen, leden));
    }

    @Test
    void givenALooserLimit_whenTheRuleIsMade_thenItIsRefused() {
        assertThatThrownBy(() -> new Beschermingsregel(4, 30, 5, "test")).isInstanceOf(IllegalArgumentException.class);
    }

    /** 2 of 40 reports got a sanction: the share is small, and 40 reports stay a figure, because they tell nothing of the 2. */
    @Test
    void givenAShareOfReportsThatIsSmall_whenItIsProtected_thenTheReportsAreShown() {
        List<Cel> beschermd = bescherm(
                List.of(
                        aandeel("sancties-per-100-meldingen", "sanctie", "totaal", 2, 40),
                        aantal("verzuimmeldingen", "GM0001", "soort", "totaal", 40)),
                Map.of());

        assertThat(perIndicator(beschermd))
                .containsEntry("sancties-per-100-meldingen", Status.AFGESCHERMD)
                .containsEntry("verzuimmeldingen", Status.CIJFER);
    }

    /** The 12 reports are hidden because of the 3 of the other gemeente; a share of 6 of 12 would show them. */
    @Test
    void givenReportsThatAreHiddenAsAPartner_whenAShareOfThemIsProtected_thenItIsHiddenToo() {
        List<Cel> beschermd = bescherm(
                List.of(
                        aandeel("sancties-per-100-meldingen", "sanctie", "totaal", 6, 12),
                        aantal("verzuimmeldingen", "GM0001", "soort", "totaal", 12),
                        region("verzuimmeldingen", "GG01", "soort", "totaal", 15),
                        aantal("verzuimmeldingen", "GM0002", "soort", "totaal", 3)),
                Map.of("ggd|GG01", Set.of("GM0001", "GM0002")));

        assertThat(perIndicator(beschermd.stream()
                        .filter(cel -> cel.sleutel().regiocode().equals("GM0001"))
                        .toList()))
                .containsEntry("verzuimmeldingen", Status.AFGESCHERMD)
                .containsEntry("sancties-per-100-meldingen", Status.AFGESCHERMD);
    }

    /** A median of nobody and one of 3, of which the late ones are hidden, differ in nothing but their key. */
    @Test
    void givenHiddenLateReports_whenTheirMediansAreProtected_thenNobodySeesWhichIsOfNobody() {
        Cel vanNiemand = mediaan(
                "GM0001", new Waarde.NietVanToepassing(), OptionalDouble.empty(), Set.of(), "Er was niets te tellen");
        Cel vanDrie = mediaan(
                "GM0002", new Waarde.Cijfer(7), OptionalDouble.of(3), Set.of(Kenmerk.VOORLOPIG), "zonder Proefdorp");
        Cel nulLaat = aandeel("naleving-meldingen-te-laat", "grond", "totaal", 0, 3);
        Cel drieLaat = verplaats(
                aandeel("naleving-meldingen-te-laat", "grond", "totaal", 3, 20), Regiotype.GEMEENTE, "GM0002");

        List<Cel> beschermd = bescherm(List.of(vanNiemand, vanDrie, nulLaat, drieLaat), Map.of()).stream()
                .filter(cel -> cel.eenheid() == Eenheid.DAGEN)
                .toList();

        assertThat(beschermd).hasSize(2);
        Cel een = beschermd.get(0);
        Cel ander = beschermd.get(1);
        assertThat(een.waarde()).isEqualTo(new Waarde.Afgeschermd()).isEqualTo(ander.waarde());
        assertThat(een.toelichting()).isEqualTo(ander.toelichting()).doesNotContain("tellen", "Proefdorp");
        assertThat(een.kenmerken()).isEqualTo(ander.kenmerken());
        assertThat(een.noemer()).isEqualTo(ander.noemer());
        assertThat(een.peildatum()).isEqualTo(ander.peildatum());
    }

    /** None of 20 was late, and everyone may know: that there is no median tells nothing new. */
    @Test
    void givenAShownZero_whenItsMedianOfNobodyIsProtected_thenItSaysThatThereWasNothingToMeasure() {
        Cel vanNiemand = mediaan(
                "GM0001", new Waarde.NietVanToepassing(), OptionalDouble.empty(), Set.of(), "Er was niets te tellen");
        Cel geenLaat = aandeel("naleving-meldingen-te-laat", "grond", "totaal", 0, 20);

        assertThat(bescherm(List.of(vanNiemand, geenLaat), Map.of())).contains(vanNiemand);
    }

    /** A median of 7 days over six reports tells that the hidden six are not a few. */
    @Test
    void givenLateReportsThatAreHidden_whenTheirMedianIsProtected_thenItIsHiddenToo() {
        Cel vanZes = mediaan("GM0001", new Waarde.Cijfer(7), OptionalDouble.of(6), Set.of(), "");
        Cel zesLaat = aandeel("naleving-meldingen-te-laat", "grond", "totaal", 6, 8);

        assertThat(perIndicator(bescherm(List.of(vanZes, zesLaat), Map.of())))
                .containsEntry("naleving-meldingen-te-laat", Status.AFGESCHERMD)
                .containsEntry("naleving-meldingen-dagen-te-laat", Status.AFGESCHERMD);
    }

    /** 40, 40 and 20 answers: the last is too few, and the region and the first would tell what it says. */
    @Test
    void givenOneGemeenteWithTooFewAnswers_whenASurveyIsProtected_thenAnotherOrTheRegionIsHiddenToo() {
        Cel klein = enquete("totaal", "totaal", 8, 20);
        Cel groot = verplaats(enquete("totaal", "totaal", 10, 40), Regiotype.GEMEENTE, "GM0002");
        Cel grootste = verplaats(enquete("totaal", "totaal", 12, 60), Regiotype.GEMEENTE, "GM0003");
        Cel regio = verplaats(enquete("totaal", "totaal", 30, 120), Regiotype.GGD, "GG01");
        String eigen = klein.sleutel().regiocode();

        List<Cel> beschermd =
                bescherm(List.of(klein, groot, grootste, regio), Map.of("ggd|GG01", Set.of(eigen, "GM0002", "GM0003")));

        assertThat(beschermd.stream()
                        .filter(cel -> !cel.heeftCijfer())
                        .map(cel -> cel.sleutel().regiocode()))
                .containsExactlyInAnyOrder(eigen, "GM0002");
    }

    private List<Cel> bescherm(List<Cel> cellen, Map<String, Set<String>> leden) {
        return bescherming.bescherm(cellen, leden, Vorige.GEEN).cellen();
    }
}
