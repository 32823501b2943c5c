package nl.verzuimatlas.warehouse.bescherming;

import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * The yardstick of the benchmark: each relation by itself is closed with the smallest partner until two are hidden and no hidden number is
 * bounded below the limit by that relation alone, over and over until nothing changes.
 */
final class Naief {

    private final Stelsel stelsel;
    private final int drempel;
    private final boolean[] verborgen;

    Naief(Stelsel stelsel, int drempel) {
        this.stelsel = stelsel;
        this.drempel = drempel;
        this.verborgen = new boolean[stelsel.cellen()];
    }

    /** Of each cell whether it is hidden. */
    boolean[] los() {
        for (int cel = 0; cel < verborgen.length; cel++) {
            verborgen[cel] = stelsel.stand(cel) == Stand.VERBORGEN;
        }
        boolean gewijzigd = true;
        while (gewijzigd) {
            gewijzigd = false;
            for (int rij = 0; rij < stelsel.rijen().aantal(); rij++) {
                gewijzigd |= dekAf(rij);
            }
        }
        return verborgen;
    }

    private boolean dekAf(int rij) {
        boolean gewijzigd = false;
        while (!isVeilig(rij)) {
            int partner = kleinste(rij);
            if (partner < 0) {
                return gewijzigd;
            }
            verborgen[partner] = true;
            gewijzigd = true;
        }
        return gewijzigd;
    }

    private boolean isVeilig(int rij) {
        Rijen rijen = stelsel.rijen();
        int geheim = 0;
        int ruimte = 0;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            if (stelsel.cel(getal) == Stelsel.GEEN_CEL || verborgen[stelsel.cel(getal)]) {
                geheim++;
                ruimte += stelsel.waarde(getal) - stelsel.ondergrens(getal);
            }
        }
        return geheim == 0 || geheim > 1 && ruimte + 1 >= drempel;
    }

    private int kleinste(int rij) {
        Rijen rijen = stelsel.rijen();
        int kleinste = -1;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int cel = stelsel.cel(rijen.getal()[i]);
            if (cel != Stelsel.GEEN_CEL
                    && !verborgen[cel]
                    && stelsel.stand(cel) == Stand.VRIJ
                    && (kleinste < 0 || stelsel.prijs(cel) < stelsel.prijs(kleinste))) {
                kleinste = cel;
            }
        }
        return kleinste;
    }
}
