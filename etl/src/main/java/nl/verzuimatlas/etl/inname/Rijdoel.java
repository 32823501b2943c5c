package nl.verzuimatlas.etl.inname;

import java.nio.file.Path;
import nl.verzuimatlas.etl.toets.Toetswerk;

/**
 * Where judged rows go.
 *
 * @param map folder
 * @param wat all rows, or only those rejected
 */
record Rijdoel(Path map, Toetswerk.Uitvoersoort wat) {}
