package nl.verzuimatlas.portal.proef;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes rows of the cube. */
final class Kubus implements AutoCloseable {

    /** Area of a row. */
    record Plek(String type, String code, String naam) {}

    /** Breakdown of a row. */
    record Cel(String indicator, String schooljaar, String dimensie, String categorie, String eenheid) {}

    /** Numbers of a row; null where there is none. */
    record Getal(Double teller, Double noemer, Double waarde, Double onder, Double boven) {
        static Getal telling(double aantal) {
            return new Getal(aantal, null, aantal, null, null);
        }

        static Getal geen() {
            return new Getal(null, null, null, null, null);
        }

        /** Share with the normal interval, times {@code maal}. */
        static Getal aandeel(double teller, double noemer, double maal) {
            double p = teller / noemer;
            double straal = 1.96 * Math.sqrt(p * (1 - p) / noemer);
            return new Getal(teller, noemer, p * maal, Math.max(0, p - straal) * maal, (p + straal) * maal);
        }
    }

    private final DuckDBAppender appender;
    private String reeks = "eigen";
    private String bron = "Fictieve levering voor tests";

    Kubus(DuckDBConnection verbinding) throws SQLException {
        appender = verbinding.createAppender("main", "waarnemingen");
    }

    void gepubliceerd(String publicatie) {
        reeks = "gepubliceerd";
        bron = publicatie;
    }

    void cijfer(Plek plek, Cel cel, Getal getal) throws SQLException {
        rij(plek, cel, getal, "cijfer", "", "");
    }

    void zonder(Plek plek, Cel cel, String status) throws SQLException {
        rij(plek, cel, Getal.geen(), status, "", "");
    }

    void rij(Plek plek, Cel cel, Getal getal, String status, String kenmerken, String toelichting) throws SQLException {
        appender.beginRow();
        for (String tekst : new String[] {
            cel.indicator(),
            reeks,
            plek.type(),
            plek.code(),
            plek.naam(),
            cel.schooljaar(),
            cel.dimensie(),
            cel.categorie()
        }) {
            appender.append(tekst);
        }
        getal(getal.teller());
        getal(getal.noemer());
        getal(getal.waarde());
        appender.append(cel.eenheid());
        getal(getal.onder());
        getal(getal.boven());
        for (String tekst : new String[] {status, kenmerken, bron, "1.0", toelichting}) {
            appender.append(tekst);
        }
        if (reeks.equals("eigen")) {
            appender.append(LocalDate.of(Integer.parseInt(cel.schooljaar().substring(5)), 7, 31));
        } else {
            appender.appendNull();
        }
        appender.endRow();
    }

    private void getal(Double getal) throws SQLException {
        if (getal == null) {
            appender.appendNull();
        } else {
            appender.append(getal.doubleValue());
        }
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
