package nl.verzuimatlas.etl.waarom;

import java.sql.SQLException;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.thuis.Home;

/** The traces of a release. */
public final class Waarom implements AutoCloseable {

    private final Uitgavebron bron;

    private Waarom(Uitgavebron bron) {
        this.bron = bron;
    }

    /** Opens a release of {@code home}. */
    public static Waarom open(Home home, ReleaseManifest release) throws SQLException {
        return new Waarom(Uitgavebron.open(home, release));
    }

    /**
     * The signals in a figure.
     *
     * @throws GeenSpoorException if there is no such figure, or if it does not count signals
     * @throws IllegalStateException if the signals do not add up to the figure
     */
    public Cijferspoor cijfer(Cijfervraag vraag) throws SQLException, GeenSpoorException {
        return new Cijferzoeker(bron).zoek(vraag);
    }

    /**
     * The days behind a signal.
     *
     * @param id its id, in full or with the key of the pupil shortened
     * @throws GeenSpoorException if there is no such signal, or more than one
     */
    public Signaalspoor signaal(String id) throws SQLException, GeenSpoorException {
        return new Signaalvolger(bron).volg(id);
    }

    @Override
    public void close() throws SQLException {
        bron.close();
    }
}
