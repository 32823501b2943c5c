package nl.verzuimatlas.etl.toets.betekenis;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;

/** All checks of the meaning of a delivery. */
public final class Betekenis {

    private static final List<Betekenischeck> CHECKS = List.of(
            new Omvang(),
            new Dekking(),
            new Codetabelcheck(),
            new Stilte(),
            new Vorigjaar(),
            new Overlap(),
            new Peildatum(),
            new Verwijzing(),
            new Schrijfwijzen(),
            new Aandelen(),
            new Dagen(),
            new Leerlingen(),
            new Totaal(),
            new Samen(),
            new Weging());

    private Betekenis() {}

    /** What there is to say about a delivery as a whole. */
    public static List<Bevinding> toets(Leveringbeeld beeld) {
        List<Bevinding> bevindingen = new ArrayList<>();
        CHECKS.forEach(check -> check.toets(beeld, bevindingen::add));
        return bevindingen;
    }
}
