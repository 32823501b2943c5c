package nl.verzuimatlas.etl.onderhoud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries taken in while the clock of the machine stands a year earlier than when the ones before them came. */
class KlokTerugTest {

    private static final Clock JAAR_TERUG = Clock.offset(ProefHuis.KLOK, Duration.ofDays(-365));

    @TempDir
    private Path map;

    private ProefHuis huis;

    @BeforeEach
    void begin() throws IOException {
        huis = new ProefHuis(map);
    }

    @Test
    void givenAHigherVersion_whenTheClockWasSetBack_thenItCountsStill() throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(30)));
        huis.neemIn(huis.levering("twee", ProefHuis.meldingen(29), "versie: 2"), JAAR_TERUG);

        assertThat(geldend()).containsExactly("v2 29");
    }

    @Test
    void givenALowerVersion_whenItComesUnderAnEarlierClock_thenItDoesNotCount() throws IOException {
        huis.neemIn(huis.levering("twee", ProefHuis.meldingen(30), "versie: 2"), JAAR_TERUG);
        Inname.Resultaat een = huis.neemIn(huis.levering("een", ProefHuis.meldingen(29)));

        assertThat(een.verslag().bevindingen()).extracting(Bevinding::id).containsExactly("VA-L11");
        assertThat(geldend()).containsExactly("v2 30");
    }

    @Test
    void givenTheSameVersionWithOtherRows_whenTheClockWasSetBack_thenTheLastReceivedCountsAsThatIsWhatWasSaid()
            throws IOException {
        huis.neemIn(huis.levering("een", ProefHuis.meldingen(30)));
        Inname.Resultaat tweede = huis.neemIn(huis.levering("twee", ProefHuis.meldingen(31)), JAAR_TERUG);
        Inname.Resultaat derde = huis.neemIn(huis.levering("drie", ProefHuis.meldingen(32)), JAAR_TERUG);

        assertThat(tweede.verslag().bevindingen()).extracting(Bevinding::id).contains("VA-L10");
        assertThat(derde.verslag().bevindingen()).extracting(Bevinding::id).contains("VA-L10");
        assertThat(geldend()).containsExactly("v1 32");
        assertThat(Leveringen.alle(huis.home()))
                .extracting(LeveringManifest::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(Leveringen.alle(huis.home()))
                .extracting(LeveringManifest::ontvangenOp)
                .containsExactly(
                        ProefHuis.KLOK.instant(),
                        ProefHuis.KLOK.instant().plusMillis(1),
                        ProefHuis.KLOK.instant().plusMillis(2));
    }

    private List<String> geldend() {
        return Leveringen.geldende(huis.home()).stream()
                .map(een -> "v" + een.versie() + " " + een.geaccepteerd())
                .toList();
    }
}
