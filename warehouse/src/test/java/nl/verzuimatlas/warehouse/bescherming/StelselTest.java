package nl.verzuimatlas.warehouse.bescherming;

import static nl.verzuimatlas.warehouse.bescherming.Proefkubus.JAAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import org.junit.jupiter.api.Test;

/** What small tables ask for when everything that is shown is taken together; worked out by hand. */
class StelselTest {

    private static final String LANG = "langdurig-relatief-verzuim";
    private static final String STROOM = "thuiszitters-stroom";
    private static final String TOTAAL = "totaal";
    private static final String KORT = "4-weken-3-maanden";
    private static final String LANGER = "langer-dan-3-maanden";

    @Test
    void givenTheTableOfTheReportAsCases_whenItIsProtected_thenThirteenOverSixIsNotLeft() {
        // total 30; Heerde is missing; without Doetinchem the six small ones would be 30 - 17 = 13, at most 6 x 4
        Proefkubus kubus = new Proefkubus();
        String[] gemeenten = {
            "GM0232:3",
            "GM0285:2",
            "GM0262:2",
            "GM0301:1",
            "GM0213:0",
            "GM1876:0",
            "GM0222:17",
            "GM1955:0",
            "GM1509:0",
            "GM1859:2",
            "GM0197:3",
            "GM1586:0",
            "GM0294:0"
        };
        Set<String> codes = new TreeSet<>(Set.of("GM0246"));
        for (String gemeente : gemeenten) {
            String[] delen = gemeente.split(":");
            codes.add(delen[0]);
            kubus.telt("absoluut-verzuim", delen[0], "2014-2015", "duur", TOTAAL, Integer.parseInt(delen[1]));
        }
        kubus.regio(Regiotype.GGD, "GG01", codes.toArray(String[]::new));
        kubus.telt("absoluut-verzuim", "GG01", "2014-2015", "duur", TOTAAL, 30);

        // with Doetinchem it is 30 over seven, more than 7 x 4: one of them is not small; the region stays
        assertThat(kubus.verborgen())
                .extracting(naam -> naam.substring(0, 6))
                .containsExactly("GM0197", "GM0222", "GM0232", "GM0262", "GM0285", "GM0301", "GM1859");
    }

    @Test
    void givenATableWithOneSmallCell_whenItIsProtected_thenACellInItsRowAndColumnAndTheirCrossingAreHidden() {
        Proefkubus kubus = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        tabel(kubus, "GM0001", 3, 20);
        tabel(kubus, "GM0002", 12, 15);
        tabel(kubus, "GM0003", 40, 50);
        tabel(kubus, "GG01", 55, 85);

        // 3 + 20 in the row; 3 + 12 in the column (more than 2 x 4); then 12 + 15 and 20 + 15 hide each other
        assertThat(kubus.verborgen())
                .containsExactly(
                        "GM0001 duur:" + KORT, "GM0001 duur:" + LANGER, "GM0002 duur:" + KORT, "GM0002 duur:" + LANGER);
    }

    @Test
    void givenRegionsThatOverlap_whenTheirDifferenceIsOneSmallGemeente_thenItIsNotLeft() {
        // RMC 1+2+3 and subregio 2+3 differ by gemeente 1: 45 - 43 = 2
        Proefkubus kubus = new Proefkubus()
                .regio(Regiotype.RMC, "RM01", "GM0001", "GM0002", "GM0003")
                .regio(Regiotype.SUBREGIO, "SR01", "GM0002", "GM0003");
        totaal(kubus, "GM0001", 2);
        totaal(kubus, "GM0002", 13);
        totaal(kubus, "GM0003", 30);
        totaal(kubus, "RM01", 45);
        totaal(kubus, "SR01", 43);

        // hiding 13 is no use as long as 43 - 30 gives it: one of the regions goes
        Set<String> verborgen = kubus.verborgen();
        assertThat(verborgen).contains("GM0001 duur:totaal");
        assertThat(verborgen).containsAnyOf("RM01 duur:totaal", "SR01 duur:totaal");
    }

