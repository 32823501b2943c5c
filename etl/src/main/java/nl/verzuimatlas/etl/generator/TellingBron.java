package nl.verzuimatlas.etl.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of the same pupils: residents of school age, and enrolments on 1 October. */
final class TellingBron {

    private static final int KLEINSTE_OPENBARE_AANTAL = 5;

    private final Wereld wereld;

    TellingBron(Wereld wereld) {
        this.wereld = wereld;
    }

    void schrijf() {
        for (int jaar : wereld.jaren()) {
            schrijfLeerplichtigen(jaar);
            schrijfInschrijvingen(jaar);
        }
    }

    /** Residents of 5 to 17 years in the region, the denominator of the rates. */
    static Map<String, int[]> perGemeente(Wereld wereld, int jaar) {
        Map<String, int[]> aantallen = new HashMap<>();
        for (Leerling leerling : wereld.leerlingen()) {
            int leeftijd = leerling.leeftijd(jaar);
            if (Bevolking.isLeerplichtleeftijd(leeftijd)
                    && leerling.gemeente(jaar).isVanRegio()) {
                aantallen.computeIfAbsent(leerling.gemeente(jaar).code(), code -> new int[18])[leeftijd]++;
            }
        }
        return aantallen;
    }

    private void schrijfLeerplichtigen(int jaar) {
        Levering levering = leerplichtigen(wereld, jaar);
        Map<String, int[]> aantallen = perGemeente(wereld, jaar);
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Gemeente gemeente : wereld.gemeenten()) {
                for (int leeftijd = 5; leeftijd <= 17; leeftijd++) {
                    int aantal = aantallen.get(gemeente.code())[leeftijd];
                    int leerplichtig = leerplichtig(leeftijd, aantal);
                    uit.rij(
                            Wereld.schooljaar(jaar),
                            gemeente.code(),
                            leeftijd,
                            leerplichtig,
                            kwalificatieplichtig(leeftijd, aantal - leerplichtig));
                }
            }
        }
    }

    /** Leerplicht ends with the school year in which the pupil turns 16: of the 16-year-olds those of August to October. */
    static int leerplichtig(int leeftijd, int aantal) {
        if (leeftijd < 16) {
            return aantal;
        }
        return leeftijd == 16 ? aantal / 6 : 0;
    }

    /** Of the 17-year-olds about 7% have a startkwalificatie. */
    static int kwalificatieplichtig(int leeftijd, int rest) {
        return leeftijd == 17 ? (int) (rest * 0.93) : rest;
    }

    private void schrijfInschrijvingen(int jaar) {
        Levering levering = inschrijvingen(wereld, jaar);
        try (LeveringSchrijver uit = wereld.open(levering)) {
            cellen(jaar).forEach((cel, aantal) -> {
                String[] delen = cel.split(";");
                uit.rij(
                        Wereld.schooljaar(jaar),
                        delen[0].substring(0, 4),
                        delen[0],
                        // DUO writes the four digits only
                        delen[1].substring(2),
                        delen[2],
                        delen[3],
                        openbaar(aantal));
            });
        }
    }

    /** The delivery of residents of school age. */
    static Levering leerplichtigen(Wereld wereld, int jaar) {
        String bron = "leerplichtigen";
        return Levering.van(
                        bron + "/" + Wereld.schooljaar(jaar),
                        bron,
                        Wereld.LEVERANCIER,
                        Wereld.schooljaar(jaar),
                        "SCHOOLJAAR",
                        "GEMEENTECODE",
                        "LEEFTIJD",
                        "LEERPLICHTIG",
                        "KWALIFICATIEPLICHTIG")
                .metDekking(wereld.gemeentecodes());
    }

    /** The delivery of enrolments. */
    static Levering inschrijvingen(Wereld wereld, int jaar) {
        String bron = "inschrijvingen";
        return Levering.van(
                        bron + "/" + Wereld.schooljaar(jaar),
                        bron,
                        "Voorbeeld open onderwijsdata (fictief)",
                        Wereld.schooljaar(jaar),
                        "SCHOOLJAAR",
                        "BRIN",
                        "VESTIGINGSCODE",
                        "WOONGEMEENTECODE",
                        "ONDERWIJSSOORT",
                        "LEERJAAR",
                        "AANTAL")
                .metDekking(wereld.gemeentecodes());
    }

    /** A number of pupils as DUO publishes it. */
    static String openbaar(int aantal) {
        return aantal < KLEINSTE_OPENBARE_AANTAL ? "<5" : Integer.toString(aantal);
    }

    private Map<String, Integer> cellen(int jaar) {
        Map<String, Integer> cellen = new TreeMap<>();
        for (Leerling leerling : wereld.leerlingen()) {
            leerling.school(jaar).ifPresent(school -> {
                String cel = String.join(
                        ";",
                        List.of(
                                school.code(),
                                woongemeente(leerling, jaar),
                                school.soort(),
                                Integer.toString(leerjaar(school, leerling, jaar))));
                cellen.merge(cel, 1, Integer::sum);
            });
        }
        return cellen;
    }

    /** After the merger of 2018 the register counts Rijnwaarden with Zevenaar. */
    private static String woongemeente(Leerling leerling, int jaar) {
        String code = leerling.gemeente(jaar).code();
        return code.equals("GM0196") && jaar >= 2018 ? "GM0299" : code;
    }

    static int leerjaar(Vestiging school, Leerling leerling, int jaar) {
        int leeftijd = leerling.leeftijd(jaar);
        return switch (school.soort()) {
            case "bo" -> leeftijd - 3;
            case "mbo" -> Math.min(4, leeftijd - leerling.loopbaan().voTot());
            case "so", "vso" -> 0;
            default -> Math.min(6, leeftijd - 11);
        };
    }
}
