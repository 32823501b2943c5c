package nl.verzuimatlas.portal.figuur;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * How a figure is written, the same in table, chart, tooltip and spoken text. Zero is a number; the reason why there is no
 * number is always a word or a sign that the legend explains.
 */
public final class Weergave {

    /** Text for a figure that was not delivered. */
    public static final String ONTBREEKT = "ontbreekt";

    /** Text for a total that lacks more than can be named beside it; what it lacks is said once. */
    public static final String ONVOLLEDIG = "onvolledig";

    /** What {@link #ONTBREEKT} means. */
    public static final String NIET_AANGELEVERD = "niet aangeleverd";

    private static final double KLEINE_NOEMER = 100;
    private static final int LANGSTE_IN_CEL = 60;

    private Weergave() {}

    /** Number or reason with its signs, for example {@code 27,4*}, {@code x} or {@code 30 (zonder Heerde)}. */
    public static String tekst(Waarneming waarneming) {
        return kort(waarneming) + (isCijfer(waarneming) ? onvolledig(waarneming) : "");
    }

    /** The same without the words about an incomplete total, which then stand beside it. */
    public static String kort(Waarneming waarneming) {
        return basis(waarneming) + (isCijfer(waarneming) ? tekens(waarneming.kenmerken()) : "");
    }

    /** The bare number or reason, without signs; for in a sentence. */
    public static String kaal(Waarneming waarneming) {
        return basis(waarneming);
    }

    /** Text of a cell that the release may not have at all; then it was not delivered. */
    public static String tekst(Optional<Waarneming> waarneming) {
        return waarneming.map(Weergave::tekst).orElse(ONTBREEKT);
    }

    /** Number with its 95% interval when it has one, for example {@code 27,4 (95%-interval 25,1 tot 29,9)}. */
    public static String tekstMetInterval(Waarneming waarneming) {
        String interval = interval(waarneming);
        return interval.isEmpty() ? tekst(waarneming) : tekst(waarneming) + " (95%-interval " + interval + ")";
    }

    /**
     * The 95% interval, for example {@code 25,1 tot 29,9}; empty when there is none. Bounds that would be written alike have a digit
     * more, for {@code 4% tot 4%} says that nothing is uncertain.
     */
    public static String interval(Waarneming waarneming) {
        if (waarneming.ondergrens().isEmpty() || waarneming.bovengrens().isEmpty()) {
            return "";
        }
        double onder = waarneming.ondergrens().getAsDouble();
        double boven = waarneming.bovengrens().getAsDouble();
        boolean alsGelijk = onder != boven && getal(waarneming, onder).equals(getal(waarneming, boven));
        int meer = alsGelijk ? 1 : 0;
        return getal(waarneming, onder, meer) + " tot " + getal(waarneming, boven, meer);
    }

    /** {@code getal} in the unit and with the decimals of {@code waarneming}. */
    public static String zoals(Waarneming waarneming, double getal) {
        return getal(waarneming, getal);
    }

    /** Cell of a table. */
    public static Cel cel(Optional<Waarneming> waarneming) {
        return waarneming.map(Weergave::cel).orElse(new Cel(ONTBREEKT, NIET_AANGELEVERD, Cel.Soort.STAAT));
    }

    /** Cell with the number as it stands. */
    public static Cel cel(Waarneming waarneming) {
        Cel.Soort soort = isCijfer(waarneming) ? Cel.Soort.GETAL : Cel.Soort.STAAT;
        return new Cel(tekst(waarneming), uitleg(waarneming), soort);
    }

    /** What is said about a figure besides its number; empty when the number speaks for itself. */
    public static String uitleg(Waarneming waarneming) {
        if (!waarneming.toelichting().isBlank()) {
            return waarneming.toelichting();
        }
        return switch (waarneming.waarde().status()) {
            case CIJFER -> uitleg(waarneming.kenmerken());
            case AFGESCHERMD -> "afgeschermd om leerlingen te beschermen";
            case ONTBREEKT -> NIET_AANGELEVERD;
            case NIET_VAN_TOEPASSING -> "niet van toepassing";
            case TE_WEINIG_RESPONS -> "te weinig leerlingen vulden dit in";
        };
    }

    /** The number; empty when there is none. */
    public static OptionalDouble getal(Waarneming waarneming) {
        return waarneming.waarde() instanceof Waarde.Cijfer cijfer
                ? OptionalDouble.of(cijfer.getal())
                : OptionalDouble.empty();
    }

    /** Whether there is a number. */
    public static boolean isCijfer(Waarneming waarneming) {
        return waarneming.waarde().status() == Status.CIJFER;
    }

