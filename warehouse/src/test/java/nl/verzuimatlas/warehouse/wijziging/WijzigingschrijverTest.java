package nl.verzuimatlas.warehouse.wijziging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two public databases of one gemeente, and what the second says of the difference. */
class WijzigingschrijverTest {

    private static final String SLEUTEL = "'gemeente', 'GM0001', 'Proefstad', '%s', 'onderwijssoort', '%s'";

    private Path eerste;
    private Path tweede;

    @BeforeEach
    void givenTheSameTwice(@TempDir Path map) throws SQLException {
        eerste = map.resolve("eerste.duckdb");
        tweede = map.resolve("tweede.duckdb");
        for (Path bestand : List.of(eerste, tweede)) {
            maak(bestand, bestand.equals(eerste) ? "een" : "twee");
            cel(bestand, "2022-2023", "totaal", "20", "cijfer", "");
            cel(bestand, "2022-2023", "vo", "null", "afgeschermd", "");
            cel(bestand, "2023-2024", "totaal", "24", "cijfer", "voorlopig");
            levering(bestand, "lev-1", "duo-meldingen", "2022-2023", 1, "definitief");
            levering(bestand, "lev-2", "duo-meldingen", "2023-2024", 1, "voorlopig");
        }
        assertThat(vergelijk(Optional.empty(), eerste)).isEqualTo(new Wijzigingtelling(Map.of(), ""));
    }

    @Test
    void givenTheSameFigures_whenTheyAreCompared_thenNothingChanged() throws SQLException {
        assertThat(vergelijk()).isEqualTo(new Wijzigingtelling(Map.of(), ""));
        assertThat(wijzigingen()).isEmpty();
        assertThat(rijen("select volgnummer, release_id, vorige_release_id from nieuws order by volgnummer"))
                .containsExactly("1|een|", "2|twee|een");
    }

    @Test
    void givenANewerVersionOfADelivery_whenFiguresMove_thenTheyAreACorrectionByHowMuch() throws SQLException {
        voerUit(tweede, "update waarnemingen set waarde = 23 where schooljaar = '2022-2023' and categorie = 'totaal'");
        voerUit(tweede, "update leveringen set levering_id = 'lev-3', versie = 2 where periode = '2022-2023'");

        assertThat(vergelijk()).isEqualTo(new Wijzigingtelling(Map.of("gewijzigd", 1L), ""));
        assertThat(wijzigingen())
                .containsExactly("2022-2023|totaal|gewijzigd|correctie|20.0|23.0|cijfer|cijfer|"
                        + "duo-meldingen 2022-2023 van Gemeente Proefstad: versie 2 in plaats van 1");
        assertThat(rijen("select soort, reden, aantal from nieuws_telling")).containsExactly("gewijzigd|correctie|1");
    }

    @Test
    void givenADeliveryThatWasNotThere_whenFiguresAppear_thenItCameLate() throws SQLException {
        cel(tweede, "2024-2025", "totaal", "31", "cijfer", "");
        cel(eerste, "2024-2025", "totaal", "null", "ontbreekt", "");
        levering(tweede, "lev-4", "duo-meldingen", "2024-2025", 1, "definitief");

        vergelijk();

        assertThat(wijzigingen())
                .containsExactly("2024-2025|totaal|nieuw|nalevering|null|31.0|ontbreekt|cijfer|"
                        + "duo-meldingen 2024-2025 van Gemeente Proefstad is nageleverd");
    }

    @Test
    void givenAProvisionalDeliveryThatBecomesFinal_whenItsFigureStays_thenThatIsTold() throws SQLException {
        voerUit(tweede, "update waarnemingen set kenmerken = '' where schooljaar = '2023-2024'");
        voerUit(
                tweede,
                "update leveringen set levering_id = 'lev-5', status = 'definitief' where periode = '2023-2024'");

        vergelijk();

        assertThat(wijzigingen())
                .containsExactly("2023-2024|totaal|definitief|correctie|24.0|24.0|cijfer|cijfer|"
                        + "duo-meldingen 2023-2024 van Gemeente Proefstad: definitief in plaats van voorlopig");
        assertThat(rijen("select is_voorlopig_oud, is_voorlopig_nieuw from wijzigingen"))
                .containsExactly("true|false");
    }

