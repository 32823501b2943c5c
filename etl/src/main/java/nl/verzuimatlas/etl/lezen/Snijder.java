package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Cuts a file into pieces between records and settles its character set by having seen all of it.
 *
 * @param grootte bytes of a piece, about
 */
public record Snijder(long grootte) {

    /** Pieces that keep a processor busy for some seconds. */
    public static final Snijder HUIS = new Snijder(32L << 20);

    /**
     * The pieces of a file, in order, at least one.
     *
     * @param vorm how the file is written, as far as its first bytes show
     * @param bestandNummer place of the file in the delivery
     * @param eersteNummer number of the first piece
     * @param gelezen hears how many bytes have been looked at
     */
    public List<Stuk> snij(Bestandsvorm vorm, int bestandNummer, int eersteNummer, LongConsumer gelezen)
            throws IOException {
        if (vorm.soort() == Bestandsvorm.Soort.PARQUET || !vorm.bron().isEmpty()) {
            return List.of(new Stuk(eersteNummer, bestandNummer, vorm, 0, Long.MAX_VALUE, 1));
        }
        boolean gzip = vorm.soort() == Bestandsvorm.Soort.GZIP;
        InputStream bron = Files.newInputStream(vorm.bestand());
        Utf8Proef proef = new Utf8Proef(gzip ? new GZIPInputStream(bron, 1 << 16) : bron);
        proef.skipNBytes(vorm.bom());
        List<long[]> grenzen = new ArrayList<>();
        try (Recordlezer lezer = new Recordlezer(proef, vorm.scheiding(), vorm.charset(), 1)) {
            long van = 0;
            long eersteRij = 1;
            while (lezer.volgende()) {
                if (lezer.positie() - van >= grootte) {
                    if (!gzip) {
                        grenzen.add(new long[] {van, lezer.positie(), eersteRij});
                        eersteRij = lezer.rij() + 1;
                    }
                    gelezen.accept(lezer.positie() - van);
                    van = lezer.positie();
                }
            }
            gelezen.accept(lezer.positie() - van);
            if (gzip) {
                grenzen.add(new long[] {0, Long.MAX_VALUE, 1});
            } else if (van < lezer.positie() || grenzen.isEmpty()) {
                grenzen.add(new long[] {van, lezer.positie(), eersteRij});
            }
        }
        Bestandsvorm zeker = proef.geldig() ? vorm : vorm.met(Vormkenner.CP1252);
        List<Stuk> stukken = new ArrayList<>();
        for (long[] grens : grenzen) {
            long tot = grens[1] == Long.MAX_VALUE ? grens[1] : grens[1] + vorm.bom();
            stukken.add(new Stuk(
                    eersteNummer + stukken.size(), bestandNummer, zeker, grens[0] + vorm.bom(), tot, grens[2]));
        }
        return stukken;
    }
}
