package nl.verzuimatlas.warehouse.release;

import java.util.List;

/** The report of the gates as a page of its own, without anything from elsewhere. */
final class Poortpagina {

    private static final String KOP = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Controles van de uitgave</title>
            <style>
            body { font-family: sans-serif; line-height: 1.5; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
            th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #767676; }
            td.getal { text-align: right; }
            .fout, .waarschuwing { font-weight: bold; }
            .vertrouwelijk { border-left: 6px solid #a00; padding: .5rem 1rem; }
            </style>
            </head>
            <body>
            <h1>Controles van de uitgave</h1>
            <p class="vertrouwelijk">Alleen voor de beheerder. De voorbeelden kunnen over enkele leerlingen gaan.</p>
            """;

    private Poortpagina() {}

    static String html(Poortrapport rapport) {
        StringBuilder html = new StringBuilder(KOP);
        html.append("<p>")
                .append(rapport.goed())
                .append(" van de ")
                .append(rapport.uitslagen().size())
                .append(" controles vonden niets.</p>\n");
        for (Poortlaag laag : Poortlaag.values()) {
            List<Poortuitslag> uitslagen = rapport.uitslagen().stream()
                    .filter(uitslag -> uitslag.laag() == laag)
                    .toList();
            if (!uitslagen.isEmpty()) {
                tabel(html, laag, uitslagen);
            }
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static void tabel(StringBuilder html, Poortlaag laag, List<Poortuitslag> uitslagen) {
        html.append("<table>\n<caption><h2>Controles ").append(laag.titel()).append("</h2></caption>\n");
        html.append("<thead><tr><th scope=\"col\">Controle</th><th scope=\"col\">Wat is bekeken</th>"
                + "<th scope=\"col\">Rijen</th><th scope=\"col\">Gevonden</th><th scope=\"col\">Uitslag</th></tr></thead>\n"
                + "<tbody>\n");
        for (Poortuitslag uitslag : uitslagen) {
            html.append("<tr><th scope=\"row\">").append(veilig(uitslag.naam()));
            if (!uitslag.voorbeelden().isEmpty()) {
                html.append("<ul>");
                uitslag.redenen()
                        .forEach(reden ->
                                html.append("<li>").append(veilig(reden)).append("</li>"));
                html.append("</ul>");
            }
            html.append("</th><td>").append(veilig(uitslag.tabel())).append("</td><td class=\"getal\">");
            html.append(uitslag.bekeken()).append("</td><td class=\"getal\">").append(uitslag.gevonden());
            html.append("</td><td class=\"")
                    .append(uitslag.uitslag())
                    .append("\">")
                    .append(uitslag.uitslag())
                    .append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static String veilig(String tekst) {
        return tekst.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
