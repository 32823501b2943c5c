package nl.verzuimatlas.etl.levering;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.warehouse.leverkalender.Kalenderlezer;
import nl.verzuimatlas.warehouse.leverkalender.Leverkalender;

/** Says what is wrong with a calendar of expected deliveries. */
public final class Kalenderbevindingen {

    private static final String BESTAND = "leverkalender.yaml";

    private Kalenderbevindingen() {}

    /** One finding per mistake. */
    public static List<Bevinding> van(Leverkalender.OngeldigException kalender) {
        return kalender.fouten().stream().map(Kalenderbevindingen::bevinding).toList();
    }

    private static Bevinding bevinding(Kalenderlezer.Fout fout) {
        String id = fout.afspraak() == 0 ? "VA-L20" : "VA-L21";
        Map<String, String> waarden = Map.of("reden", fout.reden(), "nummer", String.valueOf(fout.afspraak()));
        return Catalogus.HUIS.soort(id).bijBestand(BESTAND, "", waarden, 1);
    }
}
