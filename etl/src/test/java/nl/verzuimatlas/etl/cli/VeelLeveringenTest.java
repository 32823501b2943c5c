package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VeelLeveringenTest {

    private static final int AANTAL = 100;

    @TempDir
    private Path map;

    private final StringWriter uit = new StringWriter();
    private final StringWriter fout = new StringWriter();

    @Test
    void givenAHundredDeliveriesOfWhichTenAreBroken_whenTheFolderIsTakenIn_thenTheOthersAreInAndEachIsReported()
            throws IOException {
        for (int i = 0; i < AANTAL; i++) {
            Path levering = ProefLevering.meldingen(map.resolve("in/%03d".formatted(i)), ProefLevering.meldingen(3));
            Path beschrijving = levering.resolve("levering.yaml");
            Files.writeString(
                    beschrijving, Files.readString(beschrijving).replace("Gemeente Proef", "Gemeente Proef " + i));
        }
        breek();

        int afloop = voerUit("ingest", map.resolve("in").toString());

        assertThat(afloop).isEqualTo(1);
        assertThat(Leveringen.alle(home())).hasSize(90);
        List<String> regels = uit.toString().lines().toList();
        int samenvatting = regels.indexOf("Samenvatting");
        assertThat(regels.subList(samenvatting + 1, regels.size() - 1))
                .hasSize(AANTAL)
                .filteredOn(regel -> regel.startsWith("  GEWEIGERD"))
                .hasSize(10);
        assertThat(regels.get(regels.size() - 1))
                .isEqualTo("100 leveringen: 90 ingenomen, 0 teruggehaald, 0 ongewijzigd, 10 geweigerd.");
        assertThat(fout.toString()).contains("[1/100] ", "[100/100] ");
        assertThat(fout + uit.toString()).doesNotContain("Exception", "123456782");
        uit.getBuffer().setLength(0);
        assertThat(voerUit("ingest", "--json", map.resolve("in").toString())).isEqualTo(1);
        assertThat(uit.toString().lines()).hasSize(AANTAL).allMatch(regel -> regel.startsWith("{"));
    }

    // ten deliveries, each broken in its own way
    private void breek() throws IOException {
        Path in = map.resolve("in");
        Files.writeString(in.resolve("003/levering.yaml"), "bron duo-meldingen");
        Files.write(in.resolve("011/levering.yaml"), "leverancier: Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.delete(in.resolve("020/duo-meldingen.csv"));
        Files.write(in.resolve("031/duo-meldingen.csv"), new byte[0]);
        Files.write(in.resolve("042/duo-meldingen.csv"), new byte[] {0x50, 0x4b, 3, 4, 0, 0, 0, 0});
        Files.writeString(in.resolve("053/duo-meldingen.csv"), "A;B;C\n1;2;3\n");
        Files.writeString(
                in.resolve("064/duo-meldingen.csv"),
                ProefLevering.KOP_MELDINGEN + ";BSN\n" + ProefLevering.melding(1) + ";123456782\n");
        Files.writeString(
                in.resolve("075/duo-meldingen.csv"),
                ProefLevering.KOP_MELDINGEN + "\n" + ProefLevering.melding(1).replace("V3", "V9") + "\n");
        Files.writeString(in.resolve("086/levering.yaml"), "bron: [\n");
        Files.write(in.resolve("097/duo-meldingen.csv"), "\ufeffA".getBytes(StandardCharsets.UTF_16LE));
    }

    private int voerUit(String... opdracht) {
        CommandLine regel = EtlMain.commandLine();
        regel.setOut(new PrintWriter(uit, true));
        regel.setErr(new PrintWriter(fout, true));
        String[] alles = java.util.Arrays.copyOf(opdracht, opdracht.length + 2);
        alles[opdracht.length] = "--home";
        alles[opdracht.length + 1] = home().pad().toString();
        return regel.execute(alles);
    }

    private Home home() {
        return new Home(map.resolve("home"));
    }
}
