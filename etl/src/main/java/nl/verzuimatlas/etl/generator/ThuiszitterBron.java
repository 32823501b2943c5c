package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Registrations of pupils at home by the samenwerkingsverbanden; they follow from LRV reports and absoluut verzuim. */
final class ThuiszitterBron {

    private static final String BRON = "thuiszitters";
    private static final int VIER_WEKEN = 28;
    // what samenwerkingsverbanden call article 5 under a
    private static final String VRIJGESTELD = "vrijstelling-5a";

    private final Wereld wereld;
    private final LocalDate stand;
    private final List<Periode> perioden = new ArrayList<>();

    ThuiszitterBron(Wereld wereld) {
        this.wereld = wereld;
        this.stand = LocalDate.of(wereld.schaal().laatsteJaar() + 1, 7, 31);
    }

    private record Periode(Leerling leerling, String brin, LocalDate start, LocalDate einde, String reden, int jaar) {}

    /** Takes up the spells of a school year, those of the year before the first delivery only when still running. */
    void neemOp(int jaar, List<Melding> meldingen, List<AbsoluutBron.Geval> gevallen) {
        Parameters.Thuiszitterdeel maten = wereld.parameters().thuiszitters();
        for (Melding melding : meldingen) {
            Toeval toeval = wereld.toeval("lrv-thuis", melding.leerling().nr(), jaar);
            boolean swv = !melding.school().soort().equals("mbo")
                    && melding.leerling().gemeente(jaar).isVanRegio();
            if (swv && melding.soort().equals("LRV") && toeval.kans(maten.uitLrv())) {
                LocalDate einde =
                        melding.einde() == null ? melding.begin().plusDays(toeval.tussen(250, 700)) : melding.einde();
                neemOp(melding.leerling(), melding.school().brin(), melding.begin(), einde, "ongeoorloofd", jaar);
            }
        }
        for (AbsoluutBron.Geval geval : gevallen) {
            Toeval toeval = wereld.toeval("absoluut-thuis", geval.leerling().nr(), jaar);
            if (geval.duur(stand) > VIER_WEKEN && toeval.kans(maten.uitAbsoluut())) {
                LocalDate einde = geval.einde() == null ? LocalDate.MAX : geval.einde();
                neemOp(geval.leerling(), null, geval.begin(), einde, "absoluut", jaar);
            }
        }
        wereld.leerlingen().forEach(leerling -> neemGeoorloofdOp(leerling, jaar));
    }

    /** First day of an exemption on article 5 under a that a samenwerkingsverband knows of too. */
    static Optional<LocalDate> vrijgesteldVanaf(Wereld wereld, Leerling leerling, int jaar) {
        double kans = wereld.parameters().thuiszitters().geoorloofd().get(VRIJGESTELD);
        Toeval toeval = wereld.toeval(VRIJGESTELD, leerling.nr(), jaar);
        return toeval.kans(kans) ? Optional.of(start(toeval, jaar)) : Optional.empty();
    }

    private static LocalDate start(Toeval toeval, int jaar) {
        return LocalDate.of(jaar, 8, 20).plusDays(toeval.tussen(0, 300));
    }

    private void neemGeoorloofdOp(Leerling leerling, int jaar) {
        boolean inRegio = leerling.gemeente(jaar).isVanRegio();
        if (!inRegio || !Bevolking.isLeerplichtleeftijd(leerling.leeftijd(jaar))) {
            return;
        }
        Map<String, Double> kansen = wereld.parameters().thuiszitters().geoorloofd();
        for (String reden : List.of("ziek", "gedeeltelijk-programma", "wachtlijst", VRIJGESTELD)) {
            Toeval toeval = wereld.toeval(reden, leerling.nr(), jaar);
            if (toeval.kans(kansen.get(reden))) {
                LocalDate start = start(toeval, jaar);
                LocalDate einde = reden.equals(VRIJGESTELD)
                        ? LocalDate.of(jaar + 1, 7, 31)
                        : start.plusDays(VIER_WEKEN + (int) (110 * toeval.exponentieel()));
                String brin = reden.equals(VRIJGESTELD)
                        ? null
                        : leerling.school(jaar)
                                .filter(school -> !school.soort().equals("mbo"))
                                .map(Vestiging::brin)
                                .orElse(null);
                neemOp(leerling, brin, start, einde, reden, jaar);
            }
        }
    }

