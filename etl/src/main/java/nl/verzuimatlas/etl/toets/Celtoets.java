package nl.verzuimatlas.etl.toets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.lezen.Celgeheugen;
import nl.verzuimatlas.etl.lezen.Datumlezer;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.warehouse.contract.BronSchema.Eisen;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst.Gemeente;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Turns the text of one column's cells into typed values, or says why that cannot be. Not for use by two threads. */
final class Celtoets {

    // no number, date or code is longer; patterns are spared what can only be an error
    private static final int LANGSTE_WAARDE = 256;
    private static final Pattern GEHEEL = Pattern.compile("[+-]?\\d{1,18}(?:[.,]0+)?");
    private static final Pattern GETAL = Pattern.compile("[+-]?(?:\\d{1,18}(?:[.,]\\d*)?|[.,]\\d+)");
    private static final Pattern DUIZENDTALLEN = Pattern.compile(
            "[+-]?\\d{1,3}(?:\\.\\d{3}){2,}|[+-]?\\d{1,3}(?:,\\d{3}){2,}"
                    + "|[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d*|[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d*|[+-]?\\d{1,3}(?: \\d{3})+(?:[.,]\\d*)?");
    private static final Pattern GEHEEL_MET_DUIZENDTALLEN = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{3})+");
    private static final Pattern SCHEIDING = Pattern.compile("[\\s_-]+");
    private static final Pattern MINDER_DAN = Pattern.compile("<\\s*\\d+");
    // UTF-8 that was once read as Windows-1252, or a character that was lost for good
    private static final Pattern VERKEERD_GELEZEN =
            Pattern.compile("Ã[\\u0080-\\u00bf©«¨´³º¡¶¼]|â€|Â[\\u0080-\\u00bf]|\\ufffd");
    private static final Set<String> JA = Set.of("j", "ja", "1", "true", "waar", "y");
    private static final Set<String> NEE = Set.of("n", "nee", "0", "false", "onwaar");
    private static final char LAATSTE_ASCII = 0x7f;
    private static final int EERSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 2100;

    private final Veld veld;
    private final Eisen eisen;
    private final boolean pseudoniem;
    private final boolean verbergbaar;
    private final boolean vrij;
    private final Matcher vorm;
    private final Map<String, String> schrijfwijzen;
    private final Set<String> leeg;
    private final Set<String> leegZonderHoofdletters;
    private final int langsteLeeg;
    private final Gemeentelijst gemeenten;
    private final Celgeheugen<Celuitkomst> onthouden = new Celgeheugen<>(this::toets);

    /**
     * @param veld column
     * @param missingValues cells that mean: no value
     * @param gemeenten municipalities whose names are read as their codes
     */
    Celtoets(Veld veld, List<String> missingValues, Gemeentelijst gemeenten) {
        this.veld = veld;
        this.gemeenten = gemeenten;
        this.eisen = veld.constraints();
        this.pseudoniem = veld.isPseudoniem();
        this.verbergbaar = !veld.suppressieTekens().isEmpty();
        this.vrij = eisen.pattern().isEmpty();
        this.vorm =
                Pattern.compile(eisen.pattern().orElse(".*"), Pattern.DOTALL).matcher("");
        Map<String, String> spellingen = new HashMap<>();
        eisen.enumeratie().forEach(waarde -> spellingen.put(schrijfwijze(waarde), waarde));
        veld.waarden().forEach((spelling, waarde) -> spellingen.put(schrijfwijze(spelling), waarde));
        this.schrijfwijzen = Map.copyOf(spellingen);
        this.leeg = Set.copyOf(missingValues);
        this.leegZonderHoofdletters = missingValues.stream()
                .map(Celtoets::sleutel)
                .filter(waarde -> waarde.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
        // lower case never makes a text shorter
        this.langsteLeeg = missingValues.stream()
                .mapToInt(waarde -> sleutel(waarde).length())
                .max()
                .orElse(0);
    }

    Veld veld() {
        return veld;
    }

    boolean isPseudoniem() {
        return pseudoniem;
    }

    /** Whether a number may be hidden, so that the accepted rows tell its status. */
    boolean isVerbergbaar() {
        return verbergbaar;
    }

    /** What {@code cel} is; spaces around it do not count. */
    Celuitkomst toets(String cel) {
        boolean spaties = !cel.isEmpty() && (cel.charAt(0) <= ' ' || cel.charAt(cel.length() - 1) <= ' ');
        Celuitkomst uitkomst = bepaal(cel.strip());
        return spaties ? uitkomst.metSpaties() : uitkomst;
    }

    /** What the cell in {@code kolom} of the current record is; keys of pupils are not remembered. */
    Celuitkomst toets(Records records, int kolom) {
        return pseudoniem ? toets(records.cel(kolom)) : records.cel(kolom, onthouden);
    }

    private Celuitkomst bepaal(String tekst) {
        if (isVerborgen(tekst)) {
            return Celuitkomst.verborgen(verborgenStatus(tekst));
        }
        if (tekst.length() <= langsteLeeg && isLeeg(tekst)) {
            return eisen.required() ? fout("VA-T01", tekst) : Celuitkomst.leeg();
        }
        if (veld.type() != Type.STRING && tekst.length() > LANGSTE_WAARDE) {
            return fout(onleesbaar(), tekst);
        }
        return switch (veld.type()) {
            case STRING -> tekst(tekst);
            case INTEGER -> geheel(tekst);
            case NUMBER -> getal(tekst);
            case DATE -> datum(tekst);
            case BOOLEAN -> waarheid(tekst);
            case GEMEENTECODE ->
                Gemeentecode.lees(tekst)
                        .map(code -> Celuitkomst.goed(code.code(), code.code().equals(tekst) ? "" : "VA-N03"))
                        .orElseGet(() -> gemeentenaam(tekst));
            case SCHOOLJAAR ->
                Schooljaar.lees(tekst)
                        .map(jaar -> Celuitkomst.goed(
                                jaar.toString(), jaar.toString().equals(tekst) ? "" : "VA-N04"))
                        .orElseGet(() -> fout("VA-T10", tekst));
        };
    }

    private boolean isLeeg(String tekst) {
        return tekst.isEmpty()
                || leeg.contains(tekst)
                || leegZonderHoofdletters.contains(sleutel(tekst)) && !schrijfwijzen.containsKey(schrijfwijze(tekst));
    }

    private String onleesbaar() {
        return switch (veld.type()) {
            case STRING -> "VA-T07";
            case INTEGER -> "VA-T04";
            case NUMBER -> "VA-T02";
            case DATE -> "VA-T03";
            case BOOLEAN -> "VA-T05";
            case GEMEENTECODE -> "VA-T09";
            case SCHOOLJAAR -> "VA-T10";
        };
    }

    private Celuitkomst gemeentenaam(String tekst) {
        List<Gemeente> metNaam = gemeenten.listMetNaam(tekst);
        if (metNaam.size() == 1) {
            return Celuitkomst.goed(metNaam.get(0).code(), "VA-G06");
        }
        String getoond = Waardetoon.toon(tekst);
        if (metNaam.size() > 1) {
            String keuzes = metNaam.stream()
                    .map(gemeente -> gemeente.code() + " (" + gemeente.naam() + ")")
                    .collect(Collectors.joining(" of "));
            return Celuitkomst.fout("VA-G04", Map.of("waarde", getoond, "keuzes", keuzes));
        }
        return gemeenten
                .findAnderGebied(tekst)
                .map(gebied -> Celuitkomst.fout("VA-G05", Map.of("waarde", getoond, "gebied", gebied)))
                .orElseGet(() -> fout("VA-T09", tekst));
    }

    private boolean isVerborgen(String tekst) {
        List<String> tekens = veld.suppressieTekens();
        return !tekens.isEmpty()
                && (tekens.contains(tekst)
                        || tekens.contains(tekst.toLowerCase(Locale.ROOT))
                        || tekens.stream().anyMatch(teken -> teken.startsWith("<"))
                                && MINDER_DAN.matcher(tekst).matches());
    }

    // "." and "-" say that a publisher has no figure; sentinels such as -99997 say the same
    private static String verborgenStatus(String tekst) {
        boolean onbekend = tekst.equals(".") || tekst.equals("-") || tekst.startsWith("-9");
        return onbekend ? "ontbreekt" : "afgeschermd";
    }

    private Celuitkomst tekst(String tekst) {
        if (!eisen.enumeratie().isEmpty() || !veld.waarden().isEmpty()) {
            String waarde = eisen.enumeratie().contains(tekst) ? tekst : schrijfwijzen.get(schrijfwijze(tekst));
            if (waarde != null) {
                return Celuitkomst.goed(waarde, waarde.equals(tekst) ? "" : "VA-N04");
            }
            if (!eisen.enumeratie().isEmpty()) {
                return fout("VA-T06", tekst);
            }
        }
        if (vrij) {
            return Celuitkomst.goed(tekst, vreemd(tekst));
        }
        if (vorm.reset(tekst).matches()) {
            return Celuitkomst.goed(tekst, "");
        }
        String hoofdletters = tekst.toUpperCase(Locale.ROOT);
        return vorm.reset(hoofdletters).matches() ? Celuitkomst.goed(hoofdletters, "VA-N04") : fout("VA-T07", tekst);
    }

    // one walk: the pattern is spared text of nothing but ASCII, which most text is
    private static String vreemd(String tekst) {
        boolean stuurteken = false;
        boolean buitenAscii = false;
        for (int i = 0; i < tekst.length(); i++) {
            char teken = tekst.charAt(i);
            if (teken < ' ' || teken > '~') {
                buitenAscii |= teken > LAATSTE_ASCII;
                stuurteken |= Character.isISOControl(teken) && teken != '\n' && teken != '\r' && teken != '\t';
            }
        }
        if (buitenAscii && VERKEERD_GELEZEN.matcher(tekst).find()) {
            return "VA-T13";
        }
        return stuurteken ? "VA-T14" : "";
    }

    private Celuitkomst geheel(String tekst) {
        if (GEHEEL_MET_DUIZENDTALLEN.matcher(tekst).matches() && !tekst.matches(".*[.,]0+")
                || DUIZENDTALLEN.matcher(tekst).matches()) {
            return fout("VA-T11", tekst);
        }
        if (!GEHEEL.matcher(tekst).matches()) {
            return fout("VA-T04", tekst);
        }
        long getal = Long.parseLong(tekst.replaceAll("[.,]0+$", "").replace("+", ""));
        if (!eisen.enumeratie().isEmpty() && !eisen.enumeratie().contains(String.valueOf(getal))) {
            return fout("VA-T06", tekst);
        }
        return binnenGrenzen(getal) ? Celuitkomst.goed(getal, "") : fout("VA-T08", tekst);
    }

    private Celuitkomst getal(String tekst) {
        if (DUIZENDTALLEN.matcher(tekst).matches()) {
            return fout("VA-T11", tekst);
        }
        if (!GETAL.matcher(tekst).matches()) {
            return fout("VA-T02", tekst);
        }
        double getal = Double.parseDouble(tekst.replace(',', '.'));
        return binnenGrenzen(getal)
                ? Celuitkomst.goed(getal, tekst.indexOf(',') < 0 ? "" : "VA-N01", Schrijfwijze.vanGetal(tekst))
                : fout("VA-T08", tekst);
    }

    private Celuitkomst datum(String tekst) {
        Optional<LocalDate> datum = Datumlezer.lees(tekst);
        if (datum.isEmpty()) {
            return fout("VA-T03", tekst);
        }
        int jaar = datum.get().getYear();
        return jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR
                ? fout("VA-T12", tekst)
                : Celuitkomst.goed(datum.get(), "", Schrijfwijze.vanDatum(tekst));
    }

    private Celuitkomst waarheid(String tekst) {
        String klein = sleutel(tekst);
        if (JA.contains(klein)) {
            return Celuitkomst.goed(true, "");
        }
        return NEE.contains(klein) ? Celuitkomst.goed(false, "") : fout("VA-T05", tekst);
    }

    private boolean binnenGrenzen(double getal) {
        return getal >= eisen.minimum().orElse(Double.NEGATIVE_INFINITY)
                && getal <= eisen.maximum().orElse(Double.POSITIVE_INFINITY);
    }

    private Celuitkomst fout(String id, String tekst) {
        return Celuitkomst.fout(
                id,
                Map.of(
                        "waarde", veld.isPseudoniem() ? Waardetoon.VERBORGEN : Waardetoon.toon(tekst),
                        "voorbeeld", veld.voorbeeld().isEmpty() ? veld.description() : veld.voorbeeld(),
                        "keuzes", keuzes(),
                        "grens", grens(),
                        "leeg", leegMag()));
    }

    private String keuzes() {
        String keuzes = Keuzes.tekst(veld);
        return veld.type() == Type.INTEGER ? keuzes + "; past geen daarvan, haal de rij dan weg" : keuzes;
    }

    private String leegMag() {
        if (eisen.required()) {
            return "";
        }
        return veld.type() == Type.DATE ? ", of laat de cel leeg als er geen datum is" : ", of laat de cel leeg";
    }

    private String grens() {
        String onder = kaal(eisen.minimum());
        String boven = kaal(eisen.maximum());
        if (boven.isEmpty()) {
            return onder + " of meer";
        }
        return onder.isEmpty() ? boven + " of minder" : "van " + onder + " tot en met " + boven;
    }

    private static String kaal(OptionalDouble getal) {
        return getal.isEmpty()
                ? ""
                : String.valueOf(getal.getAsDouble()).replaceAll("\\.0$", "").replace('.', ',');
    }

    // terug naar school, terug_naar_school and Terug-naar-school are one value
    private static String schrijfwijze(String tekst) {
        return SCHEIDING.matcher(sleutel(tekst)).replaceAll("-");
    }

    private static String sleutel(String tekst) {
        return tekst.toLowerCase(Locale.ROOT);
    }
}
