package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntrekkenTest {

    // of the reports 1..n those with this key are 7, 14, 21, ...
    private static final String LEERLING = "PAF3";

    @TempDir
    private Path map;

    private ProefHuis huis;

    @BeforeEach
    void begin() {
        huis = new ProefHuis(map);
    }

    @Test
    void givenADelivery_whenItIsWithdrawn_thenItDoesNotCountAndTheSameFilesSaySo() throws IOException {
        Path map1 = huis.levering("een", ProefHuis.meldingen(30));
        String id = huis.neemIn(map1).id();
        huis.trekLeveringIn(id);

        Inname.Resultaat opnieuw = huis.neemIn(map1);
        // also with another description of the same files
        Inname.Resultaat anders = huis.neemIn(huis.levering("een", ProefHuis.meldingen(30), "toelichting: nog eens"));

        assertThat(Leveringen.geldende(huis.home())).isEmpty();
        assertThat(List.of(opnieuw, anders)).allSatisfy(resultaat -> {
            assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.GEWEIGERD);
            assertThat(resultaat.verslag().bevindingen())
                    .extracting(Bevinding::tekst)
                    .containsExactly(
                            "Deze levering is op 1-9-2025 ingetrokken. Zij is niet opnieuw ingenomen. Verbeterde u"
                                    + " de gegevens, lever ze dan met een hogere versie. Was het intrekken een vergissing, dan"
                                    + " haalt de beheerder haar terug met ingest --again.");
        });
        assertThat(Intrekkingen.lees(huis.home()).nuIngetrokken())
                .singleElement()
                .satisfies(weg -> {
                    assertThat(weg.door()).isEqualTo("proef");
                    assertThat(weg.reden()).isEqualTo("fout bestand");
                    assertThat(weg.op()).isEqualTo(ProefHuis.KLOK.instant());
                    assertThat(weg.dekking()).containsExactly("GM0197");
                });
    }

    @Test
    void givenAWithdrawnDelivery_whenItIsFetchedBackOrComesAsAHigherVersion_thenItCountsAgain() throws IOException {
        Path eerste = huis.levering("een", ProefHuis.meldingen(30));
        String id = huis.neemIn(eerste).id();
        huis.trekLeveringIn(id);

        assertThat(huis.neemWeerIn(eerste).afloop()).isEqualTo(Inname.Afloop.TERUGGEHAALD);
        assertThat(Leveringen.geldende(huis.home()))
                .extracting(LeveringManifest::id)
                .containsExactly(id);
        huis.trekLeveringIn(id);
        Inname.Resultaat hoger = huis.neemIn(huis.levering("twee", ProefHuis.meldingen(30), "versie: 2"));

        assertThat(hoger.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
        assertThat(Leveringen.geldende(huis.home()))
                .extracting(LeveringManifest::versie)
                .containsExactly(2);
    }

    @Test
    void givenTwoVersions_whenTheHighestIsWithdrawn_thenTheOneBeforeCountsAgain() throws IOException {
        String eerste =
                huis.neemIn(huis.levering("een", ProefHuis.meldingen(30))).id();
        String tweede = huis.neemIn(huis.levering("twee", ProefHuis.meldingen(30), "versie: 2"))
                .id();

        huis.trekLeveringIn(tweede);

        assertThat(Leveringen.geldende(huis.home()))
                .extracting(LeveringManifest::id)
                .containsExactly(eerste);
    }

    @Test
    void givenAPupilInSeveralDeliveries_whenThePupilIsWithdrawn_thenNoRowIsLeftAndTheCountsStillAddUp()
            throws IOException, SQLException {
        huis.neemIn(huis.levering("een", ProefHuis.metFout(ProefHuis.meldingen(70), 1)));
        huis.neemIn(huis.levering("twee", ProefHuis.meldingen(70), "versie: 2"));
        huis.neemIn(huis.levering("ander", ProefHuis.meldingen(6), "leverancier: Ander"));
        String sleutel = huis.vraag("select distinct pseudoniem from meldingen where _rij = 8")
                .get(0);
        List<String> overig = huis.vraag("select meldingen::varchar from meldingen where pseudoniem <> '" + sleutel
                + "' order by filename, _rij");

        LeerlingIntrekker.Uitslag uitslag = huis.trekLeerlingIn(LEERLING);

        assertThat(uitslag.rijen().values()).containsExactly(10L, 10L);
        assertThat(huis.vraag("select count(*) from meldingen where pseudoniem = '" + sleutel + "'"))
                .containsExactly("0");
        assertThat(huis.vraag("select meldingen::varchar from meldingen order by filename, _rij"))
                .isEqualTo(overig);
        assertThat(Leveringen.alle(huis.home()))
                .extracting(een ->
                        een.gelezen() + "=" + een.geaccepteerd() + "+" + een.geweigerd() + "+" + een.ingetrokken())
                .containsExactlyInAnyOrder("70=59+1+10", "70=60+0+10", "6=6+0+0");
        assertThat(huis.home().quarantine()).isDirectoryNotContaining("glob:**geweigerd.csv");
        assertThat(uitslag.quarantaine()).singleElement().satisfies(weg -> {
            assertThat(weg).hasFileName("geweigerd.csv").doesNotExist();
            assertThat(weg.resolveSibling("rapport.html")).exists();
        });
        assertThat(Files.readString(huis.home().intrekkingen()))
                .contains(sleutel)
                .doesNotContain(LEERLING);
    }

    @Test
    void givenAWithdrawnPupil_whenALaterDeliveryHasThePupil_thenThoseRowsAreLeftOutAndCountedEvenIfTheyAreWrong()
            throws IOException, SQLException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70)));
        huis.trekLeerlingIn(LEERLING);
        List<String> rijen = ProefHuis.metFout(ProefHuis.meldingen(70), 7);

        Inname.Resultaat resultaat = huis.neemIn(huis.levering("twee", rijen, "versie: 2"));

        assertThat(resultaat.verslag().bevindingen())
                .extracting(Bevinding::id)
                .contains("VA-L18")
                .doesNotContain("VA-T03");
        assertThat(resultaat.verslag().ingetrokken()).isEqualTo(10);
        assertThat(resultaat.verslag().geweigerd()).isZero();
        assertThat(huis.vraag("select count(*) from meldingen where filename like '%v2%'"))
                .containsExactly("60");
        assertThat(huis.home()
                        .quarantine()
                        .resolve("duo-meldingen")
                        .resolve(resultaat.id())
                        .resolve("geweigerd.csv"))
                .doesNotExist();
    }

    @Test
    void givenAPupilNobodyKnows_whenThePupilIsWithdrawn_thenNothingIsRemovedAndItIsRemembered()
            throws IOException, SQLException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(10)));

        LeerlingIntrekker.Uitslag uitslag = huis.trekLeerlingIn("NIEMAND");

        assertThat(uitslag.totaal()).isZero();
        assertThat(huis.vraag("select count(*) from meldingen")).containsExactly("10");
        assertThat(Intrekkingen.lees(huis.home()).leerlingen()).hasSize(1);
        assertThat(Intrekkingen.lees(huis.home()).leerlingen()).hasToString("[Leerling[hidden]]");
    }

    @Test
    void givenScratchOfAKilledRun_whenAPupilIsWithdrawn_thenItIsRemovedToo() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(10)));
        Files.createDirectories(huis.home().werk().resolve("release/feiten"));
        Files.writeString(huis.home().werk().resolve("release/feiten/rest.parquet"), LEERLING);

        huis.trekLeerlingIn(LEERLING);

        assertThat(huis.home().werk()).doesNotExist();
    }

    @Test
    void givenARunThatIsKilledWhileItWithdraws_whenTheNextBegins_thenTheHomeIsAsIfItWasNeverStarted()
            throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70)));
        Map<Path, String> voor = huis.bytes();
        // what such a run leaves behind: files that are ready, and no plan
        Path wissel = huis.home().pad().resolve(".wissel");
        Files.createDirectories(wissel);
        Files.writeString(wissel.resolve("00000"), "PAR1");

        Slot.neem(huis.home(), Duration.ZERO).close();

        Map<Path, String> na = huis.bytes();
        assertThat(na).isEqualTo(voor);
    }
}
