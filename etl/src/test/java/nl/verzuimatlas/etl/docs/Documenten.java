package nl.verzuimatlas.etl.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.toets.Kolomindeling;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;

/** The documents that are made from data: the catalogue of findings and the data dictionary. */
final class Documenten {

    private static final String GEMAAKT =
            "<!-- Gemaakt uit %s. Niet zelf wijzigen; zie DocumentenTest om het opnieuw te maken. -->\n\n";

    private Documenten() {}

    /** Text per path under {@code docs/}. */
    static Map<String, String> alle() {
        Map<String, String> documenten = new TreeMap<>();
        documenten.put("bevindingen.md", bevindingen());
        documenten.put("handleiding/codes.md", codes());
        documenten.put("profielen.md", Profieldocument.tekst(GEMAAKT));
        StringBuilder inhoud = new StringBuilder("# Gegevenswoordenboek\n\n"
                + GEMAAKT.formatted("de schema's van bronnen en feiten en uit het register van indicatoren")
                + "Wat leveranciers aanleveren (bronnen) en wat het warehouse daarvan maakt (feiten), kolom voor kolom; en welke cijfers (indicatoren) daaruit komen.\n\n"
                + "## Bronnen\n\n| bron | wat | een rij is |\n|---|---|---|\n");
        for (String bron : bronnen()) {
            BronSchema schema = BronSchema.lees(bron);
            documenten.put("gegevenswoordenboek/bronnen/" + bron + ".md", bron(schema));
            inhoud.append("| [%s](bronnen/%s.md) | %s | %s |\n"
                    .formatted(bron, bron, cel(schema.titel()), cel(schema.korrel())));
        }
        inhoud.append("\n## Feiten\n\n| tabel | wat | een rij is |\n|---|---|---|\n");
        for (String tabel : FeitTabel.TABELLEN) {
            FeitTabel feiten = FeitTabel.lees(tabel);
            documenten.put("gegevenswoordenboek/feiten/" + tabel + ".md", feiten(feiten));
            inhoud.append("| [%s](feiten/%s.md) | %s | %s |\n"
                    .formatted(tabel, tabel, cel(feiten.titel()), cel(feiten.korrel())));
        }
        inhoud.append("\n## Indicatoren\n\n| indicator | wat | eenheid | bronnen |\n|---|---|---|---|\n");
        for (Registratie registratie : Indicatorregister.lees().registraties()) {
            Indicator indicator = registratie.indicator();
            inhoud.append("| [%s](../definities/%s.md) | %s | %s | %s |\n"
                    .formatted(
                            indicator.id(),
                            indicator.id(),
                            cel(indicator.naam()),
                            cel(indicator.eenheid()),
                            String.join(", ", indicator.bronnen())));
        }
        documenten.put("gegevenswoordenboek/README.md", inhoud.toString());
        return documenten;
    }

    private static List<String> bronnen() {
        return java.util.stream.Stream.concat(BronSchema.BRONNEN.stream(), java.util.stream.Stream.of("verzuimcodes"))
                .toList();
    }

