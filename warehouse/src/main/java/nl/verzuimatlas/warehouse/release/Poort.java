package nl.verzuimatlas.warehouse.release;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.warehouse.contract.Bronbestand;

/**
 * A gate: a query that finds rows that are wrong, each with a Dutch sentence in the column {@code reden}. Its file
 * {@code sql/check/<laag>/<id>.sql} opens with what it is called, what it finds, how bad that is, how to mend it at the source
 * and which table it looks through.
 *
 * @param laag the step after which it stands
 * @param id name of its file
 * @param naam what holds when nothing is found, as a Dutch sentence without a full stop
 * @param niveau how bad a row is
 * @param vindt what it finds
 * @param herstel how to mend it at the source
 * @param tabel table of which it judges the rows
 * @param sql the query
 */
record Poort(
        Poortlaag laag, String id, String naam, Niveau niveau, String vindt, String herstel, String tabel, String sql) {

    /** How bad a row is. */
    public enum Niveau {
        /** Stops the release. */
        FOUT,
        /** Is reported. */
        WAARSCHUWING;

        /** As it is written in files and reports. */
        public String term() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A line that continues the one above it stands under its text. */
    private static final int INSPRONG = 3;

    private static final Pattern REGEL = Pattern.compile("^--( +)(.*)$");

    /** Gates of a step, by name. */
    static List<Poort> van(Poortlaag laag) {
        return Bronbestand.lijst(laag.map()).stream()
                .map(bestand ->
                        lees(laag, bestand.replaceFirst("\\.sql$", ""), Bronbestand.lees(laag.map() + "/" + bestand)))
                .toList();
    }

    /**
     * Reads a gate.
     *
     * @throws IllegalArgumentException if the header is not whole
     */
    static Poort lees(Poortlaag laag, String id, String tekst) {
        String niveau = kop(id, tekst, "Level");
        return new Poort(
                laag,
                id,
                kop(id, tekst, "Name"),
                Niveau.valueOf(niveau.replaceFirst(",.*", "").toUpperCase(Locale.ROOT)),
                kop(id, tekst, "Finds"),
                kop(id, tekst, "Mend"),
                kop(id, tekst, "Rows"),
                tekst);
    }

    /** Text of a line of the header, with the lines that continue it. */
    private static String kop(String id, String tekst, String naam) {
        StringBuilder gevonden = new StringBuilder();
        boolean binnen = false;
        for (String regel : tekst.lines().toList()) {
            Matcher commentaar = REGEL.matcher(regel);
            if (!commentaar.matches()) {
                break;
            }
            boolean nieuweKop = commentaar.group(2).matches("(Name|Finds|Level|Mend|Rows): .*");
            boolean isVervolg = commentaar.group(1).length() >= INSPRONG;
            binnen = nieuweKop ? commentaar.group(2).startsWith(naam + ":") : binnen && isVervolg;
            if (binnen) {
                gevonden.append(' ').append(commentaar.group(2).replaceFirst("^" + naam + ": +", ""));
            }
        }
        if (gevonden.isEmpty()) {
            throw new IllegalArgumentException("gate " + id + " has no line \"-- " + naam + ":\" in its header");
        }
        return gevonden.toString().strip();
    }
}
