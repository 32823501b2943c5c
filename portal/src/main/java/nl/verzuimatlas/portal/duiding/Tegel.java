package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.figuur.Tekens;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A key figure. What its signs mean, and what an incomplete figure lacks, is said once for all of a page: {@link #tekens}.
 *
 * @param naam what it is
 * @param definitie page that says how it was counted
 * @param getal the number, or why there is none
 * @param uitleg unit, interval and school year
 * @param cijfer whether there is a number
 * @param verandering what changed since the year before, and whether that may be chance; empty when nothing can be said
 * @param regio the same figure of the region; empty when it is not shown beside it
 * @param ontbrekend what an incomplete figure or that of the region lacks, when that is too much to say here; possibly empty
 */
public record Tegel(
        String naam,
        String definitie,
        String getal,
        String uitleg,
        boolean cijfer,
        String verandering,
        String regio,
        List<String> ontbrekend) {

    public Tegel {
        ontbrekend = List.copyOf(ontbrekend);
    }

    /** Tile of one figure; empty when the release has none, which is then said. */
    public static Tegel van(String indicator, String naam, Optional<Waarneming> cijfer) {
        String definitie = "/definities/" + indicator;
        return cijfer.map(waarneming -> new Tegel(
                        naam,
                        definitie,
                        Weergave.kort(waarneming),
                        uitleg(waarneming),
                        Weergave.isCijfer(waarneming),
                        "",
                        "",
                        ontbrekend(waarneming)))
                .orElse(new Tegel(
                        naam,
                        definitie,
                        Weergave.ONTBREEKT,
                        "Hierover zijn geen cijfers geleverd.",
                        false,
                        "",
                        "",
                        List.of()));
    }

    /** Tile of a figure with what changed since {@code eerder}, that of the school year before. */
    public static Tegel van(String indicator, String naam, Optional<Waarneming> cijfer, Optional<Waarneming> eerder) {
        Tegel tegel = van(indicator, naam, cijfer);
        return new Tegel(
                tegel.naam,
                tegel.definitie,
                tegel.getal,
                tegel.uitleg,
                tegel.cijfer,
                cijfer.flatMap(nu -> eerder.map(toen -> Duiding.verandering(nu, toen)))
                        .orElse(""),
                "",
                tegel.ontbrekend);
    }

    /** The same tile with the figure of the region beside it. */
    public Tegel metRegio(Optional<Waarneming> vanRegio) {
        List<String> alles = new ArrayList<>(ontbrekend);
        vanRegio.ifPresent(w -> alles.addAll(ontbrekend(w)));
        String tekst = vanRegio.map(w -> "Regio: " + regiocijfer(w)).orElse("");
        return new Tegel(naam, definitie, getal, uitleg, cijfer, verandering, tekst, alles);
    }

    /** What the signs on {@code tegels} mean, and what the incomplete figures lack, each once. */
    public static List<String> tekens(List<Tegel> tegels) {
        List<String> tekens = new ArrayList<>(Tekens.vanTeksten(tegels.stream()
                .flatMap(tegel -> Stream.of(tegel.getal, tegel.regio))
                .toList()));
        List<String> ontbrekend = tegels.stream()
                .flatMap(tegel -> tegel.ontbrekend.stream())
                .distinct()
                .toList();
        if (ontbrekend.size() == 1) {
            tekens.add(Weergave.ONVOLLEDIG + " = " + ontbrekend.get(0));
        } else {
            tegels.stream()
                    .filter(tegel -> !tegel.ontbrekend.isEmpty())
                    .map(tegel -> tegel.naam + ": " + String.join("; ", tegel.ontbrekend))
                    .forEach(tekens::add);
        }
        return List.copyOf(tekens);
    }

    private static String regiocijfer(Waarneming waarneming) {
        if (!Weergave.isCijfer(waarneming)) {
            return Duiding.metEenheid(waarneming);
        }
        String zonder = Weergave.zonder(waarneming);
        return Weergave.kort(waarneming)
                + (waarneming.eenheid() == Eenheid.PROCENT ? "" : " " + Duiding.eenheid(waarneming))
                + (zonder.isEmpty() ? "" : ", " + zonder);
    }

    private static List<String> ontbrekend(Waarneming waarneming) {
        boolean ergens = Weergave.isCijfer(waarneming)
                && Weergave.zonder(waarneming).equals(Weergave.ONVOLLEDIG)
                && !waarneming.toelichting().isBlank();
        return ergens ? List.of(waarneming.toelichting()) : List.of();
    }

    private static String uitleg(Waarneming waarneming) {
        String schooljaar = "schooljaar " + waarneming.schooljaar();
        Status status = waarneming.waarde().status();
        if (status == Status.AFGESCHERMD) {
            return "afgeschermd, " + schooljaar;
        }
        if (status != Status.CIJFER) {
            return Weergave.uitleg(waarneming) + ", " + schooljaar;
        }
        List<String> delen = new ArrayList<>();
        if (waarneming.eenheid() != Eenheid.PROCENT) {
            delen.add(Duiding.eenheid(waarneming));
        }
        delen.add(schooljaar);
        String zonder = Weergave.zonder(waarneming);
        if (!zonder.isEmpty()) {
            delen.add(zonder);
        } else if (!waarneming.toelichting().isBlank()) {
            delen.add(waarneming.toelichting());
        }
        String interval = Weergave.interval(waarneming);
        return String.join(", ", delen) + (interval.isEmpty() ? "" : " (95%-interval " + interval + ")");
    }
}
