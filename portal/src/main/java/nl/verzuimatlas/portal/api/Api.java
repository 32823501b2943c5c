package nl.verzuimatlas.portal.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.verzuimatlas.portal.http.Antwoord;
import nl.verzuimatlas.portal.http.Bewaard;
import nl.verzuimatlas.portal.http.Inhoud;
import nl.verzuimatlas.portal.http.Leesadres;
import nl.verzuimatlas.portal.http.Uitgavekeuze;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Routes of the API. Each answer is made from one release. */
public final class Api {

    /** Start of every path. */
    public static final String BASIS = "/api/v1";

    /** Path of the description of the API. */
    public static final String OPENAPI = BASIS + "/openapi.json";

    private static final List<HandlerType> SCHRIJVEND =
            List.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);
    private static final int HOOGSTENS_BEWAARD = 256;
    private static final int GROOTSTE_BEWAARD = 100_000;

    private final Atlas atlas;
    private final List<Hulpbron> hulpbronnen;
    private final Omgeving omgeving;
    private final Bewaard<Uitkomst> bewaard = new Bewaard<>(HOOGSTENS_BEWAARD);
    private final Zender zender = new Zender();

    public Api(Atlas atlas, List<Hulpbron> hulpbronnen, Omgeving omgeving) {
        this.atlas = atlas;
        this.hulpbronnen = List.copyOf(hulpbronnen);
        this.omgeving = omgeving;
    }

    /** Adds the routes. */
    public void voegToe(RoutesConfig routes) {
        routes.before("/api/*", Koppen::zet);
        routes.options("/api/*", ctx -> {
            Koppen.zetVooraf(ctx);
            ctx.status(204);
        });
        routes.exception(VraagFout.class, (fout, ctx) -> Probleem.ongeldig(fout).stuur(ctx));
        for (Hulpbron hulpbron : hulpbronnen) {
            for (Bewerking bewerking : hulpbron.bewerkingen()) {
                voegToe(routes, BASIS + bewerking.pad(), ctx -> antwoord(ctx, bewerking));
            }
        }
        voegToe(
                routes,
                OPENAPI,
                ctx -> Antwoord.stuur(
                        ctx,
                        Inhoud.van(
                                Formaat.JSON.contentType(),
                                Json.schrijf(new OpenApi(hulpbronnen, omgeving).document()))));
    }

    private static void voegToe(RoutesConfig routes, String pad, Handler handler) {
        Leesadres.voegToe(routes, pad, handler);
        for (HandlerType methode : SCHRIJVEND) {
            routes.addHttpHandler(methode, pad, ctx -> {
                ctx.header("Allow", Koppen.METHODEN);
                Probleem.alleenLezen(methode.name()).stuur(ctx);
            });
        }
    }

    private void antwoord(Context ctx, Bewerking bewerking) {
        if (atlas.huidigeRelease().isEmpty()) {
            Probleem.nietsGepubliceerd().stuur(ctx);
            return;
        }
        // sent while the release is held open: a file is still reading it
        Uitgavekeuze.lees(atlas, ctx, (lezer, geldend) -> {
            zender.stuur(
                    ctx,
                    uitkomst(ctx, bewerking, lezer, geldend.isEmpty()),
                    lezer.release().id());
            return lezer.release();
        });
    }

    private Uitkomst uitkomst(Context ctx, Bewerking bewerking, ReleaseLezer lezer, boolean isUitgaveVanNu) {
        ApiVerzoek verzoek = new ApiVerzoek(
                ctx.path(),
                ctx.pathParamMap(),
                ctx.queryParamMap(),
                Optional.ofNullable(ctx.header("Accept")),
                new Parameterlezer(ctx.queryParamMap(), bewerking.parameters()));
        Supplier<Uitkomst> maak = () -> bewerking.antwoord().apply(lezer, verzoek);
        // kept for one release at a time: answers of another one would drive out those of the one that is served
        return isUitgaveVanNu
                ? bewaard.geef(
                        lezer.release().id(),
                        verzoek.adres() + " " + verzoek.accept().orElse(""),
                        maak,
                        Api::isKlein)
                : maak.get();
    }

    private static boolean isKlein(Uitkomst uitkomst) {
        return uitkomst instanceof Uitkomst.Document document
                && document.inhoud().gzip().length < GROOTSTE_BEWAARD;
    }
}
