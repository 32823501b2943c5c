package nl.verzuimatlas.etl.generator;

/**
 * A report as it stands in the register.
 *
 * @param nummer number in the register
 * @param status last status
 * @param melding the report
 */
record Gemeld(int nummer, String status, Melding melding) {

    /** Whether it counts: not withdrawn, and sent. */
    boolean teltMee() {
        return !status.equals("I") && !status.equals("W");
    }

    /** Whether it is about a resident of the region. */
    boolean isVanRegio(int jaar) {
        return melding.leerling().gemeente(jaar).isVanRegio();
    }
}
