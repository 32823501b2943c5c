package nl.verzuimatlas.etl.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.etl.verslag.VerslagHtml;
import nl.verzuimatlas.etl.verslag.VerslagJson;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/** Any rows below a good header give findings and a report, never an exception, and every row is counted once. */
public final class ControleDoel {

    private ControleDoel() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path map = Files.createTempDirectory("fuzz");
        try {
            byte[] kop = (ProefLevering.KOP_MELDINGEN + "\n" + ProefLevering.melding(1) + "\n").getBytes();
            byte[] alles = java.util.Arrays.copyOf(kop, kop.length + bytes.length);
            System.arraycopy(bytes, 0, alles, kop.length, bytes.length);
            ProefLevering.beschrijf(map, "duo-meldingen", "m.csv", "");
            Files.write(map.resolve("m.csv"), alles);
            Verslag verslag = new Beoordelaar(
                            new Home(map.resolve("home")), Clock.systemUTC(), new Snijder(64), Meter.STIL)
                    .check(LeveringLezer.lees(map));
            VerslagHtml.van(java.util.List.of(verslag));
            VerslagJson.regel(verslag);
            if (verslag.gelezen() != verslag.geaccepteerd() + verslag.geweigerd()) {
                throw new AssertionError("a row was lost");
            }
        } finally {
            Mappen.verwijder(map);
        }
    }
}
