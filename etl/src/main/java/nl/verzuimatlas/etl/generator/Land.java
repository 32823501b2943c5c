package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;

/**
 * The invented country: who lives where, and which schools there are.
 *
 * @param gemeenten all gemeenten of the school year, in the order of their codes
 * @param scholen all schools, in the order of their serial numbers
 * @param leerlingen number of pupils of each school
 * @param delen the country in parts of about as many pupils each
 */
record Land(List<Gemeente> gemeenten, List<Vestiging> scholen, int[] leerlingen, List<Deel> delen) {

    private static final List<String> SOORTEN = List.of("bo", "so", "vso", "vo", "pro", "mbo");
    private static final Map<String, String> NAAM = Map.of(
            "bo", "Voorbeeldschool ",
            "so", "Voorbeeld-so ",
            "vso", "Voorbeeld-vso ",
            "vo", "Voorbeeldcollege ",
            "pro", "Voorbeeld-praktijkschool ",
            "mbo", "Voorbeeld-ROC ");
    private static final int LETTERS = 26;
    private static final int BRINS = LETTERS * LETTERS;
    private static final int MEESTE_PER_BRIN = 100;

    /**
     * A part of the country.
     *
     * @param nummer 1 and up
     * @param gemeenten its gemeenten
     * @param scholen their schools
     * @param eersteLeerling serial number of the first pupil
     */
    record Deel(int nummer, List<Gemeente> gemeenten, List<Vestiging> scholen, int eersteLeerling) {}

    /** The country with about {@code leerlingen} pupils. */
    static Land verzin(Landmaten maten, long seed, long leerlingen) {
        List<Gemeente> gemeenten = gemeenten(maten, seed);
        double[] gewicht = new double[gemeenten.size()];
        double totaal = 0;
        for (int i = 0; i < gewicht.length; i++) {
            Toeval toeval = Toeval.van(seed, "gemeente", nummer(gemeenten.get(i)));
            gewicht[i] = StrictMath.exp(maten.spreiding() * toeval.normaal());
            totaal += gewicht[i];
        }
        List<Vestiging> scholen = new ArrayList<>();
        List<Integer> aantallen = new ArrayList<>();
        int[] perGemeente = new int[gemeenten.size()];
        for (String soort : SOORTEN) {
            Landmaten.Soort maat = maten.soorten().get(soort);
            double over = 0;
            for (int i = 0; i < gewicht.length; i++) {
                Gemeente gemeente = gemeenten.get(i);
                // where there are too few for a school they go to the next one of their kind
                over += leerlingen * gewicht[i] / totaal * maat.deel();
                // every gemeente has a basisschool, however few pupils were asked
                int minste = soort.equals("bo") ? 1 : 0;
                int vestigingen = Math.max(minste, (int) Math.round(over / maat.grootte()));
                for (int v = 0; v < vestigingen; v++) {
                    int aantal = Math.max(1, (int) (over * (v + 1) / vestigingen) - (int) (over * v / vestigingen));
                    String naam = NAAM.get(soort) + gemeente.naam() + " " + (v + 1);
                    scholen.add(new Vestiging("", naam, gemeente, soort, regio(maten, gemeente), scholen.size()));
                    aantallen.add(aantal);
                    perGemeente[i] += aantal;
                }
                over = vestigingen > 0 ? 0 : over;
            }
        }
        List<Vestiging> metCode = metCode(scholen);
        int[] perSchool = aantallen.stream().mapToInt(aantal -> aantal).toArray();
        return new Land(gemeenten, metCode, perSchool, delen(maten, gemeenten, metCode, perGemeente));
    }

    private static List<Gemeente> gemeenten(Landmaten maten, long seed) {
        LocalDate telling = LocalDate.of(maten.jaar(), 10, 1);
        return Gemeentelijst.HUIS.alle().stream()
                .filter(gemeente -> gemeente.isGeldigOp(telling))
                .map(gemeente ->
                        new Gemeente(gemeente.code(), gemeente.naam(), Map.of("verzuim", mate(seed, gemeente.code()))))
                .toList();
    }

    /** How much absence there is in a gemeente, around 1. */
    private static String mate(long seed, String code) {
        double mate = 0.7 + 0.6 * Toeval.van(seed, "mate" + code).deel();
        return String.format(Locale.ROOT, "%.2f", mate);
    }

    static int nummer(Gemeente gemeente) {
        return Integer.parseInt(gemeente.code().substring(2));
    }

    private static String regio(Landmaten maten, Gemeente gemeente) {
        List<String> regios = List.of("noord", "midden", "zuid");
        int nummer = nummer(gemeente);
        return regios.stream()
                .filter(regio -> nummer < maten.vakantieregio().get(regio))
                .findFirst()
                .orElse(regios.get(nummer % regios.size()));
    }

    /** Codes beginning with 99, which no real institution has; neighbours in the list share an institution. */
    private static List<Vestiging> metCode(List<Vestiging> scholen) {
        int perBrin = (scholen.size() + BRINS - 1) / BRINS;
        if (perBrin > MEESTE_PER_BRIN) {
            throw new IllegalArgumentException("too many schools for invented codes: " + scholen.size());
        }
        return scholen.stream()
                .map(school -> {
                    int brin = school.volgnummer() / perBrin;
                    String code = String.format(
                            Locale.ROOT,
                            "99%c%c%02d",
                            (char) ('A' + brin / LETTERS),
                            (char) ('A' + brin % LETTERS),
                            school.volgnummer() % perBrin);
                    return new Vestiging(
                            code,
                            school.naam(),
                            school.gemeente(),
                            school.soort(),
                            school.vakantieregio(),
                            school.volgnummer());
                })
                .toList();
    }

    private static List<Deel> delen(
            Landmaten maten, List<Gemeente> gemeenten, List<Vestiging> scholen, int[] perGemeente) {
        Map<String, List<Vestiging>> perCode = new TreeMap<>();
        scholen.forEach(school -> perCode.computeIfAbsent(school.gemeente().code(), code -> new ArrayList<>())
                .add(school));
        long totaal = 0;
        for (int aantal : perGemeente) {
            totaal += aantal;
        }
        List<Deel> delen = new ArrayList<>();
        int eerste = 0;
        int geteld = 0;
        int begin = 0;
        for (int i = 0; i < perGemeente.length; i++) {
            geteld += perGemeente[i];
            boolean vol = geteld >= totaal * (delen.size() + 1) / maten.delen();
            if (vol || i == perGemeente.length - 1) {
                List<Gemeente> hier = gemeenten.subList(begin, i + 1);
                List<Vestiging> hunScholen = hier.stream()
                        .flatMap(gemeente -> perCode.get(gemeente.code()).stream())
                        .toList();
                delen.add(new Deel(delen.size() + 1, hier, hunScholen, eerste));
                begin = i + 1;
                eerste = geteld;
            }
        }
        return List.copyOf(delen);
    }
}
