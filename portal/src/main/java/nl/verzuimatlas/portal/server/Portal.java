package nl.verzuimatlas.portal.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import nl.verzuimatlas.portal.api.Api;
import nl.verzuimatlas.portal.api.Hulpbronnen;
import nl.verzuimatlas.portal.catalogus.CatalogusHandler;
import nl.verzuimatlas.portal.http.Leesadres;
import nl.verzuimatlas.portal.http.Vast;
import nl.verzuimatlas.portal.huisstijl.Adressen;
import nl.verzuimatlas.portal.huisstijl.Huisstijl;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.organisatie.Organisatie;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.LeesException;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running portal: pages, API and static files over what a home directory has published. */
public final class Portal implements AutoCloseable {

    private static final int DRADEN = 32;
    private static final int VOORAF_GECOMPRIMEERD = 2 * 1024 * 1024;

    private final Atlas atlas;
    private final Wissel wissel;
    private final Javalin server;
    private final String bind;

    private Portal(Atlas atlas, Wissel wissel, Javalin server, String bind) {
        this.atlas = atlas;
        this.wissel = wissel;
        this.server = server;
        this.bind = bind;
    }

    /**
     * Starts a portal; it answers when this returns.
     *
     * @param home home directory; nothing needs to be published yet
     * @param bind address to listen on
     * @param poort port to listen on; 0 takes a free one
     * @param klok time of an error's number
     * @throws IllegalArgumentException if the house style in the home cannot be used
     */
    public static Portal start(Home home, String bind, int poort, Clock klok) {
        Huisstijl huisstijl = Huisstijl.lees(home.pad());
        Wissel wissel = new Wissel(home);
        Atlas atlas = Atlas.open(home, wissel::bediende);
        AtomicReference<String> eigen = new AtomicReference<>("");
        Omgeving omgeving = new Omgeving(Organisatie.lees(home.organisatie()), eigen::get);
        Paginas paginas = new Paginas(atlas, omgeving, huisstijl);
        Javalin server = Javalin.create(config -> {
            stelIn(config, bind);
            Fouten fouten = new Fouten(paginas, klok);
            config.routes.before(Koppen::zet);
            Leesadres.voegToe(config.routes, "/gezondheid", ctx -> gezondheid(ctx, atlas));
            Vast.voegToe(config.routes);
            new Adressen(huisstijl, klok).voegToe(config.routes);
            paginas.voegToe(config.routes);
            new Api(atlas, Hulpbronnen.van(omgeving), omgeving).voegToe(config.routes);
            new CatalogusHandler(atlas, omgeving).voegToe(config.routes);
            fouten.voegToe(config.routes);
        });
        server.start(poort);
        wissel.begin(atlas, paginas::warmOp);
        Portal portal = new Portal(atlas, wissel, server, bind);
        eigen.set(portal.adres().substring(0, portal.adres().length() - 1));
        return portal;
    }

    /** Address of the home page. */
    public String adres() {
        String host = bind.contains(":") ? "[" + bind + "]" : bind;
        return "http://" + host + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.stop();
        wissel.close();
        atlas.close();
    }

    private static void stelIn(JavalinConfig config, String bind) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = bind;
        config.jetty.threadPool = new QueuedThreadPool(DRADEN);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        // files are compressed while they are made, and a reader waits for them
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(Deflater.BEST_SPEED));
        config.http.defaultContentType = "text/plain; charset=utf-8";
        config.router.ignoreTrailingSlashes = false;
        config.staticFiles.enableWebjars();
        config.staticFiles.add(bestanden -> {
            bestanden.hostedPath = "/";
            bestanden.directory = "/public";
            bestanden.location = Location.CLASSPATH;
            bestanden.precompressMaxSize = VOORAF_GECOMPRIMEERD;
        });
    }

    private static void gezondheid(Context ctx, Atlas atlas) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(ContentType.APPLICATION_JSON);
        try {
            String release = atlas.huidigeRelease().isEmpty()
                    ? ""
                    : atlas.lees(lezer -> lezer.release().id());
            if (release.isEmpty()) {
                ctx.status(503).result("{\"status\":\"geen-release\",\"release\":null}");
            } else {
                ctx.result("{\"status\":\"ok\",\"release\":\"" + release + "\"}");
            }
        } catch (LeesException e) {
            ctx.status(503).result("{\"status\":\"release-onleesbaar\",\"release\":null}");
        }
    }
}
