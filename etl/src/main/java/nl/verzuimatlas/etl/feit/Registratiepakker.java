package nl.verzuimatlas.etl.feit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/** Packs accepted rows of the registration as {@link Verzuimrij} and divides them over buckets of pupils. */
final class Registratiepakker implements PairFlatMapFunction<Iterator<InternalRow>, Integer, byte[]> {

    /** Columns that are read, in this order. */
    static final List<String> KOLOMMEN = List.of(
            "pseudoniem",
            "vestigingscode",
            "begindatum",
            "beginlesuur",
            "einddatum",
            "eindlesuur",
            "soort",
            "geoorloofd",
            "dagdeel",
            "geboortejaar",
            "geboortemaand",
            "startkwalificatie",
            "woongemeentecode");

    private static final long serialVersionUID = 1L;

    private static final UTF8String JA = UTF8String.fromString("J");
    private static final UTF8String NEE = UTF8String.fromString("N");

    private static final int PSEUDONIEM = 0;
    private static final int VESTIGING = 1;
    private static final int BEGINDATUM = 2;
    private static final int BEGINLESUUR = 3;
    private static final int EINDDATUM = 4;
    private static final int EINDLESUUR = 5;
    private static final int SOORT = 6;
    private static final int GEOORLOOFD = 7;
    private static final int DAGDEEL = 8;
    private static final int GEBOORTEJAAR = 9;
    private static final int GEBOORTEMAAND = 10;
    private static final int STARTKWALIFICATIE = 11;
    private static final int WOONGEMEENTE = 12;
    // the file of a row that is still open; empty for all others
    private static final int BESTAND = 13;

    // rows that are held before they are handed over
    private static final int MEESTE_RIJEN = 4_000_000;

    private final int emmers;
    private final Broadcast<Vestigingtabel> vestigingen;
    private final HashMap<String, Integer> laatsteDagVanLevering;

    /**
     * @param emmers number of buckets
     * @param laatsteDagVanLevering last day, counted from 1 January 1970, that each delivery covers, by its id
     */
    Registratiepakker(int emmers, Broadcast<Vestigingtabel> vestigingen, Map<String, Integer> laatsteDagVanLevering) {
        this.emmers = emmers;
        this.vestigingen = vestigingen;
        this.laatsteDagVanLevering = new HashMap<>(laatsteDagVanLevering);
    }

