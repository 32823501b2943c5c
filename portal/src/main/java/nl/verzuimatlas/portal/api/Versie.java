package nl.verzuimatlas.portal.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of the API by semantic versioning: what asks something else of those who use it raises the first number.
 *
 * @param nummer for example {@code 1.1.0}
 * @param datum first day
 * @param wijzigingen what changed, as Dutch sentences
 */
public record Versie(String nummer, LocalDate datum, List<String> wijzigingen) {

    private static final List<Versie> ALLE = List.of(
            new Versie(
                    "1.1.0",
                    LocalDate.of(2026, 11, 29),
                    List.of(
                            "Nieuwe formaten: CSV voor Excel, beschrijving van de CSV, Excel en Parquet.",
                            "Nieuw filter gemeente. Nieuwe adressen: /gemeenten/{code}, /samenhang en /openapi.json.",
                            "Een bestand bevat alle rijen, tenzij u een pagina vraagt.")),
            new Versie("1.0.0", LocalDate.of(2026, 11, 22), List.of("Eerste versie.")));

    public Versie {
        wijzigingen = List.copyOf(wijzigingen);
    }

    /** All versions, the latest first. */
    public static List<Versie> alle() {
        return ALLE;
    }

    /** The version that answers. */
    public static Versie huidig() {
        return ALLE.get(0);
    }
}
