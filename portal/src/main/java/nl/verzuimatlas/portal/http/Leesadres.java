package nl.verzuimatlas.portal.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** An address that can be read. */
public final class Leesadres {

    private Leesadres() {}

    /** Has {@code handler} answer GET, and HEAD: the same status and headers without the content, which the server leaves out. */
    public static void voegToe(RoutesConfig routes, String pad, Handler handler) {
        routes.get(pad, handler);
        routes.head(pad, handler);
    }
}
