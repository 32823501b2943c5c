package nl.verzuimatlas.warehouse.audit.reken;

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
            boolean isOntdekt(Grens mogelijk, int drempel) {
                return mogelijk.aantal() < drempel;
            }

            @Override
            boolean isVeilig(Grens gezien, int drempel) {
                return gezien.aantal() >= drempel;
            }
        },
        /** When fewer values fit than the limit, and one of them is small but not 0. */
        REST {
            @Override
            boolean isOntdekt(Grens mogelijk, int drempel) {
                return mogelijk.aantal() < drempel && mogelijk.boven() >= 1 && mogelijk.onder() < drempel;
            }

            @Override
            boolean isVeilig(Grens gezien, int drempel) {
                return gezien.aantal() >= drempel;
            }
        };

        /** Whether it is disclosed when nothing outside {@code mogelijk} fits. */
        abstract boolean isOntdekt(Grens mogelijk, int drempel);

        /** Whether it is safe when all of {@code gezien} fits. */
        abstract boolean isVeilig(Grens gezien, int drempel);
    }
}
