package nl.verzuimatlas.etl.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.verzuimatlas.etl.generator.Leverbestand.Rij;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leerplicht and its partners deliver in the sample region fits the reports and cases of the other deliveries. */
class LeerplichtVoorbeeldTest {

    private static final Path REGIO = Path.of("..", "sample-datasets", "voorbeeldregio");

    @ParameterizedTest
    @ValueSource(strings = {"2021-2022", "2022-2023", "2023-2024"})
    void givenTheCasesOfLeerplicht_whenTheirReportIsLookedUp_thenItExistsAndWasHandled(String schooljaar) {
        Map<String, Rij> meldingen = new HashMap<>();
        rijen("duo-meldingen/" + schooljaar).forEach(rij -> meldingen.put(rij.get("MELDINGSNUMMER"), rij));
        List<Rij> zaken = rijen("afhandeling/" + schooljaar);

        assertThat(zaken).hasSizeGreaterThan(4000);
        for (Rij zaak : zaken) {
            Rij melding = meldingen.get(zaak.get("MELDINGSNUMMER"));
            assertThat(melding).as(zaak.get("MELDINGSNUMMER")).isNotNull();
            assertThat(melding.get("STATUS")).isIn("G", "B");
            assertThat(melding.get("WOONGEMEENTECODE")).isEqualTo(zaak.get("WOONGEMEENTECODE"));
            assertThat(datum(zaak, "START")).isAfter(datum(melding, "MELDDATUM"));
            assertThat(zaak.get("EINDE").isEmpty())
                    .isEqualTo(zaak.get("TERUGKOPPELING_OP").isEmpty());
            if (melding.get("STATUS").equals("B")) {
                assertThat(zaak.get("EINDE")).isEmpty();
            }
        }
    }

