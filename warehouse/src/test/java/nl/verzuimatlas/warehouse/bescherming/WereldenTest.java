package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;
import org.junit.jupiter.api.Test;

/** How much room some worlds give; worked out by hand. */
class WereldenTest {

    private final Werelden werelden = new Werelden();

    @Test
    void givenAWorldInWhichTwoMove_whenTheyMoveAgainstEachOther_thenTheirSumDoesNot() {
        onthoud(new int[] {1, 2}, 4, -4);

        assertThat(isVeilig(4, 4, 1)).isTrue();
        assertThat(isVeilig(4, 4, 1, 2)).isFalse();
        assertThat(isVeilig(4, 4, 1, 3)).isTrue();
    }

    @Test
    void givenTwoWorlds_whenNeitherIsWideEnough_thenTheyAreTogether() {
        onthoud(new int[] {1, 2, 3}, 1, 1, -2);
        onthoud(new int[] {1, 3}, -2, 2);

        // the sum of 1 and 2 is 2 higher or 2 lower; that of 2 and 3 is 1 lower or 2 higher
        assertThat(isVeilig(3, 4, 1, 2)).isTrue();
        assertThat(isVeilig(3, 5, 1, 2)).isFalse();
        assertThat(isVeilig(2, 5, 1, 2)).isTrue();
        assertThat(isVeilig(3, 3, 2, 3)).isTrue();
        assertThat(isVeilig(3, 4, 2, 3)).isFalse();
    }

    private void onthoud(int[] getallen, int... verschuiving) {
        werelden.onthoud(new Oplossing(getallen, verschuiving));
    }

    private boolean isVeilig(int omhoog, int ruimte, int... getallen) {
        return werelden.isVeilig(new Groep(getallen, omhoog, ruimte));
    }
}
