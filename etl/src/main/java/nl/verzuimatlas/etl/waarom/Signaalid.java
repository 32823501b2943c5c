package nl.verzuimatlas.etl.waarom;

/**
 * Id of a signal. The key of the pupil is shown shortened: enough to find the signal again, too little to join files with.
 *
 * @param volledig as in table {@code signaal}
 * @param leerling key of the pupil in it
 */
public record Signaalid(String volledig, String leerling) {

    /** Characters of a key that are shown. */
    static final int GETOOND = 8;

    /** The id with the key of the pupil shortened. */
    String kort() {
        return volledig.replace(leerling, kortLeerling());
    }

    /** The first characters of the key of the pupil. */
    String kortLeerling() {
        return leerling.substring(0, Math.min(GETOOND, leerling.length()));
    }

    @Override
    public String toString() {
        return kort();
    }
}
