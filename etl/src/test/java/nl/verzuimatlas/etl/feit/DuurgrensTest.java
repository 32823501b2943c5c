package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.verzuimatlas.etl.ProefSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly on the limit is not longer; one day more is. */
class DuurgrensTest {

    @ParameterizedTest
    @CsvSource({
        "langer-dan-4-weken, 2023-09-04, 2023-10-01, false", // 28 days
        "langer-dan-4-weken, 2023-09-04, 2023-10-02, true", // 29 days
        "langer-dan-3-maanden, 2023-09-04, 2023-12-03, false", // exactly 3 months
        "langer-dan-3-maanden, 2023-09-04, 2023-12-04, true",
        "langer-dan-3-maanden, 2023-11-30, 2024-02-28, false", // leap year: 3 months later is 29 February
        "langer-dan-3-maanden, 2023-11-30, 2024-02-29, true",
        "langer-dan-3-maanden, 2022-11-30, 2023-02-27, false", // no leap year: 28 February
        "langer-dan-3-maanden, 2022-11-30, 2023-02-28, true",
        "langer-dan-3-maanden, 2024-02-29, 2024-05-28, false",
        "langer-dan-3-maanden, 2024-02-29, 2024-05-29, true"
    })
    void givenAbsence_whenComparedWithALimit_thenExactlyTheLimitIsNotLonger(
            String naam, LocalDate begin, LocalDate laatste, boolean langer) {
        Duurgrens grens = Duurgrens.lees(naam);
        boolean gemeten = ProefSpark.sessie()
                .range(1)
                .select(grens.overschreden(lit(begin), lit(laatste)))
                .first()
                .getBoolean(0);
        assertThat(gemeten).isEqualTo(langer);
    }

    @Test
    void givenAnUnknownLimit_whenRead_thenTheMessageNamesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Duurgrens.lees("langer-dan-een-dag"))
                .withMessage("no limit of duration langer-dan-een-dag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duurgrens(0, Duurgrens.Eenheid.DAGEN, ""))
                .withMessage("a limit must be 1 or more, got 0");
    }
}
