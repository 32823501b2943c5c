package nl.verzuimatlas.portal.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verzuimatlas.warehouse.contract.Regiotype;
import org.junit.jupiter.api.Test;

class GebiedTest {

    @Test
    void givenANameThatEndsInAnAbbreviation_whenItEndsASentence_thenThereIsOneFullStop() {
        assertThat(new Gebied(Regiotype.SWV_VO, "VO2505", "Apeldoorn e.o.").naamMetPunt())
                .isEqualTo("Apeldoorn e.o.");
        assertThat(new Gebied(Regiotype.GEMEENTE, "GM0200", "Apeldoorn").naamMetPunt())
                .isEqualTo("Apeldoorn.");
    }
}
