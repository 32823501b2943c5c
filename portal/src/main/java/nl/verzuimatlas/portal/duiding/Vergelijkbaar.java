package nl.verzuimatlas.portal.duiding;

import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.duiding.Duidingen;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.statistiek.Gelijkenis;

/** Says which municipalities are similar, and by what. */
public final class Vergelijkbaar {

    private Vergelijkbaar() {}

    /** Similar municipalities, the nearest first, as a sentence. */
    public static String zin(Duidingen duidingen, Gebieden gebieden, Gemeente gemeente, Schooljaar jaar) {
        List<Gelijkenis.Buur> buren = duidingen.vergelijkbaarMet(gemeente.code(), jaar);
        String kenmerken = som(duidingen.regels().gelijkenis().kenmerken().stream()
                .map(kenmerk -> duidingen.regels().profiel().get(kenmerk.naam()).label())
                .toList());
        if (buren.isEmpty()) {
            return "Geen andere gemeente lijkt genoeg op " + gemeente.naam() + ". Wij kijken naar " + kenmerken + ".";
        }
        String namen = buren.stream().map(buur -> naam(gebieden, buur.code())).collect(Collectors.joining(", "));
        return "Vergelijkbaar met " + gemeente.naam() + ", de meest gelijke eerst: " + namen + ". Wij kijken naar "
                + kenmerken + ".";
    }

    private static String naam(Gebieden gebieden, String code) {
        return gebieden.gemeenten().stream()
                .filter(gemeente -> gemeente.code().code().equals(code))
                .map(Gemeente::naam)
                .findFirst()
                .orElse(code);
    }

    private static String som(List<String> delen) {
        return delen.size() == 1
                ? delen.get(0)
                : String.join(", ", delen.subList(0, delen.size() - 1)) + " en " + delen.get(delen.size() - 1);
    }
}
