package nl.verzuimatlas.portal.proef;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.proef.Kubus.Cel;
import nl.verzuimatlas.portal.proef.Kubus.Getal;
import nl.verzuimatlas.portal.proef.Kubus.Plek;
import nl.verzuimatlas.portal.proef.ProefGemeenten.Gemeente;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Registratie;

/**
 * Invented figures with all states: Heerde delivered nothing in 2023-2024, Brummen is hidden in 2022-2023, Epe has true
 * zeros, Hattem has no mbo and too few respondents; 2021-2022 is a break in series and 2023-2024 is provisional.
 */
final class ProefCijfers {

    static final List<String> JAREN = List.of("2019-2020", "2020-2021", "2021-2022", "2022-2023", "2023-2024");

    private static final Plek REGIO = new Plek("ggd", "GG01", "Noord- en Oost-Gelderland");

    private ProefCijfers() {}

    static void schrijf(Kubus kubus) throws SQLException {
        for (String jaar : JAREN) {
            for (Plek plek : plekken()) {
                verzuim(kubus, plek, jaar);
                thuiszitters(kubus, plek, jaar);
                naleving(kubus, plek, jaar);
                protocollen(kubus, plek, jaar);
            }
            balans(kubus, jaar);
            if (jaar.compareTo("2021-2022") < 0) {
                kubus.cijfer(
                        new Plek("gemeente-oorspronkelijk", "GM9991", "Oud-Bronckhorst"),
                        new Cel("relatief-verzuim", jaar, "onderwijssoort", "totaal", "per-1000"),
                        Getal.aandeel(43, 1000, 1000));
            }
        }
        for (Plek plek : plekken()) {
            if (plek.type().equals("ggd") || plek.type().equals("gemeente")) {
                emovo(kubus, plek);
            }
        }
    }

    private static List<Plek> plekken() {
        List<Plek> plekken = new ArrayList<>();
        ProefGemeenten.ALLE.forEach(g -> plekken.add(new Plek("gemeente", g.code(), g.naam())));
        plekken.add(REGIO);
        for (String vo : List.of("VO2305", "VO2501", "VO2502", "VO2503", "VO2505", "VO2509")) {
            plekken.add(new Plek("swv-vo", vo, "Samenwerkingsverband " + vo));
        }
        return plekken;
    }

    private static int omvang(Plek plek) {
        if (plek.type().equals("ggd")) {
            return 110_000;
        }
        return plek.type().equals("swv-vo")
                ? 18_000
                : 1_500 + Math.floorMod(plek.code().hashCode(), 9) * 900;
    }

    private static int ruis(Object... delen) {
        return Math.floorMod(List.of(delen).hashCode(), 17);
    }

    private static void verzuim(Kubus kubus, Plek plek, String jaar) throws SQLException {
        Map<String, Double> delen = Map.of("totaal", 1.0, "po", 0.5, "so", 0.05, "vo", 0.35, "mbo", 0.1);
        for (Map.Entry<String, Double> deel : delen.entrySet()) {
            Cel cel = new Cel("relatief-verzuim", jaar, "onderwijssoort", deel.getKey(), "per-1000");
            double noemer = Math.rint(omvang(plek) * deel.getValue());
            double teller = Math.rint(noemer * (0.018 + ruis(plek.code(), jaar, deel.getKey()) / 1500.0));
            toon(kubus, plek, cel, Getal.aandeel(teller, noemer, 1000));
        }
        Map<String, Double> soorten =
                Map.of("totaal", 1.0, "V3", 0.4, "L", 0.15, "LRV", 0.08, "O", 0.3, "overig-18plus", 0.07);
        for (Map.Entry<String, Double> soort : soorten.entrySet()) {
            double aantal = Math.rint(omvang(plek) * 0.03 * soort.getValue() * (1 + ruis(jaar) / 40.0));
            toon(
                    kubus,
                    plek,
                    new Cel("verzuimmeldingen", jaar, "soort", soort.getKey(), "meldingen"),
                    Getal.telling(aantal));
        }
        double luxe = plek.naam().equals("Epe") ? 0 : Math.rint(omvang(plek) * 0.004);
        toon(kubus, plek, new Cel("luxeverzuim", jaar, "totaal", "totaal", "leerlingen"), Getal.telling(luxe));
        toon(kubus, plek, new Cel("verzuim-in-juni", jaar, "maand", "totaal", "leerlingen"), Getal.telling(37));
        for (String duur : List.of("totaal", "4-weken-3-maanden", "langer-dan-3-maanden")) {
            double aantal = Math.rint(omvang(plek) * (duur.equals("totaal") ? 0.003 : 0.0015));
            toon(
                    kubus,
                    plek,
                    new Cel("langdurig-relatief-verzuim", jaar, "duur", duur, "leerlingen"),
                    Getal.telling(aantal));
        }
        for (String duur : List.of("totaal", "langer-dan-3-maanden")) {
            double aantal =
                    Math.rint(omvang(plek) * (duur.equals("totaal") ? 0.002 : 0.0006) * (1 + ruis(jaar) / 30.0));
            toon(kubus, plek, new Cel("absoluut-verzuim", jaar, "duur", duur, "leerlingen"), Getal.telling(aantal));
        }
        toon(kubus, plek, new Cel("absoluut-verzuim", jaar, "afloop", "opgelost", "leerlingen"), Getal.telling(5));
        for (String soort : List.of("po", "so", "vo", "mbo", "geen", "onbekend")) {
            toon(
                    kubus,
                    plek,
                    new Cel("absoluut-verzuim", jaar, "onderwijssoort", soort, "leerlingen"),
                    Getal.telling(6));
        }
    }

