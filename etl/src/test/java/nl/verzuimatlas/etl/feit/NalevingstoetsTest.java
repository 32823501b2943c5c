package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.feit.Leerlingdossier.Signaalrij;
import nl.verzuimatlas.etl.feit.Leerlingdossier.Verzuimdag;
import nl.verzuimatlas.etl.kalender.Kalenders;
import nl.verzuimatlas.etl.protocol.Actietoets.Actie;
import nl.verzuimatlas.etl.protocol.Actietoets.Melding;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.protocol.Termijn.Eenheid;
import org.junit.jupiter.api.Test;

/** All rules and expected actions of one pupil, on the calendar of 2023-2024, region midden; expectations worked out by hand. */
class NalevingstoetsTest {

    private static final String BRIN = "02MI";
    private static final String VESTIGING = Kalenders.MIDDEN;
    private static final LocalDate EIND_JAAR = LocalDate.of(2024, 7, 31);

    /** Referral within 5 schoolwerkdagen, and the talk with the jeugdarts within 2 weeks. */
    private static final Naleefregel ZIEK = regel(
            "2022-08-01",
            "Z",
            stap(1, 5, Eenheid.SCHOOLWERKDAGEN, Set.of(), "aanmelding-jeugdarts"),
            stap(2, 2, Eenheid.WEKEN, Set.of(), "consult-jeugdarts"));
    /** Talk with pupil or parents within 3 kalenderdagen; for vo also a letter within 10. */
    private static final Naleefregel PRAAT = regel(
            "2022-08-01",
            "P",
            stap(1, 3, Eenheid.KALENDERDAGEN, Set.of(), "gesprek", "oudergesprek"),
            stap(2, 10, Eenheid.KALENDERDAGEN, Set.of("po"), "brief"));

    private static final Naleefregel MELD = regel("2022-08-01", "M", melding());
    private static final Naleefregel MELD_VANAF_MEI = regel("2024-05-01", "M", melding());

    private final Leerlingdossier dossier = new Leerlingdossier();

    //        Mo Tu We Th Fr
    // 6 nov          S        Wednesday 8 November
    // 13 nov               5  in time until Wednesday 15; two weeks: until Wednesday 22
    @Test
    void givenARuleWithTwoActions_whenJudged_thenEachHasItsOwnOutcome() {
        signaal(ZIEK, "2023-11-06", "2023-11-08");
        stap("aanmelding-jeugdarts", "2023-11-16");
        stap("consult-jeugdarts", "2023-11-22");
        assertThat(uitslagen(volledig()))
                .containsExactly(
                        "Z 1 2023-11-08 te-laat 2023-11-16 uiterst 2023-11-15",
                        "Z 2 2023-11-08 op-tijd 2023-11-22 uiterst 2023-11-22");
    }

    @Test
    void givenOneOfTwoStepsIsEnough_whenOneWasDone_thenItCountsForEachRuleButForOneSignalOfIt() {
        signaal(PRAAT, "2023-11-06", "2023-11-08");
        signaal(PRAAT, "2023-11-08", "2023-11-09");
        stap("oudergesprek", "2023-11-10");
        assertThat(uitslagen(volledig()))
                .containsExactly(
                        "P 1 2023-11-08 op-tijd 2023-11-10 uiterst 2023-11-11",
                        "P 1 2023-11-09 niet-gedaan - uiterst 2023-11-12");

        Naleefregel zelfdeStap = regel("2022-08-01", "Q", stap(1, 3, Eenheid.KALENDERDAGEN, Set.of(), "oudergesprek"));
        signaal(zelfdeStap, "2023-11-06", "2023-11-08");
        assertThat(uitslagen(volledig(), zelfdeStap)).contains("Q 1 2023-11-08 op-tijd 2023-11-10 uiterst 2023-11-11");
    }

    @Test
    void givenAnActionForOtherSchools_whenJudged_thenNothingIsExpectedOfThisOne() {
        signaal(PRAAT, "2023-11-06", "2023-11-08");
        assertThat(uitslagen(volledig())).noneMatch(uitslag -> uitslag.startsWith("P 2"));
    }

    @Test
    void givenReportsOfOtherKindsOrAStep_whenAReportIsExpected_thenOnlyTheKindThatTheRuleNamesCounts() {
        signaal(MELD, "2023-11-06", "2023-11-08");
        melding("1", "L", "2023-11-09");
        stap("gesprek", "2023-11-09");
        assertThat(uitslagen(volledig())).containsExactly("M 1 2023-11-08 niet-gedaan - uiterst 2023-11-15");
        melding("2", "V3", "2023-11-10");
        assertThat(uitslagen(volledig())).containsExactly("M 1 2023-11-08 op-tijd 2023-11-10 uiterst 2023-11-15");
    }

