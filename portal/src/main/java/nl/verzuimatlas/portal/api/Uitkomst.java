package nl.verzuimatlas.portal.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.verzuimatlas.portal.http.Inhoud;

/** What an operation answers. */
public sealed interface Uitkomst {

    /** Content type of the answer. */
    String contentType();

    /** Headers of the answer besides its type. */
    Map<String, String> koppen();

    /** An answer that is made whole, and compressed, before it is sent. */
    record Document(Inhoud inhoud, Map<String, String> koppen) implements Uitkomst {
        public Document {
            koppen = Map.copyOf(koppen);
        }

        /** The answer that says {@code tekst}. */
        static Document van(String contentType, String tekst, Map<String, String> koppen) {
            return new Document(Inhoud.van(contentType, tekst), koppen);
        }

        @Override
        public String contentType() {
            return inhoud.contentType();
        }
    }

    /** A file that is sent while it is made. */
    record Bestand(String contentType, String naam, Schrijver schrijver, Map<String, String> koppen)
            implements Uitkomst {
        public Bestand {
            koppen = Map.copyOf(koppen);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Schrijver {
        /** Writes all of it to {@code uit}, which stays open. */
        void schrijf(OutputStream uit) throws IOException;
    }

    /** JSON without headers of its own. */
    static Document json(Object document) {
        return Document.van("application/json", Json.schrijf(document), Map.of());
    }

    /** A list in its envelope: the release, the list, a link to itself. */
    static Document lijst(String release, String naam, Object lijst, String adres) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", release);
        document.put(naam, lijst);
        document.put("_links", Map.of("self", Json.link(adres)));
        return json(document);
    }
}
