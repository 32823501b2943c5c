package nl.verzuimatlas.portal.gemeente;

import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Opmerkingen;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * List of municipalities, to choose from and to compare.
 *
 * @param kader frame
 * @param filters which group of municipalities and which school year
 * @param inhoud what the page says for these choices
 */
public record GemeentenPage(Kader kader, Filters filters, Inhoud inhoud) implements Pagina {

    /**
     * What follows from a release and the choices alone.
     *
     * @param inleiding what the page shows
     * @param gemeenten municipalities of the group
     * @param figuren figures of the municipalities that were chosen
     * @param trechters funnels of figures over all municipalities
     */
    public record Inhoud(String inleiding, List<Keuze> gemeenten, List<Figuur> figuren, List<Figuur> trechters) {
        public Inhoud {
            gemeenten = List.copyOf(gemeenten);
            figuren = List.copyOf(figuren);
            trechters = List.copyOf(trechters);
        }

        /** Cautions, those of several figures once. */
        public Opmerkingen opmerkingen() {
            return Opmerkingen.van(
                    Stream.of(figuren, trechters).flatMap(List::stream).toList());
        }
    }

    /**
     * A municipality that can be chosen.
     *
     * @param code CBS code
     * @param naam name
     * @param gekozen whether it is being compared now
     * @param regios names of its RMC and samenwerkingsverbanden
     */
    public record Keuze(String code, String naam, boolean gekozen, List<String> regios) {
        public Keuze {
            regios = List.copyOf(regios);
        }
    }

    @Override
    public String sjabloon() {
        return "gemeente/gemeenten.jte";
    }
}
