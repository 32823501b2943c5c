package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.bench.Parquetinhoud;
import nl.verzuimatlas.etl.feit.Regelteksten;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.etl.publicatie.Publicatie;
import nl.verzuimatlas.warehouse.release.ReleaseBouwer;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same deliveries, published in two homes with the same secret, an hour apart. */
class HerhaalbareUitgaveTest {

    /** The only columns that say when something was done, and not what. */
    private static final Map<String, String> MOMENTEN =
            Map.of("release", "gemaakt_op", "leveringen", "ontvangen_op", "nieuws", "gemaakt_op");

    @TempDir
    private Path map;

    @Test
    void givenTheSameDeliveriesInTwoHomes_whenBothArePublished_thenOnlyTheMomentsDiffer() throws Exception {
        ProefHuis een = new ProefHuis(map.resolve("een"));
        ProefHuis ander = new ProefHuis(map.resolve("ander"));
        ReleaseManifest eerste = publiceer(een, map.resolve("een"), ProefHuis.KLOK);
        Files.createDirectories(ander.home().pad());
        Files.copy(een.home().sleutel(), ander.home().sleutel());
        Clock later = Clock.offset(ProefHuis.KLOK, Duration.ofHours(1));

        ReleaseManifest tweede = publiceer(ander, map.resolve("ander"), later);

        assertThat(tweede.id()).isEqualTo(eerste.id());
        assertThat(tweede.gemaaktOp()).isAfter(eerste.gemaaktOp());
        assertThat(tweede.invoerhash()).isEqualTo(eerste.invoerhash());
        assertThat(tweede.inhoud()).isEqualTo(eerste.inhoud());
        assertThat(tweede.feiten()).isEqualTo(eerste.feiten()).isNotEmpty();
        assertThat(tweede.stappen()).isEqualTo(eerste.stappen());
        assertThat(tweede.poorten()).isEqualTo(eerste.poorten());
        assertThat(parquet(ander.home(), tweede))
                .isEqualTo(parquet(een.home(), eerste))
                .isNotEmpty();
        assertThat(tabellen(ander.home(), tweede))
                .isEqualTo(tabellen(een.home(), eerste))
                .containsKeys("waarnemingen", "release", "leveringen", "nieuws", "poorten");
    }

    @Test
    void givenOtherRows_whenBothArePublished_thenTheHashesDiffer() throws Exception {
        ProefHuis een = new ProefHuis(map.resolve("een"));
        ReleaseManifest eerste = publiceer(een, map.resolve("een"), ProefHuis.KLOK);
        een.neemIn(een.levering("meer", ProefHuis.meldingen(77), "versie: 2"));

        ReleaseManifest tweede = publiceer(een);

        assertThat(tweede.feiten().get("melding")).isNotEqualTo(eerste.feiten().get("melding"));
        assertThat(tweede.feiten().get("gemeente")).isEqualTo(eerste.feiten().get("gemeente"));
        assertThat(tweede.inhoud().get("waarnemingen"))
                .isNotEqualTo(eerste.inhoud().get("waarnemingen"));
        assertThat(tweede.wijzigingen()).containsKey("gewijzigd");
    }

    private static ReleaseManifest publiceer(ProefHuis huis, Path werk, Clock klok) throws Exception {
        huis.neemIn(
                ProefLevering.levering(
                        werk.resolve("gemeenten"),
                        "gemeenten",
                        "",
                        "GEMEENTECODE;GEMEENTENAAM;GELDIG_VAN;GELDIG_TOT;OPVOLGER",
                        List.of("GM0197;Aalten;1980-01-01;;")),
                klok);
        huis.neemIn(
                ProefLevering.levering(
                        werk.resolve("regio-indeling"),
                        "regio-indeling",
                        "",
                        "REGIOTYPE;REGIOCODE;REGIONAAM;GEMEENTECODE;POSTCODEGEBIEDEN;GELDIG_VAN;GELDIG_TOT",
                        List.of("ggd;GG01;Proefregio;GM0197;;2014-08-01;")),
                klok);
        huis.neemIn(
                ProefLevering.levering(
                        werk.resolve("leerplichtigen"),
                        "leerplichtigen",
                        "",
                        "SCHOOLJAAR;GEMEENTECODE;LEEFTIJD;LEERPLICHTIG;KWALIFICATIEPLICHTIG",
                        List.of("2024-2025;GM0197;14;1000;0")),
                klok);
        huis.neemIn(huis.levering("meldingen", ProefHuis.meldingen(70)), klok);
        return publiceer(huis, klok);
    }

    private static ReleaseManifest publiceer(ProefHuis huis) throws Exception {
        return publiceer(huis, ProefHuis.KLOK);
    }

    private static ReleaseManifest publiceer(ProefHuis huis, Clock klok) throws Exception {
        try (Slot slot = Slot.neem(huis.home(), Duration.ZERO)) {
            return new Publicatie(slot.home(), klok, Regelteksten::alle, stap -> {})
                    .publiceer(ProefSpark::sessie)
                    .release();
        }
    }

    /** Hashes of the pages of the files of each fact table and school year; a name of a file is new every time. */
    private static Map<String, List<String>> parquet(Home home, ReleaseManifest release) throws IOException {
        Path feiten = home.release(release.id()).resolve(ReleaseBouwer.FEITEN);
        Map<String, List<String>> hashes = new TreeMap<>();
        try (Stream<Path> bestanden = Files.walk(feiten)) {
            for (Path bestand :
                    bestanden.filter(pad -> pad.toString().endsWith(".parquet")).toList()) {
                hashes.computeIfAbsent(feiten.relativize(bestand.getParent()).toString(), nieuw -> new ArrayList<>())
                        .add(hash(bestand));
            }
        }
        hashes.values().forEach(lijst -> lijst.sort(null));
        return hashes;
    }

    private static String hash(Path bestand) {
        try {
            return Parquetinhoud.hash(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of every public table, in order, without the moments. */
    private static Map<String, List<String>> tabellen(Home home, ReleaseManifest release) throws SQLException {
        Map<String, List<String>> tabellen = new TreeMap<>();
        try (Connection publiek = DriverManager.getConnection("jdbc:duckdb:" + home.publiek(release.id()))) {
            for (String tabel : rijen(publiek, "select table_name from duckdb_tables()")) {
                String kolommen = MOMENTEN.containsKey(tabel) ? "* exclude (" + MOMENTEN.get(tabel) + ")" : "*";
                tabellen.put(
                        tabel,
                        rijen(
                                publiek,
                                "select rij::varchar from (select " + kolommen + " from " + tabel
                                        + ") as rij order by 1"));
            }
        }
        return tabellen;
    }

    private static List<String> rijen(Connection publiek, String sql) throws SQLException {
        List<String> rijen = new ArrayList<>();
        try (Statement vraag = publiek.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            while (rij.next()) {
                rijen.add(rij.getString(1));
            }
        }
        return rijen;
    }
}
