package nl.verzuimatlas.portal.data;

import java.util.List;

/**
 * A program that fetches figures.
 *
 * @param naam tool or language
 * @param code the program
 * @param adres address that it asks
 */
public record Voorbeeld(String naam, String code, String adres) {

    private static final String CSV = "/api/v1/waarnemingen?indicator=relatief-verzuim&gemeente=GM0222&formaat=csv";
    private static final String PARQUET = "/api/v1/waarnemingen?indicator=relatief-verzuim&formaat=parquet";

    /** Examples that ask the portal at {@code basis}, an address without a slash at the end. */
    static List<Voorbeeld> van(String basis) {
        String csv = basis + CSV;
        String parquet = basis + PARQUET;
        return List.of(
                new Voorbeeld("curl", "curl --fail --output verzuim.csv \\\n  \"" + csv + "\"\n", csv),
                new Voorbeeld("R", """
                        cijfers <- read.csv("%s",
                                            fileEncoding = "UTF-8")
                        # alleen wat een cijfer is; een lege waarde is geen nul
                        met_cijfer <- subset(cijfers, status == "cijfer")
                        tapply(met_cijfer$waarde, met_cijfer$schooljaar, mean)
                        """.formatted(csv), csv),
                new Voorbeeld("Python", """
                        import csv, io, urllib.request

                        adres = "%s"
                        with urllib.request.urlopen(adres) as antwoord:
                            rijen = list(csv.DictReader(io.TextIOWrapper(antwoord, encoding="utf-8")))
                        # alleen wat een cijfer is; een lege waarde is geen nul
                        for rij in rijen:
                            if rij["status"] == "cijfer":
                                print(rij["schooljaar"], rij["categorie"], float(rij["waarde"]))
                        """.formatted(csv), csv),
                new Voorbeeld("Power Query (Excel en Power BI)", """
                        let
                            Bron = Csv.Document(
                                Web.Contents("%s"),
                                [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
                            Koppen = Table.PromoteHeaders(Bron),
                            Getallen = Table.TransformColumnTypes(
                                Koppen, {{"teller", type number}, {"noemer", type number}, {"waarde", type number}}, "en-US")
                        in
                            Getallen
                        """.formatted(csv), csv),
                new Voorbeeld("DuckDB", """
                        select schooljaar, regionaam, waarde, status
                        from read_parquet('%s')
                        where categorie = 'totaal' and regiotype = 'gemeente';
                        """.formatted(parquet), parquet));
    }
}
