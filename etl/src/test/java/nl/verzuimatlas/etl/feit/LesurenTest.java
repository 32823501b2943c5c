package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lesson hours as bits: o and m are the dagdelen, D the whole day, digits lesson hours. */
class LesurenTest {

    // a day of 5.5 hours, dagdelen of 2.75: lessons 1-3 are ochtend, from 4 on middag
    private static final Lesuren PO = new Lesuren(5.5, 2.75);

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "2, 1",
        "123456, 6",
        "D, 5.5",
        "om, 5.5",
        "D2, 5.5",
        "o, 2.75",
        "m, 2.75",
        "o2, 2.75",
        "o4, 3.75",
        // three lessons of the ochtend are more than its 2.75 hours; seven lessons more than the day
        "o123, 3",
        "D1234567, 7",
        "om1234567, 7",
        // never more than the day
        "o456789, 6"
    })
    void givenHours_whenTheyAreCounted_thenNoneCountsTwice(String masker, double uren) {
        assertThat(PO.uren(masker(masker))).isEqualTo(uren);
    }

    @ParameterizedTest
    @CsvSource({
        "D, 2, 2",
        "o, 2, 2",
        "o, 4, ''",
        "o, m, ''",
        "o, o, o",
        "om, 25, 25",
        "o2, 23, 23",
        "m, 345, 45",
        "12, 23, 2"
    })
    void givenTwoSets_whenWhatTheyShareIsAsked_thenDagdelenHoldTheirLessons(String een, String ander, String beide) {
        assertThat(PO.beide(masker(een), masker(ander))).isEqualTo(masker(beide));
        assertThat(PO.beide(masker(ander), masker(een))).isEqualTo(masker(beide));
    }

    @ParameterizedTest
    @CsvSource({
        "D, '', D",
        "om, '', D",
        "D, D, ''",
        "3, om, ''",
        "D, o, m",
        "D, m, o",
        "D, 12, 3456",
        "D, o5, 46",
        "o, 2, 13",
        "o, 4, o",
        "o2, 2, 13",
        "om, o, m",
        "o4, o, 4",
        "m, 4, 56",
        "1234, o, 4",
        "234, 3, 24",
        "o5, m, o"
    })
    void givenHours_whenOthersAreTakenAway_thenTheRestIsWrittenAsWholeAsItIs(String masker, String af, String rest) {
        assertThat(PO.zonder(masker(masker), masker(af))).isEqualTo(masker(rest));
    }

    @Test
    void givenAnyHours_whenMoreAreAdded_thenTheyAreNeverFewerAndNeverLessThanWhatIsShared() {
        Random toeval = new Random(3);
        for (int keer = 0; keer < 20_000; keer++) {
            Lesuren lesuren = new Lesuren(1 + toeval.nextInt(45) / 4.0, 0.5 + toeval.nextInt(23) / 4.0);
            int een = toeval.nextInt(1 << 17);
            int ander = toeval.nextInt(1 << 17);
            double samen = lesuren.uren(een | ander);
            assertThat(samen).isGreaterThanOrEqualTo(lesuren.uren(een));
            assertThat(lesuren.uren(lesuren.beide(een, ander))).isLessThanOrEqualTo(samen);
        }
    }

    private static int masker(String tekst) {
        int masker = 0;
        for (char teken : tekst.toCharArray()) {
            masker |= switch (teken) {
                case 'D' -> Lesuren.HELE_DAG;
                case 'o' -> Lesuren.OCHTEND;
                case 'm' -> Lesuren.MIDDAG;
                default -> 1 << teken - '0';
            };
        }
        return masker;
    }
}
