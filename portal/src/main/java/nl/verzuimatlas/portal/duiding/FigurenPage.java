package nl.verzuimatlas.portal.duiding;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Opmerkingen;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * A page of figures: what it is about, what can be chosen, key figures, evidence.
 *
 * @param kader frame
 * @param filters filter form
 * @param inhoud what the page says for these choices
 */
public record FigurenPage(Kader kader, Filters filters, Inhoud inhoud) implements Pagina {

    /**
     * What follows from a release and the choices alone.
     *
     * @param inleiding what the page shows
     * @param waarschuwing what a reader must know before reading; empty when nothing
     * @param verwijzingen pages that belong to this one
     * @param tegels key figures
     * @param trends whether the figures of the page rise or fall, as sentences
     * @param figuren figures
     */
    public record Inhoud(
            String inleiding,
            String waarschuwing,
            List<Verwijzing> verwijzingen,
            List<Tegel> tegels,
            List<String> trends,
            List<Figuur> figuren) {

        public Inhoud {
            verwijzingen = List.copyOf(verwijzingen);
            tegels = List.copyOf(tegels);
            trends = List.copyOf(trends);
            figuren = List.copyOf(figuren);
        }

        /** Content that no other page belongs to. */
        public Inhoud(String inleiding, String waarschuwing, List<Tegel> tegels, List<Figuur> figuren) {
            this(inleiding, waarschuwing, List.of(), tegels, figuren);
        }

        /** Content without trends. */
        public Inhoud(
                String inleiding,
                String waarschuwing,
                List<Verwijzing> verwijzingen,
                List<Tegel> tegels,
                List<Figuur> figuren) {
            this(inleiding, waarschuwing, verwijzingen, tegels, List.of(), figuren);
        }

        /** Cautions, those of several figures once. */
        public Opmerkingen opmerkingen() {
            return Opmerkingen.van(figuren);
        }
    }

    @Override
    public String sjabloon() {
        return "onderdeel/figuren.jte";
    }
}
