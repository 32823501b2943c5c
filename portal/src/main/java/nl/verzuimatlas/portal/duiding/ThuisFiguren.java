package nl.verzuimatlas.portal.duiding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Figures about pupils at home, on the page about them and on the factsheet of a municipality. */
public final class ThuisFiguren {

    private static final List<String> KLASSEN =
            List.of("korter-dan-4-weken", "4-weken-3-maanden", "3-6-maanden", "6-12-maanden", "langer-dan-12-maanden");
    private static final String PEILDATUM =
            "De stand is die op de laatste dag van het schooljaar, 31 juli. Loopt het schooljaar nog? "
                    + "Dan is het de laatste dag waarover gegevens zijn geleverd.";

    private ThuisFiguren() {}

    /** Pupils at home on the reference date, by how long. */
    public static Figuur naarDuur(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        Snede snede = Maten.THUISZITTERS.snede();
        Map<Snede, String> klassen = figuren.register().labels(snede.indicator(), snede.dimensie(), KLASSEN);
        return figuren.stapel("thuiszitters-duur", "leerlingen", cijfers, gebied, klassen, snede)
                .titel(figuren.tegenVorige(Maten.THUISZITTERS, cijfers, gebied))
                .onderschrift(
                        "Thuiszitters (definitie OCW) op de peildatum, naar hoe lang zij thuiszitten, " + gebied.naam())
                .opmerking(PEILDATUM)
                .bouw("peildatum 31 juli, " + Periode.van(cijfers.schooljaren()), figuren.release());
    }

    /** Pupils at home for more than three months without a place that fits, against the target of none. */
    public static Figuur zonderAanbod(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        Map<Snede, String> lijn = new LinkedHashMap<>();
        lijn.put(Maten.ZONDER_AANBOD.snede(), gebied.naam());
        return figuren.lijnen("zonder-aanbod", cijfers, gebied, lijn)
                .titel(doel(figuren, cijfers, gebied))
                .onderschrift("Thuiszitters langer dan 3 maanden zonder passend aanbod, " + gebied.naamMetPunt()
                        + " Het landelijke doel is 0: geen kind langer dan 3 maanden thuis zonder passend aanbod")
                .grafiek((tabel, eenheid) -> Lijngrafiek.metDoel(tabel, eenheid, 0, "doel: 0"), "leerlingen")
                .opmerking(PEILDATUM)
                .definities(figuren.register(), Maten.ZONDER_AANBOD.snede().indicator())
                .bouw("peildatum 31 juli, " + Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static String doel(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        Optional<Waarneming> gevonden =
                figuren.jaarVan(cijfers).flatMap(jaar -> cijfers.find(Maten.ZONDER_AANBOD.snede(), gebied, jaar));
        if (gevonden.isEmpty()) {
            return "Over thuiszitters zonder passend aanbod zijn geen cijfers geleverd";
        }
        Waarneming stand = gevonden.get();
        String slot = " langer dan 3 maanden zonder passend aanbod in " + gebied.naam() + ", " + stand.schooljaar();
        if (!Weergave.isCijfer(stand)) {
            return "Thuiszitters" + slot + ": " + Duiding.metEenheid(stand);
        }
        boolean gehaald = Weergave.getal(stand).orElseThrow() == 0;
        return (gehaald ? "Doel gehaald: " : "Doel nog niet gehaald: ")
                + Weergave.kaal(stand)
                + (Weergave.kaal(stand).equals("1") ? " thuiszitter" : " thuiszitters")
                + slot;
    }
}
