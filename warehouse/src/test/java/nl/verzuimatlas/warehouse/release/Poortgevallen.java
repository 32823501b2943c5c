package nl.verzuimatlas.warehouse.release;

import static nl.verzuimatlas.warehouse.release.Poortlaag.BESCHERMD;
import static nl.verzuimatlas.warehouse.release.Poortlaag.FEITEN;
import static nl.verzuimatlas.warehouse.release.Poortlaag.KUBUS;
import static nl.verzuimatlas.warehouse.release.Poortlaag.MARTS;
import static nl.verzuimatlas.warehouse.release.Poortlaag.PUBLIEK;
import static nl.verzuimatlas.warehouse.release.Poortlaag.TUSSEN;

import java.util.stream.Stream;

/** For each gate a row that is wrong in an otherwise right release. */
final class Poortgevallen {

    private static final String MELDINGEN = "indicator = 'verzuimmeldingen' and schooljaar = '2022-2023' and ";
    private static final String KWARTAAL = "indicator = 'thuiszitters-kwartaal' and regiocode = 'GM0001' and ";
    /** Adds a row of counting, as far as its values. */
    static final String EXTRA_RIJ = "insert into telling (indicator, telsleutel, gemeente_code, onderwijssoort, "
            + "schooljaar, dimensie, categorie, in_teller) values ";

    private Poortgevallen() {}

    /** A wrong row, and what the gate says about it. */
    record Geval(Poortlaag laag, String poort, String zin, String... plant) {
        @Override
        public String toString() {
            return poort + " (" + zin + ")";
        }
    }

    /** Of every gate at least one. */
    static Stream<Geval> alle() {
        return Stream.of(feiten(), tussen(), marts(), kubus(), beschermd(), publiek())
                .flatMap(gevallen -> gevallen);
    }

    private static Stream<Geval> feiten() {
        return Stream.of(
                new Geval(
                        FEITEN,
                        "levering_rijen_kwijt",
                        "duo-meldingen/proef: gelezen 11, gebruikt 9, geweigerd 1, ingetrokken 0",
                        "update toets_levering set gelezen = 11"),
                new Geval(
                        FEITEN,
                        "levering_niet_heel",
                        "duo-meldingen/proef: 9 rijen gebruikt, 8 rijen opgeslagen",
                        "update toets_levering set opgeslagen = 8"),
                new Geval(
                        FEITEN,
                        "levering_niet_heel",
                        "duo-meldingen/proef: 9 rijen gebruikt, geen rijen opgeslagen",
                        "update toets_levering set opgeslagen = null"),
                new Geval(
                        FEITEN,
                        "bron_rijen_kwijt",
                        "duo-meldingen: 9 rijen gebruikt, 10 rijen in de feiten",
                        "update toets_stap set rijen_in = 10"),
                new Geval(
                        FEITEN,
                        "stap_maakt_rijen",
                        "melding, laatste stand van duo-meldingen: 9 rijen in, 10 rijen uit",
                        "update toets_stap set rijen_uit = 10"),
                new Geval(
                        FEITEN,
                        "feit_rijen_kwijt",
                        "melding: 9 rijen geschreven, 8 rijen gelezen",
                        "update toets_feit set rij_aantal = 7 where tabel = 'melding' and schooljaar = '2022-2023'"),
                new Geval(
                        FEITEN,
                        "feit_buiten_levering",
                        "melding 2019-2020: geen levering gaat hierover (aantal rijen: 1)",
                        "update toets_feit set schooljaar = '2019-2020' where tabel = 'melding' and rij_aantal = 1"),
                new Geval(
                        FEITEN,
                        "levering_zonder_feiten",
                        "duo-meldingen/leeg: 5 rijen gebruikt, en over geen van haar schooljaren is er een feit",
                        "insert into toets_levering values ('duo-meldingen', 'leeg', 5, 5, 0, 0, 5)",
                        "insert into toets_levering_jaar values ('duo-meldingen', 'leeg', '2018-2019')",
                        "update toets_stap set rijen_in = 14"));
    }

