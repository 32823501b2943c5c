package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.bescherming.Bescherming;
import nl.verzuimatlas.warehouse.bescherming.Beschermingsregel;
import nl.verzuimatlas.warehouse.bescherming.Vorige;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.kubus.Kubusbouwer;
import nl.verzuimatlas.warehouse.release.ReleaseBouwer;
import nl.verzuimatlas.warehouse.thuis.Home;

/** Measures disclosure control: what it hides and loses, how long it takes, and whether it is stable. */
public final class Beschermingsbench {

    private static final long GRENS_REGIO = 20;
    private static final long GRENS_LAND = 300;

    /** With so many gemeenten a release has as long as a country. */
    private static final long LAND_VANAF = 100;

    private static final double NANO = 1e9;
    private static final long MEGABYTE = 1024L * 1024;

    private final int gemeenten;
    private final long seed;
    private final Indicatorregister register = Indicatorregister.lees();
    private final Bescherming bescherming = new Bescherming(Beschermingsregel.lees(), register);

    /**
     * A measurement.
     *
     * @param gemeenten number of gemeenten of the made-up country
     * @param seed the same seed gives the same country
     */
    public Beschermingsbench(int gemeenten, long seed) {
        this.gemeenten = gemeenten;
        this.seed = seed;
    }

    /**
     * Prints the figures of the release that a home serves, when one is named, and of a made-up country.
     *
     * @return whether both were quick enough and gave the same pattern twice
     * @throws IOException if the release cannot be read
     */
    public boolean draai(Optional<Path> home, PrintWriter uit) throws IOException {
        boolean goed = true;
        if (home.isPresent()) {
            Map<String, Set<String>> leden = new TreeMap<>();
            List<Cel> kubus = kubus(new Home(home.get()), leden);
            long aantal = kubus.stream()
                    .map(Cel::sleutel)
                    .filter(sleutel -> sleutel.regiotype() == Regiotype.GEMEENTE)
                    .map(Celsleutel::regiocode)
                    .distinct()
                    .count();
            goed = meet(
                    aantal + " gemeenten van " + home.get().getFileName(),
                    kubus,
                    leden,
                    aantal < LAND_VANAF ? GRENS_REGIO : GRENS_LAND,
                    uit);
        }
        Landkubus land = new Landkubus(register, gemeenten, seed);
        return meet("land van " + gemeenten + " gemeenten", land.cellen(), land.leden(), GRENS_LAND, uit) && goed;
    }

    private List<Cel> kubus(Home home, Map<String, Set<String>> leden) throws IOException {
        String id = home.huidigeRelease().orElseThrow(() -> new IOException("no release in " + home.pad()));
        try (Connection geheugen = DriverManager.getConnection("jdbc:duckdb:")) {
            List<Cel> kubus =
                    new Kubusbouwer(geheugen, register).bouw(home.release(id).resolve(ReleaseBouwer.FEITEN));
            try (Statement vraag = geheugen.createStatement();
                    ResultSet rij = vraag.executeQuery("select regiotype, regiocode, gemeente_code from int_gebied")) {
                while (rij.next()) {
                    leden.computeIfAbsent(
                                    rij.getString("regiotype") + "|" + rij.getString("regiocode"),
                                    nieuw -> new TreeSet<>())
                            .add(rij.getString("gemeente_code"));
                }
            }
            return kubus;
        } catch (SQLException e) {
            throw new IOException("cannot build the cube of " + id, e);
        }
    }

    private boolean meet(String naam, List<Cel> kubus, Map<String, Set<String>> leden, long grens, PrintWriter uit) {
        List<Cel> geteld = kubus.stream().filter(bescherming::isGeteld).toList();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        Bescherming.Resultaat resultaat = bescherming.bescherm(kubus, leden, Vorige.GEEN);
        double seconden = (System.nanoTime() - begin) / NANO;
        long geheugen = piek();
        Set<Celsleutel> verborgen = verborgen(resultaat, geteld);
        uit.printf(
                Locale.ROOT,
                "%s: %d cellen, waarvan %d aantallen en aandelen met een cijfer%n",
                naam,
                kubus.size(),
                geteld.size());
        uit.printf(
                Locale.ROOT,
                "  verborgen: %d eerst, %d aanvullend (alle soorten cellen); %d ronden, %d programma's%n",
                resultaat.primair(),
                resultaat.aanvullend(),
                resultaat.ronden(),
                resultaat.programmas());
        verlies("samen opgelost", geteld, verborgen, uit);
        verlies("naief, per verband", geteld, bescherming.naief(kubus, leden), uit);
        uit.printf(Locale.ROOT, "  tijd %.1f s (grens %d s), geheugen %d MB%n", seconden, grens, geheugen);
        boolean zelfde =
                bescherming.bescherm(kubus, leden, Vorige.GEEN).cellen().equals(resultaat.cellen());
        uit.printf("  tweede keer: %s%n", zelfde ? "hetzelfde patroon" : "EEN ANDER PATROON");
        begin = System.nanoTime();
        Bescherming.Resultaat daarna = bescherming.bescherm(kubus, leden, resultaat.alsVorige());
        Set<Celsleutel> nogVerborgen = verborgen(daarna, geteld);
        uit.printf(
                Locale.ROOT,
                "  na zichzelf: %d bekende verborgen, %d weer getoond, %d programma's, %.1f s%n",
                daarna.bekend(),
                verborgen.stream()
                        .filter(sleutel -> !nogVerborgen.contains(sleutel))
                        .count(),
                daarna.programmas(),
                (System.nanoTime() - begin) / NANO);
        uit.printf(
                Locale.ROOT,
                "  een gemeente een meer: %d cellen anders na deze uitgave, %d zonder vorige uitgave%n",
                anders(kubus, leden, geteld, verborgen, resultaat.alsVorige()),
                anders(kubus, leden, geteld, verborgen, Vorige.GEEN));
        uit.flush();
        return zelfde && daarna.bekend() == 0 && seconden <= grens;
    }

