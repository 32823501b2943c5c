package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the protocols of schools: only what was looked at, at the place of the school. */
class ProtocolscanFeitTest {

    private static final String KOLOMMEN = "schooljaar brin vestigingscode onderwerp aanwezig niveau";

    @TempDir
    private Path map;

    @Test
    void givenAScan_whenFactsAreWritten_thenWhatWasNotLookedAtHasNoRow() {
        ProefHome proef = new ProefHome(map);
        proef.lever("gemeenten", "2023-2024", "gemeentecode gemeentenaam geldig_van", "GM0222;Doetinchem;1980-01-01");
        proef.lever(
                "vestigingen",
                "2023-2024",
                "brin vestigingscode vestigingsnaam gemeentecode onderwijssoort vakantieregio lesuren_per_dag",
                "02MI;02MI00;Hoofdgebouw;GM0222;vo;midden;7");
        proef.lever(
                "protocolscan",
                "2023-2024",
                KOLOMMEN,
                "2023-2024;02MI;02MI00;protocol;true;regionaal",
                "2023-2024;02MI;02MI00;procedure-luxe;;",
                "2023-2024;02MI;02MI00;rol-ouders;false;",
                "2023-2024;99ZZ;99ZZ00;protocol;true;school");
        // a later scan of the same school: only the answer changed
        proef.lever("protocolscan", "2023-2024", KOLOMMEN, "2023-2024;02MI;02MI00;rol-ouders;true;");

        ProefFeiten feiten = ProefFeiten.schrijf(proef, map);

        assertThat(feiten.rijen("protocolscan", ""))
                .containsExactly(
                        "02MI00;GM0222;vo;protocol;true;regionaal;2023-2024",
                        "02MI00;GM0222;vo;rol-ouders;true;;2023-2024");
    }
}
