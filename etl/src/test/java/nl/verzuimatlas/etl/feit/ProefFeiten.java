package nl.verzuimatlas.etl.feit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Fact tables written into a temporary folder, read back as text. */
final class ProefFeiten {

    private final FeitTelling telling;
    private final List<String> voortgang;
    private final FeitSchrijver schrijver;

    private ProefFeiten(FeitTelling telling, List<String> voortgang, FeitSchrijver schrijver) {
        this.telling = telling;
        this.voortgang = voortgang;
        this.schrijver = schrijver;
    }

    static ProefFeiten schrijf(ProefHome proef, Path map) {
        return schrijf(proef, map, Overname.NIETS);
    }

    /** Facts of which some tables are taken over. */
    static ProefFeiten schrijf(ProefHome proef, Path map, Overname overname) {
        String feitenMap = map.resolve("feiten").toString();
        List<String> meldingen = new ArrayList<>();
        FeitTelling telling = Feiten.schrijf(
                ProefSpark.sessie(),
                proef.home(),
                proef.leveringen(),
                Protocollen.lees(proef.home()),
                feitenMap,
                overname,
                meldingen::add);
        return new ProefFeiten(telling, List.copyOf(meldingen), new FeitSchrijver(ProefSpark.sessie(), feitenMap, 1));
    }

    FeitTelling telling() {
        return telling;
    }

    /** What was told while the tables were made. */
    List<String> voortgang() {
        return voortgang;
    }

    /** Cells of {@code kolommen} (separated by a space) per row, separated by a semicolon; null is an empty cell. */
    List<String> rijen(String tabel, String kolommen) {
        List<String> namen = kolommen.isEmpty()
                ? FeitTabel.lees(tabel).kolommen().stream()
                        .map(FeitTabel.Kolom::naam)
                        .toList()
                : List.of(kolommen.split(" "));
        Column[] cellen =
                namen.stream().map(naam -> functions.col(naam).cast("string")).toArray(Column[]::new);
        return schrijver.lees(tabel).select(cellen).collectAsList().stream()
                .map(ProefFeiten::tekst)
                .sorted()
                .toList();
    }

    private static String tekst(Row rij) {
        return IntStream.range(0, rij.size())
                .mapToObj(plaats -> rij.isNullAt(plaats) ? "" : rij.getString(plaats))
                .collect(Collectors.joining(";"));
    }
}
