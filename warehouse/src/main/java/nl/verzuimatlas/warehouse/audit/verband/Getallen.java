package nl.verzuimatlas.warehouse.audit.verband;

import java.util.OptionalLong;
import java.util.Set;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Gebied;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaar;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;

/**
 * The whole numbers behind the public figures, as far as they can be seen.
 *
 * @param openbaar what is public
 * @param kennis what is known of how figures are made
 */
public record Getallen(Openbaar openbaar, Kennis kennis) {

    private static final double SPELING = 1e-6;

    /** Whether a number is in the figures. */
    public enum Stand {
        /** It can be seen, or follows at once from what can be seen. */
        BEKEND,
        /** There is one, and it is hidden. */
        VERBORGEN,
        /** It was not delivered. */
        ONTBREEKT,
        /** There is no such row. */
        AFWEZIG
    }

    /** Whether {@code grootheid} is in the figures. */
    public Stand stand(Grootheid grootheid) {
        Openbarecel cel = openbaar.cellen().get(grootheid.adres());
        if (cel == null) {
            return Stand.AFWEZIG;
        }
        if (cel.ontbreekt()) {
            return Stand.ONTBREEKT;
        }
        return bekend(grootheid).isPresent() ? Stand.BEKEND : Stand.VERBORGEN;
    }

    /** The number, when it can be seen; what does not apply counts nobody. */
    public OptionalLong bekend(Grootheid grootheid) {
        Openbarecel cel = openbaar.cellen().get(grootheid.adres());
        if (cel == null || cel.ontbreekt()) {
            return OptionalLong.empty();
        }
        if (cel.isNvt()) {
            return OptionalLong.of(0);
        }
        return switch (grootheid.deel()) {
            case TELLER -> teller(cel);
            case NOEMER -> noemer(cel);
            case COMPLEMENT -> verschil(noemer(cel), teller(cel));
            case REST -> rest(cel);
            case GEDEELD -> gedeeld(cel);
        };
    }

    private OptionalLong teller(Openbarecel cel) {
        if (cel.teller().isPresent()) {
            return OptionalLong.of(Math.round(cel.teller().getAsDouble()));
        }
        if (cel.waarde().isEmpty()) {
            return OptionalLong.empty();
        }
        return uitWaarde(cel);
    }

    /** The count that a rate, share or count in the figures can only come from. */
    private OptionalLong uitWaarde(Openbarecel cel) {
        double waarde = cel.waarde().getAsDouble();
        double per = switch (cel.eenheid()) {
            case "per-1000" -> 1000;
            case "procent" -> 100;
            default -> 1;
        };
        if (per == 1) {
            return OptionalLong.of(Math.round(waarde));
        }
        if (cel.noemer().isEmpty()) {
            return OptionalLong.empty();
        }
        double teller = waarde * cel.noemer().getAsDouble() / per;
        return Math.abs(teller - Math.rint(teller)) < SPELING * Math.max(1, teller)
                ? OptionalLong.of(Math.round(teller))
                : OptionalLong.empty();
    }

    private OptionalLong noemer(Openbarecel cel) {
        return isAandeel(cel.adres()) && cel.noemer().isPresent()
                ? OptionalLong.of(Math.round(cel.noemer().getAsDouble()))
                : OptionalLong.empty();
    }

    private OptionalLong rest(Openbarecel deel) {
        return verschil(bekend(Grootheid.teller(totaal(deel.adres()))), teller(deel));
    }

    /** What is left of a region without the gemeenten that lie in it whole. */
    private OptionalLong gedeeld(Openbarecel cel) {
        OptionalLong over = teller(cel);
        Gebied gebied = new Gebied(cel.adres().regiotype(), cel.adres().regiocode());
        Set<String> delen = openbaar.gedeeld().getOrDefault(gebied, Set.of());
        for (String gemeente : openbaar.leden().getOrDefault(gebied, Set.of())) {
            Grootheid lid = Grootheid.teller(cel.adres().in(Gebied.GEMEENTE, gemeente));
            if (!delen.contains(gemeente) && stand(lid) != Stand.ONTBREEKT) {
                over = verschil(over, bekend(lid));
            }
        }
        return over;
    }

    private static OptionalLong verschil(OptionalLong van, OptionalLong af) {
        return van.isPresent() && af.isPresent()
                ? OptionalLong.of(van.getAsLong() - af.getAsLong())
                : OptionalLong.empty();
    }

    /** The cell of the total of the same indicator, area and year. */
    public Celadres totaal(Celadres adres) {
        return adres.van(openbaar.definities().get(adres.indicator()).hoofddimensie(), "totaal");
    }

    /** Whether the cell is a share of cases. */
    public boolean isAandeel(Celadres adres) {
        return kennis.van(adres.indicator()).isAandeel();
    }

    /** Whether the cell counts persons, reports or cases. */
    public boolean isTelling(Celadres adres) {
        return kennis.van(adres.indicator()).isTelling();
    }
}
