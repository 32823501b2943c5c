package nl.verzuimatlas.portal.tekst;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.huisstijl.Huisstijl;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/**
 * A page of text only.
 *
 * @param kader frame
 * @param delen parts, each with a heading
 */
public record TekstPage(Kader kader, List<Deel> delen) implements Pagina {

    /**
     * A heading with paragraphs.
     *
     * @param kop heading
     * @param alineas paragraphs
     */
    public record Deel(String kop, List<String> alineas) {}

    /** What this portal is. */
    public static TekstPage over(Optional<ReleaseInfo> release) {
        return new TekstPage(
                Kader.zonderCijfers("Over dit portaal", release),
                List.of(
                        new Deel(
                                "Wat is Verzuimatlas?",
                                List.of(
                                        "Verzuimatlas brengt cijfers over schoolverzuim in een regio bij elkaar. "
                                                + "Het is bedoeld voor gemeenten, onderzoekers van de GGD en besturen van "
                                                + "samenwerkingsverbanden.",
                                        "U ziet hoeveel leerlingen verzuimen, welk soort verzuim het is, hoe lang leerlingen "
                                                + "thuiszitten en of scholen op tijd melden.")),
                        new Deel(
                                "Hoe leest u de cijfers?",
                                List.of(
                                        "Bij elk cijfer staat de bron, het schooljaar en een link naar de telwijze.",
                                        "Een 95%-interval zegt hoe zeker een cijfer is. Raken twee intervallen elkaar? "
                                                + "Dan kan het verschil toeval zijn.",
                                        "Meer meldingen betekent niet altijd meer verzuim. Het kan ook zijn dat scholen "
                                                + "beter melden.")),
                        new Deel(
                                "Gebruikt ontwerp en lettertype",
                                List.of("De opmaak gebruikt NL Design System: de componenten van Utrecht en het "
                                        + "voorbeeldthema (licentie EUPL-1.2). Het lettertype is Noto Sans (licentie "
                                        + "OFL-1.1), met de tekens die dit portaal gebruikt. De grafieken zijn gemaakt met Apache ECharts (licentie "
                                        + "Apache-2.0)."))));
    }

    /** How accessible this portal is. */
    public static TekstPage toegankelijkheid(Optional<ReleaseInfo> release, Huisstijl huisstijl) {
        return new TekstPage(
                Kader.zonderCijfers("Toegankelijkheid", release),
                List.of(
                        new Deel(
                                "Wat wij doen",
                                List.of(
                                        "Wij bouwen dit portaal volgens de richtlijn WCAG 2.2, niveau A en AA.",
                                        "Onder elke grafiek staat een tabel met dezelfde cijfers. Alles werkt met het "
                                                + "toetsenbord. De pagina's werken ook zonder JavaScript; u mist dan de "
                                                + "grafieken.")),
                        new Deel(
                                "Wat is getest",
                                List.of(
                                        "Bij elke versie controleert een programma alle soorten pagina's, op een breed en op een smal "
                                                + "scherm. Zo'n programma vindt niet alle problemen.",
                                        "Mensen met een beperking hebben dit portaal nog niet getest.",
                                        huisstijl
                                                .toegankelijkheidsverklaring()
                                                .map(adres -> "De toegankelijkheidsverklaring staat op " + adres + ".")
                                                .orElse("Er is nog geen offici\u00eble toegankelijkheidsverklaring."))),
                        new Deel(
                                "Loopt u ergens tegenaan?",
                                List.of("Vertel het aan de organisatie die u naar dit portaal verwees. "
                                        + "Noem het adres van de pagina en wat er niet lukte."))));
    }

    @Override
    public String sjabloon() {
        return "tekst/tekst.jte";
    }
}
