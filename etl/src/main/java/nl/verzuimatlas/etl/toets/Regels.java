package nl.verzuimatlas.etl.toets;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;

/** The logical rules between the columns of a row, by the name that a source schema gives them. */
final class Regels {

    private static final List<String> BEGIN = List.of("BEGINDATUM", "START", "BEGIN");
    private static final List<String> EINDE = List.of("EINDDATUM", "EINDE");
    private static final Set<String> SOORTEN_VAN_ZESTIEN_UUR = Set.of("V3", "V4");
    private static final double ZESTIEN_UUR = 16;

    private static final Map<String, Function<Kolomindeling, Regel>> OP_NAAM = Map.of(
            "einde-niet-voor-begin", kolommen -> volgorde(kolommen, "VA-R04", BEGIN, EINDE),
            "melding-niet-voor-begin", kolommen -> volgorde(kolommen, "VA-R05", BEGIN, List.of("MELDDATUM")),
            "aanbod-niet-voor-begin", kolommen -> volgorde(kolommen, "VA-R09", BEGIN, List.of("PASSEND_AANBOD_OP")),
            "uren-passen-bij-soort", Regels::uren,
            "einduur-niet-voor-beginuur", Regels::lesuren,
            "uur-zonder-dag-erbij", Regels::lesurenEnDagen,
            "waarde-past-bij-status", Regels::waardeEnStatus,
            "indicator-in-register", Regels::indicator);

    private Regels() {}

    /** Hears what is wrong with a row. */
    @FunctionalInterface
    interface Melder {
        /** Finding {@code id} at the field {@code veld}. */
        void meld(String id, String veld, Map<String, String> waarden);
    }

    /** A rule about the values of a row, in the order of the {@link Kolomindeling}; absent values are null. */
    @FunctionalInterface
    interface Regel {
        void toets(Object[] rij, Melder melder);
    }

    /**
     * The rule called {@code naam}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Regel regel(String naam, Kolomindeling kolommen) {
        Function<Kolomindeling, Regel> maker = OP_NAAM.get(naam);
        if (maker == null) {
            throw new IllegalArgumentException("no rule " + naam);
        }
        return maker.apply(kolommen);
    }

    /** A site belongs to the institution whose code it begins with; holds wherever a source has both columns. */
    static Regel vestigingPastBijBrin(Kolomindeling kolommen) {
        int brin = kolommen.plaats("brin");
        int vestiging = kolommen.plaats("vestigingscode");
        if (brin < 0 || vestiging < 0) {
            return (rij, melder) -> {};
        }
        return (rij, melder) -> {
            boolean beide = rij[brin] != null && rij[vestiging] != null;
            if (beide && !((String) rij[vestiging]).startsWith((String) rij[brin])) {
                melder.meld("VA-R11", "VESTIGINGSCODE", Map.of());
            }
        };
    }

    private static Regel volgorde(Kolomindeling kolommen, String id, List<String> eerste, List<String> tweede) {
        String beginVeld = aanwezig(kolommen, eerste);
        String eindVeld = aanwezig(kolommen, tweede);
        int begin = plaats(kolommen, beginVeld);
        int einde = plaats(kolommen, eindVeld);
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

    private static Regel uren(Kolomindeling kolommen) {
        int soort = plaats(kolommen, "VERZUIMSOORT");
        int uren = plaats(kolommen, "VERZUIMUREN");
        return (rij, melder) -> {
            boolean teWeinig = rij[soort] != null
                    && rij[uren] != null
                    && SOORTEN_VAN_ZESTIEN_UUR.contains((String) rij[soort])
                    && (Double) rij[uren] < ZESTIEN_UUR;
            if (teWeinig) {
                melder.meld("VA-R06", "VERZUIMUREN", Map.of("soort", (String) rij[soort], "uren", Getallen.kort((Double)
                        rij[uren])));
            }
        };
    }

    private static Regel lesuren(Kolomindeling kolommen) {
        int beginDag = plaats(kolommen, "BEGINDATUM");
        int eindDag = plaats(kolommen, "EINDDATUM");
        int beginUur = plaats(kolommen, "BEGINLESUUR");
        int eindUur = plaats(kolommen, "EINDLESUUR");
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

    private static Regel lesurenEnDagen(Kolomindeling kolommen) {
        int beginDag = plaats(kolommen, "BEGINDATUM");
        int eindDag = plaats(kolommen, "EINDDATUM");
        int beginUur = plaats(kolommen, "BEGINLESUUR");
        int eindUur = plaats(kolommen, "EINDLESUUR");
        return (rij, melder) -> {
            if (rij[eindUur] != null && rij[beginUur] == null) {
                melder.meld("VA-R08", "EINDLESUUR", Map.of());
            } else if (rij[beginUur] != null && rij[eindDag] != null && !rij[eindDag].equals(rij[beginDag])) {
                melder.meld("VA-R12", "BEGINLESUUR", Map.of());
            }
        };
    }

    private static Regel waardeEnStatus(Kolomindeling kolommen) {
        int waarde = plaats(kolommen, "WAARDE");
        int status = plaats(kolommen, "STATUS");
        return (rij, melder) -> {
            if (rij[status] != null && rij[status].equals("cijfer") != (rij[waarde] != null)) {
                String getal = rij[waarde] == null ? "leeg" : Getallen.kort((Double) rij[waarde]);
                melder.meld("VA-R10", "WAARDE", Map.of("status", (String) rij[status], "waarde", getal));
            }
        };
    }

    private static Regel indicator(Kolomindeling kolommen) {
        int indicator = plaats(kolommen, "INDICATOR");
        Indicatorregister register = Indicatorregister.lees();
        return (rij, melder) -> {
            String id = (String) rij[indicator];
            if (id != null && register.findRegistratie(id).isEmpty()) {
                melder.meld("VA-R13", "INDICATOR", Map.of("waarde", id));
            }
        };
    }

    private static String aanwezig(Kolomindeling kolommen, List<String> velden) {
        return velden.stream()
                .filter(veld -> kolommen.plaats(veld.toLowerCase(Locale.ROOT)) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a rule needs one of the columns " + velden));
    }

    private static int plaats(Kolomindeling kolommen, String veld) {
        int plaats = kolommen.plaats(veld.toLowerCase(Locale.ROOT));
        if (plaats < 0) {
            throw new IllegalArgumentException("a rule needs the column " + veld);
        }
        return plaats;
    }
}