    @Test
    void givenSmallGemeentenInTheDifferenceOfTwoRegions_whenOnlyTheyAreHidden_thenMoreIs() {
        // RMC {1,2,3,4} is 78, subregio {3,4} is 70: 8 over gemeenten 1 and 2, at most 2 x 4
        Proefkubus kubus = new Proefkubus()
                .regio(Regiotype.RMC, "RM01", "GM0001", "GM0002", "GM0003", "GM0004")
                .regio(Regiotype.SUBREGIO, "SR01", "GM0003", "GM0004");
        totaal(kubus, "GM0001", 4);
        totaal(kubus, "GM0002", 4);
        totaal(kubus, "GM0003", 30);
        totaal(kubus, "GM0004", 40);
        totaal(kubus, "RM01", 78);
        totaal(kubus, "SR01", 70);

        assertThat(kubus.verborgen()).containsAnyOf("RM01 duur:totaal", "SR01 duur:totaal");
    }

    @Test
    void givenASmallGemeenteOfASamenwerkingsverband_whenItsKindIsShown_thenAnotherGemeenteIsHidden() {
        Proefkubus kubus = new Proefkubus().regio(Regiotype.SWV_VO, "VO01", "GM0001", "GM0002", "GM0003");
        kubus.telt("luxeverzuim", "GM0001", JAAR, "onderwijssoort", "vo", 2);
        kubus.telt("luxeverzuim", "GM0002", JAAR, "onderwijssoort", "vo", 9);
        kubus.telt("luxeverzuim", "GM0003", JAAR, "onderwijssoort", "vo", 20);
        kubus.telt("luxeverzuim", "VO01", JAAR, "onderwijssoort", "vo", 31);

        // 31 - 20 - 9 would be 2
        assertThat(kubus.verborgen()).containsExactly("GM0001 onderwijssoort:vo", "GM0002 onderwijssoort:vo");
    }

    @Test
    void givenAGemeenteThatIsCutByTheBorder_whenItsPartOfASamenwerkingsverbandIsShownNowhere_thenItIsNoSum() {
        // GM0003 is cut by the border; how many of its 20 go to which samenwerkingsverband stands nowhere
        Proefkubus kubus = new Proefkubus()
                .regio(Regiotype.SWV_VO, "VO01", "GM0001", "GM0003")
                .regio(Regiotype.SWV_VO, "VO02", "GM0002", "GM0003");
        kubus.telt("luxeverzuim", "GM0001", JAAR, "onderwijssoort", "vo", 2);
        kubus.telt("luxeverzuim", "GM0002", JAAR, "onderwijssoort", "vo", 9);
        kubus.telt("luxeverzuim", "GM0003", JAAR, "onderwijssoort", "vo", 20);
        kubus.telt("luxeverzuim", "VO01", JAAR, "onderwijssoort", "vo", 13);
        kubus.telt("luxeverzuim", "VO02", JAAR, "onderwijssoort", "vo", 18);

        // of the 13 between 1 and 13 can be of GM0001; 20 + 9 - 18 = 11 of GM0003 go elsewhere, no small number
        assertThat(kubus.verborgen()).containsExactly("GM0001 onderwijssoort:vo");
    }

    @Test
    void givenAGemeenteThatIsCutByTheBorder_whenTheAreaCountsNobodyOfIt_thenTheOthersAreASumOfTheArea() {
        // nobody of GM0003, so the 9 of GM0001 and the 3 of GM0002 are the 12 of the area: 12 - 9 would be 3
        Proefkubus kubus = new Proefkubus()
                .regio(Regiotype.SWV_VO, "VO01", "GM0001", "GM0002", "GM0003")
                .regio(Regiotype.SWV_VO, "VO02", "GM0003");
        kubus.telt("luxeverzuim", "GM0001", JAAR, "onderwijssoort", "vo", 9);
        kubus.telt("luxeverzuim", "GM0002", JAAR, "onderwijssoort", "vo", 3);
        kubus.telt("luxeverzuim", "GM0003", JAAR, "onderwijssoort", "vo", 0);
        kubus.telt("luxeverzuim", "VO01", JAAR, "onderwijssoort", "vo", 12);

        assertThat(kubus.verborgen()).contains("GM0002 onderwijssoort:vo").hasSizeGreaterThan(1);
    }

