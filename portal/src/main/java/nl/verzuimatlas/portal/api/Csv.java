package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Comma separated values by RFC 4180: quotes only where needed, lines end in CRLF. */
final class Csv {

    private static final String EINDE = "\r\n";

    private Csv() {}

    static String schrijf(List<Waarneming> waarnemingen) {
        List<List<String>> regels = new ArrayList<>();
        regels.add(Rij.KOLOMMEN);
        waarnemingen.forEach(waarneming -> regels.add(Rij.csv(waarneming)));
        return regels(regels);
    }

    /** Lines of cells; the first is the header. */
    static String regels(List<List<String>> regels) {
        StringBuilder csv = new StringBuilder();
        for (List<String> regel : regels) {
            csv.append(String.join(",", regel.stream().map(Csv::cel).toList())).append(EINDE);
        }
        return csv.toString();
    }

    private static String cel(String tekst) {
        boolean aanhalen =
                tekst.chars().anyMatch(teken -> teken == ',' || teken == '"' || teken == '\n' || teken == '\r');
        return aanhalen ? '"' + tekst.replace("\"", "\"\"") + '"' : tekst;
    }
}
