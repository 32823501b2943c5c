package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The earlier years of one part of one gemeente. A year that differed is no measure for the next; when it keeps differing in
 * the same direction, those years are the new measure.
 */
final class Reeks {

    private final Meldgedragregels regels;
    private final List<Meting> maatstaf = new ArrayList<>();
    private final List<Meting> anders = new ArrayList<>();
    private int richting;

    Reeks(Meldgedragregels regels) {
        this.regels = regels;
    }

    /** What to compare {@code nu} with; empty when there are too few earlier years, or they hold too little. */
    Optional<Toetsstof> stof(Onderdeel onderdeel, Meting nu) {
        double minste = regels.grenzen(onderdeel).minsteOmvang();
        Meting eerder = Meting.som(maatstaf);
        if (maatstaf.size() < regels.minsteJaren() || nu.basis() < minste || eerder.basis() < minste) {
            return Optional.empty();
        }
        double klontering = regels.grenzen(onderdeel).klontering();
        return Optional.of(new Toetsstof(onderdeel, nu, eerder, klontering, 1.0 / maatstaf.size()));
    }

    /** A year that did not differ, or could not be judged. */
    void zelfde(Meting nu) {
        anders.clear();
        maatstaf.add(nu);
        if (maatstaf.size() > regels.meesteJaren()) {
            maatstaf.remove(0);
        }
    }

    /** A year that differed; {@code kant} is 1 for more and -1 for less. */
    void anders(Meting nu, int kant) {
        if (kant != richting) {
            anders.clear();
        }
        richting = kant;
        anders.add(nu);
        if (anders.size() >= regels.nieuwNiveauNa()) {
            maatstaf.clear();
            maatstaf.addAll(anders);
            anders.clear();
        }
    }
}
