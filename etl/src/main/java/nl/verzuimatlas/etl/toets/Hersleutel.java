package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * Replaces the keys of suppliers by keys of this warehouse: HMAC-SHA-256 with a secret, of which 128 bits are kept. The
 * same supplier key gives the same key here in every source; without the secret neither can be computed from the other.
 * After a rotation there is a chain of secrets: the key under the first is keyed again with the next, and so on, so that
 * what was stored under the old secret and what is delivered later still meet (docs/adr/0017).
 */
public final class Hersleutel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KORTSTE_GEHEIM = 32;
    private static final int BYTES = 16;
    private static final int GEHEUGEN = 1 << 18;
    private static final int VERSCHUIVING = 14;
    private static final int LANGSTE_ONTHOUDEN = 64;
    private static final String LEERLING = "PSEUDONIEM";
    // no column bears this name: the fingerprint is never the key of anybody
    private static final String KENMERK = "\u0000sleutel-kenmerk\u0000";

    private final ArrayList<Hmac> keten = new ArrayList<>();
    private transient Paar[] gezien;

    // fields of a record are final: what another thread puts in the memory is seen whole, or not yet
    private record Paar(String invoer, String sleutel) {}

    /** @param geheim the secret, 32 bytes or more */
    public Hersleutel(byte[] geheim) {
        this(List.of(geheim));
    }

    /** @param geheimen the secrets, the oldest first, one or more, each of 32 bytes or more */
    public Hersleutel(List<byte[]> geheimen) {
        if (geheimen.isEmpty() || geheimen.stream().anyMatch(geheim -> geheim.length < KORTSTE_GEHEIM)) {
            throw new IllegalArgumentException("the secret of the warehouse must be 32 bytes or more");
        }
        geheimen.forEach(geheim -> keten.add(new Hmac(geheim)));
    }

    private Hersleutel(Hersleutel ander) {
        ander.keten.forEach(schakel -> keten.add(schakel.kopie()));
        gezien = ander.geheugen();
    }

    /**
     * Name under which the values of a field are keyed. All columns PSEUDONIEM are about the same pupils; every other
     * column stands apart, so that a respondent of a survey can never be taken for a pupil of a register.
     */
    public static String kolom(BronSchema schema, Veld veld) {
        return veld.name().equals(LEERLING) ? LEERLING : schema.bron() + '.' + veld.name();
    }

    /** Key of this warehouse, 32 hexadecimal digits. */
    public String sleutel(String kolom, String waarde) {
        String invoer = kolom.equals(LEERLING) ? waarde : kolom + '\u0000' + waarde;
        Paar[] bekenden = gezien == null ? geheugen() : gezien;
        int plaats = invoer.hashCode() * 0x9E3779B9 >>> VERSCHUIVING;
        Paar bekend = bekenden[plaats];
        if (bekend != null && bekend.invoer().equals(invoer)) {
            return bekend.sleutel();
        }
        Paar buur = bekenden[plaats ^ 1];
        if (buur != null && buur.invoer().equals(invoer)) {
            return buur.sleutel();
        }
        String sleutel = hex(keten.get(0), invoer);
        for (Hmac schakel : keten.subList(1, keten.size())) {
            sleutel = hex(schakel, sleutel);
        }
        if (invoer.length() <= LANGSTE_ONTHOUDEN) {
            bekenden[plaats ^ 1] = bekend;
            bekenden[plaats] = new Paar(invoer, sleutel);
        }
        return sleutel;
    }

    private synchronized Paar[] geheugen() {
        if (gezien == null) {
            gezien = new Paar[GEHEUGEN];
        }
        return gezien;
    }

    /** The key that follows on {@code sleutel}, a key under the chain without its last secret. */
    public String opvolger(String sleutel) {
        return hex(keten.get(keten.size() - 1), sleutel);
    }

    /** Fingerprint of the chain, in hex: tells chains apart, and from it no secret can be computed. */
    public String kenmerk() {
        String kenmerk = "";
        for (Hmac schakel : keten) {
            kenmerk = HexFormat.of().formatHex(schakel.van(bytes(KENMERK + kenmerk)));
        }
        return kenmerk;
    }

    /** A copy for use by another thread, which shares what this one remembers. */
    Hersleutel kopie() {
        return new Hersleutel(this);
    }

    @Override
    public String toString() {
        return "Hersleutel[hidden]";
    }

    private static String hex(Hmac schakel, String invoer) {
        return HexFormat.of().formatHex(schakel.van(bytes(invoer)), 0, BYTES);
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }
}
