package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Grenzenkaart;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.figuur.Puntgrafiek;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Stapelgrafiek;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.figuur.Tegelkaart;
import nl.verzuimatlas.portal.figuur.Warmtekaart;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * The figures that several pages have.
 *
 * @param register names and cautions
 * @param release id of the release
 * @param jaar school year that the page is about: titles speak of it, whatever later years a chart shows
 */
public record Figuren(Register register, String release, Schooljaar jaar) {

    private static final String DEEL_NIET_GETOOND =
            "Wij tonen niet elk deel. Het gestreepte deel van een staaf is de rest van het totaal. Staat er + x op een "
                    + "staaf? Dan tonen wij ook het totaal niet, en is de staaf in het echt hoger.";

    /**
     * What a figure counts.
     *
     * @param snede figure in the cube
     * @param onderwerp name at the start of a sentence, for example {@code Relatief verzuim}
     * @param eenheid unit above the axis, for example {@code per 1.000 leerlingen}
     * @param telling heading of the numerator
     * @param populatie heading of the denominator
     */
    public record Maat(Snede snede, String onderwerp, String eenheid, String telling, String populatie) {}

    /** Lines over the school years of {@code cijfers}, one for each area; the first area is what the title is about. */
    public Figuur verloop(String id, Maat maat, Cijfers cijfers, List<Gebied> gebieden) {
        List<Schooljaar> jaren = cijfers.schooljaren();
        Kruistabel tabel = Kruistabel.vul(
                "Schooljaar",
                jaren,
                jaar -> Kop.van(jaar.toString()),
                gebieden,
                gebied -> gebied.equals(gebieden.get(0)) ? Kop.gebied(gebied).metNadruk() : Kop.gebied(gebied),
                (jaar, gebied) -> cijfers.find(maat.snede(), gebied, jaar));
        String onderschrift = maat.onderwerp() + ", " + maat.eenheid() + ", per schooljaar: " + namen(gebieden);
        return FiguurBouwer.van(
                        id,
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(maat.snede().indicator()))
                                .metDimensies(maat.snede().dimensie())
                                .metCategorieen(maat.snede().categorie())
                                .metRegiotypen(gebieden.stream()
                                        .map(Gebied::type)
                                        .distinct()
                                        .toArray(Regiotype[]::new))
                                .metRegiocodes(
                                        gebieden.stream().map(Gebied::code).toArray(String[]::new)))
                .titel(tegenVorige(maat, cijfers, gebieden.get(0)))
                .onderschrift(onderschrift)
                .grafiek(Lijngrafiek::van, maat.eenheid())
                .tabel(verlooptabel(id + "-tabel", onderschrift, tabel, maat))
                .definities(register, maat.snede().indicator())
                .bouw(Periode.van(jaren), release);
    }

    /** Lines of areas beside each other, none of which the page is about more than another. */
    public Figuur vergelijking(String id, Maat maat, Cijfers cijfers, List<Gebied> gebieden) {
        Figuur verloop = verloop(id, maat, cijfers, gebieden);
        return verloop.metTitel(maat.onderwerp() + " in " + opsomming(gebieden));
    }

    private static String opsomming(List<Gebied> gebieden) {
        List<String> namen = gebieden.stream().map(Gebied::naam).toList();
        int laatste = namen.size() - 1;
        return laatste < 1 ? namen.get(0) : String.join(", ", namen.subList(0, laatste)) + " en " + namen.get(laatste);
    }

    /** Bars of {@code gebieden} under that of {@code regio}; {@code nadruk} is darker. */
    public Figuur perGebied(
            String id,
            Maat maat,
            Cijfers cijfers,
            Gebied regio,
            List<Gebied> gebieden,
            Gebied nadruk,
            Schooljaar jaar) {
        List<Gebied> rijen = new ArrayList<>(List.of(regio));
        rijen.addAll(gebieden);
        Kruistabel tabel = vanJaar(maat, cijfers, rijen, nadruk, jaar);
        String streep = tabel.heeftInterval() ? ". De zwarte streep is het 95%-interval" : "";
        String onderschrift = maat.onderwerp() + ", " + maat.eenheid() + ", per " + enkelvoud(gebieden)
                + ", schooljaar " + jaar + streep;
        Optional<Waarneming> vanRegio = cijfers.find(maat.snede(), regio, jaar);
        List<Optional<Waarneming>> vanGebieden = gebieden.stream()
                .map(gebied -> cijfers.find(maat.snede(), gebied, jaar))
                .toList();
        String titel = nadruk.equals(regio)
                ? Duiding.spreiding(maat.onderwerp(), soort(gebieden), vanGebieden, vanRegio)
                : Duiding.tegenover(maat.onderwerp(), cijfers.find(maat.snede(), nadruk, jaar), vanRegio);
        return FiguurBouwer.van(
                        id,
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(maat.snede().indicator()))
                                .metDimensies(maat.snede().dimensie())
                                .metCategorieen(maat.snede().categorie())
                                .metSchooljaren(jaar))
                .titel(titel)
                .onderschrift(onderschrift)
                .grafiek(Staafgrafiek::van, maat.eenheid())
                .tabel(enkeleKolom(id + "-tabel", onderschrift, tabel, maat))
                .definities(register, maat.snede().indicator())
                .bouw("schooljaar " + jaar, release);
    }

    /**
     * A map and dots of all municipalities in one school year, with one table under both. Without shapes of all of them the map has tiles.
     *
     * @param grenzen shapes of the municipalities; empty when no map was delivered
     * @param cijfers figures of all school years, of {@code regio} and {@code gemeenten}; the years decide the colours
     */
    public Figuur kaart(
            String id,
            Maat maat,
            Cijfers cijfers,
            Gebied regio,
            List<Gebied> gemeenten,
            Schooljaar jaar,
            Optional<Grenzen> grenzen) {
        List<Gebied> rijen = new ArrayList<>(List.of(regio));
        rijen.addAll(gemeenten);
        Kruistabel tabel = vanJaar(maat, cijfers, rijen, regio, jaar);
        Kruistabel zonderRegio = vanJaar(maat, cijfers, gemeenten, regio, jaar);
        List<Double> alleJaren = cijfers.alle().stream()
                .filter(w -> w.regiotype() == Regiotype.GEMEENTE)
                .filter(w -> w.indicator().equals(maat.snede().indicator()))
                .filter(Weergave::isCijfer)
                .map(w -> Weergave.getal(w).orElseThrow())
                .toList();
        List<Optional<Waarneming>> vanGemeenten = zonderRegio.kolom(0);
        String streep = tabel.heeftInterval() ? ". De streep door een punt is het 95%-interval" : "";
        String onderschrift = maat.onderwerp() + ", " + maat.eenheid() + ", per gemeente, schooljaar " + jaar
                + grenzen.map(Grenzen::zin).orElse(". Op de kaart is elke gemeente een even grote tegel") + streep;
        FiguurBouwer bouwer = FiguurBouwer.van(
                        id,
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(maat.snede().indicator()))
                                .metDimensies(maat.snede().dimensie())
                                .metCategorieen(maat.snede().categorie())
                                .metSchooljaren(jaar))
                .titel(Duiding.spreiding(
                        maat.onderwerp(), "gemeenten", vanGemeenten, cijfers.find(maat.snede(), regio, jaar)))
                .onderschrift(onderschrift)
                .grafiek(
                        zonderRegio,
                        (gemeentecijfers, eenheid) -> grenzen.map(gevonden -> Grenzenkaart.van(
                                        gevonden.vormen(), gemeenten, gemeentecijfers, eenheid, alleJaren))
                                .orElseGet(() -> Tegelkaart.van(gemeenten, gemeentecijfers, eenheid, alleJaren)),
                        maat.eenheid());
        // a count of a region beside counts of its parts would press all dots to the left
        boolean vergelijkbaar = tabel.heeftInterval();
        return bouwer.grafiek(vergelijkbaar ? tabel : zonderRegio, Puntgrafiek::van, maat.eenheid())
                .tabel(enkeleKolom(id + "-tabel", onderschrift, tabel, maat))
                .definities(register, maat.snede().indicator())
                .bouw("schooljaar " + jaar, release);
    }

    /** A heatmap of all areas and all school years of {@code cijfers}. */
    public Figuur warmte(String id, Maat maat, Cijfers cijfers, Gebied regio, List<Gebied> gebieden) {
        List<Gebied> rijen = new ArrayList<>(List.of(regio));
        rijen.addAll(gebieden);
        List<Schooljaar> jaren = cijfers.schooljaren();
        Kruistabel tabel = Kruistabel.vul(
                "Gebied",
                rijen,
                gebied -> gebied.equals(regio) ? Kop.gebied(gebied).metNadruk() : Kop.gebied(gebied),
                jaren,
                jaar -> Kop.van(jaar.toString()),
                (gebied, jaar) -> cijfers.find(maat.snede(), gebied, jaar));
        return FiguurBouwer.van(
                        id,
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(maat.snede().indicator()))
                                .metDimensies(maat.snede().dimensie())
                                .metCategorieen(maat.snede().categorie()))
                .titel(maat.onderwerp() + " in alle gemeenten en jaren")
                .onderschrift(
                        maat.onderwerp() + ", " + maat.eenheid() + ", per gemeente en schooljaar. Donkerder is hoger")
                .grafiek(Warmtekaart::van, maat.eenheid())
                .definities(register, maat.snede().indicator())
                .bouw(Periode.van(jaren), release);
    }

    private static Kruistabel vanJaar(
            Maat maat, Cijfers cijfers, List<Gebied> gebieden, Gebied nadruk, Schooljaar jaar) {
        return Kruistabel.vul(
                "Gebied",
                gebieden,
                gebied -> gebied.equals(nadruk) ? Kop.gebied(gebied).metNadruk() : Kop.gebied(gebied),
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (gebied, kolom) -> cijfers.find(maat.snede(), gebied, kolom));
    }

    /**
     * Stacked bars over the school years of {@code cijfers}.
     *
     * @param delen label of each part, in the order to show
     * @param totaal the whole of these parts
     */
    public FiguurBouwer stapel(
            String id, String eenheid, Cijfers cijfers, Gebied gebied, Map<Snede, String> delen, Snede totaal) {
        Kruistabel stukken = perSnede(cijfers, gebied, delen);
        Map<Snede, String> metTotaal = new LinkedHashMap<>(delen);
        metTotaal.put(totaal, "Totaal");
        Kruistabel tabel = perSnede(cijfers, gebied, metTotaal);
        List<Optional<Waarneming>> totalen = tabel.kolom(delen.size());
        String[] dimensies =
                metTotaal.keySet().stream().map(Snede::dimensie).distinct().toArray(String[]::new);
        FiguurBouwer bouwer = FiguurBouwer.van(
                        id, tabel, selectie(cijfers, totaal, gebied).metDimensies(dimensies))
                .grafiek((alles, maat) -> Stapelgrafiek.gestapeld(stukken, maat, totalen), eenheid)
                .definities(register, totaal.indicator());
        boolean heeftGestreept =
                tabel.heeftIetsTeTekenen() && !tabel.waarnemingen().allMatch(Weergave::isCijfer);
        return heeftGestreept ? bouwer.opmerking(DEEL_NIET_GETOOND) : bouwer;
    }

    /** The question to the cube that holds all categories of {@code snede} in {@code gebied}. */
    public static Selectie selectie(Cijfers cijfers, Snede snede, Gebied gebied) {
        return cijfers.selectie()
                .metIndicatoren(List.of(snede.indicator()))
                .metDimensies(snede.dimensie())
                .metRegiotypen(gebied.type())
                .metRegiocodes(gebied.code());
    }

    /**
     * Lines over the school years of {@code cijfers} in one area, one for each slice.
     *
     * @param delen label of each slice, in the order to show
     */
    public FiguurBouwer lijnen(String id, Cijfers cijfers, Gebied gebied, Map<Snede, String> delen) {
        Kruistabel tabel = perSnede(cijfers, gebied, delen);
        return FiguurBouwer.van(
                id,
                tabel,
                cijfers.selectie()
                        .metIndicatoren(delen.keySet().stream()
                                .map(Snede::indicator)
                                .distinct()
                                .toList())
                        .metDimensies(delen.keySet().stream()
                                .map(Snede::dimensie)
                                .distinct()
                                .toArray(String[]::new))
                        .metCategorieen(delen.keySet().stream()
                                .map(Snede::categorie)
                                .distinct()
                                .toArray(String[]::new))
                        .metRegiotypen(gebied.type())
                        .metRegiocodes(gebied.code()));
    }

    private static Kruistabel perSnede(Cijfers cijfers, Gebied gebied, Map<Snede, String> delen) {
        return Kruistabel.vul(
                "Schooljaar",
                cijfers.schooljaren(),
                jaar -> Kop.van(jaar.toString()),
                List.copyOf(delen.keySet()),
                deel -> Kop.van(delen.get(deel)),
                (jaar, deel) -> cijfers.find(deel, gebied, jaar));
    }

    /** Figure of {@code gebied} in the year that {@link #jaarVan} names against the one of a year before, as a sentence. */
    public String tegenVorige(Maat maat, Cijfers cijfers, Gebied gebied) {
        Optional<Schooljaar> nu = jaarVan(cijfers);
        return Duiding.verloop(
                maat.onderwerp(),
                nu.flatMap(gekozen -> cijfers.find(maat.snede(), gebied, gekozen)),
                nu.flatMap(gekozen -> cijfers.find(maat.snede(), gebied, gekozen.vorig())));
    }

    /**
     * The school year that a title over {@code cijfers} is about: the one of the page, else the last before it, else the first after
     * it; empty when there are no figures.
     */
    public Optional<Schooljaar> jaarVan(Cijfers cijfers) {
        List<Schooljaar> jaren = cijfers.schooljaren();
        Optional<Schooljaar> totEnMet =
                jaren.stream().filter(een -> een.compareTo(jaar) <= 0).reduce((eerder, later) -> later);
        return totEnMet.isPresent() ? totEnMet : jaren.stream().findFirst();
    }

    private static Tabel verlooptabel(String id, String onderschrift, Kruistabel tabel, Maat maat) {
        if (tabel.kolommen().size() == 1) {
            return enkeleKolom(id, onderschrift, tabel, maat);
        }
        return tabel.heeftInterval()
                ? Tabel.metInterval(id, onderschrift, tabel)
                : Tabel.kruis(id, onderschrift, tabel);
    }

    private static Tabel enkeleKolom(String id, String onderschrift, Kruistabel tabel, Maat maat) {
        return tabel.heeftInterval()
                ? Tabel.volledig(id, onderschrift, tabel, maat.telling(), maat.populatie())
                : Tabel.kruis(id, onderschrift, tabel);
    }

    private static String soort(List<Gebied> gebieden) {
        boolean gemeenten = gebieden.stream().allMatch(gebied -> gebied.type() == Regiotype.GEMEENTE);
        return gemeenten ? "gemeenten" : "samenwerkingsverbanden";
    }

    private static String enkelvoud(List<Gebied> gebieden) {
        String label = gebieden.isEmpty() ? "gebied" : gebieden.get(0).type().label();
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static String namen(List<Gebied> gebieden) {
        return String.join(", ", gebieden.stream().map(Gebied::naam).toList());
    }
}
