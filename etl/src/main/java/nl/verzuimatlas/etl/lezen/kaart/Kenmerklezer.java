package nl.verzuimatlas.etl.lezen.kaart;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Walks over the features of a map. */
interface Kenmerklezer extends Closeable {

    /** The next feature; empty at the end. */
    Optional<Kenmerk> volgende() throws IOException;

    /** Opens a map of either kind. */
    static Kenmerklezer open(Path bestand, Kaartkop.Soort soort) throws IOException {
        return soort == Kaartkop.Soort.TOPOJSON ? new Topojsonlezer(bestand) : new Geojsonlezer(bestand);
    }
}
