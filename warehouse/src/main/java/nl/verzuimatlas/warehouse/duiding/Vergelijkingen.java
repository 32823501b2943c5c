package nl.verzuimatlas.warehouse.duiding;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * All comparisons of one view.
 *
 * @param lijst in the order asked
 * @param aantal number of tested comparisons that p-values were corrected for; belongs beside the result
 */
public record Vergelijkingen(List<Vergeleken> lijst, int aantal) {

    public Vergelijkingen {
        lijst = List.copyOf(lijst);
    }

    /** The comparison of one figure; empty when the release has no such cell. */
    public Optional<Vergeleken> find(
            String indicator, String dimensie, String categorie, String regiocode, Schooljaar jaar) {
        return lijst.stream()
                .filter(een -> een.gebied().indicator().equals(indicator)
                        && een.gebied().dimensie().equals(dimensie)
                        && een.gebied().categorie().equals(categorie)
                        && een.gebied().regiocode().equals(regiocode)
                        && een.gebied().schooljaar().equals(jaar))
                .findFirst();
    }
}
