package nl.verzuimatlas.portal.zoek;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Regio;

/** All that can be found in a release: municipalities, regions, subjects and definitions. */
final class Zoekgids {

    static final String GEMEENTEN = "Gemeenten";
    static final String REGIOS = "Regio's";
    static final String ONDERWERPEN = "Onderwerpen";
    static final String DEFINITIES = "Definities";
    static final String ELDERS = "Gemeenten buiten deze regio";

    private static final List<String[]> PAGINAS = csv("onderwerpen.csv");
    private static final List<String[]> SYNONIEMEN = csv("synoniemen.csv");

    private Zoekgids() {}

    static Zoeker van(Gebieden gebieden, Register register) {
        List<Treffer> alles = new ArrayList<>();
        gebieden.gemeenten()
                .forEach(gemeente -> alles.add(gemeente(
                        GEMEENTEN,
                        gemeente.naam(),
                        gemeente.code().code(),
                        "/gemeenten/" + gemeente.code().code(),
                        "Factsheet van de gemeente")));
        PAGINAS.forEach(cel -> alles.add(
                new Treffer(ONDERWERPEN, cel[0], cel[1], "", List.of(Woorden.van(cel[0])), Woorden.van(cel[2]))));
        gebieden.regios().stream().filter(regio -> !pad(regio).isEmpty()).forEach(regio -> alles.add(regio(regio)));
        register.indicatoren().forEach(indicator -> alles.add(definitie(indicator)));
        Set<String> hier = gebieden.gemeenten().stream()
                .map(gemeente -> gemeente.code().code())
                .collect(Collectors.toSet());
        Gemeentelijst.HUIS.alle().stream()
                .filter(gemeente -> gemeente.tot().equals(LocalDate.MAX) && !hier.contains(gemeente.code()))
                .forEach(gemeente -> alles.add(gemeente(
                        ELDERS, gemeente.naam(), gemeente.code(), "", "Van deze gemeente staan hier geen cijfers.")));
        return new Zoeker(alles, SYNONIEMEN);
    }

    /** Page about a region: that of a samenwerkingsverband, or the municipalities of a region side by side. */
    static String pad(Regio regio) {
        return switch (regio.type()) {
            case SWV_PO, SWV_VO -> "/swv/" + regio.code();
            case RMC -> "/gemeenten?set=rmc:" + regio.code();
            case GGD -> "/";
            case GEMEENTE, GEMEENTE_OORSPRONKELIJK, SUBREGIO, LAND -> "";
        };
    }

    private static Treffer gemeente(String soort, String naam, String code, String pad, String uitleg) {
        List<List<String>> namen = new ArrayList<>(List.of(Woorden.van(naam)));
        Gemeentelijst.HUIS
                .findGemeente(code)
                .ifPresent(gemeente -> gemeente.andereNamen().forEach(ander -> namen.add(Woorden.van(ander))));
        return new Treffer(soort, naam, pad, uitleg, namen, List.of(code.toLowerCase(Locale.ROOT), "gemeente"));
    }

    private static Treffer regio(Regio regio) {
        String uitleg = regio.type() == Regiotype.RMC
                ? "De gemeenten van dit Doorstroompunt naast elkaar"
                : regio.type().label() + ", met " + regio.gemeenten().size() + " gemeenten";
        return new Treffer(
                REGIOS,
                regio.type().label() + ": " + regio.naam(),
                pad(regio),
                uitleg,
                List.of(Woorden.van(regio.naam()), Woorden.van(regio.type().label() + " " + regio.naam())),
                Woorden.van(regio.code() + " samenwerkingsverband swv regio"));
    }

    private static Treffer definitie(Indicator indicator) {
        return new Treffer(
                DEFINITIES,
                indicator.naam(),
                "/definities/" + indicator.id(),
                indicator.uitleg(),
                List.of(Woorden.van(indicator.naam())),
                Woorden.van(indicator.id() + " "
                        + String.join(" ", indicator.betekenis().trefwoorden()) + " " + indicator.uitleg()));
    }

    private static List<String[]> csv(String bestand) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Zoekgids.class.getResourceAsStream(bestand), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(regel -> regel.split(";", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
