package nl.verzuimatlas.etl.protocol;

import java.time.LocalDate;
import java.time.Month;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.protocol.Doelgroep;

/**
 * From which day until which day a pupil belongs to a group. A pupil turns a year older on the first of the month of birth; what
 * cannot be told counts, except for {@code rmc} without a year of birth.
 *
 * @param van first epoch day
 * @param tot first epoch day after it
 */
record Doelgroepgrens(int van, int tot) {

    private static final int LEERPLICHT = 5;
    private static final int EINDE_LEERPLICHT = 16;
    private static final int MEERDERJARIG = 18;
    private static final int EINDE_RMC = 23;
    private static final Doelgroepgrens ALTIJD = new Doelgroepgrens(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Doelgroepgrens NOOIT = new Doelgroepgrens(0, 0);

    static Doelgroepgrens van(Doelgroep doelgroep, Leeftijdgegevens leerling) {
        boolean bekend = leerling.geboortejaar() != 0;
        return switch (doelgroep) {
            case ALLEN -> ALTIJD;
            case TOT_18 -> bekend ? new Doelgroepgrens(Integer.MIN_VALUE, zeker(leerling, MEERDERJARIG)) : ALTIJD;
            case LEERPLICHTIG -> bekend ? leerplichtig(leerling) : ALTIJD;
            case RMC ->
                bekend && !leerling.heeftStartkwalificatie()
                        ? new Doelgroepgrens(dag(mogelijk(leerling, MEERDERJARIG)), zeker(leerling, EINDE_RMC))
                        : NOOIT;
        };
    }

    private static Doelgroepgrens leerplichtig(Leeftijdgegevens leerling) {
        int van = dag(mogelijk(leerling, LEERPLICHT).plusMonths(1));
        int tot = zeker(leerling, MEERDERJARIG);
        if (leerling.heeftStartkwalificatie()) {
            LocalDate zestien = leerling.geboortemaand() == 0
                    ? LocalDate.of(leerling.geboortejaar() + EINDE_LEERPLICHT, Month.DECEMBER, 1)
                    : mogelijk(leerling, EINDE_LEERPLICHT);
            tot = Math.min(tot, dag(Schooljaar.van(zestien).volgend().begin()));
        }
        return new Doelgroepgrens(van, tot);
    }

    /** First day on which the pupil may have this age. */
    private static LocalDate mogelijk(Leeftijdgegevens leerling, int leeftijd) {
        return LocalDate.of(leerling.geboortejaar() + leeftijd, Math.max(1, leerling.geboortemaand()), 1);
    }

    /** First day on which the pupil has this age for sure. */
    private static int zeker(Leeftijdgegevens leerling, int leeftijd) {
        LocalDate mogelijk = mogelijk(leerling, leeftijd);
        return dag(leerling.geboortemaand() == 0 ? mogelijk.plusYears(1) : mogelijk);
    }

    private static int dag(LocalDate datum) {
        return Math.toIntExact(datum.toEpochDay());
    }
}
