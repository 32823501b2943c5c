package nl.verzuimatlas.etl.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * A made-up cube of a whole country: gemeenten of very different size in four divisions that overlap, ten school years, every counting indicator of the
 * registry whose breakdowns add up. Most counts are small, as they are in truth; one in a hundred pupils moved and counts in two gemeenten.
 */
final class Landkubus {

    private static final int JAREN = 10;
    private static final int EERSTE = 2014;
    private static final int VERHUISD = 100;

    private final Indicatorregister register;
    private final int gemeenten;
    private final Random toeval;
    private final Map<String, Set<String>> leden = new TreeMap<>();
    private final Map<Celsleutel, Integer> aantallen = new LinkedHashMap<>();

    /**
     * A country.
     *
     * @param register the registry
     * @param gemeenten number of gemeenten
     * @param seed the same seed gives the same country
     */
    Landkubus(Indicatorregister register, int gemeenten, long seed) {
        this.register = register;
        this.gemeenten = gemeenten;
        this.toeval = new Random(seed);
        verdeel(Regiotype.RMC, "RM", 9);
        verdeel(Regiotype.GGD, "GG", 14);
        verdeel(Regiotype.SWV_PO, "PO", 5);
        verdeel(Regiotype.SWV_VO, "VO", 5);
        tel();
    }

    Map<String, Set<String>> leden() {
        return leden;
    }

    /** Consecutive gemeenten make a region; divisions do not share borders. */
    private void verdeel(Regiotype type, String letters, int gemiddeld) {
        int nummer = 0;
        int gemeente = 0;
        while (gemeente < gemeenten) {
            int einde = Math.min(gemeenten, gemeente + 1 + toeval.nextInt(2 * gemiddeld - 1));
            Set<String> namen = new TreeSet<>();
            for (; gemeente < einde; gemeente++) {
                namen.add(code(gemeente));
            }
            leden.put(type.term() + "|" + letters + "%03d".formatted(nummer++), namen);
        }
    }

    private static String code(int gemeente) {
        return "GM%04d".formatted(gemeente + 1);
    }

    private void tel() {
        double[] grootte = new double[gemeenten];
        for (int gemeente = 0; gemeente < gemeenten; gemeente++) {
            grootte[gemeente] = Math.exp(1.1 * toeval.nextGaussian());
        }
        for (Registratie registratie : register.registraties()) {
            if (telt(registratie)) {
                for (int jaar = EERSTE; jaar < EERSTE + JAREN; jaar++) {
                    tel(registratie, jaar + "-" + (jaar + 1), grootte);
                }
            }
        }
    }

    private static boolean telt(Registratie registratie) {
        Maat maat = registratie.berekening().maat();
        return (maat == Maat.AANTAL || maat == Maat.PER_1000)
                && !registratie.berekening().optelbaar().isEmpty();
    }

    private void tel(Registratie registratie, String jaar, double[] grootte) {
        String id = registratie.indicator().id();
        String hoofd = registratie.indicator().hoofddimensie();
        Map<String, List<String>> breakdowns = new LinkedHashMap<>();
        registratie.indicator().dimensies().forEach((dimensie, categorieen) -> {
            if (registratie.berekening().optelbaar().contains(dimensie)) {
                breakdowns.put(
                        dimensie,
                        categorieen.keySet().stream()
                                .filter(categorie -> !categorie.equals("totaal"))
                                .toList());
            }
        });
        for (int gemeente = 0; gemeente < grootte.length; gemeente++) {
            int personen = poisson(grootte[gemeente] * 25);
            voegToe(id, Regiotype.GEMEENTE, code(gemeente), jaar, hoofd, "totaal", personen);
            for (Map.Entry<String, List<String>> breakdown : breakdowns.entrySet()) {
                int[] per = verdeel(personen, breakdown.getValue().size());
                for (int i = 0; i < per.length; i++) {
                    voegToe(
                            id,
                            Regiotype.GEMEENTE,
                            code(gemeente),
                            jaar,
                            breakdown.getKey(),
                            breakdown.getValue().get(i),
                            per[i]);
                }
            }
        }
        List<String[]> velden = new ArrayList<>(List.<String[]>of(new String[] {hoofd, "totaal"}));
        breakdowns.forEach((dimensie, categorieen) ->
                categorieen.forEach(categorie -> velden.add(new String[] {dimensie, categorie})));
        leden.forEach((regio, namen) -> {
            String[] naam = regio.split("\\|");
            Regiotype type = typeVan(naam[0]);
            for (String[] veld : velden) {
                int som = namen.stream()
                        .mapToInt(gemeente ->
                                aantallen.get(sleutel(id, Regiotype.GEMEENTE, gemeente, jaar, veld[0], veld[1])))
                        .sum();
                voegToe(id, type, naam[1], jaar, veld[0], veld[1], som - poisson((double) som / VERHUISD));
            }
        });
    }

    private static Regiotype typeVan(String term) {
        for (Regiotype type : Regiotype.values()) {
            if (type.term().equals(term)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no kind of area " + term);
    }

    /** Persons over categories, of which the first are the most common. */
    private int[] verdeel(int personen, int categorieen) {
        int[] per = new int[categorieen];
        for (int persoon = 0; persoon < personen; persoon++) {
            int plaats = 0;
            while (plaats < categorieen - 1 && toeval.nextInt(5) < 2) {
                plaats++;
            }
            per[plaats]++;
        }
        return per;
    }

    private int poisson(double gemiddeld) {
        if (gemiddeld > 200) {
            return (int) Math.max(0, Math.round(gemiddeld + Math.sqrt(gemiddeld) * toeval.nextGaussian()));
        }
        double grens = Math.exp(-gemiddeld);
        int aantal = 0;
        double product = toeval.nextDouble();
        while (product > grens) {
            aantal++;
            product *= toeval.nextDouble();
        }
        return aantal;
    }

    private void voegToe(
            String id, Regiotype type, String code, String jaar, String dimensie, String categorie, int aantal) {
        aantallen.put(sleutel(id, type, code, jaar, dimensie, categorie), Math.max(0, aantal));
    }

    private static Celsleutel sleutel(
            String id, Regiotype type, String code, String jaar, String dimensie, String categorie) {
        return new Celsleutel(id, Reeks.EIGEN, type, code, jaar, dimensie, categorie);
    }

    /** All cells. */
    List<Cel> cellen() {
        List<Cel> cellen = new ArrayList<>(aantallen.size());
        aantallen.forEach((sleutel, aantal) -> cellen.add(cel(sleutel, aantal)));
        return cellen;
    }

    private static Cel cel(Celsleutel sleutel, int aantal) {
        return new Cel(
                sleutel,
                sleutel.regiocode(),
                OptionalDouble.of(aantal),
                OptionalDouble.empty(),
                false,
                new Waarde.Cijfer(aantal),
                Eenheid.LEERLINGEN,
                Optional.empty(),
                Set.of(),
                "proef",
                "1.0",
                Optional.empty(),
                "");
    }
}
