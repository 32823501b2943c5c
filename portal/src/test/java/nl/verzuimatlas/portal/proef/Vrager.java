package nl.verzuimatlas.portal.proef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks a portal over real HTTP. */
public final class Vrager {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String adres;

    /** Asks the portal at {@code adres}, which ends in a slash. */
    public Vrager(String adres) {
        this.adres = adres;
    }

    /** Answer to a GET of {@code pad}, with headers by name and value. */
    public HttpResponse<String> vraag(String pad, String... koppen) {
        return stuur("GET", pad, koppen);
    }

    /** Answer to a request with another method. */
    public HttpResponse<String> stuur(String methode, String pad, String... koppen) {
        HttpRequest.Builder verzoek = HttpRequest.newBuilder(URI.create(adres + pad.substring(1)))
                .method(methode, HttpRequest.BodyPublishers.noBody());
        if (koppen.length > 0) {
            verzoek.headers(koppen);
        }
        try {
            return client.send(verzoek.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Saves the answer to a GET of {@code pad} in {@code bestand}; gives its status. */
    public int bewaar(String pad, Path bestand) {
        HttpRequest verzoek =
                HttpRequest.newBuilder(URI.create(adres + pad.substring(1))).build();
        try {
            return client.send(verzoek, HttpResponse.BodyHandlers.ofFile(bestand))
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Text of the page at {@code pad}, without markup; cells are separated by {@code |}. */
    public String tekst(String pad) {
        return vraag(pad)
                .body()
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("</t[dh]>", "|")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .replace(" |", "|")
                .replace("| ", "|");
    }
}
