package nl.verzuimatlas.etl.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Stuk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DubbelenTest {

    private static final Bestandsvorm VORM =
            new Bestandsvorm("f.csv", "f.csv", Bestandsvorm.Soort.TEKST, "UTF-8", 0, (byte) ';', 1, List.of("SLEUTEL"));

    @TempDir
    private Path map;

    @ParameterizedTest(name = "{0} keys, {1} rows")
    @CsvSource({"1, 70000", "50, 1000", "5000, 20000", "1000000, 3000", "900000, 600000"})
    void givenKeysInPieces_whenDoublesAreSought_thenEachButTheFirstIsFound(int sleutels, int rijen) throws IOException {
        Random toeval = new Random(sleutels);
        List<Stuk> stukken = new ArrayList<>();
        Map<Integer, Long> eerste = new HashMap<>();
        Map<Long, Long> verwacht = new HashMap<>();
        long rij = 2;
        for (int nummer = 0; nummer < 3; nummer++) {
            Stuk stuk = new Stuk(nummer, 0, VORM, 0, 1, rij);
            stukken.add(stuk);
            try (Sleutels schrijver = new Sleutels(Dubbelen.sleutelbestand(map, stuk), new int[] {0})) {
                for (int i = 0; i < rijen / 3; i++, rij++) {
                    int sleutel = toeval.nextInt(sleutels);
                    schrijver.voegToe(new Object[] {"k" + sleutel}, Toetsplan.Rijplaats.van(0, rij, 0));
                    Long eerder = eerste.putIfAbsent(sleutel, rij);
                    if (eerder != null) {
                        verwacht.put(rij, eerder);
                    }
                }
            }
        }

        Dubbelen dubbelen = Dubbelen.zoek(map, stukken);

        for (Stuk stuk : stukken) {
            Dubbelen.Lezer lezer = dubbelen.lezer(stuk);
            for (long r = stuk.eersteRij(); r < stuk.eersteRij() + rijen / 3; r++) {
                Optional<String> gevonden = lezer.eerste(Toetsplan.Rijplaats.van(0, r, 0));
                assertThat(gevonden)
                        .isEqualTo(Optional.ofNullable(verwacht.get(r)).map(plek -> "rij " + plek));
            }
        }
        assertThat(dubbelen.isLeeg()).isEqualTo(verwacht.isEmpty());
    }
}
