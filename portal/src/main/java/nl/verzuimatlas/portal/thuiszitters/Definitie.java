package nl.verzuimatlas.portal.thuiszitters;

import java.util.List;

/** Who is a thuiszitter, according to whom; the default comes first. */
enum Definitie {
    OCW(
            "ocw",
            "Thuiszitters (definitie OCW)",
            List.of("absoluut", "lrv-4-weken-3-maanden", "lrv-langer-dan-3-maanden")),
    INSPECTIE(
            "inspectie",
            "Thuiszitters (definitie Inspectie)",
            List.of("absoluut", "lrv-4-weken-3-maanden", "lrv-langer-dan-3-maanden", "vrijstelling-5a")),
    PRE2016(
            "pre2016",
            "Thuiszitters (definitie van voor 2016)",
            List.of("lrv-4-weken-3-maanden", "lrv-langer-dan-3-maanden"));

    private final String categorie;
    private final String onderwerp;
    private final List<String> groepen;

    Definitie(String categorie, String onderwerp, List<String> groepen) {
        this.categorie = categorie;
        this.onderwerp = onderwerp;
        this.groepen = groepen;
    }

    /** Category in the cube, and value of the GET parameter. */
    String categorie() {
        return categorie;
    }

    /** Name at the start of a sentence. */
    String onderwerp() {
        return onderwerp;
    }

    /** Groups that make it up, in the order to show. */
    List<String> groepen() {
        return groepen;
    }
}