    private static long piek() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(deel -> deel.getType() == MemoryType.HEAP)
                        .mapToLong(deel -> deel.getPeakUsage().getUsed())
                        .sum()
                / MEGABYTE;
    }

    private static Set<Celsleutel> verborgen(Bescherming.Resultaat resultaat, List<Cel> geteld) {
        Set<Celsleutel> getoond = new HashSet<>();
        resultaat.cellen().stream().filter(Cel::heeftCijfer).forEach(cel -> getoond.add(cel.sleutel()));
        Set<Celsleutel> verborgen = new HashSet<>();
        geteld.stream()
                .map(Cel::sleutel)
                .filter(sleutel -> !getoond.contains(sleutel))
                .forEach(verborgen::add);
        return verborgen;
    }

    /** Share of the cells, and share of everything counted, that is hidden. */
    private static void verlies(String naam, List<Cel> geteld, Set<Celsleutel> verborgen, PrintWriter uit) {
        double geheel =
                geteld.stream().mapToDouble(cel -> cel.teller().orElse(0)).sum();
        double weg = geteld.stream()
                .filter(cel -> verborgen.contains(cel.sleutel()))
                .mapToDouble(cel -> cel.teller().orElse(0))
                .sum();
        long regios = verborgen.stream()
                .filter(sleutel -> sleutel.regiotype() != Regiotype.GEMEENTE)
                .count();
        uit.printf(
                Locale.ROOT,
                "  %-20s %7d verborgen (%.1f%% van de cellen, %.2f%% van wat geteld is), waarvan %d van een regio%n",
                naam,
                verborgen.size(),
                100.0 * verborgen.size() / geteld.size(),
                100 * weg / geheel,
                regios);
    }

    /** How many counts change when one gemeente's first count of five or more, and its regions', is one more. */
    private long anders(
            List<Cel> kubus,
            Map<String, Set<String>> leden,
            List<Cel> geteld,
            Set<Celsleutel> verborgen,
            Vorige vorige) {
        Celsleutel gekozen = geteld.stream()
                .filter(cel -> cel.sleutel().regiotype() == Regiotype.GEMEENTE
                        && cel.noemer().isEmpty())
                .filter(cel -> cel.teller().orElse(0) >= 5)
                .map(Cel::sleutel)
                .findFirst()
                .orElseThrow();
        List<Cel> nieuw = new ArrayList<>();
        for (Cel cel : kubus) {
            Celsleutel sleutel = cel.sleutel();
            boolean isZelfdeCijfer = sleutel.indicator().equals(gekozen.indicator())
                    && sleutel.reeks() == Reeks.EIGEN
                    && sleutel.schooljaar().equals(gekozen.schooljaar())
                    && sleutel.dimensie().equals(gekozen.dimensie())
                    && sleutel.categorie().equals(gekozen.categorie())
                    && cel.heeftCijfer();
            boolean isGebied = sleutel.regiocode().equals(gekozen.regiocode())
                    || leden.getOrDefault(sleutel.regiotype().term() + "|" + sleutel.regiocode(), Set.of())
                            .contains(gekozen.regiocode());
            nieuw.add(isZelfdeCijfer && isGebied ? eenMeer(cel) : cel);
        }
        Set<Celsleutel> dan = verborgen(bescherming.bescherm(nieuw, leden, vorige), geteld);
        return geteld.stream()
                .map(Cel::sleutel)
                .filter(sleutel -> dan.contains(sleutel) != verborgen.contains(sleutel))
                .count();
    }

    private static Cel eenMeer(Cel cel) {
        return new Cel(
                cel.sleutel(),
                cel.regionaam(),
                OptionalDouble.of(cel.teller().orElseThrow() + 1),
                cel.noemer(),
                cel.noemerIsPopulatie(),
                new Waarde.Cijfer(cel.teller().orElseThrow() + 1),
                cel.eenheid(),
                cel.interval(),
                cel.kenmerken(),
                cel.bron(),
                cel.definitieversie(),
                cel.peildatum(),
                cel.toelichting());
    }
}
