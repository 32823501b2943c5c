package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.util.stream.Stream;
import nl.verzuimatlas.etl.protocol.Dagreeks;
import nl.verzuimatlas.etl.protocol.Leeftijdgegevens;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** The columns of {@code verzuim_dag} that rules need, and their places. */
final class Verzuimdagrij {

    static final int LEERLING = 0;
    static final int VESTIGING = 1;
    private static final int DATUM = 2;
    private static final int ONGEOORLOOFD = 3;
    private static final int LUXE = 4;
    private static final int GEOORLOOFD = 5;
    private static final int ONBEKEND = 6;
    private static final int ZIEK = 7;
    private static final int TE_LAAT = 8;
    private static final int DAG_UREN = 9;
    private static final int DAGDEEL_UREN = 10;
    private static final int MASKER = 11;
    private static final int GEBOORTEJAAR = 12;
    private static final int GEBOORTEMAAND = 13;
    private static final int STARTKWALIFICATIE = 14;
    private static final double DUIZEND = 1000.0;

    private Verzuimdagrij() {}

    static Column[] kolommen() {
        return Stream.of(
                        "leerling_sleutel",
                        "vestiging_code",
                        "dag",
                        "ongeoorloofd_uren",
                        "luxe_uren",
                        "geoorloofd_uren",
                        "onbekend_uren",
                        "ziek_uren",
                        "te_laat_ongeoorloofd_aantal",
                        "dag_uren",
                        "dagdeel_uren",
                        "ongeoorloofd_masker",
                        "geboorte_jaar",
                        "geboorte_maand",
                        "heeft_startkwalificatie")
                .map(naam -> naam.equals("dag") ? unix_date(col("datum")).as(naam) : col(naam))
                .toArray(Column[]::new);
    }

    /** Adds the day of {@code rij}. */
    static void voegToe(Lezer rij, Dagreeks dagen) {
        dagen.voegToe(
                rij.dag(DATUM),
                duizendsten(rij, ONGEOORLOOFD),
                duizendsten(rij, LUXE),
                duizendsten(rij, GEOORLOOFD),
                duizendsten(rij, ONBEKEND),
                duizendsten(rij, ZIEK),
                (int) rij.geheel(TE_LAAT),
                duizendsten(rij, DAG_UREN),
                duizendsten(rij, DAGDEEL_UREN),
                rij.geheel(MASKER));
    }

    /** What is known of the pupil after {@code rij}, given what was known before it. */
    static Leeftijdgegevens leeftijd(Lezer rij, Leeftijdgegevens bekend) {
        boolean geboorte = !rij.isLeeg(GEBOORTEJAAR);
        boolean kwalificatie = !rij.isLeeg(STARTKWALIFICATIE);
        if (!geboorte && !kwalificatie) {
            return bekend;
        }
        int maand = rij.isLeeg(GEBOORTEMAAND) ? 0 : (int) rij.geheel(GEBOORTEMAAND);
        Leeftijdgegevens nu = new Leeftijdgegevens(
                geboorte ? (int) rij.geheel(GEBOORTEJAAR) : bekend.geboortejaar(),
                geboorte ? maand : bekend.geboortemaand(),
                kwalificatie ? rij.jaNee(STARTKWALIFICATIE) : bekend.heeftStartkwalificatie());
        return nu.equals(bekend) ? bekend : nu;
    }

    private static long duizendsten(Lezer rij, int kolom) {
        return Math.round(rij.getal(kolom) * DUIZEND);
    }

    /** A row of Spark, in one of its two forms. */
    interface Lezer {

        boolean isLeeg(int kolom);

        int dag(int kolom);

        double getal(int kolom);

        long geheel(int kolom);

        boolean jaNee(int kolom);
    }

    /** The row that was set last; one for all rows of a task. */
    static final class Rijlezer implements Lezer {

        private InternalRow rij;

        Rijlezer op(InternalRow nieuwe) {
            rij = nieuwe;
            return this;
        }

        @Override
        public boolean isLeeg(int kolom) {
            return rij.isNullAt(kolom);
        }

        @Override
        public int dag(int kolom) {
            return rij.getInt(kolom);
        }

        @Override
        public double getal(int kolom) {
            return rij.getDouble(kolom);
        }

        @Override
        public long geheel(int kolom) {
            return rij.getLong(kolom);
        }

        @Override
        public boolean jaNee(int kolom) {
            return rij.getBoolean(kolom);
        }
    }

    static Lezer van(Row rij) {
        return new Lezer() {
            @Override
            public boolean isLeeg(int kolom) {
                return rij.isNullAt(kolom);
            }

            @Override
            public int dag(int kolom) {
                return rij.getInt(kolom);
            }

            @Override
            public double getal(int kolom) {
                return rij.getDouble(kolom);
            }

            @Override
            public long geheel(int kolom) {
                return rij.getLong(kolom);
            }

            @Override
            public boolean jaNee(int kolom) {
                return rij.getBoolean(kolom);
            }
        };
    }
}
