package nl.verzuimatlas.warehouse.wijziging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;

/**
 * A delivery that one release was made of and the next was not, or in another version.
 *
 * @param bron id of the source
 * @param schooljaren school years that it is about; none when that is unknown
 * @param reden correction, late delivery or withdrawal
 * @param zin what happened, in Dutch, without a full stop
 */
record Leveringwissel(String bron, List<Schooljaar> schooljaren, Reden reden, String zin) {

    Leveringwissel {
        schooljaren = List.copyOf(schooljaren);
    }

    /** Deliveries by series; of a release there is one that counts. */
    static Map<Leveringreeks, Levering> lees(Connection publiek, String tabel) throws SQLException {
        Map<Leveringreeks, Levering> leveringen = new LinkedHashMap<>();
        try (Statement vraag = publiek.createStatement();
                ResultSet rij =
                        vraag.executeQuery("select bron, levering_id, leverancier, periode, versie, status from "
                                + tabel + " order by bron, levering_id")) {
            while (rij.next()) {
                leveringen.put(
                        new Leveringreeks(
                                rij.getString("bron"), rij.getString("leverancier"), rij.getString("periode")),
                        new Levering(
                                rij.getString("bron"),
                                rij.getString("levering_id"),
                                rij.getString("leverancier"),
                                rij.getString("periode"),
                                rij.getInt("versie"),
                                rij.getString("status")));
            }
        }
        return leveringen;
    }

    /** What changed from {@code oud} to {@code nieuw}. */
    static List<Leveringwissel> tussen(Map<Leveringreeks, Levering> oud, Map<Leveringreeks, Levering> nieuw) {
        List<Leveringwissel> wissels = new ArrayList<>();
        nieuw.forEach((reeks, levering) -> {
            Levering eerder = oud.get(reeks);
            if (eerder == null) {
                wissels.add(van(reeks, Reden.NALEVERING, levering.naam() + " is nageleverd"));
            } else if (!eerder.id().equals(levering.id())) {
                wissels.add(van(reeks, Reden.CORRECTIE, levering.naam() + ": " + verschil(eerder, levering)));
            }
        });
        oud.forEach((reeks, levering) -> {
            if (!nieuw.containsKey(reeks)) {
                wissels.add(van(reeks, Reden.INTREKKING, levering.naam() + " is ingetrokken"));
            }
        });
        return wissels;
    }

    private static String verschil(Levering eerder, Levering levering) {
        if (!eerder.status().equals(levering.status())) {
            return levering.status() + " in plaats van " + eerder.status();
        }
        return "versie " + levering.versie() + " in plaats van " + eerder.versie();
    }

    private static Leveringwissel van(Leveringreeks reeks, Reden reden, String zin) {
        return new Leveringwissel(reeks.bron(), reeks.schooljaren(), reden, zin);
    }

    /**
     * A delivery as the public database has it.
     *
     * @param bron id of the source
     * @param id id of the delivery
     * @param leverancier who delivered
     * @param periode what it is about
     * @param versie higher replaces lower
     * @param status {@code definitief} or {@code voorlopig}
     */
    record Levering(String bron, String id, String leverancier, String periode, int versie, String status) {

        String naam() {
            return bron + " " + periode + " van " + leverancier;
        }
    }
}
