package nl.verzuimatlas.warehouse.lezen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.verzuimatlas.warehouse.contract.Bronbestand;

/** SQL files of this package's queries, read once. */
final class Sql {

    private static final Map<String, String> GELEZEN = new ConcurrentHashMap<>();

    private Sql() {}

    static String lees(String naam) {
        return GELEZEN.computeIfAbsent(naam, gevraagd -> Bronbestand.lees("sql/" + gevraagd));
    }
}
