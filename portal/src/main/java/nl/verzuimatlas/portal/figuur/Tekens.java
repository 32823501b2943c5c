package nl.verzuimatlas.portal.figuur;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the signs and words of figures mean; under a table or key figures stand those that occur in it. */
public final class Tekens {

    private static final List<Map.Entry<String, String>> HEEL = List.of(
            Map.entry("0", "0 = geen"),
            Map.entry("x", "x = afgeschermd (minder dan 5, of om een ander cijfer te beschermen)"),
            Map.entry(Weergave.ONTBREEKT, "ontbreekt = niet aangeleverd"),
            Map.entry("n.v.t.", "n.v.t. = niet van toepassing"),
            Map.entry("te weinig antwoorden", "te weinig antwoorden = minder dan 30 leerlingen vulden dit in"));
    private static final List<Map.Entry<String, String>> ACHTERAAN = List.of(
            Map.entry("*", "* = voorlopig"),
            Map.entry("\u2020", "\u2020 = andere telwijze dan het jaar ervoor"),
            Map.entry("\u2021", "\u2021 = scholen melden waarschijnlijk niet alles"),
            Map.entry("\u00a7", "\u00a7 = scholen meldden anders dan eerder"),
            Map.entry("(s)", "(s) = geschat"),
            Map.entry("(" + Weergave.ONVOLLEDIG + ")", "onvolledig = niet alle gegevens zijn geleverd"));

    private Tekens() {}

    /** Meanings of the signs that occur in {@code rijen}, in a fixed order. */
    static List<String> van(List<Tabel.Rij> rijen) {
        return vanTeksten(rijen.stream()
                .flatMap(rij -> rij.cellen().stream())
                .filter(cel -> cel.soort() != Cel.Soort.TEKST)
                .map(Cel::tekst)
                .distinct()
                .toList());
    }

    /** Meanings of the signs that occur in {@code teksten}, in a fixed order. */
    public static List<String> vanTeksten(List<String> teksten) {
        return Stream.concat(
                        HEEL.stream().filter(teken -> teksten.stream().anyMatch(tekst -> is(tekst, teken.getKey()))),
                        ACHTERAAN.stream()
                                .filter(teken -> teksten.stream().anyMatch(tekst -> tekst.contains(teken.getKey()))))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether a cell says {@code heel}, with or without signs behind it. */
    private static boolean is(String tekst, String heel) {
        return tekst.startsWith(heel)
                && tekst.substring(heel.length()).matches("%?[*\u2020\u2021\u00a7]*(\\(s\\))?( \\(.*\\))?");
    }
}
