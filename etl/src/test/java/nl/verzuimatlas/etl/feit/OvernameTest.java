package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts after another delivery, made whole and made with what the contracts of the tables allow to take over. */
class OvernameTest {

    private static final String MELDING =
            "meldingsnummer pseudoniem woongemeentecode brin vestigingscode onderwijssoort"
                    + " verzuimsoort begindatum melddatum status";
    private static final String REGISTRATIE =
            "pseudoniem brin vestigingscode begindatum beginlesuur einddatum eindlesuur" + " code soort geoorloofd";
    private static final String ACTIE = "pseudoniem brin vestigingscode datum actie resultaat";

    @TempDir
    static Path map;

    private static ProefFeiten toen;

    @BeforeAll
    static void givenFacts() {
        toen = ProefFeiten.schrijf(proef(map.resolve("eerst"), List.of(), "Hoofdgebouw"), map.resolve("toen"));
    }

    @Test
    void givenMoreReports_whenTheRestIsTakenOver_thenEveryTableAndStepIsAsWhenAllIsMade(@TempDir Path eigen) {
        String meer = "2;weg;GM0222;02MI;02MI00;vo;V3;2023-11-06;2023-11-10;R";
        assertThat(vergelijk(eigen, proef(eigen, List.of(meer), "Hoofdgebouw"), "duo-meldingen"))
                .contains("verzuim_dag", "signaal", "actie")
                .doesNotContain("melding", "naleving", "thuiszit_periode");
    }

    /** Nearly all is made again. */
    @Test
    void givenOtherSchools_whenTheRestIsTakenOver_thenEveryTableAndStepIsAsWhenAllIsMade(@TempDir Path eigen) {
        assertThat(vergelijk(eigen, proef(eigen, List.of(), "Nieuwbouw"), "vestigingen"))
                .contains("melding", "gemeente")
                .doesNotContain("verzuim_dag", "vestiging");
    }

    /** Where the file system can, the files are the same ones; they stay when the release that they come from goes. */
    @Test
    void givenATable_whenItIsTakenOver_thenItsFilesAreSharedAndStayWhenTheOthersGo(@TempDir Path eigen)
            throws IOException {
        Path bron = Files.createDirectories(eigen.resolve("oud/melding/jaar"));
        Files.writeString(bron.resolve("deel.parquet"), "rijen");
        Overname overname =
                new Overname(Map.of("melding", new Overname.Eerder(eigen.resolve("oud/melding"), List.of())));

        overname.neem("melding", eigen.resolve("nieuw"));

        Path doel = eigen.resolve("nieuw/melding/jaar/deel.parquet");
        assertThat(Files.isSameFile(doel, bron.resolve("deel.parquet"))).isTrue();
        Mappen.verwijder(eigen.resolve("oud"));
        assertThat(doel).hasContent("rijen");
    }

    /** Names of the tables that were taken over. */
    private static List<String> vergelijk(Path eigen, ProefHome daarna, String bron) {
        ProefFeiten heel = ProefFeiten.schrijf(daarna, eigen.resolve("heel"));
        Map<String, Overname.Eerder> over = new HashMap<>();
        for (String tabel : FeitTabel.TABELLEN) {
            if (!FeitTabel.lees(tabel).alleBronnen().contains(bron)) {
                over.put(
                        tabel,
                        new Overname.Eerder(
                                map.resolve("toen/feiten").resolve(tabel),
                                toen.telling().stappen().stream()
                                        .filter(stap -> stap.tabel().equals(tabel))
                                        .toList()));
            }
        }
        ProefFeiten deels = ProefFeiten.schrijf(daarna, eigen.resolve("deels"), new Overname(over));

        assertThat(deels.telling()).isEqualTo(heel.telling());
        for (String tabel : FeitTabel.TABELLEN) {
            assertThat(deels.rijen(tabel, "")).as(tabel).isEqualTo(heel.rijen(tabel, ""));
        }
        assertThat(heel.rijen("verzuim_dag", "")).isNotEmpty();
        assertThat(heel.rijen("signaal", "")).isNotEmpty();
        assertThat(deels.voortgang()).hasSize(FeitTabel.TABELLEN.size() - over.size());
        return List.copyOf(over.keySet());
    }

    private static ProefHome proef(Path map, List<String> meldingen, String school) {
        ProefHome proef = new ProefHome(map);
        proef.lever("gemeenten", "2023-2024", "gemeentecode gemeentenaam geldig_van", "GM0222;Doetinchem;1980-01-01");
        proef.lever(
                "vestigingen",
                "2023-2024",
                "brin vestigingscode vestigingsnaam gemeentecode onderwijssoort vakantieregio lesuren_per_dag",
                "02MI;02MI00;" + school + ";GM0222;vo;midden;7.5");
        proef.lever(
                "schoolvakanties",
                "2023-2024",
                "schooljaar regio naam begin einde",
                "2023-2024;midden;Herfstvakantie;2023-10-14;2023-10-22",
                "2023-2024;midden;Kerstvakantie;2023-12-23;2024-01-07",
                "2023-2024;midden;Zomervakantie;2024-07-13;2024-08-25");
        proef.lever(
                new ProefHome.Levering(
                        "verzuimregistratie",
                        "2023-2024",
                        "A",
                        1,
                        "definitief",
                        List.of(),
                        Optional.of(LocalDate.of(2024, 7, 12))),
                REGISTRATIE,
                "weg;02MI;02MI00;2023-11-06;;2023-11-08;;S;afwezig;N",
                "lang;02MI;02MI00;2023-10-30;;2023-12-08;;S;afwezig;N");
        String[] alle = new String[meldingen.size() + 1];
        alle[0] = "1;lang;GM0222;02MI;02MI00;vo;V3;2023-10-30;2023-11-09;I";
        for (int i = 0; i < meldingen.size(); i++) {
            alle[i + 1] = meldingen.get(i);
        }
        proef.lever("duo-meldingen", "2023-2024", MELDING, alle);
        proef.lever("acties", "2023-2024", ACTIE, "lang;02MI;02MI00;2023-11-06;gesprek;afspraken");
        return proef;
    }
}
