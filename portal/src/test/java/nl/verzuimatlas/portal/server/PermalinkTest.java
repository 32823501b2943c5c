package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that name a release: Doetinchem had 17 pupils in the first and has 23 in the second, which is served. */
class PermalinkTest {

    private static final String DOETINCHEM = "/gemeenten/GM0222";
    private static final String RIJ = "/api/v1/waarnemingen?indicator=absoluut-verzuim&regiocode=GM0222"
            + "&schooljaar=2014-2015&dimensie=duur&categorie=totaal&reeks=gepubliceerd";

    @TempDir
    private static Path map;

    private static Home home;
    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void givenTwoReleases() {
        home = ProefRelease.maak(map, "proef-1");
        ProefRelease.publiceer(
                home,
                "proef-2",
                "update release set gemaakt_op = timestamp '2026-11-27 09:30:00'",
                "update waarnemingen set waarde = 23, teller = 23 where indicator = 'absoluut-verzuim' and "
                        + "regiocode = 'GM0222' and schooljaar = '2014-2015' and categorie = 'totaal'");
        portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @BeforeEach
    void theLaterOfWhichIsServed() throws Exception {
        serveer("proef-2");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void givenAnEarlierRelease_whenAPageNamesIt_thenItShowsItsFiguresAndSaysThatNewerOnesExist() {
        assertThat(vrager.tekst(DOETINCHEM)).contains("Doetinchem|23|").doesNotContain("U ziet uitgave");

        String eerder = vrager.vraag(DOETINCHEM + "?release=proef-1").body();

        assertThat(vrager.tekst(DOETINCHEM + "?release=proef-1"))
                .contains("Doetinchem|17|")
                .doesNotContain("Doetinchem|23|")
                .contains(
                        "U ziet uitgave proef-1, gemaakt op 20 november 2026. Er zijn nieuwere cijfers: uitgave proef-2, "
                                + "gemaakt op 27 november 2026. Bekijk deze pagina met de cijfers van nu");
        assertThat(eerder)
                .contains("href=\"/gemeenten/GM0222\" rel=\"latest-version\">Bekijk deze pagina met de cijfers van nu")
                .contains("release=proef-1&amp;formaat=csv")
                // from here on the reader stays within the release
                .contains("href=\"/verzuim?release=proef-1\"", "href=\"/definities/relatief-verzuim?release=proef-1\"");
        assertThat(vrager.vraag("/?release=proef-1").body())
                .contains(
                        "action=\"/zoeken\" role=\"search\"><input type=\"hidden\" name=\"release\" value=\"proef-1\">");
        assertThat(vrager.vraag(DOETINCHEM).body()).contains("href=\"/verzuim\"");
    }

    @Test
    void givenARolledBackRelease_whenAPageNamesIt_thenItDoesNotSayThatNewerFiguresExist() throws Exception {
        serveer("proef-1");

        assertThat(vrager.tekst(DOETINCHEM + "?release=proef-2"))
                .contains("Doetinchem|23|")
                .contains("Deze uitgave is teruggedraaid. Nu geldt uitgave proef-1, gemaakt op 20 november 2026.")
                .doesNotContain("Er zijn nieuwere cijfers");
    }

    @Test
    void givenAViewWithFilters_whenItIsAsked_thenItsPermalinkNamesTheReleaseAndAnswersTheSame() {
        String pagina = vrager.vraag("/verzuim?gebied=GM0222&schooljaar=").body();

        String vast = "/verzuim?gebied=GM0222&release=proef-2";
        assertThat(pagina).contains("href=\"" + vast.replace("&", "&amp;") + "\">Vaste link naar deze pagina");
        assertThat(vrager.tekst(vast)).contains("Doetinchem|23|").doesNotContain("U ziet uitgave");
        // another choice in the form stays within the release that was named
        assertThat(vrager.vraag(vast).body()).contains("<input type=\"hidden\" name=\"release\" value=\"proef-2\">");
        assertThat(pagina).doesNotContain("type=\"hidden\"");
    }

    @Test
    void givenAnEarlierRelease_whenTheApiIsAskedForIt_thenEveryRowIsOfThatRelease() {
        assertThat(vrager.vraag(RIJ).body()).contains("\"teller\":23", "\"release\":\"proef-2\"");
        HttpResponse<String> eerder = vrager.vraag(RIJ + "&release=proef-1");
        assertThat(eerder.body())
                .contains("\"teller\":17", "\"release\":\"proef-1\"")
                .doesNotContain("proef-2");
        assertThat(eerder.headers().allValues("Link")).containsExactly("<" + RIJ + ">; rel=\"latest-version\"");
        assertThat(vrager.vraag(RIJ).headers().allValues("Link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proef-9", "..%2F..%2Fproef-1", "proef-1%2F", "%27", "PROEF-1"})
    void givenAReleaseThatIsNotKept_whenItIsNamed_thenPageAndApiHelp(String id) {
        HttpResponse<String> pagina = vrager.vraag(DOETINCHEM + "?release=" + id);
        assertThat(pagina.statusCode()).isEqualTo(404);
        assertThat(pagina.body()).contains("is er niet (meer)", "toont de cijfers van nu");
        HttpResponse<String> api = vrager.vraag(RIJ + "&release=" + id);
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void givenAReleaseThatWasRead_whenItIsRemoved_thenItIsNotFoundAnyMore() throws Exception {
        kopieer("proef-8");
        assertThat(vrager.vraag(DOETINCHEM + "?release=proef-8").statusCode()).isEqualTo(200);
        Files.delete(home.publiek("proef-8"));
        assertThat(vrager.vraag(DOETINCHEM + "?release=proef-8").statusCode()).isEqualTo(404);
        assertThat(vrager.vraag(DOETINCHEM).statusCode()).isEqualTo(200);
    }

    @Test
    void givenAReleaseOfAnotherVersionOfTheProduct_whenItIsNamed_thenItIsNotFoundAndNothingBreaks() throws Exception {
        kopieer("proef-9a");
        ProefRelease.wijzig(home, "proef-9a", "alter table dekking drop column school_aantal");
        assertThat(vrager.vraag("/kwaliteit?release=proef-9a").statusCode()).isEqualTo(404);
    }

    @Test
    @Timeout(120)
    void givenReadersOfManyReleases_whenTheServedOneIsSwappedAndRolledBack_thenNoRequestFails() throws Exception {
        for (int i = 3; i <= 7; i++) {
            kopieer("proef-" + i);
        }
        Queue<String> fouten = new ConcurrentLinkedQueue<>();
        AtomicBoolean klaar = new AtomicBoolean();
        ExecutorService lezers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> taken = new ArrayList<>();
            for (int lezer = 0; lezer < 4; lezer++) {
                int eerste = lezer;
                taken.add(lezers.submit(() -> {
                    Vrager eigen = new Vrager(portal.adres());
                    for (int i = eerste; !klaar.get(); i++) {
                        String id = "proef-" + (1 + i % 7);
                        HttpResponse<String> antwoord = eigen.vraag(RIJ + "&release=" + id);
                        if (antwoord.statusCode() != 200 || !antwoord.body().contains("\"release\":\"" + id + "\"")) {
                            fouten.add(antwoord.statusCode() + " " + id + " " + antwoord.body());
                        }
                    }
                }));
            }
            for (int wissel = 0; wissel < 12; wissel++) {
                serveer("proef-" + (1 + wissel % 7));
                Thread.sleep(100);
            }
            klaar.set(true);
            for (Future<?> taak : taken) {
                taak.get();
            }
        } finally {
            lezers.shutdownNow();
        }
        assertThat(fouten).isEmpty();
    }

    private static void kopieer(String id) throws Exception {
        Files.createDirectories(home.release(id));
        Files.copy(home.publiek("proef-1"), home.publiek(id));
        ProefRelease.wijzig(home, id, "update release set release_id = '" + id + "'");
    }

    private static void serveer(String id) throws Exception {
        Path nieuw = home.pad().resolve("CURRENT.nieuw");
        Files.writeString(nieuw, id + "\n");
        Files.move(nieuw, home.current(), StandardCopyOption.ATOMIC_MOVE);
    }
}
