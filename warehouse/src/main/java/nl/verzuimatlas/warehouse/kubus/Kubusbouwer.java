package nl.verzuimatlas.warehouse.kubus;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;
import org.duckdb.DuckDBConnection;

/** Builds the unprotected cube in the internal database of a release. */
public final class Kubusbouwer {

    private final Connection intern;
    private final Indicatorregister register;

    /**
     * A builder that works in one database.
     *
     * @param intern connection to the internal database of the release being made
     * @param register the registry
     */
    public Kubusbouwer(Connection intern, Indicatorregister register) {
        this.intern = intern;
        this.register = register;
    }

    /**
     * All cells, own and published, in the order of their keys; nothing is hidden yet.
     *
     * @param feiten folder with the fact tables
     * @throws SQLException if a table cannot be built
     */
    public List<Cel> bouw(Path feiten) throws SQLException {
        bouwMarts(feiten);
        return cellen();
    }

    /**
     * The tables that the cells are made of.
     *
     * @param feiten folder with the fact tables
     * @throws SQLException if a table cannot be built
     */
    public void bouwMarts(Path feiten) throws SQLException {
        new Martbouwer(intern, register).bouw(feiten);
    }

    /**
     * The same cells as {@link #bouw}, when another connection to the database built the marts.
     *
     * @param feiten folder with the fact tables
     * @throws SQLException if a table cannot be read
     */
    public List<Cel> lees(Path feiten) throws SQLException {
        leesFeiten(feiten);
        return cellen();
    }

    /**
     * Makes the facts known to the connection, of which another made the marts.
     *
     * @param feiten folder with the fact tables
     * @throws SQLException if a table cannot be read
     */
    public void leesFeiten(Path feiten) throws SQLException {
        new Martbouwer(intern, register).leesFeiten(feiten);
    }

    private List<Cel> cellen() throws SQLException {
        // as they come most are in order already
        Map<Celsleutel, Cel> cellen = new LinkedHashMap<>();
        Enquetekubus enquete = Enquetekubus.lees(intern, register);
        try (Zijwerk<List<Cel>> uitEnquete = Zijwerk.begin("enquete", enquete::cellen)) {
            neem(eigen(), cellen);
            neem(new Meerjarensom(register).cellen(cellen), cellen);
            neem(new Duurkubus(intern, register).cellen(), cellen);
            neem(gepubliceerd(), cellen);
            neem(uitEnquete.wacht(), cellen);
        }
        return cellen.values().stream()
                .sorted(Comparator.comparing(Cel::sleutel))
                .toList();
    }

    private static void neem(Collection<Cel> nieuw, Map<Celsleutel, Cel> cellen) {
        nieuw.forEach(cel -> cellen.put(cel.sleutel(), cel));
    }

    /** Two halves at the same time: most of the work is making texts of what the database gives, and a connection does that with one thread. */
    private List<Cel> eigen() throws SQLException {
        try (Connection tweede = intern.unwrap(DuckDBConnection.class).duplicate();
                Zijwerk<List<Cel>> oneven = Zijwerk.begin("oneven", () -> eigen(tweede, 1))) {
            List<Cel> cellen = eigen(intern, 0);
            cellen.addAll(oneven.wacht(SQLException.class));
            return cellen;
        }
    }

    private List<Cel> eigen(Connection verbinding, int helft) throws SQLException {
        List<Cel> cellen = new ArrayList<>();
        try (PreparedStatement vraag = verbinding.prepareStatement(Bronbestand.lees("sql/kubus/eigen.sql"))) {
            vraag.setInt(1, helft);
            try (ResultSet rij = vraag.executeQuery()) {
                while (rij.next()) {
                    cellen.add(eigenCel(rij));
                }
            }
        }
        return cellen;
    }

