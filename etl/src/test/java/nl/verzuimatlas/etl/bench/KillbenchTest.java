package nl.verzuimatlas.etl.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import nl.verzuimatlas.etl.inname.ProefLevering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillbenchTest {

    @TempDir
    private Path map;

    @Test
    void givenThreeKillsOfIngestion_whenARunMayEnd_thenAllIsAsIfNothingHadHappened() throws IOException {
        List<Path> leveringen = List.of(
                ProefLevering.meldingen(map.resolve("een"), ProefLevering.meldingen(2000)),
                ProefLevering.levering(
                        map.resolve("twee"),
                        "gemeenten",
                        "",
                        "GEMEENTECODE;GEMEENTENAAM;GELDIG_VAN;GELDIG_TOT;OPVOLGER",
                        List.of("GM0197;Aalten;1980-01-01;;")));
        StringWriter uit = new StringWriter();

        boolean goed = new Killbench(leveringen, 3, false, 7).draai(map, new PrintWriter(uit));

        assertThat(goed).as(uit.toString()).isTrue();
        assertThat(uit.toString())
                .contains("3 keer gedood: ingest 3", "ongeldige mappen: 0", "uitkomst gelijk aan ongestoord: ja");
    }
}
