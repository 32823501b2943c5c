package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * What came in above the axis, what went out under it, and a line of what was there at the end. A row of the table is a period;
 * the first column is the stock at its begin, then what came in, what went out (one column or more), and the stock at its end.
 * Where a way out has no figure and the others say how many went in all, the rest is drawn as a part of its own; otherwise a sign
 * stands in the place of the bar that is not there.
 */
public final class Balansgrafiek {

    private static final int BEGIN = 0;
    private static final int INSTROOM = 1;
    private static final int UITSTROOM = 2;
    /** Place of the colour and the line of the stock. */
    private static final int STAND = 4;

    private static final String STAPEL = "balans";
    private static final String REST = "Eraf, niet uitgesplitst";

    private Balansgrafiek() {}

    /**
     * The chart.
     *
     * @param eenheid unit, written above the axis
     */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        int eind = cijfers.kolommen().size() - 1;
        List<Object> reeksen = new ArrayList<>();
        List<Grafiek.Legendaregel> legenda = new ArrayList<>();
        for (int k = INSTROOM; k < eind; k++) {
            String naam = cijfers.kolommen().get(k).label();
            List<Optional<Waarneming>> kolom = cijfers.kolom(k);
            legenda.add(Opties.legenda(k, "vlak", naam, kolom, Opties.heeftStaaf(kolom)));
            reeksen.add(staven(naam, k - 1, Opties.staven(kolom, k == INSTROOM ? 1 : -1)));
        }
        List<Object> resten = new ArrayList<>();
        List<Object> merken = new ArrayList<>();
        boolean heeftRest = false;
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            List<Optional<Waarneming>> rij = cijfers.cellen().get(r);
            double rest = rest(rij, eind);
            heeftRest |= rest > 0;
            resten.add(rest > 0 ? map("value", -rest, "tekst", Getallen.geheel(rest)) : map("value", "-", "tekst", ""));
            merken.addAll(merken(r, rij, eind, rest));
        }
        if (heeftRest) {
            legenda.add(new Grafiek.Legendaregel(Stapelgrafiek.REST, "vlak", REST));
            Map<String, Object> reeks = Stapelgrafiek.rest(REST, resten);
            reeks.put("stack", STAPEL);
            reeksen.add(reeks);
        }
        List<Optional<Waarneming>> standen = cijfers.kolom(eind);
        String stand = cijfers.kolommen().get(eind).label();
        legenda.add(Opties.legenda(
                STAND + 1,
                "lijn",
                stand,
                standen,
                standen.stream().flatMap(Optional::stream).anyMatch(Weergave::isCijfer)));
        reeksen.add(lijn(stand, Opties.punten(standen)));
        reeksen.add(Opties.merken(merken));

        Map<String, Object> optie = Opties.basis();
        optie.put("xAxis", Opties.categorieAs(labels(cijfers, eind)));
        Map<String, Object> as = Opties.waardeAs(eenheid);
        as.remove("min");
        optie.put("yAxis", as);
        optie.put("series", reeksen);
        optie.put("tooltip", Stapelgrafiek.tooltip());
        return new Grafiek(Opties.json(optie), InWoorden.verloop(cijfers, eenheid), "middel", legenda);
    }

    /** How many went out beyond those of the columns that are shown; 0 when that is not known. */
    private static double rest(List<Optional<Waarneming>> rij, int eind) {
        List<Optional<Waarneming>> uit = rij.subList(UITSTROOM, eind);
        boolean bekend = Opties.isCompleet(List.of(rij.get(BEGIN), rij.get(INSTROOM), rij.get(eind)));
        return Opties.isCompleet(uit) || !bekend
                ? 0
                : Opties.lengte(rij.get(BEGIN))
                        + Opties.lengte(rij.get(INSTROOM))
                        - Opties.lengte(rij.get(eind))
                        - Opties.lengte(uit);
    }

    private static List<Object> merken(int plaats, List<Optional<Waarneming>> rij, int eind, double rest) {
        List<Object> merken = new ArrayList<>();
        String erbij = Opties.zonderCijfer(rij.subList(INSTROOM, UITSTROOM));
        if (!erbij.isEmpty()) {
            merken.add(Opties.merk(plaats, 0, erbij, true));
        }
        List<Optional<Waarneming>> uit = rij.subList(UITSTROOM, eind);
        String eraf = Opties.zonderCijfer(uit);
        if (!eraf.isEmpty() && rest <= 0) {
            double getekend = Opties.lengte(uit);
            merken.add(Opties.merkOnder(plaats, getekend == 0 ? (Object) 0 : -getekend, eraf));
        }
        return merken;
    }

    private static Map<String, Object> staven(String naam, int kleur, List<Object> punten) {
        Map<String, Object> stijl = Stapelgrafiek.stijl(
                Opties.kies(Opties.KLEUREN, kleur), Opties.kies(Stapelgrafiek.PATRONEN, kleur), "#ffffff");
        Map<String, Object> reeks = Stapelgrafiek.staven(naam, punten, stijl);
        reeks.put("stack", STAPEL);
        return reeks;
    }

    private static Map<String, Object> lijn(String naam, List<Object> punten) {
        String kleur = Opties.kies(Opties.KLEUREN, STAND);
        return map(
                "type",
                "line",
                "name",
                naam,
                "data",
                punten,
                "connectNulls",
                false,
                "symbol",
                Opties.kies(Opties.SYMBOLEN, STAND),
                "symbolSize",
                8,
                "lineStyle",
                map("color", kleur, "type", Opties.kies(Opties.LIJNEN, STAND), "width", 2),
                "itemStyle",
                map("color", kleur),
                "emphasis",
                map("disabled", true));
    }

    /** Names of the periods, and why the line is not there. */
    private static List<String> labels(Kruistabel cijfers, int eind) {
        List<String> labels = new ArrayList<>();
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            String zonder = Opties.zonderCijfer(List.of(cijfers.cellen().get(r).get(eind)));
            // the year stands under the months
            String label = cijfers.rijen().get(r).label().replace(' ', '\n');
            labels.add(zonder.isEmpty() ? label : label + "\n" + zonder);
        }
        return labels;
    }
}
