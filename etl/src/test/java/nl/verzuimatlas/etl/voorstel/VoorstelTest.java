package nl.verzuimatlas.etl.voorstel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoorstelTest {

    private static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String PAKKET = """
            Zaaknr;Leerlingkenmerk;Geb.jaar;M/V;Woonplaats gemeente;School (BRIN);Locatie;Sector;Soort melding;Verzuim van;Verzuim t/m;Uren;Gemeld op;Fase;Behandelaar
            7001;K81AA;2008;V;Aalten;99AA;99AA00;vo;V3;12-09-2024;20-09-2024;18;24-09-2024;G;XQ
            7002;K82BB;2009;M;Winterswijk;99AA;99AA00;vo;L;07-10-2024;11-10-2024;30;15-10-2024;B;XQ
            7003;K83CC;2007;V;Oost Gelre;99AA;99AA01;mbo;LRV;01-10-2024;;;05-11-2024;R;XR
            """;

    @TempDir
    private Path map;

    @Test
    void givenAPackageNobodyKnows_whenALayoutIsProposed_thenThePastedProposalIsAccepted() throws IOException {
        Path bestand = schrijf("uitvoer.csv", PAKKET);

        String voorstel = voorstel(bestand, Optional.empty(), Optional.empty());
        Verslag nogNiet = check(voorstel);
        Verslag verslag = check(voorstel.replace("leverancier: VUL-IN", "leverancier: Gemeente Voorbeeld"));

        assertThat(voorstel)
                .contains("bron: duo-meldingen")
                .contains("periode: 2024-2025\n")
                .contains("\"Woonplaats gemeente\": WOONGEMEENTECODE")
                .contains("\"Verzuim t/m\": EINDDATUM")
                .contains("# Niet gebruikt: Behandelaar.");
        assertThat(nogNiet.bevindingen()).extracting(Bevinding::id).contains("VA-L23");
        assertThat(verslag.heeftFouten()).as(verslag.bevindingen().toString()).isFalse();
        assertThat(verslag.geaccepteerd()).isEqualTo(3);
    }

    @Test
    void givenRowsOfPupils_whenALayoutIsProposed_thenNoCellIsShown() throws IOException {
        String voorstel = voorstel(schrijf("uitvoer.csv", PAKKET), Optional.empty(), Optional.empty());

        assertThat(voorstel).doesNotContain("K81AA", "7001", "2008", "Aalten", "99AA", "12-09", "XQ");
    }

    @Test
    void givenAFileWithoutAHeader_whenALayoutIsProposed_thenColumnsGoByNumber() throws IOException {
        Path bestand = schrijf("kaal.csv", "3001;99AA;99AA00;20241007;2;Z\n3002;99AA;99AA00;20241008;3;S\n");

        String voorstel = voorstel(bestand, Optional.of("verzuimregistratie"), Optional.of("2024-2025"));

        assertThat(voorstel)
                .contains("kop: geen\n", "  2: BRIN", "  3: VESTIGINGSCODE", "  4: BEGINDATUM")
                .contains("# Nog nodig, want in geen kolom gevonden: PSEUDONIEM, CODE.");
    }

    @Test
    void givenALayoutThatIsKnown_whenALayoutIsProposed_thenItsProfileIsNamed() throws IOException {
        Path bestand = schrijf("pc4.csv", "PC4;gemeente;PO_SWV;VO_SWV\n7120;Aalten;PO2502;VO2502\n");

        String voorstel = voorstel(bestand, Optional.empty(), Optional.of("2012-2013"));

        assertThat(voorstel)
                .contains("bron: regio-indeling\n", "profiel: swv-pc4")
                .doesNotContain("Nog nodig");
        assertThat(check(voorstel.replace("VUL-IN", "Gemeente Voorbeeld")).heeftFouten())
                .isFalse();
    }

    @Test
    void givenAFileWithServiceNumbers_whenALayoutIsProposed_thenItIsRefusedAsAtTheDoor() throws IOException {
        Path bestand = schrijf("bsn.csv", "BSN;BEGINDATUM;CODE\n999990019;2024-10-07;Z\n");

        String voorstel = voorstel(bestand, Optional.of("verzuimregistratie"), Optional.empty());

        assertThat(voorstel).contains("[VA-D02").doesNotContain("kolommen:", "999990019");
    }

    @Test
    void givenOurNamesWithOtherValues_whenALayoutIsProposed_thenTheyStandReadyToBeTranslated() throws IOException {
        String rij = "%d;P%d;2009;V;GM0197;99AA;0;vo;%s;2024-09-11;2024-09-17;2024-09-18;G\n";
        StringBuilder rijen = new StringBuilder("MELDINGSNUMMER;PSEUDONIEM;GEBOORTEJAAR;GESLACHT;WOONGEMEENTECODE;BRIN;"
                + "VESTIGINGSCODE;ONDERWIJSSOORT;VERZUIMSOORT;BEGINDATUM;EINDDATUM;MELDDATUM;STATUS\n");
        for (int i = 1; i <= 8; i++) {
            rijen.append(rij.formatted(i, i, i % 2 == 0 ? "signaal" : "langdurig"));
        }

        String voorstel = voorstel(schrijf("eigen.csv", rijen.toString()), Optional.empty(), Optional.empty());

        assertThat(voorstel)
                .contains(
                        "\"VESTIGINGSCODE\": VESTIGINGSCODE   #",
                        "de inhoud is anders, wij verwachten bijvoorbeeld 16AH00")
                .contains("  VERZUIMSOORT:   # ", "    \"langdurig\": VUL-IN\n    \"signaal\": VUL-IN\n")
                .contains("periode: 2024-2025\n")
                .doesNotContain("P1", "99AA;");
        assertThat(check(voorstel).bevindingen().stream().filter(een -> een.id().equals("VA-L23")))
                .hasSize(2);
    }

    @Test
    void givenValuesThatAreNotRepeated_whenALayoutIsProposed_thenTheyAreNotShown() throws IOException {
        String voorstel = voorstel(
                schrijf("soort.csv", PAKKET.replace(";V3;", ";zegt Jan;").replace(";LRV;", ";zegt Piet;")),
                Optional.of("duo-meldingen"),
                Optional.empty());

        assertThat(voorstel).doesNotContain("Jan", "Piet");
    }

    @Test
    void givenAFileOfSomethingElse_whenALayoutIsProposed_thenNoSourceIsNamed() throws IOException {
        Path bestand =
                schrijf("recept.csv", "ingredient;hoeveelheid;bereiding\nmeel;veel;kneden\nzout;weinig;strooien\n");

        assertThat(voorstel(bestand, Optional.empty(), Optional.empty())).contains("geen bron lijkt hierop");
    }

    private static String voorstel(Path bestand, Optional<String> bron, Optional<String> periode) throws IOException {
        return VoorstelTekst.van(bestand, bron, periode).tekst();
    }

    private Path schrijf(String naam, String inhoud) throws IOException {
        return Files.writeString(map.resolve(naam), inhoud);
    }

    private Verslag check(String voorstel) throws IOException {
        Files.writeString(map.resolve("levering.yaml"), voorstel);
        return new Beoordelaar(new Home(map.resolve("home")), KLOK, Snijder.HUIS, Meter.STIL)
                .check(LeveringLezer.lees(map));
    }
}
