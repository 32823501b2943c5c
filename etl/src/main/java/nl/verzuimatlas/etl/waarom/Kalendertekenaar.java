package nl.verzuimatlas.etl.waarom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.kalender.Feestdagen;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.kalender.Vakantie;
import nl.verzuimatlas.etl.waarom.Signaalspoor.Gevolg;
import nl.verzuimatlas.etl.waarom.Weekkalender.Dag;
import nl.verzuimatlas.etl.waarom.Weekkalender.Dagsoort;
import nl.verzuimatlas.etl.waarom.Weekkalender.Merk;
import nl.verzuimatlas.etl.waarom.Weekkalender.Week;
import nl.verzuimatlas.warehouse.protocol.Regel;
import nl.verzuimatlas.warehouse.protocol.Stapsignaal;

/** Draws the weeks from the first day that counts for a signal to the last day on which something followed. */
final class Kalendertekenaar {

    /** So many empty weeks in a row are left out after the signal. */
    private static final int TE_VEEL_LEGE_WEKEN = 3;

    private final Uitgavebron bron;
    private final Signaalvolger.Rij signaal;
    private final Regel regel;
    private final List<Gevolg> gevolgen;
    private final Feestdagen feestdagen = Feestdagen.lees();

    Kalendertekenaar(Uitgavebron bron, Signaalvolger.Rij signaal, Regel regel, List<Gevolg> gevolgen) {
        this.bron = bron;
        this.signaal = signaal;
        this.regel = regel;
        this.gevolgen = gevolgen;
    }

    /** The weeks up to that of {@code laatste}. */
    Weekkalender teken(LocalDate laatste) throws SQLException {
        LocalDate begin = signaal.vensterBegin().with(DayOfWeek.MONDAY);
        LocalDate einde = laatste.with(DayOfWeek.SUNDAY);
        Lesdagen lesdagen = lesdagen(begin, einde);
        Map<LocalDate, Gemist> gemist = gemist(begin, einde);
        List<Week> alle = new ArrayList<>();
        int lesweken = 0;
        for (LocalDate maandag = begin; maandag.isBefore(einde); maandag = maandag.plusWeeks(1)) {
            LocalDate eerste = maandag;
            List<Dag> dagen = IntStream.range(0, DayOfWeek.FRIDAY.getValue())
                    .mapToObj(eerste::plusDays)
                    .map(datum -> dag(datum, lesdagen, gemist.getOrDefault(datum, Gemist.NIETS)))
                    .toList();
            boolean isLesweek = dagen.stream().anyMatch(dag -> dag.soort() == Dagsoort.SCHOOLDAG);
            lesweken += isLesweek ? 1 : 0;
            alle.add(new Week(maandag, isLesweek ? OptionalInt.of(lesweken) : OptionalInt.empty(), 0, dagen));
        }
        return new Weekkalender(zonderLegeReeksen(alle));
    }

    private List<Week> zonderLegeReeksen(List<Week> alle) {
        List<Week> over = new ArrayList<>();
        List<Week> leeg = new ArrayList<>();
        for (Week week : alle) {
            if (week.maandag().isAfter(signaal.datum()) && week.dagen().stream().allMatch(Dag::isLeeg)) {
                leeg.add(week);
                continue;
            }
            boolean weg = leeg.size() >= TE_VEEL_LEGE_WEKEN;
            if (!weg) {
                over.addAll(leeg);
            }
            over.add(new Week(week.maandag(), week.lesweek(), weg ? leeg.size() : 0, week.dagen()));
            leeg.clear();
        }
        over.addAll(leeg);
        return over;
    }

    private Dag dag(LocalDate datum, Lesdagen lesdagen, Gemist gemist) {
        Set<Merk> merken = EnumSet.noneOf(Merk.class);
        boolean inVenster = !datum.isBefore(signaal.vensterBegin()) && !datum.isAfter(signaal.datum());
        if (inVenster && (gemist.uren() > 0 || gemist.keren() > 0)) {
            merken.add(Merk.TELT);
        }
        if (datum.equals(signaal.datum())) {
            merken.add(Merk.DREMPEL);
        }
        if (gevolgen.stream().anyMatch(gevolg -> gevolg.uiterste().equals(datum))) {
            merken.add(Merk.TERMIJN);
        }
        if (gevolgen.stream()
                .anyMatch(gevolg -> gevolg.gedaanOp().filter(datum::equals).isPresent())) {
            merken.add(Merk.ACTIE);
        }
        return new Dag(datum, soort(datum, lesdagen), gemist.uren(), gemist.keren(), merken);
    }

