package nl.verzuimatlas.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaginametingTest {

    @Test
    void givenAPageOnTheLimits_whenItIsJudged_thenItIsGood() {
        assertThat(pagina(95, 100, 999, 249_999).goed()).isTrue();
    }

    @Test
    void givenAPageOnePastALimit_whenItIsJudged_thenItIsNot() {
        assertThat(pagina(94, 100, 999, 249_999).goed()).isFalse();
        assertThat(pagina(95, 99, 999, 249_999).goed()).isFalse();
        assertThat(pagina(95, 100, 1_000, 249_999).goed()).isFalse();
        assertThat(pagina(95, 100, 999, 250_000).goed()).isFalse();
    }

    private static Paginameting pagina(int prestatie, int anders, int lcp, long script) {
        return new Paginameting("/", prestatie, anders, anders, anders, lcp, 7, 300_000, script, List.of());
    }
}
