package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Invented schools in two gemeenten, with the holidays of four school years, days off of their own and a week that one of them teaches. */
public final class Proefscholen {

    /** A school; hours in thousandths. */
    public record Vestiging(
            String code, String brin, String gemeente, String sector, String regio, long dagUren, long dagdeelUren) {}

    public static final List<Vestiging> VESTIGINGEN = List.of(
            new Vestiging("99AA00", "99AA", "GM0222", "vo", "midden", 7000, 3500),
            new Vestiging("99AA01", "99AA", "GM0197", "vo", "zuid", 7000, 3000),
            new Vestiging("99BB00", "99BB", "GM0222", "po", "noord", 5500, 2750),
            new Vestiging("99CC00", "99CC", "GM0197", "mbo", "midden", 8000, 4000),
            new Vestiging("99DD00", "99DD", "GM0222", "so", "zuid", 6000, 3000),
            new Vestiging("99EE00", "99EE", "GM0197", "vo", "noord", 7500, 3750));

    /** Holidays by region, and days off by vestiging; first and last day. */
    private static final Map<String, List<String>> VRIJ = Map.of(
            "noord",
            List.of(
                    "2021-07-10 2021-08-22",
                    "2021-10-16 2021-10-24",
                    "2021-12-25 2022-01-09",
                    "2022-02-19 2022-02-27",
                    "2022-04-30 2022-05-08",
                    "2022-07-16 2022-08-28",
                    "2022-10-15 2022-10-23",
                    "2022-12-24 2023-01-08",
                    "2023-02-25 2023-03-05",
                    "2023-04-29 2023-05-07",
                    "2023-07-22 2023-09-03",
                    "2023-10-21 2023-10-29",
                    "2023-12-23 2024-01-07",
                    "2024-02-17 2024-02-25",
                    "2024-04-27 2024-05-05",
                    "2024-07-20 2024-09-01"),
            "midden",
            List.of(
                    "2021-07-17 2021-08-29",
                    "2021-10-16 2021-10-24",
                    "2021-12-25 2022-01-09",
                    "2022-02-26 2022-03-06",
                    "2022-04-30 2022-05-08",
                    "2022-07-09 2022-08-21",
                    "2022-10-22 2022-10-30",
                    "2022-12-24 2023-01-08",
                    "2023-02-25 2023-03-05",
                    "2023-04-29 2023-05-07",
                    "2023-07-08 2023-08-20",
                    "2023-10-14 2023-10-22",
                    "2023-12-23 2024-01-07",
                    "2024-02-17 2024-02-25",
                    "2024-04-27 2024-05-05",
                    "2024-07-13 2024-08-25"),
            "zuid",
            List.of(
                    "2021-07-24 2021-09-05",
                    "2021-10-23 2021-10-31",
                    "2021-12-25 2022-01-09",
                    "2022-02-26 2022-03-06",
                    "2022-04-30 2022-05-08",
                    "2022-07-23 2022-09-04",
                    "2022-10-22 2022-10-30",
                    "2022-12-24 2023-01-08",
                    "2023-02-18 2023-02-26",
                    "2023-04-29 2023-05-07",
                    "2023-07-15 2023-08-27",
                    "2023-10-14 2023-10-22",
                    "2023-12-23 2024-01-07",
                    "2024-02-10 2024-02-18",
                    "2024-04-27 2024-05-05",
                    "2024-07-06 2024-08-18"),
            // a week off of its own, study days, and a Monday that stretches a weekend
            "99EE00",
            List.of("2022-11-14 2022-11-18", "2023-03-20 2023-03-20", "2023-11-08 2023-11-09", "2023-12-22 2023-12-22"),
            "99AA01",
            List.of("2022-09-30 2022-10-03", "2023-11-24 2023-11-24"));

    /** Lessons within a holiday of the region. */
    private static final Map<String, List<String>> LES = Map.of("99EE00", List.of("2023-10-23 2023-10-24"));

    /** Public holidays from Monday to Friday. */
    private static final Set<LocalDate> FEESTDAGEN = dagen(List.of(
            "2022-04-18 2022-04-18",
            "2022-04-27 2022-04-27",
            "2022-05-26 2022-05-27",
            "2022-06-06 2022-06-06",
            "2022-12-26 2022-12-26",
            "2023-04-10 2023-04-10",
            "2023-04-27 2023-04-27",
            "2023-05-18 2023-05-19",
            "2023-05-29 2023-05-29",
            "2023-12-25 2023-12-26",
            "2024-01-01 2024-01-01",
            "2024-04-01 2024-04-01",
            "2024-05-09 2024-05-10",
            "2024-05-20 2024-05-20",
            "2024-12-25 2024-12-26",
            "2025-01-01 2025-01-01",
            "2025-04-21 2025-04-21",
            "2025-05-29 2025-05-30",
            "2025-06-09 2025-06-09"));

    private static final Map<String, Proefkalender> KALENDERS = new HashMap<>();

    static {
        for (Vestiging vestiging : VESTIGINGEN) {
            Set<LocalDate> vrij = new HashSet<>(dagen(VRIJ.get(vestiging.regio())));
            vrij.removeAll(dagen(LES.getOrDefault(vestiging.code(), List.of())));
            vrij.addAll(dagen(VRIJ.getOrDefault(vestiging.code(), List.of())));
            KALENDERS.put(vestiging.code(), new Proefkalender(vrij, FEESTDAGEN));
        }
    }

    private Proefscholen() {}

    public static Vestiging vestiging(String code) {
        return VESTIGINGEN.stream()
                .filter(vestiging -> vestiging.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public static Proefkalender kalender(String vestiging) {
        return KALENDERS.get(vestiging);
    }

    /** Rows of source {@code schoolvakanties}: schooljaar, regio, naam, begin, einde, soort. */
    public static List<String> vakantierijen() {
        List<String> rijen = new ArrayList<>();
        new TreeMap<>(VRIJ)
                .forEach((gebied, perioden) -> perioden.forEach(periode -> rijen.add(rij(gebied, periode, ""))));
        LES.forEach((gebied, perioden) -> perioden.forEach(periode -> rijen.add(rij(gebied, periode, "les"))));
        return rijen;
    }

    private static String rij(String gebied, String periode, String soort) {
        String begin = periode.substring(0, 10);
        int jaar = Naslag.schooljaar(LocalDate.parse(begin));
        return jaar + "-" + (jaar + 1) + ";" + gebied + ";Vrij;" + begin + ";" + periode.substring(11) + ";" + soort;
    }

    private static Set<LocalDate> dagen(List<String> perioden) {
        Set<LocalDate> dagen = new HashSet<>();
        for (String periode : perioden) {
            LocalDate einde = LocalDate.parse(periode.substring(11));
            for (LocalDate dag = LocalDate.parse(periode.substring(0, 10));
                    !dag.isAfter(einde);
                    dag = dag.plusDays(1)) {
                dagen.add(dag);
            }
        }
        return dagen;
    }
}
