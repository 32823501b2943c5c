package nl.verzuimatlas.portal.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import nl.verzuimatlas.portal.api.Probleem;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.tekst.FoutPage;
import nl.verzuimatlas.warehouse.lezen.LeesException;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a reader gets when something is not there or goes wrong: a page that helps, or a problem document in the API. */
final class Fouten {

    private static final Logger LOG = LoggerFactory.getLogger(Fouten.class);

    private final Paginas paginas;
    private final Clock klok;

    Fouten(Paginas paginas, Clock klok) {
        this.paginas = paginas;
        this.klok = klok;
    }

    void voegToe(RoutesConfig routes) {
        routes.exception(NietGevonden.class, this::nietGevonden);
        routes.exception(HttpResponseException.class, this::http);
        routes.exception(Exception.class, this::intern);
    }

    private void nietGevonden(NietGevonden fout, Context ctx) {
        if (Probleem.isApi(ctx)) {
            Probleem.nietGevonden(fout.getMessage()).stuur(ctx);
        } else {
            paginas.toonFout(ctx, HttpStatus.NOT_FOUND, FoutPage.nietGevonden(fout, release()));
        }
    }

    private void http(HttpResponseException fout, Context ctx) {
        if (Probleem.isApi(ctx)) {
            Probleem.http(fout.getStatus(), ctx.path()).stuur(ctx);
        } else if (fout.getStatus() == HttpStatus.NOT_FOUND.getCode()) {
            paginas.toonFout(ctx, HttpStatus.NOT_FOUND, FoutPage.onbekendePagina(ctx.path(), release()));
        } else {
            ctx.status(fout.getStatus());
            paginas.toonFout(ctx, ctx.status(), FoutPage.geweigerd(release()));
        }
    }

    /** The served release; empty when there is none or it cannot be read, which may be what went wrong. */
    private Optional<ReleaseInfo> release() {
        try {
            return paginas.release();
        } catch (LeesException e) {
            LOG.warn("an error page is shown without a release", e);
            return Optional.empty();
        }
    }

    private void intern(Exception fout, Context ctx) {
        // The number of the error lets the reader report it and us find it, without showing anything of the inside.
        String nummer = Long.toString(klok.millis(), Character.MAX_RADIX);
        LOG.error("request failed, error {}: {} {}", nummer, ctx.method(), ctx.path(), fout);
        if (Probleem.isApi(ctx)) {
            Probleem.intern(nummer).stuur(ctx);
        } else {
            paginas.toonFout(ctx, HttpStatus.INTERNAL_SERVER_ERROR, FoutPage.intern(nummer));
        }
    }
}
