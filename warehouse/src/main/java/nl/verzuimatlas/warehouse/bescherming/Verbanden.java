package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.bescherming.Verband.Soort;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Berekening;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Finds the relations between the cells of the own series. Unique pupils add up nearly, not exactly (one who moves counts
 * twice); such near-sums are relations too, because a reader may guess.
 */
final class Verbanden {

    /** Category of the whole. */
    static final String TOTAAL = "totaal";

    private final Indicatorregister register;
    private final Map<String, Set<String>> leden;

    Verbanden(Indicatorregister register, Map<String, Set<String>> leden) {
        this.register = register;
        this.leden = new TreeMap<>(leden);
    }

    List<Verband> van(Map<Celsleutel, Cel> cellen) {
        Set<Verband> verbanden = new LinkedHashSet<>();
        for (Celsleutel sleutel : cellen.keySet()) {
            if (sleutel.reeks() != Reeks.EIGEN) {
                continue;
            }
            Registratie registratie = register.getRegistratie(sleutel.indicator());
            switch (registratie.berekening().maat()) {
                case ENQUETE -> {
                    verbanden.addAll(groepen(sleutel, registratie.indicator()));
                    // Who knows the share of a region and of all its gemeenten but one, knows that one nearly.
                    gebieden(sleutel, cellen).stream()
                            .map(verband -> new Verband(Soort.AANDELEN, verband.cellen()))
                            .forEach(verbanden::add);
                }
                // Medians and curves do not add up, so nothing can be computed from the others.
                case KWANTIEL, OVERLEVING, GEPUBLICEERD -> {}
                case AANTAL, PER_1000, PROCENT -> {
                    verbanden.addAll(categorieen(sleutel, registratie));
                    verbanden.addAll(gebieden(sleutel, cellen));
                    verbanden.addAll(herindeling(sleutel, cellen));
                    verbanden.addAll(anderIndicator(sleutel));
                    verbanden.addAll(standen(sleutel, registratie.berekening().stroom()));
                    verbanden.addAll(sommen(sleutel, registratie.berekening().sommen()));
                    verbanden.addAll(perioden(sleutel, registratie.indicator()));
                    verbanden.addAll(noemer(sleutel, registratie.berekening().noemerIs()));
                }
            }
        }
        return List.copyOf(verbanden);
    }

    /** The total and its categories, or begin, in, out and end. */
    private static List<Verband> categorieen(Celsleutel sleutel, Registratie registratie) {
        Berekening berekening = registratie.berekening();
        Set<String> categorieen =
                registratie.indicator().dimensies().get(sleutel.dimensie()).keySet();
        boolean eerste = sleutel.categorie().equals(categorieen.iterator().next());
        boolean telbaar = berekening.optelbaar().contains(sleutel.dimensie())
                || berekening.stroom().contains(sleutel.dimensie());
        if (!eerste || !telbaar) {
            return List.of();
        }
        List<Celsleutel> cellen = new ArrayList<>();
        if (berekening.optelbaar().contains(sleutel.dimensie()) && !categorieen.contains(TOTAAL)) {
            cellen.add(sleutel.metIndicator(
                    sleutel.indicator(), registratie.indicator().hoofddimensie(), TOTAAL));
        }
        categorieen.forEach(categorie -> cellen.add(sleutel.metCategorie(categorie)));
        return List.of(new Verband(Soort.SOM, cellen));
    }

    /** A region and its gemeenten, and a region and the regions that it is made of. */
    private List<Verband> gebieden(Celsleutel sleutel, Map<Celsleutel, Cel> alle) {
        Set<String> gemeenten = leden.getOrDefault(naam(sleutel), Set.of());
        // A samenwerkingsverband counts its own kinds of education only, so its totals are no sums of gemeenten.
        boolean swv = sleutel.regiotype() == Regiotype.SWV_PO || sleutel.regiotype() == Regiotype.SWV_VO;
        boolean perSoort = sleutel.dimensie().equals("onderwijssoort")
                && !sleutel.categorie().equals(TOTAAL);
        if (sleutel.regiotype() == Regiotype.GEMEENTE || gemeenten.isEmpty() || swv && !perSoort) {
            return List.of();
        }
        List<Verband> verbanden = new ArrayList<>();
        List<Celsleutel> cellen = new ArrayList<>(List.of(sleutel));
        for (String gemeente : gemeenten) {
            Celsleutel lid = sleutel.metGebied(Regiotype.GEMEENTE, gemeente);
            if (alle.containsKey(lid)) {
                cellen.add(lid);
            }
        }
        verbanden.add(new Verband(Soort.SOM, cellen));
        if (!swv) {
            for (Regiotype type : List.of(Regiotype.SUBREGIO, Regiotype.RMC)) {
                verbanden.addAll(samenstelling(sleutel, gemeenten, type));
            }
        }
        return verbanden;
    }

