package nl.verzuimatlas.etl.feit;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Makes and writes the days of the pupils of one bucket: per school year one file, sorted by pupil, vestiging and day. Each
 * attempt writes files of its own, and only the files of the attempt whose outcome arrives are kept.
 */
final class Emmerschrijver implements FlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Emmerschrijver.Uitkomst> {

    private static final long serialVersionUID = 1L;

    private final Broadcast<Vestigingtabel> vestigingen;
    private final Broadcast<Schooldagtabel> schooldagen;
    private final Broadcast<SerializableConfiguration> instellingen;
    private final HashMap<String, String> gemeenteNu;
    private final String werkmap;

    /**
     * What a task leaves.
     *
     * @param bestanden files written
     * @param telling what was counted
     */
    record Uitkomst(List<Bestand> bestanden, Verzuimtelling telling) implements Serializable {}

    /** A file of one school year, in the bucket {@code emmer}. */
    record Bestand(int emmer, String schooljaar, String pad, long rijen) implements Serializable {}

    /**
     * @param gemeenteNu municipalities that merged, and the one they are part of today
     * @param werkmap folder for files that may not be kept
     */
    Emmerschrijver(
            Broadcast<Vestigingtabel> vestigingen,
            Broadcast<Schooldagtabel> schooldagen,
            Broadcast<SerializableConfiguration> instellingen,
            Map<String, String> gemeenteNu,
            String werkmap) {
        this.vestigingen = vestigingen;
        this.schooldagen = schooldagen;
        this.instellingen = instellingen;
        this.gemeenteNu = new HashMap<>(gemeenteNu);
        this.werkmap = werkmap;
    }

