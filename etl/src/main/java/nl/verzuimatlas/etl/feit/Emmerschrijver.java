package nl.verzuimatlas.etl.feit;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.parquet.Kolombestand;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Makes and writes the days of the pupils of one bucket, and finds their signals while their days are at hand: per school year one
 * file of each table, days sorted by pupil, vestiging and day. Each attempt writes files of its own, and only the files of the
 * attempt whose outcome arrives are kept.
 */
final class Emmerschrijver
        implements FlatMapFunction2<
                Iterator<Tuple2<Integer, byte[]>>, Iterator<Tuple2<Integer, byte[]>>, Emmerschrijver.Uitkomst> {

    private static final long serialVersionUID = 1L;

    private final Broadcast<Vestigingtabel> vestigingen;
    private final Broadcast<Schooldagtabel> schooldagen;
    private final Broadcast<Signaalgegevens> signaalgegevens;
    private final Broadcast<SerializableConfiguration> instellingen;
    private final HashMap<String, String> gemeenteNu;
    private final String werkmap;

    /**
     * What a task leaves.
     *
     * @param bestanden files written
     * @param telling what was counted
     */
    record Uitkomst(List<Jaarbestanden.Bestand> bestanden, Verzuimtelling telling) implements Serializable {}

    /**
     * @param gemeenteNu municipalities that merged, and the one they are part of today
     * @param werkmap folder for files that may not be kept
     */
    Emmerschrijver(
            Broadcast<Vestigingtabel> vestigingen,
            Broadcast<Schooldagtabel> schooldagen,
            Broadcast<Signaalgegevens> signaalgegevens,
            Broadcast<SerializableConfiguration> instellingen,
            Map<String, String> gemeenteNu,
            String werkmap) {
        this.vestigingen = vestigingen;
        this.schooldagen = schooldagen;
        this.signaalgegevens = signaalgegevens;
        this.instellingen = instellingen;
        this.gemeenteNu = new HashMap<>(gemeenteNu);
        this.werkmap = werkmap;
    }

    @Override
    public Iterator<Uitkomst> call(Iterator<Tuple2<Integer, byte[]>> blokken, Iterator<Tuple2<Integer, byte[]>> stappen)
            throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        while (blokken.hasNext()) {
            bytes.add(blokken.next()._2());
        }
        Map<UTF8String, List<Staprij>> perLeerling = Stappenpakker.lees(stappen);
        if (bytes.isEmpty() && perLeerling.isEmpty()) {
            return List.<Uitkomst>of().iterator();
        }
        Leerlingrijen rijen = Leerlingrijen.van(bytes);
        bytes.clear();
        TaskContext taak = TaskContext.get();
        String voorvoegsel = werkmap + "/" + taak.partitionId() + "-" + taak.taskAttemptId() + "-";
        try (Schrijver schrijver = new Schrijver(taak.partitionId(), voorvoegsel)) {
            schrijver.schrijf(rijen, perLeerling);
            return List.of(schrijver.sluit()).iterator();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class Schrijver implements Leerlingdagen.Doel, AutoCloseable {

        private final Verzuimtelling telling = new Verzuimtelling();
        private final Jaarbestanden dagen;
        private final Signaalschrijver signalen;
        private final Leerlingsignalen zoeker;
        private final Dagrij rij;
        private final Map<Integer, BitSet> vestigingenPerJaar = new TreeMap<>();
        private Schoolreeks reeks;
        private int schooljaarVan = Integer.MAX_VALUE;
        private int schooljaarTot = Integer.MIN_VALUE;
        private Kolombestand bestand;
        private BitSet inJaar;

        Schrijver(int emmer, String voorvoegsel) {
            Configuration configuratie = instellingen.value().value();
            dagen = new Jaarbestanden("verzuim_dag", emmer, voorvoegsel, configuratie);
            signalen = new Signaalschrijver(signaalgegevens.value(), emmer, voorvoegsel, configuratie);
            zoeker = new Leerlingsignalen(signaalgegevens.value(), signalen);
            rij = new Dagrij(vestigingen.value().vestigingen(), gemeenteNu);
        }

        void schrijf(Leerlingrijen rijen, Map<UTF8String, List<Staprij>> stappen) {
            Leerlingdagen leerlingdagen = new Leerlingdagen(vestigingen.value(), schooldagen.value(), telling);
            for (int leerling = 0; leerling < rijen.leerlingen(); leerling++) {
                UTF8String sleutel = rijen.sleutel(leerling);
                rij.leerling(sleutel);
                reeks = null;
                leerlingdagen.leerling(
                        rijen.wat(), rijen.wanneer(), rijen.begin(leerling), rijen.begin(leerling + 1), this);
                List<Staprij> vanLeerling = stappen.remove(sleutel);
                zoeker.leerling(sleutel.toString(), vanLeerling == null ? List.of() : vanLeerling);
            }
            // steps for pupils of whom no absence was registered
            new TreeMap<>(stappen).forEach((sleutel, vanLeerling) -> zoeker.leerling(sleutel.toString(), vanLeerling));
        }

        Uitkomst sluit() throws IOException {
            close();
            vestigingenPerJaar.forEach((beginjaar, nummers) -> nummers.stream()
                    .mapToObj(nummer -> vestigingen.value().vestiging(nummer).vakantieregio())
                    .forEach(regio -> telling.regiojaren.add(new Verzuimtelling.Regiojaar(regio, beginjaar))));
            List<Jaarbestanden.Bestand> vanDagen = dagen.bestanden();
            telling.leerlingdagen =
                    vanDagen.stream().mapToLong(Jaarbestanden.Bestand::rijen).sum();
            return new Uitkomst(
                    Stream.concat(vanDagen.stream(), signalen.bestanden().stream())
                            .toList(),
                    telling);
        }

        @Override
        public void dag(int vestiging, int datum, int plaats, Dagmaskers maskers) {
            if (reeks == null || rij.vestiging() != vestiging) {
                rij.vestiging(vestiging);
                reeks = zoeker.vestiging(
                        vestigingen.value().vestiging(vestiging).code());
            }
            if (datum < schooljaarVan || datum > schooljaarTot) {
                naarSchooljaar(datum);
            }
            inJaar.set(vestiging);
            rij.dag(datum, plaats, maskers);
            rij.voegToe(reeks);
            try {
                bestand.schrijf(rij);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void naarSchooljaar(int datum) {
            Schooljaar schooljaar = Schooljaar.van(LocalDate.ofEpochDay(datum));
            schooljaarVan = Math.toIntExact(schooljaar.begin().toEpochDay());
            schooljaarTot = Math.toIntExact(schooljaar.einde().toEpochDay());
            bestand = dagen.jaar(schooljaar.beginjaar());
            inJaar = vestigingenPerJaar.computeIfAbsent(schooljaar.beginjaar(), nieuw -> new BitSet());
        }

        @Override
        public void close() throws IOException {
            dagen.close();
            signalen.close();
        }
    }
}