    // one report between the signals of the old and the new version of a rule
    @Test
    void givenSignalsOfTwoVersionsOfARule_whenThereIsOneReport_thenItServesOneOfThem() {
        signaal(MELD, "2024-04-15", "2024-04-19");
        signaal(MELD_VANAF_MEI, "2024-05-06", "2024-05-08");
        melding("1", "V3", "2024-05-10");
        // 22 to 26 April; 13 to 17 May, for Hemelvaartsdag and the Friday after it are off
        assertThat(uitslagen(volledig()))
                .containsExactly(
                        "M 1 2024-04-19 te-laat 2024-05-10 uiterst 2024-04-26",
                        "M 1 2024-05-08 niet-gedaan - uiterst 2024-05-17");
    }

    @Test
    void givenAReportOfAnotherInstitution_whenJudged_thenItIsNotTheSignals() {
        signaal(MELD, "2023-11-06", "2023-11-08");
        dossier.voegToe("03ZU", actie("1", "V3", "2023-11-09"));
        assertThat(uitslagen(volledig())).containsExactly("M 1 2023-11-08 niet-gedaan - uiterst 2023-11-15");
    }

    @Test
    void givenSourcesThatDoNotReachTheEndOfTheTerm_whenNothingWasDone_thenTheTermIsStillRunning() {
        signaal(MELD, "2023-11-06", "2023-11-08");
        assertThat(uitslagen(dekking("verzuimregistratie", "duo-meldingen")))
                .singleElement()
                .asString()
                .contains("niet-gedaan");
        assertThat(uitslagen(dekking("verzuimregistratie", "acties")))
                .singleElement()
                .asString()
                .contains("loopt-nog");
        assertThat(uitslagen(dekking("duo-meldingen", "acties")))
                .singleElement()
                .asString()
                .contains("loopt-nog");
        assertThat(uitslagen(dekking(LocalDate.of(2023, 11, 15), "verzuimregistratie", "duo-meldingen")))
                .singleElement()
                .asString()
                .contains("niet-gedaan");
        assertThat(uitslagen(dekking(LocalDate.of(2023, 11, 14), "verzuimregistratie", "duo-meldingen")))
                .singleElement()
                .asString()
                .contains("loopt-nog");
    }

    @Test
    void givenStepsThatWereNotDelivered_whenAStepIsExpected_thenNobodyIsSaidNotToHaveDoneIt() {
        signaal(PRAAT, "2023-11-06", "2023-11-08");
        assertThat(uitslagen(dekking("verzuimregistratie", "duo-meldingen")))
                .singleElement()
                .asString()
                .contains("loopt-nog");
        assertThat(uitslagen(dekking("verzuimregistratie", "acties")))
                .singleElement()
                .asString()
                .contains("niet-gedaan");
    }

    // the signal is a step itself: the registration of absence does not matter
    @Test
    void givenASignalFromSteps_whenTheRegistrationWasNotDelivered_thenItCanBeJudged() {
        Naleefregel uitStappen = new Naleefregel("proef", "2022-08-01", "S", false, false, List.of(melding()));
        signaal(uitStappen, "2023-11-08", "2023-11-08");
        assertThat(uitslagen(dekking("duo-meldingen", "acties"), uitStappen))
                .containsExactly("S 1 2023-11-08 niet-gedaan - uiterst 2023-11-15");
        assertThat(uitslagen(dekking("duo-meldingen"), uitStappen))
                .containsExactly("S 1 2023-11-08 loopt-nog - uiterst 2023-11-15");
    }

    @Test
    void givenAbsenceBeforeAndAfterTheReport_whenJudged_thenHoursOfTheSchooljaarUpToThatDayAreAdded() {
        signaal(MELD, "2023-11-06", "2023-11-08");
        melding("1", "V3", "2023-11-10");
        dossier.voegToe(dag(VESTIGING, "2023-07-10", 7000));
        dossier.voegToe(dag(VESTIGING, "2023-09-04", 1500));
        dossier.voegToe(dag(VESTIGING, "2023-11-10", 2250));
        dossier.voegToe(dag(VESTIGING, "2023-11-13", 4000));
        dossier.voegToe(dag(Kalenders.MIDDEN_MET_STUDIEDAG, "2023-11-06", 8000));
        assertThat(toets(volledig()).beoordeel(dossier))
                .extracting(Uitslag::duizendsten)
                .containsExactly(Optional.of(3750L));
    }

