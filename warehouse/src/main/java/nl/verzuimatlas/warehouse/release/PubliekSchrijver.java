package nl.verzuimatlas.warehouse.release;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes the public database of a release: protected cells, registry, reference data and what is known of quality. */
final class PubliekSchrijver {

    /** Sums of floating point numbers differ in their last digits by order; twelve digits do not. */
    private static final MathContext CIJFERS = new MathContext(12);

    private final Connection intern;
    private final Indicatorregister register;

    PubliekSchrijver(Connection intern, Indicatorregister register) {
        this.intern = intern;
        this.register = register;
    }

    /** Writes {@code bestand} and returns the hash of the content of each repeatable table. */
    Map<String, String> schrijf(Path bestand, String id, Instant nu, Invoer invoer, Meldgedragkubus.Resultaat gemeld)
            throws SQLException {
        List<Cel> cellen = gemeld.cellen();
        try (DuckDBConnection publiek = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + bestand)) {
            voerUit(publiek, Bronbestand.lees("sql/publiek/schema.sql"));
            schrijfRelease(publiek, id, nu, invoer, cellen);
            schrijfCellen(publiek, cellen);
            schrijfMeldgedrag(publiek, gemeld.regels());
            schrijfRegister(publiek);
            schrijfProtocollen(publiek, invoer.protocollen());
            schrijfLeveringen(publiek, invoer.leveringen());
            kopieer("gemeenten", publiek, "select gemeente_code, gemeente_naam from int_werkgebied order by all");
            kopieer(
                    "regio_gemeenten",
                    publiek,
                    "select regiotype, regiocode, regionaam, gemeente_code, is_deel from int_gebied "
                            + "where regiotype <> 'gemeente' order by all");
            schrijfIngetrokken(publiek, invoer.intrekkingen());
            kopieer("dekking", publiek, Bronbestand.lees("sql/publiek/dekking.sql"));
            schrijfVerwacht(publiek, invoer);
            return Inhoud.hashes(publiek);
        }
    }

    private static void schrijfRelease(Connection publiek, String id, Instant nu, Invoer invoer, List<Cel> cellen)
            throws SQLException {
        boolean fictief = invoer.leveringen().stream().anyMatch(LeveringManifest::fictief);
        try (PreparedStatement opdracht = publiek.prepareStatement("insert into release values (?, ?, ?, ?, ?)")) {
            opdracht.setString(1, id);
            opdracht.setObject(2, LocalDateTime.ofInstant(nu, ZoneOffset.UTC));
            opdracht.setString(3, invoer.productversie());
            opdracht.setBoolean(4, fictief);
            opdracht.setString(5, laatsteSchooljaar(cellen));
            opdracht.execute();
        }
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
        try (DuckDBAppender rijen = publiek.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "waarnemingen")) {
            for (Cel cel : cellen) {
                rijen.beginRow();
                rijen.append(cel.sleutel().indicator());
                rijen.append(cel.sleutel().reeks().term());
                rijen.append(cel.sleutel().regiotype().term());
                rijen.append(cel.sleutel().regiocode());
                rijen.append(cel.regionaam());
                rijen.append(cel.sleutel().schooljaar());
                rijen.append(cel.sleutel().dimensie());
                rijen.append(cel.sleutel().categorie());
                voegToe(rijen, cel.teller());
                voegToe(rijen, cel.noemer());
                voegToe(rijen, getal(cel.waarde()));
                rijen.append(cel.eenheid().term());
                voegToe(rijen, grens(cel, true));
                voegToe(rijen, grens(cel, false));
                rijen.append(cel.waarde().status().term());
                rijen.append(termen(cel.kenmerken()));
                rijen.append(cel.bron());
                rijen.append(cel.definitieversie());
                rijen.append(cel.toelichting());
                if (cel.peildatum().isPresent()) {
                    rijen.append(cel.peildatum().get());
                } else {
                    rijen.appendNull();
                }
                rijen.endRow();
            }
        }
    }

    private static void schrijfMeldgedrag(Connection publiek, List<Meldregel> regels) throws SQLException {
        for (Meldregel regel : regels) {
            voegToe(
                    publiek,
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

    private void schrijfRegister(Connection publiek) throws SQLException {
        try (PreparedStatement opdracht = publiek.prepareStatement("insert into indicatoren values (?, ?, ?)")) {
            for (Registratie registratie : register.registraties()) {
                opdracht.setString(1, registratie.indicator().id());
                opdracht.setInt(2, registratie.berekening().volgorde());
                opdracht.setString(3, Indicatorregister.json(registratie.indicator()));
                opdracht.execute();
            }
        }
    }

    private static void schrijfProtocollen(Connection publiek, Protocollen protocollen) throws SQLException {
        for (Protocol protocol : protocollen.lijst()) {
            voegToe(publiek, "protocol", protocol.id(), protocol.versie(), protocol.naam(), Protocollen.json(protocol));
        }
    }

    private static void schrijfLeveringen(Connection publiek, List<LeveringManifest> leveringen) throws SQLException {
        Beschermingsregel regel = Beschermingsregel.lees();
        for (LeveringManifest levering : leveringen) {
            boolean klein = BronSchema.lees(levering.bron()).over() == BronSchema.Over.PERSONEN
                    && regel.isKlein(levering.gelezen());
            voegToe(
                    publiek,
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
                voegToe(
                        publiek,
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

    private void schrijfIngetrokken(Connection publiek, Intrekkingen intrekkingen) throws SQLException {
        int leerlingen = intrekkingen.leerlingen().size();
        boolean klein = Beschermingsregel.lees().isKlein(leerlingen);
        voegToe(publiek, "ingetrokken", intrekkingen.nuIngetrokken().size(), klein ? null : leerlingen);
        voerUit(
                intern,
                "create or replace table int_ingetrokken (bron varchar, gemeente_code varchar, schooljaar varchar)");
        for (Intrekkingen.Levering levering : intrekkingen.nuIngetrokken()) {
            Leveringreeks reeks = new Leveringreeks(levering.bron(), levering.leverancier(), levering.periode());
            for (Schooljaar jaar : reeks.schooljaren()) {
                for (String gemeente : levering.dekking()) {
                    voegToe(intern, "int_ingetrokken", levering.bron(), gemeente, jaar.toString());
                }
            }
        }
    }

    // The clock would make other content of the same input; the release knows nothing after its last delivery anyway.
    private static void schrijfVerwacht(Connection publiek, Invoer invoer) throws SQLException {
        Optional<LocalDate> peildatum = invoer.leveringen().stream()
                .filter(levering -> BronSchema.lees(levering.bron()).over() == BronSchema.Over.PERSONEN)
                .flatMap(levering -> levering.laatsteDatum().stream())
                .max(LocalDate::compareTo);
        if (peildatum.isEmpty()) {
            return;
        }
        for (Verwachting verwachting : invoer.kalender().verwacht(peildatum.get(), invoer.leveringen())) {
            voegToe(
                    publiek,
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

    private void kopieer(String tabel, Connection publiek, String sql) throws SQLException {
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            int kolommen = rij.getMetaData().getColumnCount();
            publiek.setAutoCommit(false);
            while (rij.next()) {
                Object[] waarden = new Object[kolommen];
                for (int i = 0; i < kolommen; i++) {
                    waarden[i] = rij.getObject(i + 1);
                }
                voegToe(publiek, tabel, waarden);
            }
            publiek.commit();
            publiek.setAutoCommit(true);
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

    private static void voegToe(DuckDBAppender rijen, OptionalDouble getal) throws SQLException {
        if (getal.isPresent()) {
            rijen.append(new BigDecimal(getal.getAsDouble()).round(CIJFERS).doubleValue());
        } else {
            rijen.appendNull();
        }
    }

    private static void voegToe(Connection publiek, String tabel, Object... waarden) throws SQLException {
        String plaatsen = "?" + ", ?".repeat(waarden.length - 1);
        try (PreparedStatement opdracht =
                publiek.prepareStatement("insert into " + tabel + " values (" + plaatsen + ")")) {
            for (int i = 0; i < waarden.length; i++) {
                opdracht.setObject(i + 1, waarden[i]);
            }
            opdracht.execute();
        }
    }

    private static void voerUit(Connection verbinding, String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
