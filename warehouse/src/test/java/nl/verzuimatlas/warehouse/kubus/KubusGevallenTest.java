package nl.verzuimatlas.warehouse.kubus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hand-worked cases as data: each folder under {@code gevallen/} has facts ({@code given/<tabel>.csv}) and the cells that
 * must come out ({@code expect.csv}). A case says in {@code README.md} what it shows. Every own cell of an indicator and
 * area that {@code expect.csv} names must stand there; with status {@code geen-cel} there must be none.
 */
class KubusGevallenTest {

    static Stream<Path> gevallen() throws IOException, URISyntaxException {
        Path map = Path.of(Objects.requireNonNull(KubusGevallenTest.class.getResource("gevallen"))
                .toURI());
        try (Stream<Path> mappen = Files.list(map)) {
            return mappen.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gevallen")
    void givenFacts_whenTheCubeIsBuilt_thenItsCellsAreThoseWorkedByHand(Path geval, @TempDir Path map)
            throws IOException, SQLException {
        ProefFeiten feiten = new ProefFeiten(map);
        Path gemeenschappelijk = geval.getParent().getParent().resolve("gemeenschappelijk");
        for (Path bron : List.of(gemeenschappelijk, geval.resolve("given"))) {
            try (Stream<Path> bestanden = Files.list(bron)) {
                for (Path bestand : bestanden.sorted().toList()) {
                    String tabel = bestand.getFileName().toString().replace(".csv", "");
                    feiten.rijen(tabel, Files.readString(bestand));
                }
            }
        }

        List<String> verwacht = Files.readAllLines(geval.resolve("expect.csv"));
        List<String> rijen = verwacht.subList(1, verwacht.size());
        try (Connection intern = DriverManager.getConnection("jdbc:duckdb:")) {
            List<Cel> kubus = new Kubusbouwer(intern, Indicatorregister.lees()).bouw(feiten.map());
            List<String> gevonden = kubus.stream()
                    .filter(cel -> rijen.stream().anyMatch(rij -> rij.startsWith(kop(cel))))
                    .map(KubusGevallenTest::rij)
                    .toList();
            assertThat(gevonden)
                    .containsExactlyInAnyOrderElementsOf(rijen.stream()
                            .filter(rij -> !rij.endsWith(",geen-cel"))
                            .toList());
        }
    }

    private static String kop(Cel cel) {
        Celsleutel sleutel = cel.sleutel();
        return String.join(
                ",",
                sleutel.indicator(),
                sleutel.reeks().term(),
                sleutel.regiocode(),
                sleutel.schooljaar(),
                sleutel.dimensie(),
                "");
    }

    private static String rij(Cel cel) {
        return kop(cel)
                + String.join(
                        ",",
                        cel.sleutel().categorie(),
                        getal(cel.teller()),
                        getal(cel.noemer()),
                        cel.waarde() instanceof Waarde.Cijfer cijfer ? getal(OptionalDouble.of(cijfer.getal())) : "",
                        cel.waarde().status().term());
    }

    private static String getal(OptionalDouble getal) {
        return getal.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.4f", getal.getAsDouble()).replaceAll("\\.?0+$", "");
    }
}
