package nl.verzuimatlas.etl.lezen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordlezerTest {

    @Test
    void givenQuotedCells_whenTheyAreRead_thenSeparatorsQuotesAndLineEndsBelongToTheCell() throws IOException {
        assertThat(lees("a;\"b;c\";\"zei \"\"ja\"\"\"\r\n1;\"twee\nregels\";3\n"))
                .containsExactly(List.of("a", "b;c", "zei \"ja\""), List.of("1", "twee\nregels", "3"));
    }

    @Test
    void givenAStrayQuote_whenRowsAreRead_thenItSwallowsNoRows() throws IOException {
        assertThat(lees("a;\"b\nc;d\ne;\"f\"\n"))
                .containsExactly(List.of("a", "\"b"), List.of("c", "d"), List.of("e", "f"));
    }

    @Test
    void givenTextAfterAClosingQuote_whenItIsRead_thenTheCellIsKeptAsItStands() throws IOException {
        assertThat(lees("\"Het Anker\" Aalten;2\n")).containsExactly(List.of("\"Het Anker\" Aalten", "2"));
    }

    @Test
    void givenNoLineEndAtTheEnd_whenItIsRead_thenTheLastRowCounts() throws IOException {
        assertThat(lees("a;b\nc;d")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(lees("a;\"b\"")).containsExactly(List.of("a", "b"));
        assertThat(lees("")).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givenAnyText_whenItComesInSmallPortions_thenTheRecordsAreTheSame(long seed) throws IOException {
        Random toeval = new Random(seed);
        StringBuilder tekst = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            tekst.append("ab;\"\n\r1 ".charAt(toeval.nextInt(8)));
        }
        byte[] bytes = tekst.toString().getBytes(StandardCharsets.US_ASCII);

        List<List<String>> ineens = lees(new ByteArrayInputStream(bytes));
        List<List<String>> druppels = lees(new InputStream() {
            private final ByteArrayInputStream in = new ByteArrayInputStream(bytes);

            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] doel, int van, int lengte) {
                return in.read(doel, van, Math.min(lengte, 1 + toeval.nextInt(50)));
            }
        });

        assertThat(druppels).isEqualTo(ineens);
    }

    private static List<List<String>> lees(String tekst) throws IOException {
        return lees(new ByteArrayInputStream(tekst.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<List<String>> lees(InputStream in) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (Recordlezer lezer = new Recordlezer(in, (byte) ';', StandardCharsets.UTF_8, 1)) {
            while (lezer.volgende()) {
                List<String> record = new ArrayList<>();
                for (int i = 0; i < lezer.aantal(); i++) {
                    record.add(lezer.cel(i));
                }
                records.add(record);
                assertThat(lezer.rij()).isEqualTo(records.size());
            }
        }
        return records;
    }
}
