package nl.verzuimatlas.portal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.protocol.Protocol;

/** Answers {@code /protocolnaleving/wat-als}: how many pupils two protocols would signal in the same area and year. */
public final class WatAlsHandler implements PaginaHandler {

    private static final String INDICATOR = "protocol-signalen";
    private static final String EENHEID = "per 1.000 leerlingen";
    private static final String LET_OP =
            "Dit rekent met wat scholen registreerden. Zou een ander protocol gelden, dan zouden scholen en leerlingen ook "
                    + "iets anders doen. Een protocol dat meer signalen geeft is niet beter of slechter.";

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Filters filters = Filters.van(verzoek);
        List<Protocol> protocollen = laatsteVersies(lezer);
        Gebied gebied = filters.gebied(gebieden.keuzes(), gebieden.werkgebied());
        Cijfers cijfers = Vragen.inGebied(lezer, gebied, INDICATOR);
        Schooljaar jaar =
                filters.schooljaar(cijfers.schooljaren(), lezer.release().laatsteSchooljaar());
        List<Figuur> figuren = new ArrayList<>();
        if (!protocollen.isEmpty()) {
            Protocol a = kies(filters, "a", "Protocol A", protocollen, 0);
            Protocol b = kies(filters, "b", "Protocol B", protocollen, Math.min(1, protocollen.size() - 1));
            Vergelijking vergelijking =
                    new Vergelijking(new Figuren(register, lezer.release().id(), jaar), cijfers, gebied, jaar);
            figuren.add(vergelijking.samen(a, b));
            figuren.add(vergelijking.perRegel("regels-a", a));
            if (!a.equals(b)) {
                figuren.add(vergelijking.perRegel("regels-b", b));
            }
        }
        return new FigurenPage(
                Kader.onder(
                        ProtocollenHandler.NALEVING, "Wat als hier een ander protocol gold?", lezer.release(), verzoek),
                filters,
                new FigurenPage.Inhoud(
                        "Kies twee protocollen en een gebied. U ziet hoeveel leerlingen elk protocol daar zou signaleren.",
                        LET_OP,
                        List.of(new Verwijzing("Wat staat er in de protocollen?", ProtocollenHandler.PAD)),
                        List.of(),
                        figuren));
    }

    private static List<Protocol> laatsteVersies(ReleaseLezer lezer) {
        Map<String, Protocol> laatste = new TreeMap<>();
        lezer.protocollen().lijst().forEach(protocol -> laatste.put(protocol.id(), protocol));
        return List.copyOf(laatste.values());
    }

    private static Protocol kies(Filters filters, String naam, String label, List<Protocol> protocollen, int plaats) {
        return filters.kies(naam, label, protocollen, Protocol::id, Protocol::naam, protocollen.get(plaats));
    }

    /** Figures of one area and school year. */
    private record Vergelijking(Figuren figuren, Cijfers cijfers, Gebied gebied, Schooljaar jaar) {

        Figuur samen(Protocol a, Protocol b) {
            List<Protocol> beide = a.equals(b) ? List.of(a) : List.of(a, b);
            Kruistabel tabel = Kruistabel.vul(
                    "Protocol",
                    beide,
                    protocol -> Kop.metPad(protocol.naam(), ProtocollenHandler.PAD + "/" + protocol.id()),
                    List.of(jaar),
                    kolom -> Kop.van(kolom.toString()),
                    (protocol, kolom) -> cijfer("protocol", protocol.id()));
            return figuur(
                    "samen",
                    "protocol",
                    tabel,
                    verschil(a, b),
                    "Leerlingen met ten minste een signaal, " + eenheid(tabel) + ", " + gebied.naam() + ", schooljaar "
                            + jaar);
        }

        Figuur perRegel(String id, Protocol protocol) {
            List<String> codes = figuren.register().categorieen(INDICATOR, "regel").stream()
                    .filter(code -> code.startsWith(protocol.id() + ":"))
                    .toList();
            Kruistabel tabel = Kruistabel.vul(
                    "Regel",
                    codes,
                    code -> Kop.van(naam(protocol, code)),
                    List.of(jaar),
                    kolom -> Kop.van(kolom.toString()),
                    (code, kolom) -> cijfer("regel", code));
            return figuur(
                    id,
                    "regel",
                    tabel,
                    "Wat " + protocol.naam() + " zou signaleren",
                    "Leerlingen met een signaal, " + eenheid(tabel) + ", per regel van " + protocol.naam() + ", "
                            + gebied.naam() + ", schooljaar " + jaar + ". Een leerling kan bij meer regels tellen");
        }

        private Figuur figuur(String id, String dimensie, Kruistabel tabel, String titel, String onderschrift) {
            return FiguurBouwer.van(
                            id, tabel, cijfers.selectie().metDimensies(dimensie).metSchooljaren(jaar))
                    .titel(titel)
                    .onderschrift(onderschrift)
                    .grafiek(Staafgrafiek::van, eenheid(tabel))
                    .tabel(Tabel.volledig(
                            id + "-tabel", onderschrift, tabel, "Leerlingen", "Leerlingen van scholen die leveren"))
                    .definities(figuren.register(), INDICATOR)
                    .bouw("schooljaar " + jaar, figuren.release());
        }

        private Optional<Waarneming> cijfer(String dimensie, String categorie) {
            return cijfers.find(new Snede(INDICATOR, dimensie, categorie), gebied, jaar);
        }

        /** The difference in pupils and per 1.000, when both are shown. */
        private String verschil(Protocol a, Protocol b) {
            Optional<Waarneming> vanA = cijfer("protocol", a.id()).filter(Weergave::isCijfer);
            Optional<Waarneming> vanB = cijfer("protocol", b.id()).filter(Weergave::isCijfer);
            if (a.equals(b) || vanA.isEmpty() || vanB.isEmpty()) {
                return "Hoeveel leerlingen zouden deze protocollen signaleren in " + gebied.naam() + "?";
            }
            double leerlingen =
                    vanB.get().teller().orElse(0) - vanA.get().teller().orElse(0);
            if (leerlingen == 0) {
                return "Beide protocollen zouden in " + gebied.naam() + " evenveel leerlingen signaleren";
            }
            String meer = leerlingen > 0 ? " meer" : " minder";
            boolean perDuizend =
                    vanA.get().eenheid() == Eenheid.PER_1000 && vanB.get().eenheid() == Eenheid.PER_1000;
            double verschil = Weergave.getal(vanB.get()).orElseThrow()
                    - Weergave.getal(vanA.get()).orElseThrow();
            return b.naam() + " zou " + Getallen.geheel(Math.abs(leerlingen)) + " leerlingen" + meer
                    + " signaleren dan "
                    + a.naam()
                    + (perDuizend ? ": " + Getallen.eenDecimaal(Math.abs(verschil)) + meer + " " + EENHEID : "");
        }

        /** Where the number of pupils is not known the figures are counts. */
        private static String eenheid(Kruistabel tabel) {
            boolean aantallen = tabel.waarnemingen()
                    .filter(w -> w.waarde().status() == Status.CIJFER)
                    .anyMatch(w -> w.eenheid() == Eenheid.LEERLINGEN);
            return aantallen ? "leerlingen" : EENHEID;
        }

        private static String naam(Protocol protocol, String code) {
            return protocol.findRegel(code.substring(protocol.id().length() + 1))
                    .map(regel -> regel.naam())
                    .orElse(code);
        }
    }
}
