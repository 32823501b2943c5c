package nl.verzuimatlas.etl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.toets.CellenDoel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the targets on the committed seeds, and lets Jazzer look further for a few seconds. */
class FuzzTest {

    private static final Path ZAAD = Path.of("src/test/resources/nl/verzuimatlas/etl/fuzz");
    private static final Map<String, Class<?>> DOELEN = Map.of(
            "records", RecordsDoel.class,
            "cellen", CellenDoel.class,
            "levering", LeveringDoel.class,
            "controle", ControleDoel.class);
    // with the seed below a bound in runs makes a fast machine judge the same inputs as a slow one
    private static final String RONDEN = System.getProperty("verzuimatlas.fuzz.ronden", "1500");
    private static final String SECONDEN = System.getProperty("verzuimatlas.fuzz", "4");

    @TempDir
    private Path map;

    static List<Path> zaden() throws IOException {
        try (Stream<Path> alle = Files.walk(ZAAD)) {
            return alle.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("zaden")
    void givenInputThatOnceFailedOrIsTypical_whenItIsRead_thenNothingFails(Path zaad) throws Exception {
        Method doel =
                DOELEN.get(zaad.getParent().getFileName().toString()).getMethod("fuzzerTestOneInput", byte[].class);
        doel.invoke(null, (Object) Files.readAllBytes(zaad));
    }

    @ParameterizedTest
    @ValueSource(strings = {"records", "cellen", "levering", "controle"})
    void givenInputThatJazzerFinds_whenItIsRead_thenNothingFails(String naam) throws Exception {
        List<String> opdracht = new ArrayList<>();
        opdracht.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(optie -> !optie.startsWith("-javaagent"))
                .forEach(opdracht::add);
        opdracht.addAll(List.of(
                "-Djava.io.tmpdir=" + map,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + DOELEN.get(naam).getName(),
                "--instrumentation_includes=nl.verzuimatlas.etl.lezen.**:nl.verzuimatlas.etl.levering.**:nl.verzuimatlas.etl.toets.**:nl.verzuimatlas.etl.deur.**",
                "--custom_hook_includes=nl.verzuimatlas.etl.lezen.**:nl.verzuimatlas.etl.levering.**:nl.verzuimatlas.etl.toets.**",
                "-max_total_time=" + SECONDEN,
                "-runs=" + RONDEN,
                "-max_len=4096",
                "-timeout=600",
                "-rss_limit_mb=0",
                "-seed=1",
                "-artifact_prefix=" + map + "/",
                Files.createDirectories(map.resolve("gevonden")).toString(),
                ZAAD.resolve(naam).toAbsolutePath().toString()));
        Path log = map.resolve("jazzer.log");
        Process jazzer = new ProcessBuilder(opdracht)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        int afloop = jazzer.waitFor();

        assertThat(afloop).as(() -> einde(log)).isZero();
        assertThat(Files.readString(log)).contains("Done ");
    }

    private static String einde(Path log) {
        try {
            String tekst = Files.readString(log);
            return tekst.substring(Math.max(0, tekst.length() - 6000));
        } catch (IOException e) {
            return "no log";
        }
    }
}