    @Test
    void givenAWholeGemeenteAndAPartOfOneThatIsCut_whenTheyAreSmallTogether_thenTheirSumIsNotLeft() {
        // 23 - 16 = 7: 3 of GM0002 and 4 of the 30 of GM0003, both nowhere shown
        Proefkubus kubus = new Proefkubus()
                .regio(Regiotype.SWV_VO, "VO01", "GM0001", "GM0002", "GM0003")
                .regio(Regiotype.SWV_VO, "VO02", "GM0003");
        kubus.telt("luxeverzuim", "GM0001", JAAR, "onderwijssoort", "vo", 16);
        kubus.telt("luxeverzuim", "GM0002", JAAR, "onderwijssoort", "vo", 3);
        kubus.telt("luxeverzuim", "GM0003", JAAR, "onderwijssoort", "vo", 30);
        kubus.telt("luxeverzuim", "VO01", JAAR, "onderwijssoort", "vo", 23);

        assertThat(kubus.verborgen())
                .contains("GM0002 onderwijssoort:vo")
                .containsAnyOf("GM0001 onderwijssoort:vo", "VO01 onderwijssoort:vo");
    }

    @Test
    void givenASmallYear_whenTheSumOfThreeYearsIsShown_thenAnotherYearIsHiddenAndTheSumStays() {
        Proefkubus kubus = new Proefkubus();
        kubus.telt(LANG, "GM0001", "2020-2021", "duur", TOTAAL, 9);
        kubus.telt(LANG, "GM0001", "2021-2022", "duur", TOTAAL, 3);
        kubus.telt(LANG, "GM0001", "2022-2023", "duur", TOTAAL, 8);
        kubus.telt(LANG, "GM0001", "2022-2023", "periode", "3-jaar", 20);

        // 3 + 8 = 11, more than 2 x 4
        assertThat(kubus.verborgen()).containsExactly("GM0001 2021-2022 duur:totaal", "GM0001 duur:totaal");
    }

    @Test
    void givenSumsOfYearsThatOverlap_whenTheirDifferenceGivesAYear_thenItDoesNot() {
        Proefkubus kubus = new Proefkubus();
        int[] jaren = {3, 9, 10, 11};
        for (int i = 0; i < jaren.length; i++) {
            kubus.telt(LANG, "GM0001", (2019 + i) + "-" + (2020 + i), "duur", TOTAAL, jaren[i]);
        }
        kubus.telt(LANG, "GM0001", "2021-2022", "periode", "3-jaar", 22);
        kubus.telt(LANG, "GM0001", "2022-2023", "periode", "3-jaar", 30);

        // 22 - 30 + 11 would be 3: the last year goes with one of the other two, or a sum
        Set<String> verborgen = kubus.verborgen();
        assertThat(verborgen).contains("GM0001 2019-2020 duur:totaal");
        assertThat(verborgen)
                .containsAnyOf("GM0001 2021-2022 periode:3-jaar", "GM0001 periode:3-jaar", "GM0001 duur:totaal");
    }

    @Test
    void givenAStockThatIsSmallAtTheEnd_whenTheFlowsAreShown_thenAFlowOfBothYearsIsHidden() {
        Proefkubus kubus = new Proefkubus();
        stroom(kubus, "2021-2022", 20, 10, 27, 3);
        stroom(kubus, "2022-2023", 3, 30, 8, 25);

        // 20 + 10 - 27 = 3, and 25 + 8 - 30 = 3
        assertThat(kubus.verborgen())
                .contains("GM0001 2021-2022 stroom:eindstand", "GM0001 stroom:beginstand")
                .hasSize(4);
    }

