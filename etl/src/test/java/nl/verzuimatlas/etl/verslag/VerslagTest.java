package nl.verzuimatlas.etl.verslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Uitleg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerslagTest {

    private static final Map<String, String> DATUM =
            Map.of("waarde", "\"<b>2024-02-30</b>\"", "leeg", ", of laat de cel leeg als er geen datum is");

    private static Verslag verslag(Verslag.Oordeel oordeel, Bevinding... bevindingen) {
        boolean geweigerd = bevindingen.length > 0;
        return new Verslag(
                "/thuis/iemand/leveringen/meldingen-2024",
                "duo-meldingen",
                List.of("meldingen.csv"),
                200,
                geweigerd ? 150 : 200,
                geweigerd ? 50 : 0,
                0,
                oordeel,
                List.of(bevindingen));
    }

    private static Bevinding fout(long rij) {
        return Catalogus.HUIS.soort("VA-T03").bij("meldingen.csv", rij, "EINDDATUM", DATUM);
    }

    @Test
    void givenAGoodDelivery_whenItIsReported_thenThePageSaysThatNothingNeedsToBeDone() {
        String html = VerslagHtml.van(List.of(verslag(Verslag.Oordeel.GOED)));

        assertThat(html)
                .contains("De levering is goed. Alle 200 rijen tellen mee.", "<li>U hoeft niets te doen.</li>")
                .doesNotContain("<h3>Fouten</h3>", "<h3>Waarschuwingen</h3>");
    }

    @Test
    void givenRejectedRows_whenTheyAreReported_thenVerdictStepsPlacesAndCureAreThere() {
        String html = VerslagHtml.van(List.of(verslag(Verslag.Oordeel.MET_BEVINDINGEN, fout(5), fout(9))));

        assertThat(html)
                .contains("De levering telt mee, maar 50 rijen niet.")
                .contains("aria-label=\"200 rijen gelezen, 150 geaccepteerd, 50 geweigerd\"")
                .contains("<rect class=\"rest\" width=\"750\" height=\"20\"/>")
                .contains("<td data-kop=\"Bestand\">meldingen.csv</td><td class=\"getal\" data-kop=\"Rij\">5</td>"
                        + "<td class=\"kolom\" data-kop=\"Kolom\">EINDDATUM</td>")
                .contains("<dd>Schrijf jjjj-mm-dd, of laat de cel leeg als er geen datum is.</dd>")
                .contains("2 keer.</span> Deze rijen tellen niet mee.");
    }

    @Test
    void givenMarkupInACell_whenItIsReported_thenItIsTextAndThePageNeedsNothingElse() {
        String html = VerslagHtml.van(List.of(verslag(Verslag.Oordeel.MET_BEVINDINGEN, fout(5))));

        assertThat(html)
                .contains("&lt;b&gt;2024-02-30&lt;/b&gt;")
                .doesNotContain("<b>", "http", "<script", "<link", "src=", "url(")
                .doesNotContain("/thuis/iemand")
                .contains("<html lang=\"nl\">", "duo-meldingen, meldingen-2024");
    }

    @Test
    void givenMoreThanTenPlaces_whenTheyAreReported_thenTheRestIsCounted() {
        Bevinding[] twaalf = java.util.stream.LongStream.rangeClosed(2, 13)
                .mapToObj(VerslagTest::fout)
                .toArray(Bevinding[]::new);

        String html = VerslagHtml.van(List.of(verslag(Verslag.Oordeel.MET_BEVINDINGEN, twaalf)));

        assertThat(html).contains("12 keer.", "En nog 2 keer.").contains("data-kop=\"Rij\">11</td>");
        assertThat(html).doesNotContain("data-kop=\"Rij\">12</td>");
    }

    @Test
    void givenSeveralDeliveries_whenTheyAreReported_thenAListLeadsToEach() {
        String html = VerslagHtml.van(
                List.of(verslag(Verslag.Oordeel.GOED), verslag(Verslag.Oordeel.MET_BEVINDINGEN, fout(5))));

        assertThat(html)
                .contains("<h1>Controle van uw leveringen</h1>", "href=\"#levering-2\"", "<h2 id=\"levering-2\"");
    }

    @Test
    void givenTheSameFindingTwice_whenItIsShownOnATerminal_thenTheVerdictComesFirstAndTheCureOnce() {
        assertThat(VerslagTekst.van(verslag(Verslag.Oordeel.MET_BEVINDINGEN, fout(5), fout(9))))
                .isEqualTo("""
                        duo-meldingen (/thuis/iemand/leveringen/meldingen-2024)
                          Oordeel: te gebruiken, met bevindingen. De levering telt mee, maar 50 rijen niet.
                          200 rijen gelezen, 150 geaccepteerd, 50 geweigerd.
                          2 keer: Geen datum [VA-T03, fout]
                            meldingen.csv, rij 5, kolom EINDDATUM: "<b>2024-02-30</b>" is geen datum.
                            meldingen.csv, rij 9, kolom EINDDATUM: "<b>2024-02-30</b>" is geen datum.
                            Herstel: Schrijf jjjj-mm-dd, of laat de cel leeg als er geen datum is.
                        """);
    }

    @Test
    void givenATemplate_whenValuesAndPlacesDiffer_thenThatIsAMistake() {
        assertThatThrownBy(() -> Html.van("<p>{}</p>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.van("<p></p>", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Html.van("<p>{}{}</p>", "'<&>\"", new Html("<i>")).code())
                .isEqualTo("<p>&#39;&lt;&amp;&gt;&quot;<i></p>");
    }

    static List<Bevindingsoort> soorten() {
        return Catalogus.HUIS.soorten();
    }

    // every text with its places filled in comes apart again into what was found and how to mend it
    @ParameterizedTest(name = "{0}")
    @MethodSource("soorten")
    void givenAnyFinding_whenItsTextIsTakenApart_thenTheCureIsItsOwn(Bevindingsoort soort) {
        Map<String, String> waarden = new java.util.HashMap<>();
        java.util.regex.Matcher plekken =
                java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(soort.tekst() + soort.oplossing());
        while (plekken.find()) {
            waarden.put(plekken.group(1), "\"a. b (c)\"");
        }
        Bevinding bevinding = soort.bij("bestand.csv", 3, "KOLOM", waarden);

        Uitleg uitleg = Uitleg.van(bevinding);

        String herstel = soort.oplossing().replaceAll("\\{\\w+}", "\"a. b (c)\"");
        assertThat(uitleg.herstel()).isEqualTo(herstel);
        assertThat((uitleg.wat() + " " + uitleg.herstel()).strip()).isEqualTo(bevinding.tekst());
    }
}
