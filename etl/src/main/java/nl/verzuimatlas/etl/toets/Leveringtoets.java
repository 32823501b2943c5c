package nl.verzuimatlas.etl.toets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.lezen.Rijtelling;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/** Judges a delivery as a whole, from the figures of its rows and from what was delivered before. */
public final class Leveringtoets {

    /** A larger share of rejected rows refuses the delivery. */
    public static final double MEESTE_GEWEIGERD = 0.10;

    private static final double VEEL_ZONDER_CODE = 0.01;
    private static final int LANGE_STILTE = 3;
    private static final int MINST_SCHOLEN = 4;
    private static final int MINST_PER_WEEK = 5;
    private static final int MINST_OM_TE_VERGELIJKEN = 50;
    private static final double HALF = 0.5;

    private Leveringtoets() {}

    /** Whether too many rows were rejected. */
    public static boolean teVeelGeweigerd(Kengetallen rijen) {
        return rijen.geweigerd > MEESTE_GEWEIGERD * rijen.gelezen;
    }

    /**
     * What there is to say about the delivery as a whole.
     *
     * @param eerder accepted deliveries of the home
     */
    public static List<Bevinding> toets(Levering levering, Kengetallen rijen, List<LeveringManifest> eerder) {
        List<Bevinding> bevindingen = new ArrayList<>();
        String bestand = levering.bestanden().size() == 1
                ? levering.bestanden().get(0).getFileName().toString()
                : "";
        if (rijen.legeRegels > 0) {
            bevindingen.add(telling("VA-B08", bestand, rijen.legeRegels));
        }
        if (rijen.voetregels > 0) {
            bevindingen.add(telling("VA-B09", bestand, rijen.voetregels));
        }
        rijvorming(rijen.rijtelling, bestand, bevindingen);
        if (rijen.gelezen == 0) {
            bevindingen.add(bevinding("VA-M04", Map.of()));
        }
        if (rijen.ingetrokken > 0) {
            bevindingen.add(bevinding("VA-L18", Map.of()));
        }
        if (raadtDekking(levering)) {
            bevindingen.add(bevinding("VA-L12", Map.of()));
        }
        legeKolommen(levering, rijen, bestand, bevindingen);
        if (!levering.schema().afgeleid().isEmpty()) {
            codes(levering, rijen, bevindingen);
            stilte(rijen, bevindingen);
        }
        vergelijk(levering, rijen, eerder, bevindingen);
        if (teVeelGeweigerd(rijen)) {
            bevindingen.add(bevinding(
                    "VA-M07",
                    Map.of(
                            "procent", Getallen.procent((double) rijen.geweigerd / rijen.gelezen),
                            "grens", Getallen.procent(MEESTE_GEWEIGERD))));
        }
        return bevindingen;
    }

    // a registration of schools has no municipalities: it covers the vestigingen in its rows
    private static boolean raadtDekking(Levering levering) {
        boolean metGemeente = levering.schema().fields().stream().anyMatch(veld -> veld.type() == Type.GEMEENTECODE);
        return levering.schema().over() == Over.PERSONEN
                && metGemeente
                && levering.dekking().isEmpty();
    }

    private static void legeKolommen(
            Levering levering, Kengetallen rijen, String bestand, List<Bevinding> bevindingen) {
        List<Veld> velden = levering.schema().fields();
        boolean oordeel = levering.schema().over() == Over.PERSONEN && rijen.geaccepteerd >= MINST_OM_TE_VERGELIJKEN;
        for (int i = 0; oordeel && i < rijen.gevuld.length; i++) {
            if (rijen.geleverd[i] && rijen.gevuld[i] == 0) {
                bevindingen.add(Catalogus.HUIS
                        .soort("VA-M08")
                        .bijBestand(bestand, velden.get(i).name(), Map.of(), 1));
            }
        }
    }

    private static void codes(Levering levering, Kengetallen rijen, List<Bevinding> bevindingen) {
        if (levering.codetabel().isEmpty()) {
            bevindingen.add(bevinding("VA-C02", Map.of()));
        } else if (rijen.zonderCode > VEEL_ZONDER_CODE * rijen.geaccepteerd) {
            double aandeel = (double) rijen.zonderCode / rijen.geaccepteerd;
            bevindingen.add(bevinding("VA-M02", Map.of("procent", Getallen.procent(aandeel))));
        }
    }

