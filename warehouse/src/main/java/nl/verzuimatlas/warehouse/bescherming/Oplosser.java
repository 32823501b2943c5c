package nl.verzuimatlas.warehouse.bescherming;

import java.util.List;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * Chooses which cells to hide so that no attack on the whole system succeeds: choose the cheapest cells that meet the demands known so far, attack, add the
 * demands that the attacks give, and choose again (Fischetti and Salazar 2000). It ends when nothing succeeds any more.
 */
final class Oplosser {

    private static final int RONDEN = 400;

    /** Rounds in which all is chosen anew; after that cells only come with it, so that it ends. */
    private static final int VRIJ = 15;

    private final Stelsel stelsel;
    private final int drempel;
    private final Dekking dekking;

    Oplosser(Stelsel stelsel, int drempel) {
        this.stelsel = stelsel;
        this.drempel = drempel;
        long[] prijzen = new long[stelsel.cellen()];
        for (int cel = 0; cel < prijzen.length; cel++) {
            prijzen[cel] = stelsel.prijs(cel);
        }
        this.dekking = new Dekking(prijzen);
    }

    /**
     * What to hide.
     *
     * @param verborgen of each cell whether it is hidden
     * @param ronden how often was chosen
     * @param programmas how many linear and integer programmes the attacks took
     * @param onhaalbaar demands that nothing can meet
     */
    record Uitkomst(boolean[] verborgen, int ronden, int programmas, int onhaalbaar) {}

    Uitkomst los() {
        Verdediging verdediging = new Verdediging(stelsel, drempel);
        for (int ronde = 1; ronde <= RONDEN; ronde++) {
            boolean[] verborgen = verborgen();
            Kennis kennis = Kennis.van(stelsel, verborgen);
            List<Eis> eisen = new Rijtoets(stelsel, drempel, verborgen, kennis).eisen();
            if (neemOp(eisen)) {
                kies(ronde);
                continue;
            }
            Verdediging.Uitslag uitslag = verdediging.toets(verborgen, kennis);
            if (uitslag.cellen().length == 0) {
                return new Uitkomst(verborgen, ronde, verdediging.programmas(), eisen.size() + uitslag.open());
            }
            for (int cel : uitslag.cellen()) {
                dekking.voegToe(new Eis(new int[] {cel}, new int[] {1}, 1));
            }
            dekking.kiesErbij();
        }
        throw new IllegalStateException("no protection found in " + RONDEN + " rounds");
    }

    private void kies(int ronde) {
        if (ronde <= VRIJ) {
            dekking.kies();
        } else {
            dekking.kiesErbij();
        }
    }

    /** Whether one of the demands is new and can be met. */
    private boolean neemOp(List<Eis> eisen) {
        boolean isNieuw = false;
        for (Eis eis : eisen) {
            isNieuw |= eis.nodig() > 0 && eis.isHaalbaar() && dekking.voegToe(eis);
        }
        return isNieuw;
    }

    private boolean[] verborgen() {
        boolean[] verborgen = new boolean[stelsel.cellen()];
        for (int cel = 0; cel < verborgen.length; cel++) {
            verborgen[cel] = stelsel.stand(cel) == Stand.VERBORGEN || dekking.isGekozen(cel);
        }
        return verborgen;
    }
}
