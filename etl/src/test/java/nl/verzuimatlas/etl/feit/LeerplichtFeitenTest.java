package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leerplicht delivers: exemptions and cases, in the gemeente of then and of now. */
class LeerplichtFeitenTest {

    @TempDir
    private Path map;

    @Test
    void givenExemptionsAndCases_whenFactsAreWritten_thenEachIsThereOnceWithItsGemeenteOfThenAndOfNow() {
        ProefHome proef = new ProefHome(map);
        proef.lever(
                "gemeenten",
                "2023-2024",
                "gemeentecode gemeentenaam geldig_van geldig_tot opvolger",
                "GM0457;Weesp;1980-01-01;2022-03-24;GM0363",
                "GM0363;Amsterdam;1980-01-01;;");
        proef.lever(
                "vrijstellingen",
                "2021-2022",
                "pseudoniem geboortejaar woongemeentecode laatste_onderwijssoort artikel begindatum einddatum dagen",
                "a;2010;GM0457;vso;5-onder-a;2021-09-01;;",
                "b;2012;GM0363;;11g;2021-10-01;2021-10-12;8");
        proef.lever(
                "afhandeling",
                "2021-2022",
                "meldingsnummer woongemeentecode route sanctie start einde terugkoppeling_op",
                "1;GM0457;halt;halt;2021-10-01;;",
                "2;GM0363;afspraken;geen;2021-10-01;2021-11-01;2021-11-02");
        // a later delivery closes the first case
        proef.lever(
                "afhandeling",
                "2021-2022",
                "meldingsnummer woongemeentecode route sanctie start einde terugkoppeling_op",
                "1;GM0457;halt;halt;2021-10-01;2021-12-01;2021-12-03");

        ProefFeiten feiten = ProefFeiten.schrijf(proef, map);

        assertThat(feiten.rijen("vrijstelling", ""))
                .containsExactly(
                        "a;GM0363;GM0457;so;5-onder-a;2021-09-01;;;2010;false;2021-2022",
                        "b;GM0363;GM0363;onbekend;11g;2021-10-01;2021-10-12;8;2012;false;2021-2022");
        assertThat(feiten.rijen("afhandeling", ""))
                .containsExactly(
                        "1;GM0363;GM0457;halt;halt;2021-10-01;2021-12-01;2021-12-03;false;2021-2022",
                        "2;GM0363;GM0363;afspraken;geen;2021-10-01;2021-11-01;2021-11-02;false;2021-2022");
    }
}
