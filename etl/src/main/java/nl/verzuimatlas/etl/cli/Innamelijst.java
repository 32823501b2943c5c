package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.etl.inname.Inname.Afloop;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.verslag.Verslag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes deliveries in one after the other, and remembers how each fared. What is wrong with one never stops the rest. */
final class Innamelijst {

    private static final Logger LOG = LoggerFactory.getLogger(Innamelijst.class);

    private final List<Inname.Resultaat> resultaten = new ArrayList<>();
    private boolean mislukt;

    /**
     * Takes {@code levering} in, also one that was withdrawn when {@code opnieuw}.
     *
     * @throws IOException only when the disk is full: that is not about this delivery, and the next would fail too
     */
    Inname.Resultaat neemIn(Inname inname, GelezenLevering levering, boolean opnieuw) throws IOException {
        Inname.Resultaat resultaat;
        try {
            resultaat = opnieuw ? inname.neemWeerIn(levering) : inname.neemIn(levering);
        } catch (IOException | RuntimeException e) {
            if (EtlMain.isSchijfVol(e)) {
                throw e;
            }
            LOG.error("cannot take in {}", levering.plek(), e);
            mislukt = true;
            resultaat = mislukt(levering, e);
        }
        resultaten.add(resultaat);
        return resultaat;
    }

    private static Inname.Resultaat mislukt(GelezenLevering levering, Exception fout) {
        // the message may hold anything; the kind of problem is enough for the supplier, the rest is in the log
        Map<String, String> waarden = Map.of("reden", fout.getClass().getSimpleName());
        List<Bevinding> bevindingen = new ArrayList<>(levering.bevindingen());
        bevindingen.add(Catalogus.HUIS.soort("VA-L19").bijBestand("", "", waarden, 1));
        Verslag verslag = Verslag.geweigerd(levering.plek(), levering.bron(), List.of(), bevindingen);
        return new Inname.Resultaat(Afloop.GEWEIGERD, "", verslag);
    }

    /** Exit code: refused, or worse when something went wrong that was not about the data. */
    int afloop() {
        if (mislukt) {
            return EtlMain.INTERNE_FOUT;
        }
        return aantal(Afloop.GEWEIGERD) > 0 ? EtlMain.GEWEIGERD : EtlMain.GOED;
    }

    /** A line per delivery, and how many fared how. */
    String tekst() {
        StringBuilder tekst = new StringBuilder("%nSamenvatting%n".formatted());
        for (Inname.Resultaat resultaat : resultaten) {
            Verslag verslag = resultaat.verslag();
            tekst.append("  %-12s %-18s %10s rijen %8s geweigerd  soorten fouten %2d, waarschuwingen %2d  %s%n"
                    .formatted(
                            woord(resultaat.afloop()),
                            verslag.bron().isEmpty() ? "onbekend" : verslag.bron(),
                            Getallen.geheel(verslag.gelezen()),
                            Getallen.geheel(verslag.geweigerd()),
                            soorten(verslag, Niveau.FOUT),
                            soorten(verslag, Niveau.WAARSCHUWING),
                            verslag.plek()));
        }
        return tekst.append("%d leveringen: %d ingenomen, %d teruggehaald, %d ongewijzigd, %d geweigerd.%n"
                        .formatted(
                                resultaten.size(),
                                aantal(Afloop.INGENOMEN),
                                aantal(Afloop.TERUGGEHAALD),
                                aantal(Afloop.ONGEWIJZIGD),
                                aantal(Afloop.GEWEIGERD)))
                .toString();
    }

    private long aantal(Afloop afloop) {
        return resultaten.stream()
                .filter(resultaat -> resultaat.afloop() == afloop)
                .count();
    }

    private static long soorten(Verslag verslag, Niveau niveau) {
        return verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.niveau() == niveau)
                .map(Bevinding::id)
                .distinct()
                .count();
    }

    private static String woord(Afloop afloop) {
        return switch (afloop) {
            case INGENOMEN -> "ingenomen";
            case ONGEWIJZIGD -> "ongewijzigd";
            case TERUGGEHAALD -> "teruggehaald";
            case GEWEIGERD -> "GEWEIGERD";
        };
    }
}
