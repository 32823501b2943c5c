package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;

/** A table gets what its contract names and nothing else; no rows are needed to see that. */
class GrondstoffenTest {

    private final Invoer invoer = new Invoer(null, new Home(Path.of("geen")), List.of());
    private final Grondstoffen grondstoffen =
            new Grondstoffen(invoer, new FeitSchrijver(null, "geen", 1), new Tegelijk(1));

    @Test
    void givenATable_whenASourceIsAskedThatItsContractDoesNotName_thenItIsRefused() {
        assertThat(grondstoffen.voor("melding").invoer().leveringen("duo-meldingen"))
                .isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> grondstoffen.voor("melding").laatste("acties"))
                .withMessageContaining("acties");
        assertThatIllegalStateException()
                .isThrownBy(() -> grondstoffen.voor("regio_gemeente").indeling())
                .withMessageContaining("gemeenten");
    }

    @Test
    void givenATable_whenAnotherTableIsAskedThatItsContractDoesNotName_thenItIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> grondstoffen.voor("melding").feit("actie"))
                .withMessageContaining("actie");
        assertThatIllegalStateException()
                .isThrownBy(() -> grondstoffen.voor("melding").vestigingen())
                .withMessageContaining("vestiging");
        assertThatIllegalStateException()
                .isThrownBy(() -> grondstoffen.voor("protocolscan").kalender())
                .withMessageContaining("verzuimregistratie");
        assertThatIllegalStateException()
                .isThrownBy(() -> grondstoffen.voor("melding").dekking(List.of("duo-meldingen")))
                .withMessageContaining("vestiging");
    }

    @Test
    void givenATable_whenTheCoverageOfASourceIsAskedThatItsContractDoesNotName_thenItIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> grondstoffen.voor("naleving").dekking(List.of("afhandeling")))
                .withMessageContaining("afhandeling");
    }

    /** They are made with what the first of them may have. */
    @Test
    void givenTablesThatAreMadeTogether_whenTheirContractsAreRead_thenTheyAreMadeOfTheSameSources() {
        for (String tabel : FeitTabel.TABELLEN) {
            for (String samen : Overname.samenMet(tabel)) {
                assertThat(FeitTabel.lees(samen).alleBronnen())
                        .as(samen)
                        .isEqualTo(FeitTabel.lees(tabel).alleBronnen());
            }
        }
        assertThat(Overname.samenMet("signaal")).contains("verzuim_dag", "signaal_leerling");
    }
}
