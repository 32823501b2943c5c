package nl.verzuimatlas.warehouse.meldgedrag;

import nl.verzuimatlas.warehouse.contract.Term;

/** What the reporting of a gemeente is judged by. */
public enum Onderdeel implements Term {
    /** Reports against what the region would lead one to expect. */
    AANTAL("aantal", Maat.TELLING, -1) {
        @Override
        Meting meting(Meldjaar jaar) {
            return new Meting(jaar.meldingen(), jaar.verwacht());
        }
    },
    /** Schools that reported nothing. */
    DEKKING("dekking", Maat.AANDEEL, 1) {
        @Override
        Meting meting(Meldjaar jaar) {
            return new Meting(jaar.stilleScholen(), jaar.scholen());
        }
    },
    /** Reports in time. */
    TIJDIGHEID("tijdigheid", Maat.AANDEEL, -1) {
        @Override
        Meting meting(Meldjaar jaar) {
            return new Meting(jaar.opTijd(), jaar.beoordeeld());
        }
    },
    /** Reports that the law does not ask for. */
    VRIJWILLIG("vrijwillig", Maat.AANDEEL, -1) {
        @Override
        Meting meting(Meldjaar jaar) {
            return new Meting(jaar.vrijwillig(), jaar.soortBekend());
        }
    };

    private final String term;
    private final Maat maat;
    private final int slechteKant;

    Onderdeel(String term, Maat maat, int slechteKant) {
        this.term = term;
        this.maat = maat;
        this.slechteKant = slechteKant;
    }

    @Override
    public String term() {
        return term;
    }

    abstract Meting meting(Meldjaar jaar);

    Maat maat() {
        return maat;
    }

    /** Sign of a difference that means poorer reporting. */
    int slechteKant() {
        return slechteKant;
    }
}
