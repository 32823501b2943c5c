package nl.verzuimatlas.etl.onderhoud;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;
import nl.verzuimatlas.warehouse.thuis.Slot;

/** Withdraws deliveries; nothing of them is removed, they only do not count from the next release on. */
public final class LeveringIntrekker {

    private final Slot slot;
    private final Home home;
    private final Clock klok;

    /**
     * @param slot the lock of the home
     * @param klok moment of the withdrawal
     */
    public LeveringIntrekker(Slot slot, Clock klok) {
        this.slot = slot;
        this.home = slot.home();
        this.klok = klok;
    }

    /** The delivery with {@code id}, alone or as {@code bron/id}. */
    public Optional<LeveringManifest> vind(String id) {
        return Leveringen.alle(home).stream()
                .filter(levering -> levering.id().equals(id) || levering.naam().equals(id))
                .findFirst();
    }

    /**
     * Withdraws {@code levering}.
     *
     * @param door who does it
     * @param reden why; possibly empty
     * @return the delivery of the same series that counts from now on; empty when there is none
     */
    public Optional<LeveringManifest> trekIn(LeveringManifest levering, String door, String reden) {
        Intrekkingen eerder = Intrekkingen.lees(home);
        if (eerder.findLevering(levering.naam()).isEmpty()) {
            Instant nu = klok.instant().truncatedTo(ChronoUnit.MILLIS);
            eerder.met(Intrekkingen.Levering.van(levering, nu, door, reden)).bewaar(slot);
        }
        return Leveringen.geldende(home).stream()
                .filter(ander -> Leveringreeks.van(ander).equals(Leveringreeks.van(levering)))
                .findFirst();
    }
}
