package nl.verzuimatlas.warehouse.duiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;
import nl.verzuimatlas.warehouse.statistiek.Trend.Getoetst;
import nl.verzuimatlas.warehouse.statistiek.Trend.Geweigerd;
import nl.verzuimatlas.warehouse.statistiek.Trend.Reden;
import nl.verzuimatlas.warehouse.statistiek.Trend.Richting;
import nl.verzuimatlas.warehouse.statistiek.Trendmodel;
import org.junit.jupiter.api.Test;

/** The series of TrendtoetsTest, which statsmodels worked: 120, 131, 139, 160, 171, 190 in about 10,000, from 2017. */
class TrendduiderTest {

    private static final double[] OMVANG = {10000, 10050, 9990, 10010, 10100, 10080};
    private static final long[] AANTAL = {120, 131, 139, 160, 171, 190};

    private final Trendduider duider = new Trendduider(Statistiekregels.lees());

    @Test
    void givenARateThatRises_whenTested_thenFactorAndYearsAreThoseOfTheTest() {
        Trendbeeld beeld = duider.duid(reeks(w -> w));

        Getoetst trend = (Getoetst) beeld.trend();
        assertThat(trend.richting()).isEqualTo(Richting.STIJGT);
        assertThat(trend.perJaar()).isCloseTo(1.095463257, within(1e-8));
        assertThat(beeld.jaren()).hasSize(6).startsWith(new Schooljaar(2017)).endsWith(new Schooljaar(2022));
        assertThat(beeld.zonderCijfer()).isEmpty();
    }

    @Test
    void givenAShare_whenTested_thenALineIsDrawnThroughShares() {
        List<Waarneming> reeks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            reeks.add(ProefWaarneming.van("GM9001", 2017 + i).procent(AANTAL[i], 1000));
        }

        assertThat(duider.duid(reeks).model()).isEqualTo(Trendmodel.AANDEEL);
        assertThat(((Getoetst) duider.duid(reeks).trend()).richting()).isEqualTo(Richting.STIJGT);
    }

    @Test
    void givenACountWithoutPopulation_whenTested_thenItIsTestedAsACount() {
        List<Waarneming> reeks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            reeks.add(ProefWaarneming.van("GM9001", 2017 + i).aantal(AANTAL[i]));
        }

        assertThat(((Getoetst) duider.duid(reeks).trend()).perJaar()).isCloseTo(1.0971, within(1e-3));
    }

    @Test
    void givenAHiddenYear_whenTested_thenNoLineIsDrawn() {
        List<Waarneming> reeks = reeks(w -> w);
        reeks.set(2, ProefWaarneming.van("GM9001", 2019).verborgen(9990));

        assertThat(duider.duid(reeks).trend())
                .isEqualTo(new Geweigerd(
                        Reden.AFGESCHERMD_JAAR,
                        "Het cijfer van 2019-2020 is afgeschermd; een lijn zonder dat jaar geeft een vertekend beeld"));
    }

    @Test
    void givenAMissingYear_whenTested_thenItIsLeftOutAndNamed() {
        List<Waarneming> reeks = reeks(w -> w);
        reeks.set(2, ProefWaarneming.van("GM9001", 2019).ontbreekt());
        Trendbeeld beeld = duider.duid(reeks);

        assertThat(((Getoetst) beeld.trend()).richting()).isEqualTo(Richting.STIJGT);
        assertThat(beeld.jaren()).hasSize(5).doesNotContain(new Schooljaar(2019));
        assertThat(beeld.zonderCijfer()).containsExactly(new Schooljaar(2019));
    }

    @Test
    void givenAYearInWhichSchoolsReportOtherwise_whenTested_thenTheSeriesBeginsThere() {
        assertThat(duider.duid(reeks(w -> w.jaar() == 2020 ? w.met(Kenmerk.MELDGEDRAG_GEWIJZIGD) : w))
                        .trend())
                .isEqualTo(new Geweigerd(
                        Reden.MELDGEDRAG_GEWIJZIGD,
                        "Scholen melden sinds 2020-2021 anders dan eerder; dat is te kort voor een trend"));
        assertThat(duider.duid(reeks(w -> w.jaar() == 2018 ? w.met(Kenmerk.MELDGEDRAG_GEWIJZIGD) : w))
                        .jaren())
                .hasSize(5);
    }

    @Test
    void givenAnotherDefinition_whenTested_thenTheSeriesBeginsThere() {
        assertThat(duider.duid(reeks(w -> w.jaar() >= 2020 ? w.metVersie("2.0") : w))
                        .trend())
                .isEqualTo(new Geweigerd(
                        Reden.TRENDBREUK,
                        "De telwijze veranderde; sindsdien zijn er 3 jaren; een trend vraagt er minstens 5"));
    }

    @Test
    void givenASurvey_whenTested_thenItSaysThatCountsAreNotShown() {
        List<Waarneming> reeks = List.of(ProefWaarneming.van("GM9001", 2019).enquete(30, 25, 35));

        assertThat(((Geweigerd) duider.duid(reeks).trend()).reden()).isEqualTo(Reden.GEEN_AANTALLEN);
    }

    @Test
    void givenAHiddenYearBeforeTheLastBreak_whenTested_thenTheYearsAfterItCarryTheLine() {
        List<Waarneming> reeks = reeks(w -> w.jaar() == 2018 ? w.met(Kenmerk.TRENDBREUK) : w);
        reeks.set(0, ProefWaarneming.van("GM9001", 2017).verborgen(10000));

        assertThat(duider.duid(reeks).trend()).isInstanceOf(Getoetst.class);
    }

    @Test
    void givenFiguresOfTwoAreas_whenTested_thenThatIsRefused() {
        List<Waarneming> reeks = List.of(
                ProefWaarneming.van("GM9001", 2019).aantal(9),
                ProefWaarneming.van("GM9002", 2020).aantal(9));

        assertThatThrownBy(() -> duider.duid(reeks)).hasMessage("a trend is about one figure in one area");
    }

    private static List<Waarneming> reeks(UnaryOperator<ProefWaarneming> wijziging) {
        List<Waarneming> reeks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            reeks.add(wijziging.apply(ProefWaarneming.van("GM9001", 2017 + i)).per1000(AANTAL[i], OMVANG[i]));
        }
        return reeks;
    }
}
