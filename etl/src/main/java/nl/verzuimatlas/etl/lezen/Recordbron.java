package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/** Opens the records of a file that is no delimited text and names its own columns; its first record is row 1. */
@FunctionalInterface
public interface Recordbron extends Serializable {

    /** The records of {@code bestand}, from the first. */
    Records open(Path bestand) throws IOException;
}
