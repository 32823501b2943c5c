package nl.verzuimatlas.portal.nieuws;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.verzuimatlas.warehouse.lezen.Nieuwsbericht;

/** The releases as an Atom feed (RFC 4287). Links are relative to the address of the feed. */
public final class Nieuwsfeed {

    /** Media type of the feed. */
    public static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Nieuwsfeed() {}

    /** The feed; {@code berichten} has the latest first and at least one. */
    public static String atom(List<Nieuwsbericht> berichten) {
        StringWriter tekst = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(tekst);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "nl");
            element(xml, "id", urn("feed"));
            element(xml, "title", "Verzuimatlas: wat veranderde er in de cijfers?");
            element(xml, "updated", berichten.get(0).release().gemaaktOp().toString());
            link(xml, "self", "/nieuws.atom");
            link(xml, "alternate", "/nieuws");
            xml.writeStartElement("author");
            element(xml, "name", "Verzuimatlas");
            xml.writeEndElement();
            for (Nieuwsbericht bericht : berichten) {
                bericht(xml, bericht);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return tekst.toString();
    }

    private static void bericht(XMLStreamWriter xml, Nieuwsbericht bericht) throws XMLStreamException {
        String id = bericht.release().id();
        xml.writeStartElement("entry");
        element(xml, "id", urn("uitgave " + id));
        element(
                xml,
                "title",
                "Uitgave " + id + " van " + Woorden.dag(bericht.release().gemaaktOp()));
        element(xml, "updated", bericht.release().gemaaktOp().toString());
        link(xml, "alternate", "/nieuws/" + id);
        element(xml, "summary", Woorden.samenvatting(bericht));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String naam, String tekst) throws XMLStreamException {
        xml.writeStartElement(naam);
        xml.writeCharacters(tekst);
        xml.writeEndElement();
    }

    /** An id that stays the same wherever the portal runs. */
    private static String urn(String naam) {
        byte[] bytes = ("verzuimatlas " + naam).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
    }
}