    /** Bucket of a pupil: the same on every machine. */
    static int emmer(UTF8String sleutel, int emmers) {
        return Math.floorMod(sleutel.hashCode(), emmers);
    }

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<InternalRow> rijen) {
        return new Pakker(rijen);
    }

    private final class Pakker implements Iterator<Tuple2<Integer, byte[]>> {

        private final Iterator<InternalRow> rijen;
        private final Map<UTF8String, Integer> nummers = new HashMap<>();
        private final Map<UTF8String, Betekenis[]> betekenissen = new HashMap<>();
        private final Map<UTF8String, Integer> laatsteDagen = new HashMap<>();
        private final Queue<Tuple2<Integer, byte[]>> klaar = new ArrayDeque<>();
        private final Rijblok[] blokken = new Rijblok[emmers];

        Pakker(Iterator<InternalRow> rijen) {
            this.rijen = rijen;
            List<Vestigingtabel.Vestiging> tabel = vestigingen.value().vestigingen();
            for (int nummer = 0; nummer < tabel.size(); nummer++) {
                nummers.put(UTF8String.fromString(tabel.get(nummer).code()), nummer);
            }
            Arrays.setAll(blokken, emmer -> new Rijblok());
        }

        @Override
        public boolean hasNext() {
            while (klaar.isEmpty() && rijen.hasNext()) {
                vul();
            }
            return !klaar.isEmpty();
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return klaar.remove();
        }

        private void vul() {
            for (int aantal = 0; aantal < MEESTE_RIJEN && rijen.hasNext(); aantal++) {
                InternalRow rij = rijen.next();
                Integer vestiging = nummers.get(rij.getUTF8String(VESTIGING));
                if (vestiging != null) {
                    UTF8String sleutel = rij.getUTF8String(PSEUDONIEM);
                    blokken[emmer(sleutel, emmers)].voegToe(sleutel, wat(rij, vestiging), wanneer(rij));
                }
            }
            for (int emmer = 0; emmer < emmers; emmer++) {
                if (blokken[emmer].aantal() > 0) {
                    klaar.add(new Tuple2<>(emmer, blokken[emmer].bytes()));
                    blokken[emmer] = new Rijblok();
                }
            }
        }

        private long wat(InternalRow rij, int vestiging) {
            int begin = rij.getInt(BEGINDATUM);
            int einde = rij.isNullAt(EINDDATUM) ? begin : Math.max(begin, rij.getInt(EINDDATUM));
            Betekenis betekenis = betekenis(rij.getUTF8String(SOORT), rij.getUTF8String(GEOORLOOFD));
            boolean open = betekenis.kanDuren() && !rij.isNullAt(BESTAND);
            int vlaggen = betekenis.vlaggen() | (open ? Verzuimrij.OPEN : 0);
            return Verzuimrij.wat(vestiging, begin, einde, betekenis.soort(), vlaggen);
        }

        private Betekenis betekenis(UTF8String soort, UTF8String geoorloofd) {
            Betekenis[] perOordeel = betekenissen.get(soort);
            if (perOordeel == null) {
                perOordeel = Arrays.stream(Oordeel.values())
                        .map(oordeel -> Betekenis.van(soort.toString(), oordeel))
                        .toArray(Betekenis[]::new);
                betekenissen.put(soort.clone(), perOordeel);
            }
            return perOordeel[oordeel(geoorloofd).ordinal()];
        }

        private Oordeel oordeel(UTF8String geoorloofd) {
            if (geoorloofd.equals(JA)) {
                return Oordeel.JA;
            }
            return geoorloofd.equals(NEE) ? Oordeel.NEE : Oordeel.ONBEKEND;
        }

        private long wanneer(InternalRow rij) {
            return Verzuimrij.wanneer(
                    getal(rij, BEGINLESUUR),
                    getal(rij, EINDLESUUR),
                    dagdeel(rij),
                    rij.isNullAt(BESTAND) ? 0 : laatsteDag(rij.getUTF8String(BESTAND)),
                    leerling(rij));
        }

        private int laatsteDag(UTF8String bestand) {
            Integer dag = laatsteDagen.get(bestand);
            if (dag == null) {
                dag = laatsteDagVanLevering.get(Invoer.leveringId(bestand.toString()));
                laatsteDagen.put(bestand.clone(), dag);
            }
            return dag;
        }
    }

    /** Whether the code table of a delivery calls a code authorised. */
    private enum Oordeel {
        JA(Verzuimrij.Soort.GEOORLOOFD),
        NEE(Verzuimrij.Soort.ONGEOORLOOFD),
        ONBEKEND(Verzuimrij.Soort.ONBEKEND);

        private final Verzuimrij.Soort afwezig;

        Oordeel(Verzuimrij.Soort afwezig) {
            this.afwezig = afwezig;
        }
    }

    /** What the code of a row means, and whether a row with it may still be open. */
    private record Betekenis(Verzuimrij.Soort soort, int vlaggen, boolean kanDuren) {

        static Betekenis van(String soort, Oordeel oordeel) {
            return switch (soort) {
                case "geen-verzuim" -> new Betekenis(Verzuimrij.Soort.AANWEZIG, 0, false);
                case "te-laat" ->
                    new Betekenis(
                            oordeel == Oordeel.NEE ? Verzuimrij.Soort.TE_LAAT_ONGEOORLOOFD : Verzuimrij.Soort.TE_LAAT,
                            0,
                            false);
                case "verwijderd" -> new Betekenis(Verzuimrij.Soort.GEOORLOOFD, 0, false);
                case "ziek" -> new Betekenis(oordeel.afwezig, Verzuimrij.ZIEK, true);
                case "luxe" -> new Betekenis(oordeel.afwezig, Verzuimrij.LUXE, true);
                default -> new Betekenis(oordeel.afwezig, 0, true);
            };
        }
    }

    private static int getal(InternalRow rij, int kolom) {
        return rij.isNullAt(kolom) ? 0 : Math.toIntExact(rij.getLong(kolom));
    }

    private static int dagdeel(InternalRow rij) {
        if (rij.isNullAt(DAGDEEL)) {
            return 0;
        }
        return rij.getUTF8String(DAGDEEL).toString().equals("ochtend") ? 1 : 2;
    }

    private static long leerling(InternalRow rij) {
        int start = rij.isNullAt(STARTKWALIFICATIE)
                ? 0
                : rij.getUTF8String(STARTKWALIFICATIE).toString().equals("J") ? 2 : 1;
        int gemeente = rij.isNullAt(WOONGEMEENTE)
                ? 0
                : Integer.parseInt(rij.getUTF8String(WOONGEMEENTE).toString().substring(2));
        return Leerlingkenmerk.van(getal(rij, GEBOORTEJAAR), getal(rij, GEBOORTEMAAND), start, gemeente);
    }
}
