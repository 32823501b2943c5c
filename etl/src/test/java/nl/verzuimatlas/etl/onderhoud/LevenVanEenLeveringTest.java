package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.feit.Regelteksten;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.etl.publicatie.Publicatie;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Dekking;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Verwacht;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.lezen.Wijzigingselectie;
import nl.verzuimatlas.warehouse.release.PublicatieGeweigerd;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Slot;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From delivery to release and back: versions, withdrawals and rotation as the public sees them. */
class LevenVanEenLeveringTest {

    @TempDir
    private Path map;

    private ProefHuis huis;

    @BeforeEach
    void naslag() throws IOException {
        huis = new ProefHuis(map);
        neemIn("gemeenten", "GEMEENTECODE;GEMEENTENAAM;GELDIG_VAN;GELDIG_TOT;OPVOLGER", "GM0197;Aalten;1980-01-01;;");
        neemIn(
                "regio-indeling",
                "REGIOTYPE;REGIOCODE;REGIONAAM;GEMEENTECODE;POSTCODEGEBIEDEN;GELDIG_VAN;GELDIG_TOT",
                "ggd;GG01;Proefregio;GM0197;;2014-08-01;");
        neemIn(
                "leerplichtigen",
                "SCHOOLJAAR;GEMEENTECODE;LEEFTIJD;LEERPLICHTIG;KWALIFICATIEPLICHTIG",
                "2024-2025;GM0197;14;1000;0");
    }

