package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of a file with cells added and, where a plan says so, several rows of one record. What the file itself has
 * (the number of cells, the bytes) stays as it is, so that a record with a cell too many is still seen.
 */
final class GevormdeRecords implements Records, Celmaker.Bronrij {

    private final Records rauw;
    private final long kopRij;
    private final List<Celmaker> cellen;
    private final Rijvorming vorming;
    private final Rijtelling telling;
    private final List<String> delen = new ArrayList<>();
    private final List<Rijvorming.Smeltkolom> smelt = new ArrayList<>();
    private int aantalRijen;
    private int deel;

    GevormdeRecords(Records rauw, long kopRij, List<Celmaker> cellen, Rijvorming vorming, Rijtelling telling) {
        this.rauw = rauw;
        this.kopRij = kopRij;
        this.cellen = cellen;
        this.vorming = vorming;
        this.telling = telling;
    }

    @Override
    public boolean volgende() throws IOException {
        if (++deel < aantalRijen) {
            return true;
        }
        do {
            if (!rauw.volgende()) {
                return false;
            }
        } while (!begin());
        deel = 0;
        return true;
    }

    /** Prepares the rows of the next record; false when it gives none. */
    private boolean begin() {
        delen.clear();
        smelt.clear();
        aantalRijen = 1;
        if (rauw.rij() <= kopRij || !isHeel()) {
            return true;
        }
        for (Rijvorming.Overslag overslag : vorming.overslag()) {
            if (overslag.geldt(rauw)) {
                telling.overgeslagen(overslag.reden());
                return false;
            }
        }
        vorming.splitsing().forEach(this::splits);
        for (Rijvorming.Smeltkolom kolom : vorming.smelt()) {
            if (vorming.legeSmelt() || !rauw.isLeeg(kolom.kolom())) {
                smelt.add(kolom);
            }
        }
        if (!vorming.smelt().isEmpty() && smelt.isEmpty()) {
            telling.overgeslagen("rijen waarin geen van de te verdelen kolommen is gevuld");
            return false;
        }
        aantalRijen = Math.max(1, delen.size()) * Math.max(1, smelt.size());
        if (aantalRijen > 1) {
            telling.verdeeld(aantalRijen);
        }
        return true;
    }

    private void splits(Rijvorming.Splitsing splitsing) {
        String rauweCel = rauw.cel(splitsing.kolom());
        String cel = splitsing.waarden().getOrDefault(rauweCel.strip(), rauweCel);
        int van = 0;
        while (van <= cel.length()) {
            int tot = cel.indexOf(splitsing.teken(), van);
            tot = tot < 0 ? cel.length() : tot;
            String waarde = cel.substring(van, tot).strip();
            if (!waarde.isEmpty()) {
                delen.add(waarde);
            }
            van = tot + splitsing.teken().length();
        }
        if (delen.isEmpty()) {
            delen.add("");
        }
    }

    // an empty line, a footer or a record with a cell too few or too many is left as it is
    private boolean isHeel() {
        int aantal = rauw.aantal();
        while (aantal > vorming.breedte() && rauw.isLeeg(aantal - 1)) {
            aantal--;
        }
        if (aantal != vorming.breedte()) {
            return false;
        }
        int gevuld = 0;
        for (int kolom = 0; kolom < aantal && gevuld < 2; kolom++) {
            gevuld += rauw.isLeeg(kolom) ? 0 : 1;
        }
        return gevuld > 1 || gevuld == 1 && vorming.breedte() == 1;
    }

    @Override
    public String cel(int kolom) {
        if (kolom >= Leesplan.AFGELEID) {
            return cellen.get(kolom - Leesplan.AFGELEID).maak(this);
        }
        boolean gesplitst = !delen.isEmpty() && vorming.splitsing().get(0).kolom() == kolom;
        return gesplitst ? delen.get(deel / Math.max(1, smelt.size())) : rauw.cel(kolom);
    }

    @Override
    public String smeltkop() {
        return smelt.isEmpty() ? "" : smelt.get(deel % smelt.size()).kop();
    }

    @Override
    public String smeltwaarde() {
        return smelt.isEmpty() ? "" : cel(smelt.get(deel % smelt.size()).kolom());
    }

    @Override
    public long rij() {
        return rauw.rij();
    }

    @Override
    public int deel() {
        return deel;
    }

    @Override
    public int aantal() {
        return rauw.aantal();
    }

    @Override
    public boolean isLeeg(int kolom) {
        return rauw.isLeeg(kolom);
    }

    @Override
    public void bekijk(Celkijker kijker) {
        rauw.bekijk(kijker);
    }

    @Override
    public void close() throws IOException {
        rauw.close();
    }
}
