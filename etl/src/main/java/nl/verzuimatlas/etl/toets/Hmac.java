package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC-SHA-256 (RFC 2104) with one secret. Not for use by several threads at once. */
final class Hmac implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BLOK = 64;
    private static final int BINNEN = 0x36;
    private static final int BUITEN = 0x5c;

    private final byte[] geheim;
    private transient MessageDigest binnen;
    private transient MessageDigest buiten;

    Hmac(byte[] geheim) {
        this.geheim = geheim.clone();
    }

    // both keyed blocks are digested once: twice as fast as javax.crypto.Mac on short input
    byte[] van(byte[] bericht) {
        if (binnen == null) {
            begin();
        }
        try {
            MessageDigest eerst = (MessageDigest) binnen.clone();
            MessageDigest dan = (MessageDigest) buiten.clone();
            return dan.digest(eerst.digest(bericht));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy a SHA-256", e);
        }
    }

    /** A copy for use by another thread. */
    Hmac kopie() {
        return new Hmac(geheim);
    }

    private void begin() {
        byte[] sleutel = geheim.length > BLOK ? sha256().digest(geheim) : geheim;
        binnen = metSleutel(sleutel, BINNEN);
        buiten = metSleutel(sleutel, BUITEN);
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
