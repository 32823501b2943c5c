package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.reken.Onderzoek;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Stelsel;

/** Solves all relations as one system, and then adds up groups of hidden figures. */
public final class Verbandaanval {

    private final Stelsel stelsel;
    private final int drempel;
    private final List<Vondst> vondsten = new ArrayList<>();

    /**
     * An attack.
     *
     * @param getallen what is public
     * @param eerder numbers that are hidden now and that an attacker has from an earlier release
     */
    public Verbandaanval(Getallen getallen, Map<Grootheid, Long> eerder) {
        this.stelsel = Stelsel.van(getallen, eerder);
        this.drempel = getallen.kennis().drempel();
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        Onderzoek onderzoek = new Onderzoek(stelsel.grenzen(), stelsel.beperkingen(), stelsel.vragen(), drempel);
        List<Grootheid> onbekenden = stelsel.onbekenden();
        for (Uitkomst uitkomst : onderzoek.voerUit()) {
            if (uitkomst.oordeel() != Oordeel.VEILIG) {
                vondsten.add(vondst(uitkomst, onbekenden));
            }
        }
        vondsten.addAll(new Groepsaanval(stelsel, onderzoek, drempel).voerUit());
        return List.copyOf(vondsten);
    }

    /** Relations that were used, per kind. */
    public Map<String, Integer> relaties() {
        return stelsel.tellingen();
    }

    private Vondst vondst(Uitkomst uitkomst, List<Grootheid> onbekenden) {
        Grootheid grootheid = onbekenden.get(uitkomst.vraag().onbekende());
        String wat = switch (grootheid.deel()) {
            case TELLER -> "het aantal";
            case NOEMER -> "het aantal gevallen waarvan het een aandeel is";
            case COMPLEMENT -> "het aantal dat buiten het aandeel valt";
            case REST -> "wat er van het totaal overblijft";
            case GEDEELD -> "wat het verband van een gedeelde gemeente telt";
        };
        String woorden = uitkomst.oordeel() == Oordeel.ONBESLIST
                ? wat + ": niet bewezen dat er genoeg waarden mogelijk zijn"
                : wat + ": er passen maar " + uitkomst.mogelijk().aantal() + " waarden";
        return new Vondst(Aanval.VERBANDEN, grootheid.adres().toString(), woorden, uitkomst.verbanden());
    }
}
