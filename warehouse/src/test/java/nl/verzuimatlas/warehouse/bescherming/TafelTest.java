package nl.verzuimatlas.warehouse.bescherming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TafelTest {

    private static final int RIJEN = 150;

    @Test
    void takesWhatRoundingAddedFromSimpleFractions() {
        assertThat(Tafel.zuiver(2.0000000000075526)).isEqualTo(2);
        assertThat(Tafel.zuiver(-1.0 / 3 + 1e-11)).isEqualTo(-1.0 / 3);
        assertThat(Tafel.zuiver(1e-10)).isZero();
    }

    @Test
    void leavesOtherNumbers() {
        assertThat(Tafel.zuiver(0.12345)).isEqualTo(0.12345);
        assertThat(Tafel.zuiver(1.0 / 17)).isEqualTo(1.0 / 17);
        assertThat(Tafel.zuiver(1e-6)).isEqualTo(1e-6);
    }

    /** Rows and relations are two ways to the same values, also after many steps and in a table that was emptied. */
    @Test
    void hasTheSameByRowAndByRelation() {
        Tafel tafel = new Tafel();
        for (int keer = 0; keer < 2; keer++) {
            vulEnTelOp(tafel, new Random(keer));
            double[][] perRij = new double[RIJEN][RIJEN];
            double[][] perRelatie = new double[RIJEN][RIJEN];
            Optelling som = new Optelling();
            for (int nummer = 0; nummer < RIJEN; nummer++) {
                som.begin(RIJEN);
                tafel.telRijOp(som, nummer, 1);
                for (int plaats = 0; plaats < som.aantal(); plaats++) {
                    perRij[nummer][som.nummer(plaats)] = som.som(som.nummer(plaats));
                }
                som.begin(RIJEN);
                tafel.telRelatieOp(som, nummer, 1);
                for (int plaats = 0; plaats < som.aantal(); plaats++) {
                    perRelatie[som.nummer(plaats)][nummer] = som.som(som.nummer(plaats));
                }
            }
            assertThat(perRelatie).isDeepEqualTo(perRij);
            tafel.wis();
        }
    }

    private static void vulEnTelOp(Tafel tafel, Random toeval) {
        Optelling som = new Optelling();
        for (int rij = 0; rij < RIJEN; rij++) {
            som.begin(RIJEN);
            som.telOp(rij, 1);
            if (rij > 0) {
                som.telOp(toeval.nextInt(rij), 1);
            }
            tafel.nieuweRij(som, toeval.nextBoolean() ? 1 : -1);
            tafel.pakIn(toeval.nextInt(rij + 1));
            for (int ander = 0; ander <= rij; ander += 1 + toeval.nextInt(40)) {
                tafel.telIngepakteOp(ander, toeval.nextInt(3) - 1);
            }
            tafel.onthoudAangevuld();
        }
    }
}
