package nl.verzuimatlas.etl.toets.regel;

import java.util.Map;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Getallen;

/** Rules about the lesson hours of a registered absence. */
final class Lesuurregels {

    private Lesuurregels() {}

    static Rijregel volgorde(Regelomgeving omgeving) {
        int beginDag = omgeving.plaats("BEGINDATUM");
        int eindDag = omgeving.plaats("EINDDATUM");
        int beginUur = omgeving.plaats("BEGINLESUUR");
        int eindUur = omgeving.plaats("EINDLESUUR");
        return (rij, melder) -> {
            boolean zelfdeDag = rij[eindDag] == null || rij[eindDag].equals(rij[beginDag]);
            if (zelfdeDag
                    && rij[beginUur] != null
                    && rij[eindUur] != null
                    && (Long) rij[eindUur] < (Long) rij[beginUur]) {
                melder.meld(
                        "VA-R07",
                        "EINDLESUUR",
                        Map.of("begin", rij[beginUur].toString(), "einde", rij[eindUur].toString()));
            }
        };
    }

    static Rijregel urenEnDagen(Regelomgeving omgeving) {
        int beginDag = omgeving.plaats("BEGINDATUM");
        int eindDag = omgeving.plaats("EINDDATUM");
        int beginUur = omgeving.plaats("BEGINLESUUR");
        int eindUur = omgeving.plaats("EINDLESUUR");
        return (rij, melder) -> {
            if (rij[eindUur] != null && rij[beginUur] == null) {
                melder.meld("VA-R08", "EINDLESUUR", Map.of());
            } else if (rij[beginUur] != null && rij[eindDag] != null && !rij[eindDag].equals(rij[beginDag])) {
                melder.meld("VA-R12", "BEGINLESUUR", Map.of());
            }
        };
    }

    /** Schools number free hours too, so that a lesson may have a somewhat higher number than the day has lessons. */
    static Rijregel binnenSchooldag(Regelomgeving omgeving) {
        int beginUur = omgeving.plaats("BEGINLESUUR");
        int eindUur = omgeving.plaats("EINDLESUUR");
        int vestiging = omgeving.plaats("VESTIGINGSCODE");
        double meer = Toetsgrenzen.getal("lesuur-na-rooster");
        if (omgeving.naslag().vestigingen().isEmpty()) {
            return (rij, melder) -> {};
        }
        return (rij, melder) -> {
            int uur = rij[eindUur] == null ? beginUur : eindUur;
            if (rij[uur] == null) {
                return;
            }
            Naslag.Vestiging school = rij[vestiging] == null
                    ? null
                    : omgeving.naslag().vestigingen().get(rij[vestiging]);
            if (school != null && (Long) rij[uur] > Math.ceil(school.lesurenPerDag()) + meer) {
                melder.meld(
                        "VA-R33",
                        uur == eindUur ? "EINDLESUUR" : "BEGINLESUUR",
                        Map.of("uur", rij[uur].toString(), "rooster", Getallen.kort(school.lesurenPerDag())));
            }
        };
    }
}
