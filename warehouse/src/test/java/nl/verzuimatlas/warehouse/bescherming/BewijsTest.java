package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.bescherming.Bewijs.Verschil;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;

/** What one release has proved is found again by the next. */
class BewijsTest {

    private static final String LANG = "langdurig-relatief-verzuim";

    @Test
    void givenAWorld_whenTheCountsHaveChanged_thenItStillFits() {
        // 30 = 3 + 12 + 15; one more and one fewer
        Bewijs bewijs = Bewijs.van(som(30, 3, 12, 15), sleutels(4), List.of(oplossing(new int[] {1, 2}, 4, -4)));

        List<Oplossing> nu = bewijs.oplossingen(som(34, 2, 13, 19), sleutels(4));

        assertThat(nu).hasSize(1);
        assertThat(nu.get(0).getallen()).containsExactly(1, 2);
        assertThat(nu.get(0).verschuiving()).containsExactly(4, -4);
    }

    @Test
    void givenAWorld_whenANumberWouldBeLessThanNobody_thenItIsNone() {
        Bewijs bewijs = Bewijs.van(som(30, 3, 12, 15), sleutels(4), List.of(oplossing(new int[] {1, 2}, 4, -4)));

        assertThat(bewijs.oplossingen(som(22, 3, 3, 16), sleutels(4))).isEmpty();
    }

    @Test
    void givenAWorld_whenACellIsGone_thenItIsNone() {
        Bewijs bewijs = Bewijs.van(som(30, 3, 12, 15), sleutels(4), List.of(oplossing(new int[] {1, 3}, 4, -4)));

        assertThat(bewijs.oplossingen(som(15, 3, 12), sleutels(3))).isEmpty();
    }

    @Test
    void givenTwoDifferencesThatShareNoRelation_whenTheyWereOneWorld_thenEachIsOne() {
        Proefstelsel twee = new Proefstelsel();
        twee.som(0, 1, 2);
        twee.som(3, 4, 5);
        Stelsel stelsel = twee.stelsel(15, 3, 12, 17, 2, 15);
        Bewijs bewijs = Bewijs.van(stelsel, sleutels(6), List.of(oplossing(new int[] {1, 2, 4, 5}, 4, -4, 4, -4)));

        assertThat(bewijs.oplossingen(stelsel, sleutels(6)))
                .extracting(Oplossing::getallen)
                .containsExactly(new int[] {1, 2}, new int[] {4, 5});
    }

