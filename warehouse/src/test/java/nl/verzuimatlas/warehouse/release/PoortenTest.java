package nl.verzuimatlas.warehouse.release;

import static nl.verzuimatlas.warehouse.release.Poortlaag.FEITEN;
import static nl.verzuimatlas.warehouse.release.Poortlaag.KUBUS;
import static nl.verzuimatlas.warehouse.release.Poortlaag.MARTS;
import static nl.verzuimatlas.warehouse.release.Poortlaag.PUBLIEK;
import static nl.verzuimatlas.warehouse.release.Poortlaag.TUSSEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gate: it lets a release through that is right, and finds the one row that is not. */
class PoortenTest {

    @TempDir
    private static Path map;

    private static Poortproef proef;

    @BeforeAll
    static void givenAReleaseThatIsRight() throws SQLException, IOException {
        proef = new Poortproef(map);
    }

    @AfterAll
    static void close() throws SQLException {
        proef.close();
    }

    @ParameterizedTest
    @EnumSource(Poortlaag.class)
    void givenAReleaseThatIsRight_whenItIsChecked_thenNoGateFindsAnything(Poortlaag laag) throws Exception {
        Poortrapport rapport = proef.controleer(laag);

        assertThat(rapport.uitslagen())
                .isNotEmpty()
                .allSatisfy(uitslag ->
                        assertThat(uitslag.redenen()).as(uitslag.id()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.verzuimatlas.warehouse.release.Poortgevallen#alle")
    void givenOneWrongRow_whenTheStepIsChecked_thenItsGateSaysWhichAndAFoutStopsTheRelease(Poortgevallen.Geval geval)
            throws Exception {
        Poort poort = Poort.van(geval.laag()).stream()
                .filter(een -> een.id().equals(geval.poort()))
                .findFirst()
                .orElseThrow();
        String reden = geval.poort() + ": " + geval.zin();

        if (poort.niveau() == Poort.Niveau.FOUT) {
            PublicatieGeweigerd geweigerd = catchThrowableOfType(
                    PublicatieGeweigerd.class, () -> proef.controleer(geval.laag(), geval.plant()));
            assertThat(geweigerd).as("the release is stopped").isNotNull();
            assertThat(geweigerd.redenen())
                    .anySatisfy(gevonden -> assertThat(gevonden)
                            .startsWith(geval.poort() + ": ")
                            .contains(geval.zin()));
        } else {
            Poortrapport rapport = proef.controleer(geval.laag(), geval.plant());
            assertThat(rapport.waarschuwingen()).singleElement().satisfies(uitslag -> {
                assertThat(uitslag.redenen()).containsExactly(reden);
                assertThat(uitslag.uitslag()).isEqualTo("waarschuwing");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("opDeGrens")
    void givenARowOnTheLimit_whenTheStepIsChecked_thenNothingIsWrong(Poortlaag laag, String plant) throws Exception {
        assertThat(proef.controleer(laag, plant).uitslagen()).allMatch(Poortuitslag::isGoed);
    }

    static Stream<Arguments> opDeGrens() {
        return Stream.of(
                Arguments.of(TUSSEN, "update stg_melding set begin_datum = '2023-07-31' where melding_nummer = '1'"),
                // a number in the place of keys
                Arguments.of(
                        MARTS,
                        "insert into telling (indicator, gemeente_code, onderwijssoort, schooljaar, dimensie, categorie, "
                                + "in_teller, aantal) values ('luxeverzuim', 'GM0001', 'vo', '2022-2023', "
                                + "'onderwijssoort', 'vo', true, 3)"),
                // a breakdown that the registry does not have is not counted
                Arguments.of(
                        MARTS,
                        Poortgevallen.EXTRA_RIJ
                                + "('luxeverzuim', 'z', 'GM0001', 'vo', '2022-2023', 'kleur', 'rood', true)"),
                Arguments.of(
                        PUBLIEK,
                        "update waarnemingen set toelichting = 'zie 0123456789abcdef0123456' where reeks = 'gepubliceerd'"),
                Arguments.of(
                        PUBLIEK,
                        "insert into wijzigingen select indicator, reeks, regiotype, regiocode, regionaam, schooljaar, "
                                + "dimensie, categorie, 'gewijzigd', 'correctie', 5, 3, eenheid, 'cijfer', status, false, "
                                + "false, '' from waarnemingen where reeks = 'gepubliceerd' and regiocode = 'GM0001'"),
                // a count that is hidden is no mistake
                Arguments.of(PUBLIEK, "update leveringen set geaccepteerd = null"));
    }

    @Test
    void givenTheGates_whenTheyAreListed_thenEachHasACaseAndAllStandInAFolderOfAStep() {
        Set<String> beproefd = Poortgevallen.alle()
                .map(geval -> geval.laag() + "/" + geval.poort())
                .collect(Collectors.toSet());
        Set<String> bestanden = Arrays.stream(Poortlaag.values())
                .flatMap(laag -> Poort.van(laag).stream().map(poort -> laag + "/" + poort.id()))
                .collect(Collectors.toSet());

        assertThat(beproefd).isEqualTo(bestanden);
        // the sources: a folder with classes may still hold what was there before
        assertThat(new File("src/main/resources/nl/verzuimatlas/warehouse/sql/check").list())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Poortlaag.values()).map(Poortlaag::naam).toList());
    }

    @Test
    void givenAHeaderThatIsNotWhole_whenAGateIsRead_thenTheMessageSaysWhatIsMissing() {
        String kop = "-- Name:   Een\n-- Finds:  twee\n--         regels\n-- Level:  fout, stops the release\n"
                + "-- Mend:   drie\n-- Rows:   tabel\nselect 1";

        assertThat(Poort.lees(FEITEN, "proef", kop).vindt()).isEqualTo("twee regels");
        assertThatThrownBy(() -> Poort.lees(FEITEN, "proef", kop.replace("-- Mend:   drie\n", "")))
                .hasMessage("gate proef has no line \"-- Mend:\" in its header");
    }

    @Test
    void givenMoreWrongRowsThanARepeatCanShow_whenTheyAreTold_thenTheRestIsCounted() throws Exception {
        PublicatieGeweigerd geweigerd = catchThrowableOfType(
                PublicatieGeweigerd.class, () -> proef.controleer(KUBUS, "delete from toets_kubus"));

        List<String> redenen = geweigerd.redenen();
        assertThat(redenen).hasSize(21);
        assertThat(redenen.get(20)).matches("cel_niet_overgenomen: en nog [0-9]+ keer");
    }

    @Test
    void givenAReport_whenItIsWritten_thenBothFilesSayWhatWasFound(@TempDir Path doel) throws Exception {
        Poortrapport rapport = proef.controleer(
                TUSSEN, "update stg_melding set woon_gemeente_code = '<b>' where melding_nummer = '1'");
        rapport.schrijf(doel);

        assertThat(doel.resolve(Poortrapport.HTML))
                .content()
                .contains("gemeente &lt;b&gt; kennen wij niet", "6 van de 7 controles vonden niets")
                .doesNotContain("<b>");
        assertThat(doel.resolve(Poortrapport.JSON))
                .content()
                .contains("\"poort\" : \"gemeente_onbekend\"", "\"uitslag\" : \"waarschuwing\"", "\"gevonden\" : 1");
    }
}