    private static void toon(Kubus kubus, Plek plek, Cel cel, Getal getal) throws SQLException {
        boolean regio = plek.type().equals("ggd");
        if (plek.naam().equals("Heerde") && cel.schooljaar().equals("2023-2024")) {
            kubus.zonder(plek, cel, "ontbreekt");
        } else if (plek.naam().equals("Brummen") && cel.schooljaar().equals("2022-2023")) {
            kubus.zonder(plek, cel, "afgeschermd");
        } else if (plek.naam().equals("Hattem") && cel.categorie().equals("mbo")) {
            kubus.zonder(plek, cel, "niet-van-toepassing");
        } else if (!regio && getal.teller() != null && getal.teller() > 0 && getal.teller() < 5) {
            kubus.zonder(plek, cel, "afgeschermd");
        } else if (cel.schooljaar().equals("2021-2022") && cel.indicator().equals("relatief-verzuim")) {
            kubus.rij(plek, cel, getal, "cijfer", "trendbreuk", "");
        } else if (cel.schooljaar().equals("2023-2024")) {
            String zonder = regio ? "zonder Heerde" : "";
            kubus.rij(plek, cel, getal, "cijfer", regio ? "voorlopig,onvolledig" : "voorlopig", zonder);
        } else {
            kubus.cijfer(plek, cel, getal);
        }
    }

    private static void thuiszitters(Kubus kubus, Plek plek, String jaar) throws SQLException {
        List<String> klassen = List.of(
                "korter-dan-4-weken", "4-weken-3-maanden", "3-6-maanden", "6-12-maanden", "langer-dan-12-maanden");
        double schaal = omvang(plek) / 10_000.0;
        for (int i = 0; i < klassen.size(); i++) {
            toon(
                    kubus,
                    plek,
                    new Cel("thuiszitters", jaar, "duur", klassen.get(i), "leerlingen"),
                    Getal.telling(Math.rint((i + 3) * schaal)));
        }
        toon(
                kubus,
                plek,
                new Cel("thuiszitters", jaar, "duur", "totaal", "leerlingen"),
                Getal.telling(Math.rint(25 * schaal)));
        Map<String, Double> stroom = Map.of("beginstand", 22.0, "instroom", 14.0, "uitstroom", 11.0, "eindstand", 25.0);
        for (Map.Entry<String, Double> deel : stroom.entrySet()) {
            toon(
                    kubus,
                    plek,
                    new Cel("thuiszitters-stroom", jaar, "stroom", deel.getKey(), "leerlingen"),
                    Getal.telling(Math.rint(deel.getValue() * schaal)));
        }
        toon(
                kubus,
                plek,
                new Cel("thuiszitters-zonder-aanbod", jaar, "duur", "langer-dan-3-maanden", "leerlingen"),
                Getal.telling(Math.rint(7 * schaal)));
    }