    /** A gemeente and those of which it was made, in a school year of then. */
    private List<Verband> herindeling(Celsleutel sleutel, Map<Celsleutel, Cel> alle) {
        if (sleutel.regiotype() != Regiotype.GEMEENTE) {
            return List.of();
        }
        List<Celsleutel> cellen = new ArrayList<>(List.of(sleutel));
        for (String code : leden.getOrDefault(Bescherming.HERINDELING + "|" + sleutel.regiocode(), Set.of())) {
            Celsleutel deel = sleutel.metGebied(Regiotype.GEMEENTE_OORSPRONKELIJK, code);
            if (alle.containsKey(deel)) {
                cellen.add(deel);
            }
        }
        return cellen.size() == 1 ? List.of() : List.of(new Verband(Soort.SOM, cellen));
    }

    private List<Verband> samenstelling(Celsleutel sleutel, Set<String> gemeenten, Regiotype type) {
        List<Celsleutel> cellen = new ArrayList<>(List.of(sleutel));
        Set<String> gedekt = new TreeSet<>();
        int geteld = 0;
        for (Map.Entry<String, Set<String>> regio : leden.entrySet()) {
            String[] naam = regio.getKey().split("\\|");
            boolean deel = naam[0].equals(type.term())
                    && !regio.getKey().equals(naam(sleutel))
                    && gemeenten.containsAll(regio.getValue());
            if (deel) {
                cellen.add(sleutel.metGebied(type, naam[1]));
                gedekt.addAll(regio.getValue());
                geteld += regio.getValue().size();
            }
        }
        boolean zonderOverlap = geteld == gedekt.size();
        return zonderOverlap && gedekt.equals(gemeenten)
                ? List.of(new Verband(cellen.size() == 2 ? Soort.GELIJK : Soort.SOM, cellen))
                : List.of();
    }

    /** Indicators over the same persons. */
    private List<Verband> anderIndicator(Celsleutel sleutel) {
        return switch (sleutel.indicator()) {
            // In time, late and not reported make up all signals, whose number stands beside each share.
            case "protocolnaleving" ->
                List.of(new Verband(
                        Soort.SOM,
                        List.of(
                                sleutel,
                                sleutel.metIndicator("niet-gemeld", sleutel.dimensie(), sleutel.categorie()),
                                sleutel.metIndicator("te-laat-gemeld", "duur", TOTAAL))));
            case "naleving-meldingen", "naleving-stappen" -> uitkomsten(sleutel);
            case "protocol-signalen" -> regels(sleutel);
            default -> List.of();
        };
    }

    /** In time, late and not done make up all signals of a rule; those of the 16 hours are figures of their own as well. */
    private static List<Verband> uitkomsten(Celsleutel opTijd) {
        Celsleutel teLaat = opTijd.metIndicator(opTijd.indicator() + "-te-laat", opTijd.dimensie(), opTijd.categorie());
        Celsleutel niet =
                opTijd.metIndicator(opTijd.indicator() + "-niet-gedaan", opTijd.dimensie(), opTijd.categorie());
        List<Verband> verbanden = new ArrayList<>();
        verbanden.add(new Verband(Soort.SOM, List.of(opTijd, teLaat, niet)));
        if (opTijd.dimensie().equals("regel") && opTijd.categorie().equals("landelijk:LPW-16U")) {
            verbanden.add(gelijk(opTijd, "protocolnaleving", "regel", "LPW-16U"));
            verbanden.add(gelijk(teLaat, "te-laat-gemeld", "duur", TOTAAL));
            verbanden.add(gelijk(niet, "niet-gemeld", "regel", "LPW-16U"));
        }
        return verbanden;
    }

    /** A protocol and its rules: pupils overlap, so it is no sum, but all rules but one say much of that one. */
    private List<Verband> regels(Celsleutel protocol) {
        if (!protocol.dimensie().equals("protocol")) {
            return List.of();
        }
        List<Celsleutel> cellen = new ArrayList<>(List.of(protocol));
        register.getRegistratie(protocol.indicator()).indicator().dimensies().get("regel").keySet().stream()
                .filter(regel -> regel.startsWith(protocol.categorie() + ":"))
                .forEach(regel -> cellen.add(protocol.metIndicator(protocol.indicator(), "regel", regel)));
        return List.of(new Verband(Soort.SOM, cellen));
    }

    private static Verband gelijk(Celsleutel cel, String indicator, String dimensie, String categorie) {
        return new Verband(Soort.GELIJK, List.of(cel, cel.metIndicator(indicator, dimensie, categorie)));
    }