    // A week counts as a school week when at least half of the schools registered something: holidays need no calendar.
    private static void stilte(Kengetallen rijen, List<Bevinding> bevindingen) {
        if (rijen.rijenPerWeek.size() < MINST_SCHOLEN) {
            return;
        }
        Map<Integer, Integer> scholenPerWeek = new HashMap<>();
        rijen.rijenPerWeek
                .values()
                .forEach(weken -> weken.keySet().forEach(week -> scholenPerWeek.merge(week, 1, Integer::sum)));
        List<Integer> lesweken = scholenPerWeek.entrySet().stream()
                .filter(week -> week.getValue() >= HALF * rijen.rijenPerWeek.size())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        rijen.rijenPerWeek.forEach((vestiging, weken) -> langsteStilte(weken, lesweken)
                .ifPresent(stilte -> bevindingen.add(bevinding(
                        "VA-M03",
                        Map.of(
                                "vestiging", vestiging,
                                "weken", String.valueOf(stilte.size()),
                                "datum", Kengetallen.maandag(stilte.get(0)).toString())))));
    }

    private static Optional<List<Integer>> langsteStilte(SortedMap<Integer, Integer> weken, List<Integer> lesweken) {
        double gemiddeld =
                weken.values().stream().mapToInt(Integer::intValue).average().orElse(0);
        if (gemiddeld < MINST_PER_WEEK) {
            return Optional.empty();
        }
        List<Integer> langste = List.of();
        List<Integer> nu = new ArrayList<>();
        for (int week : lesweken) {
            if (weken.containsKey(week)) {
                nu = new ArrayList<>();
            } else {
                nu.add(week);
            }
            langste = nu.size() > langste.size() ? nu : langste;
        }
        return langste.size() >= LANGE_STILTE ? Optional.of(langste) : Optional.empty();
    }

    private static void vergelijk(
            Levering levering, Kengetallen rijen, List<LeveringManifest> eerder, List<Bevinding> bevindingen) {
        String periode = levering.periode().map(Periode::tekst).orElse("");
        LeveringManifest vorige = null;
        for (LeveringManifest ander : eerder) {
            boolean zelfdeReeks = ander.bron().equals(levering.schema().bron())
                    && ander.leverancier().equals(levering.leverancier());
            if (!zelfdeReeks) {
                continue;
            }
            if (ander.periode().compareTo(periode) < 0
                    && (vorige == null || ander.periode().compareTo(vorige.periode()) >= 0)) {
                vorige = ander;
            }
        }
        if (vorige != null && vorige.gelezen() >= MINST_OM_TE_VERGELIJKEN) {
            double verhouding = (double) rijen.gelezen / vorige.gelezen();
            if (verhouding < HALF || verhouding > 1 / HALF) {
                bevindingen.add(bevinding(
                        "VA-M06",
                        Map.of(
                                "nu", Getallen.geheel(rijen.gelezen),
                                "toen", Getallen.geheel(vorige.gelezen()),
                                "periode", vorige.periode(),
                                "verschil",
                                        (verhouding > 1 ? "+" : "") + Getallen.kort(Math.round(100 * (verhouding - 1)))
                                                + "%")));
            }
        }
    }

    /** Last day that a delivery can know of: what the supplier says, else the end of the period, else its last row. */
    public static Optional<LocalDate> laatsteDatum(Levering levering, Kengetallen rijen) {
        if (levering.tot().isPresent()) {
            return levering.tot();
        }
        Optional<LocalDate> einde = levering.periode().map(Periode::tot);
        boolean afgesloten = levering.status().equals("definitief");
        Optional<LocalDate> laatsteRij = Optional.of(rijen.laatste).filter(dag -> !dag.equals(LocalDate.MIN));
        return afgesloten && einde.isPresent() ? einde : laatsteRij;
    }

    private static void rijvorming(Rijtelling telling, String bestand, List<Bevinding> bevindingen) {
        telling.overgeslagen()
                .forEach((reden, aantal) -> bevindingen.add(Catalogus.HUIS
                        .soort("VA-P08")
                        .bijBestand(bestand, "", Map.of("aantal", String.valueOf(aantal), "reden", reden), aantal)));
        if (telling.verdeeldeRecords() > 0) {
            Map<String, String> waarden = Map.of(
                    "bron", Getallen.geheel(telling.verdeeldeRecords()),
                    "rijen", Getallen.geheel(telling.rijenDaarvan()));
            bevindingen.add(
                    Catalogus.HUIS.soort("VA-P09").bijBestand(bestand, "", waarden, telling.verdeeldeRecords()));
        }
    }

    private static Bevinding telling(String id, String bestand, long aantal) {
        return Catalogus.HUIS.soort(id).bijBestand(bestand, "", Map.of("aantal", String.valueOf(aantal)), aantal);
    }

    private static Bevinding bevinding(String id, Map<String, String> waarden) {
        return Catalogus.HUIS.soort(id).bijBestand("", "", waarden, 1);
    }
}
