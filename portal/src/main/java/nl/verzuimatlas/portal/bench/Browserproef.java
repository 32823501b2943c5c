package nl.verzuimatlas.portal.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.thuis.Home;

/** Five pages as a browser gets them: what Lighthouse says of them, and what they weigh. */
public final class Browserproef {

    private static final List<String> PADEN = List.of("verzuim", "thuiszitters", "risicofactoren");
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path lighthouse;
    private final String chromium;

    /**
     * @param lighthouse folder with {@code meet.js} and the packages that it needs
     * @param chromium program of the browser
     */
    public Browserproef(Path lighthouse, String chromium) {
        this.lighthouse = lighthouse;
        this.chromium = chromium;
    }

    /**
     * Measures the home page, the first gemeente and three pages about a subject.
     *
     * @throws IOException if Node.js cannot be started or does not give its figures
     */
    public List<Paginameting> draai(Home home) throws IOException, InterruptedException {
        String gemeente = eersteGemeente(home);
        try (Portal portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC())) {
            List<String> opdracht = new ArrayList<>(List.of("node", "meet.js", chromium, portal.adres()));
            opdracht.add(portal.adres() + "gemeenten/" + gemeente);
            PADEN.forEach(pad -> opdracht.add(portal.adres() + pad));
            Process proces = new ProcessBuilder(opdracht)
                    .directory(lighthouse.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<Paginameting> metingen = lees(proces);
            if (proces.waitFor() != 0) {
                throw new IOException("Lighthouse stopped with exit code " + proces.exitValue());
            }
            return metingen;
        }
    }

    private static String eersteGemeente(Home home) {
        try (Atlas atlas = Atlas.open(home)) {
            return atlas.lees(lezer -> lezer.gemeenten().get(0).code().code());
        }
    }

    private static List<Paginameting> lees(Process proces) throws IOException {
        List<Paginameting> metingen = new ArrayList<>();
        try (BufferedReader regels = proces.inputReader()) {
            for (String regel = regels.readLine(); regel != null; regel = regels.readLine()) {
                metingen.add(JSON.readValue(regel, Paginameting.class));
            }
        }
        return metingen;
    }
}