    @Test
    void givenAFigureThatIsHiddenNow_whenTheyAreCompared_thenNoNumberIsToldOfBeforeOrAfter() throws SQLException {
        voerUit(
                tweede,
                "update waarnemingen set waarde = null, status = 'afgeschermd' "
                        + "where schooljaar = '2022-2023' and categorie = 'totaal'");

        vergelijk();

        assertThat(wijzigingen())
                .containsExactly("2022-2023|totaal|afgeschermd|bescherming|null|null|cijfer|afgeschermd|");
    }

    @Test
    void givenAFigureThatIsNoLongerHidden_whenTheyAreCompared_thenOnlyItsNewNumberIsTold() throws SQLException {
        voerUit(tweede, "update waarnemingen set waarde = 7, status = 'cijfer' where categorie = 'vo'");

        vergelijk();

        assertThat(wijzigingen()).containsExactly("2022-2023|vo|zichtbaar|bescherming|null|7.0|afgeschermd|cijfer|");
    }

    @Test
    void givenAFigureThatStaysHidden_whenItsReasonChanges_thenItIsNoNews() throws SQLException {
        voerUit(
                tweede,
                "update waarnemingen set status = 'te-weinig-respons', kenmerken = 'onvolledig' "
                        + "where categorie = 'vo'");

        assertThat(vergelijk()).isEqualTo(new Wijzigingtelling(Map.of(), ""));
    }

    @Test
    void givenAWithdrawnDelivery_whenItsFigureIsGone_thenItsOldNumberIsNotToldAgain() throws SQLException {
        voerUit(
                tweede,
                "update waarnemingen set waarde = null, status = 'ontbreekt', kenmerken = '' "
                        + "where schooljaar = '2023-2024'");
        voerUit(tweede, "delete from leveringen where periode = '2023-2024'");

        vergelijk();

        assertThat(wijzigingen())
                .containsExactly("2023-2024|totaal|vervallen|intrekking|null|null|cijfer|ontbreekt|"
                        + "duo-meldingen 2023-2024 van Gemeente Proefstad is ingetrokken");
    }

    @Test
    void givenPupilsWhoWereWithdrawn_whenFiguresMove_thenNothingTellsWhichFiguresTheyCountedIn() throws SQLException {
        voerUit(tweede, "update waarnemingen set waarde = 19 where schooljaar = '2022-2023' and categorie = 'totaal'");

        vergelijk(Optional.of(new Voorganger(eerste, "een", Voorganger.Vergelijking.LEERLINGEN_INGETROKKEN)), tweede);

        assertThat(wijzigingen()).isEmpty();
        assertThat(
                        rijen(
                                "select volgnummer, release_id, vorige_release_id, toelichting from nieuws order by volgnummer"))
                .containsExactly(
                        "1|een||",
                        "2|twee||Op verzoek zijn gegevens van leerlingen verwijderd. Om hen te beschermen staat hier niet "
                                + "welke cijfers veranderden.");
        assertThat(rijen("select soort from nieuws_telling")).isEmpty();
    }

    @Test
    void givenAnotherVersionOfTheDefinition_whenADeliveryChangedToo_thenTheDefinitionIsTheReason() throws SQLException {
        voerUit(
                tweede,
                "update waarnemingen set waarde = 23, definitieversie = '2.0' "
                        + "where schooljaar = '2022-2023' and categorie = 'totaal'");
        voerUit(tweede, "update leveringen set levering_id = 'lev-3', versie = 2 where periode = '2022-2023'");

        vergelijk();

        assertThat(wijzigingen())
                .containsExactly(
                        "2022-2023|totaal|gewijzigd|definitie|20.0|23.0|cijfer|cijfer|de definitie is veranderd");
    }

    @Test
    void givenAnotherVersionOfTheProduct_whenNoDeliveryChanged_thenItIsTheReason() throws SQLException {
        voerUit(tweede, "update waarnemingen set waarde = 23 where schooljaar = '2022-2023' and categorie = 'totaal'");
        voerUit(tweede, "update release set productversie = '2'");

        vergelijk();

        assertThat(wijzigingen())
                .containsExactly("2022-2023|totaal|gewijzigd|definitie|20.0|23.0|cijfer|cijfer|"
                        + "het product is vernieuwd: van versie 1 naar 2");
    }

    @Test
    void givenADeliveryOfAnotherSource_whenAFigureMoves_thenThatIsTheReasonOfLastResort() throws SQLException {
        voerUit(tweede, "update waarnemingen set waarde = 23 where schooljaar = '2022-2023' and categorie = 'totaal'");
        levering(tweede, "lev-6", "vestigingen", "2022-2023", 1, "definitief");

        vergelijk();

        assertThat(wijzigingen())
                .containsExactly("2022-2023|totaal|gewijzigd|nalevering|20.0|23.0|cijfer|cijfer|"
                        + "vestigingen 2022-2023 van Gemeente Proefstad is nageleverd");
    }