    @Test
    void givenPupilsAtHomeByExemption_whenTheyAreLookedUp_thenTheyHaveThatExemptionFromTheSameDay() {
        Set<String> vrijgesteld = new HashSet<>();
        for (String jaar : List.of("2021-2022", "2022-2023", "2023-2024")) {
            rijen("vrijstellingen/" + jaar).stream()
                    .filter(rij -> rij.get("ARTIKEL").equals("5-onder-a"))
                    .forEach(rij -> vrijgesteld.add(rij.get("PSEUDONIEM") + rij.get("BEGINDATUM")));
        }
        List<String> thuis = new ArrayList<>();
        Leverbestand.leveringen(REGIO).stream()
                .filter(map -> map.matches("thuiszitters/..25.*"))
                .flatMap(map -> rijen(map).stream())
                .filter(rij -> rij.get("REDEN").equals("vrijstelling-5a")
                        && !rij.get("START").startsWith("2020"))
                .forEach(rij -> thuis.add(rij.get("PSEUDONIEM") + datum(rij, "START")));

        // a few are 18 by then, or are exempted after a case of absoluut verzuim already
        assertThat(thuis).hasSizeGreaterThan(100);
        assertThat(thuis.stream().filter(vrijgesteld::contains).count()).isGreaterThan((long) (0.95 * thuis.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-2022", "2022-2023", "2023-2024"})
    void givenTheYearlyReturn_whenItsCasesAreCountedAgain_thenEveryCellIsTheSame(String schooljaar) {
        Map<String, Set<String>> verwacht = new TreeMap<>();
        for (Rij rij : rijen("duo-meldingen/" + schooljaar)) {
            boolean telt = !List.of("I", "W", "Z").contains(rij.get("STATUS"));
            String uren = rij.get("VERZUIMUREN");
            boolean luxe = rij.get("VERZUIMSOORT").equals("L");
            if (telt && luxe) {
                tel(verwacht, rij, "ONDERWIJSSOORT", "LUXE");
            }
            boolean relatief = rij.get("VERZUIMSOORT").equals("V3") || luxe && Integer.parseInt(uren) > 16;
            if (telt && relatief) {
                tel(verwacht, rij, "ONDERWIJSSOORT", "RELATIEF");
            }
        }
        Map<String, String> artikelen = Map.of(
                "3a",
                "VERVANGEND_3A",
                "3b",
                "VERVANGEND_3B",
                "5-onder-a",
                "VRIJGESTELD_5_ONDER_A",
                "5a",
                "VRIJGESTELD_5A",
                "15",
                "VRIJGESTELD_15");
        for (Rij rij : rijen("vrijstellingen/" + schooljaar)) {
            Optional.ofNullable(artikelen.get(rij.get("ARTIKEL")))
                    .ifPresent(veld -> tel(verwacht, rij, "LAATSTE_ONDERWIJSSOORT", veld));
        }
        Map<String, Rij> meldingen = new HashMap<>();
        rijen("duo-meldingen/" + schooljaar).forEach(rij -> meldingen.put(rij.get("MELDINGSNUMMER"), rij));
        for (Rij zaak : rijen("afhandeling/" + schooljaar)) {
            Rij melding = meldingen.get(zaak.get("MELDINGSNUMMER"));
            if (zaak.get("SANCTIE").equals("halt")) {
                tel(verwacht, melding, "ONDERWIJSSOORT", "HALT");
            } else if (zaak.get("SANCTIE").equals("pv")) {
                boolean luxe = melding.get("VERZUIMSOORT").equals("L");
                tel(verwacht, melding, "ONDERWIJSSOORT", luxe ? "PV_LUXE" : "PV_RELATIEF");
            }
        }
        telAbsoluut(verwacht, schooljaar);

        List<String> velden = new ArrayList<>(artikelen.values());
        velden.addAll(List.of("LUXE", "RELATIEF", "HALT", "PV_LUXE", "PV_RELATIEF", "ABSOLUUT", "ABSOLUUT_OPGELOST"));
        List<Rij> telling = rijen("leerplichttelling/" + schooljaar);
        assertThat(telling).hasSize(22 * 6);
        for (Rij rij : telling) {
            for (String veld : velden) {
                String sleutel = rij.get("GEMEENTECODE") + " " + rij.get("ONDERWIJSSOORT") + " " + veld;
                assertThat(rij.get(veld))
                        .as(sleutel)
                        .isEqualTo(String.valueOf(
                                verwacht.getOrDefault(sleutel, Set.of()).size()));
            }
        }
    }

    /** Cases that touch the school year, those of an earlier year included. */
    private static void telAbsoluut(Map<String, Set<String>> verwacht, String schooljaar) {
        LocalDate eerste = LocalDate.parse(schooljaar.substring(0, 4) + "-08-01");
        LocalDate laatste = eerste.plusYears(1).minusDays(1);
        Leverbestand.leveringen(REGIO).stream()
                .filter(map -> map.startsWith("absoluut-verzuim"))
                .flatMap(map -> rijen(map).stream())
                .filter(rij -> !rij.get("REDEN_EINDE").equals("ten-onrechte"))
                .filter(rij -> !datum(rij, "BEGINDATUM").isAfter(laatste))
                .forEach(rij -> {
                    LocalDate einde = rij.get("EINDDATUM").isEmpty() ? LocalDate.MAX : datum(rij, "EINDDATUM");
                    if (!einde.isBefore(eerste)) {
                        tel(verwacht, rij, "LAATSTE_ONDERWIJSSOORT", "ABSOLUUT");
                        if (!einde.isAfter(laatste)) {
                            tel(verwacht, rij, "LAATSTE_ONDERWIJSSOORT", "ABSOLUUT_OPGELOST");
                        }
                    }
                });
    }

    private static void tel(Map<String, Set<String>> aantallen, Rij rij, String soortveld, String veld) {
        String soort = switch (rij.get(soortveld)) {
            case "bo", "sbo" -> "bo-sbo";
            case "so", "vso" -> "so-vso";
            case "vo", "pro" -> "vo";
            case "" -> "onbekend";
            default -> rij.get(soortveld);
        };
        aantallen
                .computeIfAbsent(rij.get("WOONGEMEENTECODE") + " " + soort + " " + veld, nieuw -> new HashSet<>())
                .add(rij.get("PSEUDONIEM"));
    }

    @Test
    void givenTheStepsOfSchools_whenLettersAreHeldAgainstReports_thenEachWentOutOnTheDayOfAReport() {
        for (String jaar : List.of("2022-2023", "2023-2024")) {
            Set<String> gemeld = new HashSet<>();
            rijen("duo-meldingen/" + jaar).forEach(rij -> gemeld.add(rij.get("PSEUDONIEM") + rij.get("MELDDATUM")));
            List<Rij> brieven = new ArrayList<>();
            Leverbestand.leveringen(REGIO).stream()
                    .filter(map -> map.startsWith("acties/") && map.endsWith(jaar))
                    .flatMap(map -> rijen(map).stream())
                    .filter(is("ACTIE", "brief"))
                    .forEach(brieven::add);
            assertThat(brieven)
                    .hasSizeGreaterThan(1000)
                    .allMatch(rij -> gemeld.contains(rij.get("PSEUDONIEM") + rij.get("DATUM")));
        }
    }

    @Test
    void givenTheScanOfProtocols_whenSchoolsAreCounted_thenEveryVestigingHasEveryTopicOnce() {
        List<Rij> vestigingen = rijen("vestigingen/voorbeeldregio");
        List<Rij> scan = rijen("protocolscan/2023-2024");

        assertThat(scan).hasSize(vestigingen.size() * 31);
        assertThat(scan.stream().filter(is("ONDERWERP", "protocol")).map(rij -> rij.get("VESTIGINGSCODE")))
                .containsExactlyInAnyOrderElementsOf(vestigingen.stream()
                        .map(rij -> rij.get("VESTIGINGSCODE"))
                        .toList());
        assertThat(scan).anyMatch(is("AANWEZIG", ""));
    }

    private static Predicate<Rij> is(String kolom, String waarde) {
        return rij -> rij.get(kolom).equals(waarde);
    }

    private static LocalDate datum(Rij rij, String kolom) {
        return Schemaproef.datum(rij.get(kolom)).orElseThrow();
    }

    // planted mistakes are left out
    private static List<Rij> rijen(String map) {
        Leverbestand levering = Leverbestand.lees(REGIO, map);
        Set<Long> geplant = new HashSet<>();
        Fout.alle().stream().filter(fout -> fout.levering().equals(map)).forEach(fout -> geplant.add(fout.rij()));
        List<Rij> rijen = new ArrayList<>();
        for (int i = 0; i < levering.rijen().size(); i++) {
            if (!geplant.contains(i + 2L)) {
                rijen.add(levering.rijen().get(i));
            }
        }
        return rijen;
    }
}
