package nl.verzuimatlas.portal.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.thuis.Home;

/** The benchmark of the portal: the same mix right after the start, with answers that were kept, with none
 * of those, and while releases are swapped. */
public final class Portaalproef {

    private static final long ZAAD = 17;
    private static final int WISSELS = 6;

    private final int perSeconde;
    private final int seconden;

    /**
     * @param perSeconde questions per second, 1 or more
     * @param seconden length of each phase, 1 or more
     */
    public Portaalproef(int perSeconde, int seconden) {
        if (perSeconde < 1 || seconden < 1) {
            throw new IllegalArgumentException("rate and length must be 1 or more");
        }
        this.perSeconde = perSeconde;
        this.seconden = seconden;
    }

    /**
     * Measures a portal of this process over a copy of what {@code bron} serves, so that nothing of it is touched.
     *
     * @param map empty directory for the copy
     */
    public List<Meting> draai(Home bron, Path map) throws InterruptedException {
        Proefhome proef = Proefhome.maak(bron, map);
        List<String> paden;
        try (Atlas atlas = Atlas.open(proef.home())) {
            Mix mix = atlas.lees(Mix::van);
            paden = mix.paden(perSeconde * seconden, ZAAD);
        }
        List<Meting> metingen = new ArrayList<>();
        try (Portal portal = Portal.start(proef.home(), "127.0.0.1", 0, Clock.systemUTC());
                Belasting belasting = new Belasting(portal.adres())) {
            metingen.add(belasting.draai("cold: just started", paden, perSeconde));
            metingen.add(belasting.draai("cached: the same again", paden, perSeconde));
            metingen.add(belasting.draai("uncached: nothing kept fits", Mix.vers(paden), perSeconde));
            metingen.add(metWissels(proef, belasting, paden));
        }
        return metingen;
    }

    private Meting metWissels(Proefhome proef, Belasting belasting, List<String> paden) throws InterruptedException {
        ScheduledExecutorService wisselaar = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger nummer = new AtomicInteger();
        long om = Math.max(1, seconden * 1000L / WISSELS);
        try {
            wisselaar.scheduleAtFixedRate(
                    () -> proef.toon(nummer.incrementAndGet() % 2), om / 2, om, TimeUnit.MILLISECONDS);
            return belasting.draai("swap: " + WISSELS + " new releases", paden, perSeconde);
        } finally {
            wisselaar.shutdownNow();
        }
    }
}
