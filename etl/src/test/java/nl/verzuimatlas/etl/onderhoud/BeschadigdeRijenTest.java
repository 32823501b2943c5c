package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.cli.EtlMain;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command publish on accepted rows that were damaged on the disk. */
class BeschadigdeRijenTest {

    @TempDir
    private Path map;

    private final StringWriter fout = new StringWriter();

    @Test
    void givenDamagedAcceptedRows_whenTheyArePublished_thenTheirDeliveryAndTheCureAreNamedAndWhatIsServedStays()
            throws IOException {
        ProefSpark.sessie();
        ProefHuis huis = new ProefHuis(map);
        neemIn(
                huis,
                "gemeenten",
                "GEMEENTECODE;GEMEENTENAAM;GELDIG_VAN;GELDIG_TOT;OPVOLGER",
                "GM0197;Aalten;1980-01-01;;");
        neemIn(
                huis,
                "regio-indeling",
                "REGIOTYPE;REGIOCODE;REGIONAAM;GEMEENTECODE;POSTCODEGEBIEDEN;GELDIG_VAN;GELDIG_TOT",
                "ggd;GG01;Proefregio;GM0197;;2014-08-01;");
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(70)));
        assertThat(publiceer(huis)).as(fout.toString()).isZero();
        String getoond = Files.readString(huis.home().current());
        Path tweede = huis.levering("twee", ProefHuis.meldingen(69), "versie: 2");
        String id = huis.neemIn(tweede).id();
        Path plaats = huis.home().deliveries().resolve("duo-meldingen").resolve(id);
        Path rijen = rijen(plaats);
        byte[] heel = Files.readAllBytes(rijen);
        byte[] afgekapt = Arrays.copyOf(heel, heel.length / 2);
        byte[] eenByteAnders = heel.clone();
        eenByteAnders[300] ^= 0x40;

        for (byte[] kapot : List.of(afgekapt, eenByteAnders)) {
            Files.write(rijen, kapot);
            fout.getBuffer().setLength(0);
            assertThat(publiceer(huis)).isEqualTo(1);
            assertThat(fout.toString())
                    .contains("Niet gepubliceerd; wat werd getoond blijft staan.")
                    .contains("de opgeslagen rijen van duo-meldingen/" + id + " zijn beschadigd; verwijder " + plaats
                            + " en neem de levering opnieuw in");
            assertThat(huis.home().current()).content().isEqualTo(getoond);
        }

        Mappen.verwijder(plaats);
        huis.neemIn(tweede);
        assertThat(publiceer(huis)).isZero();
        assertThat(huis.home().current()).content().isNotEqualTo(getoond);
    }

    private void neemIn(ProefHuis huis, String bron, String kop, String rij) throws IOException {
        huis.neemIn(ProefLevering.levering(map.resolve(bron), bron, "", kop, List.of(rij)));
    }

    private static Path rijen(Path levering) throws IOException {
        try (Stream<Path> alles = Files.walk(levering)) {
            return alles.filter(pad -> pad.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int publiceer(ProefHuis huis) {
        CommandLine regel = EtlMain.commandLine();
        regel.setOut(new PrintWriter(new StringWriter(), true));
        regel.setErr(new PrintWriter(fout, true));
        return regel.execute("publish", "--quiet", "--home", huis.home().pad().toString());
    }
}
