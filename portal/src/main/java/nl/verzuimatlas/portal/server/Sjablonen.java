package nl.verzuimatlas.portal.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import nl.verzuimatlas.portal.pagina.Pagina;

/** Renders pages with the templates that were compiled into the jar. */
final class Sjablonen {

    private static final int BEGINGROOTTE = 64 * 1024;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The page as HTML. */
    String html(Pagina pagina) {
        StringOutput uitvoer = new StringOutput(BEGINGROOTTE);
        engine.render(pagina.sjabloon(), pagina, uitvoer);
        return uitvoer.toString();
    }
}
