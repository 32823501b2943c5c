package nl.verzuimatlas.portal.naleving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Figures about how long schools wait before they report, and what they did before that.
 *
 * @param figuren what all figures share
 * @param cijfers figures of the area, all school years
 * @param gebied the area
 * @param jaar the school year
 */
record WachtFiguren(Figuren figuren, Cijfers cijfers, Gebied gebied, Schooljaar jaar) {

    static final Snede MEDIAAN = new Snede("meldtermijn", "maat", "mediaan");
    static final Snede UREN = new Snede("uren-bij-melding", "maat", "mediaan");
    static final Snede PREVENTIE = new Snede("preventie", "stap", Snede.TOTAAL);

    private static final Snede TE_LAAT = new Snede("te-laat-gemeld", "duur", "1-5-dagen");
    private static final List<String> TE_LAAT_KLASSEN =
            List.of("1-5-dagen", "6-10-dagen", "11-20-dagen", "langer-dan-20-dagen");
    private static final Snede UREN_KLASSEN = new Snede("uren-bij-melding-klassen", "uren", "");

    /** Late reports by how late they were, over the school years. */
    Figuur teLaat() {
        Map<Snede, String> klassen =
                figuren.register().labels(TE_LAAT.indicator(), TE_LAAT.dimensie(), TE_LAAT_KLASSEN);
        return figuren.stapel("te-laat", "meldingen", cijfers, gebied, klassen, TE_LAAT.met(Snede.TOTAAL))
                .titel("Hoeveel schooldagen te laat kwamen de late meldingen in " + gebied.naam() + "?")
                .onderschrift("Te late meldingen naar aantal schooldagen te laat, " + gebied.naam())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    /** Days from the signal to the report, over the school years. */
    Figuur termijn() {
        Map<Snede, String> lijnen = new LinkedHashMap<>();
        lijnen.put(MEDIAAN, "De helft is gemeld binnen");
        lijnen.put(MEDIAAN.met("p90"), "90% is gemeld binnen");
        return figuren.lijnen("meldtermijn", cijfers, gebied, lijnen)
                .titel(termijnInWoorden())
                .onderschrift("Schooldagen tussen 16 uur verzuim en de melding, " + gebied.naam())
                .grafiek(Lijngrafiek::van, "schooldagen")
                .definities(figuren.register(), MEDIAAN.indicator())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    /** Days after the term, of reports and of steps, over the school years. */
    Figuur dagenTeLaat() {
        Map<Snede, String> lijnen = new LinkedHashMap<>();
        lijnen.put(dagen(NalevingFiguren.MELDINGEN, "mediaan"), "Meldingen: de helft is minder te laat");
        lijnen.put(dagen(NalevingFiguren.MELDINGEN, "p90"), "Meldingen: 90% is minder te laat");
        lijnen.put(dagen(NalevingFiguren.STAPPEN, "mediaan"), "Stappen: de helft is minder te laat");
        lijnen.put(dagen(NalevingFiguren.STAPPEN, "p90"), "Stappen: 90% is minder te laat");
        return figuren.lijnen("dagen-te-laat", cijfers, gebied, lijnen)
                .titel("Is een melding of stap te laat, hoeveel schooldagen dan?")
                .onderschrift("Schooldagen na de termijn, alle regels, " + gebied.naam())
                .grafiek(Lijngrafiek::van, "schooldagen")
                .definities(
                        figuren.register(),
                        dagen(NalevingFiguren.MELDINGEN, "").indicator(),
                        dagen(NalevingFiguren.STAPPEN, "").indicator())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    /** First reports by the hours that the pupil had missed by then. */
    Figuur uren() {
        List<String> klassen = figuren.register().categorieen(UREN_KLASSEN.indicator(), UREN_KLASSEN.dimensie());
        Balken balken = new Balken(figuren, cijfers, gebied, jaar).van(UREN_KLASSEN, klassen);
        return balken.figuur(
                "uren",
                "Gemiste uren bij de eerste melding",
                laatGemeld(),
                "Eerste meldingen van 16 uur in 4 lesweken, naar ongeoorloofd gemiste lesuren tot en met de dag van de"
                        + " melding, " + gebied.naam() + ", schooljaar " + jaar,
                "Meldingen",
                "Alle eerste meldingen");
    }

    /** Pupils with whom somebody had talked before they reached the 16 hours, over the school years. */
    Figuur preventie() {
        Map<Snede, String> lijnen = new LinkedHashMap<>();
        for (String stap : List.of(Snede.TOTAAL, "gesprek", "preventief-spreekuur")) {
            lijnen.put(
                    PREVENTIE.met(stap), figuren.register().label(PREVENTIE.indicator(), PREVENTIE.dimensie(), stap));
        }
        Optional<Waarneming> nu = cijfers.find(PREVENTIE, gebied, jaar).filter(Weergave::isCijfer);
        return figuren.lijnen("preventie", cijfers, gebied, lijnen)
                .titel(nu.map(w -> "Met " + Weergave.kaal(w)
                                + " van de leerlingen was al gesproken voor zij 16 uur misten (" + gebied.naam() + ", "
                                + jaar + ")")
                        .orElse("Is er gesproken voor de leerling 16 uur miste?"))
                .onderschrift(
                        "Leerlingen die voor het eerst in het schooljaar 16 uur verzuim in 4 lesweken bereikten en met"
                                + " wie toen al was gesproken, " + gebied.naam())
                .grafiek(Lijngrafiek::van, "%")
                .metInterval()
                .definities(figuren.register(), PREVENTIE.indicator())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private String laatGemeld() {
        double laat = 0;
        double alle = 0;
        for (String klasse : List.of("101-300", "meer-dan-300")) {
            Optional<Waarneming> cijfer =
                    cijfers.find(UREN_KLASSEN.met(klasse), gebied, jaar).filter(Weergave::isCijfer);
            if (cijfer.isEmpty()) {
                return "Hoeveel uren had de leerling al gemist bij de eerste melding?";
            }
            laat += cijfer.get().teller().orElse(0);
            alle = cijfer.get().noemer().orElse(0);
        }
        return "Bij " + Getallen.geheel(alle == 0 ? 0 : 100 * laat / alle)
                + "% van de eerste meldingen had de leerling al meer dan 100 uur gemist (" + gebied.naam() + ", " + jaar
                + ")";
    }

    private String termijnInWoorden() {
        Optional<Waarneming> mediaan = cijfers.find(MEDIAAN, gebied, jaar);
        return mediaan.filter(Weergave::isCijfer)
                .map(w -> "In " + w.schooljaar() + " was de helft van de meldingen in " + gebied.naam() + " binnen "
                        + Weergave.kaal(w) + " schooldagen gedaan")
                .orElse("Tijd tot de melding in " + gebied.naam() + ": " + Duiding.metEenheid(mediaan));
    }

    private static Snede dagen(String indicator, String maat) {
        return new Snede(indicator + "-dagen-te-laat", "maat", maat);
    }
}
