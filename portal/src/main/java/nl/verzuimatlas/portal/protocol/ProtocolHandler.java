package nl.verzuimatlas.portal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.protocol.ProtocolPage.Eigenschap;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.protocol.Actie;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.protocol.Publicatie;

/** Answers {@code /protocolnaleving/protocollen/{id}}: one protocol, readable; {@code ?versie=} gives an earlier one. */
public final class ProtocolHandler implements PaginaHandler {

    private static final Verwijzing LIJST = new Verwijzing("Protocollen", ProtocollenHandler.PAD);

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Protocollen protocollen = lezer.protocollen();
        Protocol protocol = zoek(protocollen, verzoek.padDeel("id"), verzoek.filter("versie"));
        Ladders ladders = Ladders.van(protocol);
        List<Protocol> lezingen = lezingen(protocollen, protocol);
        return new ProtocolPage(
                Kader.onder(ProtocollenHandler.NALEVING, LIJST, protocol.naam(), lezer.release(), verzoek),
                "Wanneer geeft dit protocol een signaal, en wat moet er dan gebeuren? Zo rekenen wij ermee.",
                eigenschappen(protocol, new Geldigheid(Gebieden.van(lezer))),
                versies(protocollen, protocol),
                ladders.grafiek(),
                ladders.tabel(),
                Regeltabellen.regels(protocol),
                aannamen(protocol),
                lezingen.size() < 2 ? Optional.empty() : Optional.of(Regeltabellen.varianten(lezingen)),
                Regeltabellen.nietUitgedrukt(protocol),
                List.of(
                        new Verwijzing(
                                "Bekijk de naleving van dit protocol", "/protocolnaleving?protocol=" + protocol.id()),
                        ProtocollenHandler.WAT_ALS,
                        new Verwijzing("Dit protocol als gegevens (JSON)", "/api/v1/protocollen/" + protocol.id())));
    }

    private static Protocol zoek(Protocollen protocollen, String id, Optional<String> versie) {
        List<Protocol> versies = protocollen.versies(id);
        if (versies.isEmpty()) {
            throw new NietGevonden(
                    "Er is geen protocol met de naam \u201c" + id + "\u201d.",
                    ProtocollenHandler.PAD,
                    "Bekijk alle protocollen");
        }
        if (versie.isEmpty()) {
            return versies.get(versies.size() - 1);
        }
        return protocollen
                .find(id, versie.get())
                .orElseThrow(() -> new NietGevonden(
                        "Protocol \u201c" + id + "\u201d heeft geen versie die geldt vanaf \u201c" + versie.get()
                                + "\u201d.",
                        ProtocollenHandler.PAD + "/" + id,
                        "Bekijk de nieuwste versie"));
    }

    private static List<Eigenschap> eigenschappen(Protocol protocol, Geldigheid geldigheid) {
        List<Eigenschap> lijst = new ArrayList<>();
        lijst.add(new Eigenschap("Welke scholen?", geldigheid.voorWie(protocol)));
        lijst.add(new Eigenschap("Onderwijssoorten", Regelzin.sectoren(protocol.sectoren())));
        lijst.add(new Eigenschap(
                "Geldig",
                Geldigheid.wanneer(protocol)
                        + protocol.geldigVanAanname()
                                .map(waarom -> ". " + waarom)
                                .orElse("")));
        protocol.variantUitleg().ifPresent(uitleg -> lijst.add(new Eigenschap("Welke lezing is dit?", uitleg)));
        lijst.add(new Eigenschap("Bron", bron(protocol.bron())));
        protocol.bron().toelichting().ifPresent(tekst -> lijst.add(new Eigenschap("Over de bron", tekst)));
        return lijst;
    }

    private static String bron(Publicatie bron) {
        List<String> delen = new ArrayList<>(List.of(bron.titel()));
        bron.uitgever().ifPresent(delen::add);
        bron.jaar().ifPresent(jaar -> delen.add(Integer.toString(jaar)));
        bron.vindplaats().ifPresent(delen::add);
        return String.join(", ", delen);
    }

    private static List<Verwijzing> versies(Protocollen protocollen, Protocol deze) {
        return protocollen.versies(deze.id()).stream()
                .filter(versie -> !versie.equals(deze))
                .map(versie -> new Verwijzing(
                        "Versie die geldt " + Geldigheid.wanneer(versie),
                        ProtocollenHandler.PAD + "/" + versie.id() + "?versie=" + versie.versie()))
                .toList();
    }

    /** All readings of the same source, this one included; only this one when the source does not contradict itself. */
    private static List<Protocol> lezingen(Protocollen protocollen, Protocol deze) {
        if (deze.variant().isEmpty()) {
            return List.of(deze);
        }
        String stam = stam(deze);
        return protocollen.lijst().stream()
                .filter(ander -> ander.variant().isPresent())
                .filter(ander -> stam(ander).equals(stam) && ander.geldigVan().equals(deze.geldigVan()))
                .toList();
    }

    private static String stam(Protocol variant) {
        return variant.id()
                .substring(
                        0,
                        variant.id().length() - variant.variant().orElseThrow().length() - 1);
    }

    private static String aannamen(Protocol protocol) {
        long aantal = protocol.regels().stream()
                .filter(regel -> regel.acties().stream().anyMatch(Actie::termijnIsAanname))
                .count();
        return aantal == 0
                ? ""
                : "Bij " + aantal + " van de " + protocol.regels().size()
                        + " regels noemt de bron geen termijn. Daar rekenen wij met de termijn van de wet. Er staat (aanname)"
                        + " achter.";
    }
}
