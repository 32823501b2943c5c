package nl.verzuimatlas.warehouse.kubus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.indicator.Versie;
import nl.verzuimatlas.warehouse.rijen.Rijtoevoeger;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;
import org.duckdb.DuckDBConnection;

/** Builds the staging, intermediate and mart tables of a release in its internal database. */
final class Martbouwer {

    /** In the order in which they use each other. */
    private static final List<String> INTERMEDIATE = List.of(
            "int_werkgebied",
            "int_gebied",
            "int_herindeling",
            "int_gebied_indeling",
            "int_verband_van_school",
            "int_regiotype_onderwijssoort",
            "int_dekking",
            "int_peildatum",
            "int_noemer",
            "int_thuiszitter",
            "int_thuisverblijf",
            "int_thuis_op_peildatum",
            "int_thuis_in_gebied",
            "int_kwartaal",
            "int_ontbreekt",
            "int_melding",
            "int_zaak",
            "int_zestien_uur",
            "int_vestiging_dag",
            "int_signaal_verstreken",
            "int_naleving",
            "int_naleving_uitsplitsing",
            "int_eerste_melding");

    private final Connection intern;
    private final Indicatorregister register;

    Martbouwer(Connection intern, Indicatorregister register) {
        this.intern = intern;
        this.register = register;
    }

