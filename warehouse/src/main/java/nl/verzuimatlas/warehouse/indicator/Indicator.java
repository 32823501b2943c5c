package nl.verzuimatlas.warehouse.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Definition of an indicator, as data. Texts are Dutch and meant for the portal.
 *
 * @param id stable id, for example {@code relatief-verzuim}
 * @param naam label
 * @param thema {@code verzuim}, {@code thuiszitters}, {@code naleving}, {@code onderzoek} or {@code gepubliceerd}
 * @param uitleg what it means, in plain words
 * @param betekenis what it is for
 * @param eenheid what is counted (leerlingen, meldingen, gevallen, respondenten, dagen, schooldagen)
 * @param teller who or what is in the numerator
 * @param noemer what it is divided by: which population, at which date; empty when it is a plain count
 * @param populatie {@code woongemeente} or {@code school}
 * @param polariteit {@code hoger-is-slechter}, {@code hoger-is-beter} or {@code geen-oordeel}
 * @param meetwijze how it is measured and shown
 * @param definitieversie version of the definition
 * @param geldigVan first school year of this version
 * @param geldigTot last school year of this version; empty when it still holds
 * @param versies all versions, the oldest first; the last is this one
 * @param intervalmethode how the interval is computed; empty when there is none
 * @param bronnen ids of the sources, for example {@code duo-meldingen}
 * @param herkomst where the figures come from
 * @param hoofddimensie breakdown that holds the total, under category {@code totaal}
 * @param dimensies breakdowns, from name to its categories with their labels, in the order to show
 * @param trendbreuken school year to what changed
 * @param kanttekeningen cautions
 * @param wijktAf why the figure differs from another publication, from the publication to why
 * @param bescherming which rule protects pupils in these figures
 * @param grondslag legal or literature source of the definition
 */
public record Indicator(
        String id,
        String naam,
        String thema,
        String uitleg,
        Betekenis betekenis,
        String eenheid,
        String teller,
        String noemer,
        String populatie,
        String polariteit,
        Meetwijze meetwijze,
        String definitieversie,
        String geldigVan,
        String geldigTot,
        List<Versie> versies,
        String intervalmethode,
        List<String> bronnen,
        Herkomst herkomst,
        String hoofddimensie,
        Map<String, Map<String, String>> dimensies,
        Map<String, String> trendbreuken,
        List<String> kanttekeningen,
        Map<String, String> wijktAf,
        String bescherming,
        String grondslag) {

    /** Breakdown that holds sums over several school years. */
    public static final String PERIODE = "periode";

    /** Label of a category, or the category itself when the registry has none. */
    public String label(String dimensie, String categorie) {
        return dimensies.getOrDefault(dimensie, Map.of()).getOrDefault(categorie, categorie);
    }

    /** Version by which a category is counted. */
    public String versie(String dimensie, String categorie) {
        String naam = dimensie + ":" + categorie;
        return versies.stream()
                .filter(versie -> versie.categorie().equals(naam))
                .map(Versie::versie)
                .findFirst()
                .orElse(definitieversie);
    }

    /** How many school years a category of {@link #PERIODE} adds up; empty when it is no such category. */
    public Optional<Integer> jaren(String dimensie, String categorie) {
        return dimensie.equals(PERIODE)
                ? meetwijze.meerjaren().stream()
                        .filter(jaren -> periode(jaren).equals(categorie))
                        .findFirst()
                : Optional.empty();
    }

    /** The same definition with a breakdown for the sums over several school years, when it has those. */
    Indicator metMeerjaren() {
        if (meetwijze.meerjaren().isEmpty()) {
            return this;
        }
        Map<String, String> perioden = new LinkedHashMap<>();
        meetwijze.meerjaren().forEach(jaren -> perioden.put(periode(jaren), jaren + " schooljaren samen"));
        Map<String, Map<String, String>> nieuw = new LinkedHashMap<>(dimensies);
        nieuw.put(PERIODE, perioden);
        return metDimensies(nieuw);
    }

    /**
     * Whether the figure counts residents by what schools reported, so that it moves with how they report
     * (docs/methode/meldgedrag.md).
     */
    public boolean uitMeldingen() {
        return populatie.equals("woongemeente") && bronnen.contains("duo-meldingen");
    }

    /** The same definition with other breakdowns. */
    Indicator metDimensies(Map<String, Map<String, String>> nieuw) {
        return new Indicator(
                id,
                naam,
                thema,
                uitleg,
                betekenis,
                eenheid,
                teller,
                noemer,
                populatie,
                polariteit,
                meetwijze,
                definitieversie,
                geldigVan,
                geldigTot,
                versies,
                intervalmethode,
                bronnen,
                herkomst,
                hoofddimensie,
                nieuw,
                trendbreuken,
                kanttekeningen,
                wijktAf,
                bescherming,
                grondslag);
    }

    /** Category of {@link #PERIODE} that adds up so many school years. */
    public static String periode(int jaren) {
        return jaren + "-jaar";
    }
}
