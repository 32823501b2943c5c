package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Replaces the keys of suppliers by keys of this warehouse: HMAC-SHA-256 with a secret, of which 128 bits are kept. The
 * same supplier key gives the same key here in every source; without the secret neither can be computed from the other.
 */
public final class Hersleutel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 16;
    private static final int BLOK = 64;
    private static final int BINNEN = 0x36;
    private static final int BUITEN = 0x5c;
    private static final int GEHEUGEN = 1 << 18;
    private static final int LANGSTE_ONTHOUDEN = 64;
    private static final String LEERLING = "PSEUDONIEM";
    // no column bears this name: the fingerprint is never the key of anybody
    private static final String KENMERK = "\u0000sleutel-kenmerk\u0000";

    private final byte[] geheim;
    private transient MessageDigest binnen;
    private transient MessageDigest buiten;
    private transient Paar[] gezien;

    // fields of a record are final: what another thread puts in the memory is seen whole, or not yet
    private record Paar(String invoer, String sleutel) {}

    /** @param geheim the secret, 32 bytes or more */
    public Hersleutel(byte[] geheim) {
        this(geheim, null);
    }

    private Hersleutel(byte[] geheim, Paar[] gezien) {
        if (geheim.length < 32) {
            throw new IllegalArgumentException("the secret of the warehouse must be 32 bytes or more");
        }
        this.geheim = geheim.clone();
        this.gezien = gezien;
    }

    /**
     * Key of this warehouse, 32 hexadecimal digits. Keys in other columns than PSEUDONIEM stand apart, so that a
     * respondent of a survey can never be taken for a pupil of a register.
     */
    String sleutel(String kolom, String waarde) {
        if (binnen == null) {
            begin();
        }
        String invoer = kolom.equals(LEERLING) ? waarde : kolom + '\u0000' + waarde;
        int plaats = invoer.hashCode() * 0x9E3779B9 >>> 14;
        Paar bekend = gezien[plaats];
        if (bekend != null && bekend.invoer().equals(invoer)) {
            return bekend.sleutel();
        }
        Paar buur = gezien[plaats ^ 1];
        if (buur != null && buur.invoer().equals(invoer)) {
            return buur.sleutel();
        }
        String sleutel = HexFormat.of().formatHex(hmac(invoer.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        if (invoer.length() <= LANGSTE_ONTHOUDEN) {
            gezien[plaats ^ 1] = bekend;
            gezien[plaats] = new Paar(invoer, sleutel);
        }
        return sleutel;
    }

    /** Fingerprint of the secret, in hex: tells secrets apart, and from it the secret cannot be computed. */
    public String kenmerk() {
        if (binnen == null) {
            begin();
        }
        return HexFormat.of().formatHex(hmac(KENMERK.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy for use by another thread, which shares what this one remembers. */
    Hersleutel kopie() {
        return new Hersleutel(geheim, geheugen());
    }

    private synchronized Paar[] geheugen() {
        if (gezien == null) {
            gezien = new Paar[GEHEUGEN];
        }
        return gezien;
    }

    @Override
    public String toString() {
        return "Hersleutel[hidden]";
    }

    // RFC 2104, with both keyed blocks digested once: twice as fast as javax.crypto.Mac on short input
    private byte[] hmac(byte[] bericht) {
        try {
            MessageDigest eerst = (MessageDigest) binnen.clone();
            MessageDigest dan = (MessageDigest) buiten.clone();
            return dan.digest(eerst.digest(bericht));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy a SHA-256", e);
        }
    }

    private void begin() {
        byte[] sleutel = geheim.length > BLOK ? sha256().digest(geheim) : geheim;
        binnen = metSleutel(sleutel, BINNEN);
        buiten = metSleutel(sleutel, BUITEN);
        geheugen();
    }

    private static MessageDigest metSleutel(byte[] sleutel, int vulling) {
        byte[] blok = Arrays.copyOf(sleutel, BLOK);
        for (int i = 0; i < BLOK; i++) {
            blok[i] ^= (byte) vulling;
        }
        MessageDigest begonnen = sha256();
        begonnen.update(blok);
        return begonnen;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
