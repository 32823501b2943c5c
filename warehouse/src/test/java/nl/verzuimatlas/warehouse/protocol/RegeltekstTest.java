package nl.verzuimatlas.warehouse.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as people read them. */
class RegeltekstTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        landelijk                        | LPW-16U  | Vanaf 16 lesuren ongeoorloofd afwezig in 4 lesweken; daarna begint het tellen opnieuw.
        landelijk                        | LPW-LRV  | Vanaf 28 kalenderdagen ongeoorloofd afwezig (hele dagen) achter elkaar; schoolvakanties tellen mee.
        landelijk                        | LPW-LUXE | Vanaf 1 keer op vakantie buiten de schoolvakanties.
        ijssel-vecht                     | IJV-9    | Meer dan 9 keer te laat of een lesuur ongeoorloofd afwezig in een schooljaar.
        ijssel-vecht                     | IJV-ZNV  | Vanaf 2 keer gesprek met de jeugdarts, niet verschenen in een schooljaar.
        s-hertogenbosch-tien-schooldagen | DB-Z1    | Vanaf 3 keer ziek, 1 tot en met 2 schooldagen per keer in 2 maanden.
        s-hertogenbosch-tien-schooldagen | DB-TLH   | Vanaf 1 keer te laat of een lesuur ongeoorloofd afwezig na een preventief spreekuur of gesprek van leerplicht in hetzelfde schooljaar.
        """)
    void givenARule_whenRendered_thenItsSignalIsAPlainSentence(String protocol, String id, String zin) {
        assertThat(Regeltekst.signaal(regel(protocol, id))).isEqualTo(zin);
    }

    @Test
    void givenARule_whenRendered_thenItsActionsTellTheirTermAndWhetherItIsAssumed() {
        assertThat(Regeltekst.acties(regel("landelijk", "LPW-16U")))
                .containsExactly("Melding bij DUO (V3, V4, LRV) binnen 5 schoolwerkdagen.");
        assertThat(Regeltekst.acties(regel("ijssel-vecht", "IJV-4WK")))
                .containsExactly(
                        "Melding bij het samenwerkingsverband binnen 5 schoolwerkdagen (termijn staat niet in de bron;"
                                + " aangenomen).",
                        "Melding bij DUO (LRV, O) binnen 5 schoolwerkdagen (termijn staat niet in de bron; aangenomen),"
                                + " alleen in voortgezet onderwijs.");
        assertThat(Regeltekst.acties(regel("ijssel-vecht", "IJV-1"))).isEmpty();
    }

    @Test
    void givenARule_whenRendered_thenItTellsForWhom() {
        assertThat(Regeltekst.voorWie(regel("ijssel-vecht", "IJV-PO16")))
                .isEqualTo("Voor leerlingen die leerplichtig of kwalificatieplichtig zijn in basisonderwijs.");
        assertThat(Regeltekst.voorWie(regel("ijssel-vecht", "IJV-9"))).isEmpty();
    }

    private static Regel regel(String protocol, String id) {
        return Protocollen.lees().versies(protocol).get(0).findRegel(id).orElseThrow();
    }
}
