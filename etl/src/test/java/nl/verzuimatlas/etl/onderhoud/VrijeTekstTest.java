package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.cli.EtlMain;
import nl.verzuimatlas.etl.inname.ProefLevering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people wrote about a pupil in a column that the source does not use is not kept, and not repeated. */
class VrijeTekstTest {

    private static final String GEHEIM = "blauwe walrus";

    @TempDir
    private Path map;

    private final StringWriter gezegd = new StringWriter();

    @Test
    void givenFreeTextInColumnsThatAreNotUsed_whenTheRowsAreTakenInOrRefused_thenItIsNowhere()
            throws IOException, SQLException {
        ProefHuis huis = new ProefHuis(map);
        List<String> rijen = new ArrayList<>();
        for (String rij : ProefHuis.metFout(ProefHuis.meldingen(40), 3)) {
            rijen.add(rij + ";moeder noemt de " + GEHEIM + ";\"" + GEHEIM + "\nover twee regels; met een punt\"");
        }
        // the text moves to columns that are used, or past the last one
        rijen.set(6, rijen.get(6).replaceFirst(";V3;", ";"));
        rijen.set(7, rijen.get(7) + ";" + GEHEIM);
        Path levering = ProefLevering.levering(
                map.resolve("in"), "duo-meldingen", "", ProefLevering.KOP_MELDINGEN + ";OPMERKING;TOELICHTING", rijen);
        Path rapport = map.resolve("rapport.html");

        voerUit("check", "--home", huis.home().pad().toString(), "--report", rapport.toString(), levering.toString());
        voerUit("ingest", "--home", huis.home().pad().toString(), levering.toString());
        voerUit("ingest", "--json", "--home", huis.home().pad().toString(), levering.toString());

        assertThat(gezegd.toString()).contains("37 geaccepteerd, 3 geweigerd").doesNotContain("walrus");
        assertThat(rapport).content().contains("VA-T03").doesNotContain("walrus");
        assertThat(huis.bytes())
                .isNotEmpty()
                .allSatisfy((pad, bytes) -> assertThat(bytes).doesNotContain("walrus", "OPMERKING;"));
        // the bytes of accepted rows are compressed
        assertThat(huis.vraag("select m::varchar from meldingen m"))
                .hasSize(37)
                .allSatisfy(rij -> assertThat(rij).contains("GM0197").doesNotContain("walrus", "OPMERKING"));
    }

    private void voerUit(String... opdracht) {
        CommandLine regel = EtlMain.commandLine();
        regel.setOut(new PrintWriter(gezegd, true));
        regel.setErr(new PrintWriter(gezegd, true));
        regel.execute(opdracht);
    }
}
