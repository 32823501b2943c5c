package nl.verzuimatlas.portal.thuiszitters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.duiding.ThuisFiguren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Stapelgrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Answers {@code /thuiszitters}: how many pupils sit at home, how long, who came and who left, and the target. */
public final class ThuiszittersHandler implements PaginaHandler {

    private static final Snede STROOM = new Snede("thuiszitters-stroom", "stroom", "instroom");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Filters filters = Filters.van(verzoek);
        Gebied gebied = filters.gebied(gebieden.keuzes(), regio);
        Cijfers cijfers =
                Vragen.inGebied(lezer, gebied, "thuiszitters", "thuiszitters-stroom", "thuiszitters-zonder-aanbod");
        Schooljaar jaar =
                filters.schooljaar(cijfers.schooljaren(), lezer.release().laatsteSchooljaar());
        Figuren figuren = new Figuren(register, lezer.release().id());

        List<Figuur> getoond = new ArrayList<>();
        getoond.add(ThuisFiguren.naarDuur(figuren, cijfers, gebied));
        getoond.add(ThuisFiguren.zonderAanbod(figuren, cijfers, gebied));
        getoond.add(stroom(figuren, cijfers, gebied));
        for (Regiotype type : List.of(Regiotype.SWV_PO, Regiotype.SWV_VO)) {
            getoond.add(figuren.perGebied(
                    "thuiszitters-" + type.term(),
                    Maten.THUISZITTERS,
                    Vragen.overal(lezer, Maten.THUISZITTERS.snede(), type, Regiotype.GGD),
                    regio,
                    gebieden.regios(type),
                    gebied.type() == type ? gebied : regio,
                    jaar));
        }
        return new FigurenPage(
                Kader.van("Thuiszitters", "/thuiszitters", lezer.release()),
                "Een thuiszitter gaat langer dan 4 weken niet naar school zonder geldige reden, "
                        + "of staat nergens ingeschreven. U ziet de cijfers van " + gebied.naam() + ".",
                "",
                filters,
                tegels(cijfers, gebied, jaar),
                getoond);
    }

    private static List<Tegel> tegels(Cijfers cijfers, Gebied gebied, Schooljaar jaar) {
        Map<String, Snede> tegels = new LinkedHashMap<>();
        tegels.put("Thuiszitters op de peildatum", Maten.THUISZITTERS.snede());
        tegels.put("Langer dan 3 maanden zonder passend aanbod. Het doel is 0", Maten.ZONDER_AANBOD.snede());
        tegels.put("Instroom in het schooljaar", STROOM);
        tegels.put("Uitstroom in het schooljaar", STROOM.met("uitstroom"));
        return tegels.entrySet().stream()
                .map(tegel -> Tegel.van(
                        tegel.getValue().indicator(), tegel.getKey(), cijfers.find(tegel.getValue(), gebied, jaar)))
                .toList();
    }

    private static Figuur stroom(Figuren figuren, Cijfers cijfers, Gebied gebied) {
        Map<Snede, String> delen = new LinkedHashMap<>();
        for (String deel : List.of("beginstand", "instroom", "uitstroom", "eindstand")) {
            delen.put(STROOM.met(deel), figuren.register().label(STROOM.indicator(), STROOM.dimensie(), deel));
        }
        return figuren.lijnen("stroom", cijfers, gebied, delen)
                .titel(stroomInWoorden(cijfers, gebied))
                .onderschrift("Thuiszitters aan het begin, erbij, eraf en aan het eind van het schooljaar, "
                        + gebied.naam() + ". Begin plus erbij min eraf is het eind")
                .grafiek(Stapelgrafiek::naastElkaar, "leerlingen")
                .definities(figuren.register(), STROOM.indicator())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private static String stroomInWoorden(Cijfers cijfers, Gebied gebied) {
        List<Schooljaar> jaren = cijfers.schooljaren();
        if (jaren.isEmpty()) {
            return "Over in- en uitstroom zijn geen cijfers geleverd";
        }
        Schooljaar jaar = jaren.get(jaren.size() - 1);
        Optional<Waarneming> erbij = cijfers.find(STROOM, gebied, jaar);
        Optional<Waarneming> eraf = cijfers.find(STROOM.met("uitstroom"), gebied, jaar);
        return "In " + jaar + " in " + gebied.naam() + ": instroom " + inWoorden(erbij) + ", uitstroom "
                + inWoorden(eraf);
    }

    private static String inWoorden(Optional<Waarneming> cijfer) {
        return cijfer.map(Duiding::metEenheid).orElse(Weergave.ONTBREEKT);
    }
}
