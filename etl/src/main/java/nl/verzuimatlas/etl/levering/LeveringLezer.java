package nl.verzuimatlas.etl.levering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.profiel.Leesopgave;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;

/** Finds and reads {@code levering.yaml}; whatever is wrong with it is a finding. */
public final class LeveringLezer {

    /** Name of the description. */
    public static final String BESTANDSNAAM = "levering.yaml";

    /** What a proposal leaves to the supplier; a description that still has it is refused. */
    public static final String NOG_IN_TE_VULLEN = "VUL-IN";

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final Set<String> SLEUTELS = Set.of(
            "bron",
            "leverancier",
            "periode",
            "versie",
            "status",
            "vervangt",
            "fictief",
            "bestanden",
            "codetabel",
            "dekking",
            "tot",
            "toelichting");
    // what others refer to comes first
    private static final List<String> VOLGORDE =
            List.of("gemeenten", "regio-indeling", "vestigingen", "schoolvakanties", "kaart");

    private static final int MEESTE_BESTANDEN = 3;

    private final Path plek;
    private final JsonNode inhoud;
    private final String beschrijving;
    private final List<Bevinding> bevindingen = new ArrayList<>();

    private LeveringLezer(Path plek, JsonNode inhoud, String beschrijving) {
        this.plek = plek;
        this.inhoud = inhoud;
        this.beschrijving = beschrijving;
    }

    /**
     * What a person may say about a single file on the command line.
     *
     * @param velden keys as in levering.yaml, without {@code bestanden}
     */
    public record Opgave(Map<String, String> velden) {
        public Opgave {
            velden = Map.copyOf(velden);
        }
    }

    /** Keys that a levering.yaml may have. */
    public static Set<String> sleutels() {
        Set<String> alle = new TreeSet<>(SLEUTELS);
        alle.addAll(LeesopgaveLezer.SLEUTELS);
        return alle;
    }

    /** The delivery folders in {@code pad}, itself included; reference data first, then by path. */
    public static List<Path> vind(Path pad) throws IOException {
        try (Stream<Path> alles = Files.walk(pad)) {
            return alles.filter(bestand -> bestand.getFileName().toString().equals(BESTANDSNAAM))
                    .map(bestand -> bestand.toAbsolutePath().getParent())
                    .sorted()
                    .toList();
        }
    }

    /** Puts reference data before what refers to it; keeps the order otherwise. */
    public static List<GelezenLevering> opVolgorde(List<GelezenLevering> leveringen) {
        return leveringen.stream()
                .sorted(java.util.Comparator.comparingInt(gelezen -> {
                    int plaats = VOLGORDE.indexOf(gelezen.bron());
                    return plaats < 0 ? VOLGORDE.size() : plaats;
                }))
                .toList();
    }

