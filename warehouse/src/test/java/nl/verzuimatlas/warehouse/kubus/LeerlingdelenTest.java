package nl.verzuimatlas.warehouse.kubus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeerlingdelenTest {

    @TempDir
    Path map;

    @Test
    void givenTwoBucketsThatFit_whenDivided_thenOnePart() throws IOException {
        Path eerste = bestand("2022-2023", "leerlingen-00.parquet", 10);
        Path tweede = bestand("2022-2023", "leerlingen-01.parquet", 10);

        assertThat(Leerlingdelen.van(map, 20).delen()).containsExactly(List.of(eerste, tweede));
    }

    @Test
    void givenTwoBucketsOneByteTooLarge_whenDivided_thenTwoParts() throws IOException {
        Path eerste = bestand("2022-2023", "leerlingen-00.parquet", 10);
        Path tweede = bestand("2022-2023", "leerlingen-01.parquet", 11);

        assertThat(Leerlingdelen.van(map, 20).delen()).containsExactly(List.of(eerste), List.of(tweede));
    }

    @Test
    void givenSchoolYears_whenDivided_thenABucketStaysTogether() throws IOException {
        Path eerste = bestand("2022-2023", "leerlingen-00.parquet", 10);
        Path tweede = bestand("2022-2023", "leerlingen-01.parquet", 10);
        Path eersteLater = bestand("2023-2024", "leerlingen-00.parquet", 10);
        Path tweedeLater = bestand("2023-2024", "leerlingen-01.parquet", 10);

        assertThat(Leerlingdelen.van(map, 1).delen())
                .containsExactly(List.of(eerste, eersteLater), List.of(tweede, tweedeLater));
    }

    private Path bestand(String schooljaar, String naam, int bytes) throws IOException {
        Path jaar = Files.createDirectories(map.resolve("schooljaar=" + schooljaar));
        return Files.write(jaar.resolve(naam), new byte[bytes]);
    }
}
