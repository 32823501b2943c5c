package nl.verzuimatlas.portal.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.portal.data.ApiHandler;
import nl.verzuimatlas.portal.data.BronvermeldingHandler;
import nl.verzuimatlas.portal.data.DataHandler;
import nl.verzuimatlas.portal.data.TabelHandler;
import nl.verzuimatlas.portal.definitie.DefinitieHandler;
import nl.verzuimatlas.portal.definitie.DefinitiesHandler;
import nl.verzuimatlas.portal.gemeente.GemeenteHandler;
import nl.verzuimatlas.portal.gemeente.GemeentenHandler;
import nl.verzuimatlas.portal.http.Antwoord;
import nl.verzuimatlas.portal.http.Bewaard;
import nl.verzuimatlas.portal.http.Inhoud;
import nl.verzuimatlas.portal.http.Leesadres;
import nl.verzuimatlas.portal.http.Uitgavekeuze;
import nl.verzuimatlas.portal.huisstijl.Huisstijl;
import nl.verzuimatlas.portal.kwaliteit.KwaliteitHandler;
import nl.verzuimatlas.portal.naleving.NalevingHandler;
import nl.verzuimatlas.portal.nieuws.NieuwsHandler;
import nl.verzuimatlas.portal.nieuws.Nieuwsfeed;
import nl.verzuimatlas.portal.nieuws.UitgaveHandler;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.overzicht.OverzichtHandler;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.privacy.PrivacyPage;
import nl.verzuimatlas.portal.protocol.ProtocolHandler;
import nl.verzuimatlas.portal.protocol.ProtocollenHandler;
import nl.verzuimatlas.portal.protocol.WatAlsHandler;
import nl.verzuimatlas.portal.risicofactoren.RisicofactorenHandler;
import nl.verzuimatlas.portal.swv.SwvHandler;
import nl.verzuimatlas.portal.tekst.FoutPage;
import nl.verzuimatlas.portal.tekst.TekstPage;
import nl.verzuimatlas.portal.thuiszitters.ThuiszittersHandler;
import nl.verzuimatlas.portal.verzuim.VerzuimHandler;
import nl.verzuimatlas.portal.zoek.ZoekHandler;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes of the pages. Each page is made from one release, from its first number to its last. */
final class Paginas {

