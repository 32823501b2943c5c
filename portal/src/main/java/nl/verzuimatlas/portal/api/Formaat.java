package nl.verzuimatlas.portal.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Format of observations. */
public enum Formaat {
    JSON("json", "application/json", "json", "JSON, per pagina"),
    CSV("csv", "text/csv", "csv", "CSV voor programma's: UTF-8, komma, decimale punt"),
    CSV_EXCEL("csv-excel", "text/csv", "csv", "CSV voor Nederlandse Excel: puntkomma, decimale komma"),
    CSVW("csvw", "application/csvm+json", "csv-metadata.json", "beschrijving van de kolommen van de CSV (CSVW)"),
    XLSX(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "Excel, met toelichting en definities"),
    PARQUET("parquet", "application/vnd.apache.parquet", "parquet", "Parquet, voor R, Python en DuckDB");

    private static final String JOKER = "*/*";

    private final String naam;
    private final String type;
    private final String extensie;
    private final String omschrijving;

    Formaat(String naam, String type, String extensie, String omschrijving) {
        this.naam = naam;
        this.type = type;
        this.extensie = extensie;
        this.omschrijving = omschrijving;
    }

    /** Value of the parameter {@code formaat}. */
    public String naam() {
        return naam;
    }

    /** Media type, without parameters. */
    public String type() {
        return type;
    }

    /** Content type of an answer in this format. */
    public String contentType() {
        return this == CSV || this == CSV_EXCEL ? type + "; charset=utf-8; header=present" : type;
    }

    /** End of a file name, without the dot. */
    public String extensie() {
        return extensie;
    }

    /** What it is for, in Dutch. */
    public String omschrijving() {
        return omschrijving;
    }

    /** Whether it is a file of rows, all of them unless a page is asked for. */
    public boolean isBestand() {
        return this != JSON && this != CSVW;
    }

    /**
     * The format that an Accept header likes best; of equals the one named first. JSON when it names none of ours, so that
     * a browser gets an answer too.
     */
    public static Formaat vanAccept(Optional<String> accept) {
        return accept.stream()
                .flatMap(kop -> Arrays.stream(kop.split(",")))
                .map(Voorkeur::lees)
                .filter(voorkeur -> voorkeur.gewicht > 0)
                .sorted(Comparator.comparingDouble((Voorkeur voorkeur) -> voorkeur.gewicht)
                        .reversed())
                .flatMap(voorkeur -> van(voorkeur.type).stream())
                .findFirst()
                .orElse(JSON);
    }

    private static Optional<Formaat> van(String type) {
        if (type.equals(JOKER)) {
            return Optional.of(JSON);
        }
        return Arrays.stream(values())
                .filter(formaat -> formaat.type.equals(type))
                .findFirst();
    }

    /** Media type of an Accept header and how much it is liked, 0..1. */
    private record Voorkeur(String type, double gewicht) {

        static Voorkeur lees(String tekst) {
            List<String> delen =
                    Arrays.stream(tekst.split(";")).map(String::strip).toList();
            double gewicht = delen.stream()
                    .skip(1)
                    .filter(deel -> deel.matches("q=[01](\\.\\d{0,3})?"))
                    .mapToDouble(deel -> Double.parseDouble(deel.substring(2)))
                    .findFirst()
                    .orElse(1);
            return new Voorkeur(delen.get(0).toLowerCase(Locale.ROOT), gewicht);
        }
    }
}
