package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.verzuimatlas.etl.protocol.toetsing.Geval.Versie;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Melding;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Stap;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst.Oordeel;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst.Signaal;

/** What followed the signals of one rule, by the words of docs/adr/0021 and 0010 (matching). */
public final class Nalevingsnaslag {

    private static final String MELDING = "duo-melding";

    private final List<Versie> versies;
    private final Dekking dekking;

    /**
     * An evaluator of one rule.
     *
     * @param versies all versions of the rule: a step serves one signal of the rule, whichever version gave it
     */
    public Nalevingsnaslag(List<Versie> versies, Dekking dekking) {
        this.versies = versies;
        this.dekking = dekking;
    }

    /** Until which day a source is known. */
    public interface Dekking {

        /** The last day of {@code bron} that can tell what followed a signal of {@code datum}; empty when not delivered. */
        Optional<LocalDate> tot(String bron, School school, LocalDate datum);
    }

    /** One judgement per signal and expected action. */
    public List<Oordeel> oordelen(Leerling leerling, List<Signaal> signalen) {
        List<Oordeel> gevonden = new ArrayList<>();
        for (int nummer = 1; nummer <= meesteActies(); nummer++) {
            Set<Object> gebruikt = new HashSet<>();
            for (Signaal signaal : signalen.stream().sorted().toList()) {
                List<Yamlboom> acties = acties(signaal.datum());
                if (nummer > acties.size()) {
                    continue;
                }
                Yamlboom actie = acties.get(nummer - 1);
                School school = leerling.scholen().stream()
                        .filter(een -> een.vestiging().equals(signaal.vestiging()))
                        .findFirst()
                        .orElseThrow();
                List<String> sectoren = actie.teksten("sectoren");
                if (sectoren.isEmpty() || sectoren.contains(school.sector())) {
                    gevonden.add(oordeel(leerling, school, actie, nummer, signaal, gebruikt));
                }
            }
        }
        gevonden.sort(Comparator.comparing(Oordeel::signaal).thenComparing(Oordeel::nummer));
        return gevonden;
    }

    private int meesteActies() {
        return versies.stream()
                .mapToInt(versie -> versie.regel().takken("acties").size())
                .max()
                .orElse(0);
    }

    private List<Yamlboom> acties(LocalDate datum) {
        return versies.stream()
                .filter(versie -> !datum.isBefore(versie.geldigVan()) && !datum.isAfter(versie.geldigTot()))
                .findFirst()
                .map(versie -> versie.regel().takken("acties"))
                .orElseThrow();
    }

    private Oordeel oordeel(
            Leerling leerling, School school, Yamlboom actie, int nummer, Signaal signaal, Set<Object> gebruikt) {
        String eenheid = actie.tak("termijn").verplicht("eenheid");
        LocalDate uiterste = uiterste(school.kalender(), actie, signaal.datum());
        LocalDate eindeSchooljaar = LocalDate.of(Naslag.schooljaar(signaal.datum()) + 1, 7, 31);
        LocalDate laatste = uiterste.isAfter(eindeSchooljaar) ? uiterste : eindeSchooljaar;
        Object eigen = null;
        LocalDate eigenDatum = null;
        for (Object kandidaat : kandidaten(leerling, school.brin(), actie)) {
            LocalDate datum = datum(kandidaat);
            boolean past = !datum.isBefore(signaal.begin())
                    && !datum.isAfter(laatste)
                    && !gebruikt.contains(kandidaat)
                    && !(kandidaat instanceof Melding melding && melding.begin().isAfter(signaal.datum()));
            if (past && (eigenDatum == null || datum.isBefore(eigenDatum))) {
                eigen = kandidaat;
                eigenDatum = datum;
            }
        }
        if (eigen == null) {
            String uitkomst = gedekt(school, actie, signaal.datum(), uiterste) ? "niet-gedaan" : "loopt-nog";
            return new Oordeel(signaal, nummer, uitkomst, uiterste, Optional.empty(), OptionalInt.empty(), 0);
        }
        gebruikt.add(eigen);
        int dagen = school.kalender().schooldagenNa(signaal.datum(), eigenDatum);
        int teLaat = school.kalender().schooldagenNa(uiterste, eigenDatum);
        // a day that does not count has the number of the day before it
        boolean binnen = switch (eenheid) {
            case "schoolwerkdagen" -> teLaat == 0;
            case "werkdagen" -> werkdagenNa(school.kalender(), uiterste, eigenDatum) == 0;
            default -> !eigenDatum.isAfter(uiterste);
        };
        String uitkomst = eigenDatum.isBefore(signaal.datum()) ? "eerder" : binnen ? "op-tijd" : "te-laat";
        return new Oordeel(
                signaal,
                nummer,
                uitkomst,
                uiterste,
                Optional.of(eigenDatum),
                OptionalInt.of(dagen),
                uitkomst.equals("te-laat") ? teLaat : 0);
    }

