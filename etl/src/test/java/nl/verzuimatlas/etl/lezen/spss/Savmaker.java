package nl.verzuimatlas.etl.lezen.spss;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes system files byte by byte, also such as no program would write. */
final class Savmaker {

    private final ByteArrayOutputStream uit = new ByteArrayOutputStream();
    private final ByteOrder orde;

    private Savmaker(ByteOrder orde) {
        this.orde = orde;
    }

    /** The header of a file that is not packed. */
    static Savmaker kop(ByteOrder orde, int gevallen) {
        return new Savmaker(orde)
                .tekst("$FL2", 4)
                .tekst("@(#) SPSS DATA FILE proef", 60)
                .getallen(2, 2, 0, 0, gevallen)
                .breuk(100)
                .tekst("01 Jan 2410:00:00", 17)
                .tekst("", 67);
    }

    Savmaker variabele(String naam, int breedte) {
        return getallen(2, breedte, 0, 0, 0x050800, 0x050800).tekst(naam, 8);
    }

    Savmaker variabeleMetLabel(String naam, int breedte, String label) {
        return getallen(2, breedte, 1, 0, 0x050800, 0x050800)
                .tekst(naam, 8)
                .getallen(label.length())
                .tekst(label, (label.length() + 3) / 4 * 4);
    }

    Savmaker codering(String naam) {
        return getallen(7, 20, 1, naam.length()).tekst(naam, naam.length());
    }

    /** Which machine wrote it: how numbers and characters are coded. */
    Savmaker machine(int getalcode, int tekencode) {
        return getallen(7, 3, 4, 8, 1, 0, 0, -1, getalcode, 1, 2, tekencode);
    }

    Savmaker eindeWoordenboek() {
        return getallen(999, 0);
    }

    Savmaker getallen(int... getallen) {
        for (int getal : getallen) {
            uit.writeBytes(ByteBuffer.allocate(4).order(orde).putInt(getal).array());
        }
        return this;
    }

    Savmaker breuk(double getal) {
        uit.writeBytes(ByteBuffer.allocate(8).order(orde).putDouble(getal).array());
        return this;
    }

    Savmaker tekst(String tekst, int lengte) {
        byte[] bytes = tekst.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < lengte; i++) {
            uit.write(i < bytes.length ? bytes[i] : ' ');
        }
        return this;
    }

    byte[] bytes() {
        return uit.toByteArray();
    }
}