    /** Of the region only: 20 at home, 9 in, 6 solved, 5 moved, 18 at home; half have a solution after 12 weeks. */
    private static void balans(Kubus kubus, String jaar) throws SQLException {
        Map<String, Double> definities = Map.of("ocw", 275.0, "inspectie", 300.0, "pre2016", 200.0);
        for (Map.Entry<String, Double> definitie : definities.entrySet()) {
            kubus.cijfer(
                    REGIO,
                    new Cel("thuiszitters", jaar, "definitie", definitie.getKey(), "leerlingen"),
                    Getal.telling(definitie.getValue()));
        }
        Map<String, Double> kwartaal =
                Map.of("beginstand", 20.0, "instroom", 9.0, "uitstroom", 6.0, "verhuisd", 5.0, "eindstand", 18.0);
        for (Map.Entry<String, Double> deel : kwartaal.entrySet()) {
            kubus.cijfer(
                    REGIO,
                    new Cel("thuiszitters-kwartaal", jaar, "k1", deel.getKey(), "gevallen"),
                    Getal.telling(deel.getValue()));
        }
        kubus.cijfer(
                REGIO,
                new Cel("thuiszitters-duur", jaar, "maat", "mediaan-weken", "weken"),
                new Getal(null, 850.0, 12.0, 11.0, 13.0));
        kubus.cijfer(
                REGIO,
                new Cel("thuiszitters-duur", jaar, "curve", "3-maanden", "procent"),
                new Getal(null, 850.0, 46.0, 43.0, 50.0));
        kubus.zonder(REGIO, new Cel("thuiszitters-duur", jaar, "curve", "6-maanden", "procent"), "afgeschermd");
        kubus.cijfer(
                REGIO,
                new Cel("thuiszitters-duur", jaar, "curve", "12-maanden", "procent"),
                new Getal(null, 850.0, 4.0, 2.0, 7.0));
    }

    private static void naleving(Kubus kubus, Plek plek, String jaar) throws SQLException {
        double noemer = Math.rint(omvang(plek) / 60.0);
        double teller = Math.rint(noemer * (0.5 + ruis(plek.code(), jaar) / 60.0));
        toon(
                kubus,
                plek,
                new Cel("protocolnaleving", jaar, "regel", "LPW-16U", "procent"),
                Getal.aandeel(teller, noemer, 100));
        toon(
                kubus,
                plek,
                new Cel("niet-gemeld", jaar, "regel", "LPW-16U", "procent"),
                Getal.aandeel(Math.rint(noemer * 0.2), noemer, 100));
        toon(
                kubus,
                plek,
                new Cel("meldtermijn", jaar, "maat", "mediaan", "dagen"),
                new Getal(null, noemer, 3.5, null, null));
        toon(
                kubus,
                plek,
                new Cel("meldtermijn", jaar, "maat", "p90", "dagen"),
                new Getal(null, noemer, 14.0, null, null));
        for (String duur : List.of("1-5-dagen", "6-10-dagen", "11-20-dagen", "langer-dan-20-dagen")) {
            toon(
                    kubus,
                    plek,
                    new Cel("te-laat-gemeld", jaar, "duur", duur, "meldingen"),
                    Getal.telling(Math.rint(noemer * 0.08)));
        }
    }

    /** Every breakdown of every other figure about protocols, with numbers that differ a little. */
    private static void protocollen(Kubus kubus, Plek plek, String jaar) throws SQLException {
        double noemer = Math.rint(omvang(plek) / 60.0);
        for (Registratie registratie : ProefRegister.protocollen()) {
            boolean mediaan = registratie.berekening().maat() == Maat.KWANTIEL;
            String eenheid = registratie.berekening().cijfereenheid().term();
            for (var dimensie : registratie.indicator().dimensies().entrySet()) {
                int plaats = 0;
                for (String categorie : dimensie.getValue().keySet()) {
                    plaats++;
                    Cel cel = new Cel(registratie.indicator().id(), jaar, dimensie.getKey(), categorie, eenheid);
                    double teller = Math.rint(noemer * (0.3 + plaats % 7 / 20.0));
                    toon(
                            kubus,
                            plek,
                            cel,
                            mediaan
                                    ? new Getal(null, noemer, 4.0 + plaats, null, null)
                                    : Getal.aandeel(teller, noemer, 100));
                }
            }
        }
    }

