package nl.verzuimatlas.etl.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimatlas.etl.protocol.Regel.Actie;
import nl.verzuimatlas.etl.protocol.Regel.Termijn;
import nl.verzuimatlas.etl.protocol.Regel.Venster;
import org.junit.jupiter.api.Test;

class ProtocolTest {

    private final Protocol landelijk = Protocol.lees(Protocol.LANDELIJK);

    @Test
    void givenTheStatutoryProtocol_whenRead_thenThe16HourRuleIsThatOfTheLaw() {
        Regel regel = landelijk.regels().get(0);
        assertThat(landelijk.geldigVan()).isEqualTo(LocalDate.of(2009, 1, 1));
        assertThat(regel.id()).isEqualTo("LPW-16U");
        assertThat(regel.drempel()).isEqualTo(16);
        assertThat(regel.venster()).isEqualTo(new Venster(4, Venster.Eenheid.LESWEKEN));
        assertThat(regel.venster().lesdagen()).isEqualTo(28);
        assertThat(regel.termijn()).isEqualTo(new Termijn(5, Termijn.Eenheid.SCHOOLWERKDAGEN));
        assertThat(regel.actie().verzuimsoorten()).containsExactly("V3", "V4", "LRV");
        assertThat(regel.wettelijk()).isTrue();
    }

    @Test
    void givenRulesThatCannotBeComputed_whenRead_thenTheyAreListedWithTheReason() {
        assertThat(landelijk.nietUitgedrukt())
                .extracting(Protocol.NietUitgedrukt::id)
                .containsExactly("LPW-LRV", "LPW-LUXE", "LPW-OVERIG", "RMC-18", "LEEFTIJD");
    }

    @Test
    void givenAnUnknownProtocol_whenRead_thenTheMessageNamesTheFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Protocol.lees("landelijk-1900-01-01"))
                .withMessage("no resource protocollen/landelijk-1900-01-01.yaml");
    }

    @Test
    void givenARuleTwice_whenMade_thenItIsRefused() {
        Regel regel = landelijk.regels().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Protocol("x", "X", LocalDate.EPOCH, landelijk.bron(), List.of(regel, regel), List.of()))
                .withMessage("protocol x has rule LPW-16U twice");
    }

    @Test
    void givenImpossibleValues_whenMade_thenTheyAreRefused() {
        Regel regel = landelijk.regels().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Regel(
                        "x",
                        "X",
                        regel.maat(),
                        regel.soort(),
                        regel.venster(),
                        0,
                        regel.herhaling(),
                        regel.actie(),
                        regel.termijn(),
                        true))
                .withMessage("rule x: drempel must be above 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Venster(0, Venster.Eenheid.LESWEKEN))
                .withMessage("venster must be 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Termijn(0, Termijn.Eenheid.SCHOOLWERKDAGEN))
                .withMessage("termijn must be 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actie(Actie.Actiesoort.DUO_MELDING, List.of()))
                .withMessage("a duo-melding needs at least one verzuimsoort");
    }
}
