package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Kerncijfers.Kerncijfer;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.duiding.Cijferkeuze;
import nl.verzuimatlas.warehouse.duiding.Vergeleken;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Tegenover;
import nl.verzuimatlas.warehouse.duiding.Vergelijkingen;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Makes the strip of a municipality out of the comparisons of all municipalities, so that each page says the same. */
public final class Profielstroken {

    private static final double BREEDTE = 100;

    private Profielstroken() {}

    /** The figures that a comparison is asked of. */
    public static List<Cijferkeuze> keuzes(List<Kerncijfer> kerncijfers) {
        return kerncijfers.stream()
                .map(Kerncijfer::snede)
                .map(snede -> new Cijferkeuze(snede.indicator(), snede.dimensie(), snede.categorie()))
                .toList();
    }

    /**
     * The strip.
     *
     * @param alle comparisons of all municipalities with the region in {@code jaar}
     */
    public static Profielstrook van(
            List<Kerncijfer> kerncijfers, Vergelijkingen alle, Gebied gemeente, Gebied regio, Schooljaar jaar) {
        List<Profielstrook.Regel> regels = new ArrayList<>();
        for (Kerncijfer kerncijfer : kerncijfers) {
            Snede snede = kerncijfer.snede();
            alle.find(snede.indicator(), snede.dimensie(), snede.categorie(), gemeente.code(), jaar)
                    .ifPresent(een -> regels.add(regel(kerncijfer, een, hoogste(alle, een))));
        }
        String toetsen = alle.aantal() == 0
                ? "Er was niets te toetsen."
                : "Wij toetsten " + alle.aantal()
                        + " verschillen: van alle gemeenten en cijfers in deze tabel. Wij noemen iets pas "
                        + "hoger of lager als dat blijft staan na correctie voor al die toetsen.";
        return new Profielstrook(
                gemeente.naam() + " naast " + regio.naam() + ", schooljaar " + jaar,
                gemeente.naam(),
                regels,
                "Een gemeente staat naast de rest van de regio: de regio zonder de gemeente zelf. " + toetsen
                        + " Het streepje is het 95%-interval, de stip het cijfer van de gemeente, de dwarslijn dat van de regio.");
    }

    private static Profielstrook.Regel regel(Kerncijfer kerncijfer, Vergeleken een, double hoogste) {
        Waarneming w = een.gebied();
        return new Profielstrook.Regel(
                kerncijfer.naam(),
                "/definities/" + kerncijfer.snede().indicator(),
                Weergave.kort(w),
                Weergave.interval(w),
                een.ander().isPresent()
                        ? Weergave.zoals(een.regio(), een.ander().getAsDouble())
                                + (een.tegenover() == Tegenover.REGIO ? " (hele regio)" : "")
                        : Weergave.kort(een.regio()) + " (hele regio)",
                Vergelijkzin.kort(een),
                switch (een.oordeel()) {
                    case GUNSTIG -> "gunstig";
                    case ONGUNSTIG -> "ongunstig";
                    case GEEN_VERSCHIL, GEEN_OORDEEL -> "neutraal";
                },
                Vergelijkzin.waarom(een),
                streep(een, hoogste));
    }

    private static Optional<Profielstrook.Streep> streep(Vergeleken een, double hoogste) {
        Waarneming w = een.gebied();
        OptionalDouble eigen = Weergave.getal(w);
        boolean heel = eigen.isPresent()
                && w.ondergrens().isPresent()
                && w.bovengrens().isPresent()
                && een.ander().isPresent()
                && hoogste > 0;
        return heel
                ? Optional.of(new Profielstrook.Streep(
                        plaats(w.ondergrens().getAsDouble(), hoogste),
                        plaats(w.bovengrens().getAsDouble(), hoogste),
                        plaats(eigen.getAsDouble(), hoogste),
                        plaats(een.ander().getAsDouble(), hoogste)))
                : Optional.empty();
    }

    private static String plaats(double waarde, double hoogste) {
        return String.format(Locale.ROOT, "%.1f", Math.min(BREEDTE, BREEDTE * waarde / hoogste));
    }

    /** Highest bound among the municipalities of which this figure is shown. */
    private static double hoogste(Vergelijkingen alle, Vergeleken deze) {
        Cijferkeuze keuze = Cijferkeuze.van(deze.gebied());
        return alle.lijst().stream()
                .map(Vergeleken::gebied)
                .filter(w -> Cijferkeuze.van(w).equals(keuze))
                .map(Waarneming::bovengrens)
                .mapToDouble(grens -> grens.orElse(0))
                .max()
                .orElse(0);
    }
}