    private static String bevindingen() {
        StringBuilder tekst = new StringBuilder("# Bevindingen\n\n" + GEMAAKT.formatted("bevindingen.yaml") + """
                Alles wat `check` en `ingest` over een levering kunnen zeggen. Een **fout** bij een rij houdt die rij eruit; een fout
                bij een bestand of levering weigert de levering. Bij een **waarschuwing** telt de rij mee. Een **melding** zegt wat
                herkend of rechtgezet is. Rijen zijn genummerd zoals een spreadsheet ze toont (de kopregel is 1).

                | id | niveau | wat | wat er staat | zo herstelt u het | voorbeeld |
                |---|---|---|---|---|---|
                """);
        for (Bevindingsoort soort : Catalogus.HUIS.soorten()) {
            tekst.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            soort.id(),
                            soort.niveau().naam(),
                            cel(soort.titel()),
                            cel(soort.tekst()),
                            cel(soort.oplossing()),
                            cel(soort.voorbeeld())));
        }
        return tekst.toString();
    }

    private static String codes() {
        StringBuilder tekst =
                new StringBuilder("# De codes per bron\n\n" + GEMAAKT.formatted("de schema's van bronnen") + """
                Welke waarden een kolom mag hebben, en wat zij betekenen. Schrijft uw pakket iets anders, zeg dan in `levering.yaml` bij
                `waarden` wat het bij ons is; zie [Aanleveren](aanleveren.md).
                """);
        for (String bron : bronnen()) {
            BronSchema schema = BronSchema.lees(bron);
            List<Veld> velden = schema.fields().stream()
                    .filter(veld -> !veld.constraints().enumeratie().isEmpty())
                    .toList();
            if (!velden.isEmpty()) {
                tekst.append("\n## %s (`%s`)\n".formatted(schema.titel(), bron));
                velden.forEach(veld -> tekst.append(codes(veld)));
            }
        }
        return tekst.toString();
    }

    private static String codes(Veld veld) {
        String kop = "\n`%s`: %s".formatted(veld.name(), cel(veld.description()));
        if (veld.betekenissen().isEmpty()) {
            return kop + " Kies uit: "
                    + cel(String.join(", ", veld.constraints().enumeratie())) + ".\n";
        }
        StringBuilder tekst = new StringBuilder(kop + "\n\n| code | betekenis |\n|---|---|\n");
        veld.constraints()
                .enumeratie()
                .forEach(code -> tekst.append(
                        "| %s | %s |\n".formatted(code, cel(veld.betekenissen().getOrDefault(code, code)))));
        return tekst.toString();
    }

    private static String bron(BronSchema schema) {
        StringBuilder tekst = new StringBuilder("# %s\n\n%sBron `%s`, van %s. Een rij is %s.\n\n"
                .formatted(
                        schema.titel(),
                        GEMAAKT.formatted("bronnen/" + schema.bron() + ".yaml"),
                        schema.bron(),
                        schema.leverancier(),
                        schema.korrel()));
        if (!schema.primaryKey().isEmpty()) {
            tekst.append("Sleutel: `%s`; komt in een levering maar een keer voor.\n\n"
                    .formatted(String.join(" + ", schema.primaryKey())));
        }
        if (!schema.regels().isEmpty()) {
            tekst.append("Regels tussen kolommen: %s.\n\n".formatted(String.join(", ", schema.regels())));
        }
        tekst.append(
                "| kolom | soort | verplicht | wat | waarden of vorm | ook als | voorbeeld |\n|---|---|---|---|---|---|---|\n");
        for (Veld veld : schema.fields()) {
            tekst.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            veld.name(),
                            soort(veld),
                            veld.constraints().required() ? "ja" : "nee",
                            cel(veld.description()),
                            cel(vorm(veld)),
                            cel(String.join(", ", veld.synoniemen())),
                            cel(veld.voorbeeld())));
        }
        tekst.append("\nIn de geaccepteerde rijen (Parquet) heten de kolommen: `");
        Kolomindeling indeling = Kolomindeling.van(schema);
        tekst.append(String.join(
                "`, `",
                indeling.kolommen().stream().map(Kolomindeling.Kolom::naam).toList()));
        return tekst.append("`.\n").toString();
    }

    private static String soort(Veld veld) {
        String soort = switch (veld.type()) {
            case STRING -> "tekst";
            case INTEGER -> "geheel getal";
            case NUMBER -> "getal";
            case DATE -> "datum";
            case BOOLEAN -> "ja/nee";
            case GEMEENTECODE -> "gemeentecode";
            case SCHOOLJAAR -> "schooljaar";
        };
        return veld.isPseudoniem()
                ? "sleutel"
                : soort + veld.eenheid().map(eenheid -> " (" + eenheid + ")").orElse("");
    }

    private static String vorm(Veld veld) {
        if (!veld.constraints().enumeratie().isEmpty()) {
            return String.join(", ", veld.constraints().enumeratie());
        }
        if (veld.constraints().pattern().isPresent()) {
            return "`" + veld.constraints().pattern().get() + "`";
        }
        if (!veld.suppressieTekens().isEmpty()) {
            return "afgeschermd of ontbrekend: " + String.join(" ", veld.suppressieTekens());
        }
        return "";
    }

    private static String feiten(FeitTabel feiten) {
        StringBuilder tekst = new StringBuilder("# %s\n\n%sFeittabel `%s`. Een rij is %s.\n\n"
                .formatted(
                        feiten.titel(),
                        GEMAAKT.formatted("feiten/" + feiten.tabel() + ".yaml"),
                        feiten.tabel(),
                        feiten.korrel()));
        tekst.append("Gemaakt uit %s.\n\n"
                .formatted(Stream.concat(
                                feiten.bronnen().stream().map(bron -> "[%s](../bronnen/%s.md)".formatted(bron, bron)),
                                feiten.feiten().stream().map(tabel -> "feittabel [%s](%s.md)".formatted(tabel, tabel)))
                        .collect(Collectors.joining(", "))));
        tekst.append("| kolom | soort | altijd gevuld | wat |\n|---|---|---|---|\n");
        for (FeitTabel.Kolom kolom : feiten.kolommen()) {
            tekst.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            kolom.naam(),
                            kolom.type().sql(),
                            kolom.verplicht() ? "ja" : "nee",
                            cel(kolom.omschrijving())));
        }
        return tekst.toString();
    }

    private static String cel(String tekst) {
        return tekst.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }
}
