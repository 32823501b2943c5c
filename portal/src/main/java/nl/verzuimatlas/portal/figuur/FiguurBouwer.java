package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Puts a figure together from one table of numbers, so that chart, table, source and download cannot differ. */
public final class FiguurBouwer {

    private static final int HOOGSTENS_BRONNEN = 3;

    private static final String ANDERE_NOEMER =
            ". Let op: van het samenwerkingsverband is dit per 1.000 leerlingen van het eigen onderwijs, "
                    + "van de andere gebieden per 1.000 inwoners die naar school moeten. Vergelijk ze niet met elkaar";

    private final String id;
    private final Kruistabel cijfers;
    private final Selectie selectie;
    private final List<Verwijzing> definities = new ArrayList<>();
    private final List<String> opmerkingen = new ArrayList<>();
    private final List<Grafiek> grafieken = new ArrayList<>();
    private boolean isPerInwoner;
    private String zonderGrafiek = "";
    private String titel = "";
    private String onderschrift = "";
    private Tabel tabel;

    private FiguurBouwer(String id, Kruistabel cijfers, Selectie selectie) {
        this.id = id;
        this.cijfers = cijfers;
        this.selectie = selectie;
    }

    /**
     * Starts a figure.
     *
     * @param id unique on the page
     * @param cijfers the numbers
     * @param selectie what was asked of the cube to get them
     */
    public static FiguurBouwer van(String id, Kruistabel cijfers, Selectie selectie) {
        return new FiguurBouwer(id, cijfers, selectie);
    }

    /** The finding, as a sentence. */
    public FiguurBouwer titel(String nieuw) {
        titel = nieuw;
        return this;
    }

    /** What is counted, for whom and when; also the caption of the table. */
    public FiguurBouwer onderschrift(String nieuw) {
        onderschrift = nieuw;
        return this;
    }

    /** Adds a chart, or a sentence that says why there is nothing to draw. */
    public FiguurBouwer grafiek(BiFunction<Kruistabel, String, Grafiek> soort, String eenheid) {
        return grafiek(cijfers, soort, eenheid);
    }

    /** The same with a chart of {@code getekend}, which are some of the figures. */
    public FiguurBouwer grafiek(Kruistabel getekend, BiFunction<Kruistabel, String, Grafiek> soort, String eenheid) {
        if (getekend.heeftIetsTeTekenen()) {
            grafieken.add(soort.apply(getekend, eenheid));
        } else {
            zonderGrafiek = InWoorden.nietsTeTekenen(getekend);
        }
        return this;
    }

    /** Replaces the plain table, for example by one with intervals. */
    public FiguurBouwer tabel(Tabel nieuw) {
        tabel = nieuw;
        return this;
    }

    /** Puts the 95% interval beside each number in the table, if there are intervals. */
    public FiguurBouwer metInterval() {
        return cijfers.heeftInterval() ? tabel(Tabel.metInterval(id + "-tabel", onderschrift, cijfers)) : this;
    }

    /**
     * Adds links to the definitions and the cautions of indicators. Of more than one indicator a caution says which it is about,
     * unless it is about several.
     */
    public FiguurBouwer definities(Register register, String... indicatoren) {
        List<Indicator> gevonden = new ArrayList<>();
        for (String indicator : indicatoren) {
            definities.add(register.definitie(indicator));
            register.find(indicator).ifPresent(gevonden::add);
        }
        isPerInwoner |= gevonden.stream().anyMatch(een -> een.populatie().equals("woongemeente"));
        for (Indicator een : gevonden) {
            for (String kanttekening : een.kanttekeningen()) {
                boolean isVanEen = gevonden.stream()
                                .filter(ander -> ander.kanttekeningen().contains(kanttekening))
                                .count()
                        == 1;
                boolean metNaam = gevonden.size() > 1 && isVanEen;
                opmerkingen.add(metNaam ? een.naam() + ": " + kanttekening : kanttekening);
            }
        }
        return this;
    }

    /** Adds cautions, if any. */
    public FiguurBouwer opmerkingen(List<String> nieuw) {
        opmerkingen.addAll(nieuw);
        return this;
    }

    /** Adds a caution. */
    public FiguurBouwer opmerking(String nieuw) {
        opmerkingen.add(nieuw);
        return this;
    }

    /**
     * The figure.
     *
     * @param periode school years or the date that the numbers are about
     * @param release id of the release
     */
    public Figuur bouw(String periode, String release) {
        Tabel getoond = tabel == null ? Tabel.kruis(id + "-tabel", onderschrift, cijfers) : tabel;
        List<String> alles = new ArrayList<>(opmerkingen);
        alles.addAll(toelichtingen());
        return new Figuur(
                id,
                titel,
                hebbenAndereNoemers() ? onderschrift + ANDERE_NOEMER : onderschrift,
                grafieken,
                grafieken.isEmpty() && !getoond.leeg() ? zonderGrafiek : "",
                getoond,
                alles.stream().distinct().toList(),
                definities,
                bron(),
                periode,
                release,
                Download.csv(selectie, release));
    }

    /** Whether a rate of residents stands beside one of the pupils of a samenwerkingsverband; by kind of education all are of pupils. */
    private boolean hebbenAndereNoemers() {
        return isPerInwoner
                && cijfers.waarnemingen()
                                .filter(w -> w.eenheid() == Eenheid.PER_1000)
                                .filter(w -> !w.dimensie().equals("onderwijssoort")
                                        || w.categorie().equals("totaal"))
                                .map(w -> w.regiotype().isSamenwerkingsverband())
                                .distinct()
                                .count()
                        > 1;
    }

    private List<String> toelichtingen() {
        return cijfers.waarnemingen()
                .filter(Weergave::isCijfer)
                .filter(w -> !w.toelichting().isBlank())
                .map(FiguurBouwer::toelichting)
                .distinct()
                .limit(4)
                .toList();
    }

    private static String toelichting(Waarneming waarneming) {
        return waarneming.regionaam() + ", " + waarneming.schooljaar() + ": " + waarneming.toelichting();
    }

    private String bron() {
        List<String> bronnen = cijfers.bronnen();
        if (bronnen.isEmpty()) {
            return "geen levering";
        }
        List<String> eerste = bronnen.subList(0, Math.min(HOOGSTENS_BRONNEN, bronnen.size()));
        int meer = bronnen.size() - eerste.size();
        return String.join("; ", eerste) + (meer > 0 ? " en nog " + meer : "");
    }
}
