package nl.verzuimatlas.portal.bestand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Description of the columns of an open CSV file by the W3C recommendation CSV on the Web. */
public final class Csvw {

    private static final String EIGENSCHAP = "#waarneming-";

    private Csvw() {}

    /**
     * The description, ready to be written as JSON.
     *
     * @param csv address of the file it describes
     * @param herkomst where the file comes from and how it may be used
     * @param woordenlijst address of the page that explains the columns
     */
    public static Map<String, Object> document(String csv, Herkomst herkomst, String woordenlijst) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "nl")));
        document.put("url", csv);
        document.put("dc:title", herkomst.titel());
        document.put("dc:publisher", herkomst.uitgever());
        document.put("dc:license", Map.of("@id", herkomst.licentie().adres()));
        document.put("dc:source", Map.of("@id", herkomst.adres()));
        document.put("dc:modified", Map.of("@value", herkomst.gemaaktOp().toString(), "@type", "xsd:dateTime"));
        document.put("dc:identifier", herkomst.release());
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("encoding", "utf-8");
        dialect.put("delimiter", ",");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("lineTerminators", List.of("\r\n"));
        dialect.put("header", true);
        document.put("dialect", dialect);
        document.put("tableSchema", schema(woordenlijst));
        return document;
    }

    private static Map<String, Object> schema(String woordenlijst) {
        List<Map<String, Object>> kolommen = new ArrayList<>();
        for (Kolom kolom : Kolommen.alle()) {
            Map<String, Object> beschrijving = new LinkedHashMap<>();
            beschrijving.put("name", kolom.naam());
            beschrijving.put("titles", Map.of("nl", List.of(kolom.naam(), kolom.titel())));
            beschrijving.put("dc:description", kolom.omschrijving());
            beschrijving.put("propertyUrl", woordenlijst + EIGENSCHAP + kolom.naam());
            beschrijving.put("datatype", datatype(kolom));
            if (kolom.soort() != Kolom.Soort.TEKST) {
                beschrijving.put("null", "");
            }
            beschrijving.put("required", kolom.sleutel());
            if (kolom.naam().equals(Kolommen.KENMERKEN)) {
                beschrijving.put("separator", ",");
            }
            kolommen.add(beschrijving);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", kolommen);
        schema.put(
                "primaryKey",
                Kolommen.alle().stream().filter(Kolom::sleutel).map(Kolom::naam).toList());
        return schema;
    }

    private static Object datatype(Kolom kolom) {
        if (kolom.soort() == Kolom.Soort.GETAL) {
            return "number";
        }
        if (kolom.soort() == Kolom.Soort.DATUM) {
            return "date";
        }
        return kolom.keuzes().isEmpty()
                ? "string"
                : Map.of("base", "string", "format", String.join("|", kolom.keuzes()));
    }
}
