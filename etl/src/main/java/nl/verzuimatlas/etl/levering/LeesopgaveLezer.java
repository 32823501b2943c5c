package nl.verzuimatlas.etl.levering;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.lezen.EindeLeeg;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.profiel.Celplan;
import nl.verzuimatlas.etl.profiel.Leesopgave;
import nl.verzuimatlas.etl.profiel.Profiel;
import nl.verzuimatlas.etl.profiel.Profielen;
import nl.verzuimatlas.etl.profiel.Rijplan;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** Reads what a levering.yaml says about the layout of its files. */
final class LeesopgaveLezer {

    private static final String EINDE_LEEG = "einde-leeg";

    /** Keys of levering.yaml that are about the layout. */
    static final Set<String> SLEUTELS = Set.of(
            "profiel", "kop", "scheiding", "codering", "kolommen", "vast", "waarden", "velden", "rijen", EINDE_LEEG);

    private final JsonNode inhoud;
    private final Map<String, String> velden;
    private final String bron;
    private final BiConsumer<String, Map<String, String>> meld;

    /**
     * @param inhoud levering.yaml
     * @param schema schema of the source
     * @param meld hears id and values of what is wrong
     */
    LeesopgaveLezer(JsonNode inhoud, BronSchema schema, BiConsumer<String, Map<String, String>> meld) {
        this.inhoud = inhoud;
        this.bron = schema.bron();
        this.velden = schema.fields().stream()
                .collect(Collectors.toMap(veld -> Kopvertaling.sleutel(veld.name()), BronSchema.Veld::name));
        this.meld = meld;
    }

    Leesopgave lees() {
        return new Leesopgave(
                profiel(),
                zonderKop(),
                scheiding(),
                codering(),
                teksten("kolommen"),
                perVeld("vast", JsonNode::asText),
                perVeld("waarden", this::tabel),
                perVeld(
                        "velden",
                        plan -> onderdeel("velden", plan, Celplan.class).orElse(Celplan.vast(""))),
                inhoud.has("rijen")
                        ? onderdeel("rijen", inhoud.path("rijen"), Rijplan.class)
                                .orElse(Rijplan.EEN)
                        : Rijplan.EEN,
                eindeLeeg());
    }

    private Optional<EindeLeeg> eindeLeeg() {
        String keuze = inhoud.path(EINDE_LEEG).asText("");
        if (keuze.isEmpty()) {
            return Optional.empty();
        }
        if (!bron.equals("verzuimregistratie")) {
            meld.accept("VA-P06", Map.of("sleutel", EINDE_LEEG, "reden", "dit geldt alleen voor verzuimregistratie"));
            return Optional.empty();
        }
        return switch (keuze) {
            case "open" -> Optional.of(EindeLeeg.OPEN);
            case "zelfde-dag" -> Optional.of(EindeLeeg.ZELFDE_DAG);
            default -> {
                ongeldig(EINDE_LEEG, keuze, "open of zelfde-dag");
                yield Optional.empty();
            }
        };
    }

