package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import nl.verzuimatlas.etl.publicatie.Publicatie;
import nl.verzuimatlas.warehouse.release.Poortrapport;
import nl.verzuimatlas.warehouse.release.PublicatieGeweigerd;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.apache.spark.sql.SparkSession;

/** Publishes for the commands that do, and says in Dutch how it went. */
final class Uitgever {

    private Uitgever() {}

    /**
     * Exit code of publishing from the home that {@code slot} protects.
     *
     * @param spark gives the session when there is something to compute
     */
    static int publiceer(Slot slot, Supplier<SparkSession> spark, Uitgaveopties opties, Algemeen algemeen)
            throws IOException, SQLException {
        Home home = slot.home();
        Voortgang voortgang = algemeen.voortgang();
        Clock klok = Clock.systemUTC();
        Instant begin = klok.instant();
        Publicatie publicatie = new Publicatie(
                home,
                klok,
                opties.regels(),
                stap -> voortgang.meld("%s (na %d s)"
                        .formatted(stap, Duration.between(begin, klok.instant()).toSeconds())));
        try {
            Publicatie.Uitslag uitslag = publicatie.publiceer(spark);
            toon(uitslag, algemeen);
            return EtlMain.GOED;
        } catch (PublicatieGeweigerd geweigerd) {
            algemeen.fout().println("Niet gepubliceerd; wat werd getoond blijft staan.");
            geweigerd.redenen().forEach(reden -> algemeen.fout().println("  " + reden));
            return EtlMain.GEWEIGERD;
        }
    }

    private static void toon(Publicatie.Uitslag uitslag, Algemeen algemeen) {
        ReleaseManifest release = uitslag.release();
        Map<String, Long> cellen = release.cellen();
        algemeen.uit()
                .println((uitslag.nieuw() ? "Uitgave " : "Niets veranderd sinds uitgave ") + release.id() + ": "
                        + cellen.getOrDefault("cijfer", 0L) + " cijfers, "
                        + cellen.getOrDefault("afgeschermd", 0L) + " afgeschermd, "
                        + cellen.getOrDefault("ontbreekt", 0L) + " ontbreken");
        if (uitslag.nieuw()) {
            algemeen.uit().println(Wijzigingregel.van(release));
            toonPoorten(release, algemeen);
        }
    }

    private static void toonPoorten(ReleaseManifest release, Algemeen algemeen) {
        long goed = release.poorten().stream()
                .filter(poort -> poort.gevonden() == 0)
                .count();
        algemeen.uit()
                .println("Controles: " + goed + " van " + release.poorten().size() + " goed; zie "
                        + algemeen.home().release(release.id()).resolve(Poortrapport.HTML));
        release.poorten().stream()
                .filter(poort -> poort.gevonden() > 0)
                .forEach(poort -> algemeen.uit()
                        .println("  " + poort.niveau() + " " + poort.laag() + "/" + poort.id() + ": " + poort.gevonden()
                                + " van " + poort.bekeken() + " rijen"));
    }
}
