package nl.verzuimatlas.portal.thuiszitters;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Snede;

/** The stock of pupils at home on the reference date, split into parts. */
final class Standfiguren {

    private static final String INDICATOR = "thuiszitters";
    private static final String EENHEID = "leerlingen";
    private static final List<String> BEKEND = List.of("gemeld", "alleen-swv", "alleen-registratie");

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
        Map<Snede, String> groepen = figuren.register().labels(INDICATOR, "groep", definitie.groepen());
        return figuren.stapel("stand", EENHEID, cijfers, gebied, groepen, maat.snede())
                .titel(figuren.tegenVorige(maat, cijfers, gebied))
                .onderschrift(definitie.onderwerp() + " op de peildatum, naar groep, " + gebied.naam())
                .bouw("peildatum 31 juli, " + Periode.van(cijfers.schooljaren()), figuren.release());
    }

    /** Pupils at home by who knows of them: reported, or not. */
    static Figuur naarBekend(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        Map<Snede, String> bekend = figuren.register().labels(INDICATOR, "bekend", BEKEND);
        return figuren.stapel("bekend", EENHEID, cijfers, gebied, bekend, new Snede(INDICATOR, "duur", Snede.TOTAAL))
                .titel("Wie weet dat de leerling thuiszit?")
                .onderschrift(
                        "Thuiszitters (definitie OCW) op de peildatum, naar waar zij bekend zijn, " + gebied.naam())
                .opmerking(
                        "Verzuim dat alleen in de registratie van de school staat, zien wij alleen bij scholen die hun "
                                + "registratie leveren. In het echt kan het meer zijn.")
                .bouw("peildatum 31 juli, " + Periode.van(cijfers.schooljaren()), figuren.release());
    }
}
