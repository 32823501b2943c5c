package nl.verzuimatlas.warehouse.audit.verband;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * What an attacker reads in definitions: the limits, how each figure is made, and which figures are about the same cases.
 *
 * @param drempel counts from 1 up to but not including this are not shown
 * @param enqueteMinimum fewest answers under a share of the survey
 * @param enqueteCel fewest answers in a share of the survey and outside it
 * @param rekenwijzen how each indicator is made
 * @param zelfdeGevallen indicators whose shares are of the same cases and together are all of those
 * @param gelijk pairs of cells that are the same number
 * @param geheel a share and cells that together are its denominator
 * @param eenKant cells that are one side of a sum that the registry names
 * @param zelfdeNoemer breakdowns (indicator, dimension) of shares that all are of the same cases
 * @param hoogstens cells of which the first is at most the sum of the others
 * @param keren persons by how often something was counted of them
 * @param noemerHoogstens shares (a category {@code *} is every one), and the cell that counts no fewer cases than they are of
 * @param geheelMeegeteld what a figure says that counts a gemeente whole although it lies in another region as well
 * @param verdeeld what it says when it does not
 * @param binnen indicators of the survey of which the answers are some of those of another one
 * @param mediaan medians, with what counts the cases under them
 */
public record Kennis(
        int drempel,
        int enqueteMinimum,
        int enqueteCel,
        Map<String, Rekenwijze> rekenwijzen,
        List<List<String>> zelfdeGevallen,
        List<List<Celnaam>> gelijk,
        List<List<Celnaam>> geheel,
        List<List<Celnaam>> eenKant,
        List<List<String>> zelfdeNoemer,
        List<List<Celnaam>> hoogstens,
        List<Keren> keren,
        List<List<Celnaam>> noemerHoogstens,
        String geheelMeegeteld,
        String verdeeld,
        Map<String, String> binnen,
        List<Mediaan> mediaan) {

    /**
     * A cell of any area and year; {@code *} is every breakdown or category.
     *
     * @param indicator id of the indicator
     * @param dimensie breakdown
     * @param categorie category
     */
    public record Celnaam(String indicator, String dimensie, String categorie) {}

    /**
     * An indicator with medians.
     *
     * @param indicator its id
     * @param van indicator whose cells count the cases, by the same breakdown and category
     * @param deel which number of those cells
     */
    public record Mediaan(String indicator, String van, Grootheid.Deel deel) {}

    /**
     * Persons by how often something was counted of them.
     *
     * @param van cells that count persons
     * @param keren how often it was, at least, for each of them
     * @param hoogstens cells that together count no fewer times
     */
    public record Keren(List<Celnaam> van, List<Integer> keren, List<Celnaam> hoogstens) {}

    public Kennis {
        // in the same order in every run, because the unknowns are numbered in that of the relations
        rekenwijzen = Collections.unmodifiableMap(new TreeMap<>(rekenwijzen));
        binnen = Map.copyOf(binnen);
    }

    /** What the files of this version of the product tell. */
    public static Kennis lees() {
        return lees(Map.of());
    }

    /**
     * What the files of this version of the product tell, and those of indicators that an organisation added.
     *
     * @param eigen text of the files that were added to the registry, by name
     */
    public static Kennis lees(Map<String, String> eigen) {
        JsonNode grenzen = Yaml.lees(Bronbestand.lees("bescherming.yaml"), ObjectNode.class);
        JsonNode verbanden = Yaml.lees(Bronbestand.lees("audit/verbanden.yaml"), ObjectNode.class);
        Map<String, Rekenwijze> rekenwijzen = new TreeMap<>();
        for (String bestand : Bronbestand.lijst("indicatoren")) {
            voegToe(Bronbestand.lees("indicatoren/" + bestand), rekenwijzen);
        }
        eigen.forEach((bestand, tekst) -> {
            if (bestand.endsWith(".yaml")) {
                voegToe(tekst, rekenwijzen);
            }
        });
        List<List<String>> zelfdeGevallen = new ArrayList<>();
        verbanden.path("zelfde_gevallen").forEach(groep -> zelfdeGevallen.add(Rekenwijze.teksten(groep)));
        List<List<String>> zelfdeNoemer = new ArrayList<>();
        verbanden.path("zelfde_noemer").forEach(een -> zelfdeNoemer.add(Rekenwijze.teksten(een)));
        Map<String, String> binnen = new TreeMap<>();
        verbanden
                .path("binnen")
                .properties()
                .forEach(een -> binnen.put(een.getKey(), een.getValue().asText()));
        return new Kennis(
                grenzen.path("drempel").asInt(),
                grenzen.path("enquete_minimum").asInt(),
                grenzen.path("enquete_cel_minimum").asInt(),
                rekenwijzen,
                zelfdeGevallen,
                namen(verbanden.path("gelijk")),
                namen(verbanden.path("geheel")),
                namen(verbanden.path("een_kant")),
                zelfdeNoemer,
                namen(verbanden.path("hoogstens")),
                keren(verbanden.path("keren")),
                namen(verbanden.path("noemer_hoogstens")),
                verbanden.path("gedeelde_gemeente").path("geheel").asText(),
                verbanden.path("gedeelde_gemeente").path("verdeeld").asText(),
                binnen,
                mediaan(verbanden.path("mediaan")));
    }

    private static void voegToe(String tekst, Map<String, Rekenwijze> rekenwijzen) {
        JsonNode definitie = Yaml.lees(tekst, ObjectNode.class);
        if (definitie.has("id")) {
            rekenwijzen.put(definitie.path("id").asText(), Rekenwijze.van(definitie.path("berekening")));
        }
    }

    /** How {@code indicator} is made. */
    public Rekenwijze van(String indicator) {
        return rekenwijzen.getOrDefault(indicator, Rekenwijze.ONBEKEND);
    }

    private static List<Mediaan> mediaan(JsonNode lijst) {
        List<Mediaan> medianen = new ArrayList<>();
        for (JsonNode mediaan : lijst) {
            medianen.add(new Mediaan(
                    mediaan.path("indicator").asText(),
                    mediaan.path("van").asText(),
                    Grootheid.Deel.valueOf(mediaan.path("deel").asText().toUpperCase(Locale.ROOT))));
        }
        return medianen;
    }

    private static List<Keren> keren(JsonNode lijst) {
        List<Keren> keren = new ArrayList<>();
        for (JsonNode een : lijst) {
            List<Integer> aantallen = new ArrayList<>();
            een.path("keren").forEach(aantal -> aantallen.add(aantal.asInt()));
            keren.add(new Keren(cellen(een.path("van")), List.copyOf(aantallen), cellen(een.path("hoogstens"))));
        }
        return keren;
    }

    private static List<List<Celnaam>> namen(JsonNode lijst) {
        List<List<Celnaam>> namen = new ArrayList<>();
        lijst.forEach(groep -> namen.add(cellen(groep)));
        return namen;
    }

    private static List<Celnaam> cellen(JsonNode groep) {
        List<Celnaam> cellen = new ArrayList<>();
        for (JsonNode cel : groep) {
            List<String> delen = Rekenwijze.teksten(cel);
            cellen.add(new Celnaam(delen.get(0), delen.get(1), delen.get(2)));
        }
        return List.copyOf(cellen);
    }
}
