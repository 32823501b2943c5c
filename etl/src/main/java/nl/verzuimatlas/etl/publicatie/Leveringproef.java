package nl.verzuimatlas.etl.publicatie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.lezen.Parquetproef;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Reads accepted rows to their end, with the checksum of every page, to tell which delivery is damaged. */
final class Leveringproef {

    private Leveringproef() {}

    /** The deliveries whose stored rows can no longer be read whole. */
    static List<LeveringManifest> beschadigd(Home home, List<LeveringManifest> leveringen) {
        return leveringen.stream()
                .filter(levering -> !isHeel(Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN), levering))
                .toList();
    }

    private static boolean isHeel(Path map, LeveringManifest levering) {
        try (Stream<Path> bestanden = Files.list(map)) {
            long rijen = 0;
            for (Path bestand :
                    bestanden.filter(pad -> pad.toString().endsWith(".parquet")).toList()) {
                rijen += Parquetproef.van(bestand).rijen();
            }
            return rijen == levering.geaccepteerd();
        } catch (IOException e) {
            return false;
        }
    }
}
