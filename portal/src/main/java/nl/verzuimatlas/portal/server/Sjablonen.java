package nl.verzuimatlas.portal.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import nl.verzuimatlas.portal.pagina.Pagina;

/** Renders pages with the templates that were compiled into the jar. */
final class Sjablonen {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The page as HTML, in UTF-8. */
    byte[] html(Pagina pagina) {
        Utf8ByteOutput uitvoer = new Utf8ByteOutput();
        engine.render(pagina.sjabloon(), pagina, uitvoer);
        return uitvoer.toByteArray();
    }
}
