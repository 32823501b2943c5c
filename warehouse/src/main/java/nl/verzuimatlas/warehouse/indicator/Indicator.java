package nl.verzuimatlas.warehouse.indicator;

import java.util.List;
import java.util.Map;

/**
 * Definition of an indicator, as data. Texts are Dutch and meant for the portal.
 *
 * @param id stable id, for example {@code relatief-verzuim}
 * @param naam label
 * @param thema {@code verzuim}, {@code thuiszitters}, {@code naleving} or {@code onderzoek}
 * @param uitleg what it means, in plain words
 * @param eenheid what is counted (leerlingen, meldingen, gevallen, respondenten, dagen)
 * @param teller who or what is in the numerator
 * @param noemer what it is divided by: which population, at which date; empty when it is a plain count
 * @param populatie {@code woongemeente} or {@code school}
 * @param polariteit {@code hoger-is-slechter}, {@code hoger-is-beter} or {@code geen-oordeel}
 * @param definitieversie version of the definition
 * @param geldigVan first school year of this version
 * @param intervalmethode how the interval is computed; empty when there is none
 * @param bronnen ids of the sources, for example {@code duo-meldingen}
 * @param hoofddimensie breakdown that holds the total, under category {@code totaal}
 * @param dimensies breakdowns, from name to its categories with their labels, in the order to show
 * @param trendbreuken school year to what changed
 * @param kanttekeningen cautions
 * @param wijktAf why the figure differs from other publications
 * @param grondslag legal or literature source of the definition
 */
public record Indicator(
        String id,
        String naam,
        String thema,
        String uitleg,
        String eenheid,
        String teller,
        String noemer,
        String populatie,
        String polariteit,
        String definitieversie,
        String geldigVan,
        String intervalmethode,
        List<String> bronnen,
        String hoofddimensie,
        Map<String, Map<String, String>> dimensies,
        Map<String, String> trendbreuken,
        List<String> kanttekeningen,
        String wijktAf,
        String grondslag) {

    /** Label of a category, or the category itself when the registry has none. */
    public String label(String dimensie, String categorie) {
        return dimensies.getOrDefault(dimensie, Map.of()).getOrDefault(categorie, categorie);
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
                eenheid,
                teller,
                noemer,
                populatie,
                polariteit,
                definitieversie,
                geldigVan,
                intervalmethode,
                bronnen,
                hoofddimensie,
                nieuw,
                trendbreuken,
                kanttekeningen,
                wijktAf,
                grondslag);
    }
}
