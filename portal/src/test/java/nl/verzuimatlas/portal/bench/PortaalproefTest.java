package nl.verzuimatlas.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortaalproefTest {

    @TempDir
    private Path map;

    @Test
    void givenAHundredTimes_whenTheyAreSummedUp_thenRanksAreThoseOfTheSortedTimes() {
        // 1 to 100 ms, in falling order
        Meting meting = Meting.van(
                "proef",
                LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray(),
                3,
                250_000_000);

        assertThat(meting).isEqualTo(new Meting("proef", 100, 3, 50, 99, 100, 2.5));
        assertThat(Meting.van("leeg", new long[0], 0, 0)).isEqualTo(new Meting("leeg", 0, 0, 0, 0, 0, 0));
    }

    @Test
    void givenTheSameSeed_whenTheMixIsMade_thenItIsTheSame() {
        try (Atlas atlas = Atlas.open(ProefRelease.maak(map, "proef-1"))) {
            Mix mix = atlas.lees(Mix::van);
            assertThat(mix.paden(500, 1)).isEqualTo(mix.paden(500, 1)).isNotEqualTo(mix.paden(500, 2));
            assertThat(mix.paden(500, 1))
                    .anyMatch(pad -> pad.startsWith("/gemeenten/GM"))
                    .anyMatch(pad -> pad.startsWith("/swv/"))
                    .anyMatch(pad -> pad.startsWith("/api/v1/waarnemingen"));
        }
    }

    @Test
    void givenQuestions_whenTheyMustBeFresh_thenNoneIsAskedTwiceAndFilesStay() {
        List<String> vers = Mix.vers(
                List.of("/", "/", "/verzuim?gebied=GM0222", "/api/v1/waarnemingen?indicator=x", "/vast/1/a.js"));

        assertThat(vers)
                .containsExactly(
                        "/?keer=0",
                        "/?keer=1",
                        "/verzuim?gebied=GM0222&keer=2",
                        "/api/v1/waarnemingen?indicator=x&paginagrootte=1003",
                        "/vast/1/a.js");
    }

    @Test
    void givenAHome_whenThePortalIsMeasured_thenNothingFailsAndTheHomeIsNotTouched() throws Exception {
        Home home = ProefRelease.maak(map.resolve("home"), "proef-1");
        List<Path> voor = bestanden(home);

        List<Meting> metingen = new Portaalproef(20, 2, EnumSet.allOf(Portaalproef.Fase.class))
                .draai(home, Files.createDirectory(map.resolve("kopie")));

        assertThat(metingen).hasSize(4).allSatisfy(meting -> {
            assertThat(meting.aantal()).isEqualTo(40);
            assertThat(meting.fouten()).isZero();
            assertThat(meting.p50()).isPositive().isLessThanOrEqualTo(meting.p99());
            assertThat(meting.rekentijd()).isPositive();
        });
        assertThat(bestanden(home)).isEqualTo(voor);
        assertThat(home.huidigeRelease()).contains("proef-1");
    }

    @Test
    void givenAHome_whenItIsCopiedForSwaps_thenTheTwoReleasesDiffer() throws IOException {
        Home home = ProefRelease.maak(map.resolve("bron"), "proef-1");
        Proefhome proef = Proefhome.maak(home, Files.createDirectory(map.resolve("wissel")));
        try (Atlas atlas = Atlas.open(proef.home())) {
            String eerste = atlas.lees(lezer -> lezer.release().id());
            long cellen = atlas.lees(lezer -> lezer.tel(Selectie.alles()));
            proef.toon(1);

            String tweede = atlas.lees(lezer -> lezer.release().id());
            long minder = atlas.lees(lezer -> lezer.tel(Selectie.alles()));
            assertThat(tweede).isNotEqualTo(eerste);
            assertThat(minder).isPositive().isLessThan(cellen);
        }
    }

    private static List<Path> bestanden(Home home) throws IOException {
        try (var alles = Files.walk(home.pad())) {
            return alles.sorted().toList();
        }
    }
}
