package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * Judges each row by itself, given what is known: where all unknown numbers stand on one side, their sum is known. Gives the
 * demands that are not met.
 */
final class Rijtoets {

    private final Stelsel stelsel;
    private final int drempel;
    private final boolean[] verborgen;
    private final Kennis kennis;
    private final List<Eis> eisen = new ArrayList<>();
    private final BitSet bezocht = new BitSet();
    private boolean metNullen;

    Rijtoets(Stelsel stelsel, int drempel, boolean[] verborgen, Kennis kennis) {
        this.stelsel = stelsel;
        this.drempel = drempel;
        this.verborgen = verborgen;
        this.kennis = kennis;
    }

    /** Demands that are not met. */
    List<Eis> eisen() {
        Rijen rijen = stelsel.rijen();
        for (int getal = 0; getal < stelsel.getallen(); getal++) {
            int rij = kennis.door(getal);
            if (rij >= 0 && isKlein(getal)) {
                eis(rijen, rij, teken(rijen, rij, getal));
            }
        }
        toets(rijen);
        toets(stelsel.verschillen());
        return eisen;
    }

    private boolean isKlein(int getal) {
        int waarde = stelsel.waarde(getal);
        return stelsel.isPersoonlijk(getal) && waarde > 0 && waarde < drempel;
    }

    private static byte teken(Rijen rijen, int rij, int getal) {
        int plaats = rijen.begin()[rij];
        while (rijen.getal()[plaats] != getal) {
            plaats++;
        }
        return rijen.teken()[plaats];
    }

