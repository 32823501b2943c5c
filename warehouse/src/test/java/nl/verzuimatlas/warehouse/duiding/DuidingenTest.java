package nl.verzuimatlas.warehouse.duiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.statistiek.Gelijkenis;
import nl.verzuimatlas.warehouse.statistiek.Ligging;
import nl.verzuimatlas.warehouse.statistiek.Oordeel;
import nl.verzuimatlas.warehouse.statistiek.Rangbereik;
import nl.verzuimatlas.warehouse.statistiek.Trend;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release of six gemeenten of 10,000 pupils (GM0001 of 20,000), 100 with absoluut verzuim each year, GM0002 300, GM0003
 * hidden. GM0006 lies in the second region in part.
 */
class DuidingenTest {

    private static final Cijferkeuze ABSOLUUT = new Cijferkeuze("absoluut-verzuim", "duur", "totaal");
    private static final Schooljaar JAAR = new Schooljaar(2023);

    @TempDir
    private static Path map;

    private static Atlas atlas;

    @BeforeAll
    static void maakRelease() throws Exception {
        Home home = new Home(map);
        Files.createDirectories(home.release("proef-1"));
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:" + home.publiek("proef-1"));
                Statement opdracht = db.createStatement()) {
            opdracht.execute(Bronbestand.lees("sql/publiek/schema.sql"));
            opdracht.execute("insert into release values ('proef-1', timestamp '2026-01-01', '1', true, '2023-2024')");
            String definitie = Indicatorregister.json(
                    Indicatorregister.lees().getRegistratie("absoluut-verzuim").indicator());
            opdracht.execute(
                    "insert into indicatoren values ('absoluut-verzuim', 1, '" + definitie.replace("'", "''") + "')");
            opdracht.execute("insert into gemeenten select 'GM000' || g, 'Plaats ' || g from range(1, 7) as t(g)");
            opdracht.execute(
                    "insert into regio_gemeenten select 'ggd', 'GG99', 'Regio', 'GM000' || g, false from range(1, 7) as t(g)");
            opdracht.execute("insert into regio_gemeenten select 'rmc', 'RMC99', 'Streek', 'GM000' || g, g = 6 "
                    + "from range(1, 7) as t(g)");
            opdracht.execute("insert into regio_gemeenten values ('swv-po', 'PO9999', 'Verband', 'GM0001', false)");
            opdracht.execute("create table cel as select g, y, if(g = 1, 20000, 10000) as n, if(g = 2, 300, 100) as t "
                    + "from range(1, 7) as a(g), range(2018, 2024) as b(y)");
            rijen(opdracht, "gemeente", "'GM000' || g", "cel");
            rijen(opdracht, "ggd", "'GG99'", "(select y, 0 as g, sum(n) as n, sum(t) as t from cel group by y)");
            rijen(opdracht, "rmc", "'RMC99'", "(select y, 0 as g, sum(n) as n, sum(t) as t from cel group by y)");
            opdracht.execute("drop table cel");
            for (String soort : List.of("po", "so", "vo", "mbo")) {
                opdracht.execute(
                        "insert into waarnemingen select 'relatief-verzuim', 'eigen', 'gemeente', gemeente_code, "
                                + "gemeente_naam, '2023-2024', 'onderwijssoort', '" + soort + "', null, "
                                + (soort.equals("mbo") ? "if(gemeente_code = 'GM0004', 2000, 1000)" : "1000")
                                + ", null, 'per-1000', null, null, 'afgeschermd', '', 'proef', '1.0', '', null from gemeenten");
            }
        }
        Files.writeString(home.current(), "proef-1\n");
        atlas = Atlas.open(home);
    }

    private static void rijen(Statement opdracht, String type, String code, String bron) throws Exception {
        opdracht.execute("insert into waarnemingen select 'absoluut-verzuim', 'eigen', '" + type + "', " + code
                + ", 'naam', y || '-' || (y + 1), 'duur', 'totaal', if(g = 3, null, t), n, if(g = 3, null, 1000 * t / n), "
                + "'per-1000', null, null, if(g = 3, 'afgeschermd', 'cijfer'), '', 'proef', '1.0', '', null from "
                + bron);
    }

    @AfterAll
    static void sluit() {
        atlas.close();
    }

    @Test
    void givenARegion_whenItsGemeentenAreCompared_thenEachShownOneIsHeldAgainstTheOthers() {
        Vergelijkingen gevonden = vergelijk(Regiotype.GGD);

        assertThat(gevonden.lijst()).hasSize(6);
        // GM0003 is hidden, so five were tested
        assertThat(gevonden.aantal()).isEqualTo(5);
        Vergeleken twee = gevonden.find("absoluut-verzuim", "duur", "totaal", "GM0002", JAAR)
                .orElseThrow();
        // 300 of 10,000 against 500 of 60,000
        assertThat(twee.ander().getAsDouble()).isCloseTo(500.0 / 60, within(1e-9));
        assertThat(twee.ligging()).isEqualTo(Ligging.HOGER);
        assertThat(twee.oordeel()).isEqualTo(Oordeel.ONGUNSTIG);
        assertThat(gevonden.find("absoluut-verzuim", "duur", "totaal", "GM0003", JAAR)
                        .orElseThrow()
                        .ligging())
                .isEqualTo(Ligging.ONBEKEND);
    }

    @Test
    void givenAGemeenteThatLiesPartlyInARegion_whenCompared_thenItIsLeftOut() {
        assertThat(vergelijk(Regiotype.RMC).lijst())
                .hasSize(5)
                .noneMatch(een -> een.gebied().regiocode().equals("GM0006"));
    }

    @Test
    void givenASamenwerkingsverband_whenCompared_thenThatIsRefused() {
        assertThatThrownBy(() -> vergelijk(Regiotype.SWV_PO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gemeenten are no parts of a samenwerkingsverband: PO9999");
    }

    @Test
    void givenARegion_whenAFunnelAndPlacesAreMade_thenHiddenGemeentenAreNotInThem() {
        Regio regio = regio(Regiotype.GGD);

        assertThat(atlas.<Integer>lees(lezer -> new Duidingen(lezer)
                        .trechter(ABSOLUUT, JAAR, regio)
                        .orElseThrow()
                        .punten()
                        .size()))
                .isEqualTo(5);
        var rangen = atlas.lees(lezer -> new Duidingen(lezer).rangen(ABSOLUUT, JAAR, regio));
        assertThat(rangen).hasSize(5).containsEntry("GM0002", new Rangbereik(5, 5));
        assertThat(rangen).containsEntry("GM0001", new Rangbereik(1, 1));
    }

    @Test
    void givenSixEqualYears_whenTheTrendIsAsked_thenNoneIsShown() {
        Trend trend = atlas.lees(lezer -> new Duidingen(lezer)
                .trend(ABSOLUUT, Regiotype.GEMEENTE, "GM0001")
                .orElseThrow()
                .trend());

        assertThat(((Trend.Getoetst) trend).richting()).isEqualTo(Trend.Richting.GEEN_TREND);
        Optional<Trendbeeld> onbekend =
                atlas.lees(lezer -> new Duidingen(lezer).trend(ABSOLUUT, Regiotype.GEMEENTE, "GM0099"));
        assertThat(onbekend).isEmpty();
    }

    @Test
    void givenProfiles_whenSimilarGemeentenAreAsked_thenThoseOfAnotherSizeOrMixAreNotAmongThem() {
        List<Gelijkenis.Buur> buren =
                atlas.lees(lezer -> new Duidingen(lezer).vergelijkbaarMet(new Gemeentecode("GM0002"), JAAR));

        // GM0001 is twice as large, GM0004 has twice as many pupils in mbo; figures do not matter, hidden or high
        assertThat(buren).extracting(Gelijkenis.Buur::code).containsExactly("GM0003", "GM0005", "GM0006");
    }

    private static Vergelijkingen vergelijk(Regiotype type) {
        return atlas.lees(lezer -> new Duidingen(lezer).vergelijk(List.of(ABSOLUUT), JAAR, regio(type)));
    }

    private static Regio regio(Regiotype type) {
        return atlas.lees(lezer -> lezer.regios().stream()
                .filter(regio -> regio.type() == type)
                .findFirst()
                .orElseThrow());
    }
}
