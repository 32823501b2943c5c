package nl.verzuimatlas.etl.toets.betekenis;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.telling.Getaltelling;

/** Totals against their parts, and counts of which a part is missing. */
final class Totaal implements Betekenischeck {

    private static final int JONGSTE = 5;
    private static final int OUDSTE = 17;

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        // rejected rows are part of the total and not of the sum
        if (beeld.levering().bestanden().size() == 1 && beeld.rijen().geweigerd() == 0) {
            beeld.rijen().totaalrijen().stream()
                    .filter(totaal -> totaal.geheel())
                    .forEach(totaal -> new TreeMap<>(totaal.getallen()).forEach((veld, getal) -> {
                        Getaltelling rijen = beeld.rijen().getallen(veld);
                        // a hidden part can only make the total larger
                        boolean klopt = rijen.zonderGetal() > 0 ? getal >= rijen.som() : getal == rijen.som();
                        if (!klopt) {
                            Map<String, String> waarden =
                                    Map.of("totaal", Getallen.kort(getal), "som", Getallen.kort(rijen.som()));
                            melder.meld("VA-M25", totaal.plek(), veld, waarden);
                        }
                    }));
        }
        double speling = Toetsgrenzen.getal("totaal-afwijking");
        new TreeMap<>(beeld.rijen().totalen().alle())
                .values().stream()
                        .filter(een -> een.grootste() > een.totaal() + speling)
                        .forEach(een -> melder.meld(
                                "VA-M26",
                                een.plek(),
                                "WAARDE",
                                Map.of(
                                        "totaal", Getallen.kort(een.totaal()),
                                        "deel", Getallen.kort(een.grootste()),
                                        "categorie", een.grootsteCategorie())));
        leeftijden(beeld, melder);
    }

    private static void leeftijden(Leveringbeeld beeld, Melder melder) {
        new HashMap<>(beeld.rijen().leeftijden())
                .entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(gemeente -> {
                    String ontbreekt = IntStream.rangeClosed(JONGSTE, OUDSTE)
                            .filter(jaren -> (gemeente.getValue() & 1 << jaren) == 0)
                            .mapToObj(String::valueOf)
                            .reduce((een, ander) -> een + ", " + ander)
                            .orElse("");
                    if (!ontbreekt.isEmpty()) {
                        melder.meld("VA-M35", Map.of("gemeente", gemeente.getKey(), "leeftijden", ontbreekt));
                    }
                });
    }
}
