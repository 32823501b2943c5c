package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class SleutelnummersTest {

    @Test
    void givenManyKeys_whenTheyAreNumbered_thenEachHasOneNumberInTheOrderOfComing() {
        Random toeval = new Random(11);
        Sleutelnummers nummers = new Sleutelnummers();
        Map<String, Integer> verwacht = new HashMap<>();
        for (int keer = 0; keer < 50_000; keer++) {
            String sleutel = Integer.toString(toeval.nextInt(9_000), 2 + toeval.nextInt(3));
            int nummer = verwacht.computeIfAbsent(sleutel, nieuw -> verwacht.size());
            assertThat(nummers.nummer(UTF8String.fromString(sleutel))).isEqualTo(nummer);
        }
        assertThat(nummers.aantal()).isEqualTo(verwacht.size()).isGreaterThan(9_000);
        verwacht.forEach((sleutel, nummer) ->
                assertThat(nummers.sleutel(nummer)).isEqualTo(sleutel.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givenAnEmptyKeyAndKeysThatBeginAlike_whenTheyAreNumbered_thenTheyDiffer() {
        Sleutelnummers nummers = new Sleutelnummers();
        assertThat(nummers.nummer(UTF8String.fromString("ab"))).isZero();
        assertThat(nummers.nummer(UTF8String.fromString("abc"))).isEqualTo(1);
        assertThat(nummers.nummer(UTF8String.fromString(""))).isEqualTo(2);
        assertThat(nummers.nummer(UTF8String.fromString("ab"))).isZero();
        assertThat(nummers.lengte()).isEqualTo(5);
    }
}
