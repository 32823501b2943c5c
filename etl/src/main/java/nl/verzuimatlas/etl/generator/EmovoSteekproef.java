package nl.verzuimatlas.etl.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who answers the invented survey: school, level, class, sex, home and weight of every respondent. */
final class EmovoSteekproef {

    private static final String KLEINE_GEMEENTE = "GM0244";
    private static final List<String> SOORTEN = List.of("vmbo", "havo", "vwo");

    final int aantal;
    final String[] school;
    final int[] schoolnummer;
    final Gemeente[] gemeente;
    final int[] soort;
    final boolean[] klas4;
    final boolean[] meisje;
    final double[] gewicht;
    final double[] gewichtGemeente;

    EmovoSteekproef(EmovoParameters maten, EmovoParameters.Meting meting, List<Gemeente> gemeenten, long seed) {
        this.aantal = meting.aantal();
        this.school = new String[aantal];
        this.schoolnummer = new int[aantal];
        this.gemeente = new Gemeente[aantal];
        this.soort = new int[aantal];
        this.klas4 = new boolean[aantal];
        this.meisje = new boolean[aantal];
        this.gewicht = new double[aantal];
        this.gewichtGemeente = new double[aantal];
        List<School> scholen = scholen(maten, gemeenten, seed);
        trek(meting, scholen, gemeenten, seed);
        plaatsKleineGemeente(meting, gemeenten);
        weeg(maten, gemeenten, Toeval.van(seed, "emovo-gewicht", meting.jaar()));
    }

    static String soortnaam(int soort) {
        return SOORTEN.get(soort);
    }

    private record School(String code, Gemeente gemeente, int soort, double omvang) {}

    private static List<School> scholen(EmovoParameters maten, List<Gemeente> gemeenten, long seed) {
        Toeval toeval = Toeval.van(seed, "emovo-scholen");
        double[] omvang = gemeenten.stream()
                .mapToDouble(g -> g.code().equals(KLEINE_GEMEENTE) ? 0 : g.getal("inwoners"))
                .toArray();
        return IntStream.range(0, maten.scholen())
                .mapToObj(i -> {
                    // every gemeente but the smallest has a school, the rest is drawn by size
                    int plaats = i < gemeenten.size() ? i : toeval.kies(omvang);
                    Gemeente gemeente = gemeenten.get(omvang[plaats] == 0 ? toeval.kies(omvang) : plaats);
                    int soort = toeval.kies(new double[] {0.25, 0.2, 0.55});
                    return new School(
                            String.format(Locale.ROOT, "S%03d", i + 1), gemeente, soort, 0.6 + toeval.deel() * 1.4);
                })
                .toList();
    }

    private void trek(EmovoParameters.Meting meting, List<School> scholen, List<Gemeente> gemeenten, long seed) {
        Toeval toeval = Toeval.van(seed, "emovo", meting.jaar());
        double[] omvang = scholen.stream().mapToDouble(School::omvang).toArray();
        for (int i = 0; i < aantal; i++) {
            int nummer = toeval.kies(omvang);
            School gekozen = scholen.get(nummer);
            schoolnummer[i] = nummer;
            school[i] = gekozen.code();
            soort[i] = switch (gekozen.soort()) {
                case 0 -> 0;
                case 1 -> toeval.kans(0.52) ? 1 : 2;
                default -> toeval.kies(new double[] {0.46, 0.28, 0.26});
            };
            klas4[i] = toeval.kans(0.47);
            meisje[i] = toeval.kans(0.51);
            gemeente[i] = thuis(toeval, gekozen.gemeente(), gemeenten);
        }
    }

    private static Gemeente thuis(Toeval toeval, Gemeente vanSchool, List<Gemeente> gemeenten) {
        if (toeval.kans(0.64)) {
            return vanSchool;
        }
        double[] omvang = gemeenten.stream()
                .mapToDouble(g -> g.zone().equals(vanSchool.zone()) && !g.code().equals(KLEINE_GEMEENTE)
                        ? g.getal("inwoners")
                        : 0)
                .toArray();
        return gemeenten.get(toeval.kies(omvang));
    }

    /** A few pupils of one school live in the smallest gemeente. */
    private void plaatsKleineGemeente(EmovoParameters.Meting meting, List<Gemeente> gemeenten) {
        Gemeente klein = gemeenten.stream()
                .filter(g -> g.code().equals(KLEINE_GEMEENTE))
                .findFirst()
                .orElseThrow();
        int over = meting.hattem();
        for (int i = 0; i < aantal && over > 0; i++) {
            if (gemeente[i].code().equals("GM0269")) {
                gemeente[i] = klein;
                over--;
            }
        }
    }

    /** Weights bring every cell of level x class x sex to its share of the population; 4 decimals. */
    private void weeg(EmovoParameters maten, List<Gemeente> gemeenten, Toeval toeval) {
        double inwoners = gemeenten.stream().mapToInt(g -> g.getal("inwoners")).sum();
        Map<Gemeente, Long> respons =
                Arrays.stream(gemeente).collect(Collectors.groupingBy(g -> g, Collectors.counting()));
        double[] som = new double[12];
        for (int i = 0; i < aantal; i++) {
            double dekking = gemeente[i].getal("inwoners") / inwoners * aantal / respons.get(gemeente[i]);
            gewicht[i] = StrictMath.pow(Math.min(4, dekking), 0.6) * StrictMath.exp(0.2 * toeval.normaal());
            som[cel(i)] += gewicht[i];
        }
        for (int i = 0; i < aantal; i++) {
            double aandeel = maten.soort().get(soortnaam(soort[i])) / 4;
            double gewogen = gewicht[i] * aandeel * aantal / som[cel(i)];
            gewicht[i] = afgerond(Math.max(maten.minGewicht(), Math.min(maten.maxGewicht(), gewogen)));
        }
        Map<Gemeente, Double> perGemeente = new HashMap<>();
        for (int i = 0; i < aantal; i++) {
            perGemeente.merge(gemeente[i], gewicht[i], Double::sum);
        }
        for (int i = 0; i < aantal; i++) {
            gewichtGemeente[i] = afgerond(gewicht[i] * respons.get(gemeente[i]) / perGemeente.get(gemeente[i]));
        }
    }

    private int cel(int i) {
        return soort[i] * 4 + (klas4[i] ? 2 : 0) + (meisje[i] ? 1 : 0);
    }

    private static double afgerond(double gewicht) {
        return Math.round(gewicht * 10_000) / 10_000.0;
    }
}
