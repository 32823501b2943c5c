package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.bescherming.Verband.Soort;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.kubus.Gedeeldegemeente;

/**
 * Finds the relations between the counts of the own series (docs/definities/bescherming.md). Unique pupils add up nearly, not exactly
 * (one who moves counts twice); such near-sums are relations too, because a reader may know by how much they differ.
 */
final class Verbanden {

    /** Category of the whole. */
    static final String TOTAAL = "totaal";

    private static final Set<String> ERAF = Set.of("uitstroom", "verhuisd", "eindstand");

    /** A cell, and cells of which it is at most the sum: all whom it counts are counted there. */
    private static final Map<String, List<List<String>>> BINNEN = Map.of(
            "luxeverzuim:onderwijssoort:totaal", List.of(List.of("verzuimmeldingen:soort:L")),
            "relatief-verzuim:onderwijssoort:totaal",
                    List.of(
                            List.of("verzuimmeldingen:soort:totaal"),
                            List.of("verzuimmeldingen:soort:V3", "verzuimmeldingen:soort:L")),
            "thuiszitters-zonder-aanbod:duur:langer-dan-3-maanden",
                    List.of(
                            List.of("thuiszitters:duur:totaal"),
                            List.of(
                                    "thuiszitters:duur:3-6-maanden",
                                    "thuiszitters:duur:6-12-maanden",
                                    "thuiszitters:duur:langer-dan-12-maanden")),
            "thuiszitters:groep:lrv-4-weken-3-maanden",
                    List.of(List.of("langdurig-relatief-verzuim:duur:4-weken-3-maanden")),
            "thuiszitters:groep:lrv-langer-dan-3-maanden",
                    List.of(List.of("langdurig-relatief-verzuim:duur:langer-dan-3-maanden")),
            "thuiszitters:definitie:pre2016", List.of(List.of("langdurig-relatief-verzuim:duur:totaal")));

    /** An indicator, and one of which it is at most the same category of the same breakdown. */
    private static final Map<String, String> BINNEN_DEZELFDE = Map.of(
            "luxeverzuim", "verzuimmeldingen",
            "relatief-verzuim", "verzuimmeldingen");

    private static final String KEREN = "herhaald-verzuim:keren:eenmaal";

    /** Pupils by the number of their reports, each as often as they have reports at least. */
    private static final List<String> MELDINGEN_VAN_LEERLINGEN = List.of(
            KEREN,
            "keren:2-keer",
            "keren:2-keer",
            "keren:3-keer-of-vaker",
            "keren:3-keer-of-vaker",
            "keren:3-keer-of-vaker");

    private final Map<String, Registratie> register = new HashMap<>();
    private final Gebiedsdelen gebiedsdelen;
    private final Set<String> geheelMeegeteld = new HashSet<>();
    private final Map<Celsleutel, Cel> cellen;
    private final Sommen sommen;

    /**
     * The relations between some cells.
     *
     * @param register the registry
     * @param leden gemeenten of each region, by kind and code
     * @param cellen the cells
     */
    Verbanden(Indicatorregister register, Map<String, Set<String>> leden, Map<Celsleutel, Cel> cellen) {
        register.registraties()
                .forEach(
                        registratie -> this.register.put(registratie.indicator().id(), registratie));
        this.gebiedsdelen = new Gebiedsdelen(leden);
        this.cellen = cellen;
        this.sommen = new Sommen(register, cellen);
        cellen.values().stream()
                .filter(Gedeeldegemeente::isGeheelMeegeteld)
                .forEach(cel -> geheelMeegeteld.add(cel.sleutel().indicator()));
    }

    /** Hands each relation to {@code naar}, once. */
    void van(Consumer<Verband> naar) {
        for (Celsleutel sleutel : cellen.keySet()) {
            Registratie registratie = register.get(sleutel.indicator());
            if (sleutel.reeks() != Reeks.EIGEN || !isGeteld(registratie)) {
                continue;
            }
            categorieen(sleutel, registratie, naar);
            delen(sleutel, registratie, naar);
            gebieden(sleutel, naar);
            herindeling(sleutel, naar);
            anderIndicator(sleutel, naar);
            binnen(sleutel, naar);
            stroom(sleutel, registratie.berekening().stroom(), naar);
            perioden(sleutel, registratie.indicator(), naar);
            noemer(sleutel, registratie.berekening().noemerIs(), naar);
            sommen.van(sleutel, registratie.berekening().sommen(), naar);
        }
        new Gelijken(cellen).van(sleutel -> isGeteld(register.get(sleutel.indicator())), naar);
    }

