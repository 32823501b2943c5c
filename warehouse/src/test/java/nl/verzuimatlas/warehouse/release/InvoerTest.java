package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.leverkalender.Leverkalender;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import org.junit.jupiter.api.Test;

class InvoerTest {

    @Test
    void givenARule_whenDefinitionsAreNamed_thenItStandsAmongTheRules() {
        Invoer invoer = new Invoer(List.of(), Map.of("feit/proef.yaml", "grens: 1"), "test");
        assertThat(invoer.definities()).containsEntry("regels/feit/proef.yaml", Hash.sha256("grens: 1"));
    }

    @Test
    void givenAnotherDelivery_whenTheOriginOfTablesIsTold_thenOnlyThatOfTablesThatAreMadeOfItsSourceIsAnother() {
        Map<String, String> eerst =
                invoer(levering("duo-meldingen", 1), levering("emovo", 1)).herkomst();
        Map<String, String> daarna =
                invoer(levering("duo-meldingen", 2), levering("emovo", 1)).herkomst();

        assertThat(anders(eerst, daarna))
                .containsExactlyInAnyOrder("melding", "naleving", "thuiszit_periode", "thuiszit_verblijf", "dekking");
    }

    @Test
    void givenSchools_whenAnotherDeliveryOfThemCounts_thenWhatIsMadeOfSchoolsIsMadeAgain() {
        Map<String, String> eerst = invoer(levering("vestigingen", 1)).herkomst();
        Map<String, String> daarna = invoer(levering("vestigingen", 2)).herkomst();

        assertThat(anders(eerst, daarna))
                .contains("vestiging", "actie", "verzuim_dag", "signaal", "naleving", "protocolscan")
                .doesNotContain("melding", "emovo_respondent", "inschrijving");
    }

    @Test
    void givenTheSameDeliveryTakenInAgain_whenTheOriginIsTold_thenItIsAnother() {
        LeveringManifest eerst = levering("emovo", 1);
        LeveringManifest opnieuw = new LeveringManifest(
                eerst.bron(),
                eerst.id(),
                eerst.leverancier(),
                eerst.periode(),
                eerst.versie(),
                eerst.status(),
                eerst.fictief(),
                eerst.ontvangenOp().plusSeconds(1),
                eerst.schemaversie(),
                eerst.bestanden(),
                eerst.dekking(),
                eerst.laatsteDatum(),
                eerst.gelezen(),
                eerst.geaccepteerd(),
                eerst.geweigerd(),
                eerst.ingetrokken(),
                eerst.hersleuteld(),
                eerst.bevindingen());

        assertThat(anders(invoer(eerst).herkomst(), invoer(opnieuw).herkomst()))
                .containsExactlyInAnyOrder("emovo_respondent", "dekking");
    }

    @Test
    void givenARuleOrAWithdrawnPupilOrAnotherVersion_whenTheOriginIsTold_thenThatOfEveryTableIsAnother() {
        List<LeveringManifest> leveringen = List.of(levering("emovo", 1));
        Map<String, String> zonder = new Invoer(leveringen, Map.of(), "test").herkomst();
        Intrekkingen ingetrokken = new Intrekkingen(
                List.of(), List.of(new Intrekkingen.Leerling("sleutel", Instant.parse("2026-01-01T00:00:00Z"), "wie")));

        assertThat(anders(zonder, new Invoer(leveringen, Map.of("feit/proef.yaml", "grens: 1"), "test").herkomst()))
                .containsExactlyInAnyOrderElementsOf(FeitTabel.TABELLEN);
        assertThat(anders(zonder, new Invoer(leveringen, Map.of(), "test", ingetrokken, Leverkalender.LEEG).herkomst()))
                .containsExactlyInAnyOrderElementsOf(FeitTabel.TABELLEN);
        assertThat(anders(zonder, new Invoer(leveringen, Map.of(), "nieuwer").herkomst()))
                .containsExactlyInAnyOrderElementsOf(FeitTabel.TABELLEN);
    }

    @Test
    void givenAnIndicatorOfAnOrganisation_whenTheOriginIsTold_thenThatOfNoTableIsAnother() {
        List<LeveringManifest> leveringen = List.of(levering("emovo", 1));
        Map<String, String> regels = Map.of("indicatoren/eigen.yaml", "id: eigen");

        assertThat(new Invoer(leveringen, regels, "test").herkomst())
                .isEqualTo(new Invoer(leveringen, Map.of(), "test").herkomst());
    }

    private static Set<String> anders(Map<String, String> een, Map<String, String> ander) {
        assertThat(een.keySet()).containsExactlyInAnyOrderElementsOf(FeitTabel.TABELLEN);
        return een.keySet().stream()
                .filter(tabel -> !een.get(tabel).equals(ander.get(tabel)))
                .collect(Collectors.toSet());
    }

    private static Invoer invoer(LeveringManifest... leveringen) {
        return new Invoer(List.of(leveringen), Map.of(), "test");
    }

    private static LeveringManifest levering(String bron, int versie) {
        return new LeveringManifest(
                bron,
                "2022-2023-proef-v" + versie,
                "Proefleverancier",
                "2022-2023",
                versie,
                "definitief",
                true,
                Instant.parse("2026-01-15T10:00:00Z"),
                "1",
                List.of(),
                List.of(),
                Optional.empty(),
                1,
                1,
                0,
                0,
                0,
                List.of());
    }
}
