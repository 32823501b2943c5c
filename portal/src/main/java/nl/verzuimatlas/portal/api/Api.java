package nl.verzuimatlas.portal.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.http.Antwoord;
import nl.verzuimatlas.portal.http.Uitgavekeuze;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.protocol.Protocol;

/** Routes of the API. Each answer is made from one release. */
public final class Api {

    private static final String BASIS = "/api/v1";

    private final Atlas atlas;

    public Api(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Adds the routes. */
    public void voegToe(RoutesConfig routes) {
        routes.before("/api/*", Koppen::zet);
        routes.options("/api/*", ctx -> {
            Koppen.zetVooraf(ctx);
            ctx.status(204);
        });
        routes.exception(VraagFout.class, (fout, ctx) -> Probleem.ongeldig(fout).stuur(ctx));
        lijst(
                routes,
                "/indicatoren",
                "indicatoren",
                lezer -> lezer.indicatoren().stream().map(Api::indicator).toList());
        lijst(
                routes,
                "/gemeenten",
                "gemeenten",
                lezer -> lezer.gemeenten().stream().map(Api::gemeente).toList());
        lijst(
                routes,
                "/regios",
                "regios",
                lezer -> lezer.regios().stream().map(Api::regio).toList());
        lijst(
                routes,
                "/schooljaren",
                "schooljaren",
                lezer -> lezer.schooljaren().stream().map(Schooljaar::toString).toList());
        lijst(
                routes,
                "/protocollen",
                "protocollen",
                lezer -> lezer.protocollen().lijst().stream()
                        .map(Protocolrij::kort)
                        .toList());
        lijst(routes, "/releases", "releases", lezer -> List.of(release(lezer.release())));
        routes.get(BASIS + "/indicatoren/{id}", ctx -> antwoord(ctx, lezer -> eenIndicator(ctx, lezer)));
        routes.get(BASIS + "/protocollen/{id}", ctx -> antwoord(ctx, lezer -> eenProtocol(ctx, lezer)));
        routes.get(BASIS + "/waarnemingen", ctx -> antwoord(ctx, lezer -> waarnemingen(ctx, lezer)));
    }

    private void lijst(RoutesConfig routes, String pad, String naam, Inhoud inhoud) {
        routes.get(
                BASIS + pad,
                ctx -> antwoord(ctx, lezer -> {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("release", lezer.release().id());
                    document.put(naam, inhoud.lijst(lezer));
                    document.put("_links", Map.of("self", link(BASIS + pad)));
                    return new Document(Formaat.JSON, Json.schrijf(document));
                }));
    }

    private void antwoord(Context ctx, Vrager vrager) {
        if (atlas.huidigeRelease().isEmpty()) {
            Probleem.nietsGepubliceerd().stuur(ctx);
            return;
        }
        Document document = Uitgavekeuze.lees(atlas, ctx, (lezer, geldend) -> vrager.vraag(lezer));
        if (document.formaat() == Formaat.CSV) {
            ctx.header("Content-Disposition", "attachment; filename=\"verzuimatlas-waarnemingen.csv\"");
        }
        Antwoord.stuur(ctx, document.formaat().contentType(), document.tekst());
    }

    private static Document eenIndicator(Context ctx, ReleaseLezer lezer) {
        String id = ctx.pathParam("id");
        Indicator indicator = lezer.findIndicator(id)
                .orElseThrow(() -> new NietGevonden(
                        "Er is geen indicator met de naam \"" + id + "\". De lijst staat op /api/v1/indicatoren.",
                        "/definities",
                        "Bekijk alle definities"));
        return new Document(Formaat.JSON, Json.schrijf(indicator(indicator)));
    }

    private static Document eenProtocol(Context ctx, ReleaseLezer lezer) {
        String id = ctx.pathParam("id");
        List<Protocol> versies = lezer.protocollen().versies(id);
        if (versies.isEmpty()) {
            throw new NietGevonden(
                    "Er is geen protocol met de naam \"" + id + "\". De lijst staat op /api/v1/protocollen.",
                    "/protocolnaleving/protocollen",
                    "Bekijk alle protocollen");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", lezer.release().id());
        document.put("id", id);
        document.put("versies", versies.stream().map(Protocolrij::heel).toList());
        document.put("_links", Map.of("self", link(BASIS + "/protocollen/" + id)));
        return new Document(Formaat.JSON, Json.schrijf(document));
    }

    private static Document waarnemingen(Context ctx, ReleaseLezer lezer) {
        Vraag vraag = Vraag.lees(
                ctx.queryParamMap(),
                ctx.header("Accept"),
                lezer.indicatoren().stream().map(Indicator::id).collect(Collectors.toSet()));
        List<Waarneming> rijen = lezer.waarnemingen(vraag.selectie());
        boolean meer = rijen.size() == vraag.paginagrootte()
                && lezer.tel(vraag.selectie()) > (long) vraag.pagina() * vraag.paginagrootte();
        String volgende = Adres.metPagina(ctx.path(), ctx.queryParamMap(), vraag.pagina() + 1);
        if (meer) {
            ctx.header("Link", "<" + volgende + ">; rel=\"next\"");
        }
        if (vraag.formaat() == Formaat.CSV) {
            return new Document(Formaat.CSV, Csv.schrijf(rijen));
        }
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", link(Adres.zelf(ctx.path(), ctx.queryParamMap())));
        if (meer) {
            links.put("next", link(volgende));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", lezer.release().id());
        document.put("waarnemingen", rijen.stream().map(Rij::json).toList());
        document.put("_links", links);
        return new Document(Formaat.JSON, Json.schrijf(document));
    }

    private static Map<String, Object> indicator(Indicator indicator) {
        Map<String, Object> velden = new LinkedHashMap<>(Json.velden(indicator));
        velden.put("_links", Map.of("self", link(BASIS + "/indicatoren/" + indicator.id())));
        return velden;
    }

    private static Map<String, Object> gemeente(Gemeente gemeente) {
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("code", gemeente.code().code());
        velden.put("naam", gemeente.naam());
        return velden;
    }

    private static Map<String, Object> regio(Regio regio) {
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("type", regio.type().term());
        velden.put("code", regio.code());
        velden.put("naam", regio.naam());
        velden.put("gemeenten", codes(regio.gemeenten()));
        velden.put("gedeeltelijk", codes(regio.gedeeltelijk()));
        return velden;
    }

    private static List<String> codes(List<Gemeentecode> gemeenten) {
        return gemeenten.stream().map(Gemeentecode::code).toList();
    }

    private static Map<String, Object> release(ReleaseInfo release) {
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("id", release.id());
        velden.put("gemaaktOp", release.gemaaktOp().toString());
        velden.put("productversie", release.productversie());
        velden.put("fictief", release.fictief());
        velden.put("laatsteSchooljaar", release.laatsteSchooljaar().toString());
        return velden;
    }

    private static Map<String, String> link(String href) {
        return Map.of("href", href);
    }

    /** An answer and its format. */
    private record Document(Formaat formaat, String tekst) {}

    @FunctionalInterface
    private interface Vrager {
        Document vraag(ReleaseLezer lezer);
    }

    @FunctionalInterface
    private interface Inhoud {
        List<?> lijst(ReleaseLezer lezer);
    }
}