    /** Whole count with Dutch separators; the reason when there is no number. */
    public static String telling(Waarneming waarneming, OptionalDouble telling) {
        return telling.isPresent() ? Getallen.zoNodigEenDecimaal(telling.getAsDouble()) : basis(waarneming, "n.v.t.");
    }

    private static String basis(Waarneming waarneming) {
        return basis(waarneming, "");
    }

    private static String basis(Waarneming waarneming, String anders) {
        return switch (waarneming.waarde().status()) {
            case CIJFER ->
                anders.isEmpty() ? getal(waarneming, getal(waarneming).orElseThrow()) : anders;
            case AFGESCHERMD -> "x";
            case ONTBREEKT -> ONTBREEKT;
            case NIET_VAN_TOEPASSING -> "n.v.t.";
            case TE_WEINIG_RESPONS -> "te weinig antwoorden";
        };
    }

    private static String getal(Waarneming waarneming, double getal) {
        return getal(waarneming, getal, 0);
    }

    /** @param meer digits behind the comma besides those of the definition */
    private static String getal(Waarneming waarneming, double getal, int meer) {
        boolean grof = waarneming.noemer().isPresent() && waarneming.noemer().getAsDouble() < KLEINE_NOEMER;
        int decimalen = waarneming.decimalen();
        Eenheid eenheid = waarneming.eenheid();
        return switch (eenheid) {
            case PROCENT -> Getallen.metDecimalen(getal, (grof || isAfgerond(waarneming) ? 0 : decimalen) + meer) + "%";
            case PER_1000 -> Getallen.metDecimalen(getal, (grof ? 0 : decimalen) + meer);
            case DAGEN, WEKEN, UREN ->
                decimalen + meer == 0 ? Getallen.geheel(getal) : Getallen.zoNodigEenDecimaal(getal);
            case LEERLINGEN, MELDINGEN, GEVALLEN, RESPONDENTEN, SCHOLEN -> Getallen.zoNodigEenDecimaal(getal);
        };
    }

    /** Whether the release itself holds the percentage, its bounds included, in whole numbers only. */
    private static boolean isAfgerond(Waarneming waarneming) {
        return waarneming.teller().isEmpty()
                && waarneming.ondergrens().isPresent()
                && isHeel(getal(waarneming))
                && isHeel(waarneming.ondergrens())
                && isHeel(waarneming.bovengrens());
    }

    private static boolean isHeel(OptionalDouble getal) {
        return getal.isPresent() && getal.getAsDouble() == Math.rint(getal.getAsDouble());
    }

    /** Signs of cautions, in a fixed order; the legend explains them. */
    public static String tekens(Set<Kenmerk> kenmerken) {
        StringBuilder tekens = new StringBuilder();
        if (kenmerken.contains(Kenmerk.VOORLOPIG)) {
            tekens.append('*');
        }
        if (kenmerken.contains(Kenmerk.TRENDBREUK)) {
            tekens.append('\u2020');
        }
        if (kenmerken.contains(Kenmerk.LAGE_MELDGRAAD)) {
            tekens.append('\u2021');
        }
        if (kenmerken.contains(Kenmerk.MELDGEDRAG_GEWIJZIGD)) {
            tekens.append('\u00a7');
        }
        if (kenmerken.contains(Kenmerk.GESCHAT)) {
            tekens.append("(s)");
        }
        return tekens.toString();
    }

    /** Words about an incomplete total, between brackets; empty when it is complete. */
    static String onvolledig(Waarneming waarneming) {
        String zonder = zonder(waarneming);
        return zonder.isEmpty() ? "" : " (" + zonder + ")";
    }

    /** What an incomplete total lacks, or that it is incomplete when that is a long list; empty when it is complete. */
    public static String zonder(Waarneming waarneming) {
        if (!waarneming.kenmerken().contains(Kenmerk.ONVOLLEDIG)) {
            return "";
        }
        String zonder = waarneming.toelichting();
        return zonder.startsWith("zonder ") && zonder.length() <= LANGSTE_IN_CEL ? zonder : ONVOLLEDIG;
    }

    private static String uitleg(Set<Kenmerk> kenmerken) {
        return String.join(
                "; ",
                kenmerken.stream()
                        .map(kenmerk -> switch (kenmerk) {
                            case VOORLOPIG -> "voorlopig cijfer";
                            case TRENDBREUK -> "andere telwijze dan het jaar ervoor";
                            case ONVOLLEDIG -> "niet alle gegevens zijn geleverd";
                            case LAGE_MELDGRAAD -> "scholen melden waarschijnlijk niet alles";
                            case MELDGEDRAG_GEWIJZIGD -> "scholen meldden anders dan eerder";
                            case GESCHAT -> "geschat";
                        })
                        .toList());
    }
}
