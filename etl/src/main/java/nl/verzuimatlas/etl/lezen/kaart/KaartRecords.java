package nl.verzuimatlas.etl.lezen.kaart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/** The areas of a map as records; the row is the place of the area in the file. */
final class KaartRecords implements Records {

    private static final int LETTERS_VAN_CODE = 2;
    private static final int GEOMETRIE = 5;
    private static final Set<String> SOORTEN = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");
    private static final Map<String, String> REGIOTYPEN =
            BronSchema.lees("kaart").findVeld("REGIOTYPE").orElseThrow().waarden();

    private final Kaartplan plan;
    private final Kenmerklezer lezer;
    private final List<String> cellen = new ArrayList<>();
    private final List<String> overig = new ArrayList<>();
    private long rij;

    KaartRecords(Path bestand, Kaartplan plan) throws IOException {
        this.plan = plan;
        this.lezer = Kenmerklezer.open(bestand, plan.soort());
    }

    @Override
    public boolean volgende() throws IOException {
        Optional<Kenmerk> kenmerk = lezer.volgende();
        while (kenmerk.isPresent() && !plan.neemt(kenmerk.get())) {
            kenmerk = lezer.volgende();
        }
        kenmerk.ifPresent(this::zet);
        return kenmerk.isPresent();
    }

    private void zet(Kenmerk kenmerk) {
        rij = kenmerk.nummer();
        String code = plan.codeVan(kenmerk);
        String letters = code.substring(0, Math.min(LETTERS_VAN_CODE, code.length()));
        cellen.clear();
        cellen.add(code);
        cellen.add(kenmerk.eigenschap(plan.naam()));
        cellen.add(REGIOTYPEN.getOrDefault(letters, letters));
        cellen.add(String.valueOf(plan.jaar()));
        cellen.add(eerstePunt(kenmerk.geometrie())
                .flatMap(punt -> Stelsel.van(punt[0], punt[1]))
                .map(Stelsel::waarde)
                .orElse(plan.stelsel()));
        cellen.add(kenmerk.geometrie().isEmpty() ? "" : plat(kenmerk.geometrie()));
        overig.clear();
        plan.overig().forEach(naam -> overig.add(kenmerk.eigenschap(naam)));
    }

    /** The first point of a geometry. */
    static Optional<double[]> eerstePunt(JsonNode geometrie) {
        JsonNode deel = geometrie.path("coordinates");
        while (deel.path(0).isArray()) {
            deel = deel.path(0);
        }
        return deel.path(0).isNumber() && deel.path(1).isNumber()
                ? Optional.of(
                        new double[] {deel.path(0).asDouble(), deel.path(1).asDouble()})
                : Optional.empty();
    }

    // type and coordinates only, without heights; what is no number cannot come in as one
    private static String plat(JsonNode geometrie) {
        ObjectNode plat = Json.MAPPER.createObjectNode();
        String soort = geometrie.path("type").asText();
        plat.put("type", SOORTEN.contains(soort) ? soort : "onbekend");
        plat.set("coordinates", zonderHoogte(geometrie.path("coordinates")));
        return plat.toString();
    }

    private static JsonNode zonderHoogte(JsonNode deel) {
        ArrayNode kopie = Json.MAPPER.createArrayNode();
        boolean punt = deel.path(0).isNumber();
        for (int i = 0; i < deel.size() && !(punt && i > 1); i++) {
            JsonNode kind = deel.get(i);
            if (kind.isArray()) {
                kopie.add(zonderHoogte(kind));
            } else if (kind.isNumber()) {
                kopie.add(kind);
            } else {
                kopie.addNull();
            }
        }
        return kopie;
    }

    @Override
    public long rij() {
        return rij;
    }

    @Override
    public int aantal() {
        return cellen.size();
    }

    @Override
    public String cel(int kolom) {
        return cellen.get(kolom);
    }

    @Override
    public boolean isLeeg(int kolom) {
        return cellen.get(kolom).isBlank();
    }

    @Override
    public void bekijk(Celkijker kijker) {
        for (int kolom = 0; kolom < cellen.size() + overig.size(); kolom++) {
            // decimals of coordinates look like service numbers now and then, and can be nothing else than coordinates
            if (kolom == GEOMETRIE) {
                continue;
            }
            String cel = kolom < cellen.size() ? cellen.get(kolom) : overig.get(kolom - cellen.size());
            byte[] bytes = cel.getBytes(StandardCharsets.UTF_8);
            kijker.cel(kolom, bytes, 0, bytes.length);
        }
    }

    @Override
    public void close() throws IOException {
        lezer.close();
    }
}
