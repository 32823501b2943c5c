package nl.verzuimatlas.warehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit of files: the public database of a release, and a download of it. */
class UitgaveauditTest {

    private static final String KOP =
            "indicator,reeks,regiotype,regiocode,regionaam,schooljaar,dimensie,categorie,teller,noemer,"
                    + "waarde,eenheid,ondergrens,bovengrens,status,kenmerken,bron,definitieversie,release,toelichting\n";
    private static final String BEGIN = "langdurig-relatief-verzuim,eigen,gemeente,A,A,2023-2024,duur,";

    @TempDir
    private Path map;

    private Path publiek;

    @BeforeEach
    void maakUitgave() throws Exception {
        publiek = map.resolve("publiek.duckdb");
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(Bronbestand.lees("sql/publiek/schema.sql"));
            opdracht.execute("insert into release values ('u1', now()::timestamp, '1', true, '2023-2024')");
            opdracht.execute("insert into indicatoren values ('langdurig-relatief-verzuim', 1, '"
                    + Indicatorregister.json(Indicatorregister.lees()
                                    .getRegistratie("langdurig-relatief-verzuim")
                                    .indicator())
                            .replace("'", "''")
                    + "')");
            opdracht.execute(rij("totaal", "30", "cijfer"));
            opdracht.execute(rij("4-weken-3-maanden", "null", "afgeschermd"));
            opdracht.execute(rij("langer-dan-3-maanden", "null", "afgeschermd"));
        }
    }

    private static String rij(String categorie, String aantal, String status) {
        return "insert into waarnemingen values ('langdurig-relatief-verzuim', 'eigen', 'gemeente', 'A', 'A', '2023-2024', 'duur', '"
                + categorie + "', " + aantal + ", null, " + aantal + ", 'leerlingen', null, null, '" + status
                + "', '', 'bron', '1', '', null)";
    }

    @Test
    void givenSafeRelease_whenAudited_thenNothingIsFoundInTwoHiddenFigures() throws Exception {
        Auditverslag verslag = Uitgaveaudit.val(publiek, List.of());
        assertThat(verslag.vondsten()).isEmpty();
        assertThat(verslag.verborgen()).isEqualTo(2);
        assertThat(verslag.cijfers()).isEqualTo(1);
        assertThat(verslag.release()).isEqualTo("u1");
    }

    @Test
    void givenDownloadThatIsTheSame_whenAudited_thenNothingIsFound() throws Exception {
        Path csv = bestand(BEGIN + "4-weken-3-maanden,,,,leerlingen,,,afgeschermd,,bron,1,u1,\n");
        assertThat(Uitgaveaudit.val(publiek, List.of(), Optional.of(csv), Kennis.lees())
                        .vondsten())
                .isEmpty();
    }

    @Test
    void givenDownloadThatShowsWhatIsHidden_whenAudited_thenBothFormsAreCompared() throws Exception {
        Path csv = bestand(BEGIN + "4-weken-3-maanden,27,,27,leerlingen,,,cijfer,,bron,1,u1,\n");
        assertThat(Uitgaveaudit.val(publiek, List.of(), Optional.of(csv), Kennis.lees())
                        .vondsten())
                .extracting(Vondst::aanval)
                .contains(Aanval.VORMEN, Aanval.VERBANDEN);
    }

    @Test
    void givenFindings_whenToldToThePublisher_thenNoNumberIsNamed() throws Exception {
        Path csv = bestand(BEGIN + "4-weken-3-maanden,27,,27,leerlingen,,,cijfer,,bron,1,u1,\n");
        Auditverslag verslag = Uitgaveaudit.val(publiek, List.of(), Optional.of(csv), Kennis.lees());
        assertThat(String.join("\n", Auditweergave.weigering(verslag))).doesNotContain("27");
        assertThat(Auditweergave.json(verslag))
                .contains("\"veilig\" : false")
                .containsSubsequence("\"aanval\"", "\"onbeslist\"", "\"waar\"", "\"hoe\"", "\"verbanden\"")
                .doesNotContain("27");
    }

    @Test
    void givenSafeRelease_whenPublishingAsksTheAudit_thenItIsAllowedAndTheDatabaseSaysWhatWasTried() throws Exception {
        Publicatieaudit.Uitslag uitslag = new Publicatieaudit(Publicatieaudit.Stand.BLOKKEER)
                .val(publiek, List.of(), Map.of(), Aanwijzingen.GEEN, 0, Geheugen.leeg());
        assertThat(uitslag.redenen()).isEmpty();
        assertThat(uitslag.tellingen()).containsEntry("audit-aangevallen", 2L).containsEntry("audit-teruggevonden", 0L);
        assertThat(getal("select verborgen_aantal from audit")).isEqualTo(2);
        assertThat(getal("select count(*) from audit_aanval where teruggevonden_aantal = 0"))
                .isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = Publicatieaudit.Stand.class,
            names = {"BLOKKEER", "BLOKKEER_EIGEN"})
    void givenLeak_whenPublishingAsksTheAudit_thenItIsRefusedWithReasonsAndNothingIsWritten(Publicatieaudit.Stand stand)
            throws Exception {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("update waarnemingen set teller = 27, waarde = 27, status = 'cijfer' "
                    + "where categorie = '4-weken-3-maanden'");
        }
        Publicatieaudit.Uitslag uitslag =
                new Publicatieaudit(stand).val(publiek, List.of(), Map.of(), Aanwijzingen.GEEN, 0, Geheugen.leeg());
        assertThat(uitslag.redenen())
                .containsExactly(
                        "audit: langdurig-relatief-verzuim gemeente A 2023-2024 duur:langer-dan-3-maanden: het aantal: "
                                + "er past maar 1 waarde (met: delen van een totaal)");
        assertThat(getal("select count(*) from audit")).isZero();
    }

    @Test
    void givenAnEarlierReleaseThatShowsWhatIsHiddenNow_whenOnlyOwnFindingsBlock_thenThisOneIsServedAndThePageTells()
            throws Exception {
        Path eerder = Files.copy(publiek, map.resolve("eerder.duckdb"));
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + eerder);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("update waarnemingen set teller = 27, waarde = 27, status = 'cijfer' "
                    + "where categorie = '4-weken-3-maanden'");
        }
        Publicatieaudit.Uitslag uitslag = new Publicatieaudit(Publicatieaudit.Stand.BLOKKEER_EIGEN)
                .val(publiek, List.of(eerder), Map.of(), Aanwijzingen.GEEN, 0, Geheugen.leeg());
        assertThat(uitslag.redenen()).isEmpty();
        // the figure that it shows, and the one that is left of the total
        assertThat(getal("select teruggevonden_aantal from audit_aanval where aanval = 'eerder'"))
                .isEqualTo(2);
        assertThat(getal("select sum(teruggevonden_aantal) from audit_aanval where aanval <> 'eerder'"))
                .isZero();
        assertThat(new Publicatieaudit(Publicatieaudit.Stand.BLOKKEER)
                        .val(publiek, List.of(eerder), Map.of(), Aanwijzingen.GEEN, 0, Geheugen.leeg())
                        .redenen())
                .isNotEmpty();
        // one that is hidden has not changed, so what is found with it is true
        assertThat(new Publicatieaudit(Publicatieaudit.Stand.BLOKKEER_EIGEN)
                        .val(publiek, List.of(eerder), Map.of(), Aanwijzingen.GEEN, 1, Geheugen.leeg())
                        .redenen())
                .isNotEmpty();
    }

    @Test
    void givenAReleaseThatShowsWhatAnEarlierOneHides_whenOnlyOwnFindingsBlock_thenItIsRefused() throws Exception {
        Path eerder = Files.copy(publiek, map.resolve("eerder.duckdb"));
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek);
                Statement opdracht = verbinding.createStatement()) {
            // the total and the other part are not in this one, so by itself it gives nothing away
            opdracht.execute("delete from waarnemingen where categorie <> '4-weken-3-maanden'");
            opdracht.execute("update waarnemingen set teller = 27, waarde = 27, status = 'cijfer'");
        }
        assertThat(new Publicatieaudit(Publicatieaudit.Stand.BLOKKEER_EIGEN)
                        .val(publiek, List.of(eerder), Map.of(), Aanwijzingen.GEEN, 0, Geheugen.leeg())
                        .redenen())
                .anySatisfy(reden -> assertThat(reden).contains("met deze uitgave erbij"));
    }

    @Test
    void givenLeak_whenPublishingOnlyReportsTheAudit_thenItIsAllowedAndTheDatabaseSaysWhatWasFound() throws Exception {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("update waarnemingen set teller = 27, waarde = 27, status = 'cijfer' "
                    + "where categorie = '4-weken-3-maanden'");
        }
        Publicatieaudit.Uitslag uitslag = new Publicatieaudit(Publicatieaudit.Stand.MELD)
                .val(publiek, List.of(), Map.of(), Aanwijzingen.GEEN, 0, Geheugen.leeg());
        assertThat(uitslag.redenen()).isEmpty();
        assertThat(uitslag.tellingen()).containsEntry("audit-teruggevonden", 1L).containsEntry("audit-onbeslist", 0L);
        assertThat(getal("select teruggevonden_aantal from audit_aanval where aanval = 'verbanden'"))
                .isEqualTo(1);
        assertThat(getal("select onbeslist_aantal from audit")).isZero();
    }

    @Test
    void givenWhatCouldNotBeDecided_whenTold_thenItIsCountedApartAndTheReleaseIsNotSafe() throws Exception {
        Auditverslag verslag = Uitgaveaudit.val(publiek, List.of())
                .met(List.of(
                        Vondst.van(Aanval.KLEIN, "een", "zichtbaar"),
                        new Vondst(
                                Aanval.VERBANDEN, Vondst.Zekerheid.ONBESLIST, "twee", "niet bewezen", Set.of("som"))));
        assertThat(verslag.isVeilig()).isFalse();
        assertThat(verslag.gevonden()).isEqualTo(1);
        assertThat(verslag.onbeslist()).isEqualTo(1);
        assertThat(verslag.perAanval()).containsEntry(Aanval.KLEIN, 1).containsEntry(Aanval.VERBANDEN, 0);
        assertThat(Auditweergave.weigering(verslag))
                .containsExactly("audit: een: zichtbaar", "audit, niet beslist: twee: niet bewezen (met: som)");
        assertThat(Auditweergave.regels(verslag)).contains("Teruggevonden: 1. Niet beslist: 1.");
    }

    @Test
    void givenSafeRelease_whenTold_thenTheNumbersBehindTheFiguresAreCounted() throws Exception {
        assertThat(Auditweergave.regels(Uitgaveaudit.val(publiek, List.of())))
                .contains(
                        "Achter de verborgen cijfers liggen 2 getallen: 2 bewezen veilig, 0 te nauw begrensd, 0 niet"
                                + " beslist.",
                        "Niets teruggevonden.");
    }

    @Test
    void givenLeak_whenPublishingDoesNotAskTheAudit_thenItIsAllowedAndNotSaidToBeTested() throws Exception {
        Publicatieaudit.Uitslag uitslag = new Publicatieaudit(Publicatieaudit.Stand.NEE)
                .val(publiek, List.of(), Map.of(), Aanwijzingen.GEEN, 0, Geheugen.leeg());
        assertThat(uitslag.redenen()).isEmpty();
        assertThat(getal("select count(*) from audit")).isZero();
    }

    @Test
    void givenAnIndicatorThatWasAdded_whenItsRegistryFileIsKnown_thenTheNumberOfInhabitantsUnderARateIsNoTrace()
            throws Exception {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(
                    "insert into waarnemingen values ('eigen-cijfer', 'eigen', 'gemeente', 'A', 'A', '2023-2024',"
                            + " 'onderwijssoort', 'totaal', null, 1000, null, 'per-1000', null, null, 'afgeschermd', '', 'bron', '1', '', null)");
        }
        String bestand = "id: eigen-cijfer\nberekening: {maat: per-1000}\n";

        assertThat(Uitgaveaudit.val(publiek, List.of()).vondsten())
                .extracting(Vondst::aanval)
                .containsExactly(Aanval.SPOREN);
        assertThat(Uitgaveaudit.val(
                                publiek, List.of(), Optional.empty(), Kennis.lees(Map.of("eigen-cijfer.yaml", bestand)))
                        .vondsten())
                .isEmpty();
    }

    private long getal(String sql) throws Exception {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek);
                Statement vraag = verbinding.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            rij.next();
            return rij.getLong(1);
        }
    }

    private Path bestand(String... regels) throws Exception {
        String totaal = BEGIN + "totaal,30,,30,leerlingen,,,cijfer,,bron,1,u1,\n";
        String lang = BEGIN + "langer-dan-3-maanden,,,,leerlingen,,,afgeschermd,,bron,1,u1,\n";
        return Files.writeString(map.resolve("cijfers.csv"), KOP + totaal + lang + String.join("", regels));
    }
}