    @Test
    void givenNothingThatExplainsIt_whenAFigureMoves_thenNoReasonIsMadeUp() throws SQLException {
        voerUit(tweede, "update waarnemingen set waarde = 23 where schooljaar = '2022-2023' and categorie = 'totaal'");

        vergelijk();

        assertThat(wijzigingen()).containsExactly("2022-2023|totaal|gewijzigd|onbekend|20.0|23.0|cijfer|cijfer|");
    }

    @Test
    void givenAReleaseOfAnOlderProduct_whenItIsFollowed_thenTheNextIsPublishedWithoutAComparison() throws SQLException {
        voerUit(eerste, "alter table leveringen drop column status");

        assertThat(vergelijk())
                .isEqualTo(
                        new Wijzigingtelling(
                                Map.of(),
                                "De uitgave hiervoor is met een oudere versie van het product gemaakt en kan niet worden vergeleken."));
        assertThat(rijen("select volgnummer, release_id, toelichting from nieuws"))
                .containsExactly(
                        "1|twee|De uitgave hiervoor is met een oudere versie van het product gemaakt en kan niet "
                                + "worden vergeleken.");
    }

    private Wijzigingtelling vergelijk() throws SQLException {
        return vergelijk(Optional.of(new Voorganger(eerste, "een", Voorganger.Vergelijking.TONEN)), tweede);
    }

    private static Wijzigingtelling vergelijk(Optional<Voorganger> vorige, Path bestand) throws SQLException {
        try (Connection publiek = DriverManager.getConnection("jdbc:duckdb:" + bestand)) {
            return new Wijzigingschrijver(publiek).schrijf(vorige);
        }
    }

    private List<String> wijzigingen() throws SQLException {
        return rijen("select schooljaar, categorie, soort, reden, waarde_oud, waarde_nieuw, status_oud, status_nieuw, "
                + "toelichting from wijzigingen order by schooljaar, categorie");
    }

    private List<String> rijen(String sql) throws SQLException {
        List<String> rijen = new ArrayList<>();
        try (Connection publiek = DriverManager.getConnection("jdbc:duckdb:" + tweede);
                Statement vraag = publiek.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            while (rij.next()) {
                List<String> cellen = new ArrayList<>();
                for (int i = 1; i <= rij.getMetaData().getColumnCount(); i++) {
                    cellen.add(rij.getString(i));
                }
                rijen.add(String.join("|", cellen.stream().map(String::valueOf).toList()));
            }
        }
        return rijen;
    }

    private static void maak(Path bestand, String id) throws SQLException {
        voerUit(bestand, Bronbestand.lees("sql/publiek/schema.sql"));
        voerUit(
                bestand,
                "insert into release values ('" + id + "', timestamp '2026-01-15 10:00:00', '1', true, '2023-2024')");
        voerUit(
                bestand,
                "insert into indicatoren values ('relatief-verzuim', 1, "
                        + "'{\"id\": \"relatief-verzuim\", \"bronnen\": [\"duo-meldingen\", \"leerplichtigen\"]}')");
        voerUit(bestand, "insert into ingetrokken values (0, 0)");
    }

    private static void cel(Path bestand, String jaar, String categorie, String waarde, String status, String kenmerken)
            throws SQLException {
        voerUit(
                bestand,
                "insert into waarnemingen (indicator, reeks, regiotype, regiocode, regionaam, schooljaar, dimensie, "
                        + "categorie, teller, noemer, waarde, eenheid, status, kenmerken, bron, definitieversie, "
                        + "toelichting) values ('relatief-verzuim', 'eigen', " + SLEUTEL.formatted(jaar, categorie)
                        + ", "
                        + waarde + ", 1000, " + waarde + ", 'per-1000', '" + status + "', '" + kenmerken
                        + "', 'bron', '1.0', '')");
    }

    private static void levering(Path bestand, String id, String bron, String periode, int versie, String status)
            throws SQLException {
        voerUit(
                bestand,
                "insert into leveringen values ('" + bron + "', '" + id + "', 'Gemeente Proefstad', '" + periode + "', "
                        + versie + ", '" + status + "', true, timestamp '2026-01-10 10:00:00', 10, 10, 0)");
    }

    private static void voerUit(Path bestand, String sql) throws SQLException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + bestand);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
