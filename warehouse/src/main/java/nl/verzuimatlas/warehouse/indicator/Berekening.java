package nl.verzuimatlas.warehouse.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Term;

/**
 * How the cube computes an indicator; the part of its registry entry that is for the engine.
 *
 * @param volgorde place in lists
 * @param vereist sources that must have been delivered for a gemeente and school year; otherwise the cell is missing
 * @param mart name of the mart ({@code sql/mart/<mart>.sql}) that yields the rows to count; empty when there is none
 * @param maat what is made of the rows
 * @param noemer population divided by: {@code leerplichtigen}, {@code registratie} (enrolled at vestigingen that delivered their
 *     registration), or {@code per-onderwijssoort} when a kind of education is divided by its own enrolled pupils; empty when
 *     the mart's own rows are, or nothing is
 * @param noemerPerCategorie category ({@code dimensie:categorie}) to the population that it is divided by instead
 * @param noemerIs cell ({@code indicator:dimensie:categorie}) of which the numerator is the denominator of each of these cells;
 *     empty when it is no other figure
 * @param interval method of the interval
 * @param cijfereenheid unit of the value
 * @param optelbaar breakdowns whose categories add up, or nearly, to the total
 * @param zonderVerband breakdowns that there are not of a samenwerkingsverband: it counts the pupils of some kinds of education, so that they
 *     would be a table of that breakdown by kind of education
 * @param delen categories ({@code dimensie:categorie}) that are a part of the total without the rest being a cell
 * @param stroom breakdowns with begin, in, out and end, in order of time: each begins where the one before it ended, the first
 *     where the last one of the school year before it ended
 * @param kwartalen breakdowns that are about one quarter of the school year, {@code k1} to {@code k4}
 * @param bronPerCategorie category ({@code dimensie:categorie}) to a source that it asks for besides {@code vereist}
 * @param sommen cells ({@code dimensie:categorie}, or {@code indicator:dimensie:categorie}) of which one can be computed from the
 *     others; two cells are equal
 * @param regels which protocol rules are the categories of its breakdowns {@code regel}: {@code meldingen} (those that ask
 *     for a report to DUO), {@code stappen} (for another step) or {@code alle}; empty when it has no such breakdown
 * @param uitkomst survey question, for {@link Maat#ENQUETE}
 * @param waarden answers that count, for {@link Maat#ENQUETE}
 */
public record Berekening(
        int volgorde,
        List<String> vereist,
        String mart,
        Maat maat,
        String noemer,
        @JsonProperty("noemer_per_categorie") Map<String, String> noemerPerCategorie,
        @JsonProperty("noemer_is") String noemerIs,
        Methode interval,
        @JsonProperty("cijfereenheid") String eenheid,
        List<String> optelbaar,
        @JsonProperty("zonder_verband") List<String> zonderVerband,
        List<String> delen,
        List<String> stroom,
        List<String> kwartalen,
        @JsonProperty("bron_per_categorie") Map<String, String> bronPerCategorie,
        List<List<String>> sommen,
        String regels,
        String uitkomst,
        List<String> waarden) {

    public Berekening {
        vereist = List.copyOf(vereist);
        mart = mart == null ? "" : mart;
        noemer = noemer == null ? "" : noemer;
        noemerIs = noemerIs == null ? "" : noemerIs;
        noemerPerCategorie = noemerPerCategorie == null ? Map.of() : Map.copyOf(noemerPerCategorie);
        interval = interval == null ? Methode.GEEN : interval;
        optelbaar = optelbaar == null ? List.of() : List.copyOf(optelbaar);
        zonderVerband = zonderVerband == null ? List.of() : List.copyOf(zonderVerband);
        delen = delen == null ? List.of() : List.copyOf(delen);
        stroom = stroom == null ? List.of() : List.copyOf(stroom);
        kwartalen = kwartalen == null ? List.of() : List.copyOf(kwartalen);
        bronPerCategorie = bronPerCategorie == null ? Map.of() : Map.copyOf(bronPerCategorie);
        sommen = sommen == null ? List.of() : sommen.stream().map(List::copyOf).toList();
        regels = regels == null ? "" : regels;
        uitkomst = uitkomst == null ? "" : uitkomst;
        waarden = waarden == null ? List.of() : List.copyOf(waarden);
    }

    /** Population that a category is divided by. */
    public String noemer(String dimensie, String categorie) {
        return noemerPerCategorie.getOrDefault(dimensie + ":" + categorie, noemer);
    }

    /** Whether a kind of education is divided by its own enrolled pupils. */
    public boolean noemerPerOnderwijssoort() {
        return noemer.equals("per-onderwijssoort");
    }

    /** Whether it is made by counting the rows of a mart. */
    public boolean isGeteld() {
        return maat != Maat.ENQUETE && maat != Maat.GEPUBLICEERD && maat != Maat.OVERLEVING;
    }

    /** Unit of the value. */
    public Eenheid cijfereenheid() {
        return Term.parse(Eenheid.class, eenheid);
    }

    /** What is made of the rows to count. */
    public enum Maat {
        /** The number itself. */
        @JsonProperty("aantal")
        AANTAL,
        /** Per 1,000 of the population. */
        @JsonProperty("per-1000")
        PER_1000,
        /** Share of the mart's own rows. */
        @JsonProperty("procent")
        PROCENT,
        /** Median or 90th percentile of the mart's measurement. */
        @JsonProperty("kwantiel")
        KWANTIEL,
        /** Median and shares of a survival curve of periods at home. */
        @JsonProperty("overleving")
        OVERLEVING,
        /** Weighted share of respondents. */
        @JsonProperty("enquete")
        ENQUETE,
        /** Only taken over from publications. */
        @JsonProperty("gepubliceerd")
        GEPUBLICEERD
    }

    /** How an interval is computed. */
    public enum Methode {
        @JsonProperty("garwood")
        GARWOOD,
        @JsonProperty("wilson")
        WILSON,
        @JsonProperty("geen")
        GEEN
    }
}
