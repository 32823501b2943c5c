package nl.verzuimatlas.etl.inname;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes delivery folders for tests. */
public final class ProefLevering {

    /** Header of DUO reports. */
    public static final String KOP_MELDINGEN =
            "MELDINGSNUMMER;PSEUDONIEM;GEBOORTEJAAR;GESLACHT;WOONGEMEENTECODE;BRIN;VESTIGINGSCODE;ONDERWIJSSOORT;"
                    + "VERZUIMSOORT;BEGINDATUM;EINDDATUM;VERZUIMUREN;VERZUIMDAGEN;ALLE_LESSEN_GEMIST;MELDDATUM;STATUS;"
                    + "REDEN_AFGESLOTEN";

    private ProefLevering() {}

    /** A good report; {@code nummer} makes it unique. */
    public static String melding(int nummer) {
        return nummer + ";P" + (char) ('A' + nummer % 7) + "F3" + nummer
                + ";2009;V;GM0197;16AH;16AH00;vo;V3;2024-09-09;2024-10-04;18;;N;2024-10-08;G;één reden";
    }

    /** So many good reports. */
    public static List<String> meldingen(int aantal) {
        List<String> rijen = new ArrayList<>();
        for (int i = 1; i <= aantal; i++) {
            rijen.add(melding(i));
        }
        return rijen;
    }

    /** A delivery of reports with these rows. */
    public static Path meldingen(Path map, List<String> rijen) throws IOException {
        return levering(map, "duo-meldingen", "", KOP_MELDINGEN, rijen);
    }

    /** A delivery of one file. */
    public static Path levering(Path map, String bron, String extra, String kop, List<String> rijen)
            throws IOException {
        beschrijf(map, bron, bron + ".csv", extra);
        schrijf(map.resolve(bron + ".csv"), kop, rijen);
        return map;
    }

    /** Writes levering.yaml. */
    public static void beschrijf(Path map, String bron, String bestand, String extra) throws IOException {
        beschrijfZonderDekking(map, bron, bestand, "dekking: [GM0197]\n" + extra);
    }

    /** Writes levering.yaml that does not say which municipalities the delivery is about. */
    public static void beschrijfZonderDekking(Path map, String bron, String bestand, String extra) throws IOException {
        Files.createDirectories(map);
        Files.writeString(map.resolve("levering.yaml"), """
                bron: %s
                leverancier: Gemeente Proef
                periode: 2024-2025
                versie: 1
                status: definitief
                fictief: true
                bestanden: [%s]
                %s
                """.formatted(bron, bestand, extra));
    }

    /** Writes a file in our own form. */
    public static void schrijf(Path bestand, String kop, List<String> rijen) throws IOException {
        Files.writeString(bestand, kop + "\n" + String.join("\n", rijen) + (rijen.isEmpty() ? "" : "\n"));
    }

    /** Bytes of a file in another form. */
    public static byte[] bytes(String kop, List<String> rijen, String teken, String regeleinde, Charset charset) {
        List<String> alles = new ArrayList<>(rijen);
        alles.add(0, kop);
        return (String.join(regeleinde, alles) + regeleinde).replace(";", teken).getBytes(charset);
    }

    /** The same bytes with the mark of UTF-8. */
    public static byte[] metMerkteken(byte[] utf8) {
        byte[] bytes = new byte[utf8.length + 3];
        System.arraycopy("\ufeff".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 3);
        System.arraycopy(utf8, 0, bytes, 3, utf8.length);
        return bytes;
    }

    /** The same bytes, compressed. */
    public static byte[] ingepakt(byte[] bytes) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(uit)) {
            gzip.write(bytes);
        }
        return uit.toByteArray();
    }
}
