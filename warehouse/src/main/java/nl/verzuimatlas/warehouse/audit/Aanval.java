package nl.verzuimatlas.warehouse.audit;

import nl.verzuimatlas.warehouse.contract.Term;

/** Ways in which the audit tries to find out what is hidden. The labels are shown on the privacy page. */
public enum Aanval implements Term {
    VERBANDEN("verbanden", "Alle sommen, regio's, balansen, aandelen en jaren samen als een stelsel oplossen"),
    GROEPEN("groepen", "Uitrekenen hoeveel een groep verborgen cijfers samen is"),
    KLEIN("klein", "Zoeken naar kleine aantallen die zichtbaar zijn, ook als rest van een aandeel of totaal"),
    SPOREN("sporen", "Zoeken naar wat bij een verborgen cijfer is blijven staan: getallen, teksten en kenmerken"),
    ENQUETE("enquete", "Groepen van de enquête van elkaar aftrekken"),
    CURVEN("curven", "Uit punten van een curve aflezen hoeveel leerlingen ertussen liggen"),
    MEDIANEN("medianen", "Uit een mediaan afleiden hoeveel gevallen eronder liggen"),
    LEVERINGEN("leveringen", "Tellingen van leveringen naast de cijfers leggen"),
    EERDER("eerder", "Vergelijken met eerdere uitgaven"),
    VORMEN("vormen", "Dezelfde cijfers in een andere vorm vergelijken");

    private final String term;
    private final String label;

    Aanval(String term, String label) {
        this.term = term;
        this.label = label;
    }

    @Override
    public String term() {
        return term;
    }

    /** What is tried, in Dutch. */
    public String label() {
        return label;
    }
}
