package nl.verzuimatlas.etl.inname;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/** A delivery of which the files are read in a folder of its own, at once or beside other work; closing it removes the folder. */
final class Lezing implements Closeable {

    private final Home home;
    private final Path werk;
    private final Rijlezing lezing;
    private final Wachtmeter meter;
    private Optional<Zijwerk<Gedaan>> zijwerk = Optional.empty();

    /**
     * What came of it.
     *
     * @param id id of the delivery
     * @param rijen what was read; nothing when the home has the delivery
     */
    record Gedaan(Leveringid id, Optional<Rijlezing.Gelezen> rijen) {}

    /**
     * A reading that has not begun.
     *
     * @param werk its folder
     * @param meter hears how far {@code lezing} is
     */
    Lezing(Home home, Path werk, Rijlezing lezing, Wachtmeter meter) {
        this.meter = meter;
        this.home = home;
        this.werk = werk;
        this.lezing = lezing;
    }

    /** Where a delivery is that was taken in. */
    static Path plaats(Home home, Levering levering, Leveringid id) {
        return home.deliveries().resolve(levering.schema().bron()).resolve(id.id());
    }

    /** Its folder. */
    Path werk() {
        return werk;
    }

    /** Begins beside other work. */
    void begin() {
        zijwerk = Optional.of(Zijwerk.begin("lezing", this::lees));
    }

    /**
     * What came of it; reads now when it has not begun.
     *
     * @param hoort hears how far it is
     */
    Gedaan geef(Meter hoort) throws IOException {
        meter.aanDeBeurt(hoort);
        return zijwerk.isPresent() ? zijwerk.get().wacht(IOException.class) : lees();
    }

    private Gedaan lees() throws IOException {
        Leveringid id = Leveringid.van(lezing.levering());
        return Files.exists(plaats(home, lezing.levering(), id))
                ? new Gedaan(id, Optional.empty())
                : new Gedaan(id, Optional.of(lezing.doe()));
    }

    @Override
    public void close() throws IOException {
        zijwerk.ifPresent(Zijwerk::close);
        Mappen.verwijder(werk);
    }
}