    private static Stream<Geval> tussen() {
        return Stream.of(
                new Geval(
                        TUSSEN,
                        "feit_in_verkeerd_jaar",
                        "melding 2022-2023: van 2022-10-03 tot en met 2023-08-01",
                        "update stg_melding set begin_datum = '2023-08-01' where melding_nummer = '1'"),
                new Geval(
                        TUSSEN,
                        "feit_in_verkeerd_jaar",
                        "verzuim_dag 2023-2024: van 2023-07-31 tot en met 2023-07-31",
                        "update stg_verzuim_dag set datum = '2023-07-31'"),
                new Geval(
                        TUSSEN,
                        "gemeente_onbekend",
                        "melding: gemeente GM9999 kennen wij niet (aantal rijen: 1)",
                        "update stg_melding set woon_gemeente_code = 'GM9999' where melding_nummer = '1'"),
                new Geval(
                        TUSSEN,
                        "vestiging_onbekend",
                        "99ZZ00: deze vestiging kennen wij niet",
                        "update stg_verzuim_dag set vestiging_code = '99ZZ00'"),
                new Geval(
                        TUSSEN,
                        "dekking_dubbel",
                        "luxeverzuim GM0001 2022-2023: 2 keer",
                        "insert into int_dekking select * from int_dekking where indicator = 'luxeverzuim' "
                                + "and gemeente_code = 'GM0001' and schooljaar = '2022-2023'"),
                new Geval(
                        TUSSEN,
                        "gebied_dubbel",
                        "ggd GG01: gemeente GM0002 staat er 2 keer in",
                        "insert into int_gebied select * from int_gebied where regiotype = 'ggd' and gemeente_code = 'GM0002'"),
                new Geval(
                        TUSSEN,
                        "gebied_dubbel",
                        "ggd GG01: heeft 2 namen",
                        "update int_gebied set regionaam = 'Anders' where regiotype = 'ggd' and gemeente_code = 'GM0002'"),
                new Geval(
                        TUSSEN,
                        "noemer_sluit_niet",
                        "leerplichtigen 2022-2023: 1250 geleverd, 1251 gerekend",
                        "update int_noemer set leerling_aantal = leerling_aantal + 1 where populatie = 'leerplichtigen' "
                                + "and schooljaar = '2022-2023' and gemeente_code = 'GM0001'"),
                new Geval(
                        TUSSEN,
                        "periode_zonder_verblijf",
                        "1 perioden thuis uit 2022-2023 hebben geen sluitende verblijven",
                        "update stg_thuiszit_verblijf set van_datum = '2023-03-02' where leerling_sleutel = 'd' "
                                + "and volgnummer = 2"));
    }

    private static Stream<Geval> marts() {
        return Stream.of(
                new Geval(
                        MARTS,
                        "telling_zonder_sleutel",
                        "luxeverzuim: geen sleutel, gemeente, schooljaar, onderwijssoort of categorie (aantal rijen: 1)",
                        EXTRA_RIJ
                                + "('luxeverzuim', null, 'GM0001', 'vo', '2022-2023', 'onderwijssoort', 'totaal', true)"),
                new Geval(
                        MARTS,
                        "telling_gemeente_onbekend",
                        "luxeverzuim: gemeente GM9999 kennen wij niet (aantal rijen: 1)",
                        EXTRA_RIJ
                                + "('luxeverzuim', 'z', 'GM9999', 'vo', '2022-2023', 'onderwijssoort', 'totaal', true)"),
                new Geval(
                        MARTS,
                        "telling_categorie_onbekend",
                        "luxeverzuim onderwijssoort hbo: niet in het register (aantal rijen: 1)",
                        EXTRA_RIJ + "('luxeverzuim', 'z', 'GM0001', 'vo', '2022-2023', 'onderwijssoort', 'hbo', true)"),
                new Geval(
                        MARTS,
                        "telling_tegenstrijdig",
                        "luxeverzuim GM0001 2022-2023 onderwijssoort totaal: een sleutel telt wel en niet mee",
                        EXTRA_RIJ
                                + "('luxeverzuim', 'z', 'GM0001', 'vo', '2022-2023', 'onderwijssoort', 'totaal', true), "
                                + "('luxeverzuim', 'z', 'GM0001', 'vo', '2022-2023', 'onderwijssoort', 'totaal', false)"),
                new Geval(
                        MARTS,
                        "meldingen_kwijt",
                        "GM0001 2022-2023: 7 meldingen, 6 geteld",
                        "delete from telling where indicator = 'verzuimmeldingen' and telsleutel = '1'"));
    }

