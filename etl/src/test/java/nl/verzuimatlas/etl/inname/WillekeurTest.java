package nl.verzuimatlas.etl.inname;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any delivery, however damaged. */
class WillekeurTest {

    @TempDir
    private Path map;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void givenRandomlyDamagedRows_whenTheyAreChecked_thenNoRowIsLostAndTheSizeOfPiecesDoesNotMatter(long seed)
            throws IOException {
        Random toeval = new Random(seed);
        byte[] bytes = ProefLevering.bytes(
                ProefLevering.KOP_MELDINGEN, ProefLevering.meldingen(2000), ";", "\n", StandardCharsets.UTF_8);
        int kop = ProefLevering.KOP_MELDINGEN.length() + 1;
        for (int i = 0; i < 300; i++) {
            bytes[kop + toeval.nextInt(bytes.length - kop)] = (byte) ";\"\n\r,é\u0001-9A<".charAt(toeval.nextInt(11));
        }
        ProefLevering.beschrijf(map, "duo-meldingen", "m.csv", "");
        Files.write(map.resolve("m.csv"), bytes);

        Verslag ineens = check(Snijder.HUIS);
        Verslag inStukken = check(new Snijder(5000));

        assertThat(ineens.gelezen())
                .isEqualTo(ineens.geaccepteerd() + ineens.geweigerd())
                .isPositive();
        assertThat(inStukken).isEqualTo(ineens);
        assertThat(ineens.bevindingen())
                .as("no place in a text is left unfilled")
                .noneMatch(bevinding -> bevinding.tekst().matches(".*\\{[a-z]+}.*"));
        long foutRijen = ineens.bevindingen().stream()
                .filter(bevinding -> bevinding.niveau() == Niveau.FOUT && bevinding.rij() > 0)
                .map(Bevinding::rij)
                .distinct()
                .count();
        assertThat(foutRijen).isEqualTo(ineens.geweigerd());
    }

    @Test
    void givenTheSameRowsInAnotherOrder_whenTheyAreChecked_thenAsManyAreAccepted() throws IOException {
        List<String> rijen = ProefLevering.meldingen(300);
        rijen.replaceAll(rij -> rij.startsWith("2") ? rij.replace("2009", "1899") : rij);
        ProefLevering.meldingen(map, rijen);
        Verslag voor = check(Snijder.HUIS);
        Collections.shuffle(rijen, new Random(1));
        ProefLevering.meldingen(map, rijen);

        assertThat(check(Snijder.HUIS).geaccepteerd()).isEqualTo(voor.geaccepteerd());
    }

    @Test
    void givenPureNoise_whenItIsChecked_thenItIsRefusedWithoutAnException() throws IOException {
        byte[] ruis = new byte[200_000];
        new Random(7).nextBytes(ruis);
        ProefLevering.beschrijf(map, "duo-meldingen", "m.csv", "");
        Files.write(map.resolve("m.csv"), ruis);

        assertThat(check(Snijder.HUIS).isGeweigerd()).isTrue();

        Files.write(map.resolve("m.csv"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0});
        assertThat(check(Snijder.HUIS).bevindingen()).extracting(Bevinding::id).containsExactly("VA-B11");

        Files.writeString(map.resolve("m.csv"), "PAR1 but no more than that");
        assertThat(check(Snijder.HUIS).bevindingen()).extracting(Bevinding::id).containsExactly("VA-B11");
    }

    private Verslag check(Snijder snijder) throws IOException {
        Home home = new Home(map.resolve("home"));
        return new Beoordelaar(home, Clock.systemUTC(), snijder, Meter.STIL).check(LeveringLezer.lees(map));
    }
}
