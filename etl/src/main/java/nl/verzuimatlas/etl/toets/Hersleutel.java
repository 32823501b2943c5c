package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces the keys of suppliers by keys of this warehouse: HMAC-SHA-256 with a secret, of which 128 bits are kept. The
 * same supplier key gives the same key here in every source; without the secret neither can be computed from the other.
 */
public final class Hersleutel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 16;
    private static final int GEHEUGEN = 1 << 16;
    private static final String LEERLING = "PSEUDONIEM";

    private final byte[] geheim;
    private transient Mac mac;
    private transient String[] gezien;
    private transient String[] gegeven;

    /** @param geheim the secret, 32 bytes or more */
    public Hersleutel(byte[] geheim) {
        if (geheim.length < 32) {
            throw new IllegalArgumentException("the secret of the warehouse must be 32 bytes or more");
        }
        this.geheim = geheim.clone();
    }

    /**
     * Key of this warehouse, 32 hexadecimal digits. Keys in other columns than PSEUDONIEM stand apart, so that a
     * respondent of a survey can never be taken for a pupil of a register.
     */
    String sleutel(String kolom, String waarde) {
        if (mac == null) {
            begin();
        }
        String invoer = kolom.equals(LEERLING) ? waarde : kolom + '\u0000' + waarde;
        int plaats = invoer.hashCode() * 0x9E3779B9 >>> 16;
        if (!invoer.equals(gezien[plaats])) {
            byte[] uit = mac.doFinal(invoer.getBytes(StandardCharsets.UTF_8));
            gegeven[plaats] = HexFormat.of().formatHex(uit, 0, BYTES);
            gezien[plaats] = invoer;
        }
        return gegeven[plaats];
    }

    /** A copy for use by another thread. */
    Hersleutel kopie() {
        return new Hersleutel(geheim);
    }

    @Override
    public String toString() {
        return "Hersleutel[hidden]";
    }

    private void begin() {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(geheim, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
        gezien = new String[GEHEUGEN];
        gegeven = new String[GEHEUGEN];
    }
}
