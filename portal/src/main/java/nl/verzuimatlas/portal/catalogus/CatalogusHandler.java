package nl.verzuimatlas.portal.catalogus;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Function;
import nl.verzuimatlas.portal.http.Antwoord;
import nl.verzuimatlas.portal.http.Inhoud;
import nl.verzuimatlas.portal.http.Leesadres;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import org.eclipse.rdf4j.model.Model;

/** Answers {@code /catalog.ttl} and {@code /catalog.jsonld}, which other sites may read. */
public final class CatalogusHandler {

    private static final Map<String, Vorm> VORMEN = Map.of(
            "/catalog.ttl", new Vorm("text/turtle; charset=utf-8", Catalogus::turtle),
            "/catalog.jsonld", new Vorm("application/ld+json", Catalogus::jsonld));

    private final Atlas atlas;
    private final Omgeving omgeving;

    private record Vorm(String contentType, Function<Model, String> schrijf) {}

    public CatalogusHandler(Atlas atlas, Omgeving omgeving) {
        this.atlas = atlas;
        this.omgeving = omgeving;
    }

    /** Adds the routes. */
    public void voegToe(RoutesConfig routes) {
        VORMEN.forEach((pad, vorm) -> Leesadres.voegToe(routes, pad, ctx -> stuur(ctx, vorm)));
    }

    private void stuur(Context ctx, Vorm vorm) {
        if (atlas.huidigeRelease().isEmpty()) {
            throw new NietGevonden("Er is nog niets gepubliceerd, dus er is geen catalogus.", "/", "Naar het begin");
        }
        ctx.header("Access-Control-Allow-Origin", "*");
        Antwoord.stuur(
                ctx,
                Inhoud.van(
                        vorm.contentType(), vorm.schrijf().apply(atlas.lees(lezer -> Catalogus.van(omgeving, lezer)))));
    }
}
