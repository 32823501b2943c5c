package nl.verzuimatlas.warehouse.audit.verband;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a figure is made, as the registry file of the indicator tells anyone who reads it.
 *
 * @param maat {@code aantal}, {@code per-1000}, {@code procent}, {@code kwantiel}, {@code overleving}, {@code enquete}
 * @param optelbaar breakdowns whose categories add up to the total
 * @param delen categories ({@code dimensie:categorie}) that are a part of the total
 * @param stroom breakdowns with begin, in, out and end, in order of time
 * @param sommen cells of which one follows from the others
 * @param noemerIs cell ({@code indicator:dimensie:categorie}) whose count is the denominator of every cell; empty when none is
 */
public record Rekenwijze(
        String maat,
        List<String> optelbaar,
        List<String> delen,
        List<String> stroom,
        List<List<String>> sommen,
        String noemerIs) {

    static final Rekenwijze ONBEKEND = new Rekenwijze("aantal", List.of(), List.of(), List.of(), List.of(), "");

    public Rekenwijze {
        optelbaar = List.copyOf(optelbaar);
        delen = List.copyOf(delen);
        stroom = List.copyOf(stroom);
        sommen = sommen.stream().map(List::copyOf).toList();
    }

    static Rekenwijze van(JsonNode berekening) {
        List<List<String>> sommen = new ArrayList<>();
        berekening.path("sommen").forEach(som -> sommen.add(teksten(som)));
        return new Rekenwijze(
                berekening.path("maat").asText(),
                teksten(berekening.path("optelbaar")),
                teksten(berekening.path("delen")),
                teksten(berekening.path("stroom")),
                sommen,
                berekening.path("noemer_is").asText(""));
    }

    static List<String> teksten(JsonNode lijst) {
        List<String> teksten = new ArrayList<>();
        lijst.forEach(tekst -> teksten.add(tekst.asText()));
        return teksten;
    }

    /** Whether its cells are counts of whole persons, reports or cases. */
    public boolean isTelling() {
        return maat.equals("aantal") || maat.equals("per-1000") || isAandeel();
    }

    /** Whether its denominator is a count of cases as well. */
    public boolean isAandeel() {
        return maat.equals("procent");
    }

    public boolean isEnquete() {
        return maat.equals("enquete");
    }

    public boolean isOverleving() {
        return maat.equals("overleving");
    }

    public boolean isKwantiel() {
        return maat.equals("kwantiel");
    }
}
