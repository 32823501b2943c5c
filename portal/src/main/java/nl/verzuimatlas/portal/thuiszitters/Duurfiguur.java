package nl.verzuimatlas.portal.thuiszitters;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Overlevingsgrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** How long spells at home last that began in a school year. */
public final class Duurfiguur {

    /** Weeks until half have a solution. */
    public static final Snede MEDIAAN = new Snede("thuiszitters-duur", "maat", "mediaan-weken");

    private static final String CURVE = "curve";

    private Duurfiguur() {}

    /** The survival curve of {@code jaar}. */
    public static Figuur van(Figuren figuren, Cijfers cijfers, Gebied gebied, Schooljaar jaar) {
        List<String> punten = figuren.register().categorieen(MEDIAAN.indicator(), CURVE);
        Kruistabel tabel = Kruistabel.vul(
                "Duur",
                punten,
                punt -> Kop.van(figuren.register().label(MEDIAAN.indicator(), CURVE, punt)),
                List.of(jaar),
                kolom -> Kop.van("Nog thuis"),
                (punt, kolom) -> cijfers.find(new Snede(MEDIAAN.indicator(), CURVE, punt), gebied, kolom));
        return FiguurBouwer.van(
                        "duur",
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(MEDIAAN.indicator()))
                                .metSchooljaren(jaar)
                                .metRegiotypen(gebied.type())
                                .metRegiocodes(gebied.code()))
                .titel(inWoorden(cijfers.find(MEDIAAN, gebied, jaar), gebied, jaar))
                .onderschrift(
                        "Welk deel van de thuiszitters (definitie OCW) na een aantal maanden nog thuiszit, begonnen in "
                                + jaar + ", " + gebied.naam())
                .grafiek(Overlevingsgrafiek::van, "% nog thuis, na dit aantal maanden")
                .metInterval()
                .definities(figuren.register(), MEDIAAN.indicator())
                .bouw("begonnen in schooljaar " + jaar, figuren.release());
    }

    private static String inWoorden(Optional<Waarneming> mediaan, Gebied gebied, Schooljaar jaar) {
        String slot = " in " + gebied.naam() + ", begonnen in " + jaar;
        return mediaan.map(cijfer -> Weergave.isCijfer(cijfer)
                        ? "Na " + Duiding.metEenheid(cijfer) + " had de helft een oplossing" + slot
                        : "Hoe lang thuiszitters thuiszitten" + slot + ": " + Duiding.metEenheid(cijfer))
                .orElse("Over hoe lang thuiszitters thuiszitten zijn geen cijfers geleverd");
    }
}
