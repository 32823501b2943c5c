package nl.verzuimatlas.etl.lezen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import nl.verzuimatlas.etl.lezen.spss.SavBestand;

/** Recognises from its first bytes how a file is written. */
public final class Vormkenner {

    /** What older Dutch packages write; Latin-1 is the same for all printable characters. */
    public static final Charset CP1252 = Charset.forName("windows-1252");

    private static final int KIJKGAT = 1 << 18;
    private static final int MEESTE_RIJEN_BOVEN_KOP = 20;
    private static final byte[] SCHEIDINGEN = {';', ',', '\t', '|'};

    private Vormkenner() {}

    /** Why a file cannot be read. */
    public enum Bezwaar {
        LEEG,
        EXCEL,
        SPSS,
        JSON,
        BINAIR,
        UTF16
    }

    /**
     * Outcome: how the file is written, or why it cannot be read.
     *
     * @param vorm shape; only when {@code bezwaar} is empty
     * @param bezwaar reason not to read; at most one
     */
    public record Uitkomst(List<Bestandsvorm> vorm, List<Bezwaar> bezwaar) {

        static Uitkomst van(Bestandsvorm vorm) {
            return new Uitkomst(List.of(vorm), List.of());
        }

        static Uitkomst van(Bezwaar bezwaar) {
            return new Uitkomst(List.of(), List.of(bezwaar));
        }
    }

    /**
     * Recognises {@code bestand}.
     *
     * @param kopscore how many columns of the source a row names; the row that names most, and at least one, is the
     *     header
     * @throws IOException if the file is damaged
     */
    public static Uitkomst ken(Path bestand, ToIntFunction<List<String>> kopscore) throws IOException {
        return ken(bestand, Leeswijze.metKop(kopscore));
    }

    /**
     * Recognises {@code bestand}, of which something is known.
     *
     * @throws IOException if the file is damaged
     */
    public static Uitkomst ken(Path bestand, Leeswijze wijze) throws IOException {
        String naam = bestand.getFileName().toString();
        byte[] begin;
        try (InputStream in = Files.newInputStream(bestand)) {
            begin = in.readNBytes(KIJKGAT);
        }
        if (begint(begin, 'P', 'A', 'R', '1')) {
            try (ParquetRecords parquet = new ParquetRecords(bestand)) {
                return Uitkomst.van(new Bestandsvorm(
                        naam,
                        bestand.toString(),
                        Bestandsvorm.Soort.PARQUET,
                        StandardCharsets.UTF_8.name(),
                        0,
                        (byte) 0,
                        1,
                        parquet.koppen()));
            }
        }
        Bestandsvorm.Soort soort = Bestandsvorm.Soort.TEKST;
        if (begint(begin, 0x1f, 0x8b)) {
            soort = Bestandsvorm.Soort.GZIP;
            try (InputStream in = new GZIPInputStream(Files.newInputStream(bestand))) {
                begin = in.readNBytes(KIJKGAT);
            }
        }
        if (SavBestand.isVersleuteld(begin)) {
            throw new Leesfout("VA-S04", Map.of());
        }
        if (SavBestand.isSav(begin) && soort == Bestandsvorm.Soort.TEKST) {
            return Uitkomst.van(SavBestand.ken(bestand));
        }
        List<Bezwaar> bezwaar = bezwaar(begin);
        if (!bezwaar.isEmpty()) {
            return Uitkomst.van(bezwaar.get(0));
        }
        int bom = lengteVanBom(begin);
        Charset gezien = Utf8Proef.isUtf8(begin, begin.length < KIJKGAT) ? StandardCharsets.UTF_8 : CP1252;
        Charset charset = wijze.codering().orElse(gezien);
        Bestandsvorm vorm = metKop(naam, bestand, soort, begin, bom, charset, wijze);
        if (!wijze.zonderKop()) {
            return Uitkomst.van(vorm);
        }
        int breedte = wijze.breedte() > 0
                ? wijze.breedte()
                : meesteCellen(eersteRijen(begin, bom, vorm.scheiding(), charset));
        return Uitkomst.van(vorm.zonderKop(breedte));
    }

