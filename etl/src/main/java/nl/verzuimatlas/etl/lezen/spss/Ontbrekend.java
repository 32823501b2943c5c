package nl.verzuimatlas.etl.lezen.spss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that the maker of a file declared to be missing ("user-missing"). The system-missing value is not among
 * them.
 *
 * @param getallen separate numbers
 * @param bereik range of numbers
 * @param teksten texts, without the spaces behind them
 */
record Ontbrekend(List<Double> getallen, Optional<Bereik> bereik, Set<String> teksten) {

    /** Nothing was declared. */
    static final Ontbrekend NIETS = new Ontbrekend(List.of(), Optional.empty(), Set.of());

    Ontbrekend {
        getallen = List.copyOf(getallen);
        teksten = Set.copyOf(teksten);
    }

    /** From {@code laag} up to and including {@code hoog}. */
    record Bereik(double laag, double hoog) {}

    boolean isLeeg() {
        return getallen.isEmpty() && bereik.isEmpty() && teksten.isEmpty();
    }

    boolean geldt(double getal) {
        for (double ander : getallen) {
            if (ander == getal) {
                return true;
            }
        }
        return bereik.isPresent()
                && getal >= bereik.get().laag()
                && getal <= bereik.get().hoog();
    }

    boolean geldt(String tekst) {
        return teksten.contains(tekst);
    }

    /** The declaration in words, for example {@code 9, 97 t/m 99}. */
    String inWoorden() {
        List<String> delen = new ArrayList<>();
        getallen.forEach(getal -> delen.add(Getaltekst.van(getal)));
        bereik.ifPresent(b -> delen.add(grens(b.laag(), "laagste") + " t/m " + grens(b.hoog(), "hoogste")));
        teksten.stream().sorted().forEach(tekst -> delen.add('"' + tekst + '"'));
        return String.join(", ", delen);
    }

    private static String grens(double getal, String uiterste) {
        return Math.abs(getal) > Double.MAX_VALUE / 2 ? uiterste : Getaltekst.van(getal);
    }
}
