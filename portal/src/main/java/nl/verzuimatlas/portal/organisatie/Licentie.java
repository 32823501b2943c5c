package nl.verzuimatlas.portal.organisatie;

/** Licence under which the figures may be used. */
public enum Licentie {
    CC_BY_4_0(
            "CC BY 4.0",
            "https://creativecommons.org/licenses/by/4.0/deed.nl",
            "U mag de cijfers gebruiken en delen, ook zakelijk. Noem de bron."),
    CC0_1_0(
            "CC0 1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
            "U mag de cijfers gebruiken en delen, zonder voorwaarden.");

    private final String naam;
    private final String adres;
    private final String uitleg;

    Licentie(String naam, String adres, String uitleg) {
        this.naam = naam;
        this.adres = adres;
        this.uitleg = uitleg;
    }

    /** Name for people. */
    public String naam() {
        return naam;
    }

    /** Address of its text. */
    public String adres() {
        return adres;
    }

    /** What it allows, in Dutch. */
    public String uitleg() {
        return uitleg;
    }
}
