package nl.verzuimatlas.portal.duiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import org.junit.jupiter.api.Test;

class DuidingTest {

    private static final Cijfer VORIG = Cijfer.per1000(20, 18, 22).in("Doetinchem", 2022);

    @Test
    void givenIntervalsApart_whenYearsAreCompared_thenADifferenceIsClaimed() {
        assertThat(verloop(Cijfer.per1000(24.1, 22.1, 26), VORIG))
                .isEqualTo("Verzuim in Doetinchem: 24,1 per 1.000 leerlingen in 2023-2024, "
                        + "meer dan een jaar eerder (20,0)");
        assertThat(verloop(Cijfer.per1000(16, 14, 17.9), VORIG)).endsWith("minder dan een jaar eerder (20,0)");
    }

    @Test
    void givenIntervalsThatTouch_whenYearsAreCompared_thenNoDifferenceIsClaimed() {
        assertThat(verloop(Cijfer.per1000(24, 22, 26), VORIG))
                .endsWith("in 2023-2024. Geen duidelijk verschil met een jaar eerder (20,0)");
    }

    @Test
    void givenCountsWithoutInterval_whenYearsAreCompared_thenBothAreToldAndNothingIsClaimed() {
        assertThat(verloop(Cijfer.aantal(30), Cijfer.aantal(3)))
                .isEqualTo("Verzuim in Doetinchem: 30 leerlingen in 2023-2024, een jaar eerder 3");
        assertThat(verloop(Cijfer.aantal(1), Cijfer.zonder(Status.AFGESCHERMD)))
                .isEqualTo("Verzuim in Doetinchem: 1 leerling in 2023-2024");
    }

    @Test
    void givenTwoYears_whenATileSaysWhatChanged_thenAnArrowStandsOnlyBeforeADifferenceThatIntervalsShow() {
        assertThat(Duiding.verandering(Cijfer.per1000(24.1, 22.1, 26).waarneming(), VORIG.waarneming()))
                .isEqualTo("\u2191 meer dan een jaar eerder (20,0)");
        assertThat(Duiding.verandering(Cijfer.per1000(24, 22, 26).waarneming(), VORIG.waarneming()))
                .isEqualTo("Geen duidelijk verschil met een jaar eerder (20,0)");
        assertThat(Duiding.verandering(
                        Cijfer.aantal(30).waarneming(), Cijfer.aantal(3).waarneming()))
                .isEqualTo("Een jaar eerder: 3");
        assertThat(Duiding.verandering(
                        Cijfer.per1000(30, 28, 32).met(Kenmerk.TRENDBREUK, "").waarneming(), VORIG.waarneming()))
                .isEmpty();
        assertThat(Duiding.verandering(Cijfer.zonder(Status.AFGESCHERMD).waarneming(), VORIG.waarneming()))
                .isEmpty();
    }

    @Test
    void givenABreakInSeries_whenYearsAreCompared_thenTheComparisonIsRefused() {
        assertThat(verloop(Cijfer.per1000(30, 28, 32).met(Kenmerk.TRENDBREUK, ""), VORIG))
                .endsWith("Vergelijken met een jaar eerder kan niet, want de telwijze is anders");
    }

    @Test
    void givenAnIncompleteTotal_whenYearsAreCompared_thenNoDifferenceIsClaimed() {
        assertThat(verloop(Cijfer.per1000(30, 28, 32).met(Kenmerk.ONVOLLEDIG, "zonder Heerde"), VORIG))
                .isEqualTo("Verzuim in Doetinchem: 30,0 per 1.000 leerlingen (zonder Heerde) in 2023-2024, "
                        + "een jaar eerder 20,0. Dat is niet goed te vergelijken: niet alle gegevens zijn geleverd");
    }

    @Test
    void givenNoNumber_whenItIsWorded_thenTheReasonIsTold() {
        assertThat(verloop(Cijfer.zonder(Status.AFGESCHERMD), VORIG))
                .isEqualTo("Verzuim in Doetinchem: afgeschermd in 2023-2024");
        assertThat(Duiding.verloop("Verzuim", Optional.empty(), Optional.empty()))
                .isEqualTo("Verzuim: hierover zijn geen cijfers geleverd");
    }

