package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The yearly returns of the gemeenten: counts of the same cases, reports and exemptions as the other deliveries hold. */
final class LeerplichttellingBron {

    private static final String BRON = "leerplichttelling";
    private static final int DREMPEL_UREN = 16;
    private static final List<String> SOORTEN = List.of("bo-sbo", "so-vso", "vo", "mbo", "onbekend", "geen");
    private static final List<String> VELDEN = List.of(
            "VERVANGEND_3A",
            "VERVANGEND_3B",
            "VRIJGESTELD_5_ONDER_A",
            "VRIJGESTELD_5_ONDER_B",
            "VRIJGESTELD_5_ONDER_C",
            "VRIJGESTELD_5A",
            "VRIJGESTELD_15",
            "ABSOLUUT",
            "ABSOLUUT_LANGER_DAN_3_MAANDEN",
            "ABSOLUUT_OPGELOST",
            "RELATIEF",
            "RELATIEF_HERHAALD",
            "LUXE",
            "LRV_BEGIN",
            "LRV_NIEUW",
            "LRV_OPGELOST",
            "LRV_VERHUISD",
            "LRV_EINDE",
            "LRV_LANGER_DAN_3_MAANDEN",
            "PV_ABSOLUUT",
            "PV_RELATIEF",
            "PV_LUXE",
            "HALT");
    private static final Map<String, String> VRIJGESTELD = Map.of(
            "3a", "VERVANGEND_3A",
            "3b", "VERVANGEND_3B",
            "5-onder-a", "VRIJGESTELD_5_ONDER_A",
            "5-onder-b", "VRIJGESTELD_5_ONDER_B",
            "5-onder-c", "VRIJGESTELD_5_ONDER_C",
            "5a", "VRIJGESTELD_5A",
            "15", "VRIJGESTELD_15");

    private final Wereld wereld;
    private final Leerplichtparameters parameters;
    private final Map<Integer, List<Gemeld>> meldingen = new HashMap<>();
    private final Map<Integer, List<AbsoluutBron.Geval>> absoluut = new HashMap<>();

    LeerplichttellingBron(Wereld wereld, Leerplichtparameters parameters) {
        this.wereld = wereld;
        this.parameters = parameters;
    }

    /** Takes up the reports and cases of a school year; those of the year before are needed too. */
    void neemOp(int jaar, List<Gemeld> gemeld, List<AbsoluutBron.Geval> gevallen) {
        meldingen.put(
                jaar,
                gemeld.stream()
                        .filter(een -> een.teltMee() && een.isVanRegio(jaar))
                        .toList());
        absoluut.put(jaar, gevallen);
    }

    /** Writes the delivery of a school year. */
    void schrijf(int jaar, List<VrijstellingBron.Vrijstelling> vrijstellingen, List<AfhandelingBron.Zaak> zaken) {
        Telling telling = new Telling();
        vrijstellingen.forEach(een -> Optional.ofNullable(VRIJGESTELD.get(een.artikel()))
                .ifPresent(veld ->
                        telling.tel(een.leerling(), jaar, soort(VrijstellingBron.soort(een.leerling(), jaar)), veld)));
        telAbsoluut(telling, jaar);
        telRelatief(telling, jaar);
        telLangdurig(telling, jaar);
        for (AfhandelingBron.Zaak zaak : zaken) {
            Melding melding = zaak.gemeld().melding();
            if (zaak.sanctie().equals("pv")) {
                telling.tel(melding, jaar, melding.soort().equals("L") ? "PV_LUXE" : "PV_RELATIEF");
            } else if (zaak.sanctie().equals("halt")) {
                telling.tel(melding, jaar, "HALT");
            }
        }
        schrijfRijen(jaar, telling);
    }

    /** Cases that touch the school year, whenever they began. */
    private void telAbsoluut(Telling telling, int jaar) {
        LocalDate eerste = LocalDate.of(jaar, 8, 1);
        LocalDate laatste = LocalDate.of(jaar + 1, 7, 31);
        absoluut.forEach((beginjaar, gevallen) -> gevallen.forEach(geval -> {
            AbsoluutBron.Afloop afloop = AbsoluutBron.afloop(wereld, geval, beginjaar);
            LocalDate einde = geval.einde() == null ? LocalDate.MAX : geval.einde();
            boolean raakt = beginjaar <= jaar && !einde.isBefore(eerste);
            Gemeente gemeente = geval.leerling().gemeente(beginjaar);
            if (!raakt || "ten-onrechte".equals(afloop.reden())) {
                return;
            }
            String soort = soort(afloop.laatsteSoort());
            telling.tel(gemeente, geval.leerling(), soort, "ABSOLUUT");
            LocalDate tot = einde.isAfter(laatste) ? laatste : einde;
            if (!tot.isBefore(geval.begin().plusMonths(3))) {
                telling.tel(gemeente, geval.leerling(), soort, "ABSOLUUT_LANGER_DAN_3_MAANDEN");
            }
            if (!einde.isAfter(laatste)) {
                telling.tel(gemeente, geval.leerling(), soort, "ABSOLUUT_OPGELOST");
            }
        }));
    }