    @Test
    void givenNumbersThatAreShownNowhere_whenAWorldIsReadAgain_thenTheyFollowFromTheOthers() {
        // an area of a whole gemeente (1) and what lies in it (3) of one that is cut (2); the rest of that (4) lies
        // outside
        Proefstelsel gesneden = new Proefstelsel();
        gesneden.som(0, 1, 3);
        gesneden.som(2, 3, 4);
        Stelsel stelsel = gesneden.stelselMetResten(2, 20, 14, 9, 6, 3);
        Oplossing binnen = oplossing(new int[] {0, 2, 3}, 4, 4, 4);
        Oplossing buiten = oplossing(new int[] {2, 4}, -3, -3);
        Bewijs bewijs = Bewijs.van(stelsel, sleutels(3), List.of(binnen, buiten));

        assertThat(bewijs.werelden().get(0)).hasSize(2);
        assertThat(bewijs.oplossingen(stelsel, sleutels(3)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(binnen, buiten);
    }

    @Test
    void givenAWorld_whenItIsKept_thenItIsReadAsItWas() throws SQLException {
        Bewijs bewijs = new Bewijs(List.of(
                List.of(new Verschil(sleutel(1), 0, 4), new Verschil(sleutel(2), 2, -4)),
                List.of(new Verschil(sleutel(3), 1, 7))));
        try (DuckDBConnection intern = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(Bewijsbestand.lees(intern)).isEqualTo(Bewijs.GEEN);

            Bewijsbestand.schrijf(intern, bewijs);

            assertThat(Bewijsbestand.lees(intern)).isEqualTo(bewijs);
        }
    }

    @Test
    void givenPartsThatLeaveARest_whenTheyAreProtectedAfterThemselves_thenNothingIsSoughtAnew() {
        // pupils without an offer are some of those at home: how many of them have one is shown nowhere
        Proefkubus kubus = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        for (String gebied : List.of("GM0001", "GM0002", "GM0003", "GG01")) {
            int keer = gebied.equals("GG01") ? 6 : Integer.parseInt(gebied.substring(2));
            kubus.telt("thuiszitters", gebied, Proefkubus.JAAR, "duur", "totaal", 11 * keer);
            kubus.telt("thuiszitters", gebied, Proefkubus.JAAR, "duur", "korter-dan-4-weken", 2 * keer);
            kubus.telt("thuiszitters", gebied, Proefkubus.JAAR, "duur", "4-weken-3-maanden", keer);
            kubus.telt("thuiszitters", gebied, Proefkubus.JAAR, "duur", "3-6-maanden", 8 * keer);
            kubus.telt("thuiszitters-zonder-aanbod", gebied, Proefkubus.JAAR, "duur", "langer-dan-3-maanden", 5 * keer);
        }

        Bescherming.Resultaat eerst = kubus.bescherm(Vorige.GEEN);
        Bescherming.Resultaat daarna = kubus.bescherm(eerst.alsVorige());

        assertThat(eerst.programmas()).isPositive();
        assertThat(daarna.cellen()).isEqualTo(eerst.cellen());
        assertThat(daarna.programmas()).isZero();
        assertThat(daarna.bekend()).isZero();
    }

    @Test
    void givenAWorldOfTheEarlierRelease_whenItIsNotNeededAnyMore_thenItHidesNothing() {
        Proefkubus toen = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        totalen(toen, 3, 12, 40);
        Proefkubus nu = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        totalen(nu, 7, 13, 44);
        // another one of the region, in another way, so that something is protected there
        for (Proefkubus kubus : List.of(toen, nu)) {
            kubus.telt(LANG, "GM0003", Proefkubus.JAAR, "duur", "4-weken-3-maanden", 4);
            kubus.telt(LANG, "GM0003", Proefkubus.JAAR, "duur", "langer-dan-3-maanden", kubus == toen ? 36 : 40);
        }

        assertThat(toen.verborgen()).contains("GM0001 duur:totaal", "GM0003 duur:4-weken-3-maanden");
        assertThat(nu.verborgen(toen.alsVorige()))
                .contains("GM0003 duur:4-weken-3-maanden")
                .doesNotContain("GM0001 duur:totaal");
    }

    @Test
    void givenAWorldOfTheEarlierRelease_whenItsPartnerGrewCheaper_thenTheSamePartnerIsHidden() {
        Proefkubus toen = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        totalen(toen, 3, 12, 14);
        Proefkubus nu = new Proefkubus().regio(Regiotype.GGD, "GG01", "GM0001", "GM0002", "GM0003");
        totalen(nu, 2, 16, 13);

        // from nothing the 13 would be cheapest now
        assertThat(nu.verborgen()).containsExactly("GM0001 duur:totaal", "GM0003 duur:totaal");
        assertThat(nu.verborgen(toen.alsVorige())).containsExactly("GM0001 duur:totaal", "GM0002 duur:totaal");
    }

    private static void totalen(Proefkubus kubus, int... aantallen) {
        for (int i = 0; i < aantallen.length; i++) {
            kubus.telt(LANG, "GM000" + (i + 1), Proefkubus.JAAR, "duur", "totaal", aantallen[i]);
        }
        kubus.telt(
                LANG,
                "GG01",
                Proefkubus.JAAR,
                "duur",
                "totaal",
                IntStream.of(aantallen).sum());
    }

    private static Stelsel som(int... waarden) {
        Proefstelsel som = new Proefstelsel();
        som.som(0, IntStream.range(1, waarden.length).toArray());
        return som.stelsel(waarden);
    }

    private static Oplossing oplossing(int[] getallen, int... verschuiving) {
        return new Oplossing(getallen, verschuiving);
    }

    private static List<Celsleutel> sleutels(int aantal) {
        return IntStream.range(0, aantal).mapToObj(BewijsTest::sleutel).toList();
    }

    private static Celsleutel sleutel(int nummer) {
        return Proefkubus.sleutel(LANG, "GM000" + nummer, Proefkubus.JAAR, "duur", "totaal");
    }
}
