package nl.verzuimatlas.etl.naslag;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.etl.kalender.Vakantie;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Reads the reference data of a home from its accepted deliveries. */
public final class Naslaglezer {

    private Naslaglezer() {}

    /** The reference data in a home; of two deliveries that know the same vestiging the later one holds. */
    public static Naslag lees(Rijenvraag vraag) {
        List<LeveringManifest> geldend = Leveringen.geldende(vraag.home());
        if (geldend.isEmpty()) {
            return Naslag.LEEG;
        }
        Map<String, Naslag.Vestiging> vestigingen = new HashMap<>();
        Set<String> verbanden = new TreeSet<>();
        List<Vakantie> vakanties = new ArrayList<>();
        try {
            for (LeveringManifest levering : geldend) {
                switch (levering.bron()) {
                    case "vestigingen" ->
                        vraag.lees(
                                "naslag/vestigingen.sql",
                                levering,
                                rij -> vestigingen.put(
                                        rij.getString(1),
                                        new Naslag.Vestiging(rij.getString(2), rij.getString(3), rij.getDouble(4))));
                    case "regio-indeling" ->
                        vraag.lees("naslag/verbanden.sql", levering, rij -> verbanden.add(rij.getString(1)));
                    case "schoolvakanties" ->
                        vraag.lees(
                                "naslag/vakanties.sql",
                                levering,
                                rij -> vakanties.add(new Vakantie(
                                        rij.getString(1),
                                        rij.getObject(2, LocalDate.class),
                                        rij.getObject(3, LocalDate.class))));
                    default -> {}
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "cannot read the reference data of " + vraag.home().pad(), e);
        }
        return new Naslag(vestigingen, verbanden, vakanties);
    }
}
