package nl.verzuimatlas.etl.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/** Any levering.yaml is a delivery or gives findings. */
public final class LeveringDoel {

    private LeveringDoel() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path map = Files.createTempDirectory("fuzz");
        try {
            Files.writeString(map.resolve("m.csv"), "A\n");
            Files.write(map.resolve("levering.yaml"), bytes);
            GelezenLevering gelezen = LeveringLezer.lees(map);
            if (gelezen.levering().isEmpty() && gelezen.bevindingen().isEmpty()) {
                throw new AssertionError("a delivery was refused without a reason");
            }
        } finally {
            Mappen.verwijder(map);
        }
    }
}
