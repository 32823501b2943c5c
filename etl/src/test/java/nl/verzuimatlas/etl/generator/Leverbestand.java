package nl.verzuimatlas.etl.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** A delivery read back from disk: our column names to text, row by row; row 2 of the spreadsheet is element 0. */
record Leverbestand(String map, JsonNode beschrijving, BronSchema schema, List<Rij> rijen) {

    /** Cells of a row by our column names. */
    record Rij(Map<String, Integer> plaats, List<String> cellen) {

        /** Text of a cell; empty when the file has no such column. */
        String get(String kolom) {
            Integer nummer = plaats.get(kolom);
            return nummer == null ? "" : cellen.get(nummer);
        }
    }

    static Leverbestand lees(Path basis, String map) {
        Path plek = basis.resolve(map);
        JsonNode yaml = Yaml.lees(tekst(plek.resolve("levering.yaml")), JsonNode.class);
        BronSchema schema = BronSchema.lees(yaml.get("bron").asText());
        List<Rij> rijen = new ArrayList<>();
        Path bestand = plek.resolve(yaml.get("bestanden").get(0).asText());
        List<List<String>> cellen = csv(tekst(bestand));
        Map<String, Integer> plaats = new HashMap<>();
        for (String naam : cellen.get(0)) {
            plaats.put(onzeNaam(naam, yaml, schema), plaats.size());
        }
        for (List<String> rij : cellen.subList(1, cellen.size())) {
            rijen.add(new Rij(plaats, rij));
        }
        return new Leverbestand(map, yaml, schema, rijen);
    }

    /** Folders of all deliveries under {@code basis}, relative to it. */
    static List<String> leveringen(Path basis) {
        try (Stream<Path> paden = Files.walk(basis)) {
            return paden.filter(pad -> pad.endsWith("levering.yaml"))
                    .map(pad -> basis.relativize(pad.getParent()).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of a file; of a compressed file its content, for another zlib may compress differently. */
    static byte[] inhoud(Path bestand) {
        try {
            byte[] bytes = Files.readAllBytes(bestand);
            if (!bestand.toString().endsWith(".gz")) {
                return bytes;
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row that a spreadsheet shows as {@code nummer}. */
    Rij rij(long nummer) {
        return rijen.get((int) nummer - 2);
    }

    private static String tekst(Path bestand) {
        byte[] bytes = inhoud(bestand);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("windows-1252"));
    }

    private static String onzeNaam(String naam, JsonNode yaml, BronSchema schema) {
        JsonNode vertaling = yaml.path("kolommen").path(naam);
        if (!vertaling.isMissingNode()) {
            return vertaling.asText();
        }
        return schema.fields().stream()
                .filter(veld -> veld.name().equals(naam) || veld.synoniemen().contains(naam))
                .map(BronSchema.Veld::name)
                .findFirst()
                .orElseThrow(() -> new AssertionError(schema.bron() + " does not know column " + naam));
    }

    private static List<List<String>> csv(String tekst) {
        char scheiding = tekst.substring(0, tekst.indexOf('\n')).indexOf(';') >= 0 ? ';' : ',';
        return tekst.lines().map(regel -> cellen(regel, scheiding)).toList();
    }

    private static List<String> cellen(String regel, char scheiding) {
        List<String> cellen = new ArrayList<>();
        StringBuilder cel = new StringBuilder();
        boolean aangehaald = false;
        for (char teken : regel.toCharArray()) {
            if (teken == '"') {
                aangehaald = !aangehaald;
            } else if (teken == scheiding && !aangehaald) {
                cellen.add(cel.toString());
                cel.setLength(0);
            } else {
                cel.append(teken);
            }
        }
        cellen.add(cel.toString());
        return cellen;
    }
}
