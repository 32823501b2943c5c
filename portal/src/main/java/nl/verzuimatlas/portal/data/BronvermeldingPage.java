package nl.verzuimatlas.portal.data;

import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * How to cite a figure, and how to fetch it with a program.
 *
 * @param kader frame
 * @param vermelding the citation
 * @param api full address in the API of the same figures as JSON
 * @param csv full address of the same figures as CSV
 * @param terug path of the page that the figure stands on
 */
public record BronvermeldingPage(Kader kader, Bronvermelding vermelding, String api, String csv, String terug)
        implements Pagina {

    @Override
    public String sjabloon() {
        return "data/bronvermelding.jte";
    }
}
