package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;

/** Rules about the order of dates and the time between them. */
final class Datumregels {

    private static final List<String> BEGIN = List.of("BEGINDATUM", "START", "BEGIN", "GELDIG_VAN");
    private static final List<String> EINDE = List.of("EINDDATUM", "EINDE", "GELDIG_TOT");

    private Datumregels() {}

    static Rijregel eindeNietVoorBegin(Regelomgeving omgeving) {
        return volgorde(omgeving, "VA-R04", omgeving.aanwezig(EINDE));
    }

    static Rijregel meldingNietVoorBegin(Regelomgeving omgeving) {
        return volgorde(omgeving, "VA-R05", "MELDDATUM");
    }

    static Rijregel aanbodNietVoorBegin(Regelomgeving omgeving) {
        return volgorde(omgeving, "VA-R09", "PASSEND_AANBOD_OP");
    }

    private static Rijregel volgorde(Regelomgeving omgeving, String id, String eindVeld) {
        int begin = omgeving.plaats(omgeving.aanwezig(BEGIN));
        int einde = omgeving.plaats(eindVeld);
        return (rij, melder) -> {
            if (rij[begin] != null && rij[einde] != null) {
                LocalDate van = (LocalDate) rij[begin];
                LocalDate tot = (LocalDate) rij[einde];
                if (tot.isBefore(van)) {
                    melder.meld(id, eindVeld, Map.of("begin", van.toString(), "einde", tot.toString()));
                }
            }
        };
    }

    static Rijregel meldingNietLangNaBegin(Regelomgeving omgeving) {
        int begin = omgeving.plaats("BEGINDATUM");
        int melding = omgeving.plaats("MELDDATUM");
        int meeste = Toetsgrenzen.geheel("laat-gemeld-dagen");
        return (rij, melder) -> {
            long dagen = dagenTussen(rij[begin], rij[melding]);
            if (dagen > meeste) {
                melder.meld(
                        "VA-R26", "MELDDATUM", Map.of("dagen", String.valueOf(dagen), "begin", rij[begin].toString()));
            }
        };
    }

    static Rijregel nietTeLang(Regelomgeving omgeving) {
        String beginVeld = omgeving.aanwezig(BEGIN);
        String eindVeld = omgeving.aanwezig(EINDE);
        int begin = omgeving.plaats(beginVeld);
        int einde = omgeving.plaats(eindVeld);
        int meeste = Toetsgrenzen.geheel("lang-afwezig-dagen");
        return (rij, melder) -> {
            long dagen = dagenTussen(rij[begin], rij[einde]) + 1;
            if (dagen > meeste) {
                melder.meld("VA-R34", eindVeld, Map.of("dagen", String.valueOf(dagen)));
            }
        };
    }

    // a provisional delivery may know of leave that is still to come; a final one looks back
    static Rijregel eindeNietInDeToekomst(Regelomgeving omgeving) {
        String eindVeld = omgeving.aanwezig(EINDE);
        int einde = omgeving.plaats(eindVeld);
        if (!omgeving.definitief()) {
            return (rij, melder) -> {};
        }
        return (rij, melder) -> {
            if (rij[einde] != null && ((LocalDate) rij[einde]).isAfter(omgeving.peildatum())) {
                melder.meld(
                        "VA-R32",
                        eindVeld,
                        Map.of(
                                "einde",
                                rij[einde].toString(),
                                "peildatum",
                                omgeving.peildatum().toString()));
            }
        };
    }

    // days from the first to the second date; negative when one is absent
    private static long dagenTussen(Object eerste, Object tweede) {
        return eerste == null || tweede == null
                ? -1
                : ((LocalDate) tweede).toEpochDay() - ((LocalDate) eerste).toEpochDay();
    }
}
