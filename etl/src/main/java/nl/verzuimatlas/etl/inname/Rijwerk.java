package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.toets.StukVerslag;
import nl.verzuimatlas.etl.toets.Toetswerk;

/** Judging rows, as work for a {@link Werkploeg}. */
record Rijwerk(Toetswerk werk) implements Werkploeg.Stukwerk<StukVerslag> {

    @Override
    public StukVerslag doe(Stuk stuk) throws IOException {
        return werk.doe(stuk);
    }

    @Override
    public long rijen(StukVerslag verslag) {
        return verslag.kengetallen().gelezen();
    }
}
