package nl.verzuimatlas.portal.huisstijl;

import java.util.Locale;

/** Contrast between two colours as WCAG 2.2 computes it. */
final class Contrast {

    private Contrast() {}

    /**
     * Contrast of two colours.
     *
     * @param een colour as {@code #rrggbb}
     * @param ander colour as {@code #rrggbb}
     * @return 1 (the same) to 21 (black and white)
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">contrast ratio</a>
     */
    static double van(String een, String ander) {
        double a = helderheid(een);
        double b = helderheid(ander);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Whether {@code kleur} is written as {@code #rrggbb}. */
    static boolean isKleur(String kleur) {
        return kleur.toLowerCase(Locale.ROOT).matches("#[0-9a-f]{6}");
    }

    private static double helderheid(String kleur) {
        int rgb = Integer.parseInt(kleur.substring(1), 16);
        return 0.2126 * lineair(rgb >> 16 & 0xff) + 0.7152 * lineair(rgb >> 8 & 0xff) + 0.0722 * lineair(rgb & 0xff);
    }

    private static double lineair(int waarde) {
        double deel = waarde / 255.0;
        return deel <= 0.04045 ? deel / 12.92 : Math.pow((deel + 0.055) / 1.055, 2.4);
    }
}
