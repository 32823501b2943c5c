package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.protocol.toetsing.Geval.Versie;
import nl.verzuimatlas.warehouse.protocol.Protocollen;

/**
 * A version of a protocol as a YAML tree.
 *
 * @param bestand name of its file
 */
public record Proefprotocol(String bestand, Yamlboom boom) {

    /** The protocols in files with their text by name; a file that takes over another ({@code zoals}) is made complete. */
    public static List<Proefprotocol> lees(Map<String, String> teksten) {
        List<Proefprotocol> protocollen = new ArrayList<>();
        new TreeMap<>(teksten).forEach((bestand, tekst) -> {
            Yamlboom boom = Yamlboom.lees(tekst);
            Yamlboom volledig = boom.heeft("zoals")
                    ? samen(Yamlboom.lees(teksten.get(boom.verplicht("zoals") + ".yaml")), boom)
                    : boom;
            protocollen.add(new Proefprotocol(bestand, volledig));
        });
        return protocollen;
    }

    private static Yamlboom samen(Yamlboom basis, Yamlboom eigen) {
        Map<String, Object> velden = new LinkedHashMap<>(basis.velden());
        velden.putAll(eigen.velden());
        velden.remove("zoals");
        Map<String, Object> regels = new LinkedHashMap<>();
        basis.takken("regels").forEach(regel -> regels.put(regel.verplicht("id"), regel.velden()));
        eigen.takken("regels").forEach(regel -> regels.put(regel.verplicht("id"), regel.velden()));
        velden.put("regels", List.copyOf(regels.values()));
        return new Yamlboom(velden);
    }

    /** The same protocol, but for every school of its sectors. */
    public Proefprotocol overal() {
        Map<String, Object> velden = new LinkedHashMap<>(boom.velden());
        velden.put("toepassing", Map.of("landelijk", true));
        return new Proefprotocol(bestand, new Yamlboom(velden));
    }

    /** The same protocol with one rule, that of the id of {@code regel}. */
    public Proefprotocol metRegel(Yamlboom regel) {
        Map<String, Object> velden = new LinkedHashMap<>(boom.velden());
        velden.put("regels", List.of(regel.velden()));
        return new Proefprotocol(bestand, new Yamlboom(velden));
    }

    /** All protocols of the product and those made up for the cases, for every school. */
    public static List<Proefprotocol> voorWillekeur() {
        List<Proefprotocol> alle = new ArrayList<>();
        lees(Protocollen.teksten()).forEach(protocol -> alle.add(protocol.overal()));
        Map<String, Proefprotocol> verzonnen = new TreeMap<>();
        for (Geval geval : Gevallezer.alle()) {
            if (geval.protocol().startsWith("proef-")) {
                geval.versies().forEach(versie -> {
                    Proefprotocol protocol = van(geval.protocol(), versie);
                    verzonnen.put(protocol.bestand(), protocol);
                });
            }
        }
        alle.addAll(verzonnen.values());
        return alle;
    }

    /** A protocol of one rule. */
    public static Proefprotocol van(String id, Versie versie) {
        Map<String, Object> regel = new LinkedHashMap<>(versie.regel().velden());
        regel.put("naam", "Verzonnen regel");
        regel.put("bron", Map.of("vindplaats", "verzonnen"));
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("id", id);
        velden.put("naam", "Verzonnen protocol");
        velden.put("geldig_van", versie.geldigVan().toString());
        if (!versie.geldigTot().equals(Gevallezer.NOOIT)) {
            velden.put("geldig_tot", versie.geldigTot().toString());
        }
        velden.put("toepassing", Map.of("landelijk", true));
        velden.put("sectoren", List.of("po", "so", "vo", "mbo"));
        velden.put("bron", Map.of("titel", "Verzonnen"));
        velden.put("regels", List.of(regel));
        return new Proefprotocol(id + "-" + versie.geldigVan() + ".yaml", new Yamlboom(velden));
    }

    /** All versions of each rule, by {@code protocol|regel}; a rule is for the sectors of its protocol too. */
    public static Map<String, List<Versie>> perRegel(List<Proefprotocol> protocollen) {
        Map<String, List<Versie>> perRegel = new TreeMap<>();
        for (Proefprotocol protocol : protocollen) {
            for (Yamlboom regel : protocol.regels()) {
                Map<String, Object> velden = new LinkedHashMap<>(regel.velden());
                velden.putIfAbsent("sectoren", protocol.boom().teksten("sectoren"));
                perRegel.computeIfAbsent(protocol.id() + "|" + regel.verplicht("id"), nieuw -> new ArrayList<>())
                        .add(new Versie(protocol.geldigVan(), protocol.geldigTot(), new Yamlboom(velden)));
            }
        }
        return perRegel;
    }

    public String id() {
        return boom.verplicht("id");
    }

    public LocalDate geldigVan() {
        return LocalDate.parse(boom.verplicht("geldig_van"));
    }

    public LocalDate geldigTot() {
        return boom.tekst("geldig_tot").map(LocalDate::parse).orElse(Gevallezer.NOOIT);
    }

    public List<Yamlboom> regels() {
        return boom.takken("regels");
    }
}
