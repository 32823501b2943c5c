package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.warehouse.contract.Productversie;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EtlMainTest {

    @TempDir
    private Path map;

    private final StringWriter uit = new StringWriter();
    private final StringWriter fout = new StringWriter();

    @Test
    void givenNoCommand_whenItIsRun_thenItShowsTheUsage() {
        assertThat(voerUit()).isEqualTo(2);
        assertThat(fout.toString()).contains("Usage: verzuimatlas", "check", "ingest");
        assertThat(voerUit("--help")).isZero();
    }

    @Test
    void givenTheVersionOption_whenItIsRun_thenItIsTheVersionOfTheBuild() throws IOException {
        assertThat(voerUit("--version")).isZero();
        assertThat(uit.toString().strip()).isEqualTo("Verzuimatlas " + Productversie.lees());
        assertThat(Path.of("src/main/java/nl/verzuimatlas/etl/cli/EtlMain.java"))
                .content()
                .doesNotContain(Productversie.lees());
    }

    @Test
    void givenAPathThatIsNoDelivery_whenItIsChecked_thenTheUseWasWrong() throws IOException {
        assertThat(voerUit("check", map.resolve("weg").toString())).isEqualTo(2);
        assertThat(fout.toString()).contains("weg bestaat niet.");
        assertThat(voerUit("check", Files.createDirectory(map.resolve("leeg")).toString()))
                .isEqualTo(2);
        assertThat(fout.toString()).contains("staat geen levering.yaml");
    }

    @Test
    void givenAGoodDelivery_whenItIsChecked_thenItSaysSoAndStoresNothing() throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(12));

        assertThat(voerUit("check", levering.toString())).isZero();
        assertThat(uit.toString())
                .contains("Oordeel: goed. De levering is goed.", "12 rijen gelezen, 12 geaccepteerd, 0 geweigerd.");
        assertThat(map.resolve("home")).doesNotExist();
    }

    @Test
    void givenOneBadRow_whenItIsCheckedAndTakenIn_thenTheCheckFailsAndTheIntakeDoesNot() throws IOException {
        List<String> rijen = ProefLevering.meldingen(12);
        rijen.set(4, rijen.get(4).replace("2024-09-09", "2024-02-30"));
        Path levering = ProefLevering.meldingen(map.resolve("in"), rijen);
        Path rapport = map.resolve("rapport.html");

        assertThat(voerUit("check", "--report", rapport.toString(), levering.toString()))
                .isEqualTo(1);
        assertThat(uit.toString())
                .contains(
                        "duo-meldingen.csv, rij 6, kolom BEGINDATUM: \"2024-02-30\" is geen datum. Schrijf jjjj-mm-dd."
                                + " [VA-T03, fout: de rij telt niet mee]");
        assertThat(rapport).content().contains("&quot;2024-02-30&quot; is geen datum.");
        assertThat(voerUit("ingest", levering.toString())).isZero();
        assertThat(Leveringen.alle(home())).hasSize(1);
    }

    @Test
    void givenTwoDeliveries_whenTheyAreCheckedAsJson_thenThereIsOneObjectPerDeliveryAndNothingElse()
            throws IOException {
        List<String> rijen = ProefLevering.meldingen(12);
        rijen.set(4, rijen.get(4).replace("2024-09-09", "2024-02-30"));
        ProefLevering.meldingen(map.resolve("in/een"), ProefLevering.meldingen(3));
        ProefLevering.meldingen(map.resolve("in/twee"), rijen);

        assertThat(voerUit("check", "--json", map.resolve("in").toString())).isEqualTo(1);

        List<String> regels = uit.toString().lines().toList();
        assertThat(regels).hasSize(2);
        JsonNode goed = new ObjectMapper().readTree(regels.get(0));
        assertThat(goed.toString())
                .isEqualTo("{\"bron\":\"duo-meldingen\",\"bestanden\":[\"duo-meldingen.csv\"],\"gelezen\":3,"
                        + "\"geaccepteerd\":3,\"geweigerd\":0,\"oordeel\":\"goed\",\"bevindingen\":[]}");
        JsonNode bevinding =
                new ObjectMapper().readTree(regels.get(1)).path("bevindingen").get(0);
        assertThat(bevinding.toString())
                .isEqualTo("{\"id\":\"VA-T03\",\"niveau\":\"fout\",\"bestand\":\"duo-meldingen.csv\",\"rij\":6,"
                        + "\"kolom\":\"BEGINDATUM\",\"tekst\":\"\\\"2024-02-30\\\" is geen datum. Schrijf jjjj-mm-dd.\","
                        + "\"aantal\":1}");
    }

    @Test
    void givenASingleFile_whenItIsTakenIn_thenTheCommandLineDescribesIt() throws IOException {
        Path bestand = map.resolve("m.csv");
        ProefLevering.schrijf(bestand, ProefLevering.KOP_MELDINGEN, ProefLevering.meldingen(3));

        assertThat(voerUit("ingest", bestand.toString())).isEqualTo(2);
        assertThat(fout.toString()).contains("Bij een los bestand hoort --bron.");
        assertThat(voerUit("check", "--bron", "duo-meldingen", bestand.toString()))
                .isZero();
        String[] opdracht = {
            "ingest", "--bron", "duo-meldingen", "--periode", "2024-2025", "--leverancier", "Gemeente X", "--fictief"
        };
        assertThat(voerUit(met(opdracht, bestand.toString()))).isZero();
        assertThat(Leveringen.alle(home())).allSatisfy(levering -> {
            assertThat(levering.leverancier()).isEqualTo("Gemeente X");
            assertThat(levering.fictief()).isTrue();
        });
        assertThat(voerUit(met(opdracht, bestand.toString()))).isZero();
        assertThat(uit.toString()).contains("ongewijzigd");
    }

    @Test
    void givenAReportOfMendedRows_whenItIsCheckedAgain_thenTheOldRejectedRowsAreGone() throws IOException {
        List<String> rijen = ProefLevering.meldingen(12);
        rijen.set(4, rijen.get(4).replace("2024-09-09", "2024-02-30"));
        Path fout = ProefLevering.meldingen(map.resolve("fout"), rijen);
        Path goed = ProefLevering.meldingen(map.resolve("goed"), ProefLevering.meldingen(12));
        Path verslag = map.resolve("verslag");
        voerUit("check", "--report", verslag.toString(), fout.toString());
        assertThat(verslag.resolve("geweigerd.csv")).exists();

        assertThat(voerUit("check", "--report", verslag.toString(), goed.toString()))
                .isZero();

        assertThat(verslag.resolve("geweigerd.csv")).doesNotExist();
        assertThat(verslag.resolve("verslag.html")).exists();
    }

    @Test
    void givenACleanedQuarantine_whenTheSameDeliveryComesAgain_thenItIsUnchangedWithTheSameCounts() throws IOException {
        List<String> rijen = ProefLevering.meldingen(12);
        rijen.set(4, rijen.get(4).replace("2024-09-09", "2024-02-30"));
        Path levering = ProefLevering.meldingen(map.resolve("in"), rijen);
        assertThat(voerUit("ingest", levering.toString())).isZero();
        Mappen.verwijder(home().quarantine());

        assertThat(voerUit("ingest", levering.toString())).isZero();
        assertThat(uit.toString()).contains("ongewijzigd");
        assertThat(voerUit("ingest", "--json", levering.toString())).isZero();

        assertThat(uit.toString())
                .contains("\"gelezen\":12,\"geaccepteerd\":11,\"geweigerd\":1,\"oordeel\":\"met-bevindingen\"")
                .contains("{\"id\":\"VA-T03\",\"niveau\":\"fout\",\"bestand\":null,\"rij\":null,\"kolom\":null,"
                        + "\"tekst\":\"Geen datum\",\"aantal\":1}");
    }

    @Test
    void givenAnotherSecretOrNone_whenThereAreDeliveries_thenNothingIsTakenInUntilTheOldOneIsBack() throws IOException {
        Path eerste = ProefLevering.meldingen(map.resolve("een"), ProefLevering.meldingen(3));
        Path tweede = ProefLevering.meldingen(map.resolve("twee"), ProefLevering.meldingen(4));
        assertThat(voerUit("ingest", eerste.toString())).isZero();
        String geheim = Files.readString(home().sleutel());
        String kenmerk = Files.readString(home().sleutelkenmerk()).strip();
        String ander = "0123456789abcdef".repeat(4);

        Files.writeString(home().sleutel(), ander);
        assertThat(voerUit("ingest", tweede.toString())).isEqualTo(1);
        Files.delete(home().sleutel());
        assertThat(voerUit("ingest", tweede.toString())).isEqualTo(1);

        assertThat(home().sleutel()).doesNotExist();
        assertThat(Leveringen.alle(home())).hasSize(1);
        assertThat(fout.toString())
                .contains("De geheime sleutel is niet die van de leveringen die al in deze map staan.")
                .doesNotContain(ander, kenmerk, geheim.strip());
        Files.writeString(home().sleutel(), geheim);
        assertThat(voerUit("ingest", tweede.toString())).isZero();
    }

    @Test
    void givenAnotherSecret_whenThereAreNoDeliveries_thenItIsTheSecretFromNowOn() throws IOException {
        String ander = "0123456789abcdef".repeat(4);
        Geheim.hersleutel(home(), Map.of());

        String kenmerk =
                Geheim.hersleutel(home(), Map.of(Geheim.OMGEVING, ander)).kenmerk();

        assertThat(home().sleutelkenmerk()).content().isEqualToIgnoringNewLines(kenmerk);
        assertThat(kenmerk).matches("[0-9a-f]{64}").doesNotContain(ander);
    }

    @Test
    void givenIdentifiersInAFile_whenItIsTakenIn_thenItIsRefusedWithoutRepeatingThem() throws IOException {
        List<String> rijen = List.of("999990019;GM0197", "999990032;GM0197");
        Path levering =
                ProefLevering.levering(map.resolve("in"), "absoluut-verzuim", "", "LLNR;WOONGEMEENTECODE", rijen);

        assertThat(voerUit("ingest", levering.toString())).isEqualTo(1);
        assertThat(uit + fout.toString())
                .contains("waarschijnlijk burgerservicenummers (kolom 'LLNR')")
                .doesNotContain("9999900");
        assertThat(home().deliveries()).doesNotExist();
        assertThat(home().quarantine()).doesNotExist();
    }

    @Test
    void givenADescriptionWithMistakes_whenItIsChecked_thenEachIsNamed() throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(3));
        Files.writeString(levering.resolve("levering.yaml"), """
                bron: duo-melding
                periode: vorig jaar
                status: concept
                leverancer: X
                bestanden: [weg.csv, ../../etc/passwd]
                """);

        assertThat(voerUit("check", levering.toString())).isEqualTo(1);
        assertThat(uit.toString())
                .contains("[VA-L02", "[VA-L03", "[VA-L04", "[VA-L05", "[VA-L06", "[VA-L07", "[VA-L08");
    }

    @Test
    void givenAnotherRunThatHoldsTheLock_whenADeliveryIsTakenIn_thenItSaysWho() throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve("in"), ProefLevering.meldingen(3));
        try (Slot slot = Slot.neem(home(), Duration.ZERO)) {
            assertThat(voerUit("ingest", "--wait", "0", levering.toString())).isEqualTo(3);
            assertThat(fout.toString())
                    .contains("Een andere run is bezig met deze map (PID "
                            + ProcessHandle.current().pid() + ").");
            assertThat(Leveringen.alle(slot.home())).isEmpty();
        }
    }

    private int voerUit(String... opdracht) {
        CommandLine regel = EtlMain.commandLine();
        regel.setOut(new PrintWriter(uit, true));
        regel.setErr(new PrintWriter(fout, true));
        boolean metHome = opdracht.length > 0 && !opdracht[0].startsWith("-");
        return regel.execute(metHome ? met(opdracht, "--home", home().pad().toString()) : opdracht);
    }

    private Home home() {
        return new Home(map.resolve("home"));
    }

    private static String[] met(String[] opdracht, String... meer) {
        String[] alles = java.util.Arrays.copyOf(opdracht, opdracht.length + meer.length);
        System.arraycopy(meer, 0, alles, opdracht.length, meer.length);
        return alles;
    }
}
