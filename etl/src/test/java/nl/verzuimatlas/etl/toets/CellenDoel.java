package nl.verzuimatlas.etl.toets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;

/** Any text in any column is a value, no value, or a finding with a complete text. */
public final class CellenDoel {

    private static final List<Celtoets> TOETSEN = Stream.of(
                    "duo-meldingen", "verzuimregistratie", "gemeenten", "referentiecijfers", "emovo")
            .map(BronSchema::lees)
            .flatMap(schema -> schema.fields().stream()
                    .map(veld -> new Celtoets(veld, schema.missingValues(), Gemeentelijst.HUIS)))
            .toList();

    private CellenDoel() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String cel = new String(bytes, StandardCharsets.UTF_8);
        for (Celtoets toets : TOETSEN) {
            Celuitkomst uitkomst = toets.toets(cel);
            boolean maarEen = uitkomst.isFout() ? uitkomst.isLeeg() : uitkomst.waarde() != null;
            String tekst = uitkomst.isFout()
                    ? Catalogus.HUIS
                            .soort(uitkomst.fout())
                            .bij("f.csv", 1, toets.veld().name(), uitkomst.waarden())
                            .tekst()
                    : "";
            if (!maarEen || tekst.matches("(?s).*\\{[a-z]+}.*")) {
                throw new AssertionError("a cell is both wrong and right, or a finding is not complete");
            }
        }
    }
}
