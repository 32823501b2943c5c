package nl.verzuimatlas.etl.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Damages good rows: bytes replaced, put in, taken out, doubled, cells emptied or swapped. A damaged row stays one row,
 * unless line ends and quotes are allowed too.
 */
final class Ruis {

    private static final byte[] BINNEN_RIJ =
            ";;;,,\t|'-9<.0123456789aZ \u0001\u007f*x".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HOOG = {(byte) 0xe9, (byte) 0xc3, (byte) 0xa9, (byte) 0x80, (byte) 0xff, (byte) 0xef};
    private static final byte[] REGELS = "\"\"\"\n\r".getBytes(StandardCharsets.US_ASCII);

    private final SplittableRandom toeval;
    private final boolean metRegels;

    Ruis(SplittableRandom toeval, boolean metRegels) {
        this.toeval = toeval;
        this.metRegels = metRegels;
    }

    /** {@code rij}, without its line end, damaged in one to five places. */
    byte[] beschadig(byte[] rij) {
        byte[] uit = rij;
        int keren = 1 + toeval.nextInt(5);
        for (int keer = 0; keer < keren; keer++) {
            int plek = toeval.nextInt(uit.length + 1);
            int weg = Math.min(uit.length - plek, toeval.nextInt(4) == 0 ? toeval.nextInt(20) : toeval.nextInt(2));
            byte[] erbij = erbij(uit);
            byte[] nieuw = new byte[uit.length - weg + erbij.length];
            System.arraycopy(uit, 0, nieuw, 0, plek);
            System.arraycopy(erbij, 0, nieuw, plek, erbij.length);
            System.arraycopy(uit, plek + weg, nieuw, plek + erbij.length, uit.length - plek - weg);
            uit = nieuw;
        }
        return uit;
    }

    private byte[] erbij(byte[] rij) {
        return switch (toeval.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 -> {
                int van = toeval.nextInt(rij.length + 1);
                yield java.util.Arrays.copyOfRange(rij, van, Math.min(rij.length, van + toeval.nextInt(30)));
            }
            case 2 -> new byte[] {HOOG[toeval.nextInt(HOOG.length)]};
            case 3 -> metRegels ? new byte[] {REGELS[toeval.nextInt(REGELS.length)]} : new byte[] {' '};
            default -> new byte[] {BINNEN_RIJ[toeval.nextInt(BINNEN_RIJ.length)]};
        };
    }
}
