package nl.verzuimatlas.etl.toets;

/** Writes cells of a CSV that people open in a spreadsheet. */
final class Csv {

    private Csv() {}

    /** A cell for between semicolons; text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String cel(String tekst) {
        String veilig = !tekst.isEmpty() && "=+@\t\r".indexOf(tekst.charAt(0)) >= 0 ? "'" + tekst : tekst;
        boolean bijzonder =
                veilig.chars().anyMatch(teken -> teken == ';' || teken == '"' || teken == '\n' || teken == '\r');
        return bijzonder ? '"' + veilig.replace("\"", "\"\"") + '"' : veilig;
    }
}
