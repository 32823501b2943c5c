package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Adding up counts of which some are hidden or missing: a sum is a cijfer only when all its parts are, otherwise it has the
 * status of its weakest part and no value.
 */
final class Telstatus {

    private static final String CIJFER = "cijfer";
    private static final String AFGESCHERMD = "afgeschermd";
    private static final String ONTBREEKT = "ontbreekt";

    private Telstatus() {}

    /** Sum over a group of {@code aantal}; null when a part is no cijfer. */
    static Column som(Column aantal, Column status) {
        Column cijfers = sum(when(status.equalTo(CIJFER), aantal));
        Column andere = count(when(status.equalTo(CIJFER), lit(null)).otherwise(lit(1)));
        return when(andere.equalTo(0), cijfers);
    }

    /** Status over a group: afgeschermd goes before ontbreekt, ontbreekt before cijfer. */
    static Column zwakste(Column status) {
        Column rang = when(status.equalTo(AFGESCHERMD), lit(2))
                .when(status.equalTo(CIJFER), lit(0))
                .otherwise(lit(1));
        Column hoogste = max(rang);
        return when(hoogste.equalTo(2), lit(AFGESCHERMD))
                .when(hoogste.equalTo(1), lit(ONTBREEKT))
                .otherwise(lit(CIJFER));
    }

    /** The weaker of two statuses of one row. */
    static Column zwakste(Column een, Column ander) {
        return when(een.equalTo(AFGESCHERMD).or(ander.equalTo(AFGESCHERMD)), lit(AFGESCHERMD))
                .when(een.equalTo(CIJFER).and(ander.equalTo(CIJFER)), lit(CIJFER))
                .otherwise(lit(ONTBREEKT));
    }
}
