package nl.verzuimatlas.etl.feit;

import java.util.Optional;
import nl.verzuimatlas.etl.protocol.Stap;

/**
 * A step for a pupil that a rule looks at.
 *
 * @param brin institution
 * @param vestiging vestiging, when it is known
 * @param stap the step
 */
record Staprij(String brin, Optional<String> vestiging, Stap stap) {

    int dag() {
        return stap.dag();
    }
}
