package nl.verzuimatlas.warehouse.statistiek;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Respondents of the open survey set, with the short names of its README: 1, 0 or missing.
 *
 * @param kolommen answers by column
 */
record Microdata(Map<String, List<String>> kolommen) {

    private static final Set<String> ONBEKEND = Set.of("onbekend", "niet_gevraagd");
    private static final Map<String, Kenmerk> KENMERKEN = Map.ofEntries(
            Map.entry("ziek", new Kenmerk("ziek_4wk", Set.of("ja"))),
            Map.entry("spijbel", new Kenmerk("spijbel_uren", Set.of("1-2", "3+"))),
            Map.entry("dep", new Kenmerk("depressieve_gevoelens", Set.of("1", "2"))),
            Map.entry("dep_1", new Kenmerk("depressieve_gevoelens", Set.of("1"))),
            Map.entry("dep_2", new Kenmerk("depressieve_gevoelens", Set.of("2"))),
            Map.entry("ech", new Kenmerk("echtscheiding", Set.of("ja"))),
            Map.entry("psy", new Kenmerk("psychosociaal", Set.of("verhoogd"))),
            Map.entry("psy_grens", new Kenmerk("psychosociaal", Set.of("grensgebied"))),
            Map.entry("psy_verh", new Kenmerk("psychosociaal", Set.of("verhoogd"))),
            Map.entry("gez", new Kenmerk("ziek_of_verslaafd_gezinslid", Set.of("ja"))),
            Map.entry("snl", new Kenmerk("school_niet_leuk", Set.of("ja"))),
            Map.entry("sm", new Kenmerk("problematisch_social_media", Set.of("ja"))),
            Map.entry("gam", new Kenmerk("problematisch_gamen", Set.of("ja"))),
            Map.entry("meisje", new Kenmerk("geslacht", Set.of("meisje"))),
            Map.entry("klas4", new Kenmerk("klas", Set.of("4"))),
            Map.entry("vmbo", new Kenmerk("onderwijssoort", Set.of("vmbo"))),
            Map.entry("havo", new Kenmerk("onderwijssoort", Set.of("havo"))),
            Map.entry("vwo", new Kenmerk("onderwijssoort", Set.of("vwo"))));

    private record Kenmerk(String kolom, Set<String> waarden) {}

    /** All respondents. */
    static Microdata lees() {
        List<String> regels = regels("microdata.csv");
        String[] namen = regels.get(0).split(",");
        Map<String, List<String>> kolommen = new LinkedHashMap<>();
        for (String regel : regels.subList(1, regels.size())) {
            String[] cellen = regel.split(",", -1);
            for (int k = 0; k < namen.length; k++) {
                kolommen.computeIfAbsent(namen[k], naam -> new ArrayList<>()).add(cellen[k]);
            }
        }
        return new Microdata(kolommen);
    }

    /** Respondents of one year. */
    Microdata van(String jaar) {
        List<String> jaren = kolommen.get("jaar");
        Map<String, List<String>> deel = new LinkedHashMap<>();
        kolommen.forEach((naam, waarden) -> {
            List<String> gekozen = new ArrayList<>();
            for (int i = 0; i < jaren.size(); i++) {
                if (jaren.get(i).equals(jaar)) {
                    gekozen.add(waarden.get(i));
                }
            }
            deel.put(naam, gekozen);
        });
        return new Microdata(deel);
    }

    int omvang() {
        return kolommen.get("jaar").size();
    }

    /** Design D1 (one year) or DJ (all years): strata of year, kind of education and klas, schools as clusters. */
    Steekproef perOnderwijs() {
        List<String> strata = new ArrayList<>();
        for (int i = 0; i < omvang(); i++) {
            strata.add(tekst("jaar", i) + tekst("onderwijssoort", i) + tekst("klas", i));
        }
        return Steekproef.van(strata, kolommen.get("school"), gewichten());
    }

    /** Design D2: gemeenten as strata. */
    Steekproef perGemeente() {
        return Steekproef.van(kolommen.get("gemeente"), kolommen.get("school"), gewichten());
    }

    /** Value of a short name: 1, 0, or NaN when missing; {@code meting} is the number of four-year steps since 2011. */
    double waarde(String naam, int i) {
        if (naam.equals("meting")) {
            return (Integer.parseInt(tekst("jaar", i)) - 2011) / 4.0;
        }
        Kenmerk kenmerk = KENMERKEN.get(naam);
        String antwoord = tekst(kenmerk.kolom(), i);
        return ONBEKEND.contains(antwoord) ? Double.NaN : kenmerk.waarden().contains(antwoord) ? 1 : 0;
    }

    boolean heeft(String naam, int i) {
        return !Double.isNaN(waarde(naam, i));
    }

    String tekst(String kolom, int i) {
        return kolommen.get(kolom).get(i);
    }

    /** Valid categories of a column, in the order of the alphabet. */
    List<String> categorieen(String kolom) {
        return kolommen.get(kolom).stream()
                .filter(waarde -> !ONBEKEND.contains(waarde))
                .distinct()
                .sorted()
                .toList();
    }

    private double[] gewichten() {
        return kolommen.get("weegfactor").stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Expected fields by id, of one kind. */
    static Map<String, Map<String, String>> verwacht(String bestand, String soort) {
        Map<String, Map<String, String>> rijen = new LinkedHashMap<>();
        regels(bestand).stream()
                .filter(regel -> regel.startsWith("\"" + soort + "|"))
                .forEach(regel -> {
                    String[] deel = regel.replace("\"", "").split(",", -1);
                    rijen.computeIfAbsent(deel[0], id -> new LinkedHashMap<>()).put(deel[1], deel[2]);
                });
        return rijen;
    }

    static List<String> regels(String bestand) {
        try (BufferedReader lezer = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Microdata.class.getResourceAsStream("emovo-open/" + bestand)),
                StandardCharsets.UTF_8))) {
            return lezer.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
