package nl.verzuimatlas.warehouse.indicator;

import java.util.Map;

/** The page of one definition in {@code docs/definities/}, in Markdown, from the registry. */
public final class Definitiepagina {

    private Definitiepagina() {}

    /** Markdown of {@code indicator}; ends with a line end. */
    public static String markdown(Indicator indicator) {
        StringBuilder pagina = new StringBuilder();
        pagina.append("# ").append(indicator.naam()).append("\n\n");
        pagina.append(indicator.uitleg()).append("\n\n");
        pagina.append("| | |\n|---|---|\n");
        rij(pagina, "id", "`" + indicator.id() + "`");
        rij(pagina, "versie", indicator.definitieversie() + ", vanaf " + indicator.geldigVan());
        rij(pagina, "teller", indicator.teller());
        rij(pagina, "noemer", indicator.noemer());
        rij(pagina, "eenheid", indicator.eenheid());
        rij(pagina, "populatie", indicator.populatie());
        rij(pagina, "richting", indicator.polariteit());
        rij(pagina, "interval", indicator.intervalmethode());
        rij(pagina, "bronnen", String.join(", ", indicator.bronnen()));
        rij(pagina, "grondslag", indicator.grondslag());
        pagina.append("\n## Uitsplitsingen\n\n");
        for (Map.Entry<String, Map<String, String>> dimensie :
                indicator.dimensies().entrySet()) {
            pagina.append("- ")
                    .append(dimensie.getKey())
                    .append(": ")
                    .append(categorieen(dimensie))
                    .append('\n');
        }
        if (!indicator.trendbreuken().isEmpty()) {
            pagina.append("\n## Trendbreuken\n\n");
            indicator
                    .trendbreuken()
                    .forEach((jaar, uitleg) -> pagina.append("- ")
                            .append(jaar)
                            .append(": ")
                            .append(uitleg)
                            .append('\n'));
        }
        pagina.append("\n## Let op\n\n");
        indicator
                .kanttekeningen()
                .forEach(tekst -> pagina.append("- ").append(tekst).append('\n'));
        if (!indicator.wijktAf().isEmpty()) {
            pagina.append("\n## Waarom wijkt dit af van andere cijfers\n\n")
                    .append(indicator.wijktAf())
                    .append('\n');
        }
        return pagina.toString();
    }

    /** The rules of protocols are many, and an organisation may add its own. */
    private static String categorieen(Map.Entry<String, Map<String, String>> dimensie) {
        boolean regels =
                dimensie.getValue().keySet().stream().allMatch(code -> code.contains(Regelcategorie.SCHEIDING));
        if (dimensie.getKey().equals("protocol")) {
            return "de protocollen in gebruik";
        }
        return regels
                ? "de regels van de protocollen in gebruik"
                : String.join(", ", dimensie.getValue().values());
    }

    private static void rij(StringBuilder pagina, String naam, String waarde) {
        if (!waarde.isEmpty()) {
            pagina.append("| ")
                    .append(naam)
                    .append(" | ")
                    .append(waarde.replace("|", "\\|"))
                    .append(" |\n");
        }
    }
}
