package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of schools and partners: where they belong, and which state counts. */
class ActieFeitTest {

    private static final String KOLOMMEN = "pseudoniem brin vestigingscode datum actie resultaat";

    @TempDir
    private Path map;

    @Test
    void givenStepsWithAndWithoutAVestiging_whenFactsAreWritten_thenEachHasTheGemeenteThatIsCertain() {
        ProefHome proef = new ProefHome(map);
        proef.lever(
                "gemeenten",
                "2023-2024",
                "gemeentecode gemeentenaam geldig_van",
                "GM0222;Doetinchem;1980-01-01",
                "GM0294;Winterswijk;1980-01-01");
        proef.lever(
                "vestigingen",
                "2023-2024",
                "brin vestigingscode vestigingsnaam gemeentecode onderwijssoort vakantieregio lesuren_per_dag",
                "02MI;02MI00;Hoofdgebouw;GM0222;vo;midden;7",
                "02MI;02MI01;Dependance;GM0222;vo;midden;7",
                "03MI;03MI00;Hoofdgebouw;GM0222;vo;midden;7",
                "03MI;03MI01;Dependance;GM0294;vo;midden;7");
        proef.lever(
                "acties",
                "2023-2024",
                KOLOMMEN,
                "p1;03MI;03MI01;2023-11-06;gesprek;niet-verschenen",
                "p1;03MI;;2023-11-06;mdo;",
                "p1;02MI;;2024-08-01;consult-jeugdarts;uitgevoerd",
                "p1;99ZZ;;2023-11-06;brief;");
        // a later delivery of the same step: only its result changed
        proef.lever("acties", "2023-2024", KOLOMMEN, "p1;03MI;03MI01;2023-11-06;gesprek;afspraken");

        ProefFeiten feiten = ProefFeiten.schrijf(proef, map);

        assertThat(feiten.rijen("actie", ""))
                .containsExactly(
                        "p1;02MI;;GM0222;consult-jeugdarts;uitgevoerd;2024-08-01;2024-2025",
                        "p1;03MI;03MI01;GM0294;gesprek;afspraken;2023-11-06;2023-2024",
                        "p1;03MI;;;mdo;;2023-11-06;2023-2024",
                        "p1;99ZZ;;;brief;;2023-11-06;2023-2024");
        assertThat(feiten.telling().rijen("actie")).isEqualTo(4);
    }
}
