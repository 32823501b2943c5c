package nl.verzuimatlas.portal.proef;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A figure for tests, built from an ordinary one.
 *
 * @param waarde number or state
 * @param eenheid unit
 * @param onder lower bound; NaN when there is none
 * @param boven upper bound; NaN when there is none
 * @param noemer denominator; NaN when there is none
 * @param kenmerken cautions
 * @param toelichting explanation
 * @param gebied name of the area
 * @param jaar first year of the school year
 */
public record Cijfer(
        Waarde waarde,
        Eenheid eenheid,
        double onder,
        double boven,
        double noemer,
        Set<Kenmerk> kenmerken,
        String toelichting,
        String gebied,
        int jaar) {

    /** A rate per 1.000 with its interval, in Doetinchem, 2023-2024. */
    public static Cijfer per1000(double waarde, double onder, double boven) {
        return new Cijfer(
                new Waarde.Cijfer(waarde), Eenheid.PER_1000, onder, boven, 5000, Set.of(), "", "Doetinchem", 2023);
    }

    /** A count of pupils in Doetinchem, 2023-2024. */
    public static Cijfer aantal(double waarde) {
        return new Cijfer(
                new Waarde.Cijfer(waarde),
                Eenheid.LEERLINGEN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Set.of(),
                "",
                "Doetinchem",
                2023);
    }

    /** A figure without a number. */
    public static Cijfer zonder(Status status) {
        return aantal(0).met(Waarde.van(status, 0));
    }

    public Cijfer met(Waarde nieuw) {
        return new Cijfer(nieuw, eenheid, onder, boven, noemer, kenmerken, toelichting, gebied, jaar);
    }

    public Cijfer met(Eenheid nieuw, double nieuweNoemer) {
        return new Cijfer(waarde, nieuw, onder, boven, nieuweNoemer, kenmerken, toelichting, gebied, jaar);
    }

    public Cijfer met(Kenmerk kenmerk, String nieuweToelichting) {
        return new Cijfer(waarde, eenheid, onder, boven, noemer, EnumSet.of(kenmerk), nieuweToelichting, gebied, jaar);
    }

    public Cijfer in(String nieuwGebied, int nieuwJaar) {
        return new Cijfer(waarde, eenheid, onder, boven, noemer, kenmerken, toelichting, nieuwGebied, nieuwJaar);
    }

    /** The figure as the read API gives it. */
    public Waarneming waarneming() {
        return new Waarneming(
                "relatief-verzuim",
                Reeks.EIGEN,
                Regiotype.GEMEENTE,
                "GM0222",
                gebied,
                new Schooljaar(jaar),
                Map.of("onderwijssoort", "totaal"),
                OptionalDouble.empty(),
                getal(noemer),
                waarde,
                eenheid,
                getal(onder),
                getal(boven),
                kenmerken,
                "bron",
                "1.0",
                Optional.empty(),
                "proef-1",
                toelichting);
    }

    private static OptionalDouble getal(double getal) {
        return Double.isNaN(getal) ? OptionalDouble.empty() : OptionalDouble.of(getal);
    }
}
