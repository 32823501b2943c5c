package nl.verzuimatlas.portal.figuur;

import nl.verzuimatlas.portal.pagina.Gebied;

/**
 * Head of a row or a column.
 *
 * @param label visible text
 * @param pad page about it; empty when there is none
 * @param nadruk whether this is what the page is about
 * @param rechts whether a column under it is aligned as numbers
 */
public record Kop(String label, String pad, boolean nadruk, boolean rechts) {

    private static final int LANG = 40;

    /** Head of a row, or of a column of numbers. */
    public static Kop van(String label) {
        return new Kop(label, "", false, true);
    }

    /** Head of a column of text. */
    public static Kop tekst(String label) {
        return new Kop(label, "", false, false);
    }

    /** Head with a page of its own. */
    public static Kop metPad(String label, String pad) {
        return new Kop(label, pad, false, true);
    }

    /** Head of an area; a municipality leads to its factsheet, a samenwerkingsverband to its page. */
    public static Kop gebied(Gebied gebied) {
        String pad = switch (gebied.type()) {
            case GEMEENTE -> "/gemeenten/" + gebied.code();
            case SWV_PO, SWV_VO -> "/swv/" + gebied.code();
            case GEMEENTE_OORSPRONKELIJK, RMC, GGD, SUBREGIO, LAND -> "";
        };
        return metPad(gebied.naam(), pad);
    }

    /** Whether it is a sentence rather than a name, which needs room beside the numbers on a narrow screen. */
    public boolean lang() {
        return label.length() > LANG;
    }

    /** The same head, as what the page is about. */
    public Kop metNadruk() {
        return new Kop(label, pad, true, rechts);
    }
}
