package nl.verzuimatlas.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BronvermeldingTest {

    private static final ReleaseInfo RELEASE = new ReleaseInfo(
            "20241130-1a2b3c4d", Instant.parse("2024-11-30T23:30:00Z"), "0.1.0", false, new Schooljaar(2023));

    @TempDir
    private static Path map;

    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void start() {
        portal = Portal.start(ProefRelease.maak(map, "proef-1"), "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void givenAFigure_whenItIsCited_thenEachFormSaysWhoWhatWhichReleaseAndWhere() {
        Bronvermelding vermelding = new Bronvermelding(
                "GGD Voorbeeld & Zn",
                "Relatief verzuim, Doetinchem, schooljaar 2022-2023",
                RELEASE,
                "https://v.nl/x?a=1#f");

        // half past eleven at night in UTC is the next day in the Netherlands
        assertThat(vermelding.tekst())
                .isEqualTo("GGD Voorbeeld & Zn, Verzuimatlas: Relatief verzuim, Doetinchem, schooljaar 2022-2023."
                        + " Uitgave 20241130-1a2b3c4d van 1 december 2024. https://v.nl/x?a=1#f");
        assertThat(vermelding.apa())
                .isEqualTo("GGD Voorbeeld & Zn. (2024). Relatief verzuim, Doetinchem, schooljaar 2022-2023"
                        + " (uitgave 20241130-1a2b3c4d) [Dataset]. Verzuimatlas. https://v.nl/x?a=1#f");
        assertThat(vermelding.bibtex())
                .startsWith("@misc{verzuimatlas-20241130-1a2b3c4d,\n")
                .contains(
                        "author    = {{GGD Voorbeeld \\& Zn}}",
                        "year      = {2024}",
                        "url       = {https://v.nl/x?a=1#f}")
                .endsWith("\n}");
    }

    @Test
    void givenThePortalWithoutPublisher_whenItIsCited_thenItsNameIsNotSaidTwice() {
        Bronvermelding vermelding = new Bronvermelding("Verzuimatlas", "X", RELEASE, "https://v.nl");

        assertThat(vermelding.tekst()).startsWith("Verzuimatlas: X. Uitgave");
        assertThat(vermelding.apa()).endsWith("[Dataset]. https://v.nl");
    }

    @Test
    void givenAFigureOnAPage_whenItsLinksAreFollowed_thenTheyLeadToTheSameFiguresAndBack() {
        Matcher link = Pattern.compile("href=\"(/data/bronvermelding[^\"]*)\"")
                .matcher(vrager.vraag("/verzuim?gebied=GM0222").body());
        assertThat(link.find()).isTrue();
        String html = vrager.vraag(link.group(1).replace("&amp;", "&")).body();
        String tekst = vrager.tekst(link.group(1).replace("&amp;", "&"));
        Matcher terug =
                Pattern.compile("href=\"([^\"]*)\">Terug naar de figuur").matcher(html);

        assertThat(tekst).contains("Verzuimatlas: ", "Uitgave proef-1 van 20 november 2026", "[Dataset]", "@misc{");
        assertThat(terug.find()).isTrue();
        assertThat(terug.group(1)).startsWith("/verzuim?gebied=GM0222&amp;release=proef-1#");
        assertThat(tekst).contains(portal.adres() + "verzuim?gebied=GM0222&amp;release=proef-1#");
        Matcher api = Pattern.compile("http://[^/]*(/api/v1/waarnemingen\\?[^<]*formaat=json)")
                .matcher(html);
        assertThat(api.find()).isTrue();
        assertThat(vrager.vraag(api.group(1).replace("&amp;", "&")).body())
                .contains("\"release\":\"proef-1\",\"waarnemingen\":[{");
    }

    @Test
    void givenWordsOrAnotherSiteInTheAddress_whenThePageIsMade_thenTheyAreNotOnIt() {
        String tekst = vrager.vraag("/data/bronvermelding?indicator=luxeverzuim&onderwerp=Nepnieuws&regiocode=Nepnieuws"
                        + "&pagina=https%3A%2F%2Fkwaad.example%2F")
                .body();

        assertThat(tekst).contains("Luxeverzuim").doesNotContain("kwaad.example\">Terug", "Verzuimatlas: Nepnieuws");
        assertThat(vrager.vraag("/data/bronvermelding?indicator=luxeverzuim&pagina=%2F%2Fkwaad.example")
                        .body())
                .doesNotContain("href=\"//kwaad");
        assertThat(vrager.vraag("/data/bronvermelding").statusCode()).isEqualTo(404);
    }
}
