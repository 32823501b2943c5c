package nl.verzuimatlas.warehouse.bescherming;

import java.util.List;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/** Chooses what is hidden in a whole system: part by part, since what is hidden in one part says nothing of another. */
final class Verdediging {

    private final Stelsel stelsel;
    private final int drempel;

    Verdediging(Stelsel stelsel, int drempel) {
        this.stelsel = stelsel;
        this.drempel = drempel;
    }

    /**
     * What is hidden.
     *
     * @param verborgen of each cell whether it is
     * @param ronden most rounds that a part took
     * @param programmas how many linear programmes were solved
     * @param bekend how many cells are hidden now that are known from the earlier release
     * @param geheel how many parts are hidden altogether, because no choice of cells protects them
     */
    record Uitkomst(boolean[] verborgen, int ronden, long programmas, int bekend, long geheel) {}

    Uitkomst los() {
        boolean[] verborgen = new boolean[stelsel.cellen()];
        for (int cel = 0; cel < verborgen.length; cel++) {
            verborgen[cel] = stelsel.stand(cel) == Stand.VERBORGEN;
        }
        // parts share no cell, so it does not matter which one is first
        List<Deelverdediging.Uitkomst> delen = Samenhang.van(stelsel).parallelStream()
                .map(deel -> verdedig(deel, verborgen))
                .toList();
        return new Uitkomst(
                verborgen,
                delen.stream().mapToInt(Deelverdediging.Uitkomst::ronden).max().orElse(0),
                delen.stream().mapToLong(Deelverdediging.Uitkomst::programmas).sum(),
                bekend(verborgen),
                delen.stream().filter(deel -> deel.onhaalbaar() > 0).count());
    }

    private Deelverdediging.Uitkomst verdedig(Samenhang deel, boolean[] verborgen) {
        Deelverdediging.Uitkomst uitkomst = new Deelverdediging(stelsel, deel, verborgen, drempel).los();
        if (uitkomst.onhaalbaar() > 0) {
            for (int getal : deel.getallen()) {
                int cel = stelsel.cel(getal);
                if (cel != Stelsel.GEEN_CEL && stelsel.stand(cel) != Stand.NUL) {
                    verborgen[cel] = true;
                }
            }
        }
        return uitkomst;
    }

    private int bekend(boolean[] verborgen) {
        int bekend = 0;
        for (int cel = 0; cel < verborgen.length; cel++) {
            bekend += verborgen[cel] && stelsel.stand(cel) == Stand.BEKEND ? 1 : 0;
        }
        return bekend;
    }
}
