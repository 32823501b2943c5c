package nl.verzuimatlas.portal.protocol;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.protocol.Protocol;

/** Answers {@code /protocolnaleving/protocollen}: which protocols there are, for whom, and how many rules they have. */
public final class ProtocollenHandler implements PaginaHandler {

    static final String PAD = "/protocolnaleving/protocollen";
    static final Verwijzing NALEVING = new Verwijzing("Protocolnaleving", "/protocolnaleving");
    static final Verwijzing WAT_ALS =
            new Verwijzing("Wat als hier een ander protocol gold?", "/protocolnaleving/wat-als");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Geldigheid geldigheid = new Geldigheid(Gebieden.van(lezer));
        Map<String, Protocol> laatste = new TreeMap<>();
        lezer.protocollen().lijst().forEach(protocol -> laatste.put(protocol.id(), protocol));
        List<Tabel.Rij> rijen = laatste.values().stream()
                .map(protocol -> new Tabel.Rij(
                        Kop.metPad(protocol.naam(), PAD + "/" + protocol.id()),
                        List.of(
                                Cel.tekst(geldigheid.voorWie(protocol)),
                                Cel.tekst(Regelzin.sectoren(protocol.sectoren())),
                                Cel.tekst(Geldigheid.wanneer(protocol)),
                                Cel.getal(Integer.toString(protocol.regels().size())))))
                .toList();
        Tabel tabel = new Tabel(
                "protocollen",
                "Protocollen in deze uitgave",
                "Protocol",
                List.of(
                        Kop.tekst("Welke scholen"),
                        Kop.tekst("Onderwijssoorten"),
                        Kop.tekst("Geldig"),
                        Kop.van("Regels")),
                rijen);
        return new ProtocollenPage(
                Kader.onder(NALEVING, "Protocollen", lezer.release(), verzoek), tabel, List.of(NALEVING, WAT_ALS));
    }
}
