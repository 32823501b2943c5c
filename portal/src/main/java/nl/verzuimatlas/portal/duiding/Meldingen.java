package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Dekking;
import nl.verzuimatlas.warehouse.lezen.Gemeente;

/** What a reader of a page of one municipality must know first: what was not delivered, and that small numbers are hidden. */
public final class Meldingen {

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

    /**
     * The notices; empty when there is nothing to say.
     *
     * @param dekking what was delivered, of all municipalities and school years
     * @param tegels key figures of the page
     * @param elders where to look when they are hidden, as a sentence
     */
    public static List<String> van(
            Gemeente gemeente, Schooljaar jaar, List<Dekking> dekking, List<Tegel> tegels, String elders) {
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
            meldingen.add(afgeschermd + " van de " + tegels.size()
                    + " kerncijfers zijn afgeschermd (x): het gaat om weinig leerlingen, of een ander cijfer was anders uit "
                    + "te rekenen. " + elders);
        }
        return List.copyOf(meldingen);
    }
}
