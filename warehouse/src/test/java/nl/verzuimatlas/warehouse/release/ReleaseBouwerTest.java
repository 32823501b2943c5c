package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verzuimatlas.warehouse.audit.Publicatieaudit;
import nl.verzuimatlas.warehouse.bescherming.Vorige;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.kubus.ProefFeiten;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.Kaartvlak;
import nl.verzuimatlas.warehouse.lezen.Kaartvlak.Punt;
import nl.verzuimatlas.warehouse.lezen.LeesException;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ReleaseBouwerTest {

    private static final Clock KLOK = Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC);
    private static final String RAPPORT = """
            indicator,regiotype,regiocode,dimensie,categorie,teller,waarde,eenheid,status,bron,schooljaar
            absoluut-verzuim,gemeente,GM0001,duur,totaal,3,3,leerlingen,cijfer,Rapport,2014-2015
            absoluut-verzuim,gemeente,GM0002,duur,totaal,,,leerlingen,ontbreekt,Rapport,2014-2015
            """;
    private static final String MELDINGEN = """
            melding_nummer,leerling_sleutel,woon_gemeente_code,gemelde_gemeente_code,brin,onderwijssoort,verzuimsoort,\
            begin_datum,verzuim_uren,meld_datum,status,telt_mee,is_voorlopig,schooljaar
            1,a,GM0001,GM0001,99AA,vo,V3,2022-10-03,16,2022-10-10,G,true,false,2022-2023
            """;

    private Home home;
    private int teller;
    private String kaart = "";
    private Publicatieaudit audit = new Publicatieaudit(Publicatieaudit.Stand.NEE);

    @BeforeEach
    void leegHuis(@TempDir Path map) {
        home = new Home(map);
    }

    @Test
    void givenFacts_whenAReleaseIsMade_thenItIsServedWithItsStatesAndItsSmallCountsHidden() throws Exception {
        ReleaseManifest manifest = bouw(invoer("a"), MELDINGEN);

        assertThat(home.huidigeRelease()).contains(manifest.id());
        assertThat(manifest.id()).startsWith("20260115-");
        try (Atlas atlas = Atlas.open(home)) {
            Waarneming ontbreekt = atlas.lees(release -> release.waarnemingen(Selectie.van("absoluut-verzuim")
                            .metReeks(Reeks.GEPUBLICEERD)
                            .metRegiocodes("GM0002"))
                    .get(0));
            assertThat(ontbreekt.waarde()).isInstanceOf(Waarde.Ontbreekt.class);
            Waarneming klein = atlas.lees(release -> release.waarnemingen(Selectie.van("relatief-verzuim")
                            .metRegiocodes("GM0001")
                            .metCategorieen("totaal"))
                    .get(0));
            assertThat(klein.waarde()).isInstanceOf(Waarde.Afgeschermd.class);
            assertThat(klein.teller()).isEmpty();
            assertThat(klein.noemer()).hasValue(1000);
            Optional<Gemeente> gemeente = atlas.lees(release -> release.findGemeente(new Gemeentecode("GM0001")));
            assertThat(gemeente).isPresent();
            boolean fictief = atlas.lees(release -> release.release().fictief());
            assertThat(fictief).isTrue();
            OptionalLong gelezen =
                    atlas.lees(release -> release.leveringen().get(0).gelezen());
            assertThat(gelezen).hasValue(10);
        }
    }

    @Test
    void givenMapsOfTwoYears_whenAReleaseIsMade_thenItHasTheBordersOfTheWorkingAreaOnTheLatestOfGemeenten()
            throws Exception {
        String driehoek = "\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[0,0],[0,9],[9,0],[0,0]]]}\"";
        kaart = "gebied_code,jaar,stelsel,geometrie\n"
                + "GM0001,2023,rd," + driehoek + "\n"
                + "GM0001,2024,wgs84," + driehoek + "\n"
                + "GM9999,2024,wgs84," + driehoek + "\n"
                + "GG01,2025,wgs84," + driehoek + "\n";
        bouw(invoer("a"), MELDINGEN);

        try (Atlas atlas = Atlas.open(home)) {
            List<Kaartvlak> vlakken = atlas.lees(Kaartvlak::lijst);
            assertThat(vlakken)
                    .containsExactly(new Kaartvlak(
                            new Gemeentecode("GM0001"),
                            2024,
                            true,
                            List.of(List.of(new Punt(0, 0), new Punt(0, 9), new Punt(9, 0), new Punt(0, 0)))));
        }
    }

    @Test
    void givenTheSameInput_whenItIsPublishedTwice_thenTheContentHashesAreEqual() throws Exception {
        ReleaseManifest eerste = bouw(invoer("a"), MELDINGEN);
        Home ander = new Home(home.pad().resolve("ander"));
        ReleaseManifest tweede = bouw(ander, invoer("a"), MELDINGEN);

        assertThat(tweede.inhoud()).isEqualTo(eerste.inhoud());
        assertThat(tweede.id()).isEqualTo(eerste.id());
    }

    @Test
    void givenNothingToShow_whenAReleaseIsMade_thenItIsRefusedAndTheServedOneStays() throws Exception {
        String eerste = bouw(invoer("a"), MELDINGEN).id();
        Path werk = Files.createDirectories(home.werk().resolve("leeg"));
        new ProefFeiten(werk.resolve(ReleaseBouwer.FEITEN));
        LeveringManifest levering = invoer("b").leveringen().get(0);
        bewaarRijen(Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN), levering.geaccepteerd());

        assertThatThrownBy(() -> bouwer(home).bouw(werk, invoer("b"), List.of()))
                .isInstanceOfSatisfying(
                        PublicatieGeweigerd.class,
                        geweigerd -> assertThat(geweigerd.redenen())
                                .anySatisfy(reden -> assertThat(reden).contains("er is geen enkel cijfer")));

        assertThat(home.huidigeRelease()).contains(eerste);
        assertThat(new Releases(home).lijst()).hasSize(1);
    }

    @Test
    void givenADeliveryOfWhichRowsWereLost_whenAReleaseIsMade_thenItIsRefusedAndTheServedOneStays() throws Exception {
        String eerste = bouw(invoer("a"), MELDINGEN).id();
        LeveringManifest levering = invoer("b").leveringen().get(0);
        Path werk = Files.createDirectories(home.werk().resolve("verlies"));
        new ProefFeiten(werk.resolve(ReleaseBouwer.FEITEN)).rijen("referentiecijfer", RAPPORT);
        bewaarRijen(Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN), 8);

        assertThatThrownBy(() -> bouwer(home).bouw(werk, invoer("b"), List.of()))
                .isInstanceOfSatisfying(
                        PublicatieGeweigerd.class,
                        geweigerd -> assertThat(geweigerd.redenen())
                                .containsExactly(
                                        "levering_niet_heel: duo-meldingen/2022-2023-proef-b: 9 rijen gebruikt, "
                                                + "8 rijen opgeslagen"));

        assertThat(home.huidigeRelease()).contains(eerste);
        assertThat(new Releases(home).lijst()).hasSize(1);
    }

    @Test
    void givenAReleaseInWhichTheAuditFindsSomething_whenItIsMade_thenItIsRefusedByNameAndTheServedOneStays()
            throws Exception {
        String eerste = bouw(invoer("a"), zesMeldingen()).id();
        audit = new Publicatieaudit(Publicatieaudit.Stand.BLOKKEER);

        assertThatThrownBy(() -> bouw(invoer("b"), MELDINGEN))
                .isInstanceOfSatisfying(
                        PublicatieGeweigerd.class,
                        geweigerd -> assertThat(geweigerd.redenen())
                                .anySatisfy(reden -> assertThat(reden)
                                        .startsWith("audit: ")
                                        .contains("werd getoond in uitgave " + eerste)));
        assertThat(home.huidigeRelease()).contains(eerste);
    }

    @Test
    void givenTheSameRelease_whenTheAuditIsNotAsked_thenItIsServed() throws Exception {
        bouw(invoer("a"), zesMeldingen());
        String tweede = bouw(invoer("b"), MELDINGEN).id();

        assertThat(home.huidigeRelease()).contains(tweede);
    }

    @Test
    void givenTheSameRelease_whenOnlyWhatItGivesAwayItselfBlocks_thenItIsServed() throws Exception {
        bouw(invoer("a"), zesMeldingen());
        audit = new Publicatieaudit(Publicatieaudit.Stand.BLOKKEER_EIGEN);
        String tweede = bouw(invoer("b"), MELDINGEN).id();

        assertThat(home.huidigeRelease()).contains(tweede);
    }

    /** Reports of six pupils, so that their number is shown. */
    private static String zesMeldingen() {
        StringBuilder meldingen = new StringBuilder(MELDINGEN);
        for (int nummer = 2; nummer <= 6; nummer++) {
            meldingen
                    .append(MELDINGEN
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow()
                            .replace("1,a,", nummer + ",leerling" + nummer + ","))
                    .append("\n");
        }
        return meldingen.toString();
    }

    @Test
    void givenAReleaseAfterAnother_whenItIsMade_thenItSaysWhatChangedSinceTheOneThatWasServed() throws Exception {
        String eerste = bouw(invoer("a"), MELDINGEN).id();
        StringBuilder meer = new StringBuilder(MELDINGEN);
        for (int melding = 2; melding <= 30; melding++) {
            meer.append(melding)
                    .append(",p")
                    .append(melding)
                    .append(",GM0001,GM0001,99AA,vo,V3,2022-10-03,16,2022-10-10,G,true,false,2022-2023\n");
        }

        ReleaseManifest tweede = bouw(invoer("b"), meer.toString());

        assertThat(tweede.vorige()).isEqualTo(eerste);
        // 1 pupil was hidden; 30 of 1000 are shown
        assertThat(tweede.wijzigingen()).containsKey("zichtbaar").doesNotContainKey("afgeschermd");
        assertThat(new Releases(home).vorige()).map(ReleaseManifest::id).contains(tweede.id());
    }

    @Test
    void givenTwoReleases_whenANextOneIsMade_thenItKnowsWhatEachShowsAndTheProofOfTheServedOne() throws Exception {
        Celsleutel leerlingen = new Celsleutel(
                "relatief-verzuim", Reeks.EIGEN, Regiotype.GEMEENTE, "GM0001", "2022-2023", "onderwijssoort", "totaal");
        bouw(invoer("a"), zesMeldingen());
        bouw(invoer("b"), MELDINGEN);

        Vorige vorige = new VorigeLezer(home).lees();

        assertThat(vorige.verborgen()).contains(leerlingen);
        assertThat(vorige.eerder().get(leerlingen))
                .extracting(cijfer -> cijfer.teller().getAsDouble())
                .containsExactly(6.0);
        assertThat(vorige.bewijs().werelden())
                .anySatisfy(wereld -> assertThat(wereld)
                        .anySatisfy(verschil -> assertThat(verschil.cel()).isEqualTo(leerlingen)));
    }

    @Test
    void givenARelease_whenItIsMade_thenItsReportOfTheGatesStandsInItsFolderAndItsManifest() throws Exception {
        ReleaseManifest manifest = bouw(invoer("a"), MELDINGEN);

        assertThat(manifest.poorten())
                .contains(new ReleaseManifest.Poort("feiten", "levering_niet_heel", "fout", 1, 0))
                .extracting(ReleaseManifest.Poort::laag)
                .contains("feiten", "tussen", "marts", "kubus", "beschermd", "publiek");
        assertThat(home.release(manifest.id()).resolve(Poortrapport.HTML)).isRegularFile();
        assertThat(home.release(manifest.id()).resolve(Poortrapport.JSON)).isRegularFile();
        assertThat(ReleaseManifest.lees(home.release(manifest.id()))).isEqualTo(manifest);
    }

    @Test
    void givenTwoReleases_whenTheFirstIsServedAgain_thenReadersSeeItWithoutOpeningTheAtlasAnew() throws Exception {
        String eerste = bouw(invoer("a"), MELDINGEN).id();
        try (Atlas atlas = Atlas.open(home)) {
            String tweede = bouw(invoer("b"), MELDINGEN).id();
            assertThat(geserveerd(atlas)).isEqualTo(tweede);

            new Releases(home).serveer(eerste);

            assertThat(geserveerd(atlas)).isEqualTo(eerste);
        }
    }

    @Test
    @Timeout(60)
    void givenReadersAtWork_whenTheReleaseIsSwapped_thenNoQueryFails() throws Exception {
        String eerste = bouw(invoer("a"), MELDINGEN).id();
        String tweede = bouw(invoer("b"), MELDINGEN).id();
        AtomicBoolean klaar = new AtomicBoolean();
        AtomicInteger gelezen = new AtomicInteger();
        AtomicInteger fouten = new AtomicInteger();
        try (Atlas atlas = Atlas.open(home)) {
            Runnable lezer = () -> {
                while (!klaar.get()) {
                    try {
                        atlas.lees(release -> release.waarnemingen(Selectie.van("absoluut-verzuim")));
                        gelezen.incrementAndGet();
                    } catch (LeesException e) {
                        fouten.incrementAndGet();
                    }
                }
            };
            List<Thread> lezers = List.of(new Thread(lezer), new Thread(lezer), new Thread(lezer));
            lezers.forEach(Thread::start);
            // as many swaps as it takes for the readers to have read between them, however busy the machine
            for (int i = 0; i < 6 || gelezen.get() < 30; i++) {
                new Releases(home).serveer(i % 2 == 0 ? eerste : tweede);
                Thread.sleep(50);
            }
            klaar.set(true);
            for (Thread thread : lezers) {
                thread.join();
            }
        }

        assertThat(fouten).hasValue(0);
    }

    @Test
    void givenNoPublication_whenItIsRead_thenTheMessageSaysSo() {
        try (Atlas atlas = Atlas.open(home)) {
            assertThatThrownBy(() -> atlas.lees(release -> release.release()))
                    .isInstanceOf(LeesException.class)
                    .hasMessageContaining("nothing was published");
        }
    }

    private static String geserveerd(Atlas atlas) {
        return atlas.lees(release -> release.release().id());
    }

    private ReleaseManifest bouw(Invoer invoer, String meldingen)
            throws IOException, SQLException, PublicatieGeweigerd {
        return bouw(home, invoer, meldingen);
    }

    private ReleaseManifest bouw(Home doel, Invoer invoer, String meldingen)
            throws IOException, SQLException, PublicatieGeweigerd {
        teller++;
        Path werk = Files.createDirectories(doel.werk().resolve("proef-" + teller));
        ProefFeiten feiten = new ProefFeiten(werk.resolve(ReleaseBouwer.FEITEN));
        for (String tabel : List.of("gemeente", "regio_gemeente", "dekking", "leerplichtige")) {
            feiten.rijen(tabel, gemeenschappelijk(tabel));
        }
        feiten.rijen("referentiecijfer", RAPPORT).rijen("melding", meldingen).rijen("kaart_vlak", kaart);
        for (LeveringManifest levering : invoer.leveringen()) {
            bewaarRijen(Leveringen.map(doel, levering).resolve(LeveringManifest.RIJEN), levering.geaccepteerd());
        }
        long rijen = meldingen.strip().lines().skip(1).count();
        return new ReleaseBouwer(doel, KLOK, stap -> {}, audit)
                .bouw(werk, invoer, List.of(new ReleaseManifest.Stap("melding", rijen, rijen)));
    }

    private static void bewaarRijen(Path map, long aantal) throws IOException, SQLException {
        Files.createDirectories(map);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = duckdb.createStatement()) {
            opdracht.execute("copy (select * from range(" + aantal + ")) to '" + map.resolve("deel-0.parquet")
                    + "' (format parquet)");
        }
    }

    private static ReleaseBouwer bouwer(Home doel) {
        return new ReleaseBouwer(doel, KLOK, stap -> {});
    }

    private static String gemeenschappelijk(String tabel) {
        try (var in = ProefFeiten.class.getResourceAsStream("gemeenschappelijk/" + tabel + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Invoer invoer(String versie) {
        LeveringManifest levering = new LeveringManifest(
                "duo-meldingen",
                "2022-2023-proef-" + versie,
                "Proefleverancier",
                "2022-2023",
                1,
                "definitief",
                true,
                KLOK.instant(),
                "1",
                List.of(),
                List.of("GM0001"),
                Optional.empty(),
                10,
                9,
                1,
                0,
                0,
                List.of(new LeveringManifest.Bevindingtelling("VA-001", "fout", "Datum is geen datum", 1)));
        return new Invoer(List.of(levering), Map.of(), "test");
    }
}
