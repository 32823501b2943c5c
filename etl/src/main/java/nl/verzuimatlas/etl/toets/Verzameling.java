package nl.verzuimatlas.etl.toets;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.lezen.Stuk;

/**
 * What judging all pieces of a delivery gave.
 *
 * @param teller findings about rows
 * @param kengetallen figures of all rows
 * @param sleutels keys per piece
 */
public record Verzameling(Bevindingenteller teller, Kengetallen kengetallen, List<Sleutels> sleutels) {

    /** Adds up the reports of pieces, in their order. */
    public static Verzameling van(List<StukVerslag> delen) {
        Bevindingenteller teller = new Bevindingenteller();
        Kengetallen kengetallen = new Kengetallen();
        delen.forEach(deel -> {
            teller.plus(deel.bevindingen());
            kengetallen.plus(deel.kengetallen());
        });
        return new Verzameling(
                teller, kengetallen, delen.stream().map(StukVerslag::sleutels).toList());
    }

    /** Findings about rows. */
    public List<Bevinding> bevindingen() {
        return teller.bevindingen();
    }

    /** Share of the keys in {@code oud}, those of an earlier delivery, that its accepted rows have too. */
    public double aandeelTerug(Sleutels oud) {
        return Sleutels.aandeelTerug(oud, sleutels);
    }

    /** Rows whose key occurred before, with where that was. */
    public Map<Long, String> dubbelen(List<Stuk> stukken) {
        long bestanden = stukken.stream().map(Stuk::bestandNummer).distinct().count();
        return Sleutels.dubbelen(sleutels, plaats -> {
            String rij = "rij " + Toetsplan.Rijplaats.rij(plaats);
            return bestanden == 1
                    ? rij
                    : stukken.stream()
                            .filter(stuk -> stuk.bestandNummer() == Toetsplan.Rijplaats.bestand(plaats))
                            .map(stuk -> stuk.vorm().naam() + ", " + rij)
                            .findFirst()
                            .orElse(rij);
        });
    }
}
