package nl.verzuimatlas.warehouse.kubus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.meldgedrag.Meldregel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight gemeenten of ten schools that report alike for six years, and one that reports far less in the last year. */
class MeldgedragkubusTest {

    private static final int GEMEENTEN = 8;
    private static final int BEGIN = 2018;
    private static final String LAATSTE = "2023-2024";
    private static final String EEN = "GM9001";
    private static final String TWEE = "GM9002";

    private Connection intern;

    @BeforeEach
    void maakTabellen() throws SQLException {
        intern = DriverManager.getConnection("jdbc:duckdb:");
        voerUit("create table gebied as select 'GM900' || g as gemeente_code, y || '-' || (y + 1) as schooljaar, g, y "
                + "from range(1, " + (GEMEENTEN + 1) + ") as a(g), range(" + BEGIN + ", 2024) as b(y)");
        voerUit("create table stg_inschrijving as select schooljaar, gemeente_code as woon_gemeente_code, "
                + "'9' || g || 'A' || s || '00' as vestiging_code, 'vo' as onderwijssoort, 100 as leerling_aantal "
                + "from gebied, range(10) as s(s)");
        voerUit("create table stg_melding as select schooljaar, gemeente_code as woon_gemeente_code, "
                + "'9' || g || 'A' || s as brin, 'vo' as onderwijssoort, if(m < 6, 'V3', 'O') as verzuimsoort, "
                + "true as telt_mee from gebied, range(10) as s(s), range(10) as m(m) "
                + "where not (g = 1 and y = 2023 and m % 5 > 1)");
        voerUit(
                "create table int_signaal_verstreken (schooljaar varchar, school_gemeente_code varchar, uitkomst varchar)");
    }

    @AfterEach
    void sluit() throws SQLException {
        intern.close();
    }

    @Test
    void givenAGemeenteThatReportsFarLess_whenJudged_thenItsFiguresMadeOfReportsCarryTheCaution() throws SQLException {
        Meldgedragkubus.Resultaat resultaat = beoordeel(kubus(Set.of()));

        assertThat(kenmerken(resultaat, "relatief-verzuim", EEN))
                .containsExactly(Kenmerk.LAGE_MELDGRAAD, Kenmerk.MELDGEDRAG_GEWIJZIGD);
        assertThat(kenmerken(resultaat, "verzuimmeldingen", EEN))
                .containsExactly(Kenmerk.LAGE_MELDGRAAD, Kenmerk.MELDGEDRAG_GEWIJZIGD);
        assertThat(kenmerken(resultaat, "relatief-verzuim", TWEE)).isEmpty();
        Meldregel regel = regel(resultaat, EEN);
        assertThat(regel.status()).isEqualTo(Status.CIJFER);
        assertThat(regel.zin()).contains("er kwamen ongeveer 60 procent minder meldingen dan past");
        assertThat(regel(resultaat, TWEE).score()).hasValue(100);
    }

    @Test
    void givenAFigureThatIsNotMadeOfReports_whenJudged_thenItCarriesNoCaution() throws SQLException {
        assertThat(kenmerken(beoordeel(kubus(Set.of())), "absoluut-verzuim", EEN))
                .isEmpty();
    }

    @Test
    void givenAHiddenFigureMadeOfReports_whenJudged_thenItCarriesNoCaution() throws SQLException {
        Meldgedragkubus.Resultaat resultaat = beoordeel(kubus(Set.of("relatief-verzuim:onderwijssoort:totaal")));

        assertThat(kenmerken(resultaat, "relatief-verzuim", EEN)).isEmpty();
        assertThat(kenmerken(resultaat, "verzuimmeldingen", EEN))
                .containsExactly(Kenmerk.LAGE_MELDGRAAD, Kenmerk.MELDGEDRAG_GEWIJZIGD);
    }

    @Test
    void givenAHiddenNumberOfReports_whenJudged_thenNothingIsSaidAndNothingDependsOnIt() throws SQLException {
        List<Cel> kubus = kubus(Set.of("verzuimmeldingen:soort:totaal", "verzuimmeldingen:soort:O"));
        Meldgedragkubus.Resultaat resultaat = beoordeel(kubus);

        Meldregel regel = regel(resultaat, EEN);
        assertThat(regel.status()).isEqualTo(Status.AFGESCHERMD);
        assertThat(regel.score()).isEmpty();
        assertThat(regel.kenmerken()).isEmpty();
        assertThat(regel.zin())
                .isEqualTo("Het aantal meldingen is afgeschermd. Daarom zeggen wij niets over het melden.");
        assertThat(kenmerken(resultaat, "relatief-verzuim", EEN)).isEmpty();

        voerUit("delete from stg_melding where woon_gemeente_code = '" + EEN + "' and schooljaar = '" + LAATSTE + "'");
        assertThat(beoordeel(kubus)).isEqualTo(resultaat);
    }