    private static int werkdagenNa(Proefkalender kalender, LocalDate dag, LocalDate tot) {
        int aantal = 0;
        for (LocalDate d = dag.plusDays(1); !d.isAfter(tot); d = d.plusDays(1)) {
            aantal += kalender.isWerkdag(d) ? 1 : 0;
        }
        return aantal;
    }

    private static List<Object> kandidaten(Leerling leerling, String brin, Yamlboom actie) {
        List<Object> gevonden = new ArrayList<>();
        for (String soort : actie.teksten("soort")) {
            if (soort.equals(MELDING)) {
                leerling.meldingen().stream()
                        .filter(melding -> melding.brin().equals(brin))
                        .filter(melding -> actie.teksten("verzuimsoorten").contains(melding.soort()))
                        .filter(melding -> !List.of("I", "W").contains(melding.status()))
                        .forEach(gevonden::add);
            } else {
                leerling.stappen().stream()
                        .filter(stap -> stap.brin().equals(brin) && stap.actie().equals(soort))
                        .forEach(gevonden::add);
            }
        }
        return gevonden;
    }

    private static LocalDate datum(Object kandidaat) {
        return kandidaat instanceof Melding melding ? melding.datum() : ((Stap) kandidaat).datum();
    }

    private boolean gedekt(School school, Yamlboom actie, LocalDate signaal, LocalDate uiterste) {
        // where steps are the signal, absence has no part in it
        boolean uitStappen = versies.get(0).regel().tak("signaal").heeft("actie");
        List<String> bronnen = new ArrayList<>(List.of(uitStappen ? "acties" : "verzuimregistratie"));
        actie.teksten("soort").forEach(soort -> bronnen.add(soort.equals(MELDING) ? "duo-meldingen" : "acties"));
        return bronnen.stream()
                .allMatch(bron -> dekking.tot(bron, school, signaal)
                        .map(tot -> !tot.isBefore(uiterste))
                        .orElse(false));
    }

    private static LocalDate uiterste(Proefkalender kalender, Yamlboom actie, LocalDate signaal) {
        Yamlboom termijn = actie.tak("termijn");
        int aantal = Integer.parseInt(termijn.verplicht("aantal"));
        LocalDate dag = signaal;
        switch (termijn.verplicht("eenheid")) {
            case "kalenderdagen" -> dag = signaal.plusDays(aantal);
            case "weken" -> dag = signaal.plusDays(7L * aantal);
            case "schoolwerkdagen" -> {
                for (int i = 0; i < aantal; i++) {
                    dag = kalender.volgendeSchooldag(dag);
                }
            }
            case "werkdagen" -> {
                for (int i = 0; i < aantal; ) {
                    dag = dag.plusDays(1);
                    i += kalender.isWerkdag(dag) ? 1 : 0;
                }
            }
            default -> throw new IllegalArgumentException("unknown term " + termijn);
        }
        return dag;
    }
}
