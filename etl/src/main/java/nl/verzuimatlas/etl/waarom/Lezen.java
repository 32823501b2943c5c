package nl.verzuimatlas.etl.waarom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Cells that may be empty. */
final class Lezen {

    private Lezen() {}

    static OptionalDouble getal(ResultSet rij, String kolom) throws SQLException {
        double getal = rij.getDouble(kolom);
        return rij.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(getal);
    }

    static OptionalInt geheel(ResultSet rij, String kolom) throws SQLException {
        int getal = rij.getInt(kolom);
        return rij.wasNull() ? OptionalInt.empty() : OptionalInt.of(getal);
    }
}