    static boolean isGeteld(Registratie registratie) {
        return switch (registratie.berekening().maat()) {
            case AANTAL, PER_1000, PROCENT -> true;
            case KWANTIEL, OVERLEVING, ENQUETE, GEPUBLICEERD -> false;
        };
    }

    /** The categories of a breakdown and their total, which may be a cell of the main breakdown. */
    private void categorieen(Celsleutel sleutel, Registratie registratie, Consumer<Verband> naar) {
        Set<String> categorieen = registratie
                .indicator()
                .dimensies()
                .getOrDefault(sleutel.dimensie(), Map.of())
                .keySet();
        if (!sleutel.categorie().equals(eerste(sleutel, categorieen))) {
            return;
        }
        List<Celsleutel> delen = new ArrayList<>();
        categorieen.stream()
                .filter(categorie -> !categorie.equals(TOTAAL))
                .forEach(categorie -> delen.add(sleutel.metCategorie(categorie)));
        if (registratie.berekening().optelbaar().contains(sleutel.dimensie())) {
            Celsleutel totaal = categorieen.contains(TOTAAL)
                    ? sleutel.metCategorie(TOTAAL)
                    : sleutel.metIndicator(
                            sleutel.indicator(), registratie.indicator().hoofddimensie(), TOTAAL);
            if (!isAandeel(registratie) && isTenDele(delen, totaal)) {
                naar.accept(new Verband(Soort.DEEL, List.of(totaal), delen));
            } else if (cellen.containsKey(totaal)) {
                naar.accept(new Verband(soort(registratie, delen, totaal), delen, List.of(totaal)));
            } else if (isAandeel(registratie) && !heeftTotaal(registratie)) {
                naar.accept(new Verband(Soort.TELLERS_EN_NOEMER, delen, List.of(sleutel)));
            }
        }
        if (isAandeel(registratie) && hebbenGelijkeNoemers(sleutel, categorieen)) {
            categorieen.stream()
                    .map(sleutel::metCategorie)
                    .filter(ander -> !ander.equals(sleutel))
                    .forEach(ander -> naar.accept(new Verband(Soort.NOEMERS, List.of(sleutel), List.of(ander))));
        }
    }

    /** Whether a total counts persons of a category that was not delivered: how many stands nowhere. */
    private boolean isTenDele(List<Celsleutel> delen, Celsleutel totaal) {
        return delen.stream()
                        .anyMatch(deel -> cellen.containsKey(deel)
                                && cellen.get(deel).waarde().status() == Status.ONTBREEKT)
                && delen.stream().mapToDouble(this::teller).sum() < teller(totaal);
    }

    /** Shares of one and the same number of cases: their numerators add up, and their denominators are equal. */
    private Soort soort(Registratie registratie, List<Celsleutel> delen, Celsleutel totaal) {
        boolean isVanHetzelfde = isAandeel(registratie)
                && findCijfer(totaal).isPresent()
                && delen.stream()
                        .map(this::findCijfer)
                        .flatMap(Optional::stream)
                        .allMatch(
                                deel -> deel.noemer().equals(cellen.get(totaal).noemer()));
        return isVanHetzelfde ? Soort.TELLERS : Soort.SOM;
    }

    private static boolean heeftTotaal(Registratie registratie) {
        return registratie
                .indicator()
                .dimensies()
                .getOrDefault(registratie.indicator().hoofddimensie(), Map.of())
                .containsKey(TOTAAL);
    }

    /** First category that has a figure here. */
    private String eerste(Celsleutel sleutel, Set<String> categorieen) {
        return categorieen.stream()
                .filter(categorie -> findCijfer(sleutel.metCategorie(categorie)).isPresent())
                .findFirst()
                .orElse("");
    }

    private static boolean isAandeel(Registratie registratie) {
        return registratie.berekening().maat() == Maat.PROCENT;
    }

