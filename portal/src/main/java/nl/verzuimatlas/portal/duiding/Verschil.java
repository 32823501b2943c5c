package nl.verzuimatlas.portal.duiding;

import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** What may be said about two figures. */
public enum Verschil {
    /** The whole interval lies above the other's. */
    HOGER,
    /** The whole interval lies below the other's. */
    LAGER,
    /** The intervals touch: the difference may be chance. */
    NIET_DUIDELIJK,
    /** At least one has no number or no interval, so nothing is said. */
    ONBEKEND;

    /**
     * How {@code deze} relates to {@code andere}. Two 95% intervals that do not touch are a stricter demand than a test of
     * the difference at 5%, so a claim is never made too soon.
     */
    public static Verschil van(Waarneming deze, Waarneming andere) {
        if (!heeftInterval(deze) || !heeftInterval(andere)) {
            return ONBEKEND;
        }
        if (deze.ondergrens().getAsDouble() > andere.bovengrens().getAsDouble()) {
            return HOGER;
        }
        return deze.bovengrens().getAsDouble() < andere.ondergrens().getAsDouble() ? LAGER : NIET_DUIDELIJK;
    }

    private static boolean heeftInterval(Waarneming waarneming) {
        return Weergave.isCijfer(waarneming)
                && waarneming.ondergrens().isPresent()
                && waarneming.bovengrens().isPresent();
    }
}
