package nl.verzuimatlas.etl.toets.telling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * All rows of some pupils: of every pupil as long as there is room, and of a part of them when there are more rows than
 * that. Who is in the part depends on nothing but the key; how large it is also on the size of the pieces.
 */
public final class Monster implements Serializable {

    /** So many rows of a piece of a file are kept. */
    public static final int MEESTE_PER_STUK = 8_192;

    /** So many rows of a delivery are kept. */
    public static final int MEESTE = 65_536;

    private static final long serialVersionUID = 1L;
    private static final int BITS = 64;

    private final int meeste;
    private final HashMap<Long, ArrayList<Rij>> perLeerling = new HashMap<>();
    private int rijen;
    private int halveringen;

    /** @param meeste rows to keep */
    public Monster(int meeste) {
        this.meeste = meeste;
    }

    /**
     * What is kept of a row. Without lesson hours it is about whole days.
     *
     * @param bestand file
     * @param rij row in the file
     * @param school institution
     * @param soort kind or code
     * @param eersteDag first day, counted from 1970
     * @param laatsteDag last day, included
     * @param eersteUur first lesson hour; 0 is the whole day
     * @param laatsteUur last lesson hour, included
     */
    public record Rij(
            String bestand,
            long rij,
            String school,
            String soort,
            int eersteDag,
            int laatsteDag,
            int eersteUur,
            int laatsteUur)
            implements Serializable {

        /** Whether two rows are about the same day. */
        public boolean zelfdeDag(Rij ander) {
            return eersteDag <= ander.laatsteDag && ander.eersteDag <= laatsteDag;
        }

        /** Whether two rows are about the same lesson. */
        public boolean zelfdeUur(Rij ander) {
            boolean heleDag = eersteUur == 0 || ander.eersteUur == 0;
            return zelfdeDag(ander) && (heleDag || eersteUur <= ander.laatsteUur && ander.eersteUur <= laatsteUur);
        }
    }

    /** Key by which a pupil is chosen: from the key of the supplier, so that it does not depend on the secret. */
    public static long leerling(String sleutel) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < sleutel.length(); i++) {
            hash = (hash ^ sleutel.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }

    /** Whether the rows of this pupil are kept. */
    public boolean neemt(long leerling) {
        return halveringen == 0 || leerling >>> BITS - halveringen == 0;
    }

    /** Keeps a row of a pupil that {@link #neemt} takes. */
    public void voegToe(long leerling, Rij rij) {
        perLeerling.computeIfAbsent(leerling, nieuw -> new ArrayList<>(2)).add(rij);
        rijen++;
        while (rijen > meeste) {
            halveer();
        }
    }

    private void halveer() {
        halveringen++;
        perLeerling.keySet().removeIf(leerling -> !neemt(leerling));
        rijen = perLeerling.values().stream().mapToInt(List::size).sum();
    }

    /** Adds what was kept elsewhere, of the pupils that both have taken. */
    public void plus(Monster ander) {
        while (halveringen < ander.halveringen) {
            halveer();
        }
        ander.perLeerling.forEach((leerling, hunne) -> hunne.forEach(rij -> {
            if (neemt(leerling)) {
                voegToe(leerling, rij);
            }
        }));
    }

    /** Rows per pupil. */
    public Collection<? extends List<Rij>> leerlingen() {
        return perLeerling.values();
    }

    /** Rows kept. */
    public int rijen() {
        return rijen;
    }

    /** One in so many pupils was looked at; 1 is all. */
    public long eenOp() {
        return 1L << halveringen;
    }
}
