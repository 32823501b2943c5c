package nl.verzuimatlas.etl.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Spark standalone cluster on the loopback address, each part in a process of its own: one master and workers of one core.
 * Closing it ends all of them; so does the end of this process, other than by force.
 */
public final class Sparkcluster implements AutoCloseable {

    private static final String LOKAAL = "127.0.0.1";
    private static final Duration WACHT = Duration.ofMinutes(5);
    private static final long TUSSENPOOS_MS = 100;
    private static final Map<String, String> OMGEVING =
            Map.of("SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", LOKAAL, "SPARK_NO_DAEMONIZE", "1");

    private final Path map;
    private final List<Process> processen = new ArrayList<>();
    private final Thread bijEinde = new Thread(this::beeindig);
    private final int poort;
    private final int webpoort;

    /**
     * Starts a cluster and waits until its workers have registered.
     *
     * @param map folder for logs and for the work of executors
     * @param werkers number of workers, 1 or more
     * @throws IOException if it cannot be started
     */
    public Sparkcluster(Path map, int werkers) throws IOException {
        this.map = Files.createDirectories(map.toAbsolutePath());
        // workers ask for the folder of a Spark distribution, and use its jars besides our own classes: there are none
        Files.createDirectories(this.map.resolve("jars"));
        this.poort = vrijePoort();
        this.webpoort = vrijePoort();
        Runtime.getRuntime().addShutdownHook(bijEinde);
        try {
            start(
                    "master",
                    "org.apache.spark.deploy.master.Master",
                    List.of("--host", LOKAAL, "--port", "" + poort, "--webui-port", "" + webpoort));
            wachtOp(0);
            for (int nummer = 1; nummer <= werkers; nummer++) {
                start(
                        "werker-" + nummer,
                        "org.apache.spark.deploy.worker.Worker",
                        List.of(
                                "--host",
                                LOKAAL,
                                "--cores",
                                "1",
                                "--memory",
                                "1g",
                                "--work-dir",
                                werkmap(nummer).toString(),
                                "--webui-port",
                                "" + vrijePoort(),
                                url()));
            }
            wachtOp(werkers);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** What {@code --master} takes. */
    public String url() {
        return "spark://" + LOKAAL + ":" + poort;
    }

    /** Options of the JVM of a driver that works on this cluster; it writes what its tasks did to {@code logboek}. */
    public List<String> driveropties(Path logboek) {
        return List.of(
                "-Dspark.driver.host=" + LOKAAL,
                "-Dspark.driver.bindAddress=" + LOKAAL,
                "-Dspark.executor.memory=700m",
                "-Dspark.executor.extraClassPath=" + Kindproces.klassenpad(),
                "-Dspark.eventLog.enabled=true",
                "-Dspark.eventLog.rolling.enabled=false",
                "-Dspark.eventLog.compress=false",
                "-Dspark.eventLog.dir=" + logboek.toUri());
    }

    /** Environment that a driver on this cluster needs. */
    public Map<String, String> omgeving() {
        return OMGEVING;
    }

    /** Processes of the cluster that are alive; executors not counted. */
    public long levend() {
        return processen.stream().filter(Process::isAlive).count();
    }

    private Path werkmap(int nummer) {
        return map.resolve("werk-" + nummer);
    }

    private void start(String naam, String hoofdklasse, List<String> argumenten) throws IOException {
        List<String> opdracht = Kindproces.opdracht(
                "256m",
                // a daemon shows its page on the address of SPARK_LOCAL_IP only in this mode
                List.of("-Dspark.submit.deployMode=cluster"),
                hoofdklasse,
                argumenten);
        ProcessBuilder bouwer = new ProcessBuilder(opdracht)
                .directory(map.toFile())
                .redirectErrorStream(true)
                .redirectOutput(map.resolve(naam + ".log").toFile());
        bouwer.environment().putAll(OMGEVING);
        bouwer.environment().put("SPARK_HOME", map.toString());
        processen.add(bouwer.start());
    }

    /** Waits until the master answers and knows {@code werkers} workers. */
    private void wachtOp(int werkers) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest vraag = HttpRequest.newBuilder(URI.create("http://" + LOKAAL + ":" + webpoort + "/json/"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long einde = System.nanoTime() + WACHT.toNanos();
        while (System.nanoTime() < einde) {
            if (levend() < processen.size()) {
                throw new IOException("a process of the Spark cluster ended; see the logs in " + map);
            }
            try {
                JsonNode stand = new ObjectMapper()
                        .readTree(client.send(vraag, HttpResponse.BodyHandlers.ofString())
                                .body());
                if (stand.path("aliveworkers").asInt(-1) >= werkers) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the Spark cluster started", e);
            }
            slaap();
        }
        throw new IOException("the Spark cluster did not start; see the logs in " + map);
    }

    private static void slaap() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(TUSSENPOOS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the Spark cluster started", e);
        }
    }

    private static int vrijePoort() throws IOException {
        try (ServerSocket vrij = new ServerSocket(0, 1, InetAddress.getByName(LOKAAL))) {
            return vrij.getLocalPort();
        }
    }

    private void beeindig() {
        // executors are children of the workers
        for (Process proces : processen) {
            proces.descendants().forEach(ProcessHandle::destroyForcibly);
            proces.destroyForcibly();
        }
    }

    @Override
    public void close() {
        beeindig();
        for (Process proces : processen) {
            proces.onExit().orTimeout(WACHT.toSeconds(), TimeUnit.SECONDS).join();
        }
        Runtime.getRuntime().removeShutdownHook(bijEinde);
    }
}
