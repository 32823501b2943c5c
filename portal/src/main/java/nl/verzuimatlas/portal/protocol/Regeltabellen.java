package nl.verzuimatlas.portal.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;
import nl.verzuimatlas.warehouse.protocol.Sector;
import nl.verzuimatlas.warehouse.protocol.Vindplaats;

/** Tables of the rules of protocols. */
final class Regeltabellen {

    private static final String GEEN = "geen stap die te toetsen is";

    private Regeltabellen() {}

    /** All rules that are computed. */
    static Tabel regels(Protocol protocol) {
        List<Tabel.Rij> rijen = protocol.regels().stream()
                .map(regel -> new Tabel.Rij(
                        Kop.van(regel.naam() + " (" + regel.id() + ")"),
                        List.of(
                                Cel.tekst(Regelzin.signaal(regel)),
                                Cel.tekst(voorWie(protocol, regel)),
                                Cel.tekst(acties(regel)),
                                Cel.tekst(termijnen(regel)),
                                Cel.tekst(regel.wettelijk() ? "wet" : "afspraak"),
                                Cel.tekst(vindplaats(regel.bron())))))
                .toList();
        return new Tabel(
                "regels-tabel",
                "De regels van " + protocol.naam(),
                "Regel",
                List.of(
                        Kop.tekst("Signaal"),
                        Kop.tekst("Voor wie"),
                        Kop.tekst("Wat moet volgen"),
                        Kop.tekst("Termijn"),
                        Kop.tekst("Wet of afspraak"),
                        Kop.tekst("Waar staat het?")),
                rijen);
    }

    /** Rules that are not computed, and why. */
    static Tabel nietUitgedrukt(Protocol protocol) {
        return new Tabel(
                "niet-uitgedrukt-tabel",
                "Wat niet wordt berekend",
                "Regel",
                List.of(Kop.tekst("Waarom niet?"), Kop.tekst("Waar staat het?")),
                protocol.nietUitgedrukt().stream()
                        .map(niet -> new Tabel.Rij(
                                Kop.van(niet.id()),
                                List.of(
                                        Cel.tekst(niet.reden()),
                                        Cel.tekst(niet.vindplaats().orElse("niet vermeld")))))
                        .toList());
    }

    /** The rules in which readings of one source differ, side by side. */
    static Tabel varianten(List<Protocol> varianten) {
        Map<String, String> namen = new LinkedHashMap<>();
        varianten.forEach(variant -> variant.regels().forEach(regel -> namen.putIfAbsent(regel.id(), regel.naam())));
        List<Tabel.Rij> rijen = new ArrayList<>();
        namen.forEach((id, naam) -> {
            List<String> lezingen =
                    varianten.stream().map(variant -> lezing(variant, id)).toList();
            if (lezingen.stream().distinct().count() > 1) {
                rijen.add(new Tabel.Rij(
                        Kop.van(id), lezingen.stream().map(Cel::tekst).toList()));
            }
        });
        return new Tabel(
                "varianten-tabel",
                "Regels waarin de lezingen verschillen",
                "Regel",
                varianten.stream()
                        .map(variant -> new Kop(
                                variant.variant().orElse(variant.naam()).replace('-', ' '),
                                ProtocollenHandler.PAD + "/" + variant.id(),
                                false,
                                false))
                        .toList(),
                rijen);
    }

    private static String lezing(Protocol variant, String regelId) {
        return variant.findRegel(regelId)
                .map(regel -> Regelzin.signaal(regel) + " Daarna: " + acties(regel) + ", " + termijnen(regel) + ".")
                .orElse("deze regel is er niet");
    }

    private static String voorWie(Protocol protocol, Regel regel) {
        List<Sector> sectoren = regel.sectoren().isEmpty() ? protocol.sectoren() : regel.sectoren();
        return Regelzin.hoofdletter(regel.doelgroep().tekst()) + "; " + Regelzin.sectoren(sectoren);
    }

    private static String acties(Regel regel) {
        return regel.acties().isEmpty()
                ? GEEN
                : regel.acties().stream().map(Regelzin::actie).collect(Collectors.joining("; en "));
    }

    private static String termijnen(Regel regel) {
        return regel.acties().isEmpty()
                ? "n.v.t."
                : regel.acties().stream().map(Regelzin::termijn).distinct().collect(Collectors.joining("; "));
    }

    private static String vindplaats(Vindplaats bron) {
        return Stream.of(
                        bron.titel().orElse(null),
                        bron.vindplaats(),
                        bron.toelichting().orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
    }
}
