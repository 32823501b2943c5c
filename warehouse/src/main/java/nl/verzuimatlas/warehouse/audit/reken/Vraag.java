package nl.verzuimatlas.warehouse.audit.reken;

import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/**
 * Which unknown is attacked, and when it is disclosed.
 *
 * @param onbekende number of the unknown
 * @param eis when it is disclosed
 */
public record Vraag(int onbekende, Eis eis) {

    /** When an unknown is disclosed: when fewer values fit than the limit, and one of them is small but not 0. */
    public enum Eis {
        /** The count of a hidden cell: also when one value fits that is not 0, however large. */
        CEL(true),
        /** A number that no cell shows. */
        REST(false);

        private final boolean alsEnkele;

        Eis(boolean alsEnkele) {
            this.alsEnkele = alsEnkele;
        }

        /**
         * Whether it is disclosed.
         *
         * @param gezien its lowest and highest value in solutions that were seen
         * @param mogelijk nothing outside this fits
         * @param drempel how many values must fit
         */
        Oordeel oordeel(Grens gezien, Grens mogelijk, int drempel) {
            if (gezien.aantal() >= drempel) {
                return Oordeel.VEILIG;
            }
            if (mogelijk.boven() == 0) {
                return Oordeel.VEILIG;
            }
            if (alsEnkele && mogelijk.aantal() == 1) {
                return Oordeel.ONTDEKT;
            }
            if (!kanKlein(mogelijk, drempel)) {
                return alsEnkele && gezien.aantal() == 1 ? Oordeel.ONBESLIST : Oordeel.VEILIG;
            }
            return mogelijk.aantal() < drempel && kanKlein(gezien, drempel) ? Oordeel.ONTDEKT : Oordeel.ONBESLIST;
        }

        /** Whether a value is small but not 0; of what was seen and is less wide than the limit, one of the ends is. */
        private static boolean kanKlein(Grens grens, int drempel) {
            return grens.boven() >= 1 && grens.onder() < drempel;
        }
    }
}