    /** Builds all tables from the facts in {@code feiten}. */
    void bouw(Path feiten) throws SQLException {
        leesFeiten(feiten);
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(intern)) {
            laadTelregels(rijen, Telregels.lees());
            laadRegister(rijen);
            rijen.bewaar();
        }
        for (String tabel : INTERMEDIATE) {
            Sqlbestand.voerUit(intern, "intermediate/" + tabel);
        }
        bouwInDelen("int_ziek", "verzuim_dag", feiten);
        bouwInDelen("int_protocol_signalen", "signaal_leerling", feiten);
        // a row is one thing to count, by its key; or aantal things that stand in no other row, without a key
        voerUit("create or replace table telling (indicator varchar, telsleutel varchar, gemeente_code varchar, "
                + "onderwijssoort varchar, schooljaar varchar, dimensie varchar, categorie varchar, "
                + "in_teller boolean default true, meting double, regiotype varchar, regiocode varchar, "
                + "aantal bigint, oude_gemeente_code varchar, school_gemeente_code varchar)");
        tel(feiten);
        Sqlbestand.voerUit(intern, "kubus/telling_samen");
        Sqlbestand.voerUit(intern, "kubus/telling_gebied");
        Sqlbestand.voerUit(intern, "kubus/kubus_meting");
        Sqlbestand.voerUit(intern, "kubus/kubus_gebied");
        Sqlbestand.voerUit(intern, "kubus/kubus_thuisduur");
        Sqlbestand.voerUit(intern, "kubus/kubus_gepubliceerd");
    }

    /** Builds {@code tabel} of one part of the pupils after another, each by {@code <tabel>_deel}. */
    private void bouwInDelen(String tabel, String feit, Path feiten) throws SQLException {
        String doe = "create or replace table " + tabel + " as";
        for (List<Path> deel : Leerlingdelen.van(feiten.resolve(feit), Leerlingdelen.BYTES_PER_DEEL)
                .delen()) {
            maakZicht(FeitTabel.lees(feit), "stg_" + feit + "_deel", deel);
            Sqlbestand.voerUit(intern, "intermediate/" + tabel + "_deel");
            voerUit(doe + " select * from " + tabel + "_deel");
            doe = "insert into " + tabel;
        }
        voerUit("drop table " + tabel + "_deel");
        voerUit("drop view stg_" + feit + "_deel");
    }

    /**
     * Staging: the columns and types of the contract, nothing else; the same for every table, so not a file each. Only this connection sees it.
     */
    void leesFeiten(Path feiten) throws SQLException {
        for (String tabel : FeitTabel.TABELLEN) {
            leesFeiten(FeitTabel.lees(tabel), feiten.resolve(tabel));
        }
    }

    private void leesFeiten(FeitTabel tabel, Path map) throws SQLException {
        if (!Files.isDirectory(map)) {
            throw new IllegalStateException("facts are not complete: no folder for " + tabel.tabel());
        }
        maakZicht(tabel, "stg_" + tabel.tabel(), List.of(map.resolve("**/*.parquet")));
    }

    private void maakZicht(FeitTabel tabel, String naam, List<Path> bestanden) throws SQLException {
        String kolommen = tabel.kolommen().stream()
                .map(kolom -> "cast(%s as %s) as %s"
                        .formatted(kolom.naam(), kolom.type().sql(), kolom.naam()))
                .collect(Collectors.joining(", "));
        String paden = bestanden.stream()
                .map(pad -> "'" + pad.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        voerUit("create or replace temp view %s as select %s from read_parquet([%s], hive_partitioning = true, "
                        .formatted(naam, kolommen, paden)
                + "hive_types_autocast = false)");
    }

    private void laadTelregels(Rijtoevoeger rijen, Telregels regels) throws SQLException {
        voerUit(
                "create or replace table tel_soort (telregel varchar, versie varchar, verzuimsoort varchar, vanaf_uren double, "
                        + "meer_dan_uren double, telt_zonder_uren boolean, geldig_van date)");
        for (Telregels.Soort soort : regels.soorten()) {
            rijen.voegToe(
                    "tel_soort",
                    soort.telregel(),
                    soort.versie(),
                    soort.verzuimsoort(),
                    getal(soort.vanafUren()),
                    getal(soort.meerDanUren()),
                    soort.teltZonderUren(),
                    soort.geldigVan());
        }
        voerUit("create or replace table tel_grens (naam varchar, duur varchar)");
        for (Telregels.Grens grens : regels.grenzen()) {
            rijen.voegToe("tel_grens", grens.naam(), grens.duur());
        }
        voerUit("create or replace macro grens(gevraagd) as "
                + "(select duur::interval from tel_grens where naam = gevraagd)");
        laadKlassen(rijen, "tel_te_laat", regels.teLaatKlassen());
        laadKlassen(rijen, "tel_uren", regels.urenKlassen());
        laadKlassen(rijen, "tel_leeftijd", regels.leeftijdKlassen());
        laadKlassen(rijen, "tel_ziek_dagen", regels.ziekDagenKlassen());
        laadKlassen(rijen, "tel_ziek_keren", regels.ziekKerenKlassen());
    }

    private void laadKlassen(Rijtoevoeger rijen, String tabel, List<Telregels.Klasse> klassen) throws SQLException {
        voerUit("create or replace table " + tabel + " (categorie varchar, tot_en_met bigint)");
        for (Telregels.Klasse klasse : klassen) {
            rijen.voegToe(tabel, klasse.categorie(), klasse.totEnMet());
        }
    }

    private void laadRegister(Rijtoevoeger rijen) throws SQLException {
        voerUit("create or replace table reg_bron (indicator varchar, bron varchar)");
        voerUit("create or replace table reg_regiotype (indicator varchar, regiotype varchar)");
        voerUit("create or replace table reg_categorie (indicator varchar, dimensie varchar, categorie varchar, "
                + "is_per_soort boolean, noemer varchar, is_ook_van_verband boolean)");
        voerUit("create or replace table reg_categorie_bron (indicator varchar, dimensie varchar, categorie varchar, "
                + "bron varchar)");
        voerUit("create or replace table reg_kwartaal (indicator varchar, dimensie varchar)");
        voerUit("create or replace table reg_versie (indicator varchar, versie varchar, is_huidig boolean, "
                + "dimensie varchar, categorie varchar)");
        laadGemeenten(rijen);
        for (Registratie registratie : register.registraties()) {
            String id = registratie.indicator().id();
            if (!registratie.berekening().isGeteld()) {
                continue;
            }
            for (String bron : registratie.berekening().vereist()) {
                rijen.voegToe("reg_bron", id, bron);
            }
            for (var eigenBron : registratie.berekening().bronPerCategorie().entrySet()) {
                String[] categorie = eigenBron.getKey().split(":");
                rijen.voegToe("reg_categorie_bron", id, categorie[0], categorie[1], eigenBron.getValue());
            }
            for (String dimensie : registratie.berekening().kwartalen()) {
                rijen.voegToe("reg_kwartaal", id, dimensie);
            }
            for (String regiotype : registratie.indicator().meetwijze().regiotypen()) {
                rijen.voegToe("reg_regiotype", id, regiotype);
            }
            laadCategorieen(rijen, registratie);
            laadVersies(rijen, registratie.indicator());
        }
    }

    private static void laadCategorieen(Rijtoevoeger rijen, Registratie registratie) throws SQLException {
        Indicator indicator = registratie.indicator();
        for (var dimensie : indicator.dimensies().entrySet()) {
            for (String categorie : dimensie.getValue().keySet()) {
                // sums over school years are made of the cells of those years
                if (indicator.jaren(dimensie.getKey(), categorie).isEmpty()) {
                    boolean perSoort = registratie.berekening().noemerPerOnderwijssoort()
                            && dimensie.getKey().equals("onderwijssoort")
                            && !categorie.equals("totaal");
                    String noemer = registratie.berekening().noemer(dimensie.getKey(), categorie);
                    boolean ookVanVerband =
                            !registratie.berekening().zonderVerband().contains(dimensie.getKey());
                    rijen.voegToe(
                            "reg_categorie",
                            indicator.id(),
                            dimensie.getKey(),
                            categorie,
                            perSoort,
                            noemer,
                            ookVanVerband);
                }
            }
        }
    }

    private static void laadVersies(Rijtoevoeger rijen, Indicator indicator) throws SQLException {
        for (Versie versie : indicator.versies()) {
            boolean huidig = versie.versie().equals(indicator.definitieversie());
            String[] categorie = versie.categorie().isEmpty()
                    ? new String[] {"", ""}
                    : versie.categorie().split(":");
            rijen.voegToe("reg_versie", indicator.id(), versie.versie(), huidig, categorie[0], categorie[1]);
        }
    }

    /** The gemeenten of today, to know whether the working area is the whole country. */
    private void laadGemeenten(Rijtoevoeger rijen) throws SQLException {
        voerUit("create or replace table reg_gemeente (gemeente_code varchar)");
        for (Gemeentelijst.Gemeente gemeente : Gemeentelijst.HUIS.alle()) {
            if (gemeente.tot().equals(LocalDate.MAX)) {
                rijen.voegToe("reg_gemeente", gemeente.code());
            }
        }
    }

    /** Two marts at the same time: one is little work, and most of it work of one thread. So a mart reads no other mart. */
    private void tel(Path feiten) throws SQLException {
        Map<String, List<Registratie>> perMart = register.registraties().stream()
                .filter(registratie -> registratie.berekening().isGeteld())
                .collect(Collectors.groupingBy(
                        // names of tables differ in more than capitals
                        registratie -> registratie.berekening().mart().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Queue<List<Registratie>> over = new ConcurrentLinkedQueue<>(perMart.values());
        try (Connection tweede = intern.unwrap(DuckDBConnection.class).duplicate();
                Zijwerk<Void> naast = Zijwerk.begin("marts", () -> {
                    Martbouwer ander = new Martbouwer(tweede, register);
                    ander.leesFeiten(feiten);
                    ander.tel(over);
                    return null;
                })) {
            tel(over);
            naast.wacht(SQLException.class);
        }
    }

    private void tel(Queue<List<Registratie>> over) throws SQLException {
        try {
            for (List<Registratie> mart = over.poll(); mart != null; mart = over.poll()) {
                for (Registratie registratie : mart) {
                    tel(registratie);
                }
            }
        } finally {
            // when one fails the other need not go on
            over.clear();
        }
    }

    private void tel(Registratie registratie) throws SQLException {
        String mart = registratie.berekening().mart();
        voerUit("create or replace table " + mart + " as " + registratie.sql());
        try (PreparedStatement opdracht =
                intern.prepareStatement("insert into telling by name select ? as indicator, * from " + mart)) {
            opdracht.setString(1, registratie.indicator().id());
            opdracht.execute();
        }
    }

    /** Number of rows of a table; for the manifest. */
    long aantal(String tabel) throws SQLException {
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery("select count(*) from " + tabel)) {
            rij.next();
            return rij.getLong(1);
        }
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private static Object getal(OptionalDouble getal) {
        return getal.isPresent() ? getal.getAsDouble() : null;
    }
}
