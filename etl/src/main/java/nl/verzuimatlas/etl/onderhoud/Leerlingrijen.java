package nl.verzuimatlas.etl.onderhoud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Where keys stand in accepted deliveries. */
final class Leerlingrijen {

    private static final String LEERLING = "PSEUDONIEM";

    private Leerlingrijen() {}

    /** Columns with a key of this warehouse in the rows of {@code bron}. */
    static List<String> sleutelkolommen(String bron) {
        return BronSchema.lees(bron).fields().stream()
                .filter(Veld::isPseudoniem)
                .map(Veld::kolom)
                .toList();
    }

    /** The column of {@code bron} with the key of a pupil; a respondent of a survey is nobody's pupil. */
    static Optional<String> leerlingkolom(String bron) {
        return BronSchema.lees(bron).findVeld(LEERLING).map(Veld::kolom);
    }

    /** Files with the rows of {@code levering}, by name. */
    static List<Path> bestanden(Home home, LeveringManifest levering) {
        Path map = Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN);
        try (Stream<Path> inhoud = Files.list(map)) {
            return inhoud.filter(pad -> pad.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the rows of " + levering.naam(), e);
        }
    }
}
