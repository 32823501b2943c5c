package nl.verzuimatlas.warehouse.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verzuimatlas.warehouse.meldgedrag.Meldgedragregels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judgement on reporting finds planted changes and seldom sees one that is not there; the rates are printed. */
class MeldsimulatieTest {

    private static final Meldgedragregels REGELS = Meldgedragregels.lees();

    @ParameterizedTest(name = "swing {0}, seed {1}")
    @CsvSource({"0.05, 11", "0.10, 12", "0.15, 13"})
    void givenMadeUpRegions_whenJudged_thenNineInTenChangesAreSeenAndAtMostOneInTwentyStableYearsIsFlagged(
            double schommeling, long seed) {
        Meldsimulatieverslag verslag = new Meldsimulatie(REGELS, schommeling).doe(40, seed);

        System.out.println("schommeling " + schommeling + ", seed " + seed + "\n" + verslag.tabel());
        assertThat(verslag.gezien()).isGreaterThanOrEqualTo(0.90);
        // with those of which the judgement says that it may not see them
        assertThat(verslag.gezienVanaf(Omvang.KLEIN)).isGreaterThanOrEqualTo(0.85);
        assertThat(verslag.valsAlarm()).isLessThanOrEqualTo(0.05);
        for (Omvang omvang : Omvang.values()) {
            assertThat(verslag.valsAlarm(omvang)).as(omvang.naam()).isLessThanOrEqualTo(0.055);
        }
        assertThat(verslag.laagGezien(Omvang.MIDDEL)).isGreaterThan(0.5);
    }

    @Test
    void givenTheSameSeed_whenSimulatedTwice_thenTheOutcomeIsTheSame() {
        assertThat(new Meldsimulatie(REGELS, 0.1).doe(3, 7).tabel())
                .isEqualTo(new Meldsimulatie(REGELS, 0.1).doe(3, 7).tabel());
    }
}
