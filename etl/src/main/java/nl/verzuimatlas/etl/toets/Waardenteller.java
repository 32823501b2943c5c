package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** The different values that findings are about, per column with how often; for columns with few of them. */
final class Waardenteller implements Serializable {

    /** So many different values are told. */
    static final int MEESTE = 20;

    private static final long serialVersionUID = 1L;
    private static final int BEWAARD = 200;
    private static final Comparator<Plek> VOLGORDE =
            Comparator.comparing(Plek::id).thenComparing(Plek::bestand).thenComparing(Plek::kolom);

    private final HashMap<Plek, Telling> plekken = new HashMap<>();

    /**
     * A column of which values are counted.
     *
     * @param id finding that tells them
     * @param bestand file
     * @param kolom column as the supplier spells it
     * @param bron source
     * @param veld column as the source names it
     */
    record Plek(String id, String bestand, String kolom, String bron, String veld) implements Serializable {}

    private static final class Telling implements Serializable {
        private static final long serialVersionUID = 1L;
        private final TreeMap<String, Long> aantallen = new TreeMap<>();
        private long overige;

        private void tel(String waarde, long aantal) {
            if (aantallen.containsKey(waarde) || aantallen.size() < BEWAARD) {
                aantallen.merge(waarde, aantal, Long::sum);
            } else {
                overige += aantal;
            }
        }

        private long totaal() {
            return overige
                    + aantallen.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    void tel(Plek plek, String waarde) {
        plekken.computeIfAbsent(plek, nieuw -> new Telling()).tel(waarde, 1);
    }

    void plus(Waardenteller ander) {
        ander.plekken.forEach((plek, hunne) -> {
            Telling telling = plekken.computeIfAbsent(plek, nieuw -> new Telling());
            hunne.aantallen.forEach(telling::tel);
            telling.overige += hunne.overige;
        });
    }

    /** One finding per column. Many different wrong values have no one cure; of codes the most frequent are told. */
    List<Bevinding> bevindingen() {
        List<Bevinding> bevindingen = new ArrayList<>();
        plekken.keySet().stream().sorted(VOLGORDE).forEach(plek -> {
            Telling telling = plekken.get(plek);
            boolean codes = plek.id().equals("VA-C08");
            boolean weinig = telling.overige == 0 && telling.aantallen.size() <= MEESTE;
            if (codes || weinig && telling.totaal() > 1) {
                Veld veld = BronSchema.lees(plek.bron()).findVeld(plek.veld()).orElseThrow();
                Map<String, String> waarden =
                        Map.of("veld", plek.veld(), "waarden", waarden(telling), "herstel", herstel(veld, telling));
                bevindingen.add(Catalogus.HUIS
                        .soort(plek.id())
                        .bijBestand(plek.bestand(), plek.kolom(), waarden, telling.totaal()));
            }
        });
        return bevindingen;
    }

    private static List<String> vaakst(Telling telling) {
        return telling.aantallen.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MEESTE)
                .toList();
    }

    private static String waarden(Telling telling) {
        String tekst = vaakst(telling).stream()
                .map(waarde -> waarde + " " + Getallen.geheel(telling.aantallen.get(waarde)) + " keer")
                .collect(Collectors.joining(", "));
        return telling.aantallen.size() > MEESTE ? tekst + ", en nog andere" : tekst;
    }

    private static String herstel(Veld veld, Telling telling) {
        String keuzes = veld.type() == Type.BOOLEAN ? "J, N" : Keuzes.tekst(veld);
        if (keuzes.isEmpty()) {
            return "De juiste vorm staat bij elke rij.";
        }
        if (veld.type() == Type.INTEGER) {
            return "Kies uit: " + keuzes + "; past geen daarvan, haal de rij dan weg.";
        }
        String eerste = vaakst(telling).get(0);
        if (!eerste.startsWith("\"")) {
            return "Kies uit: " + keuzes + ".";
        }
        String kaal = eerste.substring(1, eerste.length() - 1);
        String code = Keuzes.metBetekenis(veld, kaal).orElse("CODE");
        String zet = "Of zet in levering.yaml wat uw waarde bij ons is, bijvoorbeeld waarden: {" + veld.name() + ": {"
                + eerste + ": " + code + "}}";
        return "Kies uit: " + keuzes + ". " + zet
                + (code.equals("CODE") ? ", met een van deze op de plaats van CODE." : ".");
    }
}