    /** Whether a reader sees the same number under every share of a breakdown. */
    private boolean hebbenGelijkeNoemers(Celsleutel sleutel, Set<String> categorieen) {
        return categorieen.stream()
                        .map(categorie -> findCijfer(sleutel.metCategorie(categorie)))
                        .flatMap(Optional::stream)
                        .map(Cel::noemer)
                        .distinct()
                        .count()
                == 1;
    }

    private void delen(Celsleutel sleutel, Registratie registratie, Consumer<Verband> naar) {
        if (registratie.berekening().delen().contains(sleutel.dimensie() + ":" + sleutel.categorie())) {
            Celsleutel totaal = sleutel.metIndicator(
                    sleutel.indicator(), registratie.indicator().hoofddimensie(), TOTAAL);
            naar.accept(new Verband(Soort.DEEL, List.of(totaal), List.of(sleutel)));
        }
    }

    /** A region and its gemeenten, or a region and the regions that it is made of when gemeenten have no figures. */
    private void gebieden(Celsleutel sleutel, Consumer<Verband> naar) {
        List<Celsleutel> delen = aanwezig(gebiedsdelen.gemeenten(sleutel));
        // a sum of years that a gemeente has not for all years is part of the region's, but is nowhere shown
        boolean isHalf = sleutel.dimensie().equals(Indicator.PERIODE)
                && !delen.stream().allMatch(deel -> findCijfer(deel).isPresent());
        if (isHalf) {
            return;
        }
        if (delen.isEmpty()) {
            gebiedsdelen
                    .samenstellingen(sleutel)
                    .forEach(regios -> naar.accept(new Verband(Soort.SOM, regios, List.of(sleutel))));
            return;
        }
        boolean perSoort = sleutel.dimensie().equals("onderwijssoort")
                && !sleutel.categorie().equals(TOTAAL);
        if (!Gebiedsdelen.isSamenwerkingsverband(sleutel)) {
            naar.accept(new Verband(Soort.SOM, delen, List.of(sleutel)));
        } else if (perSoort) {
            verband(sleutel, delen, naar);
        } else {
            naar.accept(new Verband(Soort.HOOGSTENS, delen, List.of(sleutel)));
        }
    }

    /** A samenwerkingsverband and its gemeenten for one of its own kinds of education: of a gemeente that is cut it counts a part, or all. */
    private void verband(Celsleutel gebied, List<Celsleutel> gemeenten, Consumer<Verband> naar) {
        Set<String> gesneden = gebiedsdelen.gesneden(gebied);
        if (gesneden.isEmpty() || geheelMeegeteld.contains(gebied.indicator())) {
            naar.accept(new Verband(Soort.SOM, gemeenten, List.of(gebied)));
            return;
        }
        List<Celsleutel> heel = new ArrayList<>();
        List<Celsleutel> rechts = new ArrayList<>(List.of(gebied));
        gemeenten.forEach(gemeente -> (gesneden.contains(gemeente.regiocode()) ? rechts : heel).add(gemeente));
        naar.accept(new Verband(Soort.GEDEELD, heel, rechts));
    }

    /** A gemeente and those of which it was made, in a school year of then. */
    private void herindeling(Celsleutel sleutel, Consumer<Verband> naar) {
        List<Celsleutel> delen = aanwezig(gebiedsdelen.herindeling(sleutel));
        if (!delen.isEmpty()) {
            naar.accept(new Verband(Soort.SOM, delen, List.of(sleutel)));
        }
    }

    private List<Celsleutel> aanwezig(List<Celsleutel> sleutels) {
        return sleutels.stream().filter(cellen::containsKey).toList();
    }

    /** Figures of persons who are all among those of other figures. */
    private void binnen(Celsleutel sleutel, Consumer<Verband> naar) {
        String naam = sleutel.indicator() + ":" + sleutel.dimensie() + ":" + sleutel.categorie();
        BINNEN.getOrDefault(naam, List.of())
                .forEach(ruimer -> hoogstens(anderen(sleutel, ruimer), List.of(sleutel), naar));
        Optional.ofNullable(BINNEN_DEZELFDE.get(sleutel.indicator()))
                .map(ruimer -> sleutel.metIndicator(ruimer, sleutel.dimensie(), sleutel.categorie()))
                .ifPresent(ruimer -> hoogstens(List.of(ruimer), List.of(sleutel), naar));
        meestalGelijk(sleutel, naar);
        if (naam.equals(KEREN)) {
            hoogstens(
                    anderen(sleutel, List.of("verzuimmeldingen:soort:V3", "verzuimmeldingen:soort:L")),
                    anderen(sleutel, MELDINGEN_VAN_LEERLINGEN),
                    naar);
        }
    }

