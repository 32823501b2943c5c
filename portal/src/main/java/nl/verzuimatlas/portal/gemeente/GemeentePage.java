package nl.verzuimatlas.portal.gemeente;

import java.util.List;
import nl.verzuimatlas.portal.advies.Advies;
import nl.verzuimatlas.portal.duiding.Profielstrook;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Opmerkingen;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.meldgedrag.Meldbeeld;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * Factsheet of a municipality.
 *
 * @param kader frame
 * @param filters filter form
 * @param inhoud what the page says for these choices
 */
public record GemeentePage(Kader kader, Filters filters, Inhoud inhoud) implements Pagina {

    /**
     * What follows from a release and the choices alone.
     *
     * @param inleiding key message
     * @param meldingen what a reader must know before reading: what was not delivered, what is hidden
     * @param regios regions that the municipality lies in
     * @param tegels key figures
     * @param strook key figures beside those of the region
     * @param vergelijkbaar which municipalities are similar, as a sentence
     * @param delen figures by subject
     * @param meldgedrag what may be said about the reporting of schools
     * @param advies recommendations
     * @param dekking which sources delivered about which school years
     * @param kanttekeningen what to keep in mind
     */
    public record Inhoud(
            String inleiding,
            List<String> meldingen,
            List<Verwijzing> regios,
            List<Tegel> tegels,
            Profielstrook strook,
            String vergelijkbaar,
            List<Deel> delen,
            Meldbeeld meldgedrag,
            Advies advies,
            Tabel dekking,
            List<String> kanttekeningen) {

        public Inhoud {
            meldingen = List.copyOf(meldingen);
            regios = List.copyOf(regios);
            tegels = List.copyOf(tegels);
            delen = List.copyOf(delen);
            kanttekeningen = List.copyOf(kanttekeningen);
        }

        /** What to keep in mind, and the cautions of several figures, each once. */
        public Opmerkingen opmerkingen() {
            return Opmerkingen.van(
                    kanttekeningen,
                    delen.stream().map(Deel::figuren).flatMap(List::stream).toList());
        }
    }

    /**
     * Figures about one subject.
     *
     * @param id anchor
     * @param kop heading
     * @param figuren figures; never empty
     */
    public record Deel(String id, String kop, List<Figuur> figuren) {
        public Deel {
            figuren = List.copyOf(figuren);
        }
    }

    @Override
    public String sjabloon() {
        return "gemeente/gemeente.jte";
    }
}
