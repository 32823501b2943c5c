package nl.verzuimatlas.portal.bestand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.verzuimatlas.portal.proef.Vrager;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Reads what the portal sends in each format with a reader that is not the portal's, into tables of one form, and compares
 * them with the cube itself: every column of every row.
 */
public final class Formaatlezer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CUBE = "kubus";

    private final DuckDBConnection duckdb;
    private final Vrager vrager;
    private final Path map;

    /** Compares with the cube in {@code publiek}; downloads go to {@code map}. */
    public Formaatlezer(Vrager vrager, Path publiek, Path map) throws SQLException, IOException {
        this.vrager = vrager;
        this.map = map;
        duckdb = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        // a copy: the portal of this same process has the file open
        Path kopie = Files.copy(publiek, map.resolve("publiek-kopie.duckdb"));
        voerUit("attach '" + kopie + "' as publiek (read_only)");
        voerUit("create table " + CUBE + " as select " + kolommen(Formaatlezer::uitKubus)
                + " from publiek.main.waarnemingen cross join publiek.main.release");
    }

    /** Rows of the cube. */
    public long rijen() throws SQLException {
        return getal("select count(*) from " + CUBE);
    }

    /** Rows of the cube that a state or a caution is said about. */
    public long bijzondereRijen() throws SQLException {
        return getal("select count(*) from " + CUBE + " where status <> 'cijfer' or kenmerken <> ''");
    }

    /**
     * Rows that are in the cube and not in the answer to {@code vraag} or the other way round.
     *
     * @param vraag parameters of a question about all rows, without its format
     * @param waar condition that chooses the same rows from the cube
     */
    public Map<String, Long> verschillen(String vraag, String waar) throws SQLException, IOException {
        csv("csv", haal(vraag, "csv"), ",");
        csv("csv_excel", haal(vraag, "csv-excel"), ";");
        parquet(haal(vraag, "parquet"));
        xlsx(haal(vraag, "xlsx"));
        api(vraag);
        Map<String, Long> verschillen = new HashMap<>();
        for (String tabel : List.of("csv", "csv_excel", "parquet", "xlsx", "api")) {
            String kubus = "(select * from " + CUBE + " where " + waar + ")";
            verschillen.put(
                    tabel,
                    getal("select (select count(*) from (from " + kubus + " except all from " + tabel + "))"
                            + " + (select count(*) from (from " + tabel + " except all from " + kubus + "))"));
        }
        return verschillen;
    }

    @Override
    public void close() throws SQLException {
        duckdb.close();
    }

    private Path haal(String vraag, String formaat) {
        Path bestand = map.resolve("alles." + formaat);
        int status = vrager.bewaar("/api/v1/waarnemingen?" + vraag + "&formaat=" + formaat, bestand);
        if (status != 200) {
            throw new AssertionError(formaat + " gave status " + status);
        }
        return bestand;
    }

    private void csv(String tabel, Path bestand, String scheiding) throws SQLException {
        String namen = Kolommen.namen().stream()
                .map(naam -> "'" + naam + "': 'varchar'")
                .collect(Collectors.joining(", ", "{", "}"));
        voerUit("create or replace table " + tabel + " as select "
                + kolommen(kolom -> kolom.soort() == Kolom.Soort.GETAL
                        ? "cast(replace(" + kolom.naam() + ", ',', '.') as double) as " + kolom.naam()
                        : tekst(kolom))
                + " from read_csv('" + bestand + "', header = true, auto_detect = false, quote = '\"', escape = '\"',"
                + " delim = '" + scheiding + "', columns = " + namen + ")");
    }

    private void parquet(Path bestand) throws SQLException {
        voerUit("create or replace table parquet as select " + kolommen(Formaatlezer::gelijk) + " from read_parquet('"
                + bestand + "')");
    }

    private void xlsx(Path bestand) throws SQLException, IOException {
        maakTekstTabel("xlsx_ruw");
        try (ZipFile zip = new ZipFile(bestand.toFile());
                InputStream blad = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
                DuckDBAppender appender = duckdb.createAppender("main", "xlsx_ruw")) {
            leesBlad(blad, appender);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        vanTekst("xlsx", "xlsx_ruw");
    }

    private static void leesBlad(InputStream blad, DuckDBAppender appender) throws XMLStreamException, SQLException {
        XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(blad);
        Map<Integer, String> rij = new HashMap<>();
        int kolom = -1;
        boolean kop = true;
        while (xml.hasNext()) {
            int soort = xml.next();
            if (soort == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                kolom = xml.getAttributeValue(null, "r").replaceAll("\\d", "").charAt(0) - 'A';
            } else if (soort == XMLStreamReader.START_ELEMENT
                    && List.of("v", "t").contains(xml.getLocalName())) {
                rij.put(kolom, xml.getElementText());
            } else if (soort == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                if (!kop) {
                    voegToe(appender, rij);
                }
                kop = false;
                rij.clear();
            }
        }
    }

    private static void voegToe(DuckDBAppender appender, Map<Integer, String> rij) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < Kolommen.alle().size(); i++) {
            appender.append(rij.getOrDefault(i, ""));
        }
        appender.endRow();
    }

    private void api(String vraag) throws SQLException, IOException {
        maakTekstTabel("api_ruw");
        String pad = "/api/v1/waarnemingen?" + vraag + "&paginagrootte=10000";
        try (DuckDBAppender appender = duckdb.createAppender("main", "api_ruw")) {
            while (!pad.isEmpty()) {
                JsonNode antwoord = JSON.readTree(vrager.vraag(pad).body());
                for (JsonNode rij : antwoord.get("waarnemingen")) {
                    voegToe(appender, rij);
                }
                pad = antwoord.at("/_links/next/href").asText("");
            }
        }
        vanTekst("api", "api_ruw");
    }

    private static void voegToe(DuckDBAppender appender, JsonNode rij) throws SQLException {
        appender.beginRow();
        for (String naam : Kolommen.namen()) {
            appender.append(
                    switch (naam) {
                        case Kolommen.DIMENSIE -> String.join("+", namen(rij.get("dimensies")));
                        case Kolommen.CATEGORIE -> String.join("+", waarden(rij.get("dimensies")));
                        case Kolommen.KENMERKEN -> String.join(",", waarden(rij.get(naam)));
                        default -> rij.get(naam).isNull() ? "" : rij.get(naam).asText();
                    });
        }
        appender.endRow();
    }

    private static List<String> namen(JsonNode object) {
        List<String> namen = new ArrayList<>();
        object.fieldNames().forEachRemaining(namen::add);
        return namen;
    }

    private static List<String> waarden(JsonNode lijst) {
        List<String> waarden = new ArrayList<>();
        lijst.forEach(waarde -> waarden.add(waarde.asText()));
        return waarden;
    }

    private void maakTekstTabel(String tabel) throws SQLException {
        voerUit("create or replace table " + tabel + " (" + kolommen(kolom -> kolom.naam() + " varchar") + ")");
    }

    private void vanTekst(String tabel, String ruw) throws SQLException {
        voerUit("create or replace table " + tabel + " as select "
                + kolommen(kolom -> kolom.soort() == Kolom.Soort.GETAL
                        ? "cast(nullif(" + kolom.naam() + ", '') as double) as " + kolom.naam()
                        : tekst(kolom))
                + " from " + ruw);
    }

    private static String kolommen(Function<Kolom, String> schrijf) {
        return Kolommen.alle().stream().map(schrijf).collect(Collectors.joining(", "));
    }

    private static String uitKubus(Kolom kolom) {
        return kolom.naam().equals("release") ? "release_id as release" : gelijk(kolom);
    }

    private static String gelijk(Kolom kolom) {
        return kolom.soort() == Kolom.Soort.GETAL ? kolom.naam() : tekst(kolom);
    }

    /** Text as it is; of cautions the order says nothing. */
    private static String tekst(Kolom kolom) {
        // a day in Parquet is a day; everywhere it is compared as ISO 8601 writes it
        String inhoud = "coalesce(cast(" + kolom.naam() + " as varchar), '')";
        return (kolom.naam().equals(Kolommen.KENMERKEN)
                        ? "array_to_string(list_sort(string_split(" + inhoud + ", ',')), ',')"
                        : inhoud)
                + " as " + kolom.naam();
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = duckdb.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private long getal(String sql) throws SQLException {
        try (PreparedStatement vraag = duckdb.prepareStatement(sql);
                ResultSet antwoord = vraag.executeQuery()) {
            antwoord.next();
            return antwoord.getLong(1);
        } catch (SQLException e) {
            throw new SQLException("failed: " + sql, e);
        }
    }
}
