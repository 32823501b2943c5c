package nl.verzuimatlas.etl.inname;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A delivery of which the files are read in a folder of its own, at once or beside other work; closing it removes the folder. */
final class Lezing implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Lezing.class);

    private final Home home;
    private final Levering levering;
    private final Path werk;
    private final Supplier<Rijlezing> hoe;
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
     * @param hoe how it is to be read, by what is known of the home when it begins
     * @param meter hears how far it is
     */
    Lezing(Home home, Levering levering, Path werk, Supplier<Rijlezing> hoe, Wachtmeter meter) {
        this.home = home;
        this.levering = levering;
        this.werk = werk;
        this.hoe = hoe;
        this.meter = meter;
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
        Rijlezing rijlezing = hoe.get();
        zijwerk = Optional.of(Zijwerk.begin("lezing", () -> leesVooruit(rijlezing)));
    }

    /**
     * What came of it; reads now when it has not begun, or when that failed: there may have been no room for several at once.
     *
     * @param hoort hears how far it is
     */
    Gedaan geef(Meter hoort) throws IOException {
        meter.aanDeBeurt(hoort);
        if (zijwerk.isPresent()) {
            try {
                return zijwerk.get().wacht(IOException.class);
            } catch (IOException | RuntimeException e) {
                LOG.info("read again, by itself: {}", werk, e);
                close();
            }
        }
        return lees(hoe);
    }

    private Gedaan leesVooruit(Rijlezing rijlezing) throws IOException {
        try {
            return lees(() -> rijlezing);
        } catch (IOException | RuntimeException e) {
            // others may need the room before it is the turn of this one
            Mappen.verwijder(werk);
            throw e;
        }
    }

    private Gedaan lees(Supplier<Rijlezing> rijlezing) throws IOException {
        Leveringid id = Leveringid.van(levering);
        return Files.exists(plaats(home, levering, id))
                ? new Gedaan(id, Optional.empty())
                : new Gedaan(id, Optional.of(rijlezing.get().doe()));
    }

    @Override
    public void close() throws IOException {
        zijwerk.ifPresent(Zijwerk::close);
        Mappen.verwijder(werk);
    }
}
