package nl.verzuimatlas.warehouse.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.verzuimatlas.warehouse.audit.Aanwijzingen;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.bescherming.Bescherming;
import nl.verzuimatlas.warehouse.bescherming.Bewijs;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/** Says to the audit what the protection knows: the counts, and the other worlds by which it made them safe. */
final class Aanwijzer {

    private static final int TELLER = 0;
    private static final int NOEMER = 1;

    private Aanwijzer() {}

    /** What could stand in a release, by what came of hiding. */
    static Aanwijzingen van(Bescherming.Resultaat beschermd) {
        Map<Celsleutel, Celadres> adressen = new HashMap<>();
        Map<Celadres, Aanwijzingen.Aantallen> aantallen = new HashMap<>();
        for (Cel cel : beschermd.geheim()) {
            if (cel.teller().isPresent()) {
                Celadres adres = adres(cel.sleutel());
                adressen.put(cel.sleutel(), adres);
                aantallen.put(adres, aantallen(cel));
            }
        }
        return new Aanwijzingen(
                adres -> Optional.ofNullable(aantallen.get(adres)),
                () -> beschermd.bewijs().werelden().stream().map(wereld -> wereld(wereld, adressen)));
    }

    private static Aanwijzingen.Aantallen aantallen(Cel cel) {
        return new Aanwijzingen.Aantallen(
                Math.round(cel.teller().getAsDouble()),
                cel.noemer().isPresent()
                        ? OptionalLong.of(Math.round(cel.noemer().getAsDouble()))
                        : OptionalLong.empty());
    }

    // what is left of a share follows from the other two
    private static List<Aanwijzingen.Verschil> wereld(
            List<Bewijs.Verschil> verschillen, Map<Celsleutel, Celadres> adressen) {
        Map<Celsleutel, int[]> perCel = new LinkedHashMap<>();
        for (Bewijs.Verschil verschil : verschillen) {
            if (verschil.getal() == TELLER || verschil.getal() == NOEMER) {
                perCel.computeIfAbsent(verschil.cel(), nieuw -> new int[2])[verschil.getal()] = verschil.verschuiving();
            }
        }
        List<Aanwijzingen.Verschil> wereld = new ArrayList<>();
        perCel.forEach((cel, stap) -> wereld.add(new Aanwijzingen.Verschil(
                adressen.computeIfAbsent(cel, Aanwijzer::adres), stap[TELLER], stap[NOEMER])));
        return wereld;
    }

    private static Celadres adres(Celsleutel cel) {
        return new Celadres(
                cel.indicator(),
                cel.regiotype().term(),
                cel.regiocode(),
                cel.schooljaar(),
                cel.dimensie(),
                cel.categorie());
    }
}
