package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;

/** Registration of absence by lesson hour, one delivery per board and school year; yields the reports to DUO. */
final class RegistratieBron {

    private static final String BRON = "verzuimregistratie";
    static final List<String> KOLOMMEN = List.of(
            "PSEUDONIEM", "BRIN", "VESTIGINGSCODE", "BEGINDATUM", "BEGINLESUUR", "EINDDATUM", "EINDLESUUR", "CODE");
    static final List<String> ONBEKENDE_CODES = List.of("KWT", "LOB", "?");

    private final Wereld wereld;
    private final Gevallen gevallen;
    private final Parameters.Registratiedeel maten;
    private final Set<Vestiging> deelnemers = new HashSet<>();
    private final Set<Vestiging> stil = new HashSet<>();
    private final Codes codes = Codes.lees();
    private final Meldgedrag meldgedrag;

    RegistratieBron(Wereld wereld, Gevallen gevallen) {
        this.wereld = wereld;
        this.gevallen = gevallen;
        this.maten = wereld.parameters().registratie();
        this.meldgedrag = new Meldgedrag(wereld);
        if (wereld.schaal() == Schaal.VOORBEELD) {
            deelnemers.addAll(kies("vo", maten.vo()));
            deelnemers.addAll(kies("bo", maten.po()));
            deelnemers.addAll(kies("mbo", maten.mbo()));
        } else {
            wereld.vestigingen().stream()
                    .filter(school -> !school.soort().endsWith("so"))
                    .forEach(deelnemers::add);
        }
        maten.stil().forEach(code -> stil.addAll(kies("vo", Map.of(code, 1))));
    }

    private List<Vestiging> kies(String soort, Map<String, Integer> aantallen) {
        List<Vestiging> gekozen = new ArrayList<>();
        new TreeMap<>(aantallen)
                .forEach((code, aantal) -> wereld.vestigingen().stream()
                        .filter(school -> school.soort().equals(soort))
                        .filter(school -> school.gemeente().code().equals(code))
                        .limit(aantal)
                        .forEach(gekozen::add));
        return gekozen;
    }

    private boolean isRegistratiejaar(int jaar) {
        return wereld.schaal() != Schaal.VOORBEELD || maten.jaren().contains(jaar);
    }

    /** Whether the registration of this school and year is among the deliveries. */
    boolean registreert(Vestiging school, int jaar) {
        return isRegistratiejaar(jaar) && deelnemers.contains(school);
    }

    /** Whether the school registers but never reports. */
    boolean isStil(Vestiging school, int jaar) {
        return registreert(school, jaar) && stil.contains(school);
    }

    /** Writes the registrations of a school year and returns the reports that the schools made of them. */
    List<Melding> schrijf(int jaar) {
        List<Melding> meldingen = new ArrayList<>();
        if (!isRegistratiejaar(jaar)) {
            return meldingen;
        }
        Map<Vestiging, List<Leerling>> perSchool = perSchool(jaar);
        besturen(jaar).forEach((bestuur, scholen) -> meldingen.addAll(schrijf(jaar, bestuur, scholen, perSchool)));
        return meldingen;
    }

    /** The schools by board that deliver their registration of a school year. */
    Map<String, List<Vestiging>> besturen(int jaar) {
        Map<String, List<Vestiging>> perBestuur = new TreeMap<>();
        wereld.vestigingen().stream()
                .filter(school -> registreert(school, jaar))
                .forEach(school -> perBestuur
                        .computeIfAbsent(bestuur(school), b -> new ArrayList<>())
                        .add(school));
        return perBestuur;
    }

    /** Pupils under 18 of the schools that take part. */
    Map<Vestiging, List<Leerling>> perSchool(int jaar) {
        Map<Vestiging, List<Leerling>> perSchool = new HashMap<>();
        for (Leerling leerling : wereld.leerlingen()) {
            if (leerling.leeftijd(jaar) < 18) {
                leerling.school(jaar)
                        .filter(deelnemers::contains)
                        .ifPresent(school -> perSchool
                                .computeIfAbsent(school, s -> new ArrayList<>())
                                .add(leerling));
            }
        }
        return perSchool;
    }

    private static String bestuur(Vestiging school) {
        return switch (school.soort()) {
            case "bo" -> "PO";
            case "mbo" -> "MBO";
            default -> school.gemeente().zone();
        };
    }

    private List<Melding> schrijf(
            int jaar, String bestuur, List<Vestiging> scholen, Map<Vestiging, List<Leerling>> perSchool) {
        List<Melding> meldingen = new ArrayList<>();
        Opmaak opmaak = bestuur.equals("ACH") ? Opmaak.OUD_GZIP : Opmaak.GZIP;
        try (LeveringSchrijver uit = wereld.open(levering(jaar, bestuur, scholen, opmaak))) {
            uit.bijlage("codes.csv", codes.tabel(scholen));
            for (Vestiging school : scholen) {
                Verzuimjaar verzuim = new Verzuimjaar(wereld, gevallen, school, jaar);
                for (Leerling leerling : perSchool.getOrDefault(school, List.of())) {
                    List<Afwezigheid> rijen = verzuim.van(leerling);
                    Toeval toeval = wereld.toeval("registratierij", leerling.nr(), jaar);
                    rijen.forEach(rij -> schrijf(uit, toeval, leerling, school, verzuim.rooster(), rij));
                    if (!stil.contains(school)) {
                        meldingen.addAll(meldgedrag.meldingen(leerling, school, jaar, verzuim, rijen));
                    }
                }
            }
        }
        return meldingen;
    }

    private Levering levering(int jaar, String bestuur, List<Vestiging> scholen, Opmaak opmaak) {
        String naam = Wereld.schooljaar(jaar);
        String map = BRON + "/" + bestuur.toLowerCase(Locale.ROOT) + "-" + naam;
        List<String> gemeenten = scholen.stream()
                .map(school -> school.gemeente().code())
                .distinct()
                .sorted()
                .toList();
        Levering levering = Levering.van(
                        map, BRON, maten.besturen().get(bestuur), naam, KOLOMMEN.toArray(new String[0]))
                .metOpmaak(opmaak)
                .metDekking(gemeenten)
                .met("codetabel", "codes.csv");
        if (opmaak != Opmaak.OUD_GZIP) {
            return levering;
        }
        List<String> hunne = KOLOMMEN.stream()
                .map(kolom -> kolom.equals("PSEUDONIEM") ? "LEERLING" : kolom)
                .toList();
        return levering.metKolommen(hunne, Map.of("LEERLING", "PSEUDONIEM"));
    }

    private void schrijf(
            LeveringSchrijver uit,
            Toeval toeval,
            Leerling leerling,
            Vestiging school,
            Rooster rooster,
            Afwezigheid rij) {
        LocalDate begin = rooster.dag(rij.eerste());
        LocalDate einde = rooster.dag(rij.laatste());
        // an empty end is the same day
        boolean open = begin.equals(einde) && toeval.kans(0.3);
        String code = rij.reden() == Reden.ONBEKEND ? toeval.kies(ONBEKENDE_CODES) : codes.van(school, rij.reden());
        uit.rij(
                leerling.pseudoniem(),
                school.brin(),
                school.code(),
                begin,
                rij.isHeleDag() ? null : rij.vanUur(),
                open ? null : einde,
                rij.isHeleDag() ? null : rij.totUur(),
                code);
    }
}
