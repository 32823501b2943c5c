package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.etl.verslag.VerslagHtml;
import nl.verzuimatlas.etl.verslag.VerslagJson;

/**
 * Where {@code check --report} writes: one file ({@code .html} or {@code .json}), or a folder with both. The rejected rows
 * stand beside it as CSV.
 *
 * @param pad file or folder, as given
 * @param leveringen number of deliveries
 */
record Checkrapport(Path pad, int leveringen) {

    private static final String HTML = ".html";
    private static final String JSON = ".json";

    private boolean isBestand() {
        return pad.toString().endsWith(HTML) || pad.toString().endsWith(JSON);
    }

    private Path map() {
        return isBestand() ? pad.toAbsolutePath().getParent() : pad;
    }

    /** File for the rejected rows of a delivery, counted from 1. */
    Path geweigerd(int nummer) throws IOException {
        String naam = pad.getFileName().toString();
        String begin = isBestand() ? naam.substring(0, naam.lastIndexOf('.')) + "-" : "";
        String einde = leveringen == 1 ? "" : "-" + nummer;
        return Files.createDirectories(map()).resolve(begin + "geweigerd" + einde + ".csv");
    }

    void schrijf(List<Verslag> verslagen) throws IOException {
        Files.createDirectories(map());
        Path html = isBestand() ? pad : pad.resolve("verslag" + HTML);
        Path json = isBestand() ? pad : pad.resolve("verslag" + JSON);
        if (html.toString().endsWith(HTML)) {
            Files.writeString(html, VerslagHtml.van(verslagen));
        }
        if (json.toString().endsWith(JSON)) {
            boolean een = verslagen.size() == 1;
            String objecten = verslagen.stream().map(VerslagJson::leesbaar).collect(Collectors.joining(","));
            Files.writeString(json, een ? objecten : "[" + objecten + "]\n");
        }
    }
}