    private void toets(Rijen rijen) {
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            int erbij = 0;
            int eraf = 0;
            int personen = 0;
            int som = 0;
            for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                int getal = rijen.getal()[i];
                if (kennis.isOnbekend(getal)) {
                    if (rijen.teken()[i] > 0) {
                        erbij++;
                    } else {
                        eraf++;
                    }
                    personen += stelsel.isPersoonlijk(getal) ? 1 : 0;
                    som += stelsel.waarde(getal);
                }
            }
            boolean isBekend = erbij == 0 != (eraf == 0);
            if (isBekend && personen > 0 && som > 0 && som <= grens(rijen.soort()[rij], personen)) {
                eis(rijen, rij, (byte) (erbij > 0 ? 1 : -1));
            }
        }
    }

    /** The largest sum that gives them away. */
    private int grens(Rijsoort soort, int personen) {
        return switch (soort) {
            case GROEP -> personen * (drempel - 1);
            case CEL -> drempel - 1;
        };
    }

    /**
     * Adds the demand of a row of which the unknown numbers stand on the side of {@code kant}: one that holds whatever is chosen,
     * or when that is met already, one on top of what was chosen. Zeros are only hidden where nothing else is enough.
     */
    private void eis(Rijen rijen, int rij, byte kant) {
        metNullen = false;
        Eis eis = eis(rijen, rij, kant, false);
        if (eis.nodig() <= 0 || eis.tekort(verborgen) <= 0) {
            eis = eis(rijen, rij, kant, true);
        }
        if (!eis.isHaalbaar()) {
            metNullen = true;
            eis = eis(rijen, rij, kant, true);
        }
        eisen.add(eis);
    }

    /** Whether a number is part of the sum that a row gives away. */
    private boolean isOpen(int getal, Rijen rijen, int rij) {
        return kennis.isOnbekend(getal) || rijen == stelsel.rijen() && kennis.door(getal) == rij;
    }

    private Eis eis(Rijen rijen, int rij, byte kant, boolean metKeuze) {
        Rijsoort soort = rijen.soort()[rij];
        int personen = 0;
        int som = 0;
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            if (rijen.teken()[i] == kant && isOpen(getal, rijen, rij) && (metKeuze || isVast(getal))) {
                personen += stelsel.isPersoonlijk(getal) ? 1 : 0;
                som += stelsel.waarde(getal);
            }
        }
        int nodig = grens(soort, personen) - som + 1;
        Eisbouwer bouwer = new Eisbouwer(nodig);
        if (personen == 0 || nodig <= 0) {
            return new Eis(new int[0], new int[0], 0);
        }
        bezocht.clear();
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            boolean isAndereKant = rijen.teken()[i] != kant;
            if (kennis.isVerborgen(getal) && (isVast(getal) || metKeuze)) {
                if (isAndereKant || !isOpen(getal, rijen, rij)) {
                    maakOnbekend(getal, nodig, bouwer);
                }
                continue;
            }
            int cel = stelsel.cel(getal);
            if (isAndereKant) {
                if (magVerborgen(cel)) {
                    bouwer.voegToe(cel, nodig);
                }
            } else if (stelsel.stand(cel) == Stand.VRIJ) {
                int af = soort == Rijsoort.GROEP && stelsel.isPersoonlijk(getal) ? drempel - 1 : 0;
                bouwer.voegToe(cel, Math.min(nodig, stelsel.waarde(getal) - af));
            }
        }
        return bouwer.eis();
    }

    /**
     * What makes a hidden number unknown that is known by another row: any cell of that row, or when it is known because it equals numbers
     * that are shown, all of those together.
     */
    private void maakOnbekend(int getal, int nodig, Eisbouwer bouwer) {
        int rij = kennis.door(getal);
        if (rij < 0 || bezocht.get(rij)) {
            return;
        }
        bezocht.set(rij);
        Rijen rijen = stelsel.rijen();
        if (rijen.begin()[rij + 1] - rijen.begin()[rij] == 2) {
            maakGelijkenOnbekend(getal, nodig, bouwer);
            return;
        }
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int ander = rijen.getal()[i];
            if (ander == getal) {
                continue;
            }
            if (kennis.isVerborgen(ander)) {
                maakOnbekend(ander, nodig, bouwer);
            } else if (magVerborgen(stelsel.cel(ander))) {
                bouwer.voegToe(stelsel.cel(ander), nodig);
            }
        }
    }

    private void maakGelijkenOnbekend(int getal, int nodig, Eisbouwer bouwer) {
        Rijen rijen = stelsel.rijen();
        List<Integer> gelijken = new ArrayList<>(List.of(getal));
        BitSet gezien = new BitSet();
        gezien.set(getal);
        TreeSet<Integer> getoond = new TreeSet<>();
        List<Integer> anders = new ArrayList<>();
        for (int nummer = 0; nummer < gelijken.size(); nummer++) {
            int een = gelijken.get(nummer);
            int door = kennis.door(een);
            if (door >= 0 && rijen.begin()[door + 1] - rijen.begin()[door] > 2) {
                anders.add(een);
            }
            for (int plaats = stelsel.kolomBegin(een); plaats < stelsel.kolomBegin(een + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                if (rijen.begin()[rij + 1] - rijen.begin()[rij] != 2) {
                    continue;
                }
                int eerste = rijen.getal()[rijen.begin()[rij]];
                int ander = eerste == een ? rijen.getal()[rijen.begin()[rij] + 1] : eerste;
                if (gezien.get(ander)) {
                    continue;
                }
                gezien.set(ander);
                gelijken.add(ander);
                if (!kennis.isVerborgen(ander)) {
                    if (!magVerborgen(stelsel.cel(ander))) {
                        return;
                    }
                    getoond.add(stelsel.cel(ander));
                }
            }
        }
        getoond.forEach(cel -> bouwer.voegToe(cel, (nodig + getoond.size() - 1) / getoond.size()));
        if (getoond.isEmpty()) {
            anders.forEach(een -> maakOnbekend(een, nodig, bouwer));
        }
    }

    private boolean isVast(int getal) {
        int cel = stelsel.cel(getal);
        return cel == Stelsel.GEEN_CEL || stelsel.stand(cel) == Stand.VERBORGEN;
    }

    private boolean magVerborgen(int cel) {
        return stelsel.stand(cel) == Stand.VRIJ || metNullen && stelsel.stand(cel) == Stand.NUL;
    }
}
