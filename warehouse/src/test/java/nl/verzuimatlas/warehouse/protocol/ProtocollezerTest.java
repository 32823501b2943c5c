package nl.verzuimatlas.warehouse.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with a mistake is refused, and the message tells file, rule and what is wrong. */
class ProtocollezerTest {

    private static final String BESTAND = "proef-2020-08-01.yaml";
    private static final String GOED = """
            id: proef
            naam: Proefprotocol
            geldig_van: 2020-08-01
            sectoren: [po, vo]
            bron: {titel: Verzonnen protocol}
            regels:
              - id: P-1
                naam: Regel een
                sectoren: [vo]
                doelgroep: allen
                bron: {vindplaats: p. 1}
                signaal:
                  maat: lesuren
                  verzuim: [ongeoorloofd]
                  venster: {aantal: 4, eenheid: lesweken}
                  drempel: {vanaf: 16}
                  herhaling: telt-opnieuw
                acties:
                  - soort: [duo-melding]
                    verzuimsoorten: [V3]
                    termijn: {aantal: 5, eenheid: schoolwerkdagen}
            """;

    @Test
    void givenAGoodFile_whenRead_thenNothingIsWrong() {
        assertThat(fouten(GOED)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        bron: {vindplaats: p. 1}                   | bron: {}                                       | de bron ontbreekt
        venster: {aantal: 4, eenheid: lesweken}    | venster: {aantal: 4}                           | het venster ontbreekt
        drempel: {vanaf: 16}                       | drempel: {}                                    | de drempel ontbreekt
        termijn: {aantal: 5, eenheid: schoolwerkdagen} | termijn_is_aanname: true                   | actie 1: de termijn ontbreekt
        doelgroep: allen                           | doelgroep: iedereen                            | doelgroep: "iedereen" kan hier niet; kies uit allen, leerplichtig, tot-18, rmc
        maat: lesuren                              | maat: uren                                     | signaal.maat: "uren" kan hier niet
        maat: lesuren                              | soort: lesuren                                 | signaal.maat ontbreekt
        herhaling: telt-opnieuw                    | herhaling: telt-opnieuw, extra: 1              | is geen leesbare YAML
        drempel: {vanaf: 16}                       | drempel: {vanaf: 16, meer_dan: 15}             | signaal.drempel: schrijf een van beide
        drempel: {vanaf: 16}                       | drempel: {vanaf: 0}                            | signaal.drempel: schrijf een van beide
        drempel: {vanaf: 16}                       | drempel: {meer_dan: 16}                        | telt-opnieuw past alleen bij een drempel vanaf
        venster: {aantal: 4, eenheid: lesweken}    | venster: {eenheid: lesweken}                   | signaal.venster: lesweken, schoolweken
        venster: {aantal: 4, eenheid: lesweken}    | venster: {aantal: 2, eenheid: schooljaar}      | signaal.venster: lesweken, schoolweken
        venster: {aantal: 4, eenheid: lesweken}    | venster: {aantal: 2.5, eenheid: weken}         | signaal.venster.aantal: "2.5" is geen heel getal
        termijn: {aantal: 5, eenheid: schoolwerkdagen} | termijn: {aantal: 0, eenheid: weken}       | acties[1].termijn: het aantal is 1 of meer
        verzuim: [ongeoorloofd]                    | verzuim: [ongeoorloofd, luxe]                  | hetzelfde verzuim zou twee keer tellen
        verzuim: [ongeoorloofd]                    | verzuim: [te-laat]                             | te laat komen telt in keren
        verzuim: [ongeoorloofd]                    | hele_dag: false                                | schrijf welk verzuim telt, of welke actie
        maat: lesuren                              | maat: kalenderdagen                            | kalenderdagen als maat past alleen bij het venster aaneengesloten
        verzuimsoorten: [V3]                       | verzuimsoorten: [X9]                           | verzuimsoort "X9" bestaat niet
        verzuimsoorten: [V3]                       | verzuimsoorten: []                             | een duo-melding heeft ze nodig
        soort: [duo-melding]                       | soort: [duo-melding, mdo]                      | zijn twee acties
        sectoren: [vo]                             | sectoren: [mbo]                                | een regel geldt niet voor een sector waarvoor het protocol niet geldt
        """)
    void givenAMistakeInARule_whenRead_thenTheMessageNamesFileAndRule(String goed, String fout, String tekst) {
        assertThat(GOED).contains(goed);
        List<String> fouten = fouten(GOED.replace(goed, fout));
        assertThat(fouten).isNotEmpty();
        assertThat(fouten).anyMatch(melding -> melding.contains(tekst));
        assertThat(fouten).allMatch(melding -> melding.startsWith(BESTAND));
    }

    @Test
    void givenARuleWithoutSource_whenRead_thenTheWholeMessageHelps() {
        assertThat(fouten(GOED.replace("bron: {vindplaats: p. 1}", "bron: {titel: iets}")))
                .containsExactly(
                        "proef-2020-08-01.yaml, regel P-1: de bron ontbreekt; schrijf bij bron.vindplaats waar de"
                                + " regel staat, zoals een bladzijde of bijlage");
    }

    @Test
    void givenAnUnknownKey_whenRead_thenTheKeysThatExistAreNamed() {
        assertThat(fouten(GOED.replace("doelgroep: allen", "doelgroep: allen\n    leeftijd: 12")))
                .containsExactly(
                        "proef-2020-08-01.yaml, regel P-1: leeftijd: deze sleutel bestaat niet; kies uit acties,"
                                + " bron, doelgroep, id, naam, sectoren, signaal, wettelijk");
    }

    @Test
    void givenCalendarDaysWithoutAWordOnHolidays_whenRead_thenItIsRefused() {
        String zonder = GOED.replace("maat: lesuren", "maat: kalenderdagen")
                .replace("{aantal: 4, eenheid: lesweken}", "{eenheid: aaneengesloten}")
                .replace("telt-opnieuw", "elke-overschrijding");
        assertThat(fouten(zonder))
                .containsExactly("proef-2020-08-01.yaml, regel P-1: signaal.vakantie ontbreekt; schrijf telt-mee of"
                        + " telt-niet-mee: of dagen van schoolvakanties tellen");
        assertThat(fouten(zonder.replace("maat: kalenderdagen", "maat: kalenderdagen\n      vakantie: telt-mee")))
                .isEmpty();
    }

    @Test
    void givenARuleTwice_whenRead_thenItIsRefused() {
        String regel = GOED.substring(GOED.indexOf("  - id: P-1"));
        assertThat(fouten(GOED + regel))
                .containsExactly(
                        "proef-2020-08-01.yaml, regel P-1: de regel staat er twee keer in; geef elke regel een eigen id");
    }

    @Test
    void givenMistakesInTheFile_whenRead_thenAllAreToldAtOnce() {
        assertThat(fouten(GOED.replace("naam: Proefprotocol\n", "")
                        .replace("bron: {titel: Verzonnen protocol}", "bron: {}")))
                .containsExactly(
                        BESTAND + ": naam ontbreekt", BESTAND + ": bron ontbreekt", BESTAND + ": bron.titel ontbreekt");
        assertThat(fouten(GOED.replace("2020-08-01", "2021-08-01")))
                .containsExactly(
                        BESTAND + ": dit bestand hoort proef-2021-08-01.yaml te heten: id, streepje, geldig_van");
        assertThat(fouten(GOED.replace("sectoren: [po, vo]", "sectoren: [po, vo]\ngeldig_tot: 2020-07-31")))
                .containsExactly(BESTAND + ": geldig_tot ligt voor geldig_van");
        assertThat(fouten(GOED.replace("2020-08-01", "volgend jaar")))
                .containsExactly(
                        BESTAND + ": geldig_van: \"volgend jaar\" kan hier niet; schrijf een dag als 2022-01-31");
        assertThat(fouten("[]"))
                .containsExactly(BESTAND + ": het bestand hoort sleutels te hebben, zoals id, naam en regels");
        assertThat(fouten("id: proef\n")).contains(BESTAND + ": er staan geen regels in");
    }

    @Test
    void givenTwoVersionsThatOverlap_whenRead_thenTheEarlierOneIsRefused() {
        Map<String, String> teksten = new TreeMap<>();
        teksten.put(BESTAND, GOED);
        teksten.put("proef-2022-08-01.yaml", GOED.replace("2020-08-01", "2022-08-01"));
        assertThat(fouten(teksten))
                .containsExactly(
                        "proef-2020-08-01.yaml: geldt nog op 2022-08-01, als de volgende versie van proef begint;"
                                + " zet bij geldig_tot de dag daarvoor");

        teksten.put(BESTAND, GOED.replace("sectoren: [po, vo]", "sectoren: [po, vo]\ngeldig_tot: 2022-08-01"));
        assertThat(fouten(teksten)).hasSize(1);
        teksten.put(BESTAND, GOED.replace("sectoren: [po, vo]", "sectoren: [po, vo]\ngeldig_tot: 2022-07-31"));
        assertThat(fouten(teksten)).isEmpty();
    }

    @Test
    void givenAVariantOfAnotherFile_whenRead_thenOnlyWhatItWritesDiffers() {
        Map<String, String> teksten = new TreeMap<>();
        teksten.put(BESTAND, GOED);
        teksten.put("proef-streng-2020-08-01.yaml", "zoals: proef-2020-08-01\nid: proef-streng\nvariant: streng\n");
        assertThat(fouten(teksten))
                .containsExactly("proef-streng-2020-08-01.yaml: variant en variant_uitleg horen bij elkaar");

        teksten.put("proef-streng-2020-08-01.yaml", "zoals: proef-2020-08-01\nid: proef-streng\nnaam: Streng\n");
        List<Protocol> lijst = Protocollen.vanTeksten(teksten).lijst();
        assertThat(lijst.get(1).naam()).isEqualTo("Streng");
        assertThat(lijst.get(1).regels()).isEqualTo(lijst.get(0).regels());

        teksten.put("proef-streng-2020-08-01.yaml", "zoals: onbekend-2020-08-01\nid: proef-streng\n");
        assertThat(fouten(teksten))
                .containsExactly(
                        "proef-streng-2020-08-01.yaml: zoals noemt onbekend-2020-08-01, maar er is geen bestand"
                                + " onbekend-2020-08-01.yaml dat zelf volledig is");
    }

    private static List<String> fouten(String tekst) {
        return fouten(Map.of(BESTAND, tekst));
    }

    private static List<String> fouten(Map<String, String> teksten) {
        Protocollezer lezer = new Protocollezer(teksten);
        lezer.lees();
        return lezer.fouten().stream().map(Protocolfout::melding).toList();
    }
}