    /** Reads the delivery in {@code map}. */
    public static GelezenLevering lees(Path map) throws IOException {
        Path bestand = map.resolve(BESTANDSNAAM);
        String tekst;
        try {
            tekst = Files.readString(bestand, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return onleesbaar(bestand, Schrijffout.onleesbaar("de codering is geen UTF-8"));
        }
        try {
            JsonNode inhoud = YAML.readTree(tekst);
            if (!inhoud.isObject()) {
                return onleesbaar(bestand, new Schrijffout(tekst).zonderSleutels());
            }
            return new LeveringLezer(map, inhoud, tekst).lees();
        } catch (JsonProcessingException e) {
            return onleesbaar(bestand, new Schrijffout(tekst).van(e));
        }
    }

    /** Makes a delivery of one file. */
    public static GelezenLevering lees(Path bestand, Opgave opgave) {
        ObjectNode inhoud = JsonNodeFactory.instance.objectNode();
        new java.util.TreeMap<>(opgave.velden()).forEach(inhoud::put);
        String beschrijving = inhoud.toString();
        inhoud.putArray("bestanden").add(bestand.getFileName().toString());
        return new LeveringLezer(bestand.toAbsolutePath().getParent(), inhoud, beschrijving).lees();
    }

    private static GelezenLevering onleesbaar(Path bestand, Bevinding bevinding) {
        return new GelezenLevering(bestand.toString(), "", Optional.empty(), List.of(bevinding));
    }

    private GelezenLevering lees() {
        Set<String> onbekend = new TreeSet<>();
        inhoud.fieldNames().forEachRemaining(onbekend::add);
        onbekend.removeAll(SLEUTELS);
        onbekend.removeAll(LeesopgaveLezer.SLEUTELS);
        onbekend.forEach(sleutel -> meld("VA-L06", Map.of("sleutel", sleutel)));

        inhoud.properties().stream()
                .filter(paar -> isNogInTeVullen(paar.getValue()))
                .forEach(paar -> meld("VA-L23", Map.of("sleutel", paar.getKey())));
        String bron = verplicht("bron");
        if (!bron.isEmpty() && !BronSchema.BRONNEN.contains(bron) && !isNogInTeVullen(inhoud.path("bron"))) {
            meldOnbekendeBron(bron);
        }
        String leverancier = verplicht("leverancier");
        Optional<Periode> periode = periode(bron);
        int versie = versie();
        String status = status();
        boolean vervangtAlles = vervangtAlles();
        List<Path> bestanden = bestanden();
        Optional<Path> codetabel = bestand(inhoud.path("codetabel").asText(""));
        Leesopgave leesopgave = BronSchema.BRONNEN.contains(bron)
                ? new LeesopgaveLezer(inhoud, BronSchema.lees(bron), this::meld).lees()
                : Leesopgave.GEEN;
        List<String> dekking = dekking();
        Optional<LocalDate> tot = tot();

        boolean fout = bevindingen.stream().anyMatch(bevinding -> bevinding.niveau() == Niveau.FOUT);
        if (fout) {
            return new GelezenLevering(plek.toString(), bron, Optional.empty(), bevindingen);
        }
        Levering levering = new Levering(
                BronSchema.lees(bron),
                leverancier,
                periode,
                versie,
                status,
                vervangtAlles,
                inhoud.path("fictief").asBoolean(false),
                bestanden,
                codetabel,
                leesopgave,
                dekking,
                tot,
                beschrijving);
        return new GelezenLevering(plek.toString(), bron, Optional.of(levering), bevindingen);
    }

    private Optional<Periode> periode(String bron) {
        JsonNode waarde = inhoud.path("periode");
        if (waarde.isMissingNode() || waarde.isNull()) {
            meld("VA-L02", Map.of("sleutel", "periode"));
            return Optional.empty();
        }
        if (waarde.isTextual() && waarde.asText().isEmpty() || isNogInTeVullen(waarde)) {
            return Optional.empty();
        }
        Optional<Periode> periode = Periode.lees(waarde);
        if (periode.isEmpty()) {
            String gelezen = waarde.isValueNode() ? waarde.asText() : waarde.toString();
            meld("VA-L04", Map.of("waarde", '"' + gelezen + '"', "vorm", periodevorm(gelezen.strip(), bron)));
        }
        return periode;
    }

    // one year may be the first or the last half of a school year
    private static String periodevorm(String gelezen, String bron) {
        if (!gelezen.matches("(19|20)\\d\\d")) {
            return "2023-2024, of {van: jjjj-mm-dd, tot: jjjj-mm-dd}";
        }
        int jaar = Integer.parseInt(gelezen);
        String dit = jaar + "-" + (jaar + 1);
        return bron.equals("emovo")
                ? dit + " voor een onderzoek in het najaar van " + jaar
                : (jaar - 1) + "-" + jaar + " of " + dit;
    }

    private static boolean isNogInTeVullen(JsonNode waarde) {
        if (waarde.isContainerNode()) {
            return StreamSupport.stream(waarde.spliterator(), false).anyMatch(LeveringLezer::isNogInTeVullen);
        }
        return waarde.asText().strip().equals(NOG_IN_TE_VULLEN);
    }

    private void meldOnbekendeBron(String bron) {
        String bedoelt = Gelijkenis.opVolgorde(bron, BronSchema.BRONNEN, 0.8).stream()
                .findFirst()
                .map(naam -> " Bedoelt u " + naam + "?")
                .orElse("");
        meld(
                "VA-L03",
                Map.of(
                        "waarde",
                        '"' + bron + '"',
                        "bedoelt",
                        bedoelt,
                        "keuzes",
                        String.join(", ", BronSchema.BRONNEN)));
    }

    private int versie() {
        JsonNode waarde = inhoud.path("versie");
        int versie = waarde.isMissingNode() ? 1 : waarde.asInt(0);
        if (versie < 1) {
            ongeldig("versie", waarde.asText(), "een geheel getal vanaf 1");
        }
        return versie;
    }

    private String status() {
        String status = inhoud.path("status").asText("definitief");
        if (!status.equals("definitief") && !status.equals("voorlopig")) {
            ongeldig("status", status, "definitief of voorlopig");
        }
        return status;
    }

    private boolean vervangtAlles() {
        String vervangt = inhoud.path("vervangt").asText("");
        if (!vervangt.isEmpty() && !vervangt.equals("alles")) {
            ongeldig("vervangt", vervangt, "alles, of laat het weg");
        }
        return vervangt.equals("alles");
    }

    private List<Path> bestanden() {
        JsonNode lijst = inhoud.path("bestanden");
        List<String> namen = new ArrayList<>();
        if (lijst.isTextual()) {
            namen.add(lijst.asText());
        }
        lijst.forEach(naam -> namen.add(naam.asText()));
        if (namen.isEmpty()) {
            meld("VA-L02", Map.of("sleutel", "bestanden"));
        }
        return namen.stream().map(this::bestand).flatMap(Optional::stream).toList();
    }

    private Optional<Path> bestand(String naam) {
        if (naam.isEmpty()) {
            return Optional.empty();
        }
        Path bestand = plek.resolve(naam).toAbsolutePath().normalize();
        if (!bestand.startsWith(plek.toAbsolutePath().normalize())) {
            meldBij("VA-L07", naam, Map.of());
            return Optional.empty();
        }
        if (!Files.isRegularFile(bestand)) {
            meldBij("VA-L05", naam, Map.of("wel", wel(naam)));
            return Optional.empty();
        }
        return Optional.of(bestand);
    }

    // the likest files of the folder: a space, a capital or an ending is soon wrong
    private String wel(String naam) {
        try (Stream<Path> inhoudVanMap = Files.list(plek)) {
            List<String> namen = inhoudVanMap
                    .filter(Files::isRegularFile)
                    .map(bestand -> bestand.getFileName().toString())
                    .filter(bestand -> !bestand.matches("\\..*|.*\\.(?:ya?ml|md)"))
                    .toList();
            String wel = Gelijkenis.opVolgorde(naam, namen, 0).stream()
                    .limit(MEESTE_BESTANDEN)
                    .map(bestand -> '"' + bestand + '"')
                    .collect(Collectors.joining(", "));
            return wel.isEmpty() ? "" : " In de map staat wel: " + wel + ".";
        } catch (IOException e) {
            return "";
        }
    }

    private List<String> dekking() {
        Set<String> codes = new TreeSet<>();
        inhoud.path("dekking")
                .forEach(gemeente -> gemeente(gemeente.asText())
                        .ifPresentOrElse(
                                codes::add,
                                () -> ongeldig(
                                        "dekking",
                                        gemeente.asText(),
                                        "namen of codes van gemeenten, bijvoorbeeld [Doetinchem] of [GM0222]")));
        codes.stream()
                .filter(code -> Gemeentelijst.HUIS.findGemeente(code).isEmpty())
                .forEach(code -> meld("VA-G07", Map.of("waarde", code)));
        return List.copyOf(codes);
    }

    // a code, or a name that only one gemeente has
    private static Optional<String> gemeente(String tekst) {
        Optional<String> code = Gemeentecode.lees(tekst).map(Gemeentecode::code);
        return code.or(() -> Optional.of(Gemeentelijst.HUIS.listMetNaam(tekst))
                .filter(metNaam -> metNaam.size() == 1)
                .map(metNaam -> metNaam.get(0).code()));
    }

    private Optional<LocalDate> tot() {
        String tekst = inhoud.path("tot").asText("");
        if (tekst.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(tekst));
        } catch (DateTimeException e) {
            ongeldig("tot", tekst, "jjjj-mm-dd");
            return Optional.empty();
        }
    }

    private String verplicht(String sleutel) {
        String tekst = inhoud.path(sleutel).asText("").strip();
        if (tekst.isEmpty()) {
            meld("VA-L02", Map.of("sleutel", sleutel));
        }
        return tekst;
    }

    private void ongeldig(String sleutel, String waarde, String vorm) {
        meld("VA-L08", Map.of("sleutel", sleutel, "waarde", '"' + waarde + '"', "vorm", vorm));
    }

    private void meld(String id, Map<String, String> waarden) {
        bevindingen.add(Catalogus.HUIS.soort(id).bijBestand(BESTANDSNAAM, "", waarden, 1));
    }

    private void meldBij(String id, String bestand, Map<String, String> waarden) {
        bevindingen.add(Catalogus.HUIS.soort(id).bijBestand(bestand, "", waarden, 1));
    }
}
