package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.statistiek.Interval;

/** A small cube for tests, cell by cell, with short names: {@code GM0001 duur:totaal}. */
final class Proefkubus {

    static final String JAAR = "2022-2023";

    private static final Indicatorregister REGISTER = Indicatorregister.lees();
    private static final Beschermingsregel REGEL = new Beschermingsregel(5, 30, 5, "test");

    private final Map<Celsleutel, Cel> cellen = new LinkedHashMap<>();
    private final Map<String, Set<String>> leden = new TreeMap<>();

    Proefkubus regio(Regiotype type, String code, String... gemeenten) {
        leden.put(type.term() + "|" + code, new TreeSet<>(List.of(gemeenten)));
        return this;
    }

    Map<String, Set<String>> leden() {
        return leden;
    }

    /** Adds a count. */
    Proefkubus telt(String indicator, String gebied, String jaar, String dimensie, String categorie, int aantal) {
        Celsleutel sleutel = sleutel(indicator, gebied, jaar, dimensie, categorie);
        cellen.put(
                sleutel,
                new Cel(
                        sleutel,
                        gebied,
                        OptionalDouble.of(aantal),
                        OptionalDouble.empty(),
                        false,
                        new Waarde.Cijfer(aantal),
                        Eenheid.LEERLINGEN,
                        Optional.of(new Interval(0, aantal + 1.0)),
                        Set.of(),
                        "test",
                        "1.0",
                        Optional.empty(),
                        ""));
        return this;
    }

    /** Adds a share of cases. */
    Proefkubus deelt(String indicator, String gebied, String dimensie, String categorie, int teller, int noemer) {
        Celsleutel sleutel = sleutel(indicator, gebied, JAAR, dimensie, categorie);
        cellen.put(
                sleutel,
                new Cel(
                        sleutel,
                        gebied,
                        OptionalDouble.of(teller),
                        OptionalDouble.of(noemer),
                        false,
                        new Waarde.Cijfer(100.0 * teller / noemer),
                        Eenheid.PROCENT,
                        Optional.empty(),
                        Set.of(),
                        "test",
                        "1.0",
                        Optional.empty(),
                        ""));
        return this;
    }

    /** The kind of area by the first letters of its code. */
    private static Regiotype type(String gebied) {
        return switch (gebied.substring(0, 2)) {
            case "GM" -> Regiotype.GEMEENTE;
            case "RM" -> Regiotype.RMC;
            case "SR" -> Regiotype.SUBREGIO;
            case "PO" -> Regiotype.SWV_PO;
            case "VO" -> Regiotype.SWV_VO;
            default -> Regiotype.GGD;
        };
    }

    static Celsleutel sleutel(String indicator, String gebied, String jaar, String dimensie, String categorie) {
        return new Celsleutel(indicator, Reeks.EIGEN, type(gebied), gebied, jaar, dimensie, categorie);
    }

    Bescherming.Resultaat bescherm(Vorige vorige) {
        return new Bescherming(REGEL, REGISTER).bescherm(new ArrayList<>(cellen.values()), leden, vorige);
    }

    /** Short names of what is hidden, in order: area, school year when it is not the usual one, breakdown and category. */
    Set<String> verborgen() {
        return verborgen(Vorige.GEEN);
    }

    Set<String> verborgen(Vorige vorige) {
        Set<String> verborgen = new TreeSet<>();
        for (Cel cel : bescherm(vorige).cellen()) {
            if (!cel.heeftCijfer()) {
                verborgen.add(naam(cel.sleutel()));
            }
        }
        return verborgen;
    }

    /** The cells as an earlier release: what it shows and hides, and why that is safe. */
    Vorige alsVorige() {
        return bescherm(Vorige.GEEN).alsVorige();
    }

    /** Counts by short name. */
    Map<String, Integer> waarheid() {
        Map<String, Integer> waarheid = new TreeMap<>();
        cellen.forEach(
                (sleutel, cel) -> waarheid.put(naam(sleutel), (int) cel.teller().orElseThrow()));
        return waarheid;
    }

    static String naam(Celsleutel sleutel) {
        String jaar = sleutel.schooljaar().equals(JAAR) ? "" : " " + sleutel.schooljaar();
        return sleutel.regiocode() + jaar + " " + sleutel.dimensie() + ":" + sleutel.categorie();
    }
}
