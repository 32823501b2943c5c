package nl.verzuimatlas.portal.tekst;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/**
 * A page that says what went wrong and what to do.
 *
 * @param kader frame
 * @param watIsErMis what went wrong, in sentences
 * @param watKuntUDoen ways on
 */
public record FoutPage(Kader kader, List<String> watIsErMis, List<Verwijzing> watKuntUDoen) implements Pagina {

    /** An empty address is that of the page itself, whatever its query. */
    private static final String DEZE_PAGINA = "";

    private static final Verwijzing OVERZICHT = new Verwijzing("Ga naar het overzicht van de regio", "/");

    /** The request named something that the release does not hold. */
    public static FoutPage nietGevonden(NietGevonden fout, Optional<ReleaseInfo> release) {
        return new FoutPage(
                Kader.zonderCijfers("Niet gevonden", release),
                List.of(fout.getMessage()),
                List.of(new Verwijzing(fout.lijstNaam(), fout.lijstPad()), OVERZICHT));
    }

    /** There is no page at {@code pad}. */
    public static FoutPage onbekendePagina(String pad, Optional<ReleaseInfo> release) {
        return new FoutPage(
                Kader.zonderCijfers("Deze pagina bestaat niet", release),
                List.of("Op het adres " + pad + " staat geen pagina (meer).", "Kijk of het adres goed is getypt."),
                List.of(OVERZICHT, new Verwijzing("Zoek een gemeente", "/gemeenten")));
    }

    /** The request is not one that the portal answers. */
    public static FoutPage geweigerd(Optional<ReleaseInfo> release) {
        return new FoutPage(
                Kader.zonderCijfers("Dit verzoek kunnen wij niet beantwoorden", release),
                List.of("Het adres of de vraag klopt niet."),
                List.of(OVERZICHT));
    }

    /** Something broke; {@code nummer} is in the log too. */
    public static FoutPage intern(String nummer) {
        return new FoutPage(
                Kader.zonderCijfers("Er ging iets mis", Optional.empty()),
                List.of(
                        "De fout ligt bij ons, niet bij u. Wacht een paar minuten en probeer de pagina dan opnieuw.",
                        "Gaat het weer mis? Geef dan dit nummer door aan de beheerder van dit portaal: " + nummer
                                + ". Daarmee is op te zoeken wat er gebeurde."),
                List.of(new Verwijzing("Probeer deze pagina opnieuw", DEZE_PAGINA), OVERZICHT));
    }

    /** There is no release to show. */
    public static FoutPage nietsGepubliceerd() {
        return new FoutPage(
                Kader.zonderCijfers("Er zijn nog geen cijfers", Optional.empty()),
                List.of(
                        "In dit portaal is nog niets gepubliceerd.",
                        "Beheert u dit portaal? Lees dan eerst leveringen in met \u201cverzuimatlas ingest\u201d. "
                                + "Publiceer ze daarna met \u201cverzuimatlas publish\u201d. "
                                + "Het portaal toont de cijfers vanzelf; herstarten hoeft niet."),
                List.of(new Verwijzing("Over dit portaal", "/over")));
    }

    @Override
    public String sjabloon() {
        return "fout/fout.jte";
    }
}
