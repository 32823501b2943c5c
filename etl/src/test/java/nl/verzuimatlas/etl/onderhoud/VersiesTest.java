package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersiesTest {

    @TempDir
    private Path map;

    private ProefHuis huis;

    @BeforeEach
    void begin() {
        huis = new ProefHuis(map);
    }

    @Test
    void givenAHigherVersion_whenItIsWhole_thenItReplacesTheLowerOneWithoutAWord() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(30)));
        Inname.Resultaat tweede = huis.neemIn(huis.levering("twee", ProefHuis.meldingen(29), "versie: 2"));

        assertThat(ids(tweede)).isEmpty();
        assertThat(geldend()).containsExactly("v2 definitief 29");
    }

    @Test
    void givenAFinalDelivery_whenAProvisionalOneWasThere_thenItReplacesItWhateverTheVersion() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(30), "status: voorlopig", "versie: 3"));
        Inname.Resultaat tweede = huis.neemIn(huis.levering("twee", ProefHuis.meldingen(31), "versie: 1"));

        assertThat(ids(tweede)).containsExactly("VA-L13");
        assertThat(geldend()).containsExactly("v1 definitief 31");
    }

    @Test
    void givenAProvisionalDelivery_whenAFinalOneIsThere_thenItIsRefusedAndTheFinalOneStays() throws IOException {
        Inname.Resultaat eerste = huis.neemIn(huis.levering("een", ProefHuis.meldingen(30)));
        Inname.Resultaat tweede =
                huis.neemIn(huis.levering("twee", ProefHuis.meldingen(31), "status: voorlopig", "versie: 2"));

        assertThat(tweede.afloop()).isEqualTo(Inname.Afloop.GEWEIGERD);
        assertThat(tweede.verslag().bevindingen())
                .extracting(Bevinding::regel)
                .containsExactly(
                        "Over deze periode is al een definitieve levering ontvangen (versie 1); een voorlopige kan"
                                + " die niet vervangen. De levering is geweigerd. Zijn dit de juiste gegevens? Zet dan in"
                                + " levering.yaml status: definitief en een hogere versie. Was de definitieve een vergissing, laat"
                                + " de beheerder die dan eerst intrekken (" + eerste.id()
                                + "). [VA-L14, fout: de levering is"
                                + " geweigerd]");
        assertThat(geldend()).containsExactly("v1 definitief 30");
    }

    @Test
    void givenOnlyTheCorrectedRows_whenTheyComeAsANewVersion_thenTheyAreRefusedWithTheWayOut() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(40)));
        Path deel = huis.levering("deel", ProefHuis.meldingen(31), "versie: 2");

        Inname.Resultaat geweigerd = huis.neemIn(deel);
        huis.levering("deel", ProefHuis.meldingen(31), "versie: 2", "vervangt: alles");
        Inname.Resultaat alles = huis.neemIn(deel);

        assertThat(geweigerd.afloop()).isEqualTo(Inname.Afloop.GEWEIGERD);
        assertThat(geweigerd.verslag().bevindingen())
                .extracting(Bevinding::tekst)
                .containsExactly(
                        "Deze levering lijkt maar een deel van de vorige (versie 1): 31 rijen tegen 40. Een nieuwe"
                                + " versie vervangt alle rijen; wat er niet in staat, telt niet meer mee. De levering is geweigerd."
                                + " Stuurde u alleen de verbeterde rijen, lever dan alles opnieuw, verbeterd en wel. Is dit echt"
                                + " alles, zet dan in levering.yaml: vervangt: alles.");
        assertThat(alles.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
        assertThat(geldend()).containsExactly("v2 definitief 31");
    }

    @Test
    void givenExactlyTheSmallestShare_whenItComesAsANewVersion_thenItIsTakenIn() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(40)));

        Inname.Resultaat resultaat = huis.neemIn(huis.levering("twee", ProefHuis.meldingen(32), "versie: 2"));

        assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
    }

    @Test
    void givenAsManyRowsWithOtherKeys_whenTheyComeAsANewVersion_thenTheyAreRefused() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(40)));
        List<String> volgendeMaand = ProefHuis.meldingen(70).subList(30, 70); // 10 of 40 come back

        Inname.Resultaat resultaat = huis.neemIn(huis.levering("twee", volgendeMaand, "versie: 2"));

        assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.GEWEIGERD);
        assertThat(resultaat.verslag().bevindingen())
                .extracting(Bevinding::tekst)
                .anySatisfy(tekst -> assertThat(tekst)
                        .contains("van de rijen die er waren komt 25,0% terug (vergeleken op MELDINGSNUMMER)"));
    }

    @Test
    void givenAnotherSpellingOfTheSupplierAndThePeriod_whenItIsAHigherVersion_thenItReplacesStill() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(30)));
        huis.neemIn(huis.levering(
                "twee",
                ProefHuis.meldingen(30),
                "versie: 2",
                "leverancier: gemeente  PROEF",
                "periode: 2024-08-01/2025-07-31"));

        assertThat(geldend()).containsExactly("v2 definitief 30");
    }

    private List<String> ids(Inname.Resultaat resultaat) {
        return resultaat.verslag().bevindingen().stream().map(Bevinding::id).toList();
    }

    private List<String> geldend() {
        return Leveringen.geldende(huis.home()).stream()
                .map((LeveringManifest een) -> "v" + een.versie() + " " + een.status() + " " + een.geaccepteerd())
                .toList();
    }
}
