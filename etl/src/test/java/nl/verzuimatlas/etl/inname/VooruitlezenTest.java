package nl.verzuimatlas.etl.inname;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.onderhoud.LeveringIntrekker;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.etl.verslag.VerslagTekst;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries of which the next are read beside the one before, against the same one after the other. */
class VooruitlezenTest {

    private static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);
    private static final String VESTIGINGEN =
            "BRIN;VESTIGINGSCODE;VESTIGINGSNAAM;GEMEENTECODE;ONDERWIJSSOORT;VAKANTIEREGIO;LESUREN_PER_DAG";

    @TempDir
    private Path map;

    @Test
    void givenDeliveriesThatDependOnEachOther_whenReadAhead_thenAllIsAsOneAfterTheOther()
            throws IOException, SQLException {
        List<Path> leveringen = leveringen();

        List<String> naElkaar = neemIn("na-elkaar", leveringen, 0);
        List<String> vooruit = neemIn("vooruit", leveringen, leveringen.size());

        assertThat(vooruit).isEqualTo(naElkaar);
        assertThat(inhoud("vooruit")).isEqualTo(inhoud("na-elkaar")).hasSize(5);
        assertThat(bestanden(map.resolve("vooruit/werk"))).isEmpty();
        // the reference came between: only after it is a school that it does not know told of
        assertThat(naElkaar.get(0)).doesNotContain("VA-C03");
        assertThat(naElkaar.get(2)).contains("VA-C03");
        assertThat(naElkaar).anyMatch(tekst -> tekst.startsWith("ONGEWIJZIGD"));
        assertThat(naElkaar).filteredOn(tekst -> tekst.startsWith("GEWEIGERD")).hasSize(3);
    }

    /**
     * Reports; reference data; the same reports of two others, one of them twice; two that are refused; a version that replaces
     * the first, and one that is refused for what does not come back of that.
     */
    private List<Path> leveringen() throws IOException {
        Path brede = ProefLevering.meldingen(map.resolve("6"), ProefLevering.meldingen(9));
        Files.writeString(brede.resolve("duo-meldingen.csv"), "A;B;C\n1;2;3\n");
        Path metNummer = ProefLevering.meldingen(map.resolve("7"), List.of());
        Files.writeString(
                metNummer.resolve("duo-meldingen.csv"),
                ProefLevering.KOP_MELDINGEN + ";BSN\n" + ProefLevering.melding(1) + ";123456782\n");
        return List.of(
                meldingen("1", 40, "Gemeente Proef", 1),
                ProefLevering.levering(
                        map.resolve("2"),
                        "vestigingen",
                        "",
                        VESTIGINGEN,
                        List.of("99AH;99AH00;Proef;GM0197;vo;noord;7")),
                meldingen("3", 40, "Gemeente Anders", 1),
                meldingen("4", 41, "Gemeente Derde", 1),
                meldingen("5", 41, "Gemeente Derde", 1),
                brede,
                metNummer,
                meldingen("8", 46, "Gemeente Proef", 2),
                meldingen("9", ProefLevering.meldingen(70).subList(18, 70), "Gemeente Proef", 3));
    }

    private Path meldingen(String naam, int aantal, String leverancier, int versie) throws IOException {
        return meldingen(naam, ProefLevering.meldingen(aantal), leverancier, versie);
    }

    private Path meldingen(String naam, List<String> rijen, String leverancier, int versie) throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve(naam), rijen);
        Path beschrijving = levering.resolve("levering.yaml");
        Files.writeString(
                beschrijving,
                Files.readString(beschrijving)
                        .replace("Gemeente Proef", leverancier)
                        .replace("versie: 1", "versie: " + versie));
        return levering;
    }

    @Test
    void givenAFileThatIsGoneWhenItIsRead_whenReadAhead_thenTheOneBeforeIsInAndItsOwnTurnFails() throws IOException {
        Home home = new Home(map.resolve("thuis"));
        GelezenLevering een = LeveringLezer.lees(meldingen("1", 5, "Gemeente Proef", 1));
        Path tweede = meldingen("2", 5, "Gemeente Anders", 1);
        GelezenLevering twee = LeveringLezer.lees(tweede);
        Files.delete(tweede.resolve("duo-meldingen.csv"));
        try (Slot slot = Slot.neem(home, Duration.ZERO);
                Inname inname = inname(slot)) {
            inname.leesVooruit(List.of(een, twee));

            assertThat(inname.neemIn(een).afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
            assertThatThrownBy(() -> inname.neemIn(twee)).isInstanceOf(IOException.class);
        }
        assertThat(Leveringen.alle(home)).hasSize(1);
    }

    @Test
    void givenDeliveriesThatWereReadAndNotTakenIn_whenClosed_thenNothingIsLeftOfThem() throws IOException {
        Home home = new Home(map.resolve("thuis"));
        try (Slot slot = Slot.neem(home, Duration.ZERO);
                Inname inname = inname(slot)) {
            inname.leesVooruit(List.of(
                    LeveringLezer.lees(meldingen("1", 50, "Gemeente Proef", 1)),
                    LeveringLezer.lees(meldingen("2", 50, "Gemeente Anders", 1))));
        }
        assertThat(bestanden(home.werk())).isEmpty();
        assertThat(Leveringen.alle(home)).isEmpty();
    }

    @Test
    void givenADeliveryThatWasWithdrawn_whenReadAhead_thenItIsRefusedInItsTurnAndNothingIsLeftOfIt()
            throws IOException {
        Home home = new Home(map.resolve("thuis"));
        GelezenLevering een = LeveringLezer.lees(meldingen("1", 50, "Gemeente Proef", 1));
        try (Slot slot = Slot.neem(home, Duration.ZERO);
                Inname inname = inname(slot)) {
            LeveringIntrekker intrekker = new LeveringIntrekker(slot, KLOK);
            intrekker.trekIn(intrekker.vind(inname.neemIn(een).id()).orElseThrow(), "proef", "fout bestand");
            inname.leesVooruit(List.of(een));

            assertThat(inname.neemIn(een).afloop()).isEqualTo(Inname.Afloop.GEWEIGERD);
            assertThat(bestanden(home.werk())).isEmpty();
        }
    }

    private static List<Path> bestanden(Path in) throws IOException {
        if (!Files.exists(in)) {
            return List.of();
        }
        try (Stream<Path> alle = Files.walk(in)) {
            return alle.filter(Files::isRegularFile).toList();
        }
    }

    private static Inname inname(Slot slot) {
        return new Inname(
                slot,
                KLOK,
                new Hersleutel("een geheim van deze proef, 32 tekens".getBytes(StandardCharsets.UTF_8)),
                () -> new LokaleWerkploeg(2),
                new Beoordelaar(slot.home(), KLOK, Snijder.HUIS, Meter.STIL));
    }

    /** How each fared, with its whole report. */
    private List<String> neemIn(String naam, List<Path> mappen, int vooruit) throws IOException {
        List<GelezenLevering> leveringen = new ArrayList<>();
        for (Path een : mappen) {
            leveringen.add(LeveringLezer.lees(een));
        }
        List<String> verslagen = new ArrayList<>();
        try (Slot slot = Slot.neem(new Home(map.resolve(naam)), Duration.ZERO);
                Inname inname = inname(slot)) {
            for (int i = 0; i < leveringen.size(); i++) {
                inname.leesVooruit(leveringen.subList(i, Math.min(leveringen.size(), i + vooruit)));
                Inname.Resultaat resultaat = inname.neemIn(leveringen.get(i));
                verslagen.add(resultaat.afloop() + " " + resultaat.id() + "\n" + VerslagTekst.van(resultaat.verslag()));
            }
        }
        return verslagen;
    }

    /** Manifest and rows of each delivery. */
    private List<String> inhoud(String naam) throws SQLException, IOException {
        Home home = new Home(map.resolve(naam));
        List<String> inhoud = new ArrayList<>();
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement vraag = verbinding.createStatement()) {
            for (LeveringManifest levering : Leveringen.alle(home)) {
                Path rijen = Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN);
                try (ResultSet rij = vraag.executeQuery("select string_agg(r::text, '\n' order by file_row_number)"
                        + " from read_parquet('" + rijen + "/*.parquet', file_row_number = true) as r")) {
                    rij.next();
                    inhoud.add(levering + "\n"
                            + Integer.toHexString(rij.getString(1).hashCode()));
                }
            }
        }
        return inhoud;
    }
}
