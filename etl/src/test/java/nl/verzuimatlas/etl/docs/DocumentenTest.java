package nl.verzuimatlas.etl.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents that are made from data must not lag behind. To make them again:
 *
 * <pre>mvn -pl warehouse,etl test -Dtest=DocumentenTest -Dsurefire.failIfNoSpecifiedTests=false -Dverzuimatlas.docs=schrijf
 * </pre>
 */
class DocumentenTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void givenTheSchemasAndTheCatalogue_whenTheDocumentsAreMade_thenTheyAreThoseInDocs() throws IOException {
        Map<String, String> documenten = Documenten.alle();
        if ("schrijf".equals(System.getProperty("verzuimatlas.docs"))) {
            for (Map.Entry<String, String> document : documenten.entrySet()) {
                Path bestand = DOCS.resolve(document.getKey());
                Files.createDirectories(bestand.getParent());
                Files.writeString(bestand, document.getValue());
            }
        }

        assertThat(inDocs()).isEqualTo(documenten);
    }

    private static Map<String, String> inDocs() throws IOException {
        Map<String, String> teksten = new TreeMap<>();
        teksten.put("bevindingen.md", Files.readString(DOCS.resolve("bevindingen.md")));
        teksten.put("handleiding/codes.md", Files.readString(DOCS.resolve("handleiding/codes.md")));
        teksten.put("profielen.md", Files.readString(DOCS.resolve("profielen.md")));
        try (Stream<Path> inhoud = Files.walk(DOCS.resolve("gegevenswoordenboek"))) {
            for (Path bestand : inhoud.filter(Files::isRegularFile).toList()) {
                String naam = DOCS.relativize(bestand).toString().replace('\\', '/');
                teksten.put(naam, Files.readString(bestand));
            }
        }
        return teksten;
    }
}
