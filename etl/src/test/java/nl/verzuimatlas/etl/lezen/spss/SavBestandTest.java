package nl.verzuimatlas.etl.lezen.spss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.deur.Deurtelling;
import nl.verzuimatlas.etl.deur.Deurwacht;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Opmerking;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the values of basis.sav (see the .sps beside it) become for the source emovo. */
class SavBestandTest {

    private static final Path BASIS = Path.of("src/test/resources/nl/verzuimatlas/etl/lezen/spss/basis.sav");
    private static final BronSchema EMOVO = BronSchema.lees("emovo");

    @TempDir
    Path map;

    @Test
    void givenValueLabelsThatNameOurValues_whenTheFileIsRead_thenTheyAreTheCells() throws IOException {
        assertThat(kolom("ONDERWIJSSOORT")).containsExactly("vmbo", "vmbo", "havo", "havo", "vwo", "vwo");
        assertThat(kolom("GESLACHT")).containsExactly("jongen", "meisje", "meisje", "onbekend", "jongen", "jongen");
    }

    @Test
    void givenLabelsThatSayNothingToUs_whenTheFileIsRead_thenTheCodesAreTheCellsAndKeepTheirMeaning()
            throws IOException {
        // 8 and 9 were declared missing; the field knows them as niet_gevraagd and onbekend
        assertThat(kolom("ZIEK_4WK")).containsExactly("nee", "ja", "onbekend", "niet_gevraagd", "nee", "ja");
        assertThat(kolom("SPIJBEL_UREN")).containsExactly("0", "1", "2", "onbekend", "niet_gevraagd", "0");
    }

    @Test
    void givenAMissingValueWithoutMeaning_whenTheFileIsRead_thenTheCellIsEmptyAndCounted() throws IOException {
        assertThat(kolom("WEEGFACTOR_GEMEENTE")).containsExactly("1.021", "1", "", "0.75", "1.3333", "0.1");
        assertThat(kolom("WEEGFACTOR_REGIO")).containsExactly("0.984", "1.1", "0.85", "1.2", "1", "");
        assertThat(opmerkingen("VA-S09")).containsExactly(Map.of("aantal", "1", "waarden", "999"));
    }

    @Test
    void givenAVariableThatGoesToNoField_whenTheFileIsRead_thenItKeepsItsCodes() throws IOException {
        // declared missing: 97 thru 99
        assertThat(kolom("LEEFTIJD")).containsExactly("13", "14", "97", "98", "15", "16");
    }

    @Test
    void givenAFile_whenItIsRead_thenWhatWasRecognisedIsSaid() throws IOException {
        assertThat(opmerkingen("VA-S01"))
                .containsExactly(Map.of(
                        "variabelen",
                        "17",
                        "gevallen",
                        "6",
                        "codering",
                        "UTF-8",
                        "inpakken",
                        "ingepakt",
                        "ontbrekend",
                        "7"));
        assertThat(opmerkingen("VA-S05")).isEmpty();
        assertThat(opmerkingen("VA-S11")).isEmpty();
    }

    @Test
    void givenTheLabelOfANumber_whenItIsAQuestionAboutTelephones_thenTheDoorLetsItIn() throws IOException {
        assertThat(aanDeDeur(0, "Hoe vaak gebruik je je telefoon?")).isEmpty();
    }

    @Test
    void givenTheLabelOfAFreeText_whenItAnnouncesTelephoneNumbers_thenTheDoorKeepsItOut() throws IOException {
        assertThat(aanDeDeur(8, "Telefoon thuis")).containsExactly("VA-D02");
    }

    @Test
    void givenTheLabelOfANumber_whenItAnnouncesCitizenServiceNumbers_thenTheDoorKeepsItOut() throws IOException {
        assertThat(aanDeDeur(0, "BSN van de leerling")).containsExactly("VA-D02");
    }

    private List<String> aanDeDeur(int breedte, String label) throws IOException {
        byte[] bytes = Savmaker.kop(ByteOrder.LITTLE_ENDIAN, 0)
                .variabeleMetLabel("V1", breedte, label)
                .eindeWoordenboek()
                .bytes();
        Bestandsvorm vorm = SavBestand.ken(Files.write(map.resolve("proef.sav"), bytes));
        return Deurwacht.oordeel(vorm, new Deurtelling(), Over.PERSONEN).stream()
                .map(bevinding -> bevinding.id())
                .toList();
    }

    private static SavBestand.Duiding duiding() throws IOException {
        Bestandsvorm vorm = SavBestand.ken(BASIS);
        List<Integer> plaatsen =
                new Kopvertaling(EMOVO, Map.of()).plaats(vorm.koppen()).plaatsen();
        Map<Integer, BronSchema.Veld> velden = new HashMap<>();
        for (int i = 0; i < plaatsen.size(); i++) {
            if (plaatsen.get(i) >= 0) {
                velden.put(plaatsen.get(i), EMOVO.fields().get(i));
            }
        }
        return SavBestand.duid(vorm, velden);
    }

    private static List<Map<String, String>> opmerkingen(String bevinding) throws IOException {
        return duiding().opmerkingen().stream()
                .filter(opmerking -> opmerking.bevinding().equals(bevinding))
                .map(Opmerking::waarden)
                .toList();
    }

    private static List<String> kolom(String naam) throws IOException {
        Bestandsvorm vorm = duiding().vorm();
        int kolom = vorm.koppen().indexOf(naam);
        List<String> cellen = new ArrayList<>();
        try (Records records = vorm.bron().get(0).open(BASIS)) {
            while (records.volgende()) {
                cellen.add(records.cel(kolom));
            }
        }
        return cellen;
    }
}
