package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.Month;
import org.apache.spark.sql.Column;

/** School years as column expressions; the same rule as {@link nl.verzuimatlas.warehouse.contract.Schooljaar}. */
final class Schooljaren {

    private static final int JAARTAL = 4;

    private Schooljaren() {}

    /** School year ({@code 2023-2024}) in which a date falls: 1 August up to and including 31 July. */
    static Column vanDatum(Column datum) {
        return vanBeginjaar(beginjaar(datum));
    }

    /** Calendar year in which the school year of a date starts. */
    static Column beginjaar(Column datum) {
        Column voorAugustus = month(datum).lt(Month.AUGUST.getValue());
        return year(datum).minus(when(voorAugustus, lit(1)).otherwise(lit(0)));
    }

    /** School year that starts in a calendar year. */
    static Column vanBeginjaar(Column jaar) {
        return concat_ws("-", jaar.cast("string"), jaar.plus(lit(1)).cast("string"));
    }

    /** Calendar year in which a school year, written as {@code 2023-2024}, starts. */
    static Column beginjaarVan(Column schooljaar) {
        return substring(schooljaar, 1, JAARTAL).cast("int");
    }

    /** Last day, 31 July, of the school year that starts in a calendar year. */
    static Column einde(Column jaar) {
        return make_date(jaar.plus(1), lit(Month.JULY.getValue()), lit(Month.JULY.maxLength()));
    }
}
