package nl.verzuimatlas.etl.feit;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.parquet.Kolombestand;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.hadoop.conf.Configuration;

/** The files of a fact table that one bucket of pupils fills: one per school year, opened when its first row comes. */
final class Jaarbestanden implements Closeable {

    private final FeitTabel feit;
    private final int emmer;
    private final String voorvoegsel;
    private final Configuration instellingen;
    private final Map<Integer, Kolombestand> perBeginjaar = new TreeMap<>();

    /** A file of one school year, in the bucket {@code emmer}. */
    record Bestand(String tabel, int emmer, String schooljaar, String pad, long rijen) implements Serializable {}

    /**
     * @param emmer number of the bucket
     * @param voorvoegsel folder and begin of the names of the files, other for each attempt
     */
    Jaarbestanden(String tabel, int emmer, String voorvoegsel, Configuration instellingen) {
        this.feit = FeitTabel.lees(tabel);
        this.emmer = emmer;
        this.voorvoegsel = voorvoegsel;
        this.instellingen = instellingen;
    }

    /** The file of the school year that begins in {@code beginjaar}. */
    Kolombestand jaar(int beginjaar) {
        return perBeginjaar.computeIfAbsent(beginjaar, nieuw -> {
            try {
                return Feitbestand.open(feit, pad(nieuw), instellingen);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What was written; after {@link #close}. */
    List<Bestand> bestanden() {
        return perBeginjaar.entrySet().stream()
                .map(paar -> new Bestand(
                        feit.tabel(),
                        emmer,
                        new Schooljaar(paar.getKey()).toString(),
                        pad(paar.getKey()),
                        paar.getValue().rijen()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (Kolombestand bestand : perBeginjaar.values()) {
            bestand.close();
        }
    }

    private String pad(int beginjaar) {
        return voorvoegsel + feit.tabel() + "-" + beginjaar + ".parquet";
    }
}
