package nl.verzuimatlas.portal.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** What is measured; each in the order of this list. */
    public enum Fase {
        /** The portal has just started: nothing is compiled or kept. Only when it is the first. */
        COLD("cold: just started"),
        /** The same questions again. */
        CACHED("cached: the same again"),
        /** Each question in words of its own, so that no answer that was kept fits. */
        UNCACHED("uncached: nothing kept fits"),
        /** Releases are swapped meanwhile. */
        SWAP("swap: " + WISSELS + " new releases");

        private final String naam;

        Fase(String naam) {
            this.naam = naam;
        }
    }

    private static final long ZAAD = 17;
    private static final int WISSELS = 6;

    private final int perSeconde;
    private final int seconden;
    private final Set<Fase> fasen;

    /**
     * @param perSeconde questions per second, 1 or more
     * @param seconden length of each phase, 1 or more
     * @param fasen what to measure, at least one
     */
    public Portaalproef(int perSeconde, int seconden, Set<Fase> fasen) {
        if (perSeconde < 1 || seconden < 1 || fasen.isEmpty()) {
            throw new IllegalArgumentException("rate, length and number of phases must be 1 or more");
        }
        this.perSeconde = perSeconde;
        this.seconden = seconden;
        this.fasen = Collections.unmodifiableSet(EnumSet.copyOf(fasen));
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
            for (Fase fase : fasen) {
                metingen.add(
                        switch (fase) {
                            case COLD, CACHED -> belasting.draai(fase.naam, paden, perSeconde);
                            case UNCACHED -> belasting.draai(fase.naam, Mix.vers(paden), perSeconde);
                            case SWAP -> metWissels(proef, belasting, paden);
                        });
            }
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
            return belasting.draai(Fase.SWAP.naam, paden, perSeconde);
        } finally {
            wisselaar.shutdownNow();
        }
    }
}
