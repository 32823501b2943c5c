package nl.verzuimatlas.portal.huisstijl;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.verzuimatlas.portal.http.Antwoord;
import nl.verzuimatlas.portal.http.Inhoud;
import nl.verzuimatlas.portal.http.Leesadres;

/** Addresses that depend on the organisation: its style sheet, and where a security problem is reported (RFC 9116). */
public final class Adressen {

    /** Style sheet of the organisation. */
    public static final String STIJL = "/huisstijl.css";

    private static final Duration GELDIG = Duration.ofDays(180);

    private final Huisstijl huisstijl;
    private final Clock klok;

    public Adressen(Huisstijl huisstijl, Clock klok) {
        this.huisstijl = huisstijl;
        this.klok = klok;
    }

    /** Adds the routes. */
    public void voegToe(RoutesConfig routes) {
        Leesadres.voegToe(
                routes, STIJL, ctx -> Antwoord.stuur(ctx, Inhoud.van("text/css; charset=utf-8", huisstijl.css())));
        Leesadres.voegToe(routes, "/.well-known/security.txt", this::security);
        Leesadres.voegToe(routes, "/security.txt", this::security);
    }

    private void security(Context ctx) {
        String contact = huisstijl.contact().orElseThrow(NotFoundResponse::new);
        String tot = klok.instant().plus(GELDIG).truncatedTo(ChronoUnit.DAYS).toString();
        ctx.contentType("text/plain; charset=utf-8");
        ctx.result("Contact: " + contact + "\nExpires: " + tot + "\nPreferred-Languages: nl, en\n");
    }
}
