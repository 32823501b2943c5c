package nl.verzuimatlas.etl.inname;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WachtmeterTest {

    private final List<String> gehoord = new ArrayList<>();
    private final Meter wie = new Meter() {
        @Override
        public void begin(String wat, long totaal) {
            gehoord.add("begin " + wat + " " + totaal);
        }

        @Override
        public void gedaan(long bytes, long rijen) {
            gehoord.add("gedaan " + bytes + " " + rijen);
        }

        @Override
        public void einde() {
            gehoord.add("einde");
        }
    };

    @Test
    void givenWorkBeforeItsTurn_whenItsTurnComes_thenWhatIsGoingOnIsToldAndWhatComes() {
        Wachtmeter meter = new Wachtmeter();
        meter.begin("deur", 10);
        meter.gedaan(10, 0);
        meter.einde();
        meter.begin("leest", 100);
        meter.gedaan(20, 2);
        meter.gedaan(20, 2);

        meter.aanDeBeurt(wie);
        meter.gedaan(60, 6);
        meter.einde();

        assertThat(gehoord).containsExactly("begin leest 100", "gedaan 40 4", "gedaan 60 6", "einde");
    }

    @Test
    void givenWorkThatIsReady_whenItsTurnComes_thenNothingIsTold() {
        Wachtmeter meter = new Wachtmeter();
        meter.begin("leest", 100);
        meter.einde();

        meter.aanDeBeurt(wie);

        assertThat(gehoord).isEmpty();
    }
}
