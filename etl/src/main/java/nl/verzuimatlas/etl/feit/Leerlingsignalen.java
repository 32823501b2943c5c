package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Dagkalender;
import nl.verzuimatlas.etl.protocol.Signaalmotor;

/**
 * Finds the signals of one pupil after another (docs/adr/0021-protocol-rules.md): all rules of all protocols at once, over all days with
 * absence and all steps of the pupil. Not for use by several threads at once.
 */
final class Leerlingsignalen {

    private final Protocolgeldigheid geldigheid;
    private final Kalenders kalenders;
    private final Signaalmotor motor;
    private final Stapsignalen stapsignalen;
    private final Signaalrijen uitvoer;
    private final List<Schoolreeks> reeksen = new ArrayList<>();
    private int scholen;

    Leerlingsignalen(Signaalgegevens gegevens, Signaalrijen.Doel doel) {
        this.geldigheid = gegevens.geldigheid();
        this.kalenders = new Kalenders(gegevens.kalender());
        this.motor = new Signaalmotor(gegevens.regels());
        this.uitvoer = new Signaalrijen(geldigheid, doel);
        this.stapsignalen = new Stapsignalen(gegevens, kalenders, uitvoer);
    }

    /** The next vestiging of the pupil, to be filled with the days there; each vestiging once. */
    Schoolreeks vestiging(String code) {
        if (scholen == reeksen.size()) {
            reeksen.add(new Schoolreeks());
        }
        Schoolreeks reeks = reeksen.get(scholen++);
        reeks.begin(geldigheid
                .vestiging(code)
                .orElseThrow(() -> new IllegalArgumentException("vestiging " + code + " is unknown")));
        return reeks;
    }

    /**
     * Finds the signals of the pupil of whom the days were given, and forgets the days.
     *
     * @param sleutel key of the pupil
     * @param stappen steps for the pupil that rules look at, in any order
     */
    void leerling(String sleutel, List<Staprij> stappen) {
        List<Schoolreeks> vanLeerling = reeksen.subList(0, scholen);
        for (Schoolreeks reeks : vanLeerling) {
            Dagkalender kalender = kalenders.van(reeks.school().code());
            reeks.dagen().bereid(kalender);
            uitvoer.begin(sleutel, reeks.school());
            motor.leerling(
                    reeks.dagen(), kalender, reeks.leeftijd(), reeks.school().sector(), uitvoer);
            uitvoer.sluit();
        }
        if (!stappen.isEmpty()) {
            Map<String, List<Staprij>> perInstelling =
                    stappen.stream().collect(Collectors.groupingBy(Staprij::brin, TreeMap::new, Collectors.toList()));
            perInstelling.forEach((brin, daar) -> stapsignalen.zoek(
                    sleutel,
                    daar,
                    vanLeerling.stream()
                            .filter(reeks -> reeks.school().brin().equals(brin))
                            .toList()));
        }
        scholen = 0;
    }

    /** Calendars by vestiging; those of a region are made once. */
    static final class Kalenders {

        private final Schoolkalender kalender;
        private final Map<String, Dagkalender> perVestiging = new HashMap<>();
        private final Map<Lesdagen, Dagkalender> perLesdagen = new IdentityHashMap<>();

        private Kalenders(Schoolkalender kalender) {
            this.kalender = kalender;
        }

        Dagkalender van(String vestiging) {
            return perVestiging.computeIfAbsent(
                    vestiging, nieuw -> perLesdagen.computeIfAbsent(kalender.vestiging(nieuw), Dagkalender::new));
        }
    }
}
