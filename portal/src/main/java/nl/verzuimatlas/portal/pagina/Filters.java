package nl.verzuimatlas.portal.pagina;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Filter form of a page, made while the page asks what was chosen. A choice that does not exist gives the default and a
 * notice, so that a reader always gets a page and is never misled about what it shows.
 */
public final class Filters {

    private final Verzoek verzoek;
    private final List<Keuzelijst> lijsten = new ArrayList<>();
    private final List<String> meldingen = new ArrayList<>();

    private Filters(Verzoek verzoek) {
        this.verzoek = verzoek;
    }

    /** An empty form for {@code verzoek}. */
    public static Filters van(Verzoek verzoek) {
        return new Filters(verzoek);
    }

    /** Adds a select box of school years, latest first, and returns the one that was chosen. */
    public Schooljaar schooljaar(List<Schooljaar> jaren, Schooljaar standaard) {
        return schooljaar("Schooljaar", jaren, standaard);
    }

    /** Adds a select box of school years in which something was measured, latest first, and returns the chosen one. */
    public Schooljaar meetjaar(List<Schooljaar> jaren, Schooljaar standaard) {
        return schooljaar("Meetjaar", jaren, standaard);
    }

    private Schooljaar schooljaar(String label, List<Schooljaar> jaren, Schooljaar standaard) {
        List<Schooljaar> nieuwsteEerst = new ArrayList<>(jaren);
        nieuwsteEerst.sort(Comparator.reverseOrder());
        Optional<Schooljaar> gevraagd = verzoek.filter("schooljaar").flatMap(Schooljaar::lees);
        String sleutel = gevraagd.map(Schooljaar::toString)
                .orElse(verzoek.filter("schooljaar").orElse(""));
        return kies("schooljaar", label, nieuwsteEerst, Schooljaar::toString, Schooljaar::toString, standaard, sleutel);
    }

    /** Adds a select box of areas and returns the one that was chosen. */
    public Gebied gebied(List<Gebied> gebieden, Gebied standaard) {
        return kies("gebied", "Gebied", gebieden, Gebied::code, Filters::naam, standaard);
    }

    /** Adds a select box and returns what was chosen. */
    public <T> T kies(
            String naam,
            String label,
            List<T> keuzes,
            Function<T, String> waarde,
            Function<T, String> tekst,
            T standaard) {
        return kies(
                naam,
                label,
                keuzes,
                waarde,
                tekst,
                standaard,
                verzoek.filter(naam).orElse(""));
    }

    /** Adds a notice about what was chosen, in Dutch. */
    public void meld(String tekst) {
        meldingen.add(tekst);
    }

    /** The release that the request named, so that another choice stays within it; empty when it named none. */
    public String release() {
        return verzoek.filter(Verzoek.RELEASE).orElse("");
    }

    /** Select boxes so far. */
    public List<Keuzelijst> lijsten() {
        return List.copyOf(lijsten);
    }

    /** What was asked for and cannot be shown, in Dutch. */
    public List<String> meldingen() {
        return List.copyOf(meldingen);
    }

    private <T> T kies(
            String naam,
            String label,
            List<T> keuzes,
            Function<T, String> waarde,
            Function<T, String> tekst,
            T standaard,
            String gevraagd) {
        Optional<T> gevonden = keuzes.stream()
                .filter(keuze -> waarde.apply(keuze).equals(gevraagd))
                .findFirst();
        T gekozen = gevonden.orElse(standaard);
        if (!gevraagd.isEmpty() && gevonden.isEmpty()) {
            meldingen.add(
                    label + " \u201c" + gevraagd + "\u201d kennen wij niet. U ziet nu " + tekst.apply(gekozen) + ".");
        }
        lijsten.add(new Keuzelijst(
                naam,
                label,
                keuzes.stream()
                        .map(keuze -> new Keuzelijst.Optie(
                                waarde.apply(keuze),
                                tekst.apply(keuze),
                                waarde.apply(keuze).equals(waarde.apply(gekozen))))
                        .toList()));
        return gekozen;
    }

    private static String naam(Gebied gebied) {
        return switch (gebied.type()) {
            case GEMEENTE, LAND -> gebied.naam();
            case GGD, RMC, SWV_PO, SWV_VO, SUBREGIO -> gebied.type().label() + ": " + gebied.naam();
        };
    }
}