    @Test
    void givenAShareWithAKnownDenominator_whenOneOutcomeIsSmall_thenAnotherIsHidden() {
        Proefkubus kubus = new Proefkubus();
        kubus.deelt("naleving-stappen", "GM0001", "grond", TOTAAL, 20, 30);
        kubus.deelt("naleving-stappen-te-laat", "GM0001", "grond", TOTAAL, 2, 30);
        kubus.deelt("naleving-stappen-niet-gedaan", "GM0001", "grond", TOTAAL, 8, 30);

        assertThat(kubus.bescherm(Vorige.GEEN).cellen())
                .filteredOn(cel -> !cel.heeftCijfer())
                .extracting(cel -> cel.sleutel().indicator())
                .containsExactly("naleving-stappen-niet-gedaan", "naleving-stappen-te-laat");
    }

    @Test
    void givenAFigureThatIsTheSameAsAnotherEverywhere_whenOneIsHidden_thenSoIsTheOther() {
        Proefkubus kubus = new Proefkubus();
        for (int nummer = 1; nummer <= 8; nummer++) {
            String gemeente = "GM000" + nummer;
            kubus.telt("afhandeling", gemeente, JAAR, "route", "afspraken", 20);
            kubus.telt("afhandeling", gemeente, JAAR, "route", "halt", 5 + nummer);
            kubus.telt("afhandeling", gemeente, JAAR, "route", TOTAAL, 25 + nummer);
            kubus.telt("afhandeling", gemeente, JAAR, "sanctie", "waarschuwing", nummer == 1 ? 2 : 7);
            kubus.telt("afhandeling", gemeente, JAAR, "sanctie", "halt", 5 + nummer);
            kubus.telt("afhandeling", gemeente, JAAR, "sanctie", TOTAAL, (nummer == 1 ? 7 : 12) + nummer);
        }

        // in GM0001 the halt of 6 hides the warning of 2 (8 together), and stands under the routes as well, where it
        // needs a partner
        assertThat(kubus.verborgen())
                .containsExactly(
                        "GM0001 route:afspraken",
                        "GM0001 route:halt",
                        "GM0001 sanctie:halt",
                        "GM0001 sanctie:waarschuwing");
    }

    @Test
    void givenASumThatEndsInAnotherIndicator_whenAPartIsSmall_thenItIsNoSecret() {
        Proefkubus kubus = new Proefkubus();
        kubus.telt("relatief-verzuim", "GM0001", JAAR, "onderwijssoort", TOTAAL, 40);
        kubus.telt("herhaald-verzuim", "GM0001", JAAR, "keren", "eenmaal", 37);
        kubus.telt("herhaald-verzuim", "GM0001", JAAR, "keren", TOTAAL, 3);

        // 40 - 37 would be 3
        assertThat(kubus.verborgen()).contains("GM0001 keren:totaal").hasSize(2);
    }

    @Test
    void givenACellThatWasShown_whenItIsTheCheapestPartner_thenAnotherIsHidden() {
        Proefkubus toen = drieGemeenten(6, 12, 40);
        Proefkubus nu = drieGemeenten(3, 12, 41);

        // without the earlier release the 12 is cheapest, but its reader knows the 12
        assertThat(nu.verborgen()).containsExactly("GM0001 duur:totaal", "GM0002 duur:totaal");
        assertThat(nu.verborgen(toen.alsVorige())).containsExactly("GM0001 duur:totaal", "GM0003 duur:totaal");
    }

