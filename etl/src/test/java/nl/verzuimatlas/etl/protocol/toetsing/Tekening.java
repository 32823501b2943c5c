package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Dag;

/** Weeks drawn as text, with a cell per day ({@code gevallen/LEESMIJ.md}). */
final class Tekening {

    private static final Pattern LESSEN = Pattern.compile("(x?)(\\d+)(?:-(\\d+))?");
    private static final Pattern AANTAL = Pattern.compile("(b|z|g|\\?|l)(\\d+(?:\\.\\d+)?)?");

    private final Proefkalender kalender;
    private final long dagUren;
    private final long dagdeelUren;

    Tekening(Proefkalender kalender, long dagUren, long dagdeelUren) {
        this.kalender = kalender;
        this.dagUren = dagUren;
        this.dagdeelUren = dagdeelUren;
    }

    /**
     * Days on which something was registered.
     *
     * @throws IllegalArgumentException if the drawing is not that of the calendar
     */
    List<Dag> dagen(String weken) {
        List<Dag> dagen = new ArrayList<>();
        for (String regel : weken.strip().split("\n")) {
            String[] delen = regel.strip().split("\\|");
            LocalDate maandag = LocalDate.parse(delen[0].strip());
            String[] cellen = delen[1].strip().split("\\s+");
            if (maandag.getDayOfWeek() != DayOfWeek.MONDAY || cellen.length < 5) {
                throw new IllegalArgumentException("a week is a Monday and five cells: " + regel);
            }
            for (int i = 0; i < 5; i++) {
                LocalDate datum = maandag.plusDays(i);
                if (cellen[i].equals("-") == kalender.isSchooldag(datum)) {
                    throw new IllegalArgumentException(datum + " is drawn otherwise than in the calendar: " + regel);
                }
                if (!cellen[i].equals("-") && !cellen[i].equals(".")) {
                    dagen.add(dag(datum, cellen[i]));
                }
            }
        }
        return dagen;
    }

    private Dag dag(LocalDate datum, String cel) {
        Teller teller = new Teller();
        for (String deel : cel.split("\\+")) {
            tel(teller, deel);
        }
        return new Dag(
                datum,
                teller.ongeoorloofd,
                teller.geoorloofd,
                teller.ziek,
                teller.onbekend,
                teller.luxe,
                teller.teLaat,
                teller.teLaatOngeoorloofd,
                dagUren,
                dagdeelUren,
                teller.masker);
    }

    private void tel(Teller teller, String deel) {
        switch (deel) {
            case "D" -> teller.ongeoorloofd(dagUren, 1);
            case "o" -> teller.ongeoorloofd(dagdeelUren, 1 << 15);
            case "m" -> teller.ongeoorloofd(dagdeelUren, 1 << 16);
            case "x" -> {
                teller.ongeoorloofd(dagUren, 1);
                teller.luxe += dagUren;
            }
            case "lg" -> teller.teLaat++;
            default -> telAantal(teller, deel);
        }
    }

    private void telAantal(Teller teller, String deel) {
        Matcher lessen = LESSEN.matcher(deel);
        if (lessen.matches()) {
            int eerste = lessen.group(3) == null ? 1 : Integer.parseInt(lessen.group(2));
            int laatste = Integer.parseInt(lessen.group(lessen.group(3) == null ? 2 : 3));
            for (int les = eerste; les <= laatste; les++) {
                teller.ongeoorloofd(1000, 1 << les);
                teller.luxe += lessen.group(1).isEmpty() ? 0 : 1000;
            }
            return;
        }
        Matcher aantal = AANTAL.matcher(deel);
        if (!aantal.matches()) {
            throw new IllegalArgumentException("unknown cell " + deel);
        }
        String getal = aantal.group(2);
        long uren = getal == null ? dagUren : Naslag.duizendsten(getal);
        switch (aantal.group(1)) {
            case "b" -> teller.ongeoorloofd(uren, 0);
            case "z" -> {
                teller.ziek += uren;
                teller.geoorloofd += uren;
            }
            case "g" -> teller.geoorloofd += uren;
            case "?" -> teller.onbekend += uren;
            default -> {
                int keren = getal == null ? 1 : Integer.parseInt(getal);
                teller.teLaat += keren;
                teller.teLaatOngeoorloofd += keren;
            }
        }
    }

    private static final class Teller {
        private long ongeoorloofd;
        private long geoorloofd;
        private long ziek;
        private long onbekend;
        private long luxe;
        private int teLaat;
        private int teLaatOngeoorloofd;
        private int masker;

        private void ongeoorloofd(long uren, int bits) {
            ongeoorloofd += uren;
            masker |= bits;
        }
    }
}
