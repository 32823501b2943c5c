package nl.verzuimatlas.etl.inname;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnameTest {

    private static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Werkploeg LOKAAL = new LokaleWerkploeg(2);

    @TempDir
    private Path map;

    private Home home;

    @BeforeEach
    void maakHome() {
        home = new Home(map.resolve("thuis"));
    }

    @Test
    void givenTenBrokenRows_whenTheyAreTakenIn_thenEachIsNamedWithRowColumnAndCure() throws IOException {
        List<String> rijen = ProefLevering.meldingen(200);
        rijen.set(0, rijen.get(0).replace("2024-09-09", "2024-02-30"));
        rijen.set(1, rijen.get(1).replace(";V3;", ";V9;"));
        rijen.set(2, rijen.get(2).replace("GM0197", "Aaltn"));
        rijen.set(3, rijen.get(3).replaceFirst(";P\\w+;", ";;"));
        rijen.set(4, rijen.get(4).replace(";18;", ";1.234,5;"));
        rijen.set(5, rijen.get(5).replace("2024-10-04", "2024-09-01"));
        rijen.set(6, rijen.get(10));
        rijen.set(7, "8;PAF3;2009");
        rijen.set(8, rijen.get(8).replace(";2009;", ";1899;"));
        rijen.set(9, rijen.get(9).replace(";N;", ";misschien;"));
        rijen.set(11, rijen.get(11).replace(";18;", ";9;"));

        Inname.Resultaat resultaat = neemIn(ProefLevering.meldingen(map.resolve("in"), rijen));

        assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
        assertThat(resultaat.verslag().geweigerd()).isEqualTo(10);
        assertThat(resultaat.verslag().bevindingen().stream()
                        .filter(bevinding -> bevinding.rij() > 0)
                        .map(Bevinding::regel))
                .containsExactlyInAnyOrder(
                        "duo-meldingen.csv, rij 2, kolom BEGINDATUM: \"2024-02-30\" is geen datum. Schrijf jjjj-mm-dd."
                                + " [VA-T03, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 3, kolom VERZUIMSOORT: \"V9\" kennen wij hier niet. Kies uit: V3"
                                + " (16 uur in 4 lesweken), V4 (16 uur in 4 lesweken, 18 jaar en ouder), RMC (verzuim van"
                                + " 18 jaar en ouder), L (luxeverzuim), LRV (langdurig relatief verzuim), O (overig"
                                + " verzuim), V1 (3 schooldagen (oud)), V2 (1/8 van de lessen in 4 weken (oud)). [VA-T06, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 4, kolom WOONGEMEENTECODE: \"Aaltn\" is geen gemeentecode. Schrijf GM en"
                                + " vier cijfers, bijvoorbeeld GM0197, of de naam van de gemeente zoals het CBS die"
                                + " schrijft. [VA-T09, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 5, kolom PSEUDONIEM: De cel is leeg, en dat mag hier niet. Zoek de waarde"
                                + " op. Weet u hem niet, haal de rij dan weg. [VA-T01, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 6, kolom VERZUIMUREN: \"1.234,5\" heeft een punt of komma bij de"
                                + " duizendtallen; dan is niet zeker welk getal bedoeld is. Schrijf het getal zonder dat"
                                + " teken. [VA-T11, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 7, kolom EINDDATUM: Het einde (2024-09-01) ligt voor het begin"
                                + " (2024-09-09). Controleer beide datums. [VA-R04, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 12, kolom MELDINGSNUMMER: Deze rij gaat over hetzelfde als rij 8"
                                + " (zelfde MELDINGSNUMMER). De eerste telt. Kijk welke van de twee juist is en haal de"
                                + " andere weg. [VA-R03, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 9: De rij heeft 3 cellen; de kopregel heeft er 17. Controleer de"
                                + " scheidingstekens en aanhalingstekens. [VA-R01, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 10, kolom GEBOORTEJAAR: \"1899\" kan niet: het moet van 1985 tot en met"
                                + " 2035 zijn. Controleer het getal. [VA-T08, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 11, kolom ALLE_LESSEN_GEMIST: \"misschien\" is geen ja of nee. Schrijf J"
                                + " of N. [VA-T05, fout: de rij telt niet mee]",
                        "duo-meldingen.csv, rij 13, kolom VERZUIMUREN: De soort V3 betekent 16 uur of meer in 4 lesweken,"
                                + " maar er staan 9 uren. Controleer de soort en de uren. [VA-R06, waarschuwing: de rij"
                                + " telt mee, kijk het na]");
        assertThat(Files.readAllLines(quarantaine(resultaat).resolve("geweigerd.csv")))
                .hasSize(11)
                .noneMatch(regel -> regel.contains("PAF3"));
    }

    @Test
    void givenEmptyEndsThatMeanOpen_whenTheyAreTakenIn_thenOnlyWholeDaysWithoutAnEndAreOpen()
            throws IOException, SQLException {
        Path levering = ProefLevering.levering(
                map.resolve("in"),
                "verzuimregistratie",
                "codetabel: codes.csv\neinde-leeg: open\n",
                "PSEUDONIEM;BRIN;VESTIGINGSCODE;BEGINDATUM;BEGINLESUUR;EINDDATUM;EINDLESUUR;CODE;DAGDEEL;GEBOORTEMAAND",
                List.of(
                        "PA1;16AH;16AH00;2024-09-09;;;;Z;;9",
                        "PA2;16AH;16AH00;2024-09-09;;2024-09-10;;Z;;",
                        "PA3;16AH;16AH00;2024-09-09;2;;;Z;;",
                        "PA4;16AH;16AH00;2024-09-09;;;;Z;ochtend;"));
        ProefLevering.schrijf(levering.resolve("codes.csv"), "BRIN;CODE;SOORT;GEOORLOOFD", List.of("16AH;Z;ziek;J"));

        assertThat(vraag(
                        "select concat_ws(' ', _rij, open, dagdeel, geboortemaand) from rijen order by _rij",
                        neemIn(levering)))
                .containsExactly("2 true 9", "3", "4", "5 ochtend");
    }

    @Test
    void givenAGoodDelivery_whenItIsTakenIn_thenItsRowsAreTypedAndItsKeysAreOurs() throws IOException, SQLException {
        Inname.Resultaat resultaat = neemIn(ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(3)));

        assertThat(resultaat.verslag().oordeel()).isEqualTo(Verslag.Oordeel.GOED);
        assertThat(vraag("select column_name || ' ' || column_type from (describe from rijen)", resultaat))
                .containsExactly(
                        "meldingsnummer VARCHAR",
                        "pseudoniem VARCHAR",
                        "geboortejaar BIGINT",
                        "geslacht VARCHAR",
                        "woongemeentecode VARCHAR",
                        "brin VARCHAR",
                        "vestigingscode VARCHAR",
                        "onderwijssoort VARCHAR",
                        "verzuimsoort VARCHAR",
                        "begindatum DATE",
                        "einddatum DATE",
                        "verzuimuren DOUBLE",
                        "verzuimdagen DOUBLE",
                        "alle_lessen_gemist BOOLEAN",
                        "melddatum DATE",
                        "status VARCHAR",
                        "reden_afgesloten VARCHAR",
                        "_bestand VARCHAR",
                        "_rij BIGINT");
        assertThat(vraag("select _rij || ' ' || begindatum || ' ' || verzuimuren from rijen", resultaat))
                .containsExactly("2 2024-09-09 18.0", "3 2024-09-09 18.0", "4 2024-09-09 18.0");
        assertThat(vraag("select distinct regexp_full_match(pseudoniem, '[0-9a-f]{32}') from rijen", resultaat))
                .containsExactly("true");
        assertThat(alleBytes(home.deliveries())).doesNotContain("PBF3");
        LeveringManifest manifest = Leveringen.geldende(home).get(0);
        assertThat(manifest.gelezen()).isEqualTo(3);
        assertThat(manifest.dekking()).containsExactly("GM0197");
        assertThat(manifest.laatsteDatum()).hasToString("Optional[2025-07-31]");
        assertThat(manifest.fictief()).isTrue();
    }

    @Test
    void givenAFileWithServiceNumbers_whenItIsTakenIn_thenNothingOfItIsStoredOrRepeated() throws IOException {
        List<String> rijen = new ArrayList<>();
        for (String nummer : List.of("999990019", "999990032", "123456782")) {
            rijen.add(ProefLevering.melding(rijen.size() + 1) + ";" + nummer);
        }
        Path levering = ProefLevering.levering(
                map.resolve("in"), "duo-meldingen", "", ProefLevering.KOP_MELDINGEN + ";Nr", rijen);

        Inname.Resultaat resultaat = neemIn(levering);

        assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.GEWEIGERD);
        assertThat(resultaat.verslag().bevindingen()).extracting(Bevinding::id).contains("VA-D01");
        assertThat(resultaat.toString()).doesNotContain("99999", "123456782");
        assertThat(home.deliveries()).doesNotExist();
        assertThat(home.quarantine()).doesNotExist();
        assertThat(alleBytes(home.pad())).doesNotContain("99999").doesNotContain("123456782");
    }

    @Test
    void givenTheSameDelivery_whenItComesTwice_thenNothingChanges() throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(20));
        Inname.Resultaat eerste = neemIn(levering);
        String voor = alleBytes(home.pad());

        Inname.Resultaat tweede = neemIn(levering);

        assertThat(tweede.afloop()).isEqualTo(Inname.Afloop.ONGEWIJZIGD);
        assertThat(tweede.id()).isEqualTo(eerste.id()).matches("2024-2025-gemeente-proef-v1-[0-9a-f]{8}");
        assertThat(tweede.verslag()).isEqualTo(eerste.verslag());
        assertThat(alleBytes(home.pad())).isEqualTo(voor);
    }

    @Test
    void givenARunThatFailsHalfway_whenTheNextOneComes_thenNothingHalfWasLeftAndItSucceeds() throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(400));
        Werkploeg valtOm = new Werkploeg() {
            @Override
            public <T extends Serializable> void doe(
                    Iterator<Stuk> stukken, Stukwerk<T> werk, Meter meter, Ontvanger<T> ontvanger) {
                LOKAAL.doe(List.of(stukken.next(), stukken.next()).iterator(), werk, meter, ontvanger);
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(() -> neemIn(levering, valtOm, new Snijder(4000))).hasMessage("killed");

        assertThat(Leveringen.alle(home)).isEmpty();
        assertThat(home.deliveries()).doesNotExist();
        assertThat(home.quarantine()).doesNotExist();
        assertThat(neemIn(levering).afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
    }

    @Test
    void givenRemainsOfAKilledRun_whenTheNextRunBegins_thenTheyAreRemoved() throws IOException {
        Files.createDirectories(home.werk().resolve("duo-meldingen/oud/levering/rijen"));
        Files.writeString(home.werk().resolve("duo-meldingen/oud/levering/rijen/half.parquet"), "PAR1");

        neemIn(ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(2)));

        assertThat(home.werk().resolve("duo-meldingen/oud")).doesNotExist();
    }

    @Test
    void givenTheSameRowsInOtherForms_whenTheyAreTakenIn_thenTheAcceptedRowsAreTheSame()
            throws IOException, SQLException {
        Charset cp1252 = Charset.forName("windows-1252");
        Charset utf8 = StandardCharsets.UTF_8;
        String kop = ProefLevering.KOP_MELDINGEN;
        List<String> rijen = ProefLevering.meldingen(30);
        Map<String, byte[]> vormen = Map.of(
                "utf8", ProefLevering.bytes(kop, rijen, ";", "\n", utf8),
                "merkteken", ProefLevering.metMerkteken(ProefLevering.bytes(kop, rijen, ";", "\r\n", utf8)),
                "cp1252", ProefLevering.bytes(kop, rijen, ",", "\r\n", cp1252),
                "tab", ProefLevering.bytes(kop.toLowerCase(), rijen, "\t", "\n", utf8),
                "streep", ProefLevering.bytes(kop.replace("BRIN", "BRIN NUMMER "), rijen, "|", "\n", cp1252),
                "ingepakt", ProefLevering.ingepakt(ProefLevering.bytes(kop, rijen, ";", "\r\n", cp1252)),
                "voet", ProefLevering.bytes(kop, met(rijen, "", "Bron: DUO"), ";", "\n", utf8));
        List<String> inhoud = new ArrayList<>();
        for (Map.Entry<String, byte[]> vorm : vormen.entrySet()) {
            Path levering = map.resolve(vorm.getKey());
            ProefLevering.beschrijf(levering, "duo-meldingen", "m.csv", "");
            Files.write(levering.resolve("m.csv"), vorm.getValue());
            Inname.Resultaat resultaat = neemIn(levering);
            assertThat(resultaat.verslag().gelezen()).as(vorm.getKey()).isEqualTo(30);
            inhoud.add(String.join("\n", vraag("select r::varchar from rijen r order by _rij", resultaat)));
        }

        assertThat(inhoud.stream().distinct()).hasSize(1);
        assertThat(inhoud.get(0)).contains("één reden");
    }

    @Test
    void givenAParquetFile_whenItIsTakenIn_thenItsRowsAreReadAsText() throws IOException, SQLException {
        ProefLevering.schrijf(map.resolve("m.csv"), ProefLevering.KOP_MELDINGEN, ProefLevering.meldingen(5));
        ProefLevering.beschrijf(map.resolve("in"), "duo-meldingen", "m.parquet", "");
        voerUit("copy (select * from read_csv('%s', all_varchar=true)) to '%s' (format parquet)"
                .formatted(map.resolve("m.csv"), map.resolve("in/m.parquet")));

        Inname.Resultaat resultaat = neemIn(map.resolve("in"));

        assertThat(resultaat.verslag().geaccepteerd()).isEqualTo(5);
        assertThat(vraag("select min(_rij) || '-' || max(_rij) from rijen", resultaat))
                .containsExactly("2-6");
    }

    @Test
    void givenAFileInManyPieces_whenSparkTakesItIn_thenTheResultIsThatOfOnePiece() throws IOException, SQLException {
        List<String> rijen = ProefLevering.meldingen(500);
        rijen.set(333, rijen.get(20));
        rijen.set(400, rijen.get(400).replace("2024-09-09", "2024-02-30"));
        Path levering = ProefLevering.meldingen(map.resolve("in"), rijen);
        Inname.Resultaat ineens = neemIn(levering);
        List<String> verwacht = vraag("select r::varchar from rijen r order by _rij", ineens);
        home = new Home(map.resolve("elders"));
        Files.createDirectories(home.pad());
        Files.copy(map.resolve("thuis/sleutel"), home.sleutel());

        Inname.Resultaat stuksgewijs = neemIn(levering, new SparkWerkploeg(ProefSpark.sessie()), new Snijder(3000));

        assertThat(stuksgewijs.verslag()).isEqualTo(ineens.verslag());
        assertThat(vraag("select r::varchar from rijen r order by _rij", stuksgewijs))
                .isEqualTo(verwacht);
        assertThat(Files.readString(quarantaine(stuksgewijs).resolve("geweigerd.csv")))
                .contains(";335;")
                .contains(";402;");
    }

    @Test
    void givenTooManyBadRows_whenTheyAreTakenIn_thenTheDeliveryIsRefusedAndOnlyTheReportIsKept() throws IOException {
        List<String> rijen = ProefLevering.meldingen(10);
        rijen.replaceAll(rij -> rij.startsWith("1") || rij.startsWith("2") ? rij.replace(";V3;", ";V9;") : rij);

        Inname.Resultaat resultaat = neemIn(ProefLevering.meldingen(map.resolve("in"), rijen));

        assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.GEWEIGERD);
        assertThat(resultaat.verslag().geweigerd()).isEqualTo(3);
        assertThat(home.deliveries()).doesNotExist();
        assertThat(quarantaine(resultaat).resolve("rapport.html")).exists();
    }

    @Test
    void givenExactlyTheLimitOfBadRows_whenTheyAreTakenIn_thenTheDeliveryIsAccepted() throws IOException {
        List<String> rijen = ProefLevering.meldingen(10);
        rijen.set(0, rijen.get(0).replace(";V3;", ";V9;"));

        assertThat(neemIn(ProefLevering.meldingen(map.resolve("in"), rijen)).afloop())
                .isEqualTo(Inname.Afloop.INGENOMEN);
    }

    @Test
    void givenAMissingColumn_whenItIsTakenIn_thenTheReportListsTheColumnsFound() throws IOException {
        Path levering = ProefLevering.levering(
                map.resolve("in"), "gemeenten", "", "CODE;NAAM;SOORT", List.of("GM0197;Aalten;x"));

        Verslag verslag = neemIn(levering).verslag();

        assertThat(verslag.oordeel()).isEqualTo(Verslag.Oordeel.GEWEIGERD);
        assertThat(verslag.bevindingen())
                .extracting(Bevinding::tekst)
                .contains(
                        "De kolom GELDIG_VAN ontbreekt. Gevonden: CODE, NAAM, SOORT. Heet hij bij u anders, zet dan in"
                                + " levering.yaml: kolommen: {\"uw kop\": GELDIG_VAN}. Met \"check --suggest\" krijgt u een"
                                + " voorstel. Is hij er niet, voeg hem dan toe.");
    }

    @Test
    void givenNoRowsAtAll_whenItIsTakenIn_thenItCountsAsNoCases() throws IOException, SQLException {
        Inname.Resultaat resultaat = neemIn(ProefLevering.meldingen(map.resolve("in"), List.of()));

        assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
        assertThat(resultaat.verslag().bevindingen()).extracting(Bevinding::id).containsExactly("VA-M04");
        assertThat(vraag("select count(*) from rijen", resultaat)).containsExactly("0");
    }

    @Test
    void givenNoCoverage_whenItIsTakenIn_thenTheSupplierHearsThatItIsReadFromTheRows() throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(3));
        ProefLevering.beschrijfZonderDekking(levering, "duo-meldingen", "duo-meldingen.csv", "");

        Inname.Resultaat resultaat = neemIn(levering);

        assertThat(resultaat.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
        assertThat(resultaat.verslag().bevindingen())
                .extracting(Bevinding::regel)
                .containsExactly(
                        "In levering.yaml staat geen dekking; wij leiden uit de rijen af over welke gemeenten de"
                                + " levering gaat. Een gemeente zonder rijen telt dan als ontbrekend, niet als nul. Noem in"
                                + " levering.yaml alle gemeenten waarover u levert, ook die zonder gevallen, bijvoorbeeld"
                                + " dekking: [Doetinchem, Aalten] of [GM0222, GM0197]. [VA-L12, waarschuwing: kijk het na]");
        assertThat(Leveringen.alle(home).get(0).dekking()).containsExactly("GM0197");
    }

    @Test
    void givenNoCoverage_whenTheSourceIsNotAboutMunicipalities_thenThereIsNothingToSay() throws IOException {
        Path levering = ProefLevering.levering(
                map.resolve("in"),
                "verzuimregistratie",
                "",
                "PSEUDONIEM;BRIN;VESTIGINGSCODE;BEGINDATUM;BEGINLESUUR;EINDDATUM;EINDLESUUR;CODE",
                List.of("PA;16AH;16AH00;20241008;2;20241008;3;Z"));
        ProefLevering.beschrijfZonderDekking(levering, "verzuimregistratie", "verzuimregistratie.csv", "");

        assertThat(neemIn(levering).verslag().bevindingen())
                .extracting(Bevinding::id)
                .doesNotContain("VA-L12");
    }

    @Test
    void givenAbsenceCodes_whenOneIsNotInTheTable_thenItIsUnknownAndNeverSilentlyJudged()
            throws IOException, SQLException {
        Path levering = ProefLevering.levering(
                map.resolve("in"),
                "verzuimregistratie",
                "codetabel: codes.csv",
                "PSEUDONIEM;BRIN;VESTIGINGSCODE;BEGINDATUM;BEGINLESUUR;EINDDATUM;EINDLESUUR;CODE",
                List.of(
                        "PA;16AH;16AH00;20241008;2;20241008;3;Z",
                        "PB;16AH;16AH00;20241008;;;;S",
                        "PC;16AH;16AH00;20241008;2;20241008;3;z"));
        ProefLevering.schrijf(
                levering.resolve("codes.csv"),
                "BRIN;CODE;OMSCHRIJVING;SOORT;GEOORLOOFD",
                List.of("16AH;Z;Ziek;ziek;J", "16AH;S;Gespijbeld;afwezig;nee", "16AH;X;;fout;J"));

        Inname.Resultaat resultaat = neemIn(levering);

        assertThat(vraag("select code || ' ' || soort || ' ' || geoorloofd from rijen order by _rij", resultaat))
                .containsExactly("Z ziek J", "S afwezig N", "z onbekend onbekend");
        assertThat(resultaat.verslag().bevindingen().stream().map(bevinding -> bevinding.id() + " " + bevinding.rij()))
                .contains("VA-C01 4", "VA-T06 4", "VA-M02 0");
    }

    @Test
    void givenTheReferenceOfMunicipalities_whenRowsNameOthers_thenUnknownIsAnErrorAndAbolishedAWarning()
            throws IOException {
        neemIn(ProefLevering.levering(
                map.resolve("gemeenten"),
                "gemeenten",
                "",
                "GEMEENTECODE;GEMEENTENAAM;GELDIG_VAN;GELDIG_TOT;OPVOLGER",
                List.of("GM0197;Aalten;1980-01-01;;", "GM0196;Rijnwaarden;1985-01-01;2018-01-01;GM0299")));
        List<String> rijen = ProefLevering.meldingen(30);
        rijen.set(0, rijen.get(0).replace("GM0197", "GM9999"));
        rijen.set(1, rijen.get(1).replace("GM0197", "0196"));

        Verslag verslag =
                neemIn(ProefLevering.meldingen(map.resolve("in"), rijen)).verslag();

        assertThat(verslag.geweigerd()).isEqualTo(1);
        assertThat(verslag.bevindingen().stream()
                        .filter(bevinding -> bevinding.rij() > 0)
                        .map(bevinding -> bevinding.id() + " " + bevinding.rij() + " " + bevinding.tekst()))
                .containsExactly(
                        "VA-G01 2 De gemeentecode \"GM9999\" bestaat niet. Gebruik de code van het CBS. Is de gemeente onbekend"
                                + " of ligt zij in het buitenland, laat de rij dan weg.",
                        "VA-G02 3 De gemeente GM0196 (Rijnwaarden) bestond op 2024-09-09 niet meer; zij ging op in GM0299"
                                + " (Zevenaar). Gebruik voor nieuwe gevallen de code van de opvolger.");
    }

    private Inname.Resultaat neemIn(Path levering) throws IOException {
        return neemIn(levering, LOKAAL, Snijder.HUIS);
    }

    private Inname.Resultaat neemIn(Path levering, Werkploeg ploeg, Snijder snijder) throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            Inname inname = new Inname(
                    slot,
                    KLOK,
                    Geheim.hersleutel(home, Map.of()),
                    () -> ploeg,
                    new Beoordelaar(home, KLOK, snijder, Meter.STIL));
            inname.ruimOp();
            return inname.neemIn(LeveringLezer.lees(levering));
        }
    }

    private Path quarantaine(Inname.Resultaat resultaat) {
        return home.quarantine().resolve(resultaat.verslag().bron()).resolve(resultaat.id());
    }

    private List<String> vraag(String sql, Inname.Resultaat resultaat) throws SQLException {
        Path rijen = home.deliveries()
                .resolve(resultaat.verslag().bron())
                .resolve(resultaat.id())
                .resolve(LeveringManifest.RIJEN);
        return vraag("with rijen as (from read_parquet('" + rijen + "/*.parquet')) " + sql.replace("_bestand", "''"));
    }

    private static List<String> vraag(String sql) throws SQLException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rijen = opdracht.executeQuery(sql)) {
            List<String> uit = new ArrayList<>();
            while (rijen.next()) {
                uit.add(rijen.getString(1));
            }
            return uit;
        }
    }

    private static void voerUit(String sql) throws SQLException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private static List<String> met(List<String> rijen, String... meer) {
        return Stream.concat(rijen.stream(), Stream.of(meer)).toList();
    }

    private static String alleBytes(Path map) throws IOException {
        if (!Files.exists(map)) {
            return "";
        }
        StringBuilder alles = new StringBuilder();
        try (Stream<Path> inhoud = Files.walk(map)) {
            for (Path bestand : inhoud.filter(Files::isRegularFile).sorted().toList()) {
                alles.append(bestand).append(new String(Files.readAllBytes(bestand), StandardCharsets.ISO_8859_1));
            }
        }
        return alles.toString();
    }
}
