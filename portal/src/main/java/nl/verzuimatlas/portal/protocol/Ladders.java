package nl.verzuimatlas.portal.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Grafiek;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Laddergrafiek;
import nl.verzuimatlas.portal.figuur.Laddergrafiek.Ladder;
import nl.verzuimatlas.portal.figuur.Laddergrafiek.Trede;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.warehouse.protocol.Actie;
import nl.verzuimatlas.warehouse.protocol.Maat;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;
import nl.verzuimatlas.warehouse.protocol.Signaal;

/** The rules of a protocol as ladders: those that count the same in the same unit, the lowest threshold first. */
record Ladders(List<Map.Entry<String, List<Regel>>> ladders) {

    private static final Comparator<Regel> LAAGSTE_EERST = Comparator.<Regel>comparingDouble(
                    regel -> regel.signaal().drempel().grens())
            .thenComparing(regel -> regel.signaal().drempel().isMeerDan());

    static Ladders van(Protocol protocol) {
        Map<String, List<Regel>> perTelling = new LinkedHashMap<>();
        for (Regel regel : protocol.regels()) {
            perTelling
                    .computeIfAbsent(telling(regel), naam -> new ArrayList<>())
                    .add(regel);
        }
        perTelling.values().forEach(regels -> regels.sort(LAAGSTE_EERST));
        return new Ladders(List.copyOf(perTelling.entrySet()));
    }

    Grafiek grafiek() {
        return Laddergrafiek.van(ladders.stream()
                .map(ladder -> new Ladder(
                        ladder.getKey(),
                        ladder.getValue().stream()
                                .map(regel -> new Trede(
                                        regel.naam(),
                                        Regelzin.aantal(regel.signaal()),
                                        Regelzin.periode(regel.signaal()),
                                        gevolg(regel)))
                                .toList()))
                .toList());
    }

    /** The same as the chart. */
    Tabel tabel() {
        List<Tabel.Rij> rijen = new ArrayList<>();
        for (Map.Entry<String, List<Regel>> ladder : ladders) {
            int trede = 0;
            for (Regel regel : ladder.getValue()) {
                trede++;
                rijen.add(new Tabel.Rij(
                        Kop.van(ladder.getKey()),
                        List.of(
                                Cel.getal(Integer.toString(trede)),
                                Cel.tekst(regel.naam()),
                                Cel.tekst(Regelzin.grens(regel.signaal())),
                                Cel.tekst(gevolg(regel)))));
            }
        }
        return new Tabel(
                "ladder-tabel",
                "De treden van het protocol",
                "Wat wordt geteld",
                List.of(Kop.van("Trede"), Kop.tekst("Regel"), Kop.tekst("Vanaf"), Kop.tekst("Wat moet volgen")),
                rijen);
    }

    private static String telling(Regel regel) {
        Signaal signaal = regel.signaal();
        String wat = signaal.actie().isPresent()
                ? Regelzin.waarvan(signaal)
                : signaal.verzuim().stream()
                        .map(grond -> grond.term().replace('-', ' '))
                        .collect(Collectors.joining(" of "));
        String maat = signaal.maat() == Maat.KEREN ? "keren" : signaal.maat().tekst();
        return Regelzin.hoofdletter(wat) + ", in " + maat;
    }

    private static String gevolg(Regel regel) {
        return regel.acties().isEmpty()
                ? "geen stap die te toetsen is"
                : regel.acties().stream().map(Ladders::gevolg).collect(Collectors.joining("; "));
    }

    private static String gevolg(Actie actie) {
        return Regelzin.actie(actie) + " " + Regelzin.termijn(actie);
    }
}
