package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;

/**
 * All that is needed to judge the rows of one delivery, wherever that happens.
 *
 * @param bron source
 * @param leesplannen per file where the fields of the schema are found
 * @param periode period of the delivery; at most one
 * @param peildatum last day that the delivery can know of; {@link LocalDate#MAX} when unknown
 * @param definitief whether the supplier calls the delivery final
 * @param codetabel meaning of absence codes; at most one
 * @param gemeenten municipalities to hold codes against
 * @param naslag other reference data of the home
 * @param hersleutel replaces pseudonyms
 * @param ingetrokken keys of this warehouse of pupils whose rows are left out
 * @param dubbelen rows whose key occurred before
 */
public record Toetsplan(
        String bron,
        List<Leesplan> leesplannen,
        List<Periode> periode,
        LocalDate peildatum,
        boolean definitief,
        List<Codetabel> codetabel,
        Gemeentelijst gemeenten,
        Naslag naslag,
        Hersleutel hersleutel,
        Set<String> ingetrokken,
        Dubbelen dubbelen)
        implements Serializable {

    public Toetsplan {
        leesplannen = List.copyOf(leesplannen);
        periode = List.copyOf(periode);
        codetabel = List.copyOf(codetabel);
        ingetrokken = Set.copyOf(ingetrokken);
    }

    /** The same plan, with the rows known that occur twice. */
    public Toetsplan met(Dubbelen gevonden) {
        return new Toetsplan(
                bron,
                leesplannen,
                periode,
                peildatum,
                definitief,
                codetabel,
                gemeenten,
                naslag,
                hersleutel,
                ingetrokken,
                gevonden);
    }

    /** A row of a delivery as one number, in the order of reading; the rows of one record are numbered from 0. */
    static final class Rijplaats {
        private static final int DEEL_BITS = 10;
        private static final int RIJ_BITS = 38;
        private static final long MEESTE_DELEN = 1L << DEEL_BITS;

        private Rijplaats() {}

        static long van(int bestand, long rij, int deel) {
            return ((long) bestand << RIJ_BITS | rij) << DEEL_BITS | Math.min(deel, MEESTE_DELEN - 1);
        }

        static int bestand(long plaats) {
            return (int) (plaats >>> RIJ_BITS + DEEL_BITS);
        }

        static long rij(long plaats) {
            return plaats >>> DEEL_BITS & (1L << RIJ_BITS) - 1;
        }
    }
}
