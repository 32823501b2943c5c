package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * How a coloured square shows a figure: darker when it is higher; without a number no colour of the scale, but an outline and a word of
 * its own for each reason.
 */
final class Kleurvlak {

    private static final String RAND = "#595959";
    private static final String INKT = "#1b1b1b";
    private static final int LAATSTE_LICHTE = 3;

    private Kleurvlak() {}

    /** How a square without a number looks. */
    enum Leeg {
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

        /** Why there is no number; a figure that the release does not have was not delivered. */
        static Leeg van(Optional<Waarneming> cijfer) {
            return switch (cijfer.map(w -> w.waarde().status()).orElse(Status.ONTBREEKT)) {
                case AFGESCHERMD -> AFGESCHERMD;
                case NIET_VAN_TOEPASSING -> NIET_VAN_TOEPASSING;
                case TE_WEINIG_RESPONS -> TE_WEINIG_RESPONS;
                case CIJFER, ONTBREEKT -> ONTBREEKT;
            };
        }
    }

    /** A square at a place on the chart. */
    static Map<String, Object> van(Object x, Object y, Optional<Waarneming> cijfer, Kleurklassen klassen) {
        Optional<Waarneming> getal = cijfer.filter(Weergave::isCijfer);
        Leeg leeg = Leeg.van(cijfer);
        int kleur = getal.map(
                        w -> klassen.kleur(klassen.klasse(Weergave.getal(w).orElseThrow())))
                .orElse(-1);
        return map(
                "value",
                List.of(x, y),
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

    /** What the colours mean, and the outlines that occur. */
    static List<Grafiek.Legendaregel> legenda(Kleurklassen klassen, Kruistabel cijfers, Set<Leeg> leeg) {
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
