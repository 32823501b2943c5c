package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.kalender.Lesdagen;

/**
 * A run of schooldagen on all of which a pupil was away, days as {@link java.time.LocalDate#toEpochDay()}. Weekends, holidays
 * and days off between them do not break it; one schooldag that is not in it does.
 *
 * @param eerste first day away
 * @param laatste last day away
 * @param isOpen whether the run goes on until the last schooldag of which the school's registration says anything
 */
record Thuisreeks(int eerste, int laatste, boolean isOpen) {

    /**
     * The runs of one pupil at one vestiging that are long enough.
     *
     * @param dagen whole days away, schooldagen of {@code lesdagen}, ascending, each once
     * @param lesdagen lesson days of the vestiging
     * @param kalenderdagen fewest calendar days from the first day to the last, both counted
     * @param gedektTot last day that the registration of the vestiging covers
     */
    static List<Thuisreeks> zoek(int[] dagen, Lesdagen lesdagen, int kalenderdagen, int gedektTot) {
        List<Thuisreeks> reeksen = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= dagen.length; i++) {
            if (i < dagen.length && lesdagen.schooldagenNa(dagen[i - 1], dagen[i]) == 1) {
                continue;
            }
            int eerste = dagen[begin];
            int laatste = dagen[i - 1];
            if (laatste - eerste + 1 >= kalenderdagen) {
                reeksen.add(new Thuisreeks(eerste, laatste, lesdagen.schooldagenNa(laatste, gedektTot) == 0));
            }
            begin = i;
        }
        return reeksen;
    }
}