    @Test
    void givenAHiddenKindOfReports_whenJudged_thenNothingDependsOnIt() throws SQLException {
        List<Cel> kubus = kubus(Set.of("verzuimmeldingen:soort:O"));
        Meldgedragkubus.Resultaat resultaat = beoordeel(kubus);

        voerUit("update stg_melding set verzuimsoort = 'O' where woon_gemeente_code = '" + EEN + "' and schooljaar = '"
                + LAATSTE + "'");
        assertThat(beoordeel(kubus)).isEqualTo(resultaat);
        assertThat(beoordeel(kubus(Set.of()))).isNotEqualTo(resultaat);
    }

    @Test
    void givenAYearThatWasNotDelivered_whenJudged_thenItSaysSo() throws SQLException {
        List<Cel> kubus = kubus(Set.of()).stream()
                .map(cel -> is(cel, "verzuimmeldingen", EEN) ? cel.verberg(new Waarde.Ontbreekt(), "") : cel)
                .toList();

        assertThat(regel(beoordeel(kubus), EEN).status()).isEqualTo(Status.ONTBREEKT);
        assertThat(regel(beoordeel(kubus), EEN).zin()).isEqualTo("Over dit schooljaar zijn geen meldingen geleverd.");
    }

    private Meldgedragkubus.Resultaat beoordeel(List<Cel> kubus) throws SQLException {
        return new Meldgedragkubus(intern, Indicatorregister.lees()).beoordeel(kubus);
    }

    /** Cells of all gemeenten and years; those named are hidden for the first gemeente in the last year. */
    private static List<Cel> kubus(Set<String> verborgen) {
        List<Cel> cellen = new ArrayList<>();
        for (int g = 1; g <= GEMEENTEN; g++) {
            for (int jaar = BEGIN; jaar < 2024; jaar++) {
                for (String naam : List.of(
                        "verzuimmeldingen:soort:totaal",
                        "verzuimmeldingen:soort:O",
                        "relatief-verzuim:onderwijssoort:totaal",
                        "absoluut-verzuim:duur:totaal")) {
                    Cel cel = cel(naam.split(":"), "GM900" + g, jaar + "-" + (jaar + 1));
                    boolean weg = g == 1 && jaar == 2023 && verborgen.contains(naam);
                    cellen.add(weg ? cel.verberg(new Waarde.Afgeschermd(), "afgeschermd") : cel);
                }
            }
        }
        return cellen;
    }

    private static Cel cel(String[] naam, String gemeente, String jaar) {
        return new Cel(
                new Celsleutel(naam[0], Reeks.EIGEN, Regiotype.GEMEENTE, gemeente, jaar, naam[1], naam[2]),
                gemeente,
                OptionalDouble.of(40),
                OptionalDouble.empty(),
                false,
                new Waarde.Cijfer(40),
                Eenheid.MELDINGEN,
                Optional.empty(),
                Set.of(),
                "proef",
                "1.0",
                Optional.empty(),
                "");
    }

    private static Set<Kenmerk> kenmerken(Meldgedragkubus.Resultaat resultaat, String indicator, String gemeente) {
        return resultaat.cellen().stream()
                .filter(cel -> is(cel, indicator, gemeente))
                .findFirst()
                .orElseThrow()
                .kenmerken();
    }

    private static boolean is(Cel cel, String indicator, String gemeente) {
        return cel.sleutel().indicator().equals(indicator)
                && cel.sleutel().regiocode().equals(gemeente)
                && cel.sleutel().schooljaar().equals(LAATSTE);
    }

    private static Meldregel regel(Meldgedragkubus.Resultaat resultaat, String gemeente) {
        return resultaat.regels().stream()
                .filter(regel -> regel.gemeente().equals(gemeente)
                        && regel.schooljaar().toString().equals(LAATSTE))
                .findFirst()
                .orElseThrow();
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
