package nl.verzuimatlas.etl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide for the data steward says is so: its deliveries are good, its links and findings exist. */
class HandleidingTest {

    private static final Path HANDLEIDING = Path.of("..", "docs", "handleiding");
    private static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Pattern BLOK = Pattern.compile("```(yaml|csv) ?(\\S*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");
    private static final Pattern BEVINDING = Pattern.compile("VA-[A-Z]\\d\\d");
    private static final Pattern OPDRACHT = Pattern.compile("\\./verzuimatlas (\\w+)");

    /** A delivery in the guide. */
    record Voorbeeld(String pagina, String levering, List<Bestand> bestanden) {

        record Bestand(String naam, String inhoud) {}

        @Override
        public String toString() {
            return pagina + ": " + levering.lines().findFirst().orElse("");
        }
    }

    static List<Path> paginas() {
        try (Stream<Path> inhoud = Files.list(HANDLEIDING)) {
            return inhoud.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Voorbeeld> voorbeelden() {
        List<Voorbeeld> voorbeelden = new ArrayList<>();
        for (Path pagina : paginas()) {
            for (MatchResult blok : BLOK.matcher(lees(pagina)).results().toList()) {
                if (blok.group(1).equals("yaml") && blok.group(3).startsWith("bron:")) {
                    String naam = pagina.getFileName().toString();
                    voorbeelden.add(new Voorbeeld(naam, blok.group(3), new ArrayList<>()));
                } else if (blok.group(1).equals("csv")) {
                    voorbeelden
                            .get(voorbeelden.size() - 1)
                            .bestanden()
                            .add(new Voorbeeld.Bestand(blok.group(2), blok.group(3)));
                }
            }
        }
        return voorbeelden;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("voorbeelden")
    void givenADeliveryInTheGuide_whenItIsChecked_thenItIsGood(Voorbeeld voorbeeld, @TempDir Path map)
            throws IOException {
        Files.writeString(map.resolve("levering.yaml"), voorbeeld.levering());
        for (Voorbeeld.Bestand bestand : voorbeeld.bestanden()) {
            Files.writeString(map.resolve(bestand.naam()), bestand.inhoud());
        }

        Verslag verslag = new Beoordelaar(new Home(map.resolve("thuis")), KLOK, Snijder.HUIS, Meter.STIL)
                .check(LeveringLezer.lees(map));

        assertThat(verslag.bevindingen()).noneMatch(bevinding -> bevinding.niveau() != Niveau.MELDING);
        assertThat(verslag.geaccepteerd()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("paginas")
    void givenAPage_whenItRefers_thenPagesFindingsAndCommandsExist(Path pagina) {
        String tekst = lees(pagina);
        String launcher = lees(Path.of("..", "verzuimatlas"));

        assertThat(LINK.matcher(tekst).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(HANDLEIDING.resolve(link)).exists());
        assertThat(gevonden(BEVINDING, tekst))
                .isSubsetOf(Catalogus.HUIS.soorten().stream()
                        .map(Bevindingsoort::id)
                        .collect(Collectors.toSet()));
        assertThat(OPDRACHT.matcher(tekst).results().map(opdracht -> opdracht.group(1)))
                .allSatisfy(opdracht -> assertThat(launcher).contains("  " + opdracht + " "));
    }

    @Test
    void givenTheGroupsOfTheCatalogue_whenTheGuideIsRead_thenItTellsWhereToBeginWithEach() {
        Set<String> groepen = Catalogus.HUIS.soorten().stream()
                .map(soort -> soort.id().substring(0, "VA-X".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        String tekst = lees(HANDLEIDING.resolve("fouten-herstellen.md"));

        assertThat(groepen).allSatisfy(groep -> assertThat(tekst).contains("| " + groep + " |"));
    }

    @Test
    void givenTheKeysOfADelivery_whenTheGuideIsRead_thenEachIsExplained() {
        String tekst = lees(HANDLEIDING.resolve("aanleveren.md"));

        assertThat(LeveringLezer.sleutels())
                .isNotEmpty()
                .allSatisfy(sleutel -> assertThat(tekst).contains("| `" + sleutel + "` |"));
    }

    private static Set<String> gevonden(Pattern patroon, String tekst) {
        return patroon.matcher(tekst).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String lees(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
