package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Hides partners of survey shares: of the groups that make up a whole never one alone is hidden, because the others would tell of it; the
 * same for a region and its gemeenten. Shares are
 * weighted and their numbers of answers round, so they are no part of the system of counts.
 */
final class Onderzoeksbescherming {

    private static final String TOTAAL = Verbanden.TOTAAL;

    /** Rather a gemeente than a region, rather a group than the whole, rather few answers than many. */
    private static final Comparator<Cel> PRIJS = Comparator.<Cel>comparingInt(
                    cel -> cel.sleutel().regiotype() == Regiotype.GEMEENTE ? 0 : 1)
            .thenComparing(cel -> cel.sleutel().categorie().equals(TOTAAL))
            .thenComparing(cel -> cel.teller().orElse(0))
            .thenComparing(Cel::sleutel);

    private final Indicatorregister register;

    private final Gebiedsdelen gebiedsdelen;

    /**
     * The survey figures of a release.
     *
     * @param leden codes of the gemeenten of each region, by kind and code
     */
    Onderzoeksbescherming(Indicatorregister register, Map<String, Set<String>> leden) {
        this.register = register;
        this.gebiedsdelen = new Gebiedsdelen(leden);
    }

    /** Adds to {@code verborgen} what must be hidden with it. */
    void vulAan(Map<Celsleutel, Cel> cellen, Set<Celsleutel> verborgen) {
        Set<List<Celsleutel>> gehelen = new LinkedHashSet<>();
        for (Celsleutel sleutel : cellen.keySet()) {
            if (sleutel.reeks() == Reeks.EIGEN && isOnderzoek(sleutel)) {
                gehelen.addAll(gehelen(
                        sleutel, register.getRegistratie(sleutel.indicator()).indicator()));
                gehelen.addAll(gebieden(sleutel, cellen));
            }
        }
        boolean gewijzigd = true;
        while (gewijzigd) {
            gewijzigd = false;
            for (List<Celsleutel> geheel : gehelen) {
                gewijzigd |= dekAf(geheel, cellen, verborgen);
            }
        }
    }

    private boolean isOnderzoek(Celsleutel sleutel) {
        return register.getRegistratie(sleutel.indicator()).berekening().maat() == Maat.ENQUETE;
    }

    /** Hides the cheapest partner of a group that is hidden alone. */
    private static boolean dekAf(List<Celsleutel> geheel, Map<Celsleutel, Cel> cellen, Set<Celsleutel> verborgen) {
        List<Cel> kandidaten = new ArrayList<>();
        int geheim = 0;
        for (Celsleutel sleutel : geheel) {
            Cel cel = cellen.get(sleutel);
            if (cel != null && cel.heeftCijfer()) {
                if (verborgen.contains(sleutel)) {
                    geheim++;
                } else {
                    kandidaten.add(cel);
                }
            }
        }
        if (geheim != 1 || kandidaten.isEmpty()) {
            return false;
        }
        verborgen.add(kandidaten.stream().min(PRIJS).orElseThrow().sleutel());
        return true;
    }

    /** Who knows the share of a region and of all its gemeenten but one, knows that one nearly. */
    private List<List<Celsleutel>> gebieden(Celsleutel sleutel, Map<Celsleutel, Cel> cellen) {
        boolean perSoort = sleutel.dimensie().equals("onderwijssoort")
                && !sleutel.categorie().equals(TOTAAL);
        if (Gebiedsdelen.isSamenwerkingsverband(sleutel) && !perSoort) {
            return List.of();
        }
        List<List<Celsleutel>> gehelen = new ArrayList<>(gebiedsdelen.samenstellingen(sleutel));
        gehelen.add(gebiedsdelen.gemeenten(sleutel).stream()
                .filter(cellen::containsKey)
                .toList());
        return gehelen.stream()
                .filter(delen -> !delen.isEmpty())
                .map(delen -> Stream.concat(Stream.of(sleutel), delen.stream()).toList())
                .toList();
    }

    /** The groups of respondents that make up a whole with it, at the first category of a breakdown. */
    private static List<List<Celsleutel>> gehelen(Celsleutel sleutel, Indicator indicator) {
        if (sleutel.dimensie().equals(TOTAAL)) {
            return List.of();
        }
        List<String> categorieen =
                List.copyOf(indicator.dimensies().get(sleutel.dimensie()).keySet());
        if (!sleutel.categorie().equals(categorieen.get(0))) {
            return List.of();
        }
        Celsleutel totaal = sleutel.metIndicator(sleutel.indicator(), TOTAAL, TOTAAL);
        if (sleutel.dimensie().equals("onderwijssoort")) {
            Celsleutel havoVwo = sleutel.metCategorie("havo-vwo");
            return List.of(
                    List.of(totaal, sleutel.metCategorie("vmbo"), havoVwo),
                    List.of(havoVwo, sleutel.metCategorie("havo"), sleutel.metCategorie("vwo")));
        }
        List<Celsleutel> cellen = new ArrayList<>(List.of(totaal));
        categorieen.forEach(categorie -> cellen.add(sleutel.metCategorie(categorie)));
        return List.of(cellen);
    }
}
