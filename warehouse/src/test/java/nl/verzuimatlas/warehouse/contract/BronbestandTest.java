package nl.verzuimatlas.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BronbestandTest {

    @TempDir
    private Path map;

    @Test
    void givenAFolderInAJar_whenManyThreadsListIt_thenEachGetsItsFiles() throws IOException {
        Path jar = map.resolve("proef.jar");
        try (ZipOutputStream uit = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String naam : List.of("in/", "in/twee.sql", "in/een.sql")) {
                uit.putNextEntry(new ZipEntry(naam));
                uit.closeEntry();
            }
        }
        URL folder = new URL("jar:" + jar.toUri() + "!/in/");

        List<List<String>> lijsten = IntStream.range(0, 200)
                .parallel()
                .mapToObj(keer -> Bronbestand.lijst(folder, "/in/"))
                .toList();

        assertThat(lijsten).hasSize(200).containsOnly(List.of("een.sql", "twee.sql"));
    }
}
