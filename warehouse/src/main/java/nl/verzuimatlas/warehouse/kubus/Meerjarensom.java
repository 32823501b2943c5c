package nl.verzuimatlas.warehouse.kubus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;

/**
 * Figures over several school years together, so that a small gemeente of which a year must be hidden still has a figure: the
 * numerators of the years added up, divided by their denominators added up. A pupil who counts in two years counts twice. The
 * sum stands at its last school year, and is there only when each of the years is.
 */
final class Meerjarensom {

    private static final String TOTAAL = "totaal";

    private final Indicatorregister register;

    Meerjarensom(Indicatorregister register) {
        this.register = register;
    }

    /** The sums that can be made of the cells of single school years. */
    List<Cel> cellen(Map<Celsleutel, Cel> jaren) {
        List<Cel> sommen = new ArrayList<>();
        for (Cel cel : jaren.values()) {
            if (cel.sleutel().reeks() == Reeks.EIGEN) {
                Registratie registratie = register.getRegistratie(cel.sleutel().indicator());
                if (isTotaal(cel, registratie.indicator())) {
                    for (int aantal : registratie.indicator().meetwijze().meerjaren()) {
                        som(registratie, jaren, cel, aantal).ifPresent(sommen::add);
                    }
                }
            }
        }
        return sommen;
    }

    private static boolean isTotaal(Cel cel, Indicator indicator) {
        return cel.sleutel().dimensie().equals(indicator.hoofddimensie())
                && cel.sleutel().categorie().equals(TOTAAL);
    }

    /** Empty when the figures do not go back so far. */
    private static Optional<Cel> som(Registratie registratie, Map<Celsleutel, Cel> jaren, Cel laatste, int aantal) {
        List<Cel> cellen = new ArrayList<>();
        Schooljaar jaar = Schooljaar.parse(laatste.sleutel().schooljaar());
        for (int i = 0; i < aantal; i++) {
            Cel cel = jaren.get(laatste.sleutel().metSchooljaar(jaar.toString()));
            if (cel == null) {
                return Optional.empty();
            }
            cellen.add(0, cel);
            jaar = jaar.vorig();
        }
        Celsleutel sleutel = laatste.sleutel()
                .metIndicator(laatste.sleutel().indicator(), Indicator.PERIODE, Indicator.periode(aantal));
        boolean geheel = cellen.stream().allMatch(Cel::heeftCijfer);
        Cijfer cijfer = geheel
                ? cijfer(registratie, cellen)
                : Cijfer.zonder(
                        new Waarde.Ontbreekt(),
                        registratie.berekening().cijfereenheid(),
                        "niet van elk van de " + aantal + " schooljaren is er een cijfer");
        return Optional.of(new Cel(
                sleutel,
                laatste.regionaam(),
                cijfer.teller(),
                cijfer.noemer(),
                cijfer.noemerIsPopulatie(),
                cijfer.waarde(),
                cijfer.eenheid(),
                cijfer.interval(),
                geheel ? kenmerken(cellen) : Set.of(),
                laatste.bron(),
                laatste.definitieversie(),
                geheel ? laatste.peildatum() : Optional.empty(),
                toelichting(cijfer, geheel ? cellen : List.of())));
    }

    private static Cijfer cijfer(Registratie registratie, List<Cel> cellen) {
        long teller = Math.round(som(cellen, Cel::teller).orElseThrow());
        OptionalDouble noemer = som(cellen, Cel::noemer);
        return Cijferregel.van(
                registratie.berekening(), teller, Math.round(noemer.orElse(0)), OptionalDouble.empty(), noemer);
    }

    /** Empty when one of them is. */
    private static OptionalDouble som(List<Cel> cellen, Function<Cel, OptionalDouble> getal) {
        boolean geheel = cellen.stream().allMatch(cel -> getal.apply(cel).isPresent());
        return geheel
                ? OptionalDouble.of(cellen.stream()
                        .mapToDouble(cel -> getal.apply(cel).orElseThrow())
                        .sum())
                : OptionalDouble.empty();
    }

    private static Set<Kenmerk> kenmerken(List<Cel> cellen) {
        Set<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        cellen.forEach(cel -> kenmerken.addAll(cel.kenmerken()));
        return kenmerken;
    }

    private static String toelichting(Cijfer cijfer, List<Cel> cellen) {
        List<String> zinnen = new ArrayList<>();
        if (!cijfer.toelichting().isEmpty()) {
            zinnen.add(cijfer.toelichting());
        }
        cellen.stream()
                .filter(cel -> cel.kenmerken().contains(Kenmerk.ONVOLLEDIG))
                .forEach(cel -> zinnen.add(cel.sleutel().schooljaar() + ": " + cel.toelichting()));
        return String.join("; ", zinnen);
    }
}
