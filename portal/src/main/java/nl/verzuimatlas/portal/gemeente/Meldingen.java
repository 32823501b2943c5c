package nl.verzuimatlas.portal.gemeente;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Dekking;
import nl.verzuimatlas.warehouse.lezen.Gemeente;

/** What a reader of a factsheet must know before reading: what was not delivered, and that small numbers are hidden. */
final class Meldingen {

    private static final String ONTBREEKT = "ontbreekt";
    private static final Map<String, String> BRONNEN = Map.of(
            "duo-meldingen", "verzuimmeldingen van scholen",
            "absoluut-verzuim", "absoluut verzuim",
            "thuiszitters", "thuiszitters van het samenwerkingsverband",
            "afhandeling", "wat leerplicht deed",
            "vrijstellingen", "vrijstellingen",
            "leerplichtigen", "aantallen leerplichtigen",
            "inschrijvingen", "aantallen leerlingen");
    private static final int VEEL = 3;

    private Meldingen() {}

    static List<String> van(Gemeente gemeente, Schooljaar jaar, List<Dekking> dekking, List<Tegel> tegels) {
        List<String> meldingen = new ArrayList<>();
        List<String> weg = dekking.stream()
                .filter(rij -> rij.gemeente().equals(gemeente.code())
                        && rij.schooljaar().equals(jaar)
                        && rij.status().equals(ONTBREEKT))
                .map(Dekking::bron)
                .filter(BRONNEN::containsKey)
                .map(BRONNEN::get)
                .distinct()
                .toList();
        if (!weg.isEmpty()) {
            meldingen.add("Over " + jaar + " zijn voor " + gemeente.naam() + " geen gegevens geleverd van: "
                    + String.join(", ", weg)
                    + ". Bij die cijfers staat \u201contbreekt\u201d. Dat is iets anders dan 0.");
        }
        long afgeschermd =
                tegels.stream().filter(tegel -> tegel.getal().equals("x")).count();
        if (afgeschermd >= VEEL) {
            meldingen.add(
                    afgeschermd + " van de " + tegels.size()
                            + " kerncijfers zijn afgeschermd (x): het gaat om weinig leerlingen, of een ander cijfer was anders uit "
                            + "te rekenen. Kijk dan naar het cijfer van de regio dat erbij staat, naar meer jaren samen, of naar een jaar eerder.");
        }
        return List.copyOf(meldingen);
    }
}
