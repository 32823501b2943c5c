package nl.verzuimatlas.portal.advies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Verschil;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Chooses recommendations by the figures of a municipality; a hidden or missing figure is never a reason. */
public final class Adviseur {

    private final Adviesregels regels;
    private final Cijfers cijfers;
    private final Gebied gemeente;
    private final Gebied regio;
    private final Schooljaar jaar;

    Adviseur(Adviesregels regels, Cijfers cijfers, Gebied gemeente, Gebied regio, Schooljaar jaar) {
        this.regels = regels;
        this.cijfers = cijfers;
        this.gemeente = gemeente;
        this.regio = regio;
        this.jaar = jaar;
    }

    /** Recommendations for {@code gemeente} by the figures of {@code jaar}. */
    public static Advies van(ReleaseLezer lezer, Register register, Gebied gemeente, Gebied regio, Schooljaar jaar) {
        Adviesregels regels = Adviesregels.HUIS.van(register);
        List<Adviesregels.Voorwaarde> alle = regels.adviezen().stream()
                .flatMap(regel -> regel.als().stream())
                .toList();
        Cijfers cijfers = Cijfers.lees(
                lezer,
                Selectie.van(alle.stream()
                                .map(Adviesregels.Voorwaarde::indicator)
                                .distinct()
                                .toArray(String[]::new))
                        .metReeks(Reeks.EIGEN)
                        .metRegiotypen(gemeente.type(), regio.type())
                        .metRegiocodes(gemeente.code(), regio.code())
                        .metDimensies(alle.stream()
                                .map(Adviesregels.Voorwaarde::dimensie)
                                .distinct()
                                .toArray(String[]::new))
                        .metCategorieen(alle.stream()
                                .map(Adviesregels.Voorwaarde::categorie)
                                .distinct()
                                .toArray(String[]::new)));
        return new Adviseur(regels, cijfers, gemeente, regio, jaar).advies();
    }

    Advies advies() {
        List<Advies.Gegeven> gegeven = new ArrayList<>();
        List<String> nietNodig = new ArrayList<>();
        List<String> onbekend = new ArrayList<>();
        for (Adviesregels.Regel regel : regels.adviezen()) {
            List<Optional<Boolean>> oordelen =
                    regel.als().stream().map(this::oordeel).toList();
            List<String> redenen = new ArrayList<>();
            for (int i = 0; i < oordelen.size(); i++) {
                if (oordelen.get(i).orElse(false)) {
                    redenen.add(reden(regel.als().get(i)));
                }
            }
            if (!redenen.isEmpty()) {
                gegeven.add(new Advies.Gegeven(
                        regel.nummer(),
                        regel.titel(),
                        regel.tekst(),
                        redenen.stream().distinct().toList()));
            } else if (oordelen.stream().allMatch(Optional::isPresent)) {
                nietNodig.add(regel.titel());
            } else {
                onbekend.add(regel.titel());
            }
        }
        return new Advies(gegeven, nietNodig, onbekend, regels.bron());
    }

    /** Whether a condition holds; empty when a figure that it needs is not there. */
    private Optional<Boolean> oordeel(Adviesregels.Voorwaarde als) {
        Optional<Waarneming> hier = find(als, gemeente).filter(Weergave::isCijfer);
        if (!als.toets().isMetRegio()) {
            return hier.map(w -> als.toets() == Toets.BOVEN
                    ? grens(w, w.ondergrens()) > als.grens()
                    : grens(w, w.bovengrens()) < als.grens());
        }
        Optional<Waarneming> daar = find(als, regio).filter(Weergave::isCijfer);
        return hier.flatMap(w -> daar.map(r -> Verschil.van(w, r)))
                .filter(verschil -> verschil != Verschil.ONBEKEND)
                .map(verschil -> verschil == (als.toets() == Toets.HOGER_DAN_REGIO ? Verschil.HOGER : Verschil.LAGER));
    }

    private String reden(Adviesregels.Voorwaarde als) {
        Waarneming hier = find(als, gemeente).orElseThrow();
        String stand = als.cijfer() + ": " + Duiding.metEenheid(hier);
        if (als.toets().isMetRegio()) {
            String daar = find(als, regio).map(Weergave::kaal).orElseThrow();
            String hoe = als.toets() == Toets.HOGER_DAN_REGIO ? "hoger" : "lager";
            return stand + ". Dat is duidelijk " + hoe + " dan in de regio (" + daar + ")" + meetjaar(hier) + ".";
        }
        if (als.grens() == 0) {
            return stand + meetjaar(hier) + ". Het doel is 0.";
        }
        String woord = als.toets() == Toets.BOVEN ? "meer" : "minder";
        return stand + meetjaar(hier) + ". Dat is duidelijk " + woord + " dan "
                + Getallen.zoNodigEenDecimaal(als.grens()) + (hier.eenheid() == Eenheid.PROCENT ? "%." : ".");
    }

    private String meetjaar(Waarneming hier) {
        return hier.schooljaar().equals(jaar) ? "" : ", in " + hier.schooljaar();
    }

    private Optional<Waarneming> find(Adviesregels.Voorwaarde als, Gebied gebied) {
        if (!als.laatste()) {
            return cijfers.find(als.snede(), gebied, jaar);
        }
        return cijfers.schooljaren().stream()
                .filter(ander -> ander.compareTo(jaar) <= 0)
                .sorted(Comparator.reverseOrder())
                .flatMap(ander -> cijfers.find(als.snede(), gebied, ander).stream())
                .findFirst();
    }

    private static double grens(Waarneming w, OptionalDouble grens) {
        return grens.orElse(Weergave.getal(w).orElseThrow());
    }
}
