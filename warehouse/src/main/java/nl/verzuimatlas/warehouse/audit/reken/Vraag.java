package nl.verzuimatlas.warehouse.audit.reken;

import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/**
 * Which unknown is attacked, and when it is disclosed.
 *
 * @param onbekende number of the unknown
 * @param eis when it is disclosed
 */
public record Vraag(int onbekende, Eis eis) {

    /** When an unknown is disclosed. */
    public enum Eis {
        /** When fewer values fit than the limit. */
        CEL {
            @Override
            Oordeel oordeel(Grens gezien, Grens mogelijk, int drempel) {
                if (gezien.aantal() >= drempel) {
                    return Oordeel.VEILIG;
                }
                return mogelijk.aantal() < drempel ? Oordeel.ONTDEKT : Oordeel.ONBESLIST;
            }
        },
        /** When fewer values fit than the limit, and one of them is small but not 0. */
        REST {
            @Override
            Oordeel oordeel(Grens gezien, Grens mogelijk, int drempel) {
                if (gezien.aantal() >= drempel || !kanKlein(mogelijk, drempel)) {
                    return Oordeel.VEILIG;
                }
                return mogelijk.aantal() < drempel && kanKlein(gezien, drempel) ? Oordeel.ONTDEKT : Oordeel.ONBESLIST;
            }
        };

        /**
         * Whether it is disclosed.
         *
         * @param gezien its lowest and highest value in solutions that were seen
         * @param mogelijk nothing outside this fits
         * @param drempel how many values must fit
         */
        abstract Oordeel oordeel(Grens gezien, Grens mogelijk, int drempel);

        private static boolean kanKlein(Grens grens, int drempel) {
            return grens.boven() >= 1 && grens.onder() < drempel;
        }
    }
}
