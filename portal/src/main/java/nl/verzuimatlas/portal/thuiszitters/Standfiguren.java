package nl.verzuimatlas.portal.thuiszitters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Stapelgrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** The stock of pupils at home on the reference date, split into parts. */
final class Standfiguren {

    private static final String INDICATOR = "thuiszitters";
    private static final String EENHEID = "leerlingen";
    private static final List<String> BEKEND = List.of("gemeld", "alleen-swv", "alleen-registratie");
    private static final String DEEL_NIET_GETEKEND =
            "Staat er x onder een jaar? Dan laten wij niet elk deel zien. Het gearceerde deel is de rest van het totaal.";

    private Standfiguren() {}

    /** What the page counts by {@code definitie}. */
    static Maat maat(Definitie definitie) {
        return new Maat(
                new Snede(INDICATOR, "definitie", definitie.categorie()),
                definitie.onderwerp(),
                EENHEID,
                "Leerlingen",
                "");
    }

    /** Pupils at home by group, as {@code definitie} counts them. */
    static Figuur naarGroep(Figuren figuren, Cijfers cijfers, Gebied gebied, Definitie definitie) {
        Maat maat = maat(definitie);
        return stapel(figuren, cijfers, gebied, "stand", "groep", definitie.groepen(), maat.snede())
                .titel(Figuren.laatsteTegenVorige(maat, cijfers, gebied))
                .onderschrift(definitie.onderwerp() + " op de peildatum, naar groep, " + gebied.naam())
                .bouw("peildatum 31 juli, " + Periode.van(cijfers.schooljaren()), figuren.release());
    }

    /** Pupils at home by who knows of them: reported, or not. */
    static Figuur naarBekend(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        return stapel(figuren, cijfers, gebied, "bekend", "bekend", BEKEND, new Snede(INDICATOR, "duur", Snede.TOTAAL))
                .titel("Wie weet dat de leerling thuiszit?")
                .onderschrift(
                        "Thuiszitters (definitie OCW) op de peildatum, naar waar zij bekend zijn, " + gebied.naam())
                .opmerking(
                        "Verzuim dat alleen in de registratie van de school staat, zien wij alleen bij scholen die hun "
                                + "registratie leveren. In het echt kan het meer zijn.")
                .bouw("peildatum 31 juli, " + Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static FiguurBouwer stapel(
            Figuren figuren,
            Cijfers cijfers,
            Gebied gebied,
            String id,
            String dimensie,
            List<String> delen,
            Snede totaal) {
        Map<Snede, String> stukken = new LinkedHashMap<>();
        delen.forEach(deel -> stukken.put(
                new Snede(INDICATOR, dimensie, deel), figuren.register().label(INDICATOR, dimensie, deel)));
        Map<Snede, String> metTotaal = new LinkedHashMap<>(stukken);
        metTotaal.put(totaal, "Totaal");
        Kruistabel alles = tabel(cijfers, gebied, metTotaal);
        Kruistabel parten = tabel(cijfers, gebied, stukken);
        FiguurBouwer bouwer = FiguurBouwer.van(
                        id,
                        alles,
                        cijfers.selectie()
                                .metIndicatoren(List.of(INDICATOR))
                                .metDimensies(dimensie, totaal.dimensie())
                                .metRegiotypen(gebied.type())
                                .metRegiocodes(gebied.code()))
                .grafiek(
                        (tabel, eenheid) -> Stapelgrafiek.gestapeld(parten, eenheid, alles.kolom(delen.size())),
                        EENHEID)
                .definities(figuren.register(), INDICATOR);
        return alles.waarnemingen().allMatch(Weergave::isCijfer) ? bouwer : bouwer.opmerking(DEEL_NIET_GETEKEND);
    }

    private static Kruistabel tabel(Cijfers cijfers, Gebied gebied, Map<Snede, String> kolommen) {
        List<Schooljaar> jaren = cijfers.schooljaren();
        return Kruistabel.vul(
                "Schooljaar",
                jaren,
                jaar -> Kop.van(jaar.toString()),
                List.copyOf(kolommen.keySet()),
                snede -> Kop.van(kolommen.get(snede)),
                (jaar, snede) -> cijfers.find(snede, gebied, jaar));
    }
}
