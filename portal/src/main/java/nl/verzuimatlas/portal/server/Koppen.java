package nl.verzuimatlas.portal.server;

import io.javalin.http.Context;
import java.util.Map;

/** Headers of every answer: what a browser may and may not do with it. */
final class Koppen {

    static final String CSP = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> VAST = Map.of(
            "Content-Security-Policy",
            CSP,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()");

    private Koppen() {}

    static void zet(Context ctx) {
        VAST.forEach(ctx::header);
        // only where the reader came over TLS, here or at the proxy before us: on plain HTTP browsers must ignore it
        if (ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto"))) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
