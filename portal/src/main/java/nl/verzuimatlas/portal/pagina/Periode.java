package nl.verzuimatlas.portal.pagina;

import java.util.List;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** School years in words. */
public final class Periode {

    private Periode() {}

    /** First to last of {@code jaren}, which are in order. */
    public static String van(List<Schooljaar> jaren) {
        if (jaren.isEmpty()) {
            return "geen schooljaren";
        }
        Schooljaar eerste = jaren.get(0);
        Schooljaar laatste = jaren.get(jaren.size() - 1);
        return eerste.equals(laatste) ? "schooljaar " + eerste : "schooljaren " + eerste + " tot en met " + laatste;
    }
}
