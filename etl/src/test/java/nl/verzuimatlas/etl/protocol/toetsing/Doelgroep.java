package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;

/** Whether a pupil belongs to the group of a rule on a day. A pupil turns a year older on the first of the month of birth. */
record Doelgroep(String naam) {

    boolean bevat(Leerling leerling, LocalDate dag) {
        boolean bekend = leerling.geboorteJaar().isPresent();
        boolean startkwalificatie = leerling.startkwalificatie().orElse(false);
        return switch (naam) {
            case "allen" -> true;
            case "tot-18" -> !bekend || dag.isBefore(laatst(leerling, 18));
            case "rmc" ->
                bekend
                        && !startkwalificatie
                        && !dag.isBefore(vroegst(leerling, 18))
                        && dag.isBefore(laatst(leerling, 23));
            case "leerplichtig" ->
                !bekend
                        || !dag.isBefore(vroegst(leerling, 5).plusMonths(1))
                                && dag.isBefore(laatst(leerling, 18))
                                && !(startkwalificatie && naSchooljaarVanZestien(leerling, dag));
            default -> throw new IllegalArgumentException("unknown doelgroep " + naam);
        };
    }

    private static boolean naSchooljaarVanZestien(Leerling leerling, LocalDate dag) {
        LocalDate zestien = leerling.geboorteMaand().isPresent()
                ? vroegst(leerling, 16)
                : LocalDate.of(leerling.geboorteJaar().getAsInt() + 16, 12, 31);
        return Naslag.schooljaar(dag) > Naslag.schooljaar(zestien);
    }

    /** First day on which the pupil may have this age. */
    private static LocalDate vroegst(Leerling leerling, int leeftijd) {
        return LocalDate.of(
                leerling.geboorteJaar().getAsInt() + leeftijd,
                leerling.geboorteMaand().orElse(1),
                1);
    }

    /** First day on which the pupil has this age for sure. */
    private static LocalDate laatst(Leerling leerling, int leeftijd) {
        return leerling.geboorteMaand().isPresent()
                ? vroegst(leerling, leeftijd)
                : LocalDate.of(leerling.geboorteJaar().getAsInt() + leeftijd + 1, 1, 1);
    }
}