    private Dagsoort soort(LocalDate datum, Lesdagen lesdagen) {
        if (lesdagen.isSchooldag(datum)) {
            return Dagsoort.SCHOOLDAG;
        }
        return feestdagen.vrijeDagen(datum.getYear()).contains(datum) ? Dagsoort.FEESTDAG : Dagsoort.VAKANTIE;
    }

    private Lesdagen lesdagen(LocalDate begin, LocalDate einde) throws SQLException {
        List<Vakantie> vakanties = bron.vraag(
                "vakanties",
                rij -> new Vakantie(
                        rij.getString("regio"),
                        rij.getObject("begin", LocalDate.class),
                        rij.getObject("einde", LocalDate.class),
                        Vakantie.Soort.lees(rij.getString("soort"))),
                signaal.vakantieregio(),
                signaal.vestiging());
        Map<String, String> regio = Map.of(signaal.vestiging(), signaal.vakantieregio());
        return new Schoolkalender(feestdagen, vakanties, regio, begin, einde).vestiging(signaal.vestiging());
    }

    private Map<LocalDate, Gemist> gemist(LocalDate begin, LocalDate einde) throws SQLException {
        Map<LocalDate, Gemist> perDag = new HashMap<>();
        if (regel.signaal().actie().isPresent()) {
            Stapsignaal telt = regel.signaal().actie().get();
            bron.vraag("stappen", Stapdag::lees, signaal.id().leerling(), signaal.brin(), begin, einde).stream()
                    .filter(stap -> stap.past(telt))
                    .forEach(stap -> perDag.merge(stap.datum(), Gemist.EEN_KEER, Gemist::plus));
        } else {
            bron.vraag("verzuim", this::verzuimdag, signaal.id().leerling(), signaal.vestiging(), begin, einde)
                    .forEach(dag -> perDag.put(dag.datum(), dag.gemist()));
        }
        return perDag;
    }

    private Verzuimdag verzuimdag(ResultSet rij) throws SQLException {
        Gemist gemist = Gemist.NIETS;
        for (var grond : regel.signaal().verzuim()) {
            gemist = gemist.plus(
                    switch (grond) {
                        case ONGEOORLOOFD, ROND_VAKANTIE -> Gemist.uren(rij.getDouble("ongeoorloofd_uren"));
                        case LUXE -> Gemist.uren(rij.getDouble("luxe_uren"));
                        case ZIEK -> Gemist.uren(rij.getDouble("ziek_uren"));
                        case AFWEZIG ->
                            Gemist.uren(rij.getDouble("ongeoorloofd_uren")
                                    + rij.getDouble("geoorloofd_uren")
                                    + rij.getDouble("onbekend_uren"));
                        case TE_LAAT -> new Gemist(0, rij.getLong("te_laat_ongeoorloofd_aantal"));
                    });
        }
        return new Verzuimdag(rij.getObject("datum", LocalDate.class), gemist);
    }

    private record Verzuimdag(LocalDate datum, Gemist gemist) {}

    private record Stapdag(LocalDate datum, String stap, String resultaat) {

        static Stapdag lees(ResultSet rij) throws SQLException {
            String resultaat = rij.getString("resultaat");
            return new Stapdag(
                    rij.getObject("actie_datum", LocalDate.class),
                    rij.getString("actie"),
                    resultaat == null ? "" : resultaat);
        }

        boolean past(Stapsignaal telt) {
            return telt.eenVan().stream().anyMatch(een -> een.term().equals(stap))
                    && (telt.resultaat().isEmpty()
                            || telt.resultaat().stream()
                                    .anyMatch(een -> een.term().equals(resultaat)));
        }
    }

    /** What was missed on a day, of the kinds that the rule counts. */
    private record Gemist(double uren, long keren) {

        static final Gemist NIETS = new Gemist(0, 0);
        static final Gemist EEN_KEER = new Gemist(0, 1);

        static Gemist uren(double uren) {
            return new Gemist(uren, 0);
        }

        Gemist plus(Gemist ander) {
            return new Gemist(uren + ander.uren, keren + ander.keren);
        }
    }
}
