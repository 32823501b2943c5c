package nl.verzuimatlas.warehouse.meldgedrag;

import nl.verzuimatlas.warehouse.meldgedrag.Meldgedragregels.Grenzen;

/**
 * Outcome of one comparison.
 *
 * @param afstand z, negative when less than expected
 * @param effect fraction of the expected count, or difference in shares
 * @param verwacht expected count or share
 * @param zietDaling whether a fall that matters would nearly always be seen
 */
record Vergelijking(double afstand, double effect, double verwacht, boolean zietDaling) {

    boolean isAnders(Grenzen grenzen) {
        return Math.abs(afstand) >= grenzen.drempel() && Math.abs(effect) >= grenzen.minsteEffect();
    }
}