    private static Stream<Geval> kubus() {
        return Stream.of(
                new Geval(
                        KUBUS,
                        "rij_niet_geteld",
                        "verzuimmeldingen GM0001 2022-2023 V3: geen cel in de kubus",
                        "delete from kubus_gebied where " + MELDINGEN + "regiocode = 'GM0001' and categorie = 'V3'"),
                new Geval(
                        KUBUS,
                        "categorie_ontbreekt",
                        "verzuimmeldingen GM0001 2022-2023: ",
                        "delete from kubus_gebied where " + MELDINGEN + "regiocode = 'GM0001' and categorie = 'LRV'"),
                new Geval(
                        KUBUS,
                        "cel_dubbel",
                        "verzuimmeldingen gemeente GM0001 2022-2023 soort V3: staat er 2 keer",
                        "insert into kubus_gebied select * from kubus_gebied where " + MELDINGEN
                                + "regiocode = 'GM0001' and categorie = 'V3'"),
                new Geval(
                        KUBUS,
                        "teller_boven_noemer",
                        "verzuimmeldingen GM0001 2022-2023 soort V3: 4 van 3",
                        "update kubus_gebied set telling_noemer = 3 where " + MELDINGEN
                                + "regiocode = 'GM0001' and categorie = 'V3'"),
                new Geval(
                        KUBUS,
                        "deel_boven_totaal",
                        "verzuimmeldingen GM0001 2022-2023 V3: 8, totaal 7",
                        "update kubus_gebied set teller = 8, telling_noemer = 8 where " + MELDINGEN
                                + "regiocode in ('GM0001', 'GG01') and categorie = 'V3'"),
                new Geval(
                        KUBUS,
                        "gebied_past_niet_op_gemeenten",
                        "verzuimmeldingen GG01 2022-2023 totaal: 8, de gemeenten samen 7, de grootste 7",
                        "update kubus_gebied set teller = 8, telling_noemer = 8 where " + MELDINGEN
                                + "regiocode = 'GG01' and categorie = 'totaal'"),
                new Geval(
                        KUBUS,
                        "gebied_past_niet_op_gemeenten",
                        "verzuimmeldingen GG01 2022-2023 totaal: 6, de gemeenten samen 7, de grootste 7",
                        "update kubus_gebied set teller = 6 where " + MELDINGEN
                                + "regiocode = 'GG01' and categorie = 'totaal'"),
                new Geval(
                        KUBUS,
                        "balans_sluit_niet",
                        "thuiszitters-kwartaal GM0001 2022-2023 k3: begin",
                        "update kubus_gebied set teller = teller + 1, telling_noemer = telling_noemer + 1 where "
                                + KWARTAAL
                                + "schooljaar = '2022-2023' and dimensie = 'k3' and categorie = 'uitstroom'"),
                new Geval(
                        KUBUS,
                        "kwartalen_sluiten_niet_aan",
                        "GM0001 2022-2023 k4: begint met",
                        "update kubus_gebied set teller = teller + 1, telling_noemer = telling_noemer + 1 where "
                                + KWARTAAL
                                + "schooljaar = '2022-2023' and dimensie = 'k4' and categorie in ('beginstand', 'uitstroom')"),
                new Geval(
                        KUBUS,
                        "kwartalen_sluiten_niet_aan",
                        "GM0001 2023-2024 k1: begint met",
                        "update kubus_gebied set teller = teller + 1, telling_noemer = telling_noemer + 1 where "
                                + KWARTAAL
                                + "schooljaar = '2023-2024' and dimensie = 'k1' and categorie in ('beginstand', 'uitstroom')"),
                new Geval(
                        KUBUS,
                        "kwartalen_sluiten_niet_aan",
                        "op de peildatum waren er 9",
                        "update kubus_gebied set teller = 9, telling_noemer = 9 where indicator = 'thuiszitters' "
                                + "and dimensie = 'duur' and categorie = 'totaal' and regiocode = 'GM0001' "
                                + "and schooljaar = '2022-2023'"),
                new Geval(
                        KUBUS,
                        "cel_niet_overgenomen",
                        "verzuimmeldingen GM0001 2022-2023 soort V3: niet overgenomen uit de telling",
                        "delete from toets_kubus where " + MELDINGEN + "regiocode = 'GM0001' and categorie = 'V3'"),
                new Geval(
                        KUBUS,
                        "cel_niet_overgenomen",
                        "verzuimmeldingen GM0001 2022-2023 soort V3: niet overgenomen uit de telling",
                        "update toets_kubus set waarde = 5 where " + MELDINGEN
                                + "regiocode = 'GM0001' and categorie = 'V3'"),
                new Geval(
                        KUBUS,
                        "cel_niet_overgenomen",
                        "absoluut-verzuim GM0001 2014-2015 totaal: niet overgenomen uit de publicatie",
                        "update toets_kubus set waarde = 4 where reeks = 'gepubliceerd' and regiocode = 'GM0001'"),
                new Geval(
                        KUBUS,
                        "aandeel_kan_niet",
                        "relatief-verzuim GM0001 2022-2023 onderwijssoort totaal: 101.0 procent kan niet",
                        "update toets_kubus set eenheid = 'procent', waarde = 101 where indicator = 'relatief-verzuim' "
                                + "and regiocode = 'GM0001' and schooljaar = '2022-2023' and categorie = 'totaal'"),
                new Geval(
                        KUBUS,
                        "gemeente_zonder_noemer",
                        "GM0001 2022-2023: geen aantal leerlingen, dus geen relatief-verzuim",
                        "update kubus_gebied set populatie_aantal = null where indicator = 'relatief-verzuim' "
                                + "and regiocode = 'GM0001' and schooljaar = '2022-2023' and categorie = 'totaal'"));
    }