    private Cel eigenCel(ResultSet rij) throws SQLException {
        Celsleutel sleutel = Celsleutel.lees(rij, Reeks.EIGEN);
        Registratie registratie = register.getRegistratie(sleutel.indicator());
        Indicator indicator = registratie.indicator();
        String ontbreken = rij.getString("ontbrekende_gemeenten");
        Cijfer cijfer = cijfer(rij, registratie);
        Set<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        if (cijfer.waarde().status() == Status.CIJFER) {
            if (rij.getBoolean("is_voorlopig")) {
                kenmerken.add(Kenmerk.VOORLOPIG);
            }
            if (indicator.trendbreuken().containsKey(sleutel.schooljaar())) {
                kenmerken.add(Kenmerk.TRENDBREUK);
            }
            if (!ontbreken.isEmpty()) {
                kenmerken.add(Kenmerk.ONVOLLEDIG);
            }
            // DUO hides small cells of enrolments, so the number of pupils is a little too low.
            if (cijfer.noemerIsPopulatie() && rij.getBoolean("populatie_is_geschat")) {
                kenmerken.add(Kenmerk.GESCHAT);
            }
        }
        return new Cel(
                sleutel,
                rij.getString("regionaam"),
                cijfer.teller(),
                cijfer.noemer(),
                cijfer.noemerIsPopulatie(),
                cijfer.waarde(),
                cijfer.eenheid(),
                cijfer.interval(),
                kenmerken,
                "Eigen berekening uit " + String.join(", ", indicator.bronnen()),
                indicator.versie(sleutel.dimensie(), sleutel.categorie()),
                cijfer.waarde().status() == Status.CIJFER
                        ? Optional.ofNullable(rij.getObject("peil_datum", LocalDate.class))
                        : Optional.empty(),
                toelichting(cijfer, sleutel.regiotype(), ontbreken, gedeeld(rij)));
    }

    private static Cijfer cijfer(ResultSet rij, Registratie registratie) throws SQLException {
        Eenheid eenheid = registratie.berekening().cijfereenheid();
        if (rij.getBoolean("is_nvt")) {
            return Cijfer.nietVanToepassing(eenheid, "Dit soort onderwijs hoort niet bij dit gebied");
        }
        if (!rij.getBoolean("is_geleverd")) {
            return Cijfer.zonder(new Waarde.Ontbreekt(), eenheid, "");
        }
        return Cijferregel.van(
                registratie.berekening(),
                rij.getLong("teller"),
                rij.getLong("telling_noemer"),
                getal(rij, "meting"),
                getal(rij, "populatie_aantal"));
    }

    private static String toelichting(Cijfer cijfer, Regiotype regiotype, String ontbreken, String gedeeld) {
        List<String> zinnen = new ArrayList<>();
        if (!cijfer.toelichting().isEmpty()) {
            zinnen.add(cijfer.toelichting());
        }
        boolean isGemeente = regiotype == Regiotype.GEMEENTE;
        if (cijfer.waarde().status() == Status.ONTBREEKT) {
            zinnen.add(isGemeente ? "niet aangeleverd door of voor deze gemeente" : "niet aangeleverd");
        } else if (!ontbreken.isEmpty() && cijfer.waarde().status() == Status.CIJFER) {
            zinnen.add("zonder " + ontbreken);
        }
        if (!gedeeld.isEmpty() && cijfer.waarde().status() == Status.CIJFER) {
            zinnen.add(gedeeld);
        }
        return String.join("; ", zinnen);
    }

    /** How gemeenten that lie in two areas were counted; empty when there are none. */
    private static String gedeeld(ResultSet rij) throws SQLException {
        String gemeenten = rij.getString("gedeelde_gemeenten");
        if (gemeenten.isEmpty()) {
            return "";
        }
        return gemeenten
                + (rij.getBoolean("is_naar_school")
                        ? " verdeeld naar de gemeente van de school, en geheel meegeteld waar die het niet zegt"
                        : " geheel meegeteld");
    }

    private List<Cel> gepubliceerd() throws SQLException {
        List<Cel> cellen = new ArrayList<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery("select * from kubus_gepubliceerd")) {
            while (rij.next()) {
                // A figure without a definition gets no further than the gate, which says which one it is.
                String definitieversie = register.findRegistratie(rij.getString("indicator"))
                        .map(registratie -> registratie.indicator().definitieversie())
                        .orElse("onbekend");
                Status status = Term.parse(Status.class, rij.getString("status"));
                cellen.add(new Cel(
                        Celsleutel.lees(rij, Reeks.GEPUBLICEERD),
                        rij.getString("regionaam"),
                        getal(rij, "teller"),
                        getal(rij, "noemer"),
                        true,
                        Waarde.van(status, rij.getDouble("waarde")),
                        Term.parse(Eenheid.class, rij.getString("eenheid")),
                        Optional.empty(),
                        kenmerken(rij.getString("kenmerken")),
                        rij.getString("bron"),
                        definitieversie,
                        Optional.empty(),
                        rij.getString("toelichting")));
            }
        }
        return cellen;
    }

    private static Set<Kenmerk> kenmerken(String tekst) {
        Set<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        Arrays.stream(tekst.split(","))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .map(term -> Term.parse(Kenmerk.class, term))
                .forEach(kenmerken::add);
        return kenmerken;
    }

    private static OptionalDouble getal(ResultSet rij, String kolom) throws SQLException {
        double getal = rij.getDouble(kolom);
        return rij.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(getal);
    }
}