    @Test
    void givenAGemeenteAndItsRegion_whenTheyAreCompared_thenOnlyAClearDifferenceIsNamed() {
        Waarneming regio = Cijfer.per1000(20, 19, 21).in("de regio", 2023).waarneming();

        assertThat(Duiding.tegenover("Verzuim", hier(Cijfer.per1000(25, 21.1, 29)), Optional.of(regio)))
                .isEqualTo("Verzuim in Doetinchem is hoger dan in de regio");
        assertThat(Duiding.tegenover("Verzuim", hier(Cijfer.per1000(25, 21, 29)), Optional.of(regio)))
                .isEqualTo("Verzuim: geen duidelijk verschil tussen Doetinchem en de regio");
        assertThat(Duiding.tegenover("Verzuim", hier(Cijfer.zonder(Status.ONTBREEKT)), Optional.of(regio)))
                .isEqualTo("Verzuim: niet aangeleverd in Doetinchem, 20,0 per 1.000 leerlingen in de regio");
    }

    @Test
    void givenManyGemeenten_whenTheyAreComparedWithTheRegion_thenClearDifferencesAreCounted() {
        List<Optional<Waarneming>> gemeenten = List.of(
                hier(Cijfer.per1000(25, 23, 27)),
                hier(Cijfer.per1000(15, 13, 17)),
                hier(Cijfer.per1000(20, 15, 25)),
                hier(Cijfer.zonder(Status.AFGESCHERMD)));
        Optional<Waarneming> regio = hier(Cijfer.per1000(20, 19, 21));

        assertThat(Duiding.spreiding("Verzuim", "gemeenten", gemeenten, regio))
                .isEqualTo(
                        "Verzuim: in 1 van de 3 gemeenten met een cijfer duidelijk hoger en in 1 duidelijk lager dan in de "
                                + "regio. Bij 1 staat geen cijfer");
        assertThat(Duiding.spreiding("Verzuim", "gemeenten", gemeenten.subList(0, 3), regio))
                .isEqualTo("Verzuim: in 1 van de 3 gemeenten duidelijk hoger en in 1 duidelijk lager dan in de regio");
        assertThat(Duiding.spreiding(
                        "Verzuim", "gemeenten", List.of(gemeenten.get(2), gemeenten.get(2), gemeenten.get(3)), regio))
                .isEqualTo("Verzuim: geen van de 2 gemeenten met een cijfer wijkt duidelijk af van de regio. "
                        + "Bij 1 staat geen cijfer");
        assertThat(Duiding.spreiding("Verzuim", "gemeenten", gemeenten.subList(2, 4), regio))
                .isEqualTo("Verzuim in Doetinchem: 20,0 per 1.000 leerlingen. Bij 1 staat geen cijfer");
        assertThat(Duiding.spreiding("Verzuim", "gemeenten", gemeenten.subList(3, 4), regio))
                .isEqualTo("Verzuim: er zijn geen cijfers van gemeenten om te tonen");
    }

    @Test
    void givenDays_whenTheirUnitIsNamed_thenOnlyIndicatorsThatCountDaysOfSchoolSaySo() {
        assertThat(Duiding.metEenheid(dagen(22, "schooldagen"))).isEqualTo("22 schooldagen");
        assertThat(Duiding.metEenheid(dagen(1, "schooldagen"))).isEqualTo("1 schooldag");
        assertThat(Duiding.metEenheid(dagen(22, "dagen"))).isEqualTo("22 dagen");
        assertThat(Duiding.metEenheid(dagen(1, "dagen"))).isEqualTo("1 dag");
        assertThat(Duiding.eenheden(dagen(1, "schooldagen"))).isEqualTo("schooldagen");
        assertThat(Duiding.eenheden(dagen(1, "dagen"))).isEqualTo("dagen");
        assertThat(Duiding.eenheden(Cijfer.per1000(1, 0, 2).waarneming())).isEqualTo("per 1.000 leerlingen");
        assertThat(Duiding.eenheden(Cijfer.aantal(1).waarneming())).isEqualTo("leerlingen");
    }

    private static Waarneming dagen(double aantal, String telt) {
        return Cijfer.aantal(aantal).met(Eenheid.DAGEN).van("meldtermijn", telt).waarneming();
    }

    private static String verloop(Cijfer nu, Cijfer eerder) {
        return Duiding.verloop("Verzuim", Optional.of(nu.waarneming()), Optional.of(eerder.waarneming()));
    }

    private static Optional<Waarneming> hier(Cijfer cijfer) {
        return Optional.of(cijfer.waarneming());
    }
}
