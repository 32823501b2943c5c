package nl.verzuimatlas.etl.verslag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
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

    private static Verslag verslag(long geweigerd, Verslag.Oordeel oordeel, List<Bevinding> bevindingen) {
        return new Verslag(
                "map",
                "duo-meldingen",
                List.of("meldingen.csv"),
                200,
                200 - geweigerd,
                geweigerd,
                0,
                oordeel,
                bevindingen);
    }

    @Test
    void givenRejectedRows_whenItSaysWhatIsGood_thenItSaysInWhichRowsItDidNotLook() {
        assertThat(Watgoedis.van(verslag(50, Verslag.Oordeel.MET_BEVINDINGEN, List.of(fout(5)))))
                .contains(
                        "Alle gemeentecodes bestaan op hun datum (niet nagekeken bij 50 geweigerde rijen).",
                        "Geen rij komt dubbel voor (niet nagekeken bij 50 geweigerde rijen).",
                        "Alle verplichte kolommen zijn gevonden.")
                .doesNotContain("Alle datums zijn te lezen.");
        Bevinding kort = new Bevinding("VA-R01", Niveau.FOUT, "meldingen.csv", 3, "", "Te kort.", 1);
        assertThat(Watgoedis.van(verslag(1, Verslag.Oordeel.MET_BEVINDINGEN, List.of(kort))))
                .contains("Alle datums zijn te lezen (niet nagekeken bij 1 geweigerde rij).");
        assertThat(Watgoedis.van(verslag(0, Verslag.Oordeel.GOED, List.of()))).contains("Geen rij komt dubbel voor.");
    }

    @Test
    void givenAnErrorInTheCodeTableOnly_whenTheVerdictIsGiven_thenAllRowsCountAndTheLineDoesNot() {
        Bevinding regel = Catalogus.HUIS.soort("VA-T05").bij("codes.csv", 4, "GEOORLOOFD", Map.of("waarde", "\"x\""));

        assertThat(Oordeeltekst.zin(verslag(0, Verslag.Oordeel.MET_BEVINDINGEN, List.of(regel))))
                .isEqualTo("Alle 200 rijen tellen mee; 1 regel van codes.csv niet.");
    }

    @Test
    void givenARefusal_whenTheVerdictIsGiven_thenItSaysWhichReasonAndNotThoseOfRows() {
        Bevinding veel = Catalogus.HUIS.soort("VA-M07").bijBestand("", "", Map.of("procent", "25%", "grens", "10%"), 1);

        assertThat(Oordeeltekst.zin(verslag(50, Verslag.Oordeel.GEWEIGERD, List.of(fout(5), veel))))
                .isEqualTo("De levering telt niet mee: te veel rijen met fouten.");
    }

    @Test
    void givenATotalRow_whenItIsReported_thenItIsSkippedAndDoesNotCount() {
        Bevinding totaal = Catalogus.HUIS.soort("VA-K09").bij("meldingen.csv", 8, "", Map.of());

        assertThat(VerslagTekst.van(verslag(0, Verslag.Oordeel.MET_BEVINDINGEN, List.of(totaal))))
                .contains(
                        "0 geweigerd, 1 totaalrij overgeslagen.",
                        "waarschuwing: de rij is overgeslagen en telt niet mee]");
    }

    @Test
    void givenRowsOutOfOrder_whenTheyAreReported_thenTheyAreSortedByRow() {
        assertThat(VerslagTekst.van(verslag(50, Verslag.Oordeel.MET_BEVINDINGEN, List.of(fout(10), fout(9)))))
                .containsSubsequence("rij 9,", "rij 10,");
    }

    @Test
    void givenWrongValuesOfAColumn_whenTheyAreReported_thenTheirNumbersStandWithTheErrors() {
        Bevinding fout = Catalogus.HUIS
                .soort("VA-T06")
                .bij("m.csv", 3, "Stand", Map.of("waarde", "\"afgesloten\"", "keuzes", "G, R", "leeg", ""));
        Bevinding waarden = Catalogus.HUIS
                .soort("VA-M36")
                .bijBestand(
                        "m.csv",
                        "Stand",
                        Map.of("veld", "STATUS", "waarden", "\"afgesloten\" 120 keer", "herstel", "Kies G."),
                        120);
        Verslag verslag = verslag(120, Verslag.Oordeel.MET_BEVINDINGEN, List.of(fout, waarden));

        assertThat(VerslagTekst.van(verslag))
                .contains("m.csv, kolom Stand: Waarden van STATUS die niet kunnen: \"afgesloten\" 120 keer. Pas ze aan."
                        + " Kies G.")
                .doesNotContain("VA-M36");
        assertThat(VerslagHtml.van(List.of(verslag)))
                .contains("&quot;afgesloten&quot; 120 keer.", "<dd>Pas ze aan. Kies G.</dd>")
                .doesNotContain("VA-M36");
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
