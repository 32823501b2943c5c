package nl.verzuimatlas.warehouse.kubus;

/** What a figure of a samenwerkingsverband says of gemeenten that lie in another one as well. */
public final class Gedeeldegemeente {

    private static final String GEHEEL = " geheel meegeteld";
    private static final String VERDEELD =
            " verdeeld naar de gemeente van de school, en geheel meegeteld waar die het niet zegt";

    private Gedeeldegemeente() {}

    /**
     * How they are counted, in Dutch.
     *
     * @param gemeenten their names
     * @param naarSchool whether the figure knows the gemeente of the school
     */
    static String zin(String gemeenten, boolean naarSchool) {
        return gemeenten + (naarSchool ? VERDEELD : GEHEEL);
    }

    /** Whether a figure counts them whole, so that it is the sum of all its gemeenten. */
    public static boolean isGeheelMeegeteld(Cel cel) {
        return cel.toelichting().contains(GEHEEL) && !cel.toelichting().contains(VERDEELD);
    }
}
