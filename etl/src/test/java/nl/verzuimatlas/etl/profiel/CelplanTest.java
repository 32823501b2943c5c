package nl.verzuimatlas.etl.profiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Recordlezer;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Rijtelling;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelplanTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiter = '~',
            value = {
                "A ~ noord ~ noord",
                "[X, A] ~ noord ~ noord",
                "{kolom: A, deel: '(\\d{4})JJ00'} ~ 2024JJ00 ~ 2024",
                "{kolom: A, deel: '(\\d{4})JJ00'} ~ 2024KW01 ~ 2024KW01",
                "{kolom: A, deel: '(\\d{4})JJ00', anders: ''} ~ 2024KW01 ~ ''",
                "{kolom: A, nullen: 2} ~ 7 ~ 07",
                "{kolom: A, nullen: 2} ~ 123 ~ 123",
                "{kolom: A, waarden: {NO: noord}} ~ no ~ noord",
                "{kolom: A, waarden: {NO: noord}} ~ ZU ~ ZU",
                "{kolom: A, waarden: {NO: noord}, anders: zuid} ~ ZU ~ zuid",
                "{kolom: A, leeg: ['.', '-99997']} ~ -99997 ~ ''",
                "{kolom: A, schooljaar: datum} ~ 2024-07-31 ~ 2023-2024",
                "{kolom: A, schooljaar: datum} ~ 20240801 ~ 2024-2025",
                "{kolom: A, schooljaar: datum} ~ gisteren ~ gisteren",
                "{kolom: A, schooljaar: beginjaar} ~ 2024 ~ 2024-2025",
                "{kolom: A, schooljaar: eindjaar} ~ 2024 ~ 2023-2024",
                "{kolom: A, dag: true} ~ 2025-10-17T22:00:00.000Z ~ 2025-10-18",
                "{kolom: A, dag: true} ~ 2024-11-04T10:15:00+01:00 ~ 2024-11-04",
                "{kolom: A, dag: true} ~ 2024-11-04 ~ 2024-11-04",
                "{samen: [A, {vast: '-'}, {kolom: B, nullen: 2}]} ~ 16AH ~ 16AH-05",
                "{keuze: [{kolom: A, waarden: {x: y}, anders: ''}, B]} ~ z ~ 5",
                "{keuze: [{kolom: A, waarden: {x: y}, anders: ''}, B]} ~ X ~ y",
                "{vast: bo} ~ vo ~ bo"
            })
    void givenAPlanForACell_whenARecordIsRead_thenTheCellIsMadeSo(String plan, String cel, String verwacht)
            throws IOException {
        List<List<String>> rijen = lees("velden: {NAAM: " + plan + "}", "A;B", cel + ";5");

        assertThat(rijen).containsExactly(List.of(verwacht));
    }

    @Test
    void givenAColumnWithSeveralValues_whenRecordsAreRead_thenEachValueIsARowWithTheSameNumber() throws IOException {
        Rijtelling telling = new Rijtelling();

        List<List<String>> rijen = lees(
                "velden: {NAAM: A, REGIO: B}\nrijen: {splits: {kolom: B, teken: ',', waarden: {alle: 'NO,ZU'}}}",
                telling,
                "A;B",
                "een;NO, MI",
                "twee;alle",
                "drie;");

        assertThat(rijen)
                .containsExactly(
                        List.of("een", "NO"),
                        List.of("een", "MI"),
                        List.of("twee", "NO"),
                        List.of("twee", "ZU"),
                        List.of("drie;"));
        assertThat(telling.verdeeldeRecords()).isEqualTo(2);
        assertThat(telling.rijenDaarvan()).isEqualTo(4);
    }

    @Test
    void givenColumnsToMelt_whenRecordsAreRead_thenZeroIsARowAndAGapIsNone() throws IOException {
        List<List<String>> rijen = lees(
                "velden: {NAAM: {uit: smeltkop}, REGIO: {uit: smeltwaarde}}\nrijen: {smelt: {kolommen: [A, B, Z]}}",
                "A;B",
                "0;5",
                "7; ");

        assertThat(rijen).containsExactly(List.of("A", "0"), List.of("B", "5"), List.of("7; "));
        assertThat(lees(
                        "velden: {NAAM: {uit: smeltkop}, REGIO: {uit: smeltwaarde}}\nrijen: {smelt: {kolommen: [A, B]}}",
                        "A;B;C",
                        "7;;x"))
                .containsExactly(List.of("A", "7"));
    }

    @Test
    void givenRecordsThatAreNoData_whenRecordsAreRead_thenTheyAreSkippedAndCounted() throws IOException {
        Rijtelling telling = new Rijtelling();

        List<List<String>> rijen = lees(
                """
                velden: {NAAM: A}
                rijen:
                  overslaan:
                    - {kolommen: [B], behalve: 'GM\\d{4}', reden: geen gemeente}
                    - {kolommen: [C], reden: zonder cijfer}
                    - {kolommen: [A], vorm: 'Bron.*', reden: voetregel}
                    - {kolommen: [BESTAAT NIET], reden: nooit}
                """, telling, "A;B;C", "Aalten;GM0197;1", "Gelderland;PV25;2", "Weesp;GM0457;", "Bron: CBS;GM0001;3");

        assertThat(rijen).containsExactly(List.of("Aalten"));
        assertThat(telling.overgeslagen()).isEqualTo(Map.of("geen gemeente", 1L, "zonder cijfer", 1L, "voetregel", 1L));
    }

    @Test
    void givenARecordWithACellTooFew_whenRecordsAreRead_thenItIsLeftAsItIs() throws IOException {
        List<List<String>> rijen = lees(
                "velden: {NAAM: A}\nrijen: {splits: {kolom: A, teken: ','}, overslaan: [{kolommen: [A], vorm: '.*', reden: alles}]}",
                "A;B;C",
                "een,twee;2");

        assertThat(rijen).containsExactly(List.of("een,twee;2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "velden: {NAAM: {kolom: A, vast: b}}",
                "velden: {NAAM: {}}",
                "velden: {NAAM: {kolom: A, deel: 'zonder groep'}}",
                "velden: {NAAM: {kolom: A, deel: '(onaf'}}",
                "velden: {NAAM: {kolom: A, anders: x}}",
                "velden: {NAAM: {kolommen: A}}",
                "velden: {ACHTERNAAM: A}",
                "velden: {NAAM: {uit: smeltwaarde}}",
                "velden: {NAAM: {kolom: A, tabel: bestaat-niet}}",
                "velden: {NAAM: A}\nrijen: {splits: {kolom: A}}",
                "velden: {NAAM: A}\nrijen: {overslaan: [{kolommen: [A], vorm: x, behalve: y, reden: z}]}",
                "velden: {NAAM: A}\nonbekend: 1"
            })
    void givenAMistakeInAProfile_whenItIsRead_thenItIsRefused(String inhoud) {
        assertThatThrownBy(() -> profiel(inhoud)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Profiel profiel(String inhoud) {
        return Yaml.lees(
                "id: proef\nbron: schoolvakanties\ntitel: Proef\nherkomst: proef\nherken: {koppen: [A]}\n" + inhoud,
                Profiel.class);
    }

    private static List<List<String>> lees(String inhoud, String kop, String... rijen) throws IOException {
        return lees(inhoud, new Rijtelling(), kop, rijen);
    }

    // fields that have no cell are left out; a record that the check would reject is shown as it is
    private static List<List<String>> lees(String inhoud, Rijtelling telling, String kop, String... rijen)
            throws IOException {
        Bestandsvorm vorm = new Bestandsvorm(
                "proef.csv", "proef.csv", Bestandsvorm.Soort.TEKST, "UTF-8", 0, (byte) ';', 1, List.of(kop.split(";")));
        Gebonden gebonden = new Planmaker(vorm, Leesopgave.GEEN, Optional.of(profiel(inhoud)), Map.of())
                .maak(BronSchema.lees("schoolvakanties"));
        Leesplan plan = opReis(gebonden.plan());
        byte[] bytes = (kop + "\n" + String.join("\n", rijen) + "\n").getBytes(StandardCharsets.UTF_8);
        List<List<String>> gelezen = new ArrayList<>();
        Records rauw = new Recordlezer(new ByteArrayInputStream(bytes), (byte) ';', StandardCharsets.UTF_8, 1);
        try (Records records = plan.over(rauw, 1, telling)) {
            while (records.volgende()) {
                if (records.rij() == 1) {
                    continue;
                }
                gelezen.add(heel(records, vorm) ? cellen(records, plan) : List.of(rijen[(int) records.rij() - 2]));
            }
        }
        return gelezen;
    }

    private static boolean heel(Records records, Bestandsvorm vorm) {
        long gevuld = 0;
        for (int kolom = 0; kolom < records.aantal(); kolom++) {
            gevuld += records.isLeeg(kolom) ? 0 : 1;
        }
        return records.aantal() == vorm.koppen().size() && gevuld > 1;
    }

    private static List<String> cellen(Records records, Leesplan plan) {
        // NAAM comes before REGIO in the tests, whatever the order of the schema
        BronSchema schema = BronSchema.lees("schoolvakanties");
        List<String> cellen = new ArrayList<>();
        for (String veld : List.of("NAAM", "REGIO")) {
            int plaats = plan.plaatsen()
                    .get(schema.fields().indexOf(schema.findVeld(veld).orElseThrow()));
            if (plaats >= 0) {
                cellen.add(records.cel(plaats));
            }
        }
        return cellen;
    }

    // plans go to other machines
    private static Leesplan opReis(Leesplan plan) throws IOException {
        ByteArrayOutputStream koffer = new ByteArrayOutputStream();
        try (ObjectOutputStream in = new ObjectOutputStream(koffer)) {
            in.writeObject(plan);
        }
        try (ObjectInputStream uit = new ObjectInputStream(new ByteArrayInputStream(koffer.toByteArray()))) {
            return (Leesplan) uit.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