    // the width that most of the first rows have
    private static int meesteCellen(List<List<String>> rijen) {
        Map<Integer, Long> breedten =
                rijen.stream().collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting()));
        return Collections.max(breedten.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }

    private static Bestandsvorm metKop(
            String naam,
            Path bestand,
            Bestandsvorm.Soort soort,
            byte[] begin,
            int bom,
            Charset charset,
            Leeswijze wijze)
            throws IOException {
        byte besteScheiding = wijze.scheiding().orElse(meestVoorkomend(begin));
        int besteScore = 0;
        long kopRij = 0;
        List<String> kop = List.of();
        byte[] mogelijk = wijze.scheiding().map(teken -> new byte[] {teken}).orElse(SCHEIDINGEN);
        for (byte scheiding : mogelijk) {
            List<List<String>> rijen = eersteRijen(begin, bom, scheiding, charset);
            for (int rij = 0; rij < rijen.size(); rij++) {
                int score = wijze.kopscore().applyAsInt(rijen.get(rij));
                if (score > besteScore) {
                    besteScore = score;
                    besteScheiding = scheiding;
                    kopRij = rij + 1L;
                    kop = rijen.get(rij);
                }
            }
        }
        if (kopRij == 0) {
            kop = eersteRijen(begin, bom, besteScheiding, charset).get(0);
        }
        return new Bestandsvorm(
                naam, bestand.toString(), soort, charset.name(), bom, besteScheiding, kopRij, zonderLegeStaart(kop));
    }

    private static List<List<String>> eersteRijen(byte[] begin, int bom, byte scheiding, Charset charset)
            throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(begin, bom, begin.length - bom);
        try (Recordlezer lezer = new Recordlezer(in, scheiding, charset, 1)) {
            while (rijen.size() < MEESTE_RIJEN_BOVEN_KOP && lezer.volgende()) {
                List<String> rij = new ArrayList<>();
                for (int kolom = 0; kolom < lezer.aantal(); kolom++) {
                    rij.add(lezer.cel(kolom).strip());
                }
                rijen.add(rij);
            }
        }
        return rijen;
    }

    private static List<String> zonderLegeStaart(List<String> kop) {
        int lengte = kop.size();
        while (lengte > 0 && kop.get(lengte - 1).isEmpty()) {
            lengte--;
        }
        return kop.subList(0, lengte);
    }

    private static byte meestVoorkomend(byte[] begin) {
        byte beste = SCHEIDINGEN[0];
        int meest = 0;
        for (byte scheiding : SCHEIDINGEN) {
            int aantal = 0;
            for (byte teken : begin) {
                aantal += teken == scheiding ? 1 : 0;
            }
            if (aantal > meest) {
                meest = aantal;
                beste = scheiding;
            }
        }
        return beste;
    }

    private static List<Bezwaar> bezwaar(byte[] begin) {
        int bom = lengteVanBom(begin);
        if (new String(begin, bom, begin.length - bom, StandardCharsets.ISO_8859_1).isBlank()) {
            return List.of(Bezwaar.LEEG);
        }
        if (begint(begin, 0xff, 0xfe) || begint(begin, 0xfe, 0xff)) {
            return List.of(Bezwaar.UTF16);
        }
        if (begint(begin, 'P', 'K', 3, 4) || begint(begin, 0xd0, 0xcf, 0x11, 0xe0)) {
            return List.of(Bezwaar.EXCEL);
        }
        if (SavBestand.isSav(begin)) {
            return List.of(Bezwaar.SPSS);
        }
        if (isJson(begin)) {
            return List.of(Bezwaar.JSON);
        }
        for (byte teken : begin) {
            if (teken == 0) {
                return List.of(Bezwaar.BINAIR);
            }
        }
        return List.of();
    }

    private static boolean isJson(byte[] begin) {
        int plaats = begint(begin, 0xef, 0xbb, 0xbf) ? 3 : 0;
        while (plaats < begin.length && begin[plaats] >= 0 && begin[plaats] <= ' ') {
            plaats++;
        }
        return plaats < begin.length && begin[plaats] == '{';
    }

    private static int lengteVanBom(byte[] begin) {
        return begint(begin, 0xef, 0xbb, 0xbf) ? 3 : 0;
    }

    private static boolean begint(byte[] bytes, int... met) {
        if (bytes.length < met.length) {
            return false;
        }
        for (int i = 0; i < met.length; i++) {
            if ((bytes[i] & 0xff) != met[i]) {
                return false;
            }
        }
        return true;
    }
}
