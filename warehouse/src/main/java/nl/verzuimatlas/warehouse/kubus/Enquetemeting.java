package nl.verzuimatlas.warehouse.kubus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.statistiek.Steekproef;

/** One measurement of the survey in memory: an array per question, and the sample design. */
final class Enquetemeting {

    private static final String ONBEKEND = "onbekend";
    private static final String NIET_GEVRAAGD = "niet_gevraagd";
    /** Labels of answers that the cube names otherwise than the file. */
    private static final Map<String, Map<String, Set<String>>> CATEGORIEEN = Map.of(
            "depressieve_gevoelens",
            Map.of("geen", Set.of("0"), "enige", Set.of("1"), "ernstige", Set.of("2")),
            "onderwijssoort",
            Map.of("havo-vwo", Set.of("havo", "vwo", "havo-vwo")));

    private final Map<String, List<String>> kolommen;
    // columns that were asked for; a condition on answers is tested per answer, not per respondent
    private final Map<String, Antwoorden> genummerd = new HashMap<>();
    private final Steekproef regio;
    private final Steekproef gemeente;

    private Enquetemeting(Map<String, List<String>> kolommen) {
        this.kolommen = kolommen;
        List<String> strata = new ArrayList<>();
        for (int i = 0; i < kolommen.get("klas").size(); i++) {
            strata.add(kolommen.get("onderwijssoort").get(i) + "-"
                    + kolommen.get("klas").get(i));
        }
        this.regio = Steekproef.van(strata, kolommen.get("school_sleutel"), gewichten("gewicht_regio"));
        this.gemeente = Steekproef.van(strata, kolommen.get("school_sleutel"), gewichten("gewicht_gemeente"));
    }

    static Enquetemeting lees(Connection intern, String schooljaar) throws SQLException {
        List<String> namen = FeitTabel.lees("emovo_respondent").kolommen().stream()
                .map(FeitTabel.Kolom::naam)
                .toList();
        Map<String, List<String>> kolommen = new HashMap<>();
        namen.forEach(naam -> kolommen.put(naam, new ArrayList<>()));
        // sums of floating point numbers depend on their order, so it is fixed; the cube rounds what is left of it
        try (PreparedStatement vraag = intern.prepareStatement(
                "select * from stg_emovo_respondent where schooljaar = ? order by gemeente_code, school_sleutel, "
                        + "respondent_sleutel")) {
            vraag.setString(1, schooljaar);
            try (ResultSet rij = vraag.executeQuery()) {
                while (rij.next()) {
                    for (String naam : namen) {
                        String antwoord = rij.getString(naam);
                        kolommen.get(naam).add(antwoord == null ? ONBEKEND : antwoord);
                    }
                }
            }
        }
        return new Enquetemeting(kolommen);
    }

    /** The design with the weights for this kind of area. */
    Steekproef steekproef(Gebied gebied) {
        return gebied.type() == Regiotype.GEMEENTE ? gemeente : regio;
    }

    /** Numbers of the respondents in an area, from low to high. */
    int[] inGebied(Gebied gebied) {
        IntPredicate woontDaar = test("gemeente_code", gebied.gemeenten()::contains);
        return IntStream.range(0, antwoorden("gemeente_code").nummers().length)
                .filter(woontDaar)
                .toArray();
    }

    IntPredicate antwoordde(String vraag) {
        return test(vraag, antwoord -> !antwoord.equals(ONBEKEND) && !antwoord.equals(NIET_GEVRAAGD));
    }

    IntPredicate geeft(String vraag, Set<String> antwoorden) {
        return test(vraag, antwoorden::contains);
    }

    /** Whether the respondent belongs to the category of a breakdown: a background, or an answer to another question. */
    IntPredicate inCategorie(String dimensie, String categorie) {
        if (dimensie.equals("totaal")) {
            return i -> true;
        }
        String kolom = kolom(dimensie);
        Set<String> antwoorden = CATEGORIEEN.getOrDefault(kolom, Map.of()).getOrDefault(categorie, Set.of(categorie));
        return test(kolom, antwoorden::contains);
    }

    /** Whether the question stood in the questionnaire of this measurement. */
    boolean isGevraagd(String vraag) {
        return antwoorden(vraag).woorden().stream().anyMatch(antwoord -> !antwoord.equals(NIET_GEVRAAGD));
    }

    boolean isGevraagdDimensie(String dimensie) {
        return dimensie.equals("totaal") || isGevraagd(kolom(dimensie));
    }

    private IntPredicate test(String kolom, Predicate<String> voorwaarde) {
        Antwoorden antwoorden = antwoorden(kolom);
        boolean[] voldoet = new boolean[antwoorden.woorden().size()];
        for (int i = 0; i < voldoet.length; i++) {
            voldoet[i] = voorwaarde.test(antwoorden.woorden().get(i));
        }
        int[] nummers = antwoorden.nummers();
        return i -> voldoet[nummers[i]];
    }

    private Antwoorden antwoorden(String kolom) {
        return genummerd.computeIfAbsent(kolom, een -> Antwoorden.van(kolommen.get(een)));
    }

    private double[] gewichten(String kolom) {
        return kolommen.get(kolom).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static String kolom(String dimensie) {
        return dimensie.replace('-', '_');
    }

    /**
     * An area of the survey.
     *
     * @param type kind of area
     * @param code code
     * @param naam name
     * @param gemeenten codes of its gemeenten
     */
    record Gebied(Regiotype type, String code, String naam, Set<String> gemeenten) {}

    /** A column: the answers that occur, and of each respondent the number of the answer. */
    private record Antwoorden(List<String> woorden, int[] nummers) {

        static Antwoorden van(List<String> kolom) {
            Map<String, Integer> nummer = new LinkedHashMap<>();
            int[] nummers = new int[kolom.size()];
            for (int i = 0; i < nummers.length; i++) {
                nummers[i] = nummer.computeIfAbsent(kolom.get(i), nieuw -> nummer.size());
            }
            return new Antwoorden(List.copyOf(nummer.keySet()), nummers);
        }
    }
}
