package nl.verzuimatlas.etl.feit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.etl.protocol.Stap;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/** Packs steps that rules look at and divides them over the buckets of pupils. */
final class Stappenpakker implements PairFlatMapFunction<Iterator<InternalRow>, Integer, byte[]> {

    /** Columns that are read, in this order; the day as a number. */
    static final List<String> KOLOMMEN =
            List.of("leerling_sleutel", "brin", "vestiging_code", "actie", "resultaat", "dag");

    private static final long serialVersionUID = 1L;

    private static final int LEERLING = 0;
    private static final int BRIN = 1;
    private static final int VESTIGING = 2;
    private static final int ACTIE = 3;
    private static final int RESULTAAT = 4;
    private static final int DAG = 5;

    // steps that are held before they are handed over
    private static final int MEESTE_STAPPEN = 1_000_000;

    private final int emmers;

    /** @param emmers number of buckets */
    Stappenpakker(int emmers) {
        this.emmers = emmers;
    }

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<InternalRow> stappen) {
        return new Iterator<>() {
            private Iterator<Tuple2<Integer, byte[]>> klaar =
                    List.<Tuple2<Integer, byte[]>>of().iterator();

            @Override
            public boolean hasNext() {
                while (!klaar.hasNext() && stappen.hasNext()) {
                    klaar = pak(stappen).iterator();
                }
                return klaar.hasNext();
            }

            @Override
            public Tuple2<Integer, byte[]> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return klaar.next();
            }
        };
    }

    private List<Tuple2<Integer, byte[]>> pak(Iterator<InternalRow> stappen) {
        TreeMap<Integer, ByteArrayOutputStream> perEmmer = new TreeMap<>();
        for (int aantal = 0; aantal < MEESTE_STAPPEN && stappen.hasNext(); aantal++) {
            InternalRow stap = stappen.next();
            int emmer = Registratiepakker.emmer(stap.getUTF8String(LEERLING), emmers);
            schrijf(stap, perEmmer.computeIfAbsent(emmer, nieuw -> new ByteArrayOutputStream()));
        }
        List<Tuple2<Integer, byte[]>> blokken = new ArrayList<>();
        perEmmer.forEach((emmer, bytes) -> blokken.add(new Tuple2<>(emmer, bytes.toByteArray())));
        return blokken;
    }

    private static void schrijf(InternalRow stap, ByteArrayOutputStream naar) {
        try (DataOutputStream uit = new DataOutputStream(naar)) {
            for (int kolom = LEERLING; kolom < DAG; kolom++) {
                uit.writeUTF(
                        stap.isNullAt(kolom) ? "" : stap.getUTF8String(kolom).toString());
            }
            uit.writeInt(stap.getInt(DAG));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write to memory", e);
        }
    }

    /** The steps in {@code blokken} by the key of their pupil. */
    static Map<UTF8String, List<Staprij>> lees(Iterator<Tuple2<Integer, byte[]>> blokken) {
        Map<UTF8String, List<Staprij>> perLeerling = new HashMap<>();
        Map<String, String> teksten = new HashMap<>();
        while (blokken.hasNext()) {
            ByteArrayInputStream bytes = new ByteArrayInputStream(blokken.next()._2());
            try (DataInputStream in = new DataInputStream(bytes)) {
                while (bytes.available() > 0) {
                    perLeerling
                            .computeIfAbsent(UTF8String.fromString(in.readUTF()), nieuw -> new ArrayList<>())
                            .add(stap(in, teksten));
                }
            } catch (IOException e) {
                throw new IllegalStateException("cannot read from memory", e);
            }
        }
        return perLeerling;
    }

    // the same few texts in many steps are kept once
    private static Staprij stap(DataInputStream in, Map<String, String> teksten) throws IOException {
        String[] cellen = new String[DAG];
        for (int kolom = BRIN; kolom < DAG; kolom++) {
            cellen[kolom] = teksten.computeIfAbsent(in.readUTF(), tekst -> tekst);
        }
        Optional<String> vestiging = cellen[VESTIGING].isEmpty() ? Optional.empty() : Optional.of(cellen[VESTIGING]);
        return new Staprij(cellen[BRIN], vestiging, new Stap(cellen[ACTIE], cellen[RESULTAAT], in.readInt()));
    }
}
