package nl.verzuimatlas.warehouse.kubus;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.verzuimatlas.warehouse.rijen.Rij;
import nl.verzuimatlas.warehouse.rijen.Rijlezer;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;

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

    private List<Cel> eigen() throws SQLException {
        return Rijlezer.lees(intern, Bronbestand.lees("sql/kubus/eigen.sql"), this::eigenCel);
    }

    private Cel eigenCel(Rij rij) throws SQLException {
        Celsleutel sleutel = Celsleutel.lees(rij, Reeks.EIGEN);
        Registratie registratie = register.getRegistratie(sleutel.indicator());
        Indicator indicator = registratie.indicator();
        String ontbreken = rij.tekst("ontbrekende_gemeenten");
        Cijfer cijfer = cijfer(rij, registratie);
        Set<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        if (cijfer.waarde().status() == Status.CIJFER) {
            if (rij.is("is_voorlopig")) {
                kenmerken.add(Kenmerk.VOORLOPIG);
            }
            if (indicator.trendbreuken().containsKey(sleutel.schooljaar())) {
                kenmerken.add(Kenmerk.TRENDBREUK);
            }
            if (!ontbreken.isEmpty()) {
                kenmerken.add(Kenmerk.ONVOLLEDIG);
            }
            // DUO hides small cells of enrolments, so the number of pupils is a little too low.
            if (cijfer.noemerIsPopulatie() && rij.is("populatie_is_geschat")) {
                kenmerken.add(Kenmerk.GESCHAT);
            }
        }
        return new Cel(
                sleutel,
                rij.tekst("regionaam"),
                cijfer.teller(),
                cijfer.noemer(),
                cijfer.noemerIsPopulatie(),
                cijfer.waarde(),
                cijfer.eenheid(),
                cijfer.interval(),
                kenmerken,
                "Eigen berekening uit " + String.join(", ", indicator.bronnen()),
                indicator.versie(sleutel.dimensie(), sleutel.categorie()),
                cijfer.waarde().status() == Status.CIJFER ? rij.datum("peil_datum") : Optional.empty(),
                toelichting(cijfer, sleutel.regiotype(), ontbreken, gedeeld(rij)));
    }

    private static Cijfer cijfer(Rij rij, Registratie registratie) throws SQLException {
        Eenheid eenheid = registratie.berekening().cijfereenheid();
        if (rij.is("is_nvt")) {
            return Cijfer.nietVanToepassing(eenheid, "Dit soort onderwijs hoort niet bij dit gebied");
        }
        if (!rij.is("is_geleverd")) {
            return Cijfer.zonder(new Waarde.Ontbreekt(), eenheid, "");
        }
        return Cijferregel.van(
                registratie.berekening(),
                rij.aantal("teller"),
                rij.aantal("telling_noemer"),
                rij.getal("meting"),
                rij.getal("populatie_aantal"));
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
    private static String gedeeld(Rij rij) throws SQLException {
        String gemeenten = rij.tekst("gedeelde_gemeenten");
        if (gemeenten.isEmpty()) {
            return "";
        }
        return Gedeeldegemeente.zin(gemeenten, rij.is("is_naar_school"));
    }

    private List<Cel> gepubliceerd() throws SQLException {
        return Rijlezer.lees(intern, "select * from kubus_gepubliceerd", this::gepubliceerdeCel);
    }

    private Cel gepubliceerdeCel(Rij rij) throws SQLException {
        // A figure without a definition gets no further than the gate, which says which one it is.
        String definitieversie = register.findRegistratie(rij.tekst("indicator"))
                .map(registratie -> registratie.indicator().definitieversie())
                .orElse("onbekend");
        Status status = Term.parse(Status.class, rij.tekst("status"));
        return new Cel(
                Celsleutel.lees(rij, Reeks.GEPUBLICEERD),
                rij.tekst("regionaam"),
                rij.getal("teller"),
                rij.getal("noemer"),
                true,
                Waarde.van(status, rij.getal("waarde").orElse(0)),
                Term.parse(Eenheid.class, rij.tekst("eenheid")),
                Optional.empty(),
                kenmerken(rij.tekst("kenmerken")),
                rij.tekst("bron"),
                definitieversie,
                Optional.empty(),
                rij.tekst("toelichting"));
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
}