    @Test
    void givenACellThatAnEarlierReleaseShows_whenTheServedOneHidesIt_thenItIsNoPartnerAllTheSame() {
        Proefkubus eerst = drieGemeenten(6, 12, 40);
        Vorige bediend = drieGemeenten(3, 12, 41).alsVorige();
        Proefkubus nu = drieGemeenten(3, 12, 42);

        assertThat(nu.verborgen(bediend)).containsExactly("GM0001 duur:totaal", "GM0002 duur:totaal");
        assertThat(nu.verborgen(bediend.metEerdere(eerst.alsVorige())))
                .containsExactly("GM0001 duur:totaal", "GM0003 duur:totaal");
    }

    @Test
    void givenNothingThatAReaderDoesNotKnow_whenASmallCountIsHidden_thenTheReleaseSaysThatAKnownOneIsToo() {
        Proefkubus eerst = drieGemeenten(6, 12, 40);
        Proefkubus nu = drieGemeenten(3, 12, 41);
        Vorige bediend = nu.alsVorige();

        // the 12 of the first release and the 41 and 56 of the second give the 3
        assertThat(nu.bescherm(bediend).bekend()).isZero();
        assertThat(nu.bescherm(bediend.metEerdere(eerst.alsVorige())).bekend()).isOne();
    }

    private static Proefkubus drieGemeenten(int een, int twee, int drie) {
        Proefkubus kubus = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        totaal(kubus, "GM0001", een);
        totaal(kubus, "GM0002", twee);
        totaal(kubus, "GM0003", drie);
        totaal(kubus, "GG01", een + twee + drie);
        return kubus;
    }

    @Test
    void givenACellThatWasHidden_whenNothingThatIsShownOfItChanges_thenItStaysHidden() {
        Proefkubus toen = drieGemeenten(3, 12, 40);
        Proefkubus nu = drieGemeenten(7, 8, 40);

        // a correction between two gemeenten: 7 and 8 would be taken for what they were
        assertThat(nu.verborgen()).isEmpty();
        assertThat(nu.verborgen(toen.alsVorige())).containsExactly("GM0001 duur:totaal", "GM0002 duur:totaal");
    }

    @Test
    void givenACellThatWasHidden_whenTheYearGoesOnAndItGrows_thenItIsShown() {
        Proefkubus toen = drieGemeenten(3, 12, 40);
        Proefkubus nu = drieGemeenten(7, 14, 44);

        // of the 15 that were hidden together, 7 and 14 of now say no more than that each was 1 to 14
        assertThat(nu.verborgen(toen.alsVorige())).isEmpty();
    }

    @Test
    void givenTheSameCells_whenTheyAreProtectedAfterThemselves_thenNothingChanges() {
        Proefkubus kubus = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        tabel(kubus, "GM0001", 3, 20);
        tabel(kubus, "GM0002", 12, 15);
        tabel(kubus, "GM0003", 40, 50);
        tabel(kubus, "GG01", 55, 85);

        assertThat(kubus.bescherm(kubus.alsVorige()).cellen())
                .isEqualTo(kubus.bescherm(Vorige.GEEN).cellen());
    }

    private static void totaal(Proefkubus kubus, String gebied, int aantal) {
        kubus.telt(LANG, gebied, JAAR, "duur", TOTAAL, aantal);
    }

    private static void tabel(Proefkubus kubus, String gebied, int kort, int lang) {
        kubus.telt(LANG, gebied, JAAR, "duur", KORT, kort);
        kubus.telt(LANG, gebied, JAAR, "duur", LANGER, lang);
        totaal(kubus, gebied, kort + lang);
    }

    private static void stroom(Proefkubus kubus, String jaar, int begin, int in, int uit, int eind) {
        kubus.telt(STROOM, "GM0001", jaar, "stroom", "beginstand", begin);
        kubus.telt(STROOM, "GM0001", jaar, "stroom", "instroom", in);
        kubus.telt(STROOM, "GM0001", jaar, "stroom", "uitstroom", uit);
        kubus.telt(STROOM, "GM0001", jaar, "stroom", "eindstand", eind);
    }
}
