package nl.verzuimatlas.warehouse.thuis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * What deliveries have in common that replace each other: source, supplier and period. The spelling of the supplier's name
 * (capitals, spaces) and of the period (a school year or its first and last day) makes no difference.
 *
 * @param bron source
 * @param leverancier supplier, in one spelling
 * @param periode period, in one spelling
 */
public record Leveringreeks(String bron, String leverancier, String periode) {

    /** Which of two deliveries of a series counts: definitief before voorlopig, then the higher version, then the later. */
    public static final Comparator<LeveringManifest> RANG = Comparator.comparing(
                    (LeveringManifest levering) -> !levering.voorlopig())
            .thenComparing(LeveringManifest::versie)
            .thenComparing(LeveringManifest::ontvangenOp)
            .thenComparing(LeveringManifest::id);

    public Leveringreeks {
        leverancier = eenNaam(leverancier);
        periode = eenSpelling(periode);
    }

    /** The series of an accepted delivery. */
    public static Leveringreeks van(LeveringManifest levering) {
        return new Leveringreeks(levering.bron(), levering.leverancier(), levering.periode());
    }

    /** Whether both are the name of one supplier. */
    public static boolean zelfdeLeverancier(String een, String ander) {
        return eenNaam(een).equals(eenNaam(ander));
    }

    /** Whether the period includes all days from {@code van} to {@code tot}; not when it is unknown. */
    public boolean omvat(LocalDate van, LocalDate tot) {
        List<LocalDate> dagen = eersteEnLaatste();
        return !dagen.isEmpty() && !dagen.get(0).isAfter(van) && !dagen.get(1).isBefore(tot);
    }

    /** Last day of the period; empty when it is unknown. */
    public Optional<LocalDate> einde() {
        return eersteEnLaatste().stream().skip(1).findFirst();
    }

    /** School years that the period touches; none when it is unknown. */
    public List<Schooljaar> schooljaren() {
        List<LocalDate> dagen = eersteEnLaatste();
        return dagen.isEmpty()
                ? List.of()
                : Stream.iterate(
                                Schooljaar.van(dagen.get(0)),
                                jaar -> !jaar.begin().isAfter(dagen.get(1)),
                                Schooljaar::volgend)
                        .toList();
    }

    private List<LocalDate> eersteEnLaatste() {
        String[] dagen = periode.split("/");
        try {
            return dagen.length == 2 ? List.of(LocalDate.parse(dagen[0]), LocalDate.parse(dagen[1])) : List.of();
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static String eenNaam(String leverancier) {
        return leverancier.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String eenSpelling(String periode) {
        return Schooljaar.lees(periode)
                .map(jaar -> jaar.begin() + "/" + jaar.einde())
                .orElse(periode);
    }
}