    private void telRelatief(Telling telling, int jaar) {
        Set<Leerling> eerder = new HashSet<>();
        for (Gemeld gemeld : meldingen.get(jaar)) {
            Melding melding = gemeld.melding();
            boolean luxe = melding.soort().equals("L");
            if (luxe) {
                telling.tel(melding, jaar, "LUXE");
            }
            boolean telt = melding.soort().equals("V3") || luxe && melding.uren() > DREMPEL_UREN;
            if (telt) {
                telling.tel(melding, jaar, "RELATIEF");
                if (!eerder.add(melding.leerling())) {
                    telling.tel(melding, jaar, "RELATIEF_HERHAALD");
                }
            }
        }
    }

    /** Begin + new - solved - moved = end, for pupils, by the kind of education of their last report. */
    private void telLangdurig(Telling telling, int jaar) {
        Map<Leerling, Melding> begin = langdurig(jaar - 1);
        begin.values().removeIf(melding -> !loopt(melding, jaar));
        Map<Leerling, Melding> alle = new HashMap<>(begin);
        alle.putAll(langdurig(jaar));
        alle.forEach((leerling, melding) -> {
            telling.tel(melding, jaar, begin.containsKey(leerling) ? "LRV_BEGIN" : "LRV_NIEUW");
            LocalDate eerste = begin.getOrDefault(leerling, melding).begin();
            LocalDate einde = melding.einde() == null ? LocalDate.of(jaar + 1, 7, 31) : melding.einde();
            if (!einde.isBefore(eerste.plusMonths(3))) {
                telling.tel(melding, jaar, "LRV_LANGER_DAN_3_MAANDEN");
            }
            boolean verhuist = !leerling.gemeente(jaar + 1).equals(leerling.gemeente(jaar));
            if (!loopt(melding, jaar + 1)) {
                telling.tel(melding, jaar, "LRV_OPGELOST");
            } else {
                telling.tel(melding, jaar, verhuist ? "LRV_VERHUISD" : "LRV_EINDE");
            }
        });
    }

    private Map<Leerling, Melding> langdurig(int jaar) {
        Map<Leerling, Melding> perLeerling = new HashMap<>();
        meldingen.getOrDefault(jaar, List.of()).stream()
                .map(Gemeld::melding)
                .filter(melding -> melding.soort().equals("LRV"))
                .forEach(melding -> perLeerling.put(melding.leerling(), melding));
        return perLeerling;
    }

    /** Whether it goes on after the summer before {@code jaar}. */
    private static boolean loopt(Melding melding, int jaar) {
        return melding.einde() == null || !melding.einde().isBefore(LocalDate.of(jaar, 9, 1));
    }

    private static String soort(String onderwijssoort) {
        if (onderwijssoort == null) {
            return "onbekend";
        }
        return switch (onderwijssoort) {
            case "bo", "sbo" -> "bo-sbo";
            case "so", "vso" -> "so-vso";
            case "vo", "pro" -> "vo";
            default -> onderwijssoort;
        };
    }

    private void schrijfRijen(int jaar, Telling telling) {
        String naam = Wereld.schooljaar(jaar);
        String[] kolommen = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("SCHOOLJAAR", "GEMEENTECODE", "ONDERWIJSSOORT"), VELDEN.stream())
                .toArray(String[]::new);
        Levering levering = Levering.van(BRON + "/" + naam, BRON, parameters.leverancier(), naam, kolommen)
                .metDekking(wereld.gemeentecodes());
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Gemeente gemeente : wereld.gemeenten()) {
                for (String soort : SOORTEN) {
                    Object[] rij = new Object[kolommen.length];
                    rij[0] = naam;
                    rij[1] = gemeente.code();
                    rij[2] = soort;
                    for (int i = 0; i < VELDEN.size(); i++) {
                        rij[3 + i] = telling.aantal(gemeente, soort, VELDEN.get(i));
                    }
                    uit.rij(rij);
                }
            }
        }
    }

    /** Unique pupils per gemeente, kind of education and field. */
    private static final class Telling {
        private final Map<String, Set<Integer>> leerlingen = new TreeMap<>();

        void tel(Melding melding, int jaar, String veld) {
            tel(melding.leerling(), jaar, soort(melding.school().soort()), veld);
        }

        void tel(Leerling leerling, int jaar, String soort, String veld) {
            tel(leerling.gemeente(jaar), leerling, soort, veld);
        }

        void tel(Gemeente gemeente, Leerling leerling, String soort, String veld) {
            leerlingen
                    .computeIfAbsent(sleutel(gemeente, soort, veld), nieuw -> new HashSet<>())
                    .add(leerling.nr());
        }

        int aantal(Gemeente gemeente, String soort, String veld) {
            return leerlingen
                    .getOrDefault(sleutel(gemeente, soort, veld), Set.of())
                    .size();
        }

        private static String sleutel(Gemeente gemeente, String soort, String veld) {
            return gemeente.code() + " " + soort + " " + veld;
        }
    }
}
