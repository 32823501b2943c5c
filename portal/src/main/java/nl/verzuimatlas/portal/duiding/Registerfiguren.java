package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Figures made of what the registry says, so that an indicator that is added has its place without code for it. */
public final class Registerfiguren {

    private Registerfiguren() {}

    /**
     * A figure for every indicator of a theme that no figure on the page is about yet.
     *
     * @param getoond figures that the page has
     * @param gebieden areas to draw a line for; the first is what the titles are about
     * @param elders indicators that the page shows otherwise
     */
    public static List<Figuur> overige(
            ReleaseLezer lezer,
            Figuren figuren,
            String thema,
            List<Figuur> getoond,
            List<Gebied> gebieden,
            String... elders) {
        Set<String> gedaan = Stream.concat(
                        getoond.stream().flatMap(figuur -> figuur.definities().stream()),
                        Stream.of(elders).map(figuren.register()::definitie))
                .map(Verwijzing::pad)
                .collect(Collectors.toSet());
        List<Figuur> overige = new ArrayList<>();
        for (Indicator indicator : figuren.register().indicatoren()) {
            boolean nieuw = !gedaan.contains(
                    figuren.register().definitie(indicator.id()).pad());
            if (nieuw && indicator.thema().equals(thema)) {
                verloop(lezer, figuren, indicator, gebieden).ifPresent(overige::add);
            }
        }
        return overige;
    }

    /** The main figure of an indicator over the school years; empty when the release has no own figures of it there. */
    public static Optional<Figuur> verloop(
            ReleaseLezer lezer, Figuren figuren, Indicator indicator, List<Gebied> gebieden) {
        Snede snede = hoofd(figuren.register(), indicator);
        Cijfers cijfers = Vragen.overal(
                lezer, snede, gebieden.stream().map(Gebied::type).distinct().toArray(Regiotype[]::new));
        Optional<Waarneming> eerste = gebieden.stream()
                .flatMap(gebied ->
                        cijfers.schooljaren().stream().flatMap(jaar -> cijfers.find(snede, gebied, jaar).stream()))
                .findFirst();
        return eerste.map(waarneming -> figuren.verloop(
                indicator.id(),
                new Maat(snede, indicator.betekenis().korteNaam(), Duiding.eenheden(waarneming), "Geteld", "Van"),
                cijfers,
                gebieden));
    }

    /** The total, or the first category of an indicator that has no total. */
    private static Snede hoofd(Register register, Indicator indicator) {
        List<String> categorieen = register.categorieen(indicator.id(), indicator.hoofddimensie());
        return new Snede(
                indicator.id(),
                indicator.hoofddimensie(),
                categorieen.contains(Snede.TOTAAL) ? Snede.TOTAAL : categorieen.get(0));
    }
}
