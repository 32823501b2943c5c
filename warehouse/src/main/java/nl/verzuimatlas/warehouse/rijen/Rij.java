package nl.verzuimatlas.warehouse.rijen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One row that is read; of use until the next is. Every method fails with an {@link SQLException} when there is no such column. */
public final class Rij {

    private final ResultSet rij;
    private final Map<String, Integer> plaatsen;
    private final List<String> teksten;

    /**
     * @param rij answer of which the texts are numbers
     * @param plaatsen place of each column in it
     * @param teksten text of each number
     */
    Rij(ResultSet rij, Map<String, Integer> plaatsen, List<String> teksten) {
        this.rij = rij;
        this.plaatsen = plaatsen;
        this.teksten = teksten;
    }

    /** A text, or null. Equal texts are one and the same object, in all rows that were ever read. */
    public String tekst(String kolom) throws SQLException {
        int nummer = rij.getInt(plaats(kolom));
        return rij.wasNull() ? null : teksten.get(nummer);
    }

    /** A number; empty when there is none. */
    public OptionalDouble getal(String kolom) throws SQLException {
        double getal = rij.getDouble(plaats(kolom));
        return rij.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(getal);
    }

    /** A whole number; 0 when there is none. */
    public long aantal(String kolom) throws SQLException {
        return rij.getLong(plaats(kolom));
    }

    /** Whether it is so; false when it is not known. */
    public boolean is(String kolom) throws SQLException {
        return rij.getBoolean(plaats(kolom));
    }

    /** A day; empty when there is none. */
    public Optional<LocalDate> datum(String kolom) throws SQLException {
        return Optional.ofNullable(rij.getObject(plaats(kolom), LocalDate.class));
    }

    private int plaats(String kolom) throws SQLException {
        Integer plaats = plaatsen.get(kolom);
        if (plaats == null) {
            throw new SQLException("no column " + kolom + " among " + plaatsen.keySet());
        }
        return plaats;
    }
}