    @Override
    public Iterator<Uitkomst> call(Iterator<Tuple2<Integer, byte[]>> blokken) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        while (blokken.hasNext()) {
            bytes.add(blokken.next()._2());
        }
        if (bytes.isEmpty()) {
            return List.<Uitkomst>of().iterator();
        }
        Leerlingrijen rijen = Leerlingrijen.van(bytes);
        bytes.clear();
        TaskContext taak = TaskContext.get();
        String voorvoegsel = werkmap + "/" + taak.partitionId() + "-" + taak.taskAttemptId() + "-";
        try (Schrijver schrijver = new Schrijver(taak.partitionId(), voorvoegsel)) {
            schrijver.schrijf(rijen);
            return List.of(schrijver.sluit()).iterator();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The file of a school year, and the vestigingen in it. */
    private record Jaar(Dagbestand bestand, BitSet vestigingen) {}

    private final class Schrijver implements Leerlingdagen.Doel, Dagbestand.Rij, AutoCloseable {

        private final int emmer;
        private final String voorvoegsel;
        private final FeitTabel feit = FeitTabel.lees("verzuim_dag");
        private final Configuration configuratie = instellingen.value().value();
        private final Verzuimtelling telling = new Verzuimtelling();
        private final Map<Integer, Jaar> perSchooljaar = new TreeMap<>();
        private final Binary[] codes;
        private final Binary[] brins;
        private final Map<Long, Binary> gemeenten = new HashMap<>();
        private Binary sleutel;
        private int vestiging;
        private int datum;
        private int plaats;
        private Dagmaskers dag;
        private int schooljaarVan = Integer.MAX_VALUE;
        private int schooljaarTot = Integer.MIN_VALUE;
        private Jaar jaar;

        Schrijver(int emmer, String voorvoegsel) {
            this.emmer = emmer;
            this.voorvoegsel = voorvoegsel;
            List<Vestigingtabel.Vestiging> tabel = vestigingen.value().vestigingen();
            this.codes = tabel.stream()
                    .map(een -> Binary.fromConstantByteArray(een.code().getBytes(StandardCharsets.UTF_8)))
                    .toArray(Binary[]::new);
            this.brins = tabel.stream()
                    .map(een -> Binary.fromConstantByteArray(een.brin().getBytes(StandardCharsets.UTF_8)))
                    .toArray(Binary[]::new);
        }

        void schrijf(Leerlingrijen rijen) {
            Leerlingdagen dagen = new Leerlingdagen(vestigingen.value(), schooldagen.value(), telling);
            for (int leerling = 0; leerling < rijen.leerlingen(); leerling++) {
                sleutel = Binary.fromConstantByteArray(rijen.sleutel(leerling).getBytes());
                int begin = rijen.begin(leerling);
                dagen.leerling(rijen.wat(), rijen.wanneer(), begin, rijen.begin(leerling + 1), this);
            }
        }

        Uitkomst sluit() throws IOException {
            close();
            List<Bestand> bestanden = perSchooljaar.entrySet().stream()
                    .map(paar -> new Bestand(
                            emmer,
                            new Schooljaar(paar.getKey()).toString(),
                            pad(paar.getKey()),
                            paar.getValue().bestand.rijen()))
                    .toList();
            perSchooljaar.forEach((beginjaar, een) -> een.vestigingen.stream()
                    .mapToObj(nummer -> vestigingen.value().vestiging(nummer).vakantieregio())
                    .forEach(regio -> telling.regiojaren.add(new Verzuimtelling.Regiojaar(regio, beginjaar))));
            telling.leerlingdagen = bestanden.stream().mapToLong(Bestand::rijen).sum();
            return new Uitkomst(bestanden, telling);
        }

        @Override
        public void dag(int vestigingnummer, int dagDatum, int dagPlaats, Dagmaskers maskers) {
            vestiging = vestigingnummer;
            datum = dagDatum;
            plaats = dagPlaats;
            dag = maskers;
            if (datum < schooljaarVan || datum > schooljaarTot) {
                naarSchooljaar();
            }
            jaar.vestigingen.set(vestiging);
            try {
                jaar.bestand.schrijf(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void naarSchooljaar() {
            Schooljaar schooljaar = Schooljaar.van(LocalDate.ofEpochDay(datum));
            schooljaarVan = Math.toIntExact(schooljaar.begin().toEpochDay());
            schooljaarTot = Math.toIntExact(schooljaar.einde().toEpochDay());
            jaar = perSchooljaar.computeIfAbsent(schooljaar.beginjaar(), this::open);
        }

        private Jaar open(int beginjaar) {
            try {
                return new Jaar(new Dagbestand(feit, pad(beginjaar), configuratie), new BitSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String pad(int beginjaar) {
            return voorvoegsel + beginjaar + ".parquet";
        }

        @Override
        public void schrijf(Dagbestand.Uitvoer uit) {
            Lesuren lesuren = vestigingen.value().vestiging(vestiging).lesuren();
            int geoorloofd = dag.geoorloofd[plaats];
            int ongeoorloofd = dag.ongeoorloofd[plaats];
            int metOngeoorloofd = geoorloofd | ongeoorloofd;
            double geoorloofdUren = lesuren.uren(geoorloofd);
            double metOngeoorloofdUren = lesuren.uren(metOngeoorloofd);
            uit.tekst(sleutel);
            uit.tekst(brins[vestiging]);
            uit.tekst(codes[vestiging]);
            uit.dag(datum);
            uit.getal(Lesuren.heleDag(geoorloofd) ? 0 : metOngeoorloofdUren - geoorloofdUren);
            uit.getal(geoorloofdUren);
            uit.getal(lesuren.uren(dag.ziek[plaats]));
            uit.getal(
                    Lesuren.heleDag(metOngeoorloofd)
                            ? 0
                            : lesuren.uren(metOngeoorloofd | dag.onbekend[plaats]) - metOngeoorloofdUren);
            uit.geheel(Integer.bitCount(dag.teLaat[plaats]));
            uit.getal(Lesuren.heleDag(geoorloofd) ? 0 : lesuren.uren(geoorloofd | dag.luxe[plaats]) - geoorloofdUren);
            uit.geheel(Integer.bitCount(dag.teLaatOngeoorloofd[plaats] & ~dag.teLaatGeoorloofd[plaats]));
            uit.getal(lesuren.uren(lesuren.beide(geoorloofd, ongeoorloofd)));
            uit.getal(lesuren.uren(dag.dubbel[plaats]));
            uit.getal(lesuren.dagUren());
            uit.getal(lesuren.dagdeelUren());
            uit.geheel(lesuren.zonder(ongeoorloofd, geoorloofd));
            schrijfLeerling(uit, dag.leerling[plaats]);
        }

        private void schrijfLeerling(Dagbestand.Uitvoer uit, long kenmerk) {
            geheel(uit, Leerlingkenmerk.geboortejaar(kenmerk));
            geheel(uit, Leerlingkenmerk.geboortemaand(kenmerk));
            Leerlingkenmerk.startkwalificatie(kenmerk).ifPresentOrElse(uit::jaNee, uit::leeg);
            Leerlingkenmerk.gemeente(kenmerk)
                    .map(code -> gemeenteNu.getOrDefault(code, code))
                    .map(Binary::fromString)
                    .ifPresentOrElse(uit::tekst, uit::leeg);
        }

        private void geheel(Dagbestand.Uitvoer uit, OptionalInt waarde) {
            if (waarde.isPresent()) {
                uit.geheel(waarde.getAsInt());
            } else {
                uit.leeg();
            }
        }

        @Override
        public void close() throws IOException {
            for (Jaar een : perSchooljaar.values()) {
                een.bestand.close();
            }
        }
    }
}
