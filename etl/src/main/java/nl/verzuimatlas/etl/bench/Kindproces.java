package nl.verzuimatlas.etl.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a main class of this product in a process of its own, and measures it from outside. */
final class Kindproces {

    private static final Duration TUSSENPOOS = Duration.ofMillis(20);
    private static final int KIB_PER_MIB = 1024;

    private Kindproces() {}

    /**
     * How a child fared.
     *
     * @param exitcode exit code; 128 + signal when it was killed
     * @param duur from start to end
     * @param cpu processor time of all its threads, which says more than the duration when the machine is shared
     * @param piekMib highest resident memory in MiB; 0 where the system does not tell
     * @param uitvoer what it wrote
     */
    record Uitslag(int exitcode, Duration duur, Duration cpu, long piekMib, String uitvoer) {}

    /**
     * Runs {@code hoofdklasse} to its end.
     *
     * @param map working directory, where its output stays as {@code naam.log}
     * @param heap largest heap, for example {@code 3g}
     */
    static Uitslag draai(Path map, String naam, String heap, Class<?> hoofdklasse, List<String> argumenten)
            throws IOException {
        return draai(map, naam, heap, hoofdklasse, argumenten, Map.of(), Optional.empty());
    }

    /** As above; {@code kijker} hears each line that the child writes, soon after it did. */
    static Uitslag draai(
            Path map, String naam, String heap, Class<?> hoofdklasse, List<String> argumenten, Regelkijker kijker)
            throws IOException {
        return draai(map, naam, heap, List.of(), hoofdklasse, argumenten, Map.of(), Optional.empty(), kijker);
    }

    /** As above, with more options of its JVM and more in its environment. */
    static Uitslag draai(
            Path map,
            String naam,
            String heap,
            List<String> jvm,
            Class<?> hoofdklasse,
            List<String> argumenten,
            Map<String, String> omgeving)
            throws IOException {
        return draai(
                map, naam, heap, jvm, hoofdklasse, argumenten, omgeving, Optional.empty(), (regel, sinds, cpu) -> {});
    }

    /**
     * As above, with more in its environment; kills the child after {@code tijd} when it still runs then.
     *
     * @param omgeving environment variables besides ours
     */
    static Uitslag draai(
            Path map,
            String naam,
            String heap,
            Class<?> hoofdklasse,
            List<String> argumenten,
            Map<String, String> omgeving,
            Optional<Duration> tijd)
            throws IOException {
        return draai(map, naam, heap, List.of(), hoofdklasse, argumenten, omgeving, tijd, (regel, sinds, cpu) -> {});
    }

    private static Uitslag draai(
            Path map,
            String naam,
            String heap,
            List<String> jvm,
            Class<?> hoofdklasse,
            List<String> argumenten,
            Map<String, String> omgeving,
            Optional<Duration> tijd,
            Regelkijker kijker)
            throws IOException {
        File log = map.resolve(naam + ".log").toFile();
        long begin = System.nanoTime();
        ProcessBuilder bouwer = new ProcessBuilder(opdracht(heap, jvm, hoofdklasse.getName(), argumenten))
                .directory(map.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        bouwer.environment().putAll(omgeving);
        Process kind = bouwer.start();
        long piek = 0;
        Duration cpu = Duration.ZERO;
        try (Regelvolger regels = new Regelvolger(log.toPath(), kijker)) {
            while (!kind.waitFor(TUSSENPOOS.toMillis(), TimeUnit.MILLISECONDS)) {
                piek = Math.max(piek, piekKib(kind.pid()));
                cpu = kind.info().totalCpuDuration().orElse(cpu);
                regels.lees(Duration.ofNanos(System.nanoTime() - begin), cpu);
                if (tijd.isPresent() && System.nanoTime() - begin >= tijd.get().toNanos()) {
                    kind.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            kind.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a child process ran", e);
        }
        Duration duur = Duration.ofNanos(System.nanoTime() - begin);
        return new Uitslag(kind.exitValue(), duur, cpu, piek / KIB_PER_MIB, Files.readString(log.toPath()));
    }

    /** Hears what a child writes. */
    @FunctionalInterface
    interface Regelkijker {

        /**
         * A line.
         *
         * @param regel the line
         * @param sinds since the start of the child
         * @param cpu processor time of the child so far
         */
        void regel(String regel, Duration sinds, Duration cpu);
    }

    /** Command that starts {@code hoofdklasse} with our classes and, after our own options, those of {@code jvm}. */
    static List<String> opdracht(String heap, List<String> jvm, String hoofdklasse, List<String> argumenten) {
        List<String> opdracht = new ArrayList<>();
        opdracht.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(optie -> !optie.startsWith("-Xm") && !optie.startsWith("-javaagent"))
                .forEach(opdracht::add);
        opdracht.add("-Xmx" + heap);
        opdracht.addAll(jvm);
        opdracht.add("-cp");
        opdracht.add(klassenpad());
        opdracht.add(hoofdklasse);
        opdracht.addAll(argumenten);
        return opdracht;
    }

    /** Our classes, for a process that works in another directory. */
    static String klassenpad() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(plek -> Path.of(plek).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    // VmHWM is the high-water mark: reading it now and then misses only what happens after the last reading
    private static long piekKib(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(regel -> regel.startsWith("VmHWM:"))
                    .mapToLong(regel -> Long.parseLong(regel.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
