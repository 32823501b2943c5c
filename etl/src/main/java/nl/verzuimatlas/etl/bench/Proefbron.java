package nl.verzuimatlas.etl.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** Sources of which a large delivery can be made for a benchmark; about one row in a thousand is broken. */
public enum Proefbron {
    /** Absence by the lesson: short rows, no primary key, a code table. */
    VERZUIMREGISTRATIE("PSEUDONIEM;BRIN;VESTIGINGSCODE;BEGINDATUM;BEGINLESUUR;EINDDATUM;EINDLESUUR;CODE") {
        @Override
        void rij(StringBuilder rij, long nummer, SplittableRandom toeval) {
            int school = toeval.nextInt(SCHOLEN);
            String dag = DAGEN[toeval.nextInt(DAGEN.length)];
            int uur = 1 + toeval.nextInt(8);
            int fout = toeval.nextInt(6 * EEN_OP_DE);
            leerling(rij, fout == 0, toeval);
            rij.append(fout == 1 ? "1234" : BRINS[school]).append(';');
            rij.append(BRINS[school]).append("0").append(toeval.nextInt(3)).append(';');
            rij.append(fout == 2 ? "20240230" : dag).append(';');
            rij.append(fout == 3 ? "15" : uur).append(';');
            rij.append(fout == 4 ? "20190101" : dag).append(';');
            if (fout != 5) {
                rij.append(Math.min(8, uur + toeval.nextInt(3))).append(';');
            }
            rij.append(CODES[toeval.nextInt(CODES.length)]);
        }

        @Override
        String codetabel() {
            StringBuilder tabel = new StringBuilder("BRIN;CODE;SOORT;GEOORLOOFD\n");
            for (String brin : BRINS) {
                for (int code = 0; code < CODES.length; code++) {
                    tabel.append(brin).append(';').append(CODES[code]).append(';');
                    tabel.append(SOORTEN[code]).append('\n');
                }
            }
            return tabel.toString();
        }
    },
    /** Reports of absence: wide rows with a primary key, of which some occur twice. */
    DUO_MELDINGEN("MELDINGSNUMMER;PSEUDONIEM;GEBOORTEJAAR;GESLACHT;WOONGEMEENTECODE;BRIN;VESTIGINGSCODE;ONDERWIJSSOORT;"
            + "VERZUIMSOORT;BEGINDATUM;EINDDATUM;VERZUIMUREN;VERZUIMDAGEN;ALLE_LESSEN_GEMIST;MELDDATUM;STATUS;"
            + "REDEN_AFGESLOTEN") {
        @Override
        void rij(StringBuilder rij, long nummer, SplittableRandom toeval) {
            int school = toeval.nextInt(SCHOLEN);
            int begin = toeval.nextInt(DAGEN.length - 30);
            int fout = toeval.nextInt(6 * EEN_OP_DE);
            rij.append(1_000_000 + (fout == 0 ? nummer / 2 : nummer)).append(';');
            leerling(rij, fout == 1, toeval);
            rij.append(2005 + toeval.nextInt(15)).append(';').append(toeval.nextBoolean() ? "M;" : "V;");
            rij.append(fout == 2 ? "GM01970" : GEMEENTEN[toeval.nextInt(GEMEENTEN.length)])
                    .append(';');
            rij.append(BRINS[school]).append(';').append(BRINS[school]).append("00;");
            rij.append(fout == 3 ? "hbo" : "vo")
                    .append(';')
                    .append(VERZUIMSOORTEN[toeval.nextInt(4)])
                    .append(';');
            rij.append(DAGEN[begin]).append(';').append(DAGEN[begin + 5]).append(';');
            rij.append(fout == 4 ? "veel" : 16 + toeval.nextInt(40)).append(";;");
            rij.append(toeval.nextInt(20) == 0 ? "J;" : "N;");
            rij.append(fout == 5 ? "20240931" : DAGEN[begin + 7]).append(";G;terug naar school");
        }
    };

    private static final int SCHOLEN = 200;
    private static final int LEERLINGEN = 150_000;
    private static final int EEN_OP_DE = 1000;
    private static final String[] CODES = {"Z", "DA", "TL", "VR", "OA"};
    private static final String[] SOORTEN = {"ziek;J", "verlof;J", "te-laat;N", "verwijderd;J", "afwezig;N"};
    private static final String[] VERZUIMSOORTEN = {"V3", "V4", "L", "O"};
    private static final String[] GEMEENTEN = {"GM0197", "GM0222", "GM0294", "GM1509", "GM1586", "GM1859", "GM1876"};
    private static final String[] BRINS = new String[SCHOLEN];
    private static final String[] DAGEN = new String[200];

    static {
        for (int school = 0; school < SCHOLEN; school++) {
            BRINS[school] = String.format(
                    Locale.ROOT, "%02d%c%c", school % 32, (char) ('A' + school % 26), (char) ('A' + school / 26));
        }
        LocalDate eerste = LocalDate.of(2024, 9, 2);
        for (int dag = 0; dag < DAGEN.length; dag++) {
            DAGEN[dag] = eerste.plusDays(dag / 5 * 7L + dag % 5).format(DateTimeFormatter.BASIC_ISO_DATE);
        }
    }

    private final String kop;

    Proefbron(String kop) {
        this.kop = kop;
    }

    /** Id of the source. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Header of the file. */
    public String kop() {
        return kop;
    }

    /** Appends row {@code nummer}, without line end. */
    abstract void rij(StringBuilder rij, long nummer, SplittableRandom toeval);

    /** Code table of the delivery; empty when the source has none. */
    String codetabel() {
        return "";
    }

    /** Writes a delivery of {@code rijen} rows in {@code map}; the same seed gives the same bytes. */
    public void schrijf(Path map, long rijen, long seed) throws IOException {
        Files.createDirectories(map);
        SplittableRandom toeval = new SplittableRandom(seed);
        try (OutputStream uit = new BufferedOutputStream(Files.newOutputStream(map.resolve("invoer.csv")), 1 << 20)) {
            uit.write((kop + '\n').getBytes(StandardCharsets.US_ASCII));
            StringBuilder rij = new StringBuilder();
            for (long nummer = 0; nummer < rijen; nummer++) {
                rij(rij, nummer, toeval);
                rij.append('\n');
                if (rij.length() > 1 << 16 || nummer == rijen - 1) {
                    uit.write(rij.toString().getBytes(StandardCharsets.US_ASCII));
                    rij.setLength(0);
                }
            }
        }
        String codes = "";
        if (!codetabel().isEmpty()) {
            Files.writeString(map.resolve("codes.csv"), codetabel());
            codes = "codetabel: codes.csv\n";
        }
        Files.writeString(map.resolve("levering.yaml"), """
                bron: %s
                leverancier: Proefleverancier
                periode: 2024-2025
                versie: 1
                status: definitief
                fictief: true
                dekking: [GM0197]
                tot: 2025-07-31
                bestanden: [invoer.csv]
                %s""".formatted(id(), codes));
    }

    private static void leerling(StringBuilder rij, boolean leeg, SplittableRandom toeval) {
        if (!leeg) {
            // spread over the whole space, so that keys share no beginning
            long sleutel = (toeval.nextInt(LEERLINGEN) + 1L) * 0x9E3779B97F4A7C15L;
            rij.append('P').append(Long.toHexString(sleutel | 1L << 63).toUpperCase(Locale.ROOT));
        }
        rij.append(';');
    }
}
