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
        rij(pagina, "korte naam", indicator.betekenis().korteNaam());
        rij(pagina, "vraag", indicator.betekenis().vraag());
        rij(pagina, "thema", indicator.thema());
        rij(pagina, "versie", indicator.definitieversie() + ", vanaf " + indicator.geldigVan());
        rij(pagina, "teller", indicator.teller());
        rij(pagina, "noemer", indicator.noemer());
        rij(pagina, "eenheid", indicator.eenheid());
        rij(pagina, "populatie", indicator.populatie());
        rij(pagina, "peilmoment", indicator.meetwijze().peilmoment());
        rij(pagina, "richting", indicator.polariteit());
        rij(pagina, "interval", indicator.intervalmethode());
        rij(pagina, "vergelijking", indicator.meetwijze().vergelijkingsmethode());
        rij(pagina, "decimalen", String.valueOf(indicator.meetwijze().decimalen()));
        rij(pagina, "afronding", indicator.meetwijze().afronding());
        rij(pagina, "gebieden", String.join(", ", indicator.meetwijze().regiotypen()));
        rij(pagina, "doelwaarde", indicator.betekenis().doelwaarde());
        rij(pagina, "bronnen", String.join(", ", indicator.bronnen()));
        rij(pagina, "levering", indicator.herkomst().leverfrequentie());
        rij(pagina, "actualisering", indicator.herkomst().actualisering());
        rij(pagina, "voorlopig en definitief", indicator.herkomst().voorlopig());
        rij(pagina, "eerste schooljaar", indicator.herkomst().eersteSchooljaar());
        rij(pagina, "nodig", indicator.herkomst().dekkingEis());
        rij(pagina, "bescherming", indicator.bescherming());
        rij(pagina, "grondslag", indicator.grondslag());
        rij(pagina, "gebruik", String.join("; ", indicator.betekenis().gebruik()));
        rij(pagina, "trefwoorden", String.join(", ", indicator.betekenis().trefwoorden()));
        rij(pagina, "eigenaar", indicator.herkomst().eigenaar());
        rij(pagina, "contact", indicator.herkomst().contact());
        rij(pagina, "licentie", indicator.herkomst().licentie());
        pagina.append("\n## Uitsplitsingen\n\n");
        for (Map.Entry<String, Map<String, String>> dimensie :
                indicator.dimensies().entrySet()) {
            pagina.append("- ")
                    .append(dimensie.getKey())
                    .append(": ")
                    .append(categorieen(dimensie))
                    .append('\n');
        }
        pagina.append("\n## Versies\n\n");
        indicator
                .versies()
                .forEach(versie -> pagina.append("- ").append(versie(versie)).append('\n'));
        lijst(pagina, "Trendbreuken", indicator.trendbreuken());
        pagina.append("\n## Let op\n\n");
        indicator
                .kanttekeningen()
                .forEach(tekst -> pagina.append("- ").append(tekst).append('\n'));
        lijst(pagina, "Waarom wijkt dit af van andere cijfers", indicator.wijktAf());
        lijst(pagina, "Hoort bij", indicator.betekenis().samenhang());
        return pagina.toString();
    }

    private static String versie(Versie versie) {
        String tot = versie.geldigTot().isEmpty() ? "" : " tot en met " + versie.geldigTot();
        return versie.versie() + ", vanaf " + versie.geldigVan() + tot + ": " + versie.wijziging();
    }

    private static void lijst(StringBuilder pagina, String kop, Map<String, String> teksten) {
        if (!teksten.isEmpty()) {
            pagina.append("\n## ").append(kop).append("\n\n");
            teksten.forEach((over, tekst) ->
                    pagina.append("- ").append(over).append(": ").append(tekst).append('\n'));
        }
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
