package nl.verzuimatlas.etl.verslag;

import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.toets.Getallen;

/** The report as one page of HTML that needs nothing else. */
public final class VerslagHtml {

    private static final String STIJL = """
            body{font-family:system-ui,sans-serif;line-height:1.5;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #ccc}
            caption{text-align:left;font-weight:bold;padding:.5rem 0}code{background:#f3f3f3;padding:0 .2rem}
            """;

    private VerslagHtml() {}

    /** The page; one section per delivery. */
    public static String van(List<Verslag> verslagen) {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Controle van leveringen</title>\n<style>\n"
                + STIJL + "</style>\n</head>\n<body>\n<h1>Controle van leveringen</h1>\n");
        verslagen.forEach(verslag -> deel(verslag, html));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void deel(Verslag verslag, StringBuilder html) {
        html.append("<h2>%s: %s</h2>\n"
                .formatted(veilig(verslag.bron()), veilig(verslag.oordeel().naam())));
        html.append("<p>Bestanden: %s. %s rijen gelezen, %s geaccepteerd, %s geweigerd.</p>\n"
                .formatted(
                        veilig(String.join(", ", verslag.bestanden())),
                        Getallen.geheel(verslag.gelezen()),
                        Getallen.geheel(verslag.geaccepteerd()),
                        Getallen.geheel(verslag.geweigerd())));
        if (verslag.bevindingen().isEmpty()) {
            html.append("<p>Er zijn geen bevindingen.</p>\n");
        }
        VerslagTekst.perSoort(verslag.bevindingen()).forEach((id, bevindingen) -> {
            html.append("<table>\n<caption>%s: %s (%s)</caption>\n"
                    .formatted(
                            bevindingen.get(0).niveau().naam(),
                            veilig(Catalogus.HUIS.soort(id).titel()),
                            id));
            html.append("<thead><tr><th scope=\"col\">Bestand</th><th scope=\"col\">Rij</th>"
                    + "<th scope=\"col\">Kolom</th><th scope=\"col\">Wat en hoe te herstellen</th>"
                    + "<th scope=\"col\">Aantal</th></tr></thead>\n<tbody>\n");
            bevindingen.forEach(bevinding -> rij(bevinding, html));
            html.append("</tbody>\n</table>\n");
        });
    }

    private static void rij(Bevinding bevinding, StringBuilder html) {
        html.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        veilig(bevinding.bestand()),
                        bevinding.rij() > 0 ? String.valueOf(bevinding.rij()) : "",
                        veilig(bevinding.kolom()),
                        veilig(bevinding.tekst()),
                        Getallen.geheel(bevinding.aantal())));
    }

    private static String veilig(String tekst) {
        return tekst.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
