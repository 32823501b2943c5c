package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;

/** Rules about the kind, the status and the closing of a report or case. */
final class Meldingregels {

    private static final Set<String> OUDE_SOORTEN = Set.of("V1", "V2");
    private static final Set<String> MET_EINDE = Set.of("V3", "V4", "LRV", "RMC");
    private static final String AFGESLOTEN = "G";
    private static final String WACHT = "W";
    private static final String OVERGEDRAGEN = "D";

    private Meldingregels() {}

    static Rijregel soortBestaatNog(Regelomgeving omgeving) {
        int soort = omgeving.plaats("VERZUIMSOORT");
        int begin = omgeving.plaats("BEGINDATUM");
        LocalDate tot = Toetsgrenzen.dag("oude-soort-tot");
        return (rij, melder) -> {
            boolean oud = rij[soort] != null
                    && rij[begin] != null
                    && OUDE_SOORTEN.contains(rij[soort])
                    && !((LocalDate) rij[begin]).isBefore(tot);
            if (oud) {
                melder.meld("VA-R24", "VERZUIMSOORT", Map.of("soort", (String) rij[soort], "datum", tot.toString()));
            }
        };
    }

    static Rijregel statusBestaatNog(Regelomgeving omgeving) {
        int status = omgeving.plaats("STATUS");
        int melding = omgeving.plaats("MELDDATUM");
        LocalDate tot = Toetsgrenzen.dag("status-d-tot");
        LocalDate peildatum = omgeving.peildatum();
        // without a peildatum nobody knows how long it has been waiting
        LocalDate wacht = peildatum.equals(LocalDate.MAX)
                ? LocalDate.MIN
                : peildatum.minusDays(Toetsgrenzen.geheel("wacht-dagen"));
        return (rij, melder) -> {
            if (rij[melding] == null) {
                return;
            }
            LocalDate dag = (LocalDate) rij[melding];
            if (OVERGEDRAGEN.equals(rij[status]) && !dag.isBefore(tot)) {
                melder.meld("VA-R25", "STATUS", Map.of("datum", tot.toString()));
            } else if (WACHT.equals(rij[status]) && dag.isBefore(wacht)) {
                melder.meld("VA-R23", "STATUS", Map.of("melddatum", dag.toString()));
            }
        };
    }

    static Rijregel afsluiting(Regelomgeving omgeving) {
        int status = omgeving.plaats("STATUS");
        int soort = omgeving.plaats("VERZUIMSOORT");
        int reden = omgeving.plaats("REDEN_AFGESLOTEN");
        int einde = omgeving.plaats("EINDDATUM");
        return (rij, melder) -> {
            if (!AFGESLOTEN.equals(rij[status])) {
                return;
            }
            if (rij[reden] == null) {
                melder.meld("VA-R21", "REDEN_AFGESLOTEN", Map.of());
            }
            if (rij[einde] == null && rij[soort] != null && MET_EINDE.contains(rij[soort])) {
                melder.meld("VA-R22", "EINDDATUM", Map.of("soort", (String) rij[soort]));
            }
        };
    }

    static Rijregel langdurig(Regelomgeving omgeving) {
        int soort = omgeving.plaats("VERZUIMSOORT");
        int begin = omgeving.plaats("BEGINDATUM");
        int einde = omgeving.plaats("EINDDATUM");
        int minst = Toetsgrenzen.geheel("lrv-dagen");
        return (rij, melder) -> {
            if (!"LRV".equals(rij[soort]) || rij[begin] == null || rij[einde] == null) {
                return;
            }
            long dagen = ((LocalDate) rij[einde]).toEpochDay() - ((LocalDate) rij[begin]).toEpochDay() + 1;
            if (dagen < minst) {
                melder.meld("VA-R27", "EINDDATUM", Map.of("dagen", String.valueOf(dagen)));
            }
        };
    }

    /** Illness is a lawful reason; a code table that says otherwise makes every ill pupil a truant. */
    static Rijregel ziek(Regelomgeving omgeving) {
        int soort = omgeving.plaats("SOORT");
        int geoorloofd = omgeving.plaats("GEOORLOOFD");
        return (rij, melder) -> {
            if ("ziek".equals(rij[soort]) && "N".equals(rij[geoorloofd])) {
                melder.meld("VA-C07", "GEOORLOOFD", Map.of());
            }
        };
    }

    /** A case has an outcome when it has ended, and only then. */
    static Rijregel uitkomst(Regelomgeving omgeving) {
        String uitkomstVeld = omgeving.aanwezig(java.util.List.of("UITKOMST", "REDEN_EINDE"));
        String eindVeld = omgeving.aanwezig(java.util.List.of("EINDE", "EINDDATUM"));
        int uitkomst = omgeving.plaats(uitkomstVeld);
        int einde = omgeving.plaats(eindVeld);
        return (rij, melder) -> {
            if (rij[uitkomst] != null && rij[einde] == null) {
                melder.meld("VA-R38", eindVeld, Map.of("uitkomst", (String) rij[uitkomst]));
            } else if (rij[uitkomst] == null && rij[einde] != null) {
                melder.meld("VA-R39", uitkomstVeld, Map.of("einde", rij[einde].toString()));
            }
        };
    }
}