    private Optional<String> profiel() {
        String id = inhoud.path("profiel").asText("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (Profielen.vind(id).filter(profiel -> profiel.bron().equals(bron)).isEmpty()) {
            String keuzes = Profielen.van(bron).stream().map(Profiel::id).collect(Collectors.joining(", "));
            meld.accept(
                    "VA-P03",
                    Map.of(
                            "waarde",
                            id,
                            "bron",
                            bron,
                            "keuzes",
                            keuzes.isEmpty() ? "geen (laat profiel weg)" : keuzes));
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private boolean zonderKop() {
        String kop = inhoud.path("kop").asText("");
        if (!kop.isEmpty() && !kop.equals("geen")) {
            ongeldig("kop", kop, "geen, of laat kop weg als het bestand kolomnamen heeft");
        }
        return kop.equals("geen");
    }

    private Optional<Byte> scheiding() {
        String teken = inhoud.path("scheiding").asText("");
        if (teken.isEmpty()) {
            return Optional.empty();
        }
        String een = teken.equals("tab") ? "\t" : teken;
        if (een.length() != 1 || een.charAt(0) >= 0x80 || een.charAt(0) == '"') {
            ongeldig("scheiding", teken, "een teken, bijvoorbeeld \";\", of tab");
            return Optional.empty();
        }
        return Optional.of((byte) een.charAt(0));
    }

    private Optional<Charset> codering() {
        String naam = inhoud.path("codering").asText("");
        if (naam.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(naam));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            ongeldig("codering", naam, "UTF-8, windows-1252 of een andere naam van een tekenset");
            return Optional.empty();
        }
    }

    private Map<String, String> teksten(String sleutel) {
        Map<String, String> teksten = new LinkedHashMap<>();
        inhoud.path(sleutel).properties().forEach(paar -> {
            String ons = paar.getValue().asText();
            Optional<String> verkeerdOm = Optional.ofNullable(velden.get(Kopvertaling.sleutel(paar.getKey())));
            if (verkeerdOm.isPresent() && !velden.containsKey(Kopvertaling.sleutel(ons))) {
                meldVerkeerdOm(sleutel, ons, verkeerdOm.get());
            } else {
                veld(sleutel, ons).ifPresent(veld -> teksten.put(paar.getKey(), veld));
            }
        });
        return teksten;
    }

    private <T> Map<String, T> perVeld(String sleutel, java.util.function.Function<JsonNode, T> waarde) {
        Map<String, T> perVeld = new LinkedHashMap<>();
        inhoud.path(sleutel)
                .properties()
                .forEach(paar -> veld(sleutel, paar.getKey())
                        .ifPresent(veld -> perVeld.put(veld, waarde.apply(paar.getValue()))));
        return perVeld;
    }

    private Map<String, String> tabel(JsonNode node) {
        Map<String, String> tabel = new LinkedHashMap<>();
        node.properties()
                .forEach(paar -> tabel.put(paar.getKey(), paar.getValue().asText()));
        return tabel;
    }

    private Optional<String> veld(String sleutel, String naam) {
        Optional<String> veld = Optional.ofNullable(velden.get(Kopvertaling.sleutel(naam)));
        if (veld.isEmpty()) {
            meld.accept(
                    "VA-P06",
                    Map.of(
                            "sleutel",
                            sleutel,
                            "reden",
                            '"' + naam + "\" is geen veld van " + bron + "; dat zijn "
                                    + String.join(
                                            ", ",
                                            velden.values().stream().sorted().toList())));
        }
        return veld;
    }

    private void meldVerkeerdOm(String sleutel, String hun, String veld) {
        meld.accept(
                "VA-P06",
                Map.of(
                        "sleutel",
                        sleutel,
                        "reden",
                        '"' + hun + "\" is geen veld van " + bron
                                + "; draai het om: links uw naam, rechts de onze, dus {\"" + hun + "\": " + veld
                                + "}"));
    }

    private <T> Optional<T> onderdeel(String sleutel, JsonNode node, Class<T> soort) {
        try {
            return Optional.of(Yaml.vanBoom(node, soort));
        } catch (IllegalArgumentException e) {
            meld.accept("VA-P06", Map.of("sleutel", sleutel, "reden", reden(e)));
            return Optional.empty();
        }
    }

    // the first line of the parser's message tells which key it stumbled on; the rest is about classes
    private static String reden(IllegalArgumentException e) {
        String melding = e.getMessage();
        java.util.regex.Matcher onbekend = java.util.regex.Pattern.compile("Unrecognized field \"([^\"]+)\"")
                .matcher(melding);
        if (onbekend.find()) {
            return "de sleutel \"" + onbekend.group(1) + "\" bestaat niet";
        }
        java.util.regex.Matcher eigen =
                java.util.regex.Pattern.compile("problem: ([^\\n]+)").matcher(melding);
        return eigen.find() ? eigen.group(1) : "de waarde heeft niet de juiste vorm";
    }

    private void ongeldig(String sleutel, String waarde, String vorm) {
        meld.accept("VA-L08", Map.of("sleutel", sleutel, "waarde", '"' + waarde + '"', "vorm", vorm));
    }
}
