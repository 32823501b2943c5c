package nl.verzuimatlas.portal.api;

import io.javalin.http.Context;

/** Headers of every answer of the API, errors included. */
final class Koppen {

    private static final String VERSIE = "1.0.0";

    private Koppen() {}

    static void zet(Context ctx) {
        ctx.header("API-Version", VERSIE);
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "API-Version, ETag, Link");
        ctx.header("Vary", "Accept");
    }

    /** Answers a browser that asks whether another site may read the API: reading, always. */
    static void zetVooraf(Context ctx) {
        zet(ctx);
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
        ctx.header("Access-Control-Allow-Headers", "Accept, If-None-Match");
        ctx.header("Access-Control-Max-Age", "86400");
    }
}
