package nl.verzuimatlas.etl.protocol;

import java.time.DayOfWeek;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.warehouse.protocol.Termijn;

/**
 * A term that starts with a signal: the day of the signal is day 0, the last day is in time. A day that does not count
 * (a weekend or holiday in a term of schoolwerkdagen) has the number of the day before it. Days are counted as
 * {@link java.time.LocalDate#toEpochDay()}.
 */
public interface Termijntelling {

    /** Last counted day of the term of a signal on {@code signaal}. */
    int laatsteDag(int signaal);

    /** Whether {@code dag}, on or after {@code signaal}, is within the term. */
    boolean omvat(int signaal, int dag);

    /**
     * A term of {@code aantal} of {@code eenheid}.
     *
     * @param kalender lesson days and working days of the vestiging
     */
    static Termijntelling van(int aantal, Termijn.Eenheid eenheid, Lesdagen kalender) {
        return switch (eenheid) {
            case SCHOOLWERKDAGEN -> schoolwerkdagen(aantal, kalender);
            case WERKDAGEN -> werkdagen(aantal, kalender);
            case KALENDERDAGEN -> kalenderdagen(aantal);
            case WEKEN -> kalenderdagen(aantal * DayOfWeek.values().length);
        };
    }

    private static Termijntelling schoolwerkdagen(int aantal, Lesdagen schooldagen) {
        return new Termijntelling() {
            @Override
            public int laatsteDag(int signaal) {
                return schooldagen.schooldagNa(signaal, aantal);
            }

            @Override
            public boolean omvat(int signaal, int dag) {
                return schooldagen.schooldagenNa(signaal, dag) <= aantal;
            }
        };
    }

    private static Termijntelling werkdagen(int aantal, Lesdagen werkdagen) {
        return new Termijntelling() {
            @Override
            public int laatsteDag(int signaal) {
                return werkdagen.werkdagNa(signaal, aantal);
            }

            @Override
            public boolean omvat(int signaal, int dag) {
                return werkdagen.werkdagenNa(signaal, dag) <= aantal;
            }
        };
    }

    private static Termijntelling kalenderdagen(int aantal) {
        return new Termijntelling() {
            @Override
            public int laatsteDag(int signaal) {
                return signaal + aantal;
            }

            @Override
            public boolean omvat(int signaal, int dag) {
                return dag <= laatsteDag(signaal);
            }
        };
    }
}
