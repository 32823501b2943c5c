package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import nl.verzuimatlas.etl.parquet.Kolombestand;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeitbestandTest {

    private static final FeitTabel SIGNAAL = FeitTabel.lees("signaal");
    private static final int VEEL = 50_000;

    @TempDir
    Path map;

    private String pad;

    @BeforeEach
    void givenAFile() {
        pad = map.resolve("signaal.parquet").toString();
    }

    @Test
    void givenRows_whenWritten_thenAnotherReaderFindsTheirValuesAndTheEmptyOnes() throws Exception {
        try (Kolombestand bestand = bestand()) {
            bestand.schrijf(uit -> signaal(uit, 19_600, 19_610, 5, 16.5));
            bestand.schrijf(uit -> signaal(uit, 19_590, 19_605, 0, 17));
            assertThat(bestand.rijen()).isEqualTo(2);
        }

        assertThat(vraag(
                        "select string_agg(concat_ws('/', signaal_datum - date '1970-01-01', coalesce(signaal_lesuur, -1), waarde,"
                                + " brin), ' ' order by signaal_datum) from '" + pad + "'"))
                .isEqualTo("19605/-1/17.0/99AA 19610/5/16.5/99AA");
        assertThat(Parquetvoet.rijen(new Configuration(), map.toString())).isEqualTo(2);
        assertThat(Parquetvoet.dagen(
                        new Configuration(), map.toString(), List.of("venster_begin_datum", "signaal_datum")))
                .contains(new Parquetvoet.Dagen(19_590, 19_610));
    }

    @Test
    void givenManyRows_whenWritten_thenAllAreThere() throws Exception {
        try (Kolombestand bestand = bestand()) {
            for (int i = 0; i < VEEL; i++) {
                int dag = i;
                bestand.schrijf(uit -> signaal(uit, dag, dag, dag % 15, dag / 2.0));
            }
        }

        assertThat(vraag("select concat_ws('/', count(*), sum(waarde), count(signaal_lesuur)) from '" + pad + "'"))
                .isEqualTo("50000/624987500.0/46666");
    }

    @Test
    void givenTextsAndNumbersThatComeBack_whenWritten_thenEachRowHasItsOwn() throws Exception {
        Binary[] zelfde = {Binary.fromString("a"), Binary.fromString("b")};
        try (Kolombestand bestand = bestand()) {
            for (int i = 0; i < VEEL; i++) {
                int rij = i;
                bestand.schrijf(uit -> {
                    // the same object twice, the other one twice, and now and then an equal text that is another object
                    Binary tekst = rij % 7 == 0 ? Binary.fromString(rij / 2 % 2 == 0 ? "a" : "b") : zelfde[rij / 2 % 2];
                    signaal(uit, rij, rij, 1, rij / 2 % 3, tekst);
                });
            }
        }

        assertThat(vraag(
                        "select concat_ws('/', count(*), count(*) filter (signaal_id <> case when (signaal_datum - date "
                                + "'1970-01-01') // 2 % 2 = 0 then 'a' else 'b' end), count(*) filter (waarde <> (signaal_datum "
                                + "- date '1970-01-01') // 2 % 3)) from '" + pad + "'"))
                .isEqualTo("50000/0/0");
    }

    @Test
    void givenNoRows_whenWritten_thenTheFileHasTheColumnsAndNoDays() throws Exception {
        bestand().close();

        assertThat(vraag("select concat_ws('/', count(*), count(waarde)) from '" + pad + "'"))
                .isEqualTo("0/0");
        assertThat(Parquetvoet.dagen(new Configuration(), map.toString(), List.of("signaal_datum")))
                .isEmpty();
    }

    @Test
    void givenARequiredCellThatIsEmpty_whenWritten_thenTheRunStops() throws IOException {
        Kolombestand bestand = bestand();
        assertThatThrownBy(() -> bestand.schrijf(Kolombestand.Uitvoer::leeg))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("required column signaal.signaal_id is empty");
    }

    @Test
    void givenARowThatIsTooShort_whenWritten_thenTheRunStops() throws IOException {
        Kolombestand bestand = bestand();
        assertThatThrownBy(() -> bestand.schrijf(uit -> uit.tekst(Binary.fromString("een"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a row of signaal has 1 of 13 columns");
    }

    private Kolombestand bestand() throws IOException {
        return Feitbestand.open(SIGNAAL, pad, new Configuration());
    }

    private static void signaal(Kolombestand.Uitvoer uit, int begin, int dag, int lesuur, double waarde) {
        signaal(uit, begin, dag, lesuur, waarde, Binary.fromString("id"));
    }

    private static void signaal(Kolombestand.Uitvoer uit, int begin, int dag, int lesuur, double waarde, Binary id) {
        uit.tekst(id);
        for (String tekst : List.of("landelijk", "2009-01-01", "LPW-16U", "leerling", "99AA", "99AA00")) {
            uit.tekst(Binary.fromString(tekst));
        }
        uit.dag(begin);
        uit.dag(dag);
        if (lesuur == 0) {
            uit.leeg();
        } else {
            uit.geheel(lesuur);
        }
        uit.getal(waarde);
        uit.geheel(1);
        uit.tekst(Binary.fromString("leerplichtig"));
    }

    private static String vraag(String sql) throws Exception {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rij = opdracht.executeQuery(sql)) {
            rij.next();
            return rij.getString(1);
        }
    }
}
