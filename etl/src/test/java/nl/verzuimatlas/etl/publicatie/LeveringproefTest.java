package nl.verzuimatlas.etl.publicatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.etl.inname.LokaleWerkploeg;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeveringproefTest {

    @TempDir
    private Path map;

    private Home home;
    private Path rijen;

    @BeforeEach
    void neemIn() throws IOException {
        home = new Home(map.resolve("thuis"));
        Path levering = ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(200));
        Clock klok = Clock.systemUTC();
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            Inname inname = new Inname(
                    slot,
                    klok,
                    Geheim.wegwerp(),
                    () -> new LokaleWerkploeg(1),
                    new Beoordelaar(home, klok, Snijder.HUIS, Meter.STIL));
            assertThat(inname.neemIn(LeveringLezer.lees(levering)).afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
        }
        try (Stream<Path> alles = Files.walk(home.deliveries())) {
            rijen = alles.filter(pad -> pad.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void givenStoredRowsAsTheyWere_whenTheyAreTried_thenTheyAreWhole() {
        assertThat(Leveringproef.beschadigd(home, Leveringen.alle(home))).isEmpty();
    }

    @Test
    void givenStoredRowsCutShort_whenTheyAreTried_thenTheirDeliveryIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(rijen);
        Files.write(rijen, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(Leveringproef.beschadigd(home, Leveringen.alle(home))).hasSize(1);
    }

    @Test
    void givenOneByteTurnedOver_whenTheRowsAreTried_thenTheirDeliveryIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(rijen);
        // inside the first page: after the mark of the file and the header of the page
        for (int plek : List.of(200, 400)) {
            byte[] kapot = bytes.clone();
            kapot[plek] ^= 0x40;
            Files.write(rijen, kapot);

            assertThat(Leveringproef.beschadigd(home, Leveringen.alle(home))).hasSize(1);
        }
    }
}