    private static Stream<Geval> beschermd() {
        String klein = MELDINGEN + "regiocode = 'GM0001' and categorie = 'L'";
        String mediaan = " where indicator = 'meldtermijn' and regiocode = 'GM0001' and schooljaar = '2023-2024' "
                + "and categorie = 'mediaan'";
        return Stream.of(
                new Geval(
                        BESCHERMD,
                        "sleutels_verschillen",
                        "verzuimmeldingen GM0001 2022-2023 soort L: staat alleen in de kubus",
                        "delete from toets_beschermd where " + klein),
                new Geval(
                        BESCHERMD,
                        "sleutels_verschillen",
                        "verzuimmeldingen GM0001 2022-2023 soort L: staat alleen in de beschermde kubus",
                        "delete from toets_kubus where " + klein),
                new Geval(
                        BESCHERMD,
                        "waarde_veranderd",
                        "absoluut-verzuim GM0001 2014-2015 duur totaal: was 3.0, werd 4.0",
                        "update toets_beschermd set waarde = 4 where reeks = 'gepubliceerd' and regiocode = 'GM0001'"),
                new Geval(
                        BESCHERMD,
                        "waarde_veranderd",
                        "absoluut-verzuim GM0002 2014-2015 duur totaal: was ontbreekt, werd 1.0",
                        "update toets_beschermd set waarde = 1, status = 'cijfer' where reeks = 'gepubliceerd' "
                                + "and regiocode = 'GM0002'"),
                new Geval(
                        BESCHERMD,
                        "reden_veranderd",
                        "verzuimmeldingen GM0002 2023-2024 soort totaal: was ontbreekt, werd afgeschermd",
                        "update toets_beschermd set status = 'afgeschermd' where indicator = 'verzuimmeldingen' "
                                + "and regiocode = 'GM0002' and schooljaar = '2023-2024' and categorie = 'totaal'"),
                new Geval(
                        BESCHERMD,
                        "mediaan_van_niemand",
                        "meldtermijn GM0001 2023-2024 maat mediaan: zegt dat niet-gemeld 0 is",
                        "update toets_beschermd set status = 'niet-van-toepassing', waarde = null" + mediaan
                                + "; update toets_kubus set status = 'niet-van-toepassing', waarde = null, noemer = null"
                                + mediaan
                                + "; update toets_beschermd set status = 'afgeschermd', waarde = null, teller = null "
                                + "where indicator = 'niet-gemeld' and regiocode = 'GM0001' "
                                + "and schooljaar = '2023-2024'"),
                new Geval(
                        BESCHERMD,
                        "primaire_cel_getoond",
                        "verzuimmeldingen GM0001 2022-2023 soort L: te klein en toch zichtbaar",
                        "update toets_beschermd set status = 'cijfer', waarde = 2, teller = 2 where " + klein));
    }

