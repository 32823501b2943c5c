package nl.verzuimatlas.warehouse.audit.verband;

import java.util.List;
import java.util.Optional;
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

    private static final String TOTAAL = "totaal";
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
        if (cel != null && grootheid.deel() == Grootheid.Deel.ONGELEVERD) {
            return ongeleverd(cel.adres());
        }
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
            case ONGELEVERD -> ongeleverd(cel.adres());
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

    /** What is left of a total without the categories of a breakdown that were delivered. */
    private OptionalLong ongeleverd(Celadres adres) {
        OptionalLong over = bekend(Grootheid.teller(totaalVan(adres)));
        for (String categorie :
                openbaar.definities().get(adres.indicator()).dimensies().get(adres.dimensie())) {
            Grootheid deel = Grootheid.teller(adres.van(adres.dimensie(), categorie));
            if (!categorie.equals(TOTAAL) && stand(deel) != Stand.ONTBREEKT) {
                over = verschil(over, bekend(deel));
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
        return adres.van(openbaar.definities().get(adres.indicator()).hoofddimensie(), TOTAAL);
    }

    /** The cell of the total of a breakdown: its own, or that of the indicator. */
    public Celadres totaalVan(Celadres adres) {
        List<String> categorieen =
                openbaar.definities().get(adres.indicator()).dimensies().getOrDefault(adres.dimensie(), List.of());
        return categorieen.contains(TOTAAL) ? adres.van(adres.dimensie(), TOTAAL) : totaal(adres);
    }

    /**
     * Whether the cell is the first category that was not delivered, of a breakdown that adds up to a total that was: the total may count persons
     * of it all the same.
     */
    public boolean isEersteOngeleverde(Celadres adres) {
        return kennis.van(adres.indicator()).optelbaar().contains(adres.dimensie())
                && !isAandeel(adres)
                && ongeleverde(adres).filter(adres::equals).isPresent()
                && isGeteld(Grootheid.teller(totaalVan(adres)));
    }

    /** The first category of the breakdown of {@code adres} that was not delivered. */
    Optional<Celadres> ongeleverde(Celadres adres) {
        return openbaar
                .definities()
                .get(adres.indicator())
                .dimensies()
                .getOrDefault(adres.dimensie(), List.of())
                .stream()
                .filter(categorie -> !categorie.equals(TOTAAL))
                .map(categorie -> adres.van(adres.dimensie(), categorie))
                .filter(deel -> stand(Grootheid.teller(deel)) == Stand.ONTBREEKT)
                .findFirst();
    }

    /** Whether there is such a number, shown or hidden. */
    boolean isGeteld(Grootheid grootheid) {
        Stand stand = stand(grootheid);
        return stand == Stand.BEKEND || stand == Stand.VERBORGEN;
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
