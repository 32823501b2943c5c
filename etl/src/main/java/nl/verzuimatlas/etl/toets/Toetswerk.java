package nl.verzuimatlas.etl.toets;

import java.io.IOException;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Uitleg;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Rijtelling;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * Judges a piece of a file and, when there is a folder for it, writes accepted rows to {@code rijen-00000.parquet} and
 * rejected rows to {@code geweigerd-00000.csv}, a line per reason. Doing a piece again gives the same files and the same report.
 *
 * @param plan what the rows are held against
 * @param map where to write; empty text is nowhere
 * @param uitvoer what to write there
 * @param klad scratch folder for the primary keys of accepted rows; empty text when they need not be noted
 */
public record Toetswerk(Toetsplan plan, String map, Uitvoersoort uitvoer, String klad) implements Serializable {

    /** What of the rows is written. */
    public enum Uitvoersoort {
        /** Accepted and rejected rows. */
        ALLES,
        /** Rejected rows only. */
        GEWEIGERD
    }

    /** First line of the file with rejected rows; with the mark by which spreadsheets recognise UTF-8. */
    public static String kopGeweigerd(BronSchema schema) {
        return "\ufeffbestand;rij;"
                + zonderSleutels(schema).stream().map(Veld::name).collect(Collectors.joining(";"))
                + ";bevinding;kolom;wat;herstel\n";
    }

    /** Judges {@code stuk}. */
    public StukVerslag doe(Stuk stuk) throws IOException {
        BronSchema schema = BronSchema.lees(plan.bron());
        StukVerslag verslag = new StukVerslag(new Bevindingenteller(), new Kengetallen());
        Rijtoets toets = new Rijtoets(plan, stuk, verslag.bevindingen(), verslag.kengetallen());
        Leesplan leesplan = plan.leesplannen().get(stuk.bestandNummer());
        Rijtelling telling = verslag.kengetallen().rijtelling;
        try (Records records = leesplan.over(stuk.open(), stuk.vorm().kopRij(), telling);
                Sleutels sleutels = klad.isEmpty() ? null : sleutels(stuk, schema);
                Uitvoer bestemming = map.isEmpty() ? Uitvoer.GEEN : new Bestanden(stuk, schema)) {
            while (records.volgende()) {
                if (records.rij() <= stuk.vorm().kopRij()) {
                    continue;
                }
                switch (toets.toets(records)) {
                    case GOED -> {
                        bestemming.goed(toets.rij());
                        if (sleutels != null) {
                            long plaats = Toetsplan.Rijplaats.van(stuk.bestandNummer(), records.rij(), records.deel());
                            sleutels.voegToe(toets.rij(), plaats);
                        }
                    }
                    case GEWEIGERD -> bestemming.geweigerd(records, toets.fouten());
                    case INGETROKKEN, GEEN_RIJ -> {}
                }
            }
            toets.sluitAf();
        }
        return verslag;
    }

    private Sleutels sleutels(Stuk stuk, BronSchema schema) throws IOException {
        Kolomindeling indeling = Kolomindeling.van(schema);
        int[] kolommen = schema.primaryKey().stream()
                .map(schema::findVeld)
                .mapToInt(veld -> indeling.plaats(veld.orElseThrow().kolom()))
                .toArray();
        return new Sleutels(Dubbelen.sleutelbestand(Path.of(klad), stuk), kolommen);
    }

    // a key of one column differs in every row; of a key of several no column does
    private static List<String> uniek(BronSchema schema) {
        return schema.primaryKey().size() != 1
                ? List.of()
                : schema.findVeld(schema.primaryKey().get(0)).map(Veld::kolom).stream()
                        .toList();
    }

    private static List<Veld> zonderSleutels(BronSchema schema) {
        return schema.fields().stream().filter(veld -> !veld.isPseudoniem()).toList();
    }

    /** Where judged rows go. */
    private interface Uitvoer extends AutoCloseable {
        Uitvoer GEEN = new Uitvoer() {};

        default void goed(Object[] rij) throws IOException {}

        default void geweigerd(Records records, List<Bevinding> redenen) throws IOException {}

        @Override
        default void close() throws IOException {}
    }

    private final class Bestanden implements Uitvoer {
        private final Optional<ParquetSchrijver> rijen;
        private final Path geweigerd;
        private final List<Integer> kolommen;
        private final String naam;
        private final int breedte;
        private Optional<Writer> csv = Optional.empty();

        Bestanden(Stuk stuk, BronSchema schema) throws IOException {
            Path doel = Files.createDirectories(Path.of(map));
            this.rijen = uitvoer == Uitvoersoort.GEWEIGERD
                    ? Optional.empty()
                    : Optional.of(new ParquetSchrijver(
                            doel.resolve("rijen-%05d.parquet".formatted(stuk.nummer())),
                            Kolomindeling.van(schema),
                            uniek(schema)));
            this.geweigerd = doel.resolve("geweigerd-%05d.csv".formatted(stuk.nummer()));
            List<Integer> velden = plan.leesplannen().get(stuk.bestandNummer()).plaatsen();
            this.kolommen = zonderSleutels(schema).stream()
                    .map(veld -> velden.get(schema.fields().indexOf(veld)))
                    .toList();
            this.naam = stuk.vorm().naam();
            this.breedte = stuk.vorm().koppen().size();
        }

        @Override
        public void goed(Object[] rij) throws IOException {
            if (rijen.isPresent()) {
                rijen.get().schrijf(rij);
            }
        }

        @Override
        public void geweigerd(Records records, List<Bevinding> redenen) throws IOException {
            if (csv.isEmpty()) {
                csv = Optional.of(Files.newBufferedWriter(geweigerd, StandardCharsets.UTF_8));
            }
            StringBuilder regel = new StringBuilder(Csv.cel(naam)).append(';').append(records.rij());
            // in a row with too few or too many cells nobody knows which one is the pupil's key
            boolean herkenbaar = records.aantal() == breedte;
            for (int kolom : kolommen) {
                regel.append(';');
                if (kolom >= 0 && herkenbaar) {
                    regel.append(Csv.cel(Waardetoon.cel(records.cel(kolom))));
                }
            }
            for (Bevinding reden : redenen) {
                Uitleg uitleg = Uitleg.van(reden);
                csv.get()
                        .append(regel)
                        .append(';')
                        .append(reden.id())
                        .append(';')
                        .append(Csv.cel(reden.kolom()))
                        .append(';')
                        .append(Csv.cel(uitleg.wat()))
                        .append(';')
                        .append(Csv.cel(uitleg.herstel()))
                        .append('\n');
            }
        }

        @Override
        public void close() throws IOException {
            try {
                if (csv.isPresent()) {
                    csv.get().close();
                }
            } finally {
                if (rijen.isPresent()) {
                    rijen.get().close();
                }
            }
        }
    }
}