    @Test
    void givenADeliveryThatBecomesFinalIsWithdrawnAndRekeyed_whenItIsPublished_thenEveryReleaseSaysSo()
            throws Exception {
        Files.writeString(huis.home().leverkalender(), """
                verwacht:
                  - {bron: duo-meldingen, leverancier: Gemeente Proef, per: schooljaar, uiterlijk: 1 oktober, sinds: 2023-2024}
                """);
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70), "status: voorlopig", "tot: 2025-07-31"));
        ReleaseManifest voorlopig = publiceer();
        assertThat(relatief().kenmerken()).contains(Kenmerk.VOORLOPIG);
        assertThat(dekking()).containsExactly("voorlopig");
        assertThat(verwacht()).containsExactly("2023-2024 te laat", "2024-2025 voorlopig geleverd");

        huis.neemIn(huis.levering("twee", ProefHuis.meldingen(70)));
        ReleaseManifest definitief = publiceer();
        assertThat(relatief().kenmerken()).doesNotContain(Kenmerk.VOORLOPIG);
        assertThat(relatief().teller()).hasValue(7);
        assertThat(dekking()).containsExactly("geleverd");
        assertThat(verwacht()).containsExactly("2023-2024 te laat", "2024-2025 geleverd");
        assertThat(definitief.ingetrokken()).isEqualTo(ReleaseManifest.Ingetrokken.NIETS);
        assertThat(definitief.vorige()).isEqualTo(voorlopig.id());
        assertThat(definitief.wijzigingen()).containsKey("definitief").doesNotContainKey("gewijzigd");
        lees(lezer -> assertThat(lezer.nieuws().wijzigingen(totaal()))
                .filteredOn(een -> een.soort() == Soort.DEFINITIEF)
                .isNotEmpty()
                .allMatch(een -> een.reden() == Reden.CORRECTIE && een.voorlopigOud() && !een.voorlopigNieuw()));

        Hersleuteling.Uitslag rotatie = huis.hersleutel(Map.of());
        ReleaseManifest hersleuteld = publiceer();
        assertThat(rotatie.uitgaven()).containsExactlyInAnyOrder(voorlopig.id(), definitief.id());
        assertThat(hersleuteld.id()).isNotEqualTo(definitief.id());
        assertThat(hersleuteld.inhoud()).isEqualTo(definitief.inhoud());

        LeerlingIntrekker.Uitslag leerling = huis.trekLeerlingIn("PAF3");
        ReleaseManifest zonderLeerling = publiceer();
        assertThat(leerling.uitgaven()).containsExactlyInAnyOrder(voorlopig.id(), definitief.id(), hersleuteld.id());
        assertThat(relatief().teller()).hasValue(6);
        assertThat(zonderLeerling.ingetrokken().leerlingen()).isEqualTo(1);
        // a list of what changed would tell in which figures that pupil counted
        assertThat(zonderLeerling.wijzigingen()).isEmpty();
        lees(lezer -> {
            assertThat(lezer.nieuws().wijzigingen(totaal())).isEmpty();
            assertThat(lezer.nieuws().berichten()).hasSize(4);
        });
        assertThat(zonderLeerling.ingetrokken().rijen().values()).containsExactly(10L);
        lees(lezer -> {
            assertThat(lezer.ingetrokken().leveringen()).isZero();
            assertThat(lezer.ingetrokken().leerlingen()).isEmpty();
            assertThat(lezer.leveringen())
                    .filteredOn(een -> een.bron().equals("duo-meldingen"))
                    .singleElement()
                    .satisfies(een -> {
                        assertThat(een.gelezen()).hasValue(70);
                        assertThat(een.geaccepteerd()).isEmpty();
                    });
        });
        // nothing changed since: the same release, and it has no rows of that pupil
        assertThat(publiceer().id()).isEqualTo(zonderLeerling.id());
        assertThat(huis.trekLeerlingIn("PAF3").uitgaven()).doesNotContain(zonderLeerling.id());
    }

    private static Wijzigingselectie totaal() {
        return new Wijzigingselectie(
                List.of("relatief-verzuim"), List.of("GM0197"), List.of(), List.of(), List.of(), 0, 100);
    }

    @Test
    void givenTheOnlyDelivery_whenItIsWithdrawn_thenTheNextReleaseSaysWithdrawnAndNotMissingOrZero() throws Exception {
        String id = huis.neemIn(huis.levering("een", ProefHuis.meldingen(70))).id();
        huis.neemIn(huis.levering("vorig", List.of(), "periode: 2023-2024"));
        ReleaseManifest eerste = publiceer();
        huis.trekLeveringIn(id);

        ReleaseManifest zonder = publiceer();

        assertThat(zonder.leveringen()).doesNotContain("duo-meldingen/" + id);
        assertThat(zonder.ingetrokken().leveringen()).containsExactly("duo-meldingen/" + id);
        assertThat(dekking()).containsExactly("geleverd", "ingetrokken");
        lees(lezer -> assertThat(lezer.ingetrokken().leveringen()).isEqualTo(1));
        // what was published stays, until its owner removes it
        try (Slot slot = Slot.neem(huis.home(), Duration.ZERO)) {
            Releases releases = new Releases(slot.home());
            assertThatThrownBy(() -> releases.verwijder(zonder)).isInstanceOf(IllegalArgumentException.class);
            releases.verwijder(eerste);
            assertThat(releases.lijst()).extracting(ReleaseManifest::id).containsExactly(zonder.id());
            assertThat(huis.home().release(eerste.id())).doesNotExist();
            assertThat(releases.ruimOp()).contains("duo-meldingen/" + id);
        }
    }

    @Test
    void givenABrokenCalendar_whenItIsPublished_thenItIsRefusedWithTheMistake() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70)));
        Files.writeString(huis.home().leverkalender(), "verwacht:\n  - {bron: duo-meldingen}\n");

        assertThatThrownBy(this::publiceer)
                .isInstanceOfSatisfying(
                        PublicatieGeweigerd.class,
                        geweigerd -> assertThat(geweigerd.redenen())
                                .first()
                                .asString()
                                .contains(
                                        "leverkalender.yaml: In afspraak 1 van de leverkalender: \"leverancier\" ontbreekt."));
    }

    private void neemIn(String bron, String kop, String... rijen) throws IOException {
        huis.neemIn(ProefLevering.levering(map.resolve(bron), bron, "", kop, List.of(rijen)));
    }

    private ReleaseManifest publiceer() throws PublicatieGeweigerd, SQLException, IOException {
        try (Slot slot = Slot.neem(huis.home(), Duration.ZERO)) {
            return new Publicatie(slot.home(), ProefHuis.KLOK, Regelteksten::alle, stap -> {})
                    .publiceer(ProefSpark::sessie)
                    .release();
        }
    }

    private void lees(java.util.function.Consumer<ReleaseLezer> lezer) {
        try (Atlas atlas = Atlas.open(huis.home())) {
            atlas.lees(open -> {
                lezer.accept(open);
                return true;
            });
        }
    }

    private Waarneming relatief() {
        try (Atlas atlas = Atlas.open(huis.home())) {
            return atlas.lees(lezer -> lezer.waarnemingen(Selectie.van("relatief-verzuim")
                            .metReeks(Reeks.EIGEN)
                            .metRegiocodes("GM0197")
                            .metCategorieen("totaal"))
                    .get(0));
        }
    }

    private List<String> dekking() {
        try (Atlas atlas = Atlas.open(huis.home())) {
            return atlas.lees(lezer -> lezer.dekking().stream()
                    .filter(een -> een.bron().equals("duo-meldingen"))
                    .map(Dekking::status)
                    .toList());
        }
    }

    private List<String> verwacht() {
        try (Atlas atlas = Atlas.open(huis.home())) {
            return atlas.lees(lezer -> lezer.verwacht().stream()
                    .map((Verwacht een) -> een.tijdvak() + " " + een.stand())
                    .toList());
        }
    }
}
