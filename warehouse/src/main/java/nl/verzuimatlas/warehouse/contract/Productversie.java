package nl.verzuimatlas.warehouse.contract;

/** Version of the software, as the build knows it. */
public final class Productversie {

    private Productversie() {}

    /** For example {@code 0.1.0}. */
    public static String lees() {
        return Bronbestand.lees("versie.txt").strip();
    }
}
