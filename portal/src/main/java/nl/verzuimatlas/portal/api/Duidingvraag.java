package nl.verzuimatlas.portal.api;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.duiding.Cijferkeuze;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** What questions about conclusions have in common: which figures they are about, and how numbers are written. */
final class Duidingvraag {

    static final String TOTAAL = "totaal";

    private static final MathContext CIJFERS = new MathContext(10);

    private Duidingvraag() {}

    /**
     * The figures that a request is about: of the indicators asked, or of all, the total, or the categories of the breakdown
     * asked.
     */
    static List<Cijferkeuze> keuzes(ReleaseLezer lezer, Parameterlezer vraag) {
        List<Indicator> alle = lezer.indicatoren();
        Set<String> ids = alle.stream().map(Indicator::id).collect(Collectors.toSet());
        List<String> gevraagd = vraag.waarden(Vraag.INDICATOR.alleen(
                ids::contains, "is geen indicator. De lijst staat op " + Api.BASIS + "/indicatoren."));
        List<String> dimensies = vraag.waarden(Vraag.DIMENSIE);
        List<String> categorieen = vraag.waarden(Vraag.CATEGORIE);
        return alle.stream()
                .filter(indicator -> gevraagd.isEmpty() || gevraagd.contains(indicator.id()))
                .flatMap(indicator -> indicator.dimensies().entrySet().stream()
                        .filter(dimensie -> dimensies.isEmpty()
                                ? dimensie.getKey().equals(indicator.hoofddimensie())
                                : dimensies.contains(dimensie.getKey()))
                        .flatMap(dimensie -> gekozen(dimensie.getValue(), dimensies, categorieen).stream()
                                .map(categorie -> new Cijferkeuze(indicator.id(), dimensie.getKey(), categorie))))
                .toList();
    }

    private static List<String> gekozen(
            Map<String, String> categorieen, List<String> dimensies, List<String> gevraagd) {
        if (!gevraagd.isEmpty()) {
            return categorieen.keySet().stream().filter(gevraagd::contains).toList();
        }
        boolean alleenTotaal = dimensies.isEmpty() && categorieen.containsKey(TOTAAL);
        return alleenTotaal ? List.of(TOTAAL) : List.copyOf(categorieen.keySet());
    }

    /** Name of a figure: that of its indicator, and of its category when it is not the total. */
    static String naam(Indicator indicator, String dimensie, String categorie) {
        String label = indicator.label(dimensie, categorie);
        return categorie.equals(TOTAAL)
                ? indicator.naam()
                : indicator.naam() + " (" + label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) + ")";
    }

    /** The number in ten digits, without the dust of binary fractions; null when it is not finite. */
    static Number getal(double getal) {
        if (!Double.isFinite(getal)) {
            return null;
        }
        double afgerond = new BigDecimal(getal).round(CIJFERS).doubleValue();
        if (afgerond == Math.rint(afgerond) && Math.abs(afgerond) < 1e15) {
            return (long) afgerond;
        }
        return afgerond;
    }
}
