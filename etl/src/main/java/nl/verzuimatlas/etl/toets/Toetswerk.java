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
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Rijtelling;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * Judges a piece of a file and, when there is a folder for it, writes accepted rows to {@code rijen-00000.parquet} and
 * rejected rows to {@code geweigerd-00000.csv}. Doing a piece again gives the same files and the same report.
 *
 * @param plan what the rows are held against
 * @param map where to write; empty text is nowhere
 * @param klad scratch folder for the primary keys of accepted rows; empty text when they need not be noted
 */
public record Toetswerk(Toetsplan plan, String map, String klad) implements Serializable {

    /** First line of the file with rejected rows. */
    public static String kopGeweigerd(BronSchema schema) {
        return "bestand;rij;"
                + zonderSleutels(schema).stream().map(Veld::name).collect(Collectors.joining(";"))
                + ";redenen\n";
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
                Uitvoer uitvoer = map.isEmpty() ? Uitvoer.GEEN : new Bestanden(Path.of(map), stuk, schema, plan)) {
            while (records.volgende()) {
                if (records.rij() <= stuk.vorm().kopRij()) {
                    continue;
                }
                switch (toets.toets(records)) {
                    case GOED -> {
                        uitvoer.goed(toets.rij());
                        if (sleutels != null) {
                            long plaats = Toetsplan.Rijplaats.van(stuk.bestandNummer(), records.rij(), records.deel());
                            sleutels.voegToe(toets.rij(), plaats);
                        }
                    }
                    case GEWEIGERD -> uitvoer.geweigerd(records, toets.fouten());
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

    private static final class Bestanden implements Uitvoer {
        private final ParquetSchrijver rijen;
        private final Path geweigerd;
        private final List<Integer> kolommen;
        private final String naam;
        private final int breedte;
        private Optional<Writer> csv = Optional.empty();

        Bestanden(Path map, Stuk stuk, BronSchema schema, Toetsplan plan) throws IOException {
            Files.createDirectories(map);
            this.rijen = new ParquetSchrijver(
                    map.resolve("rijen-%05d.parquet".formatted(stuk.nummer())),
                    Kolomindeling.van(schema),
                    schema.fields().stream()
                            .filter(Veld::isPseudoniem)
                            .map(Veld::kolom)
                            .toList());
            this.geweigerd = map.resolve("geweigerd-%05d.csv".formatted(stuk.nummer()));
            List<Integer> velden = plan.leesplannen().get(stuk.bestandNummer()).plaatsen();
            this.kolommen = zonderSleutels(schema).stream()
                    .map(veld -> velden.get(schema.fields().indexOf(veld)))
                    .toList();
            this.naam = stuk.vorm().naam();
            this.breedte = stuk.vorm().koppen().size();
        }

        @Override
        public void goed(Object[] rij) throws IOException {
            rijen.schrijf(rij);
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
            String waarom = redenen.stream()
                    .map(reden -> (reden.kolom().isEmpty() ? "" : "kolom " + reden.kolom() + ": ") + reden.tekst()
                            + " [" + reden.id() + "]")
                    .collect(Collectors.joining(" | "));
            csv.get()
                    .write(regel.append(';')
                            .append(Csv.cel(waarom))
                            .append('\n')
                            .toString());
        }

        @Override
        public void close() throws IOException {
            try {
                if (csv.isPresent()) {
                    csv.get().close();
                }
            } finally {
                rijen.close();
            }
        }
    }
}