    /**
     * Sanctions on reports and on cases are the same in most areas and years, and a reader who sees that believes it of the others; where they differ
     * the strongest one knows by how much.
     */
    private void meestalGelijk(Celsleutel sleutel, Consumer<Verband> naar) {
        if (sleutel.indicator().equals("sancties-per-100-meldingen")) {
            Celsleutel zaken = sleutel.metIndicator("afhandeling", sleutel.dimensie(), sleutel.categorie());
            if (findCijfer(zaken).isPresent() && findCijfer(sleutel).isPresent()) {
                naar.accept(new Verband(Soort.TELLERS, List.of(zaken), List.of(sleutel)));
            }
        }
    }

    private static List<Celsleutel> anderen(Celsleutel sleutel, List<String> namen) {
        return namen.stream().map(een -> Sommen.andereCel(sleutel, een)).toList();
    }

    private void hoogstens(List<Celsleutel> geheel, List<Celsleutel> delen, Consumer<Verband> naar) {
        boolean hebbenAlleCijfers = Stream.concat(geheel.stream(), delen.stream())
                .allMatch(deel -> findCijfer(deel).isPresent());
        if (hebbenAlleCijfers) {
            naar.accept(new Verband(Soort.HOOGSTENS, geheel, delen));
        }
    }

    /** Indicators over the same persons. */
    private void anderIndicator(Celsleutel sleutel, Consumer<Verband> naar) {
        switch (sleutel.indicator()) {
            // In time, late and not reported make up all signals, whose number stands beside each share.
            case "protocolnaleving" -> {
                Celsleutel niet = sleutel.metIndicator("niet-gemeld", sleutel.dimensie(), sleutel.categorie());
                Celsleutel laat = sleutel.metIndicator("te-laat-gemeld", "duur", TOTAAL);
                naar.accept(new Verband(Soort.TELLERS_EN_NOEMER, List.of(sleutel, niet, laat), List.of(sleutel)));
                naar.accept(new Verband(Soort.NOEMERS, List.of(sleutel), List.of(niet)));
            }
            case "naleving-meldingen", "naleving-stappen" -> uitkomsten(sleutel, naar);
            case "protocol-signalen" -> regels(sleutel, naar);
            // schools whose protocol was looked at have one; of a level protocols are counted, not schools
            case "protocol-inhoud" -> {
                if (!sleutel.dimensie().equals("niveau")) {
                    Celsleutel metProtocol = sleutel.metIndicator("protocol-dekking", "sector", TOTAAL);
                    naar.accept(new Verband(Soort.NOEMERS_HOOGSTENS, List.of(metProtocol), List.of(sleutel)));
                }
            }
            default -> {}
        }
    }

    /** In time, late and not done make up all signals of a rule; those of the 16 hours are figures of their own as well. */
    private static void uitkomsten(Celsleutel opTijd, Consumer<Verband> naar) {
        Celsleutel teLaat = opTijd.metIndicator(opTijd.indicator() + "-te-laat", opTijd.dimensie(), opTijd.categorie());
        Celsleutel niet =
                opTijd.metIndicator(opTijd.indicator() + "-niet-gedaan", opTijd.dimensie(), opTijd.categorie());
        naar.accept(new Verband(Soort.TELLERS_EN_NOEMER, List.of(opTijd, teLaat, niet), List.of(opTijd)));
        naar.accept(new Verband(Soort.NOEMERS, List.of(opTijd), List.of(teLaat)));
        naar.accept(new Verband(Soort.NOEMERS, List.of(opTijd), List.of(niet)));
        if (opTijd.dimensie().equals("regel") && opTijd.categorie().equals("landelijk:LPW-16U")) {
            gelijk(opTijd, opTijd.metIndicator("protocolnaleving", "regel", "LPW-16U"), naar);
            gelijk(niet, opTijd.metIndicator("niet-gemeld", "regel", "LPW-16U"), naar);
            gelijk(teLaat, opTijd.metIndicator("te-laat-gemeld", "duur", TOTAAL), naar);
        }
    }

