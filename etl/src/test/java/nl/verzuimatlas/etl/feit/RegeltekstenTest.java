package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.release.Invoer;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that decides facts is an input of a release, whatever file it stands in. */
class RegeltekstenTest {

    private static final Path BRONNEN = Path.of("src", "main", "resources", "nl", "verzuimatlas", "etl");

    @TempDir
    Path leeg;

    @Test
    void givenTheFoldersWithRules_whenTheTextsAreAsked_thenEachFileIsInIt() throws IOException {
        Map<String, String> verwacht = new TreeMap<>();
        for (String map : List.of("feit", "kalender")) {
            try (Stream<Path> inhoud = Files.walk(BRONNEN.resolve(map))) {
                for (Path bestand :
                        inhoud.filter(pad -> pad.toString().endsWith(".yaml")).toList()) {
                    String naam = BRONNEN.relativize(bestand).toString().replace('\\', '/');
                    verwacht.put(naam, Files.readString(bestand));
                }
            }
        }

        Protocollen.teksten().forEach((naam, tekst) -> verwacht.put("protocollen/" + naam, tekst));

        assertThat(Regelteksten.alle(new Home(leeg))).containsExactlyInAnyOrderEntriesOf(verwacht);
        assertThat(verwacht).containsKeys("feit/duurgrenzen.yaml", "protocollen/landelijk-2009-01-01.yaml");
    }

    @Test
    void givenAnIndicatorOfAnOrganisation_whenTheTextsAreAsked_thenItsTwoFilesAreInThem() throws IOException {
        Path map = Files.createDirectories(leeg.resolve("indicatoren"));
        Files.writeString(map.resolve("proef.yaml"), "id: proef");
        Files.writeString(map.resolve("mart_proef.sql"), "select 1");
        Files.writeString(map.resolve("leesmij.txt"), "niet van ons");

        assertThat(Regelteksten.alle(new Home(leeg)))
                .containsEntry("indicatoren/proef.yaml", "id: proef")
                .containsEntry("indicatoren/mart_proef.sql", "select 1")
                .doesNotContainKey("indicatoren/leesmij.txt");
    }

    @Test
    void givenAChangedLimit_whenTheInputIsHashed_thenTheHashIsAnother() {
        Map<String, String> regels = Regelteksten.alle(new Home(leeg));
        Map<String, String> veranderd = new TreeMap<>(regels);
        veranderd.computeIfPresent("feit/duurgrenzen.yaml", (naam, tekst) -> tekst.replace("28", "29"));

        String hash = new Invoer(List.of(), regels, "test").hash();

        assertThat(new Invoer(List.of(), Regelteksten.alle(new Home(leeg)), "test").hash())
                .isEqualTo(hash);
        assertThat(new Invoer(List.of(), veranderd, "test").hash()).isNotEqualTo(hash);
    }

    @Test
    void givenProtocolsThatNoSchoolFollows_whenWhatIfIsLeftOut_thenOnlyTheFollowedOnesRemainAndAreUnchanged() {
        Map<String, String> alle = Regelteksten.alle(new Home(leeg));
        Map<String, String> gevolgd = Regelteksten.zonderWatAls(new Home(leeg));

        assertThat(protocollen(gevolgd).lijst())
                .isEqualTo(protocollen(alle).lijst().stream()
                        .filter(protocol -> !protocol.toepassing().isLeeg())
                        .toList())
                .extracting(Protocol::id)
                .containsExactly("achterhoek", "ijssel-vecht", "landelijk");
        assertThat(new Invoer(List.of(), gevolgd, "test").hash())
                .isNotEqualTo(new Invoer(List.of(), alle, "test").hash());
    }

    private static Protocollen protocollen(Map<String, String> regels) {
        return new Invoer(List.of(), regels, "test").protocollen();
    }
}
