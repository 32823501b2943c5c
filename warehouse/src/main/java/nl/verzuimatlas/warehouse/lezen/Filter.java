package nl.verzuimatlas.warehouse.lezen;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Term;

/**
 * The where clause of a {@link Selectie} or a {@link Wijzigingselectie}: placeholders only, the values apart.
 *
 * @param where condition with {@code ?} for each value
 * @param waarden values in the order of the placeholders
 */
record Filter(String where, List<Object> waarden) {

    static Filter van(Selectie selectie) {
        List<String> voorwaarden = new ArrayList<>(List.of("true"));
        List<Object> waarden = new ArrayList<>();
        voegToe(voorwaarden, waarden, "indicator", selectie.indicatoren());
        voegToe(voorwaarden, waarden, "reeks", termen(selectie.reeksen()));
        voegToe(voorwaarden, waarden, "regiotype", termen(selectie.regiotypen()));
        voegToe(voorwaarden, waarden, "regiocode", selectie.regiocodes());
        voegToe(
                voorwaarden,
                waarden,
                "schooljaar",
                selectie.schooljaren().stream().map(Object::toString).toList());
        voegToe(voorwaarden, waarden, "dimensie", selectie.dimensies());
        voegToe(voorwaarden, waarden, "categorie", selectie.categorieen());
        return new Filter(String.join(" and ", voorwaarden), List.copyOf(waarden));
    }

    static Filter van(Wijzigingselectie selectie) {
        List<String> voorwaarden = new ArrayList<>(List.of("true"));
        List<Object> waarden = new ArrayList<>();
        voegToe(voorwaarden, waarden, "indicator", selectie.indicatoren());
        voegToe(voorwaarden, waarden, "regiocode", selectie.regiocodes());
        voegToe(
                voorwaarden,
                waarden,
                "schooljaar",
                selectie.schooljaren().stream().map(Object::toString).toList());
        voegToe(voorwaarden, waarden, "soort", termen(selectie.soorten()));
        voegToe(voorwaarden, waarden, "reden", termen(selectie.redenen()));
        return new Filter(String.join(" and ", voorwaarden), List.copyOf(waarden));
    }

    private static List<String> termen(List<? extends Term> waarden) {
        return waarden.stream().map(Term::term).toList();
    }

    private static void voegToe(List<String> voorwaarden, List<Object> waarden, String kolom, List<String> gekozen) {
        if (!gekozen.isEmpty()) {
            voorwaarden.add(kolom + " in ("
                    + String.join(", ", gekozen.stream().map(g -> "?").toList()) + ")");
            waarden.addAll(gekozen);
        }
    }
}
