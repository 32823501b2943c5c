package nl.verzuimatlas.etl.generator;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of the pupils of a part of the country, made while they are invented. */
final class Landtelling {

    private static final int LEEFTIJDEN = 18;

    private final Map<String, int[]> perGemeente = new TreeMap<>();
    private final Map<Cel, Integer> inschrijvingen = new HashMap<>();

    /** Pupils of one vestiging, gemeente of residence and year of study. */
    record Cel(Vestiging school, Gemeente woonplaats, int leerjaar) {}

    void tel(Leerling leerling, Vestiging school, int jaar) {
        Gemeente woonplaats = leerling.gemeente(jaar);
        int leeftijd = leerling.leeftijd(jaar);
        if (Bevolking.isLeerplichtleeftijd(leeftijd)) {
            perGemeente.computeIfAbsent(woonplaats.code(), code -> new int[LEEFTIJDEN])[leeftijd]++;
        }
        inschrijvingen.merge(
                new Cel(school, woonplaats, TellingBron.leerjaar(school, leerling, jaar)), 1, Integer::sum);
    }

    /** Residents per age. */
    int[] inwoners(String gemeentecode) {
        return perGemeente.getOrDefault(gemeentecode, new int[LEEFTIJDEN]);
    }

    Map<Cel, Integer> inschrijvingen() {
        return inschrijvingen;
    }
}
