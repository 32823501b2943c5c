package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest.Bestand;

/**
 * Identity of a delivery: the same description and the same files give the same id.
 *
 * @param id {@code 2023-2024-gemeente-doetinchem-v1-0a1b2c3d}
 * @param bestanden input files with their hash
 */
record Leveringid(String id, List<Bestand> bestanden) {

    private static final int KORT = 8;
    private static final int BUFFER = 1 << 16;

    static Leveringid van(Levering levering) throws IOException {
        List<Path> paden = new ArrayList<>(levering.bestanden());
        levering.codetabel().ifPresent(paden::add);
        List<Bestand> bestanden = new ArrayList<>();
        for (Path pad : paden) {
            bestanden.add(new Bestand(pad.getFileName().toString(), sha256(pad)));
        }
        StringBuilder geheel = new StringBuilder(levering.beschrijving());
        bestanden.forEach(bestand ->
                geheel.append('\n').append(bestand.naam()).append(' ').append(bestand.sha256()));
        return new Leveringid(levering.idBegin() + kort(geheel.toString()), List.copyOf(bestanden));
    }

    /** Short hash of the schema of a source, so that a manifest tells by which schema rows were judged. */
    static String schemaversie(BronSchema schema) {
        return kort(Bronbestand.lees("bronnen/" + schema.bron() + ".yaml"));
    }

    private static String kort(String tekst) {
        byte[] hash = sha256().digest(tekst.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, KORT);
    }

    private static String sha256(Path bestand) throws IOException {
        MessageDigest hash = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(bestand)) {
            for (int gelezen = in.read(buffer); gelezen >= 0; gelezen = in.read(buffer)) {
                hash.update(buffer, 0, gelezen);
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
