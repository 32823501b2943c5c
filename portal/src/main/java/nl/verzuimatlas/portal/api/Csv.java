package nl.verzuimatlas.portal.api;

import java.util.List;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Comma separated values by RFC 4180: quotes only where needed, lines end in CRLF. */
final class Csv {

    private static final String EINDE = "\r\n";

    private Csv() {}

    static String schrijf(List<Waarneming> waarnemingen) {
        StringBuilder csv = new StringBuilder(String.join(",", Rij.KOLOMMEN)).append(EINDE);
        for (Waarneming waarneming : waarnemingen) {
            csv.append(String.join(
                            ",", Rij.csv(waarneming).stream().map(Csv::cel).toList()))
                    .append(EINDE);
        }
        return csv.toString();
    }

    private static String cel(String tekst) {
        boolean aanhalen =
                tekst.chars().anyMatch(teken -> teken == ',' || teken == '"' || teken == '\n' || teken == '\r');
        return aanhalen ? '"' + tekst.replace("\"", "\"\"") + '"' : tekst;
    }
}