    @Test
    void givenNothingDone_whenJudged_thenThereAreNoHoursToTell() {
        signaal(MELD, "2023-11-06", "2023-11-08");
        dossier.voegToe(dag(VESTIGING, "2023-11-06", 7000));
        assertThat(toets(volledig()).beoordeel(dossier))
                .extracting(Uitslag::duizendsten)
                .containsExactly(Optional.empty());
    }

    @Test
    void givenASignalOfARuleThatIsNotKnown_whenJudged_thenTheRunStops() {
        signaal(regel("2022-08-01", "ONBEKEND", melding()), "2023-11-06", "2023-11-08");
        assertThatThrownBy(() -> uitslagen(volledig()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("signal of an unknown rule: proef|2022-08-01|ONBEKEND");
    }

    private void signaal(Naleefregel regel, String vensterBegin, String datum) {
        String id = regel.sleutel() + "|" + datum;
        dossier.voegToe(BRIN, new Signaalrij(id, VESTIGING, regel.sleutel(), nummer(vensterBegin), nummer(datum)));
    }

    private void stap(String soort, String datum) {
        dossier.voegToe(BRIN, new Actie(datum + "|" + soort, soort, Optional.empty(), nummer(datum)));
    }

    private void melding(String id, String verzuimsoort, String datum) {
        dossier.voegToe(BRIN, actie(id, verzuimsoort, datum));
    }

    private static Actie actie(String id, String verzuimsoort, String datum) {
        Melding inhoud = new Melding(verzuimsoort, nummer("2023-11-06"));
        return new Actie(id, Verwachting.DUO_MELDING, Optional.of(inhoud), nummer(datum));
    }

    private static Verzuimdag dag(String vestiging, String datum, long duizendsten) {
        return new Verzuimdag(vestiging, nummer(datum), duizendsten);
    }

    private static Naleefregel regel(String versie, String id, Verwachting... verwachtingen) {
        return new Naleefregel("proef", versie, id, false, true, List.of(verwachtingen));
    }

    private static Verwachting stap(
            int nummer, int aantal, Eenheid eenheid, Set<String> onderwijssoorten, String... soorten) {
        String code = String.join("/", soorten);
        return new Verwachting(nummer, code, Set.of(soorten), Set.of(), onderwijssoorten, aantal, eenheid);
    }

    private static Verwachting melding() {
        Set<String> soorten = Set.of(Verwachting.DUO_MELDING);
        return new Verwachting(
                1, Verwachting.DUO_MELDING, soorten, Set.of("V3", "LRV"), Set.of(), 5, Eenheid.SCHOOLWERKDAGEN);
    }

    private List<String> uitslagen(Dekkingsgrens dekking, Naleefregel... extra) {
        return toets(dekking, extra).beoordeel(dossier).stream()
                .map(uitslag -> "%s %d %s %s %s uiterst %s"
                        .formatted(
                                uitslag.regel().regelId(),
                                uitslag.verwachting().nummer(),
                                datum(uitslag.signaal().datum()),
                                uitslag.oordeel().uitkomst().code(),
                                uitslag.oordeel()
                                        .actie()
                                        .map(actie -> datum(actie.datum()).toString())
                                        .orElse("-"),
                                datum(uitslag.oordeel().uiterste())))
                .toList();
    }

    private static Nalevingstoets toets(Dekkingsgrens dekking, Naleefregel... extra) {
        Map<String, Naleefregel> regels = Stream.concat(Stream.of(ZIEK, PRAAT, MELD, MELD_VANAF_MEI), Stream.of(extra))
                .collect(Collectors.toMap(Naleefregel::sleutel, Function.identity()));
        return new Nalevingstoets(
                regels, Kalenders.schoolkalender(), Map.of(VESTIGING, new School("GM0222", "vo")), dekking);
    }

    private static Dekkingsgrens volledig() {
        return dekking("verzuimregistratie", "duo-meldingen", "acties");
    }

    private static Dekkingsgrens dekking(String... bronnen) {
        return dekking(EIND_JAAR, bronnen);
    }

    private static Dekkingsgrens dekking(LocalDate tot, String... bronnen) {
        return Dekkingsgrens.van(Stream.of(bronnen)
                .map(bron -> new Dekkingsrij(
                        bron,
                        "GM0222",
                        bron.equals("duo-meldingen") ? Optional.empty() : Optional.of(VESTIGING),
                        new Schooljaar(2023),
                        tot,
                        false))
                .toList());
    }

    private static int nummer(String datum) {
        return (int) LocalDate.parse(datum).toEpochDay();
    }

    private static LocalDate datum(int nummer) {
        return LocalDate.ofEpochDay(nummer);
    }
}
