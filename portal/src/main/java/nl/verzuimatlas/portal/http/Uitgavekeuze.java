package nl.verzuimatlas.portal.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Which release answers a request: the one that the parameter {@code release} names, or the one that is served now. */
public final class Uitgavekeuze {

    /** Name of the parameter. */
    public static final String PARAMETER = "release";

    private Uitgavekeuze() {}

    /**
     * Answers a request from one release, from its first number to its last.
     *
     * @param vraag gets the release, and the one that is served now when that is another one
     * @throws NietGevonden if the request names a release that is not kept
     */
    public static <T> T lees(Atlas atlas, Context ctx, BiFunction<ReleaseLezer, Optional<ReleaseInfo>, T> vraag) {
        Optional<String> genoemd = Optional.ofNullable(ctx.queryParam(PARAMETER))
                .map(String::strip)
                .filter(id -> !id.isEmpty());
        if (genoemd.isEmpty() || genoemd.equals(atlas.huidigeRelease())) {
            return atlas.lees(lezer -> vraag.apply(lezer, Optional.empty()));
        }
        Optional<ReleaseInfo> geldend = Optional.of(atlas.lees(ReleaseLezer::release));
        return atlas.lees(genoemd.get(), lezer -> vraag.apply(lezer, geldend))
                .orElseThrow(() -> nietBewaard(genoemd.get()));
    }

    private static NietGevonden nietBewaard(String id) {
        return new NietGevonden(
                "Uitgave " + id
                        + " is er niet (meer). Misschien is het nummer niet goed overgenomen, of is deze uitgave"
                        + " opgeruimd. Dezelfde pagina zonder \u201crelease=" + id
                        + "\u201d in het adres toont de cijfers van nu.",
                "/kwaliteit",
                "Bekijk waarvan de uitgave van nu is gemaakt");
    }
}
