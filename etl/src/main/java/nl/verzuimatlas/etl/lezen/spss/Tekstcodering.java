package nl.verzuimatlas.etl.lezen.spss;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import nl.verzuimatlas.etl.lezen.Utf8Proef;
import nl.verzuimatlas.etl.lezen.Vormkenner;

/**
 * How text is written in a file.
 *
 * @param charset character set
 * @param opgegeven what the file says; empty when it says nothing
 * @param gekend whether we know what the file says
 */
record Tekstcodering(Charset charset, String opgegeven, boolean gekend) {

    private static final int EBCDIC = 1;
    private static final int ASCII = 4;

    /**
     * The character set of a file.
     *
     * @param naam name in the file; may be empty
     * @param code number in the file, such as 65001; 0 when there is none
     */
    static Tekstcodering van(String naam, int code) throws nl.verzuimatlas.etl.lezen.Leesfout {
        if (code == EBCDIC) {
            throw Bytebron.onmogelijk("tekst in EBCDIC");
        }
        String opgegeven = !naam.isBlank() ? naam.strip() : naam(code);
        if (opgegeven.isEmpty()) {
            return new Tekstcodering(Vormkenner.CP1252, "", true);
        }
        return zoek(opgegeven)
                .map(charset -> new Tekstcodering(charset, opgegeven, true))
                .orElseGet(() -> new Tekstcodering(Vormkenner.CP1252, opgegeven, false));
    }

    private static String naam(int code) {
        return switch (code) {
            case 0, 2, 3, ASCII -> "";
            case 65001 -> "UTF-8";
            case 28591 -> "ISO-8859-1";
            case 28605 -> "ISO-8859-15";
            default -> code >= 1250 && code <= 1258 ? "windows-" + code : code < 0 ? "" : "cp" + code;
        };
    }

    private static Optional<Charset> zoek(String naam) {
        try {
            // older Windows wrote 1252 and called it Latin-1; the printable characters are the same
            Charset charset = Charset.forName(naam);
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? Vormkenner.CP1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether the bytes are text in this character set. */
    boolean past(byte[] bytes) {
        return !charset.equals(StandardCharsets.UTF_8) || Utf8Proef.isUtf8(bytes, true);
    }

    /** The text without the spaces and zero bytes that fill it up; bytes that are no UTF-8 are read as cp1252. */
    String lees(byte[] bytes) {
        int lengte = bytes.length;
        while (lengte > 0 && (bytes[lengte - 1] == ' ' || bytes[lengte - 1] == 0)) {
            lengte--;
        }
        if (lengte == 0) {
            return "";
        }
        return new String(bytes, 0, lengte, past(bytes) ? charset : Vormkenner.CP1252);
    }
}
