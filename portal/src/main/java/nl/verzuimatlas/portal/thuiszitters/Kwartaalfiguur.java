package nl.verzuimatlas.portal.thuiszitters;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.figuur.Balansgrafiek;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Begin, in, out, moved and end of each quarter, of the chosen school year and the two before it. */
public final class Kwartaalfiguur {

    private static final String INDICATOR = "thuiszitters-kwartaal";
    private static final List<String> DELEN = List.of("beginstand", "instroom", "uitstroom", "verhuisd", "eindstand");
    private static final int JAREN = 3;

    private Kwartaalfiguur() {}

    /** The figure up to and including {@code jaar}. */
    public static Figuur van(Figuren figuren, Cijfers cijfers, Gebied gebied, Schooljaar jaar) {
        List<Schooljaar> jaren = cijfers.schooljaren().stream()
                .filter(ander -> ander.compareTo(jaar) <= 0)
                .toList();
        List<Schooljaar> laatste = jaren.subList(Math.max(0, jaren.size() - JAREN), jaren.size());
        List<Kwartaal> kwartalen = laatste.stream()
                .flatMap(ander -> Kwartaal.NAMEN.stream().map(naam -> new Kwartaal(ander, naam)))
                .filter(kwartaal -> cijfers.find(kwartaal.snede("eindstand"), gebied, kwartaal.jaar())
                        .isPresent())
                .toList();
        Kruistabel tabel = Kruistabel.vul(
                "Kwartaal",
                kwartalen,
                kwartaal -> Kop.van(kwartaal.label()),
                DELEN,
                deel -> Kop.van(figuren.register().label(INDICATOR, "k1", deel)),
                (kwartaal, deel) -> cijfers.find(kwartaal.snede(deel), gebied, kwartaal.jaar()));
        return FiguurBouwer.van(
                        "kwartaal",
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(INDICATOR))
                                .metSchooljaren(laatste.toArray(Schooljaar[]::new))
                                .metRegiotypen(gebied.type())
                                .metRegiocodes(gebied.code()))
                .titel(inWoorden(cijfers, gebied, kwartalen))
                .onderschrift("Thuiszitters (definitie OCW) per kwartaal, " + gebied.naamMetPunt()
                        + " Begin plus erbij min opgelost min verhuisd is het eind")
                .grafiek(Balansgrafiek::van, "gevallen")
                .definities(figuren.register(), INDICATOR)
                .bouw(Periode.van(laatste), figuren.release());
    }

    private static String inWoorden(Cijfers cijfers, Gebied gebied, List<Kwartaal> kwartalen) {
        if (kwartalen.isEmpty()) {
            return "Over kwartalen zijn voor dit gebied geen cijfers berekend";
        }
        Kwartaal laatste = kwartalen.get(kwartalen.size() - 1);
        Optional<Waarneming> stand = cijfers.find(laatste.snede("eindstand"), gebied, laatste.jaar());
        Optional<Waarneming> erbij = cijfers.find(laatste.snede("instroom"), gebied, laatste.jaar());
        String eind = "Thuiszitters aan het eind van " + laatste.label() + " in " + gebied.naam() + ": "
                + Duiding.metEenheid(stand);
        return erbij.filter(Weergave::isCijfer).isEmpty()
                ? eind
                : eind + ". In dat kwartaal kwamen erbij: " + Duiding.metEenheid(erbij);
    }

    /** A quarter of a school year, {@code k1} to {@code k4}. */
    private record Kwartaal(Schooljaar jaar, String naam) {

        static final List<String> NAMEN = List.of("k1", "k2", "k3", "k4");
        private static final List<String> MAANDEN = List.of("aug-okt", "nov-jan", "feb-apr", "mei-jul");

        Snede snede(String deel) {
            return new Snede(INDICATOR, naam, deel);
        }

        /** Months and the calendar year in which the quarter ends. */
        String label() {
            int plaats = NAMEN.indexOf(naam);
            return MAANDEN.get(plaats) + " " + (plaats == 0 ? jaar.beginjaar() : jaar.beginjaar() + 1);
        }
    }
}
