package nl.verzuimatlas.warehouse.duiding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Reden;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Schatting;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Tegenover;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Effect;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Ligging;
import nl.verzuimatlas.warehouse.statistiek.Meervoudig;
import nl.verzuimatlas.warehouse.statistiek.Oordeel;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;

/**
 * Compares figures of gemeenten with their region. Shares and rates are compared with the rest of the region, which is the
 * region minus the gemeente: both are shown, so the rest is public already. A share of a survey, whose numerator is not shown,
 * is compared with the value of the region by its interval. A plain count or a median is not compared.
 */
public final class Vergelijker {

    private final Statistiekregels regels;

    public Vergelijker(Statistiekregels regels) {
        this.regels = regels;
    }

    /**
     * All comparisons of one view; together they are the family that p-values are corrected for.
     *
     * @param paren each figure at most once
     */
    public Vergelijkingen vergelijk(List<Paar> paren) {
        List<Proef> proeven = paren.stream().map(this::proef).toList();
        Map<Integer, Double> pWaarden = new LinkedHashMap<>();
        for (int i = 0; i < proeven.size(); i++) {
            OptionalDouble p = proeven.get(i).pWaarde();
            if (p.isPresent()) {
                pWaarden.put(i, p.getAsDouble());
            }
        }
        Map<Integer, Double> gecorrigeerd = Meervoudig.benjaminiHochberg(pWaarden);
        List<Vergeleken> lijst = new ArrayList<>();
        for (int i = 0; i < proeven.size(); i++) {
            lijst.add(vergeleken(paren.get(i), proeven.get(i), gecorrigeerd.get(i)));
        }
        return new Vergelijkingen(lijst, pWaarden.size());
    }

    private Proef proef(Paar paar) {
        OptionalDouble gebied = Telcijfer.waarde(paar.gebied());
        OptionalDouble regio = Telcijfer.waarde(paar.regio());
        if (gebied.isEmpty()) {
            return Proef.zonder(Reden.GEEN_CIJFER);
        }
        if (regio.isEmpty() || paar.gebied().eenheid() != paar.regio().eenheid()) {
            return Proef.zonder(Reden.GEEN_REGIOCIJFER);
        }
        Optional<Telcijfer> hier = Telcijfer.van(paar.gebied());
        Optional<Telcijfer> rest =
                hier.flatMap(deel -> Telcijfer.van(paar.regio()).flatMap(geheel -> geheel.zonder(deel)));
        if (rest.isPresent()) {
            return tegenRest(hier.orElseThrow(), rest.get());
        }
        Optional<Interval> interval = interval(paar.gebied());
        if (interval.isPresent()) {
            return tegenRegio(gebied.getAsDouble(), interval.get(), regio.getAsDouble());
        }
        boolean telling = paar.gebied().teller().isPresent();
        return Proef.zonder(telling ? Reden.AANTAL : Reden.GEEN_INTERVAL);
    }

    private Proef tegenRest(Telcijfer hier, Telcijfer rest) {
        Effect verschil = hier.verschil(rest, regels.niveau());
        return new Proef(
                Tegenover.REST,
                OptionalDouble.of(rest.waarde()),
                schatting(verschil).map(s -> maal(s, hier.schaal())),
                schatting(hier.verhouding(rest, regels.niveau())),
                OptionalDouble.of(verschil.pWaarde()),
                Optional.empty());
    }

    private static Proef tegenRegio(double gebied, Interval interval, double regio) {
        Schatting verschil =
                new Schatting(gebied - regio, new Interval(interval.onder() - regio, interval.boven() - regio));
        Optional<Schatting> verhouding =
                regio > 0 ? Optional.of(new Schatting(gebied / regio, interval.maal(1 / regio))) : Optional.empty();
        return new Proef(
                Tegenover.REGIO,
                OptionalDouble.of(regio),
                Optional.of(verschil),
                verhouding,
                OptionalDouble.empty(),
                Optional.empty());
    }

    private Vergeleken vergeleken(Paar paar, Proef proef, Double gecorrigeerd) {
        Ligging ligging = proef.verschil()
                .map(verschil -> ligging(verschil, gecorrigeerd))
                .orElse(Ligging.ONBEKEND);
        Oordeel oordeel = Oordeel.van(ligging, paar.polariteit());
        boolean misschienNietGemeld =
                oordeel == Oordeel.GUNSTIG && paar.gebied().kenmerken().contains(Kenmerk.LAGE_MELDGRAAD);
        Optional<Reden> reden = misschienNietGemeld ? Optional.of(Reden.MELDGRAAD) : proef.reden();
        return new Vergeleken(
                paar.gebied(),
                paar.regio(),
                proef.tegenover(),
                proef.ander(),
                proef.verschil(),
                proef.verhouding(),
                proef.pWaarde(),
                gecorrigeerd == null ? OptionalDouble.empty() : OptionalDouble.of(gecorrigeerd),
                ligging,
                misschienNietGemeld ? Oordeel.GEEN_OORDEEL : oordeel,
                paar.polariteit() == Polariteit.GEEN_OORDEEL && ligging != Ligging.ONBEKEND ? Optional.empty() : reden);
    }

    /** Where the figure lies, as far as both its interval and the corrected p-value say so. */
    private Ligging ligging(Schatting verschil, Double gecorrigeerd) {
        Ligging volgensInterval = Ligging.tegenover(verschil.interval(), 0);
        if (gecorrigeerd == null || volgensInterval == Ligging.GEEN_VERSCHIL) {
            return volgensInterval;
        }
        return Ligging.volgens(verschil.waarde(), 0, gecorrigeerd, regels.foutOntdekking());
    }

    private static Optional<Interval> interval(Waarneming waarneming) {
        return waarneming.ondergrens().isPresent() && waarneming.bovengrens().isPresent()
                ? Optional.of(new Interval(
                        waarneming.ondergrens().getAsDouble(),
                        waarneming.bovengrens().getAsDouble()))
                : Optional.empty();
    }

    private static Optional<Schatting> schatting(Effect effect) {
        return effect.schatting().isPresent()
                ? effect.interval()
                        .map(interval -> new Schatting(effect.schatting().getAsDouble(), interval))
                : Optional.empty();
    }

    private static Schatting maal(Schatting schatting, double schaal) {
        return new Schatting(schatting.waarde() * schaal, schatting.interval().maal(schaal));
    }

    /** What one comparison yields before the others are known. */
    private record Proef(
            Tegenover tegenover,
            OptionalDouble ander,
            Optional<Schatting> verschil,
            Optional<Schatting> verhouding,
            OptionalDouble pWaarde,
            Optional<Reden> reden) {

        static Proef zonder(Reden reden) {
            return new Proef(
                    Tegenover.NIETS,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Optional.of(reden));
        }
    }
}
