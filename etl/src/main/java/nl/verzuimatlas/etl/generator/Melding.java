package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;

/**
 * An invented report to DUO.
 *
 * @param leerling who
 * @param school who reports
 * @param soort V3, V4, RMC, L, LRV or O
 * @param begin first day of absence
 * @param einde last day; null while it lasts
 * @param uren lesson hours absent
 * @param dagen days absent
 * @param alles no lesson attended at all
 * @param gemeld day of the report
 */
record Melding(
        Leerling leerling,
        Vestiging school,
        String soort,
        LocalDate begin,
        LocalDate einde,
        int uren,
        int dagen,
        boolean alles,
        LocalDate gemeld) {}
