package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Map of municipalities as tiles of the same size. A darker tile has a higher number; a tile without a number has no colour of the
 * scale, but an outline and a word of its own for each reason.
 */
public final class Tegelkaart {

    private static final String RAND = "#595959";
    private static final String INKT = "#1b1b1b";
    private static final int LAATSTE_LICHTE = 3;

    private Tegelkaart() {}

    /** How a tile without a number looks. */
    private enum Leeg {
        AFGESCHERMD("#e0e0e0", "solid", "x", "x", "x = afgeschermd"),
        ONTBREEKT("#ffffff", "dashed", "ontbreekt", "ontbr.", "ontbreekt = niet aangeleverd"),
        NIET_VAN_TOEPASSING("#ffffff", "dotted", "n.v.t.", "n.v.t.", "n.v.t. = niet van toepassing"),
        TE_WEINIG_RESPONS("#f5f5f5", "dotted", "te weinig", "te wein.", "te weinig antwoorden");

        private final String kleur;
        private final String rand;
        private final String teken;
        private final String kortTeken;
        private final String uitleg;

        Leeg(String kleur, String rand, String teken, String kortTeken, String uitleg) {
            this.kleur = kleur;
            this.rand = rand;
            this.teken = teken;
            this.kortTeken = kortTeken;
            this.uitleg = uitleg;
        }

        static Leeg van(Optional<Waarneming> cijfer) {
            return switch (cijfer.map(w -> w.waarde().status()).orElse(Status.ONTBREEKT)) {
                case AFGESCHERMD -> AFGESCHERMD;
                case NIET_VAN_TOEPASSING -> NIET_VAN_TOEPASSING;
                case TE_WEINIG_RESPONS -> TE_WEINIG_RESPONS;
                case CIJFER, ONTBREEKT -> ONTBREEKT;
            };
        }
    }

    /**
     * The map.
     *
     * @param cijfers a row for each of {@code gemeenten}, in the same order; the first column is drawn
     * @param alleJaren numbers that decide the classes: those of all years
     */
    public static Grafiek van(List<Gebied> gemeenten, Kruistabel cijfers, String eenheid, List<Double> alleJaren) {
        List<Tegelplaatsen.Plaats> plaatsen = Tegelplaatsen.van(
                gemeenten.stream().map(Gebied::code).toList(),
                gemeenten.stream().map(Gebied::naam).toList());
        Kleurklassen klassen = Kleurklassen.van(alleJaren);
        List<Object> tegels = new ArrayList<>();
        Map<Leeg, Boolean> leeg = new TreeMap<>();
        for (int r = 0; r < gemeenten.size(); r++) {
            Optional<Waarneming> cijfer = cijfers.cellen().get(r).get(0);
            tegels.add(tegel(gemeenten.get(r).naam(), plaatsen.get(r), cijfer, klassen));
            if (cijfer.filter(Weergave::isCijfer).isEmpty()) {
                leeg.put(Leeg.van(cijfer), true);
            }
        }
        int kolommen = plaatsen.stream().mapToInt(p -> p.kolom() + 1).max().orElse(1);
        int rijen = plaatsen.stream().mapToInt(p -> p.rij() + 1).max().orElse(1);
        Map<String, Object> optie = Opties.basis();
        optie.put("kaart", map("kolommen", kolommen, "rijen", rijen));
        optie.put("xAxis", as(kolommen, false));
        optie.put("yAxis", as(rijen, true));
        optie.put(
                "series",
                List.of(map(
                        "type",
                        "scatter",
                        "name",
                        cijfers.kolommen().get(0).label(),
                        "symbol",
                        "rect",
                        "label",
                        map("show", true, "lineHeight", 18),
                        "emphasis",
                        map("disabled", true),
                        "data",
                        tegels)));
        return new Grafiek(
                Opties.json(optie),
                InWoorden.vergelijking(cijfers, eenheid),
                "kaart",
                legenda(klassen, cijfers, List.copyOf(leeg.keySet())));
    }

    private static Map<String, Object> tegel(
            String naam, Tegelplaatsen.Plaats plaats, Optional<Waarneming> cijfer, Kleurklassen klassen) {
        Optional<Waarneming> getal = cijfer.filter(Weergave::isCijfer);
        Leeg leeg = Leeg.van(cijfer);
        int kleur = getal.map(
                        w -> klassen.kleur(klassen.klasse(Weergave.getal(w).orElseThrow())))
                .orElse(-1);
        return map(
                "value",
                List.of(plaats.kolom(), plaats.rij()),
                "name",
                naam,
                "kort",
                plaats.kort(),
                "lang",
                naam.replace(" ", "\n"),
                "teken",
                getal.map(Weergave::kort).orElse(leeg.teken),
                "kortTeken",
                getal.map(Weergave::kaal).orElse(leeg.kortTeken),
                "tekst",
                cijfer.map(Weergave::tekstMetInterval).orElse(Weergave.ONTBREEKT),
                "itemStyle",
                map(
                        "color",
                        kleur < 0 ? leeg.kleur : Kleurklassen.KLEUREN.get(kleur),
                        "borderColor",
                        RAND,
                        "borderWidth",
                        1,
                        "borderType",
                        kleur < 0 ? leeg.rand : "solid",
                        "opacity",
                        1),
                "label",
                map("color", kleur > LAATSTE_LICHTE ? "#ffffff" : INKT));
    }

    private static Map<String, Object> as(int aantal, boolean omlaag) {
        return map("type", "value", "min", -0.5, "max", aantal - 0.5, "inverse", omlaag, "show", false);
    }

    private static List<Grafiek.Legendaregel> legenda(Kleurklassen klassen, Kruistabel cijfers, List<Leeg> leeg) {
        List<Grafiek.Legendaregel> legenda = new ArrayList<>();
        boolean heel = cijfers.waarnemingen()
                .filter(Weergave::isCijfer)
                .noneMatch(w -> Weergave.kaal(w).contains(","));
        for (int k = 0; k < klassen.aantal(); k++) {
            String label = klassen.label(k, heel ? Getallen::zoNodigEenDecimaal : Getallen::eenDecimaal);
            legenda.add(new Grafiek.Legendaregel(klassen.kleur(k) + 1, "klasse", label, ""));
        }
        leeg.forEach(reden -> legenda.add(new Grafiek.Legendaregel(reden.ordinal() + 1, "leeg", reden.uitleg, "")));
        return legenda;
    }
}
