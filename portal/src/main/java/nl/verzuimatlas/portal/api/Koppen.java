package nl.verzuimatlas.portal.api;

import io.javalin.http.Context;

/** Headers of every answer of the API, errors included. */
final class Koppen {

    /** Methods that an address of the API knows. */
    static final String METHODEN = "GET, HEAD, OPTIONS";

    private Koppen() {}

    static void zet(Context ctx) {
        ctx.header("API-Version", Versie.huidig().nummer());
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "API-Version, Content-Disposition, ETag, Link");
        ctx.header("Vary", "Accept");
    }

    /** Answers a browser that asks whether another site may read the API: reading, always. */
    static void zetVooraf(Context ctx) {
        zet(ctx);
        ctx.header("Allow", METHODEN);
        ctx.header("Access-Control-Allow-Methods", METHODEN);
        ctx.header("Access-Control-Allow-Headers", "Accept, If-None-Match");
        ctx.header("Access-Control-Max-Age", "86400");
    }
}
