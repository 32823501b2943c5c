package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.verzuimatlas.etl.lezen.spss.Woordenboek.Compressie;

/** Reads the dictionary of an SPSS file: the header and all records before the cases. */
final class Woordenboeklezer {

    private static final int PRODUCTNAAM = 60;
    private static final int DATUM_TIJD_EN_LABEL = 9 + 8 + 64 + 3;
    private static final int REGEL_VAN_DOCUMENT = 80;
    private static final int VARIABELE = 2;
    private static final int WAARDELABELS = 3;
    private static final int DOCUMENT = 6;
    private static final int UITBREIDING = 7;
    private static final int EINDE = 999;
    private static final int GEHELE_GETALLEN = 3;
    private static final int BREUKEN = 4;
    private static final int LANGE_NAMEN = 13;
    private static final int LANGE_TEKSTEN = 14;
    private static final int AANTAL_GEVALLEN = 16;
    private static final int CODERING = 20;
    private static final int LABELS_VAN_LANGE_TEKSTEN = 21;
    private static final int ONTBREKEND_VAN_LANGE_TEKSTEN = 22;
    private static final int PLAATS_TEKENCODE = 7;
    private static final int IEEE = 1;

    private final Bytebron bron;
    private final Variabelenbouwer variabelen = new Variabelenbouwer();
    private ByteOrder orde = ByteOrder.LITTLE_ENDIAN;
    private String codering = "";
    private int tekencode;
    private double leeg = -Double.MAX_VALUE;
    private long gevallen;

    private Woordenboeklezer(Bytebron bron) {
        this.bron = bron;
    }

    /** Reads the dictionary of {@code bestand}. */
    static Woordenboek lees(Path bestand) throws IOException {
        try (Bytebron bron = Bytebron.open(bestand)) {
            return new Woordenboeklezer(bron).lees();
        }
    }

    private Woordenboek lees() throws IOException {
        boolean zlib = new String(bron.bytes(4), StandardCharsets.ISO_8859_1).equals("$FL3");
        bron.slaOver(PRODUCTNAAM);
        zetOrde();
        bron.int32(); // elements per case: unreliable, counted below
        Compressie compressie = compressie(bron.int32(), zlib);
        int weging = bron.int32();
        gevallen = bron.int32();
        double bias = bron.flt64();
        bron.slaOver(DATUM_TIJD_EN_LABEL);
        for (int soort = bron.int32(); soort != EINDE; soort = bron.int32()) {
            switch (soort) {
                case VARIABELE -> variabelen.leesVariabele(bron);
                case WAARDELABELS -> variabelen.leesWaardelabels(bron);
                case DOCUMENT -> bron.slaOver((long) REGEL_VAN_DOCUMENT * bron.int32());
                case UITBREIDING -> uitbreiding();
                default -> throw Bytebron.onmogelijk("een onbekend onderdeel (" + soort + ")");
            }
        }
        bron.int32();
        if (gevallen < -1) {
            throw Bytebron.onmogelijk("een aantal van " + gevallen + " gevallen");
        }
        Tekstcodering tekst = Tekstcodering.van(codering, tekencode);
        return new Woordenboek(
                orde,
                tekst,
                compressie,
                bias,
                leeg,
                gevallen,
                variabelen.elementen(),
                variabelen.naamVanElement(weging, tekst),
                variabelen.bouw(tekst),
                bron.plaats());
    }

    // the layout code is 2 or 3: which order of bytes makes it so
    private void zetOrde() throws IOException {
        bron.zetOrde(orde);
        int code = bron.int32();
        if (isIndeling(code)) {
            return;
        }
        if (!isIndeling(Integer.reverseBytes(code))) {
            throw Bytebron.onmogelijk("een onbekende indeling");
        }
        orde = ByteOrder.BIG_ENDIAN;
        bron.zetOrde(orde);
    }

    private static boolean isIndeling(int code) {
        return code == 2 || code == 3;
    }

    private static Compressie compressie(int code, boolean zlib) throws IOException {
        Compressie compressie = switch (code) {
            case 0 -> Compressie.GEEN;
            case 1 -> Compressie.BYTES;
            case 2 -> Compressie.ZLIB;
            default -> throw Bytebron.onmogelijk("een onbekende manier van inpakken (" + code + ")");
        };
        if (zlib != (compressie == Compressie.ZLIB)) {
            throw Bytebron.onmogelijk("een kop die zichzelf tegenspreekt");
        }
        return compressie;
    }

    private void uitbreiding() throws IOException {
        int soort = bron.int32();
        long grootte = bron.int32();
        long aantal = bron.int32();
        if (grootte < 0 || aantal < 0) {
            throw Bytebron.onmogelijk("een lengte van " + grootte + " maal " + aantal + " bytes");
        }
        long lengte = grootte * aantal;
        switch (soort) {
            case GEHELE_GETALLEN -> geheleGetallen(lengte);
            case BREUKEN -> breuken(lengte);
            case LANGE_NAMEN -> variabelen.zetLangeNamen(bron.bytes(lengte));
            case LANGE_TEKSTEN -> variabelen.zetLangeTeksten(bron.bytes(lengte));
            case AANTAL_GEVALLEN -> aantalGevallen(lengte);
            case CODERING -> codering = new String(bron.bytes(lengte), StandardCharsets.US_ASCII);
            case LABELS_VAN_LANGE_TEKSTEN -> variabelen.zetLabelsVanLangeTeksten(bron.bytes(lengte), orde);
            case ONTBREKEND_VAN_LANGE_TEKSTEN -> variabelen.zetOntbrekendVanLangeTeksten(bron.bytes(lengte), orde);
            default -> bron.slaOver(lengte);
        }
    }

    private void geheleGetallen(long lengte) throws IOException {
        if (lengte != 4L * (PLAATS_TEKENCODE + 1)) {
            throw Bytebron.onmogelijk("een onderdeel van een verkeerde lengte");
        }
        bron.slaOver(4L * 4);
        if (bron.int32() != IEEE) {
            throw Bytebron.onmogelijk("getallen in de schrijfwijze van een mainframe");
        }
        bron.slaOver(4L * 2);
        tekencode = bron.int32();
    }

    private void breuken(long lengte) throws IOException {
        if (lengte != 3L * Double.BYTES) {
            throw Bytebron.onmogelijk("een onderdeel van een verkeerde lengte");
        }
        leeg = bron.flt64();
        bron.slaOver(2L * Double.BYTES);
    }

    private void aantalGevallen(long lengte) throws IOException {
        if (lengte != 2L * Long.BYTES) {
            throw Bytebron.onmogelijk("een onderdeel van een verkeerde lengte");
        }
        bron.int64();
        gevallen = bron.int64();
    }
}
