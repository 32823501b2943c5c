package nl.verzuimatlas.warehouse.kubus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Enquetemeting.Gebied;
import nl.verzuimatlas.warehouse.statistiek.Steekproef.Prevalentie;

/** Weighted shares of the survey, per measurement and area. */
final class Enquetekubus {

    private final Indicatorregister register;
    private final List<Gebied> gebieden;
    private final List<Meting> metingen;

    /** One measurement, and the last day of it. */
    private record Meting(String schooljaar, Optional<LocalDate> peildatum, Enquetemeting antwoorden) {}

    private Enquetekubus(Indicatorregister register, List<Gebied> gebieden, List<Meting> metingen) {
        this.register = register;
        this.gebieden = gebieden;
        this.metingen = metingen;
    }

    /** All measurements in memory; afterwards the database is not asked again. */
    static Enquetekubus lees(Connection intern, Indicatorregister register) throws SQLException {
        List<Meting> metingen = new ArrayList<>();
        for (Map.Entry<String, Optional<LocalDate>> een : schooljaren(intern).entrySet()) {
            metingen.add(new Meting(een.getKey(), een.getValue(), Enquetemeting.lees(intern, een.getKey())));
        }
        return new Enquetekubus(register, gebieden(intern), metingen);
    }

    List<Cel> cellen() {
        List<Cel> cellen = new ArrayList<>();
        for (Meting meting : metingen) {
            for (Registratie registratie : register.registraties()) {
                if (registratie.berekening().maat() == Maat.ENQUETE) {
                    for (Gebied gebied : gebieden) {
                        cellen.addAll(cellen(meting, registratie, gebied));
                    }
                }
            }
        }
        return cellen;
    }

    private static List<Cel> cellen(Meting van, Registratie registratie, Gebied gebied) {
        Enquetemeting meting = van.antwoorden();
        Indicator indicator = registratie.indicator();
        String vraag = registratie.berekening().uitkomst();
        Set<String> waarden = Set.copyOf(registratie.berekening().waarden());
        int[] inGebied = meting.inGebied(gebied);
        int[] antwoordden =
                Arrays.stream(inGebied).filter(meting.antwoordde(vraag)).toArray();
        IntPredicate kenmerk = meting.geeft(vraag, waarden);
        List<Cel> cellen = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> dimensie :
                indicator.dimensies().entrySet()) {
            for (String categorie : dimensie.getValue().keySet()) {
                int[] domein = Arrays.stream(antwoordden)
                        .filter(meting.inCategorie(dimensie.getKey(), categorie))
                        .toArray();
                Prevalentie prevalentie = meting.steekproef(gebied).prevalentie(domein, kenmerk);
                Celsleutel sleutel = new Celsleutel(
                        indicator.id(),
                        Reeks.EIGEN,
                        gebied.type(),
                        gebied.code(),
                        van.schooljaar(),
                        dimensie.getKey(),
                        categorie);
                boolean gevraagd = meting.isGevraagd(vraag) && meting.isGevraagdDimensie(dimensie.getKey());
                cellen.add(cel(sleutel, gebied, indicator, prevalentie, gevraagd, van.peildatum()));
            }
        }
        return cellen;
    }

    private static Cel cel(
            Celsleutel sleutel,
            Gebied gebied,
            Indicator indicator,
            Prevalentie prevalentie,
            boolean gevraagd,
            Optional<LocalDate> peildatum) {
        Waarde waarde;
        String toelichting = "";
        if (!gevraagd) {
            waarde = new Waarde.NietVanToepassing();
            toelichting = "niet gevraagd in dit jaar";
        } else if (prevalentie.geldig() == 0) {
            waarde = new Waarde.Ontbreekt();
            toelichting = "geen leerlingen van dit gebied in het onderzoek";
        } else {
            waarde = new Waarde.Cijfer(100 * prevalentie.aandeel());
        }
        boolean cijfer = waarde instanceof Waarde.Cijfer;
        return new Cel(
                sleutel,
                gebied.naam(),
                cijfer ? OptionalDouble.of(prevalentie.ja()) : OptionalDouble.empty(),
                cijfer ? OptionalDouble.of(prevalentie.geldig()) : OptionalDouble.empty(),
                false,
                waarde,
                Eenheid.PROCENT,
                cijfer ? prevalentie.interval().map(interval -> interval.maal(100)) : Optional.empty(),
                Set.of(),
                "Eigen berekening uit emovo, gewogen",
                indicator.versie(sleutel.dimensie(), sleutel.categorie()),
                cijfer ? peildatum : Optional.empty(),
                toelichting);
    }

    /** School years of a measurement, with the last day of it. */
    private static Map<String, Optional<LocalDate>> schooljaren(Connection intern) throws SQLException {
        Map<String, Optional<LocalDate>> schooljaren = new TreeMap<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery("select meting.schooljaar, max(dekking.laatste_datum) as peil_datum "
                        + "from (select distinct schooljaar from stg_emovo_respondent) as meting "
                        + "left join stg_dekking as dekking on dekking.bron = 'emovo' "
                        + "and dekking.schooljaar = meting.schooljaar group by meting.schooljaar")) {
            while (rij.next()) {
                schooljaren.put(
                        rij.getString("schooljaar"), Optional.ofNullable(rij.getObject("peil_datum", LocalDate.class)));
            }
        }
        return schooljaren;
    }

    private static List<Gebied> gebieden(Connection intern) throws SQLException {
        Map<String, Gebied> gebieden = new TreeMap<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery("select regiotype, regiocode, min(regionaam) as regionaam, "
                        + "string_agg(gemeente_code, ',' order by gemeente_code) as gemeente_codes from int_gebied "
                        + "where regiotype in ('gemeente', 'subregio', 'ggd') group by regiotype, regiocode")) {
            while (rij.next()) {
                Regiotype type = Term.parse(Regiotype.class, rij.getString("regiotype"));
                Gebied gebied = new Gebied(
                        type,
                        rij.getString("regiocode"),
                        rij.getString("regionaam"),
                        Set.of(rij.getString("gemeente_codes").split(",")));
                gebieden.put(type.term() + gebied.code(), gebied);
            }
        }
        return List.copyOf(gebieden.values());
    }
}
