package nl.verzuimatlas.etl.publicatie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;

/** Reads accepted rows to their end, with the checksum of every page, to tell which delivery is damaged. */
final class Leveringproef {

    private static final ParquetReadOptions STRENG =
            ParquetReadOptions.builder().usePageChecksumVerification().build();

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
                rijen += tel(bestand);
            }
            return rijen == levering.geaccepteerd();
        } catch (IOException | RuntimeException e) {
            // whatever a damaged file makes its reader say
            return false;
        }
    }

    private static long tel(Path bestand) throws IOException {
        long rijen = 0;
        try (ParquetFileReader lezer = ParquetFileReader.open(new LocalInputFile(bestand), STRENG)) {
            for (PageReadStore groep = lezer.readNextRowGroup(); groep != null; groep = lezer.readNextRowGroup()) {
                rijen += groep.getRowCount();
            }
        }
        return rijen;
    }
}
