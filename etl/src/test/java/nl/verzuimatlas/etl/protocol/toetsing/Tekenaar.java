package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Dag;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;

/** Draws a pupil as the cases do, so that a difference can become a case. */
public final class Tekenaar {

    private Tekenaar() {}

    public static String teken(Leerling leerling) {
        StringBuilder tekst = new StringBuilder();
        tekst.append("geboren ")
                .append(leerling.geboorteJaar())
                .append(' ')
                .append(leerling.geboorteMaand())
                .append(", startkwalificatie ")
                .append(leerling.startkwalificatie())
                .append('\n');
        leerling.scholen().forEach(school -> tekst.append(teken(school)));
        leerling.stappen().forEach(stap -> tekst.append("stap ").append(stap).append('\n'));
        leerling.meldingen().forEach(melding -> tekst.append(melding).append('\n'));
        return tekst.toString();
    }

    private static String teken(School school) {
        StringBuilder tekst = new StringBuilder();
        tekst.append(school.vestiging() + " " + school.sector() + " " + school.regio() + "\n");
        TreeSet<LocalDate> maandagen = new TreeSet<>();
        school.dagen().forEach(dag -> maandagen.add(dag.datum().with(DayOfWeek.MONDAY)));
        for (LocalDate maandag : maandagen) {
            tekst.append(maandag).append(" |");
            for (int i = 0; i < 5; i++) {
                tekst.append(String.format("  %-8s", cel(school, maandag.plusDays(i))));
            }
            tekst.append(school.kalender().isLesweek(maandag.plusWeeks(1)) ? "\n" : "   (geen les in de week erna)\n");
        }
        return tekst.toString();
    }

    private static String cel(School school, LocalDate datum) {
        Optional<Dag> dag =
                school.dagen().stream().filter(een -> een.datum().equals(datum)).findFirst();
        if (dag.isEmpty()) {
            return school.kalender().isSchooldag(datum) ? "." : "-";
        }
        StringBuilder cel = new StringBuilder();
        erbij(cel, dag.get().luxe() > 0 ? "x" : "", dag.get().ongeoorloofd());
        erbij(cel, "z", dag.get().ziek());
        erbij(cel, "g", dag.get().geoorloofd() - dag.get().ziek());
        erbij(cel, "?", dag.get().onbekend());
        erbij(cel, "l", dag.get().teLaatOngeoorloofd() * 1000L);
        return cel.isEmpty() ? "." : cel.toString();
    }

    private static void erbij(StringBuilder cel, String letter, long duizendsten) {
        if (duizendsten > 0) {
            cel.append(cel.isEmpty() ? "" : "+").append(letter).append(Uitkomst.getal(duizendsten));
        }
    }
}
