package nl.verzuimatlas.warehouse.duiding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;
import nl.verzuimatlas.warehouse.statistiek.Trend;
import nl.verzuimatlas.warehouse.statistiek.Trend.Geweigerd;
import nl.verzuimatlas.warehouse.statistiek.Trend.Reden;
import nl.verzuimatlas.warehouse.statistiek.Trendmodel;
import nl.verzuimatlas.warehouse.statistiek.Trendpunt;
import nl.verzuimatlas.warehouse.statistiek.Trendtoets;

/**
 * Tests the course of a published figure, or says why not. Besides the rules of {@link Trendtoets}: a year in which schools
 * reported otherwise, or the definition changed, is a break; a hidden year since the last break forbids a line, because it is
 * hidden for being small, and a line without it would lie; an incomplete count is left out.
 */
public final class Trendduider {

    private final Statistiekregels regels;

    public Trendduider(Statistiekregels regels) {
        this.regels = regels;
    }

    /**
     * The course of one figure.
     *
     * @param reeks the figure in one area, each school year at most once, in any order
     * @throws IllegalArgumentException if figures differ in more than their school year
     */
    public Trendbeeld duid(List<Waarneming> reeks) {
        vereisEenReeks(reeks);
        List<Waarneming> oplopend = new ArrayList<>(reeks);
        oplopend.sort(Comparator.comparing(Waarneming::schooljaar));
        Set<Integer> breuken = breuken(oplopend);
        int vanaf = breuken.stream().max(Integer::compare).orElse(Integer.MIN_VALUE);
        List<Waarneming> sinds = oplopend.stream()
                .filter(w -> w.schooljaar().beginjaar() >= vanaf)
                .toList();
        Trendmodel model = isAandeel(oplopend) ? Trendmodel.AANDEEL : Trendmodel.TELLING;
        List<Schooljaar> zonder = sinds.stream()
                .filter(w -> punt(w).isEmpty())
                .map(Waarneming::schooljaar)
                .toList();
        Optional<Geweigerd> geweigerd = geweigerd(oplopend, sinds);
        if (geweigerd.isPresent()) {
            return new Trendbeeld(geweigerd.get(), model, List.of(), zonder);
        }
        List<Trendpunt> punten =
                oplopend.stream().flatMap(w -> punt(w).stream()).toList();
        Trend trend =
                new Trendtoets(model, regels.trend(), jaar -> new Schooljaar(jaar).toString()).toets(punten, breuken);
        List<Schooljaar> gebruikt = trend instanceof Trend.Getoetst
                ? punten.stream()
                        .map(punt -> new Schooljaar(punt.jaar()))
                        .filter(jaar -> jaar.beginjaar() >= vanaf)
                        .toList()
                : List.of();
        return new Trendbeeld(metBreuk(trend, oplopend, vanaf), model, gebruikt, zonder);
    }

    private static Optional<Geweigerd> geweigerd(List<Waarneming> alle, List<Waarneming> sinds) {
        List<String> verborgen = sinds.stream()
                .filter(w ->
                        w.waarde().status() == Status.AFGESCHERMD || w.waarde().status() == Status.TE_WEINIG_RESPONS)
                .map(w -> w.schooljaar().toString())
                .toList();
        if (!verborgen.isEmpty()) {
            return Optional.of(new Geweigerd(
                    Reden.AFGESCHERMD_JAAR,
                    "Het cijfer van " + som(verborgen)
                            + " is afgeschermd; een lijn zonder " + (verborgen.size() == 1 ? "dat jaar" : "die jaren")
                            + " geeft een vertekend beeld"));
        }
        if (alle.stream().anyMatch(w -> w.dimensie().equals(Indicator.PERIODE))) {
            return Optional.of(new Geweigerd(
                    Reden.OVERLAPPENDE_JAREN,
                    "Sommen over meer schooljaren overlappen; daarvan toetsen wij geen trend"));
        }
        boolean telbaar = alle.stream().anyMatch(w -> punt(w).isPresent());
        boolean cijfer = alle.stream().anyMatch(w -> w.waarde().status() == Status.CIJFER);
        return cijfer && !telbaar
                ? Optional.of(new Geweigerd(
                        Reden.GEEN_AANTALLEN, "Wij toetsen alleen cijfers waarvan wij de aantallen tonen"))
                : Optional.empty();
    }

    /** Says which break it was that left too few years. */
    private static Trend metBreuk(Trend trend, List<Waarneming> reeks, int vanaf) {
        boolean doorMelden = trend instanceof Geweigerd geweigerd
                && geweigerd.reden() == Reden.TRENDBREUK
                && reeks.stream()
                        .anyMatch(w -> w.schooljaar().beginjaar() == vanaf
                                && w.kenmerken().contains(Kenmerk.MELDGEDRAG_GEWIJZIGD));
        return doorMelden
                ? new Geweigerd(
                        Reden.MELDGEDRAG_GEWIJZIGD,
                        "Scholen melden sinds " + new Schooljaar(vanaf)
                                + " anders dan eerder; dat is te kort voor een trend")
                : trend;
    }

    private static Set<Integer> breuken(List<Waarneming> oplopend) {
        Set<Integer> breuken = new HashSet<>();
        for (int i = 0; i < oplopend.size(); i++) {
            Waarneming w = oplopend.get(i);
            boolean andereDefinitie =
                    i > 0 && !oplopend.get(i - 1).definitieversie().equals(w.definitieversie());
            if (w.kenmerken().contains(Kenmerk.TRENDBREUK)
                    || w.kenmerken().contains(Kenmerk.MELDGEDRAG_GEWIJZIGD)
                    || andereDefinitie) {
                breuken.add(w.schooljaar().beginjaar());
            }
        }
        return breuken;
    }

    private static Optional<Trendpunt> punt(Waarneming w) {
        int jaar = w.schooljaar().beginjaar();
        Optional<Telcijfer> telcijfer = Telcijfer.van(w);
        if (telcijfer.isPresent()) {
            return Optional.of(new Trendpunt(
                    jaar, telcijfer.get().teller(), telcijfer.get().omvang()));
        }
        boolean aantal = w.waarde().status() == Status.CIJFER
                && w.teller().isPresent()
                && w.noemer().isEmpty()
                && !w.kenmerken().contains(Kenmerk.ONVOLLEDIG);
        return aantal ? Optional.of(new Trendpunt(jaar, Math.round(w.teller().getAsDouble()), 1)) : Optional.empty();
    }

    private static boolean isAandeel(List<Waarneming> reeks) {
        return reeks.stream().anyMatch(w -> w.eenheid() == Eenheid.PROCENT);
    }

    private static void vereisEenReeks(List<Waarneming> reeks) {
        boolean een = reeks.stream()
                        .map(w -> List.of(w.indicator(), w.reeks(), w.regiotype(), w.regiocode(), w.dimensies()))
                        .distinct()
                        .count()
                <= 1;
        if (!een) {
            throw new IllegalArgumentException("a trend is about one figure in one area");
        }
    }

    private static String som(List<String> jaren) {
        return jaren.size() == 1
                ? jaren.get(0)
                : String.join(", ", jaren.subList(0, jaren.size() - 1)) + " en " + jaren.get(jaren.size() - 1);
    }
}
