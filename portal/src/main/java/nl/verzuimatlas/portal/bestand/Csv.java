package nl.verzuimatlas.portal.bestand;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Separated values by RFC 4180: UTF-8, quotes only where needed, lines end in CRLF.
 *
 * @param scheiding between the cells of a line
 * @param decimaal between the whole part of a number and its decimals
 * @param begin what the file starts with
 * @param veilig makes a text harmless for the program that the file is meant for
 */
public record Csv(char scheiding, char decimaal, String begin, UnaryOperator<String> veilig) {

    private static final String EINDE = "\r\n";
    private static final String BOM = "\ufeff";
    private static final String GEVAARLIJK = "=+-@\t\r";

    /** For programs: comma, decimal point, texts as they are. */
    public static Csv open() {
        return new Csv(',', '.', "", UnaryOperator.identity());
    }

    /**
     * For Dutch Excel: byte order mark, semicolon, decimal comma. Excel computes a text that starts with one of
     * {@code = + - @}, also from a file that someone else made; an apostrophe before it stops that.
     */
    public static Csv excel() {
        return new Csv(';', ',', BOM, Csv::zonderFormule);
    }

    /** Writes the header and {@code rijen} to {@code uit}, which stays open. */
    public void schrijf(Rijen rijen, OutputStream uit) throws IOException {
        Writer tekst = new BufferedWriter(new OutputStreamWriter(uit, StandardCharsets.UTF_8));
        tekst.write(begin);
        tekst.write(String.join(String.valueOf(scheiding), Kolommen.namen()) + EINDE);
        try {
            rijen.geef(rij -> regel(tekst, rij));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        tekst.flush();
    }

    private void regel(Writer tekst, Waarneming rij) {
        try {
            String tussen = "";
            for (Kolom kolom : Kolommen.alle()) {
                tekst.write(tussen);
                tekst.write(cel(inhoud(kolom, rij)));
                tussen = String.valueOf(scheiding);
            }
            tekst.write(EINDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String inhoud(Kolom kolom, Waarneming rij) {
        String inhoud = kolom.tekst().apply(rij);
        return kolom.soort() == Kolom.Soort.GETAL ? inhoud.replace('.', decimaal) : veilig.apply(inhoud);
    }

    private String cel(String inhoud) {
        for (int i = 0; i < inhoud.length(); i++) {
            char teken = inhoud.charAt(i);
            if (teken == scheiding || teken == '"' || teken == '\n' || teken == '\r') {
                return '"' + inhoud.replace("\"", "\"\"") + '"';
            }
        }
        return inhoud;
    }

    private static String zonderFormule(String inhoud) {
        return !inhoud.isEmpty() && GEVAARLIJK.indexOf(inhoud.charAt(0)) >= 0 ? "'" + inhoud : inhoud;
    }
}
