package nl.verzuimatlas.etl.generator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How a supplier writes its files. */
enum Opmaak {
    /** Comma, UTF-8, ISO dates. */
    NIEUW(',', "\n", StandardCharsets.UTF_8, "uuuu-MM-dd", '.', false),
    /** As {@link #NIEUW}, compressed. */
    GZIP(',', "\n", StandardCharsets.UTF_8, "uuuu-MM-dd", '.', true),
    /** Semicolon, cp1252, CRLF, dates without dashes, decimal comma. */
    OUD(';', "\r\n", Charset.forName("windows-1252"), "uuuuMMdd", ',', false),
    /** As {@link #OUD}, compressed. */
    OUD_GZIP(';', "\r\n", Charset.forName("windows-1252"), "uuuuMMdd", ',', true);

    private final char scheiding;
    private final String regeleinde;
    private final Charset tekens;
    private final DateTimeFormatter datum;
    private final char komma;
    private final boolean gecomprimeerd;

    Opmaak(char scheiding, String regeleinde, Charset tekens, String datum, char komma, boolean gecomprimeerd) {
        this.scheiding = scheiding;
        this.regeleinde = regeleinde;
        this.tekens = tekens;
        this.datum = DateTimeFormatter.ofPattern(datum);
        this.komma = komma;
        this.gecomprimeerd = gecomprimeerd;
    }

    Charset tekens() {
        return tekens;
    }

    boolean isGecomprimeerd() {
        return gecomprimeerd;
    }

    /** Text of a cell: dates and decimals in this layout, {@code null} an empty cell. */
    String cel(Object waarde) {
        if (waarde == null) {
            return "";
        }
        if (waarde instanceof LocalDate dag) {
            return datum.format(dag);
        }
        if (waarde instanceof Decimaal getal) {
            return getal.tekst().replace('.', komma);
        }
        return waarde.toString();
    }

    /** One line of a file, line end included. */
    String regel(String[] cellen) {
        StringBuilder regel = new StringBuilder(128);
        for (int i = 0; i < cellen.length; i++) {
            if (i > 0) {
                regel.append(scheiding);
            }
            boolean aanhalen = cellen[i].indexOf(scheiding) >= 0 || cellen[i].indexOf('"') >= 0;
            regel.append(aanhalen ? '"' + cellen[i].replace("\"", "\"\"") + '"' : cellen[i]);
        }
        return regel.append(regeleinde).toString();
    }

    /** A number with decimals, written with a point; the layout may turn it into a comma. */
    record Decimaal(String tekst) {}
}
