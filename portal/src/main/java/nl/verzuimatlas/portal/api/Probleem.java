package nl.verzuimatlas.portal.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.api.VraagFout.Onderdeel;

/**
 * A problem document (RFC 9457). Texts are Dutch: they are read by those who ask.
 *
 * @param status HTTP status
 * @param titel kind of problem
 * @param detail what is wrong and what to do
 * @param fouten each wrong part of the request; empty when the whole request is meant
 */
public record Probleem(int status, String titel, String detail, List<Onderdeel> fouten) {

    private static final String TYPE = "application/problem+json";

    public Probleem {
        fouten = List.copyOf(fouten);
    }

    /** Whether {@code ctx} asks the API. */
    public static boolean isApi(Context ctx) {
        return ctx.path().equals("/api") || ctx.path().startsWith("/api/");
    }

    /** One or more parts of the request are wrong; all of them are told at once. */
    public static Probleem ongeldig(VraagFout fout) {
        return new Probleem(400, "De vraag klopt niet", fout.getMessage(), fout.onderdelen());
    }

    /** What was asked for does not exist. */
    public static Probleem nietGevonden(String detail) {
        return new Probleem(404, "Niet gevonden", detail, List.of());
    }

    /** Nothing was published, so there is nothing to answer with. */
    public static Probleem nietsGepubliceerd() {
        return new Probleem(
                503,
                "Er zijn nog geen cijfers",
                "In dit portaal is nog niets gepubliceerd. Probeer het later.",
                List.of());
    }

    /** Something broke; {@code nummer} is in the log too. */
    public static Probleem intern(String nummer) {
        return new Probleem(
                500, "Er ging iets mis", "De fout ligt bij ons. Meld dit nummer: " + nummer + ".", List.of());
    }

    /** The address exists, but nothing can be changed there. */
    public static Probleem alleenLezen(String methode) {
        return new Probleem(
                405,
                "Alleen lezen",
                "Met " + methode + " kunt u hier niets. Gebruik " + Koppen.METHODEN + ".",
                List.of());
    }

    /** Too many files are being made at this moment. */
    public static Probleem druk() {
        return new Probleem(
                503,
                "Het is nu druk",
                "Er worden op dit moment veel bestanden opgehaald. Probeer het over een halve minuut opnieuw.",
                List.of());
    }

    /** A status that the web server itself gives. */
    public static Probleem http(int status, String pad) {
        if (status == HttpStatus.NOT_FOUND.getCode()) {
            return nietGevonden("Het adres " + pad + " bestaat niet in deze API. "
                    + "Kijk of er geen schuine streep aan het eind staat. Alle adressen beginnen met /api/v1.");
        }
        return new Probleem(
                status,
                "Dit verzoek kunnen wij niet beantwoorden",
                HttpStatus.forStatus(status).getMessage(),
                List.of());
    }

    /** Description of the document in OpenAPI. */
    static Map<String, Object> schema() {
        Map<String, Map<String, Object>> fout = new LinkedHashMap<>();
        fout.put("in", Schema.keuze("Waar het staat.", List.of("query", "header")));
        fout.put("naam", Schema.tekst("Naam van de parameter."));
        fout.put("detail", Schema.tekst("Wat er mis is en wat wel goed is."));
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("type", Schema.tekst("Soort probleem; about:blank als er geen uitleg over is."));
        velden.put("title", Schema.tekst("Wat er mis is."));
        velden.put("status", Schema.geheel("HTTP-status.", 400, 599));
        velden.put("detail", Schema.tekst("Wat er mis is en wat u kunt doen."));
        velden.put("instance", Schema.tekst("Pad waar het mis ging."));
        Map<String, Object> schema = Schema.object(velden);
        Map<String, Object> alle = new LinkedHashMap<>(velden);
        alle.put("errors", Schema.lijst("Elk onderdeel van de vraag dat niet klopt.", Schema.object(fout)));
        schema.put("properties", alle);
        return schema;
    }

    /** Sends the document. */
    public void stuur(Context ctx) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", titel);
        document.put("status", status);
        document.put("detail", detail);
        document.put("instance", ctx.path());
        if (!fouten.isEmpty()) {
            document.put("errors", fouten);
        }
        Koppen.zet(ctx);
        ctx.removeHeader("ETag");
        ctx.removeHeader("Content-Disposition");
        ctx.header("Cache-Control", "no-store");
        ctx.status(status);
        ctx.contentType(TYPE);
        ctx.result(Json.schrijf(document));
    }
}
