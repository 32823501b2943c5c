package nl.verzuimatlas.warehouse.audit.openbaar;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row of the public figures.
 *
 * @param adres which figure
 * @param teller numerator
 * @param noemer denominator
 * @param waarde the figure
 * @param ondergrens lower bound of the interval
 * @param bovengrens upper bound of the interval
 * @param eenheid unit of the figure
 * @param status {@code cijfer}, {@code afgeschermd}, ...
 * @param kenmerken cautions
 * @param definitieversie version of the definition
 * @param toelichting explanation
 */
public record Openbarecel(
        Celadres adres,
        OptionalDouble teller,
        OptionalDouble noemer,
        OptionalDouble waarde,
        OptionalDouble ondergrens,
        OptionalDouble bovengrens,
        String eenheid,
        String status,
        Set<String> kenmerken,
        String definitieversie,
        String toelichting) {

    public static final String CIJFER = "cijfer";
    public static final String AFGESCHERMD = "afgeschermd";
    public static final String TE_WEINIG_RESPONS = "te-weinig-respons";
    public static final String ONTBREEKT = "ontbreekt";
    public static final String NVT = "niet-van-toepassing";

    public Openbarecel {
        kenmerken = Set.copyOf(kenmerken);
    }

    public boolean isGetoond() {
        return status.equals(CIJFER);
    }

    /** Whether there is a number that may not be seen. */
    public boolean isVerborgen() {
        return status.equals(AFGESCHERMD) || status.equals(TE_WEINIG_RESPONS);
    }

    public boolean ontbreekt() {
        return status.equals(ONTBREEKT);
    }

    public boolean isNvt() {
        return status.equals(NVT);
    }

    /** Names of the cautions in alphabetical order, joined. */
    public String kenmerktekst() {
        return String.join(",", new TreeSet<>(kenmerken));
    }
}