    private static void emovo(Kubus kubus, Plek plek) throws SQLException {
        double respondenten = plek.type().equals("ggd") ? 15_000 : 700;
        Cel gescheiden = new Cel("emovo-echtscheiding", "2015-2016", "totaal", "totaal", "procent");
        kubus.cijfer(plek, gescheiden, Getal.aandeel(Math.rint(respondenten * 0.19), respondenten, 100));
        Map<String, Double> uitkomsten =
                Map.of("emovo-ziek", 0.35, "emovo-gespijbeld", 0.09, "emovo-gespijbeld-3-uur", 0.03);
        for (Map.Entry<String, Double> uitkomst : uitkomsten.entrySet()) {
            for (Map.Entry<String, List<String>> dimensie : emovoDimensies().entrySet()) {
                List<String> categorieen = dimensie.getValue();
                for (int i = 0; i < categorieen.size(); i++) {
                    Cel cel = new Cel(uitkomst.getKey(), "2015-2016", dimensie.getKey(), categorieen.get(i), "procent");
                    double noemer = Math.rint(respondenten / categorieen.size());
                    double teller = Math.rint(noemer * uitkomst.getValue() * (1 + i * 0.3));
                    if (plek.naam().equals("Hattem")) {
                        kubus.zonder(plek, cel, "te-weinig-respons");
                    } else {
                        kubus.cijfer(plek, cel, Getal.aandeel(teller, noemer, 100));
                    }
                }
            }
        }
    }

    private static Map<String, List<String>> emovoDimensies() {
        Map<String, List<String>> dimensies = new LinkedHashMap<>();
        dimensies.put("totaal", List.of("totaal"));
        dimensies.put("klas", List.of("2", "4"));
        dimensies.put("geslacht", List.of("jongen", "meisje"));
        dimensies.put("onderwijssoort", List.of("vmbo", "havo-vwo"));
        ProefRegister.FACTOREN.forEach(factor ->
                dimensies.put(factor, List.copyOf(ProefRegister.niveaus(factor).keySet())));
        return dimensies;
    }

    /** The published table of absoluut verzuim 2014-2015; Heerde did not deliver, which is not zero. */
    static void schrijfGepubliceerd(Kubus kubus) throws SQLException {
        kubus.gepubliceerd("GGD Noord- en Oost-Gelderland, De aanpak van schoolverzuim doen we samen!, tabel 3");
        Map<String, Integer> tabel = Map.ofEntries(
                Map.entry("Epe", 3),
                Map.entry("Voorst", 2),
                Map.entry("Lochem", 2),
                Map.entry("Zutphen", 1),
                Map.entry("Brummen", 0),
                Map.entry("Bronckhorst", 0),
                Map.entry("Doetinchem", 17),
                Map.entry("Montferland", 0),
                Map.entry("Oude IJsselstreek", 0),
                Map.entry("Berkelland", 2),
                Map.entry("Aalten", 3),
                Map.entry("Oost Gelre", 0),
                Map.entry("Winterswijk", 0));
        Cel cel = new Cel("absoluut-verzuim", "2014-2015", "duur", "totaal", "leerlingen");
        for (Gemeente gemeente : ProefGemeenten.ALLE) {
            Plek plek = new Plek("gemeente", gemeente.code(), gemeente.naam());
            if (gemeente.naam().equals("Heerde")) {
                kubus.zonder(plek, cel, "ontbreekt");
            } else if (tabel.containsKey(gemeente.naam())) {
                kubus.cijfer(plek, cel, Getal.telling(tabel.get(gemeente.naam())));
            }
        }
        // A municipality elsewhere, in a later year and another unit: no part of the table of this region.
        Cel elders = new Cel("absoluut-verzuim", "2022-2023", "duur", "totaal", "per-1000");
        kubus.cijfer(new Plek("gemeente", "GM1949", "Waadhoeke"), elders, new Getal(null, null, 12.1, null, null));
        Plek nederland = new Plek("land", "NL", "Nederland");
        for (int jaar = 2011; jaar <= 2014; jaar++) {
            Cel landelijk = new Cel("absoluut-verzuim", jaar + "-" + (jaar + 1), "duur", "totaal", "leerlingen");
            kubus.rij(nederland, landelijk, Getal.telling(6430), "cijfer", jaar == 2012 ? "trendbreuk" : "", "");
        }
        Plek deelregio = new Plek("subregio", "MIJOV-ACH", "Midden-IJssel/Oost-Veluwe en Achterhoek");
        kubus.rij(deelregio, cel, Getal.telling(30), "cijfer", "onvolledig", "zonder Heerde");
    }
}
