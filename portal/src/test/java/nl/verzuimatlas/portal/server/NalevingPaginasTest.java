package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.verzuimatlas.portal.proef.Proefportaal;
import nl.verzuimatlas.portal.proef.Vrager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What schools must do about absence, and whether they do. */
class NalevingPaginasTest {

    @RegisterExtension
    static final Proefportaal PORTAAL = new Proefportaal();

    private final Vrager vrager = PORTAAL.vrager();

    @Test
    void givenAnUnknownProtocol_whenItIsAsked_thenItIsNamedAndTheListIsOffered() {
        HttpResponse<String> antwoord = vrager.vraag("/protocolnaleving/protocollen/atlantis");

        assertThat(antwoord.statusCode()).isEqualTo(404);
        assertThat(antwoord.body())
                .contains("Er is geen protocol met de naam \u201catlantis\u201d.")
                .contains("href=\"/protocolnaleving/protocollen\"");
        assertThat(vrager.vraag("/protocolnaleving/protocollen/landelijk?versie=1900-01-01")
                        .body())
                .contains("heeft geen versie die geldt vanaf \u201c1900-01-01\u201d");
    }

    @Test
    void givenAProtocol_whenItsPageIsAsked_thenItsRulesStandInWordsWithTermAndSource() {
        assertThat(vrager.tekst("/protocolnaleving/protocollen/landelijk"))
                .contains("16 of meer lesuren in 4 lesweken: ongeoorloofd afwezig")
                .contains("melding bij DUO (soort V3")
                .contains("binnen 5 schoolwerkdagen")
                .contains("|wet|");
        assertThat(vrager.tekst("/protocolnaleving/protocollen/ijssel-vecht"))
                .contains("Meer dan 9 keer in een schooljaar")
                .contains("binnen 5 schoolwerkdagen (aanname)")
                .contains("|afspraak|");
    }

    @Test
    void givenASourceThatContradictsItself_whenOneReadingIsAsked_thenTheReadingsStandSideBySide() {
        assertThat(vrager.tekst("/protocolnaleving/protocollen/s-hertogenbosch-een-week"))
                .contains("De bron spreekt zichzelf tegen")
                .contains("|een week|tien schooldagen|");
        assertThat(vrager.tekst("/protocolnaleving/protocollen/achterhoek")).doesNotContain("spreekt zichzelf tegen");
    }

    @Test
    void givenTwoProtocols_whenTheyAreCompared_thenBothAreCountedAndTheCautionStandsFirst() {
        assertThat(vrager.tekst("/protocolnaleving/wat-als?a=achterhoek&b=ijssel-vecht"))
                .contains("Een protocol dat meer signalen geeft is niet beter of slechter")
                .contains("Wat Protocol ziekteverzuim Achterhoek zou signaleren")
                .contains("Wat Verzuimprotocol regio IJssel-Vecht zou signaleren")
                .contains("Leerlingen van scholen die leveren");
    }

    @Test
    void givenARuleAndAKindOfEducation_whenNalevingIsAsked_thenItSaysThatBothTogetherCannotBeShown() {
        assertThat(vrager.tekst("/protocolnaleving?regel=naleving-meldingen:landelijk:LPW-16U&onderwijssoort=vo"))
                .contains("Een regel en een onderwijssoort tegelijk kan niet");
    }
}
