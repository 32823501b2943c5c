package nl.verzuimatlas.warehouse.duiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;
import nl.verzuimatlas.warehouse.statistiek.Trechter;
import nl.verzuimatlas.warehouse.statistiek.Zone;

/**
 * A funnel plot: figures against the size of the area, with the limits between which they lie when areas differ from the
 * region by chance, or as much as these areas usually differ. Values are in the unit of the figure.
 *
 * @param regio value of the region
 * @param spreiding how many times as much areas differ as by chance; 1 when no more, above 1 the limits were widened
 * @param punten areas with a figure, by size
 * @param grenzen limits, by size
 */
public record Trechterbeeld(double regio, double spreiding, List<Punt> punten, List<Grens> grenzen) {

    private static final int MINSTE_PUNTEN = 5;
    private static final int STAPPEN = 40;

    public Trechterbeeld {
        punten = List.copyOf(punten);
        grenzen = List.copyOf(grenzen);
    }

    /**
     * An area.
     *
     * @param waarneming its figure
     * @param omvang its size: the denominator
     * @param zone where it lies between the limits
     */
    public record Punt(Waarneming waarneming, double omvang, Zone zone) {}

    /**
     * The limits at one size.
     *
     * @param omvang size
     * @param grens95 between these lie 95 in 100 figures by chance
     * @param grens998 between these lie 998 in 1,000 figures by chance
     */
    public record Grens(double omvang, Interval grens95, Interval grens998) {}

    /**
     * The funnel of one figure in one school year.
     *
     * @param gebieden figures of the areas; those without shown numerator and denominator are left out
     * @param regio figure of the region
     * @return empty when fewer than 5 areas can be drawn, or the region has no shown numerator above 0
     */
    public static Optional<Trechterbeeld> van(List<Waarneming> gebieden, Waarneming regio, Statistiekregels regels) {
        Optional<Telcijfer> geheel = Telcijfer.van(regio).filter(cijfer -> cijfer.teller() > 0);
        List<Waarneming> getoond = gebieden.stream()
                .filter(gebied -> Telcijfer.van(gebied).isPresent() && gebied.eenheid() == regio.eenheid())
                .toList();
        if (geheel.isEmpty() || getoond.size() < MINSTE_PUNTEN) {
            return Optional.empty();
        }
        Rekenaar rekenaar = new Rekenaar(geheel.get(), regels, getoond);
        List<Punt> punten = new ArrayList<>();
        for (Waarneming gebied : getoond) {
            Telcijfer cijfer = Telcijfer.van(gebied).orElseThrow();
            Grens grens = rekenaar.grens(cijfer.omvang());
            punten.add(new Punt(gebied, cijfer.omvang(), Zone.van(cijfer.waarde(), grens.grens95(), grens.grens998())));
        }
        punten.sort((een, ander) -> Double.compare(een.omvang(), ander.omvang()));
        return Optional.of(new Trechterbeeld(
                geheel.get().waarde(),
                rekenaar.spreiding,
                punten,
                rekenaar.lijn(
                        punten.get(0).omvang(), punten.get(punten.size() - 1).omvang())));
    }

    /** Limits around one region. */
    private static final class Rekenaar {

        private final Telcijfer regio;
        private final Statistiekregels regels;
        private final double spreiding;

        Rekenaar(Telcijfer regio, Statistiekregels regels, List<Waarneming> gebieden) {
            this.regio = regio;
            this.regels = regels;
            double[] afstanden = gebieden.stream()
                    .map(gebied -> Telcijfer.van(gebied).orElseThrow())
                    .mapToDouble(this::afstand)
                    .toArray();
            this.spreiding = Trechter.spreiding(afstanden, regels.trechterInkrimping());
        }

        private double kans() {
            return regio.waarde() / regio.schaal();
        }

        private double afstand(Telcijfer gebied) {
            double variantie = regio instanceof Telcijfer.Deel ? kans() * (1 - kans()) : kans();
            return (gebied.waarde() - regio.waarde()) / regio.schaal() / Math.sqrt(variantie / gebied.omvang());
        }

        Grens grens(double omvang) {
            return new Grens(omvang, grens(omvang, regels.niveau()), grens(omvang, regels.trechterniveau()));
        }

        private Interval grens(double omvang, double niveau) {
            if (regio instanceof Telcijfer.Maat) {
                return Trechter.telling(kans() * omvang, niveau, spreiding).maal(regio.schaal() / omvang);
            }
            Interval aandeel = spreiding > 1
                    ? Trechter.aandeel(kans(), omvang, niveau, spreiding)
                    : Trechter.aandeelExact(kans(), Math.toIntExact(Math.round(omvang)), niveau);
            return aandeel.maal(regio.schaal());
        }

        /** Limits from the smallest to the largest area, closer together where they bend. */
        List<Grens> lijn(double kleinste, double grootste) {
            List<Grens> lijn = new ArrayList<>();
            for (int i = 0; i <= STAPPEN; i++) {
                double omvang = Math.rint(kleinste * Math.pow(grootste / kleinste, (double) i / STAPPEN));
                if (lijn.isEmpty() || lijn.get(lijn.size() - 1).omvang() < omvang) {
                    lijn.add(grens(omvang));
                }
            }
            return lijn;
        }
    }
}
