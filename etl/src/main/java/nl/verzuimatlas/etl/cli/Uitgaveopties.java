package nl.verzuimatlas.etl.cli;

import java.util.Map;
import java.util.function.Function;
import nl.verzuimatlas.etl.feit.Regelteksten;
import nl.verzuimatlas.warehouse.thuis.Home;
import picocli.CommandLine.Option;

/** Options of every command that makes a release. */
final class Uitgaveopties {

    @Option(
            names = "--zonder-wat-als",
            description =
                    "Reken alleen protocollen door die een school volgt. Dat is sneller bij een heel land; de pagina"
                            + " \"wat als\" heeft dan geen cijfers van andere protocollen.")
    private boolean zonderWatAls;

    /** Gives the rules that the release is made with. */
    Function<Home, Map<String, String>> regels() {
        return zonderWatAls ? Regelteksten::zonderWatAls : Regelteksten::alle;
    }
}
