package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HersleutelingTest {

    private static final String PER_LEERLING =
            "select count(distinct leverancier) || ' ' || count(*) from (select pseudoniem, "
                    + "regexp_extract(filename, '2025-([a-z-]+)-v', 1) as leverancier from meldingen) "
                    + "group by pseudoniem order by all";

    @TempDir
    private Path map;

    private ProefHuis huis;

    @BeforeEach
    void begin() {
        huis = new ProefHuis(map);
    }

    @Test
    void givenDeliveriesBeforeAndAfterARotation_whenAPupilIsInBoth_thenTheRowsStillMeet()
            throws IOException, SQLException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70)));
        List<String> oudeSleutels = huis.vraag("select distinct pseudoniem from meldingen");
        String zonderSleutel =
                "select r::varchar from (select * exclude (pseudoniem, filename) from meldingen) r order by _rij";
        List<String> rijen = huis.vraag(zonderSleutel);

        Hersleuteling.Uitslag uitslag = huis.hersleutel(Map.of());
        List<String> rijenNa = huis.vraag(zonderSleutel);
        huis.neemIn(huis.levering("twee", ProefHuis.meldingen(70), "leverancier: Ander"));

        assertThat(uitslag.leveringen()).isEqualTo(1);
        assertThat(uitslag.rijen()).isEqualTo(70);
        assertThat(rijenNa).isEqualTo(rijen);
        // seven pupils with ten reports from each of two suppliers
        assertThat(huis.vraag(PER_LEERLING)).hasSize(7).containsOnly("2 20");
        assertThat(huis.vraag("select distinct pseudoniem from meldingen")).doesNotContainAnyElementsOf(oudeSleutels);
        assertThat(Leveringen.alle(huis.home()))
                .extracting(LeveringManifest::hersleuteld)
                .containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void givenARotation_whenTheOldSecretOrOnlyTheNewOneIsUsed_thenItIsRefused() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(10)));
        String oud = Files.readString(huis.home().sleutel());
        String oudKenmerk = Files.readString(huis.home().sleutelkenmerk());

        huis.hersleutel(Map.of());

        String nieuw = Files.readString(huis.home().sleutel());
        assertThat(nieuw.lines()).hasSize(2).first().isEqualTo(oud.strip());
        assertThat(Files.readString(huis.home().sleutelkenmerk())).isNotEqualTo(oudKenmerk);
        Path volgende = huis.levering("twee", ProefHuis.meldingen(10), "leverancier: Ander");
        for (String half : List.of(oud, nieuw.lines().toList().get(1))) {
            Files.writeString(huis.home().sleutel(), half);
            assertThatThrownBy(() -> huis.neemIn(volgende)).isInstanceOf(Geheim.AndereSleutelException.class);
        }
        Files.writeString(huis.home().sleutel(), nieuw);
        assertThat(huis.neemIn(volgende).afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
    }

    @Test
    void givenSecretsInTheEnvironment_whenTheyAreRotated_thenTheNewOneComesFromThereTooAndNoneIsStored()
            throws IOException, SQLException {
        String oud = "oude-sleutel-van-de-kluis-0123456789abcdef";
        String nieuw = "nieuwe-sleutel-van-de-kluis-0123456789abc";
        Map<String, String> omgeving = new HashMap<>(Map.of(Geheim.OMGEVING, oud));
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70)), omgeving);

        assertThatThrownBy(() -> huis.hersleutel(omgeving)).isInstanceOf(Geheim.NieuweSleutelOntbreektException.class);
        omgeving.put(Geheim.NIEUW_IN_OMGEVING, nieuw);
        huis.hersleutel(omgeving);
        Map<String, String> daarna = Map.of(Geheim.OMGEVING, oud + "\n" + nieuw);
        huis.neemIn(huis.levering("twee", ProefHuis.meldingen(70), "leverancier: Ander"), daarna);

        assertThat(huis.vraag(PER_LEERLING)).hasSize(7).containsOnly("2 20");
        assertThat(huis.home().sleutel()).doesNotExist();
        assertThat(huis.bytes().values()).noneMatch(bytes -> bytes.contains(oud) || bytes.contains(nieuw));
    }

    @Test
    void givenAWithdrawnPupil_whenTheSecretIsRotatedTwice_thenThePupilIsStillLeftOut() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70)));
        huis.trekLeerlingIn("PAF3");
        String sleutel = Intrekkingen.lees(huis.home()).leerlingen().get(0).sleutel();

        huis.hersleutel(Map.of());
        huis.hersleutel(Map.of());

        assertThat(Intrekkingen.lees(huis.home()).sleutels()).hasSize(1).doesNotContain(sleutel);
        Inname.Resultaat later = huis.neemIn(huis.levering("twee", ProefHuis.meldingen(70), "versie: 2"));
        assertThat(later.verslag().ingetrokken()).isEqualTo(10);
        assertThat(later.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
    }

    @Test
    void givenAWholeLife_whenEveryByteOfTheHomeIsRead_thenNoSecretAndNoKeyIsWhereItDoesNotBelong()
            throws IOException, SQLException {
        List<String> rijen = ProefHuis.metFout(ProefHuis.meldingen(70), 1);
        rijen.replaceAll(rij -> rij.replaceFirst(";P(.)F3;", ";PSEUDO-$1-GEHEIM;"));
        huis.neemIn(huis.levering("een", rijen));
        huis.trekLeerlingIn("PSEUDO-A-GEHEIM");
        huis.hersleutel(Map.of());
        huis.neemIn(huis.levering("twee", rijen, "leverancier: Ander"));
        List<String> geheimen = Files.readString(huis.home().sleutel()).lines().toList();
        List<String> sleutels = huis.vraag("select distinct pseudoniem from meldingen");
        assertThat(sleutels).hasSize(6);

        huis.bytes().forEach((pad, bytes) -> {
            String naam = pad.toString();
            assertThat(bytes).as(naam).doesNotContain("GEHEIM");
            if (!naam.equals("sleutel")) {
                assertThat(bytes).as(naam).doesNotContain(geheimen);
            }
            if (!naam.endsWith(".parquet") && !naam.equals("intrekkingen.json")) {
                assertThat(bytes).as(naam).doesNotContain(sleutels);
            }
        });
        // the footer tells of a column of days the least and greatest value, but not of texts, among them keys
        assertThat(huis.vraag(
                        "select count(*) from parquet_metadata('" + huis.home().deliveries()
                                + "/duo-meldingen/*/rijen/*.parquet') where path_in_schema in ('pseudoniem', 'brin') and "
                                + "(stats_min is not null or stats_max is not null or stats_min_value is not null)"))
                .containsExactly("0");
        assertThat(huis.vraag("select count(*) > 0 from parquet_metadata('"
                        + huis.home().deliveries()
                        + "/duo-meldingen/*/rijen/*.parquet') where path_in_schema = 'begindatum' and stats_min_value is not"
                        + " null"))
                .containsExactly("true");
        assertThat(Files.getPosixFilePermissions(huis.home().intrekkingen())).hasSize(2);
        assertThat(Files.getPosixFilePermissions(huis.home().sleutel())).hasSize(2);
    }
}
