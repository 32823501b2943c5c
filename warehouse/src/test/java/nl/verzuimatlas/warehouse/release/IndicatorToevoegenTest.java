package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.ProefFeiten;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two files of {@code docs/handleiding/indicator-toevoegen.md} are all that a new indicator asks. */
class IndicatorToevoegenTest {

    private static final Path HANDLEIDING = Path.of("..", "docs", "handleiding", "indicator-toevoegen.md");
    private static final Pattern BLOK = Pattern.compile("```(yaml|sql) (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FOUT = Pattern.compile("```fout\n(.*?)\n```", Pattern.DOTALL);
    private static final Clock KLOK = Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC);

    private Home home;

    @BeforeEach
    void zetBestandenNeer(@TempDir Path map) throws IOException {
        home = new Home(map);
        Files.createDirectories(home.indicatoren());
        Matcher blok = BLOK.matcher(Files.readString(HANDLEIDING));
        while (blok.find()) {
            Files.writeString(home.indicatoren().resolve(blok.group(2)), blok.group(3));
        }
    }

    @Test
    void givenTheTwoFilesOfTheGuide_whenAReleaseIsMade_thenTheIndicatorIsInItWithItsFigures() throws Exception {
        // 6 pupils of Proefstad in June, of 1.000; one in May does not count
        publiceer(juni(6, 7) + melding(99, "GM0001", "2023-05-31"));

        try (Atlas atlas = Atlas.open(home)) {
            String uitleg = atlas.lees(release ->
                    release.findIndicator("verzuim-in-juni").orElseThrow().uitleg());
            assertThat(uitleg).startsWith("Leerlingen van wie het gemelde verzuim in juni begon.");
            Waarneming stad = totaal(atlas, "GM0001");
            assertThat(stad.teller()).hasValue(6);
            assertThat(stad.noemer()).hasValue(1000);
            assertThat(stad.definitieversie()).isEqualTo("1.0");
            assertThat(stad.peildatum().orElseThrow()).hasToString("2023-07-31");
        }
    }

    @Test
    void givenASmallNumber_whenAReleaseIsMade_thenItIsHiddenAsInAnyOtherIndicator() throws Exception {
        publiceer(juni(6, 2));

        try (Atlas atlas = Atlas.open(home)) {
            assertThat(totaal(atlas, "GM0002").waarde().status()).isEqualTo(Status.AFGESCHERMD);
        }
    }

    @Test
    void givenAFieldLeftOut_whenAReleaseIsMade_thenTheMessageIsThatOfTheGuide() throws IOException {
        Path yaml = home.indicatoren().resolve("verzuim-in-juni.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^teller: .*\n", ""));
        Matcher fout = FOUT.matcher(Files.readString(HANDLEIDING));
        assertThat(fout.find()).isTrue();

        assertThatThrownBy(() -> publiceer("")).hasMessage(fout.group(1));
    }

    /** Reports that began on the first day of June in Proefstad, and on the last in Proefdorp. */
    private static String juni(int proefstad, int proefdorp) {
        StringBuilder meldingen = new StringBuilder("melding_nummer,leerling_sleutel,woon_gemeente_code,"
                + "gemelde_gemeente_code,brin,onderwijssoort,verzuimsoort,begin_datum,verzuim_uren,meld_datum,status,"
                + "telt_mee,is_voorlopig,schooljaar\n");
        for (int nummer = 1; nummer <= proefstad + proefdorp; nummer++) {
            meldingen.append(
                    nummer <= proefstad
                            ? melding(nummer, "GM0001", "2023-06-01")
                            : melding(nummer, "GM0002", "2023-06-30"));
        }
        return meldingen.toString();
    }

    private static Waarneming totaal(Atlas atlas, String gemeente) {
        return atlas.lees(release -> release
                .waarnemingen(Selectie.van("verzuim-in-juni")
                        .metRegiocodes(gemeente)
                        .metDimensies("onderwijssoort")
                        .metCategorieen("totaal"))
                .stream()
                .filter(cel -> cel.schooljaar().toString().equals("2022-2023"))
                .findFirst()
                .orElseThrow());
    }

    private void publiceer(String meldingen) throws Exception {
        Path werk = Files.createDirectories(home.werk().resolve("proef"));
        ProefFeiten feiten = new ProefFeiten(werk.resolve(ReleaseBouwer.FEITEN));
        for (String tabel : List.of("gemeente", "regio_gemeente", "dekking", "leerplichtige")) {
            try (var in = ProefFeiten.class.getResourceAsStream("gemeenschappelijk/" + tabel + ".csv")) {
                feiten.rijen(tabel, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        feiten.rijen("melding", meldingen);
        Map<String, String> regels = new TreeMap<>();
        Indicatorregister.teksten(home).forEach((naam, tekst) -> regels.put("indicatoren/" + naam, tekst));
        new ReleaseBouwer(home, KLOK, stap -> {}).bouw(werk, new Invoer(List.of(), regels, "test"), List.of());
    }

    private static String melding(int nummer, String gemeente, String begin) {
        return "%d,leerling-%d,%s,%s,99AA,vo,O,%s,8,2023-07-03,G,true,false,2022-2023%n"
                .formatted(nummer, nummer, gemeente, gemeente, begin);
    }
}