    private static final int HOOGSTENS_BEWAARD = 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Paginas.class);
    private static final Set<Regiotype> SWV = EnumSet.of(Regiotype.SWV_PO, Regiotype.SWV_VO);
    private static final String HTML = "text/html; charset=utf-8";

    private final Atlas atlas;
    private final Omgeving omgeving;
    private final Huisstijl huisstijl;
    private final Map<String, PaginaHandler> handlers = new TreeMap<>();
    private final Bewaard<Inhoud> bewaard = new Bewaard<>(HOOGSTENS_BEWAARD);
    private final Sjablonen sjablonen = new Sjablonen();
    private final UitgaveHandler uitgaven = new UitgaveHandler();

    Paginas(Atlas atlas, Omgeving omgeving, Huisstijl huisstijl) {
        this.atlas = atlas;
        this.omgeving = omgeving;
        this.huisstijl = huisstijl;
        handlers.putAll(Map.of(
                "/", new OverzichtHandler(),
                "/gemeenten", new GemeentenHandler(),
                "/gemeenten/{code}", new GemeenteHandler(),
                "/verzuim", new VerzuimHandler(),
                "/thuiszitters", new ThuiszittersHandler(),
                "/protocolnaleving", new NalevingHandler(),
                "/risicofactoren", new RisicofactorenHandler(),
                "/definities", new DefinitiesHandler(),
                "/definities/{id}", new DefinitieHandler(),
                "/kwaliteit", new KwaliteitHandler()));
        handlers.put("/swv/{code}", new SwvHandler());
        handlers.put("/zoeken", new ZoekHandler());
        handlers.put("/protocolnaleving/protocollen", new ProtocollenHandler());
        handlers.put("/protocolnaleving/protocollen/{id}", new ProtocolHandler());
        handlers.put("/protocolnaleving/wat-als", new WatAlsHandler());
        handlers.put("/nieuws", new NieuwsHandler());
        handlers.put("/data", new DataHandler(omgeving));
        handlers.put("/data/api", new ApiHandler(omgeving));
        handlers.put("/data/tabel", new TabelHandler());
        handlers.put("/data/bronvermelding", new BronvermeldingHandler(omgeving));
    }

    void voegToe(RoutesConfig routes) {
        handlers.forEach((pad, handler) -> Leesadres.voegToe(routes, pad, ctx -> toon(ctx, handler)));
        Leesadres.voegToe(routes, "/nieuws/{id}", this::toonUitgave);
        Leesadres.voegToe(routes, "/nieuws.atom", this::stuurFeed);
        Leesadres.voegToe(routes, "/over", ctx -> stuur(ctx, TekstPage.over(release())));
        Leesadres.voegToe(routes, "/privacy", ctx -> stuur(ctx, privacy()));
        Leesadres.voegToe(
                routes, "/toegankelijkheid", ctx -> stuur(ctx, TekstPage.toegankelijkheid(release(), huisstijl)));
    }

    /** Shows an error page, which nobody may keep. */
    void toonFout(Context ctx, HttpStatus status, FoutPage pagina) {
        ctx.status(status);
        ctx.removeHeader("Content-Disposition");
        Antwoord.stuurFout(ctx, Inhoud.van(HTML, sjablonen.html(pagina)));
    }

    /** The served release; empty when nothing was published. */
    Optional<ReleaseInfo> release() {
        return atlas.huidigeRelease().isEmpty() ? Optional.empty() : Optional.of(atlas.lees(ReleaseLezer::release));
    }

    private PrivacyPage privacy() {
        return PrivacyPage.van(
                release(), atlas.huidigeRelease().isEmpty() ? Optional.empty() : atlas.lees(ReleaseLezer::audit));
    }

    private void toon(Context ctx, PaginaHandler handler) {
        if (atlas.huidigeRelease().isEmpty()) {
            toonFout(ctx, HttpStatus.SERVICE_UNAVAILABLE, FoutPage.nietsGepubliceerd());
            return;
        }
        Antwoord.stuur(ctx, Uitgavekeuze.lees(atlas, ctx, (lezer, geldend) -> inhoud(ctx, handler, lezer, geldend)));
    }

    private Inhoud inhoud(Context ctx, PaginaHandler handler, ReleaseLezer lezer, Optional<ReleaseInfo> geldend) {
        Verzoek verzoek = new Verzoek(ctx.path(), ctx.pathParamMap(), ctx.queryParamMap(), geldend);
        // kept for one release at a time: pages of another one would drive out those of the one that is served
        return geldend.isPresent()
                ? Inhoud.van(
                        HTML,
                        Uitgavelinks.binnen(
                                new String(html(handler, lezer, verzoek), StandardCharsets.UTF_8),
                                lezer.release().id()))
                : bewaardeInhoud(handler, lezer, verzoek);
    }

    private Inhoud bewaardeInhoud(PaginaHandler handler, ReleaseLezer lezer, Verzoek verzoek) {
        return bewaard.geef(
                lezer.release().id(),
                verzoek.pad() + "?" + verzoek.filters(),
                () -> Inhoud.van(HTML, html(handler, lezer, verzoek)));
    }

    private byte[] html(PaginaHandler handler, ReleaseLezer lezer, Verzoek verzoek) {
        return sjablonen.html(handler.pagina(lezer, verzoek));
    }

    /**
     * Makes the pages that readers of a new release ask first: those of the menu, and that of each municipality and each
     * samenwerkingsverband. With them what all other pages of the release need is read. A page that cannot be made is left out.
     */
    void warmOp(ReleaseLezer lezer) {
        handlers.keySet().stream().filter(pad -> !pad.contains("{")).forEach(pad -> warmOp(lezer, pad, Map.of()));
        for (Gemeente gemeente : lezer.gemeenten()) {
            warmOp(lezer, "/gemeenten/{code}", Map.of("code", gemeente.code().code()));
        }
        lezer.regios().stream()
                .filter(regio -> SWV.contains(regio.type()))
                .forEach(regio -> warmOp(lezer, "/swv/{code}", Map.of("code", regio.code())));
    }

    private void warmOp(ReleaseLezer lezer, String route, Map<String, String> delen) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        String pad = delen.isEmpty() ? route : route.replace("{code}", delen.get("code"));
        try {
            bewaardeInhoud(handlers.get(route), lezer, new Verzoek(pad, delen, Map.of(), Optional.empty()));
        } catch (NietGevonden e) {
            LOG.debug("page {} needs a question", pad);
        } catch (RuntimeException e) {
            LOG.warn(
                    "page {} of release {} cannot be made ahead",
                    pad,
                    lezer.release().id(),
                    e);
        }
    }

    /** A release speaks for itself while it is kept; after that a later one still knows of it. */
    private void toonUitgave(Context ctx) {
        if (atlas.huidigeRelease().isEmpty()) {
            toonFout(ctx, HttpStatus.SERVICE_UNAVAILABLE, FoutPage.nietsGepubliceerd());
            return;
        }
        String id = ctx.pathParam("id");
        Verzoek verzoek = new Verzoek(ctx.path(), ctx.pathParamMap(), ctx.queryParamMap(), Optional.empty());
        Optional<Pagina> bewaarde = atlas.lees(id, lezer -> uitgaven.bewaard(lezer, verzoek));
        stuur(ctx, bewaarde.orElseGet(() -> atlas.lees(lezer -> uitgaven.opgeruimd(lezer, id, verzoek))));
    }

    private void stuurFeed(Context ctx) {
        if (atlas.huidigeRelease().isEmpty()) {
            toonFout(ctx, HttpStatus.SERVICE_UNAVAILABLE, FoutPage.nietsGepubliceerd());
            return;
        }
        String feed = atlas.lees(lezer -> Nieuwsfeed.atom(lezer.nieuws().berichten()));
        Antwoord.stuur(ctx, Inhoud.van(Nieuwsfeed.TYPE, feed));
    }

    private void stuur(Context ctx, Pagina pagina) {
        Antwoord.stuur(ctx, Inhoud.van(HTML, sjablonen.html(pagina)));
    }
}
