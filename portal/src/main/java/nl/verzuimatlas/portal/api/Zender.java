package nl.verzuimatlas.portal.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.verzuimatlas.portal.http.Adres;
import nl.verzuimatlas.portal.http.Antwoord;
import nl.verzuimatlas.warehouse.contract.Productversie;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what an operation answers. A document has a tag of its content. A file is sent while it is made, so its tag is that
 * of the question, the release and this build of the product; a few files are made at a time.
 */
final class Zender {

    private static final Logger LOG = LoggerFactory.getLogger(Zender.class);
    private static final int BUFFER = 64 * 1024;
    private static final int TEGELIJK = 4;
    private static final int WACHTTIJD_SECONDEN = 10;
    private static final String OPNIEUW_NA_SECONDEN = "30";

    private final String bouw = Productversie.metBouwnummer(Api.class, Atlas.class);
    private final Semaphore plaatsen = new Semaphore(TEGELIJK, true);

    void stuur(Context ctx, Uitkomst uitkomst, String release) {
        uitkomst.koppen().forEach(ctx::header);
        if (uitkomst instanceof Uitkomst.Document document) {
            Antwoord.stuur(ctx, document.inhoud());
        } else if (uitkomst instanceof Uitkomst.Bestand bestand) {
            stuur(ctx, bestand, release);
        }
    }

    private void stuur(Context ctx, Uitkomst.Bestand bestand, String release) {
        String vraag =
                String.join("\n", release, bouw, Adres.van(ctx.path(), ctx.queryParamMap()), bestand.contentType());
        if (Antwoord.heeftAl(ctx, Antwoord.zwakMerk(vraag))) {
            return;
        }
        if (!bestand.contentType().startsWith("text/")) {
            // a workbook has no character set
            ctx.res().setCharacterEncoding(null);
        }
        ctx.contentType(bestand.contentType());
        ctx.header("Content-Disposition", "attachment; filename=\"" + bestand.naam() + "\"");
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        if (!neemPlaats()) {
            ctx.header("Retry-After", OPNIEUW_NA_SECONDEN);
            Probleem.druk().stuur(ctx);
            return;
        }
        try {
            schrijf(ctx, bestand);
        } finally {
            plaatsen.release();
        }
    }

    private void schrijf(Context ctx, Uitkomst.Bestand bestand) {
        try {
            OutputStream uit = new BufferedOutputStream(ctx.outputStream(), BUFFER);
            bestand.schrijver().schrijf(uit);
            uit.close();
        } catch (IOException | RuntimeException e) {
            if (!ctx.res().isCommitted()) {
                throw e instanceof RuntimeException fout ? fout : new UncheckedIOException((IOException) e);
            }
            // Half a file that looks whole is worse than none: the reader must see that it broke off.
            LOG.warn("file {} broke off", bestand.naam(), e);
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getServletChannel()
                    .abort(e);
        }
    }

    private boolean neemPlaats() {
        try {
            return plaatsen.tryAcquire(WACHTTIJD_SECONDEN, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