    /** Where a flow ends the next one begins: of the same school year, or the first of the next one. */
    private static List<Verband> standen(Celsleutel sleutel, List<String> stromen) {
        int plaats = stromen.indexOf(sleutel.dimensie());
        if (plaats < 0 || !sleutel.categorie().equals("eindstand")) {
            return List.of();
        }
        Celsleutel volgend = plaats < stromen.size() - 1
                ? sleutel.metIndicator(sleutel.indicator(), stromen.get(plaats + 1), "beginstand")
                : sleutel.metSchooljaar(
                                Schooljaar.parse(sleutel.schooljaar()).volgend().toString())
                        .metIndicator(sleutel.indicator(), stromen.get(0), "beginstand");
        return List.of(new Verband(Soort.GELIJK, List.of(sleutel, volgend)));
    }

    /** Relations that the registry names, once: at the first cell of each. */
    private static List<Verband> sommen(Celsleutel sleutel, List<List<String>> sommen) {
        List<Verband> verbanden = new ArrayList<>();
        for (List<String> som : sommen) {
            List<Celsleutel> cellen =
                    som.stream().map(naam -> andereCel(sleutel, naam)).toList();
            if (cellen.get(0).equals(sleutel)) {
                verbanden.add(new Verband(cellen.size() == 2 ? Soort.GELIJK : Soort.SOM, cellen));
            }
        }
        return verbanden;
    }

    /**
     * A sum over school years and those years. The difference with the sum that ends a year earlier is that of two years, and
     * with the next shorter sum the years in between.
     */
    private static List<Verband> perioden(Celsleutel som, Indicator indicator) {
        int jaren = indicator.jaren(som.dimensie(), som.categorie()).orElse(0);
        if (jaren == 0) {
            return List.of();
        }
        Celsleutel laatste = som.metIndicator(som.indicator(), indicator.hoofddimensie(), TOTAAL);
        List<Celsleutel> cellen = new ArrayList<>(List.of(som));
        for (int terug = 0; terug < jaren; terug++) {
            cellen.add(eerder(laatste, terug));
        }
        List<Verband> verbanden = new ArrayList<>();
        verbanden.add(new Verband(Soort.SOM, cellen));
        verbanden.add(new Verband(Soort.SOM, List.of(som, eerder(som, 1), laatste, eerder(laatste, jaren))));
        for (int korter : indicator.meetwijze().meerjaren()) {
            if (korter < jaren) {
                List<Celsleutel> rest = new ArrayList<>(List.of(som, som.metCategorie(Indicator.periode(korter))));
                for (int terug = korter; terug < jaren; terug++) {
                    rest.add(eerder(laatste, terug));
                }
                verbanden.add(new Verband(Soort.SOM, rest));
            }
        }
        return verbanden;
    }

    /** A share of which the denominator is another figure gives that figure away. */
    private static List<Verband> noemer(Celsleutel aandeel, String noemerIs) {
        return noemerIs.isEmpty()
                ? List.of()
                : List.of(new Verband(Soort.VERRAADT, List.of(aandeel, andereCel(aandeel, noemerIs))));
    }

    private static Celsleutel eerder(Celsleutel sleutel, int jaren) {
        return sleutel.metSchooljaar(
                new Schooljaar(Schooljaar.parse(sleutel.schooljaar()).beginjaar() - jaren).toString());
    }

    private static Celsleutel andereCel(Celsleutel sleutel, String naam) {
        String[] delen = naam.split(":");
        int dimensie = delen.length - 2;
        String indicator = dimensie == 0 ? sleutel.indicator() : delen[0];
        return sleutel.metIndicator(indicator, delen[dimensie], delen[dimensie + 1]);
    }

    /** Groups of respondents that make up the whole: with one hidden, the others would tell of it. */
    private static List<Verband> groepen(Celsleutel sleutel, Indicator indicator) {
        if (sleutel.dimensie().equals(TOTAAL)) {
            return List.of();
        }
        List<String> categorieen =
                List.copyOf(indicator.dimensies().get(sleutel.dimensie()).keySet());
        if (!sleutel.categorie().equals(categorieen.get(0))) {
            return List.of();
        }
        Celsleutel totaal = sleutel.metIndicator(sleutel.indicator(), TOTAAL, TOTAAL);
        if (sleutel.dimensie().equals("onderwijssoort")) {
            Celsleutel havoVwo = sleutel.metCategorie("havo-vwo");
            return List.of(
                    new Verband(Soort.AANDELEN, List.of(totaal, sleutel.metCategorie("vmbo"), havoVwo)),
                    new Verband(
                            Soort.AANDELEN,
                            List.of(havoVwo, sleutel.metCategorie("havo"), sleutel.metCategorie("vwo"))));
        }
        List<Celsleutel> cellen = new ArrayList<>(List.of(totaal));
        categorieen.forEach(categorie -> cellen.add(sleutel.metCategorie(categorie)));
        return List.of(new Verband(Soort.AANDELEN, cellen));
    }

    private static String naam(Celsleutel sleutel) {
        return sleutel.regiotype().term() + "|" + sleutel.regiocode();
    }
}