    private static Stream<Geval> publiek() {
        String rapport = " where reeks = 'gepubliceerd' and regiocode = 'GM0001'";
        String stroom =
                " where indicator = 'thuiszitters-stroom' and regiocode = 'GM0001' and schooljaar = '2022-2023'";
        String wijziging =
                "insert into wijzigingen select indicator, reeks, regiotype, regiocode, regionaam, schooljaar, "
                        + "dimensie, categorie, 'gewijzigd', 'correctie', %s, %s, eenheid, '%s', status, false, false, '' "
                        + "from waarnemingen where ";
        return Stream.of(
                new Geval(
                        PUBLIEK,
                        "cellen_verschillen",
                        "absoluut-verzuim GM0001 2014-2015 duur totaal: cijfer in het openbare bestand, cijfer in de beschermde kubus",
                        "update waarnemingen set waarde = 4" + rapport),
                new Geval(
                        PUBLIEK,
                        "cellen_verschillen",
                        "absoluut-verzuim GM0001 2014-2015 duur totaal: weg in het openbare bestand, cijfer in de beschermde kubus",
                        "delete from waarnemingen" + rapport),
                new Geval(
                        PUBLIEK,
                        "kolom_van_binnen",
                        "telling.leerling: hoort niet in het openbare bestand",
                        "create table telling (leerling varchar)"),
                new Geval(
                        PUBLIEK,
                        "kolom_van_binnen",
                        "dekking.status: ontbreekt",
                        "alter table dekking drop column status"),
                new Geval(
                        PUBLIEK,
                        "sleutel_zichtbaar",
                        "waarnemingen: een tekst met een sleutel erin",
                        "update waarnemingen set toelichting = 'zie 0123456789abcdef01234567'" + rapport),
                new Geval(
                        PUBLIEK,
                        "levering_telling_verschilt",
                        "duo-meldingen/proef: de openbare telling klopt niet",
                        "update leveringen set gelezen = 11"),
                new Geval(
                        PUBLIEK,
                        "levering_telling_verschilt",
                        "duo-meldingen/proef: de openbare telling klopt niet",
                        "delete from leveringen"),
                new Geval(
                        PUBLIEK,
                        "aandeel_buiten_bereik",
                        "absoluut-verzuim GM0001 2014-2015 totaal: waarde of interval kan niet",
                        "update waarnemingen set waarde = 101, eenheid = 'procent'" + rapport),
                new Geval(
                        PUBLIEK,
                        "indicator_zonder_definitie",
                        "absoluut-verzuim: geen definitie in het register",
                        "delete from indicatoren where indicator = 'absoluut-verzuim'"),
                new Geval(
                        PUBLIEK,
                        "klein_aantal_getoond",
                        "verzuimmeldingen GM0001 2022-2023 L: klein aantal is zichtbaar",
                        "update waarnemingen set teller = 4 where " + MELDINGEN
                                + "regiocode = 'GM0001' and categorie = 'L'"),
                new Geval(
                        PUBLIEK,
                        "meldgedrag_zegt_te_veel",
                        "absoluut-verzuim GM0001 2014-2015: kenmerk over melden zonder oordeel",
                        "update waarnemingen set kenmerken = 'lage-meldgraad', reeks = 'eigen'" + rapport),
                new Geval(
                        PUBLIEK,
                        "wijziging_zegt_te_veel",
                        "verzuimmeldingen GM0001 2022-2023 soort L: een getal dat er niet hoort",
                        wijziging.formatted("5", "null", "cijfer") + MELDINGEN
                                + "regiocode = 'GM0001' and categorie = 'L'"),
                new Geval(
                        PUBLIEK,
                        "wijziging_zegt_te_veel",
                        "absoluut-verzuim GM0001 2014-2015 duur totaal: een getal dat er niet hoort",
                        wijziging.formatted("5", "3", "afgeschermd") + rapport.substring(7)),
                new Geval(
                        PUBLIEK,
                        "wijziging_zegt_te_veel",
                        "absoluut-verzuim GM0001 2014-2015 duur totaal: een getal dat er niet hoort",
                        wijziging.formatted("5", "4", "cijfer") + rapport.substring(7)),
                new Geval(
                        PUBLIEK,
                        "niets_te_tonen",
                        "er is geen enkel cijfer; lever eerst gegevens aan, ook gemeenten en regio-indeling",
                        "delete from waarnemingen"),
                new Geval(
                        PUBLIEK,
                        "stroom_sluit_niet",
                        "beginstand + instroom - uitstroom - verhuisd is niet de eindstand",
                        "update waarnemingen set teller = 9" + stroom,
                        "update waarnemingen set teller = 8" + stroom + " and categorie = 'eindstand'"),
                new Geval(
                        PUBLIEK,
                        "verborgen_waarde_zichtbaar",
                        "verzuimmeldingen GM0001 2022-2023 L: status en waarde passen niet",
                        "update waarnemingen set waarde = 2 where " + MELDINGEN
                                + "regiocode = 'GM0001' and categorie = 'L'"));
    }
}
