package nl.verzuimatlas.warehouse.release;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.bescherming.Beschermingsregel;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Meldgedragkubus;
import nl.verzuimatlas.warehouse.leverkalender.Verwachting;
import nl.verzuimatlas.warehouse.meldgedrag.Meldregel;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.rijen.Rijschrijver;
import nl.verzuimatlas.warehouse.rijen.Rijtoevoeger;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;
import org.duckdb.DuckDBConnection;

/** Writes the public database of a release: protected cells, registry, reference data and what is known of quality. */
final class PubliekSchrijver {

    /** Sums of floating point numbers differ in their last digits by order; twelve digits do not. */
    private static final MathContext CIJFERS = new MathContext(12);

    private static final double ZEKER_GEHEEL = 1e12;

    private final Connection intern;
    private final Indicatorregister register;

    PubliekSchrijver(Connection intern, Indicatorregister register) {
        this.intern = intern;
        this.register = register;
    }

    /** Writes {@code bestand}. */
    void schrijf(Path bestand, String id, Instant nu, Invoer invoer, Meldgedragkubus.Resultaat gemeld)
            throws SQLException {
        List<Cel> cellen = gemeld.cellen();
        try (DuckDBConnection publiek = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + bestand)) {
            voerUit(publiek, Bronbestand.lees("sql/publiek/schema.sql"));
            try (Rijtoevoeger rijen = Rijtoevoeger.begin(publiek)) {
                schrijfRelease(rijen, id, nu, invoer, cellen);
                schrijfCellen(publiek, cellen);
                schrijfMeldgedrag(rijen, gemeld.regels());
                schrijfRegister(rijen);
                schrijfProtocollen(rijen, invoer.protocollen());
                schrijfLeveringen(rijen, invoer.leveringen());
                kopieer("gemeenten", rijen, "select gemeente_code, gemeente_naam from int_werkgebied order by all");
                kopieer(
                        "herindelingen",
                        rijen,
                        "select gemeente_code, oude_gemeente_code, oude_gemeente_naam, geldig_van_datum, "
                                + "geldig_tot_datum from int_herindeling order by all");
                kopieer(
                        "regio_gemeenten",
                        rijen,
                        "select regiotype, regiocode, regionaam, gemeente_code, is_deel from int_gebied "
                                + "where regiotype <> 'gemeente' order by all");
                kopieer("kaart", rijen, Bronbestand.lees("sql/publiek/kaart.sql"));
                schrijfIngetrokken(rijen, invoer.intrekkingen());
                kopieer("dekking", rijen, Bronbestand.lees("sql/publiek/dekking.sql"));
                schrijfVerwacht(rijen, invoer);
                rijen.bewaar();
            }
        }
    }

    /** Adds what the gates found: which held and which did not, without a number of rows. */
    static void schrijfPoorten(Connection publiek, Poortrapport poorten) throws SQLException {
        int volgorde = 0;
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(publiek)) {
            for (Poortuitslag uitslag : poorten.uitslagen()) {
                rijen.voegToe(
                        "poorten",
                        volgorde++,
                        uitslag.laag().naam(),
                        uitslag.laag().titel(),
                        uitslag.id(),
                        uitslag.naam(),
                        uitslag.uitslag());
            }
            rijen.bewaar();
        }
    }

    private static void schrijfRelease(Rijtoevoeger rijen, String id, Instant nu, Invoer invoer, List<Cel> cellen)
            throws SQLException {
        boolean fictief = invoer.leveringen().stream().anyMatch(LeveringManifest::fictief);
        rijen.voegToe(
                "release",
                id,
                LocalDateTime.ofInstant(nu, ZoneOffset.UTC),
                invoer.productversie(),
                fictief,
                laatsteSchooljaar(cellen));
    }

    private static String laatsteSchooljaar(List<Cel> cellen) {
        return cellen.stream()
                .filter(cel -> cel.sleutel().reeks() == Reeks.EIGEN && cel.heeftCijfer())
                .map(cel -> cel.sleutel().schooljaar())
                .max(String::compareTo)
                .or(() -> cellen.stream().map(cel -> cel.sleutel().schooljaar()).max(String::compareTo))
                .orElse("1900-1901");
    }

    private static void schrijfCellen(DuckDBConnection publiek, List<Cel> cellen) throws SQLException {
        try (Rijschrijver rijen = Rijschrijver.begin(publiek, "waarnemingen")) {
            for (Cel cel : cellen) {
                rijen.rij()
                        .tekst(cel.sleutel().indicator())
                        .tekst(cel.sleutel().reeks().term())
                        .tekst(cel.sleutel().regiotype().term())
                        .tekst(cel.sleutel().regiocode())
                        .tekst(cel.regionaam())
                        .tekst(cel.sleutel().schooljaar())
                        .tekst(cel.sleutel().dimensie())
                        .tekst(cel.sleutel().categorie())
                        .getal(afgerond(cel.teller()))
                        .getal(afgerond(cel.noemer()))
                        .getal(afgerond(getal(cel.waarde())))
                        .tekst(cel.eenheid().term())
                        .getal(afgerond(grens(cel, true)))
                        .getal(afgerond(grens(cel, false)))
                        .tekst(cel.waarde().status().term())
                        .tekst(termen(cel.kenmerken()))
                        .tekst(cel.bron())
                        .tekst(cel.definitieversie())
                        .tekst(cel.toelichting())
                        .datum(cel.peildatum())
                        .klaar();
            }
            rijen.bewaar();
        }
    }

    private static void schrijfMeldgedrag(Rijtoevoeger rijen, List<Meldregel> regels) throws SQLException {
        for (Meldregel regel : regels) {
            rijen.voegToe(
                    "meldgedrag",
                    regel.gemeente(),
                    regel.schooljaar().toString(),
                    regel.status().term(),
                    regel.score().isPresent() ? regel.score().getAsInt() : null,
                    termen(regel.kenmerken()),
                    regel.zin());
        }
    }

    private static String termen(Set<Kenmerk> kenmerken) {
        return kenmerken.stream().sorted().map(Kenmerk::term).collect(Collectors.joining(","));
    }

    private void schrijfRegister(Rijtoevoeger rijen) throws SQLException {
        for (Registratie registratie : register.registraties()) {
            rijen.voegToe(
                    "indicatoren",
                    registratie.indicator().id(),
                    registratie.berekening().volgorde(),
                    Indicatorregister.json(registratie.indicator()));
        }
    }

    private static void schrijfProtocollen(Rijtoevoeger rijen, Protocollen protocollen) throws SQLException {
        for (Protocol protocol : protocollen.lijst()) {
            rijen.voegToe("protocol", protocol.id(), protocol.versie(), protocol.naam(), Protocollen.json(protocol));
        }
    }

    private static void schrijfLeveringen(Rijtoevoeger rijen, List<LeveringManifest> leveringen) throws SQLException {
        Beschermingsregel regel = Beschermingsregel.lees();
        for (LeveringManifest levering : leveringen) {
            // a delivery of nobody too: else what is not told would be sure to be small
            boolean klein = BronSchema.lees(levering.bron()).over() == BronSchema.Over.PERSONEN
                    && levering.gelezen() < regel.drempel();
            rijen.voegToe(
                    "leveringen",
                    levering.bron(),
                    levering.id(),
                    levering.leverancier(),
                    levering.periode(),
                    levering.versie(),
                    levering.status(),
                    levering.fictief(),
                    LocalDateTime.ofInstant(levering.ontvangenOp(), ZoneOffset.UTC),
                    klein ? null : levering.gelezen(),
                    klein || levering.ingetrokken() > 0 ? null : levering.geaccepteerd(),
                    klein ? null : levering.geweigerd());
            for (LeveringManifest.Bevindingtelling bevinding : levering.bevindingen()) {
                rijen.voegToe(
                        "bevindingen",
                        levering.bron(),
                        levering.id(),
                        bevinding.id(),
                        bevinding.niveau(),
                        bevinding.omschrijving(),
                        bevinding.aantal());
            }
        }
    }

    private void schrijfIngetrokken(Rijtoevoeger rijen, Intrekkingen intrekkingen) throws SQLException {
        int leerlingen = intrekkingen.leerlingen().size();
        boolean klein = Beschermingsregel.lees().isKlein(leerlingen);
        rijen.voegToe("ingetrokken", intrekkingen.nuIngetrokken().size(), klein ? null : leerlingen);
        voerUit(
                intern,
                "create or replace table int_ingetrokken (bron varchar, gemeente_code varchar, schooljaar varchar)");
        try (Rijtoevoeger naarIntern = Rijtoevoeger.begin(intern)) {
            for (Intrekkingen.Levering levering : intrekkingen.nuIngetrokken()) {
                Leveringreeks reeks = new Leveringreeks(levering.bron(), levering.leverancier(), levering.periode());
                for (Schooljaar jaar : reeks.schooljaren()) {
                    for (String gemeente : levering.dekking()) {
                        naarIntern.voegToe("int_ingetrokken", levering.bron(), gemeente, jaar.toString());
                    }
                }
            }
            naarIntern.bewaar();
        }
    }

    // The clock would make other content of the same input; the release knows nothing after its last delivery anyway.
    private static void schrijfVerwacht(Rijtoevoeger rijen, Invoer invoer) throws SQLException {
        Optional<LocalDate> peildatum = invoer.leveringen().stream()
                .filter(levering -> BronSchema.lees(levering.bron()).over() == BronSchema.Over.PERSONEN)
                .flatMap(levering -> levering.laatsteDatum().stream())
                .max(LocalDate::compareTo);
        if (peildatum.isEmpty()) {
            return;
        }
        for (Verwachting verwachting : invoer.kalender().verwacht(peildatum.get(), invoer.leveringen())) {
            rijen.voegToe(
                    "verwacht",
                    verwachting.afspraak().bron(),
                    verwachting.afspraak().leverancier(),
                    verwachting.afspraak().per().naam(),
                    verwachting.tijdvak().naam(),
                    verwachting.tijdvak().begin(),
                    verwachting.uiterlijk(),
                    verwachting.stand(peildatum.get()).tekst(),
                    peildatum.get());
        }
    }

    private void kopieer(String tabel, Rijtoevoeger rijen, String sql) throws SQLException {
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            int kolommen = rij.getMetaData().getColumnCount();
            while (rij.next()) {
                Object[] waarden = new Object[kolommen];
                for (int i = 0; i < kolommen; i++) {
                    waarden[i] = rij.getObject(i + 1);
                }
                rijen.voegToe(tabel, waarden);
            }
        }
    }

    private static OptionalDouble getal(Waarde waarde) {
        return waarde instanceof Waarde.Cijfer cijfer ? OptionalDouble.of(cijfer.getal()) : OptionalDouble.empty();
    }

    private static OptionalDouble grens(Cel cel, boolean onder) {
        return cel.interval()
                .map(interval -> OptionalDouble.of(onder ? interval.onder() : interval.boven()))
                .orElse(OptionalDouble.empty());
    }

    private static double afgerond(double getal) {
        // a count is what it is, and most numbers are
        return Math.abs(getal) < ZEKER_GEHEEL && getal == Math.rint(getal)
                // no zero with a sign
                ? getal + 0.0
                : new BigDecimal(getal).round(CIJFERS).doubleValue();
    }

    private static OptionalDouble afgerond(OptionalDouble getal) {
        return getal.isPresent() ? OptionalDouble.of(afgerond(getal.getAsDouble())) : getal;
    }

    private static void voerUit(Connection verbinding, String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
