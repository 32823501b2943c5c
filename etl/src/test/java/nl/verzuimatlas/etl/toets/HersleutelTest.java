package nl.verzuimatlas.etl.toets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HersleutelTest {

    @ParameterizedTest
    @ValueSource(ints = {32, 64, 100})
    void givenASecretOfAnyLength_whenAKeyIsReplaced_thenItIsTheFirstHalfOfTheHmac(int lengte)
            throws GeneralSecurityException {
        byte[] geheim = "s".repeat(lengte).getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(geheim, "HmacSHA256"));
        byte[] verwacht = mac.doFinal("P7F3A0C1".getBytes(StandardCharsets.UTF_8));

        assertThat(new Hersleutel(geheim).sleutel("PSEUDONIEM", "P7F3A0C1"))
                .isEqualTo(HexFormat.of().formatHex(verwacht, 0, 16));
    }

    @Test
    void givenTheSameValueInAnotherColumn_whenItIsReplaced_thenTheKeysCannotBeJoined() {
        Hersleutel hersleutel = new Hersleutel(new byte[32]);

        assertThat(hersleutel.sleutel("emovo.SCHOOL", "S1")).isNotEqualTo(hersleutel.sleutel("PSEUDONIEM", "S1"));
        assertThat(hersleutel.toString()).isEqualTo("Hersleutel[hidden]");
    }

    @Test
    void givenAShortSecret_whenItIsUsed_thenItIsRefused() {
        assertThatThrownBy(() -> new Hersleutel(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