    private static void gelijk(Celsleutel een, Celsleutel ander, Consumer<Verband> naar) {
        naar.accept(new Verband(Soort.SOM, List.of(een), List.of(ander)));
    }

    /**
     * A protocol and its rules: pupils overlap, so it is no sum, but all rules but one say much of that one. Whom a rule signals, the protocol does:
     * where a shown rule signals them all, the protocol counts no fewer.
     */
    private void regels(Celsleutel protocol, Consumer<Verband> naar) {
        if (protocol.dimensie().equals("protocol")) {
            List<Celsleutel> regels =
                    register.get(protocol.indicator()).indicator().dimensies().get("regel").keySet().stream()
                            .filter(regel -> regel.startsWith(protocol.categorie() + ":"))
                            .map(regel -> protocol.metIndicator(protocol.indicator(), "regel", regel))
                            .toList();
            naar.accept(new Verband(Soort.SOM, regels, List.of(protocol)));
            regels.forEach(regel -> naar.accept(new Verband(Soort.HOOGSTENS, List.of(protocol), List.of(regel))));
        }
    }

    /** The balance of a flow; and where it ends the next one begins, of the same school year or the first of the next one. */
    private void stroom(Celsleutel sleutel, List<String> stromen, Consumer<Verband> naar) {
        int plaats = stromen.indexOf(sleutel.dimensie());
        if (plaats < 0 || !sleutel.categorie().equals("eindstand")) {
            return;
        }
        List<Celsleutel> erbij = new ArrayList<>();
        List<Celsleutel> eraf = new ArrayList<>();
        register.get(sleutel.indicator())
                .indicator()
                .dimensies()
                .get(sleutel.dimensie())
                .keySet()
                .forEach(naam -> (ERAF.contains(naam) ? eraf : erbij).add(sleutel.metCategorie(naam)));
        if (erbij.stream().allMatch(deel -> findCijfer(deel).isPresent())) {
            naar.accept(new Verband(Soort.TELLERS, erbij, eraf));
        }
        Celsleutel volgend = plaats < stromen.size() - 1
                ? sleutel.metIndicator(sleutel.indicator(), stromen.get(plaats + 1), "beginstand")
                : sleutel.metSchooljaar(
                                Schooljaar.parse(sleutel.schooljaar()).volgend().toString())
                        .metIndicator(sleutel.indicator(), stromen.get(0), "beginstand");
        // where they differ, a gemeente delivered one of the two years only, and nobody knows how many pupils that
        // makes
        if (teller(sleutel) == teller(volgend)) {
            naar.accept(new Verband(Soort.TELLERS, List.of(sleutel), List.of(volgend)));
        }
    }

    /** The sum over several school years, which stands at the last of them. */
    private static void perioden(Celsleutel som, Indicator indicator, Consumer<Verband> naar) {
        int jaren = indicator.jaren(som.dimensie(), som.categorie()).orElse(0);
        if (jaren == 0) {
            return;
        }
        Celsleutel laatste = som.metIndicator(som.indicator(), indicator.hoofddimensie(), TOTAAL);
        List<Celsleutel> perJaar = new ArrayList<>();
        for (int terug = 0; terug < jaren; terug++) {
            perJaar.add(eerder(laatste, terug));
        }
        naar.accept(new Verband(Soort.SOM, perJaar, List.of(som)));
    }

    private static Celsleutel eerder(Celsleutel sleutel, int jaren) {
        return sleutel.metSchooljaar(
                new Schooljaar(Schooljaar.parse(sleutel.schooljaar()).beginjaar() - jaren).toString());
    }

    /** A share of which the denominator is another figure gives that figure away. */
    private static void noemer(Celsleutel aandeel, String noemerIs, Consumer<Verband> naar) {
        if (!noemerIs.isEmpty()) {
            naar.accept(new Verband(
                    Soort.TELLERS_EN_NOEMER, List.of(Sommen.andereCel(aandeel, noemerIs)), List.of(aandeel)));
        }
    }

    private double teller(Celsleutel sleutel) {
        return findCijfer(sleutel).map(cel -> cel.teller().orElse(0)).orElse(0.0);
    }

    private Optional<Cel> findCijfer(Celsleutel sleutel) {
        return Optional.ofNullable(cellen.get(sleutel)).filter(Cel::heeftCijfer);
    }
}