    private void neemOp(Leerling leerling, String brin, LocalDate start, LocalDate einde, String reden, int jaar) {
        List<Integer> jaren = wereld.parameters().thuiszitters().jaren();
        boolean looptNog = jaar == jaren.get(0) - 1 && !einde.isBefore(LocalDate.of(jaren.get(0), 8, 1));
        if (jaren.contains(jaar) || looptNog) {
            LocalDate bekendEinde = einde.isAfter(stand) ? null : einde;
            perioden.add(new Periode(leerling, brin, start, bekendEinde, reden, Math.max(jaar, jaren.get(0))));
        }
    }

    /** Writes one delivery per samenwerkingsverband and school year; a spell stands in one delivery only. */
    void schrijf() {
        perioden.sort(Comparator.comparing(Periode::start)
                .thenComparing(periode -> periode.leerling().pseudoniem()));
        for (Map<String, String> regio : Bestand.tabel("regios.csv")) {
            if (regio.get("type").startsWith("swv-")) {
                wereld.parameters().thuiszitters().jaren().forEach(jaar -> schrijf(regio, jaar));
            }
        }
    }

    private void schrijf(Map<String, String> regio, int jaar) {
        String code = regio.get("code");
        String naam = Wereld.schooljaar(jaar);
        // one of them delivers by dates instead of school years
        String periode = code.endsWith("2305") ? jaar + "-08-01/" + (jaar + 1) + "-07-31" : naam;
        List<String> dekking = wereld.gemeenten().stream()
                .filter(gemeente -> List.of("swvpo", "swvpo2", "swvvo", "swvvo2").stream()
                        .anyMatch(kolom -> gemeente.regio(kolom).equals(code)))
                .map(Gemeente::code)
                .toList();
        Levering levering = Levering.van(
                        BRON + "/" + code.toLowerCase(Locale.ROOT) + "-" + naam,
                        BRON,
                        "Voorbeeldverband " + code + " " + regio.get("naam") + " (fictief)",
                        periode,
                        "PSEUDONIEM",
                        "SWV",
                        "BRIN",
                        "WOONGEMEENTECODE",
                        "START",
                        "EINDE",
                        "REDEN",
                        "PASSEND_AANBOD_OP",
                        "UITKOMST")
                .metDekking(dekking)
                .met("tot", stand.toString());
        try (LeveringSchrijver uit = wereld.open(code.endsWith("02") ? levering.metOpmaak(Opmaak.OUD) : levering)) {
            perioden.stream()
                    .filter(p -> p.jaar() == jaar && swv(p).equals(code))
                    .forEach(p -> schrijf(uit, p, code));
        }
    }

    /** By age po or vo; in a gemeente that is cut by a border, by the pupil's (invented) postcode. */
    private String swv(Periode periode) {
        Gemeente gemeente = periode.leerling().gemeente(periode.jaar());
        String kolom = Bevolking.isBasisleeftijd(periode.leerling().leeftijd(periode.jaar())) ? "swvpo" : "swvvo";
        String tweede = gemeente.regio(kolom + "2");
        boolean anderDeel = wereld.toeval("postcode", periode.leerling().nr()).kans(0.18);
        return !tweede.isEmpty() && anderDeel ? tweede : gemeente.regio(kolom);
    }

    private void schrijf(LeveringSchrijver uit, Periode periode, String swv) {
        Toeval toeval = wereld.toeval("aanbod", periode.leerling().nr(), periode.jaar());
        LocalDate tot = periode.einde() == null ? stand : periode.einde();
        boolean lang = toeval.kans(0.25);
        int wacht = lang ? 95 + (int) (80 * toeval.exponentieel()) : toeval.tussen(5, 85);
        LocalDate aanbod = periode.start().plusDays(wacht);
        boolean gedaan = !periode.reden().equals(VRIJGESTELD) && toeval.kans(0.85) && !aanbod.isAfter(tot);
        uit.rij(
                periode.leerling().pseudoniem(),
                swv,
                periode.brin(),
                periode.leerling().gemeente(periode.jaar()).code(),
                periode.start(),
                periode.einde(),
                periode.reden(),
                gedaan ? aanbod : null,
                periode.einde() == null ? null : uitkomst(toeval, periode.reden()));
    }

    private static String uitkomst(Toeval toeval, String reden) {
        if (reden.equals(VRIJGESTELD)) {
            return "overig";
        }
        double[] kansen = {0.46, 0.22, 0.12, 0.05, 0.06, 0.03, 0.06};
        return List.of("terug-op-school", "andere-school", "zorg", "vrijstelling", "verhuisd", "werk", "overig")
                .get(toeval.kies(kansen));
    }
}
