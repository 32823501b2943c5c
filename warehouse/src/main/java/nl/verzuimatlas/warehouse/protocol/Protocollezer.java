package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** Reads protocol files and collects all that is wrong with them. */
final class Protocollezer {

    private static final String ACHTERVOEGSEL = ".yaml";
    private static final String REGELS = "regels";
    private static final String ZOALS = "zoals";

    private final Map<String, JsonNode> bomen = new TreeMap<>();
    private final List<Protocolfout> fouten = new ArrayList<>();

    /** A reader of files with their text by name. */
    Protocollezer(Map<String, String> teksten) {
        teksten.forEach((bestand, tekst) -> {
            try {
                bomen.put(bestand, Yaml.lees(tekst, JsonNode.class));
            } catch (IllegalArgumentException e) {
                meld(bestand, "", "het bestand is geen leesbare YAML: " + Bindfout.kort(e));
            }
        });
    }

    /** The protocols that can be read, by file name. */
    List<Protocol> lees() {
        List<Protocol> protocollen = new ArrayList<>();
        bomen.forEach((bestand, boom) -> metBasis(bestand, boom)
                .flatMap(volledig -> lees(bestand, volledig))
                .ifPresent(protocollen::add));
        versies(protocollen);
        return protocollen;
    }

    /** What is wrong; complete after {@link #lees}. */
    List<Protocolfout> fouten() {
        return List.copyOf(fouten);
    }

    /** The file with what it takes over of the file that it names with {@code zoals}. */
    private Optional<ObjectNode> metBasis(String bestand, JsonNode boom) {
        if (!boom.isObject()) {
            meld(bestand, "", "het bestand hoort sleutels te hebben, zoals id, naam en regels");
            return Optional.empty();
        }
        if (!boom.has(ZOALS)) {
            return Optional.of(((ObjectNode) boom).deepCopy());
        }
        String naam = boom.get(ZOALS).asText();
        JsonNode basis = bomen.get(naam + ACHTERVOEGSEL);
        if (basis == null || !basis.isObject() || basis.has(ZOALS)) {
            meld(
                    bestand,
                    "",
                    "zoals noemt " + naam + ", maar er is geen bestand " + naam + ".yaml dat zelf volledig is");
            return Optional.empty();
        }
        ObjectNode volledig = ((ObjectNode) basis).deepCopy();
        ObjectNode eigen = ((ObjectNode) boom).deepCopy();
        eigen.remove(ZOALS);
        JsonNode regels = samengevoegd(volledig.path(REGELS), eigen.path(REGELS));
        volledig.setAll(eigen);
        volledig.set(REGELS, regels);
        return Optional.of(volledig);
    }

    /** The rules of {@code basis}, those of {@code eigen} in the place of the one with the same id, or else after them. */
    private static JsonNode samengevoegd(JsonNode basis, JsonNode eigen) {
        ArrayNode regels = basis.isArray() ? basis.deepCopy() : eigen.deepCopy();
        if (!basis.isArray() || !eigen.isArray()) {
            return regels;
        }
        for (JsonNode regel : eigen) {
            int plaats = 0;
            while (plaats < regels.size() && !regels.get(plaats).path("id").equals(regel.path("id"))) {
                plaats++;
            }
            if (plaats < regels.size()) {
                regels.set(plaats, regel);
            } else {
                regels.add(regel);
            }
        }
        return regels;
    }

    private Optional<Protocol> lees(String bestand, ObjectNode boom) {
        int voorheen = fouten.size();
        JsonNode regels = boom.path(REGELS);
        if (!regels.isArray() || regels.isEmpty()) {
            meld(bestand, "", "er staan geen regels in");
        }
        ObjectNode kop = boom.deepCopy();
        kop.putArray(REGELS);
        Vormkeuring.protocol(kop).forEach(tekst -> meld(bestand, "", tekst));
        List<Regel> gelezen = regels(bestand, regels);
        if (fouten.size() > voorheen) {
            return Optional.empty();
        }
        Optional<Protocol> zonderRegels = bind(bestand, "", kop, Protocol.class);
        Optional<Protocol> protocol = zonderRegels.map(leeg -> met(leeg, gelezen));
        protocol.ifPresent(volledig -> keur(bestand, volledig));
        return fouten.size() > voorheen ? Optional.empty() : protocol;
    }

    private List<Regel> regels(String bestand, JsonNode regels) {
        List<Regel> gelezen = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int nummer = 0;
        for (JsonNode boom : regels) {
            nummer++;
            String id = boom.path("id").asText(String.valueOf(nummer));
            if (!ids.add(id)) {
                meld(bestand, id, "de regel staat er twee keer in; geef elke regel een eigen id");
            }
            List<String> vorm = Vormkeuring.regel(boom);
            vorm.forEach(tekst -> meld(bestand, id, tekst));
            if (vorm.isEmpty()) {
                bind(bestand, id, boom, Regel.class).ifPresent(gelezen::add);
            }
        }
        return gelezen;
    }

    private void keur(String bestand, Protocol protocol) {
        Protocolkeuring.protocol(bestand, protocol).forEach(tekst -> meld(bestand, "", tekst));
        for (Regel regel : protocol.regels()) {
            Regelkeuring.keur(regel, protocol.sectoren()).forEach(tekst -> meld(bestand, regel.id(), tekst));
        }
    }

    private void versies(List<Protocol> protocollen) {
        for (Protocol een : protocollen) {
            for (Protocol ander : protocollen) {
                if (een.id().equals(ander.id())
                        && een.geldigVan().isBefore(ander.geldigVan())
                        && een.geldtOp(ander.geldigVan())) {
                    meld(
                            een.id() + "-" + een.versie() + ACHTERVOEGSEL,
                            "",
                            "geldt nog op " + ander.versie() + ", als de volgende versie van " + een.id()
                                    + " begint; zet bij geldig_tot de dag daarvoor");
                }
            }
        }
    }

    private <T> Optional<T> bind(String bestand, String regel, JsonNode boom, Class<T> soort) {
        try {
            return Optional.of(Yaml.vanBoom(boom, soort));
        } catch (IllegalArgumentException e) {
            meld(bestand, regel, Bindfout.tekst(e));
            return Optional.empty();
        }
    }

    private static Protocol met(Protocol leeg, List<Regel> regels) {
        return new Protocol(
                leeg.id(),
                leeg.naam(),
                leeg.geldigVan(),
                leeg.geldigVanAanname(),
                leeg.geldigTot(),
                leeg.variant(),
                leeg.variantUitleg(),
                leeg.toepassing(),
                leeg.sectoren(),
                leeg.bron(),
                regels,
                leeg.nietUitgedrukt());
    }

    private void meld(String bestand, String regel, String tekst) {
        fouten.add(new Protocolfout(bestand, regel, tekst));
    }
}
