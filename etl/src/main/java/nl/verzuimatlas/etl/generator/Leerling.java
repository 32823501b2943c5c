package nl.verzuimatlas.etl.generator;

import java.util.Optional;

/**
 * An invented pupil, the same one in every source and year.
 *
 * @param nr serial number, the key of this pupil's chance
 * @param pseudoniem P and 12 hexadecimal digits
 * @param cohort calendar year minus this is the age on 1 October
 * @param geboortejaar year of birth
 * @param geslacht M or V
 * @param risico multiplies every chance of absence; mean 1
 * @param woonde gemeente of residence, until {@code verhuisjaar}
 * @param woont gemeente of residence from then on
 * @param verhuisjaar first school year in {@code woont}
 * @param loopbaan schools by age
 */
record Leerling(
        int nr,
        String pseudoniem,
        int cohort,
        int geboortejaar,
        String geslacht,
        double risico,
        Gemeente woonde,
        Gemeente woont,
        int verhuisjaar,
        Loopbaan loopbaan) {

    /** Age on 1 October of the school year that starts in {@code jaar}. */
    int leeftijd(int jaar) {
        return jaar - cohort;
    }

    Gemeente gemeente(int jaar) {
        return jaar < verhuisjaar ? woonde : woont;
    }

    /** The school of this pupil; empty when it is not in the data or the pupil left education. */
    Optional<Vestiging> school(int jaar) {
        return Optional.ofNullable(loopbaan.school(leeftijd(jaar), jaar));
    }

    /**
     * Schools of a pupil.
     *
     * @param basis from 4 to 11 years; null when not in the data
     * @param voortgezet from 12 to {@code voTot}
     * @param andere school for the same years after a change in {@code wisseljaar}
     * @param wisseljaar first school year at {@code andere}
     * @param voTot last age in voortgezet onderwijs
     * @param mbo from the next age to {@code mboTot}; null when none
     * @param mboTot last age in mbo
     */
    record Loopbaan(
            Vestiging basis,
            Vestiging voortgezet,
            Vestiging andere,
            int wisseljaar,
            int voTot,
            Vestiging mbo,
            int mboTot) {

        private Vestiging school(int leeftijd, int jaar) {
            if (leeftijd < 12) {
                return leeftijd >= 4 ? basis : null;
            }
            if (leeftijd <= voTot) {
                return jaar < wisseljaar ? voortgezet : andere;
            }
            return leeftijd <= mboTot ? mbo : null;
        }
    }
}
