package nl.verzuimatlas.etl.naslag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/** Looks into the accepted rows of earlier deliveries. */
public final class Eerder {

    private static final int MEESTE_LEVERINGEN = 60;
    // between the keys in one parameter; occurs in no key
    private static final String SCHEIDING = "\u001e";

    private final Rijenvraag vraag;
    private final List<LeveringManifest> leveringen;

    /**
     * @param vraag asks questions of their rows
     * @param leveringen accepted deliveries
     */
    public Eerder(Rijenvraag vraag, List<LeveringManifest> leveringen) {
        this.vraag = vraag;
        this.leveringen = List.copyOf(leveringen);
    }

    /** All accepted deliveries. */
    public List<LeveringManifest> leveringen() {
        return leveringen;
    }

    /** The delivery of this source and supplier over the last period before {@code periode}; its highest version. */
    public Optional<LeveringManifest> vorige(String bron, String leverancier, String periode) {
        return leveringen.stream()
                .filter(ander -> ander.bron().equals(bron)
                        && ander.leverancier().equals(leverancier)
                        && ander.periode().compareTo(periode) < 0)
                .max(Comparator.comparing(LeveringManifest::periode)
                        .thenComparing(LeveringManifest::versie)
                        .thenComparing(LeveringManifest::ontvangenOp));
    }

    /**
     * What {@code levering} held.
     *
     * @param codevelden fields whose values are counted
     */
    public Vorige lees(LeveringManifest levering, BronSchema schema, List<String> codevelden) {
        try {
            Map<String, Map<String, Long>> perCode = new HashMap<>();
            Map<String, Long> perGemeente = Map.of();
            Map<String, Long> perSchool = Map.of();
            for (Veld veld : schema.fields()) {
                boolean codes = codevelden.contains(veld.name());
                boolean gemeente = schema.gemeente().filter(veld::equals).isPresent();
                boolean school = veld.name().equals("VESTIGINGSCODE");
                Map<String, Long> aantallen = codes || gemeente || school ? tel(levering, veld) : Map.of();
                if (codes) {
                    perCode.put(veld.name(), aantallen);
                }
                perGemeente = gemeente ? aantallen : perGemeente;
                perSchool = school ? aantallen : perSchool;
            }
            return new Vorige(levering, perGemeente, perSchool, perCode, gevuld(levering, schema));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rows of " + levering.id(), e);
        }
    }

    private Map<String, Long> gevuld(LeveringManifest levering, BronSchema schema) throws SQLException {
        Map<String, Long> gevuld = new HashMap<>();
        vraag.lees("naslag/gevuld.sql", levering, rij -> {
            Set<String> kolommen = kolommen(rij);
            for (Veld veld : schema.fields()) {
                // a delivery of before the source had this field says nothing in it
                gevuld.put(veld.name(), kolommen.contains(veld.kolom()) ? rij.getLong(veld.kolom()) : 0);
            }
        });
        return gevuld;
    }

    private static Set<String> kolommen(ResultSet rij) throws SQLException {
        Set<String> kolommen = new HashSet<>();
        for (int i = 1; i <= rij.getMetaData().getColumnCount(); i++) {
            kolommen.add(rij.getMetaData().getColumnLabel(i));
        }
        return kolommen;
    }

    private Map<String, Long> tel(LeveringManifest levering, Veld veld) throws SQLException {
        Map<String, Long> aantallen = new HashMap<>();
        vraag.lees(
                "naslag/aantal-per-waarde.sql",
                Map.of("kolom", veld.kolom()),
                levering,
                rij -> aantallen.put(rij.getString(1), rij.getLong(2)));
        return aantallen;
    }

    /**
     * Other deliveries of the source that hold some of these keys, with how many; the same supplier and period is left out,
     * because there a version replaces another.
     *
     * @param sleutels keys, their parts joined by a vertical bar
     */
    public Map<LeveringManifest, Long> metSleutels(
            BronSchema schema, String leverancier, String periode, List<String> sleutels) {
        List<LeveringManifest> andere = leveringen.stream()
                .filter(ander -> ander.bron().equals(schema.bron())
                        && !(ander.leverancier().equals(leverancier)
                                && ander.periode().equals(periode)))
                .sorted(Comparator.comparing(LeveringManifest::ontvangenOp).reversed())
                .limit(MEESTE_LEVERINGEN)
                .toList();
        if (andere.isEmpty()) {
            return Map.of();
        }
        Map<LeveringManifest, Long> gevonden =
                new TreeMap<>(Comparator.comparing(LeveringManifest::bron).thenComparing(LeveringManifest::id));
        String kolommen = schema.primaryKey().stream()
                .map(naam ->
                        "coalesce(cast(" + schema.findVeld(naam).orElseThrow().kolom() + " as varchar), '')")
                .collect(Collectors.joining(", "));
        try {
            for (LeveringManifest ander : andere) {
                vraag.lees(
                        "naslag/sleutels-gevonden.sql",
                        Map.of("kolommen", kolommen),
                        ander,
                        rij -> {
                            if (rij.getLong(1) > 0) {
                                gevonden.put(ander, rij.getLong(1));
                            }
                        },
                        String.join(SCHEIDING, sleutels));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for keys in earlier deliveries", e);
        }
        return gevonden;
    }
}
