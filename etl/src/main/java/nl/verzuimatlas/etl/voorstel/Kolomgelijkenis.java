package nl.verzuimatlas.etl.voorstel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.toets.Celproef;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.contract.Yaml;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Tells how well a column fits a field: by its header (Jaro-Winkler) and by the cells of the first rows. */
final class Kolomgelijkenis {

    private static final JaroWinklerSimilarity GELIJKENIS = new JaroWinklerSimilarity();
    private static final Map<String, List<String>> WOORDEN = woorden();
    private static final double MINSTE_NAAM = 0.86;
    private static final double GEWICHT_NAAM = 0.7;
    // what a header in other words is worth beside our own name
    private static final double ANDERE_WOORDEN = 0.95;
    // cells that could be nothing else, without a header that helps
    private static final double ALLEEN_INHOUD = 0.6;
    private static final double ALLEEN_DATUM = 0.4;
    private static final double VRIJ_VELD = 0.8;
    private static final double VERSCHEIDEN = 0.1;

    private Kolomgelijkenis() {}

    /** How well each column of {@code bestand} fits {@code veld}; columns that cannot be it are left out. */
    static List<Veldvoorstel> van(Proefbestand bestand, BronSchema schema, Veld veld) {
        Celproef proef = new Celproef(schema, veld);
        List<Veldvoorstel> voorstellen = new ArrayList<>();
        for (int kolom = 0; kolom < bestand.vorm().koppen().size(); kolom++) {
            double naam = naam(bestand.vorm().koppen().get(kolom), veld);
            List<String> cellen = bestand.kolom(kolom);
            double inhoud = inhoud(cellen, proef);
            double zekerheid = zekerheid(veld, naam, inhoud, cellen);
            if (zekerheid > 0) {
                voorstellen.add(new Veldvoorstel(veld.name(), kolom, naam, inhoud, zekerheid));
            }
        }
        return voorstellen;
    }

    private static double zekerheid(Veld veld, double naam, double inhoud, List<String> cellen) {
        boolean leeg = cellen.isEmpty();
        if (isVrij(veld)) {
            // any text would do: only the header can tell
            return naam < MINSTE_NAAM ? 0 : VRIJ_VELD * naam + (isSleutel(veld, cellen) ? 1 - VRIJ_VELD : 0);
        }
        if (!leeg && inhoud < Veldvoorstel.MINSTE_INHOUD) {
            if (naam >= 1) {
                return GEWICHT_NAAM;
            }
            // codes of their own can be translated, but only when the header leaves little doubt
            boolean lijst = !veld.constraints().enumeratie().isEmpty() && naam > ANDERE_WOORDEN - 0.01;
            return lijst ? GEWICHT_NAAM * naam : 0;
        }
        if (naam >= MINSTE_NAAM) {
            return GEWICHT_NAAM * naam + (leeg ? 0 : (1 - GEWICHT_NAAM) * inhoud);
        }
        if (leeg || !veld.constraints().required()) {
            return 0;
        }
        boolean eigenVorm =
                veld.type() == Type.GEMEENTECODE && cellen.stream().noneMatch(cel -> cel.matches("\\d{1,3}"))
                        || veld.type() == Type.SCHOOLJAAR
                        || veld.constraints()
                                .pattern()
                                .filter(Kolomgelijkenis::isBijzonder)
                                .isPresent();
        if (eigenVorm) {
            return ALLEEN_INHOUD * inhoud;
        }
        return veld.type() == Type.DATE ? ALLEEN_DATUM * inhoud : 0;
    }

    // a code such as that of a school, unlike any word or number
    private static boolean isBijzonder(String vorm) {
        return Stream.of("1", "a", "A").noneMatch(cel -> cel.matches(vorm));
    }

    private static boolean isVrij(Veld veld) {
        return veld.type() == Type.STRING
                && veld.constraints().enumeratie().isEmpty()
                && veld.constraints().pattern().isEmpty();
    }

    private static boolean isSleutel(Veld veld, List<String> cellen) {
        return veld.isPseudoniem() && new HashSet<>(cellen).size() >= VERSCHEIDEN * cellen.size();
    }

    private static double inhoud(List<String> cellen, Celproef proef) {
        long goed = cellen.stream()
                .filter(cel -> proef.probeer(cel) != Celproef.Uitslag.FOUT)
                .count();
        return cellen.isEmpty() ? 0 : (double) goed / cellen.size();
    }

    private static double naam(String kop, Veld veld) {
        String sleutel = Kopvertaling.sleutel(kop);
        if (sleutel.isEmpty()) {
            return 0;
        }
        double eigen = GELIJKENIS.apply(sleutel, Kopvertaling.sleutel(veld.name()));
        double ander = WOORDEN.getOrDefault(veld.name(), List.of()).stream()
                .mapToDouble(woord -> GELIJKENIS.apply(sleutel, Kopvertaling.sleutel(woord)))
                .max()
                .orElse(0);
        double synoniem = veld.synoniemen().stream()
                .mapToDouble(woord -> GELIJKENIS.apply(sleutel, Kopvertaling.sleutel(woord)))
                .max()
                .orElse(0);
        return Math.max(eigen, Math.max(synoniem, ANDERE_WOORDEN * ander));
    }

    private static Map<String, List<String>> woorden() {
        try (InputStream in = Kolomgelijkenis.class.getResourceAsStream("/nl/verzuimatlas/etl/voorstel/woorden.yaml")) {
            Map<String, List<String>> woorden = new HashMap<>();
            Yaml.lees(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8),
                            com.fasterxml.jackson.databind.JsonNode.class)
                    .properties()
                    .forEach(paar -> {
                        List<String> lijst = new ArrayList<>();
                        paar.getValue().forEach(woord -> lijst.add(woord.asText()));
                        woorden.put(paar.getKey(), List.copyOf(lijst));
                    });
            return Map.copyOf(woorden);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words of headers", e);
        }
    }
}
