package nl.verzuimatlas.warehouse.audit;

import static nl.verzuimatlas.warehouse.audit.Proefuitgave.in;

import java.util.List;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;

/** Leaks by regions and their gemeenten. */
final class Gebiedslekken {

    private static final String ABSOLUUT = "absoluut-verzuim";

    private Gebiedslekken() {}

    static List<Lek> lekken() {
        return List.of(
                partnerZichtbaar(),
                groteGroepKlein(),
                tabelDrie(),
                dertienIsZelfGetoond(),
                overlappendeRegios(),
                overlappendeVerbanden(),
                regioMinTweeRegios(),
                eindEnBeginVanEenRegio(),
                verbandMetGedeeldeGemeente(),
                heleGemeenteEnEenDeel(),
                gedeeldeGemeenteGeheelMeegeteld(),
                gemeenteVanVoorEenHerindeling());
    }

    private static Celadres absoluut(String gebied) {
        return in(gebied, ABSOLUUT, "duur", "totaal");
    }

    private static Celadres perSoort(String gebied) {
        return in(gebied, ABSOLUUT, "onderwijssoort", "vo");
    }

    /** A region of 60: A 20 shown, B and C hidden (37 and 3). */
    private static Proefuitgave drieGemeenten() {
        return new Proefuitgave()
                .regio("ggd", "GG1", "A", "B", "C")
                .toon(absoluut("ggd:GG1"), 60)
                .toon(absoluut("gemeente:A"), 20)
                .verberg(absoluut("gemeente:B"), absoluut("gemeente:C"));
    }

    private static Lek partnerZichtbaar() {
        return new Lek(
                "partner weer zichtbaar",
                Aanval.VERBANDEN,
                drieGemeenten(),
                drieGemeenten().toon(absoluut("gemeente:B"), 37));
    }

    private static Lek groteGroepKlein() {
        return new Lek(
                "som van twee verborgen gemeenten is hoogstens 8",
                Aanval.GROEPEN,
                drieGemeenten().toon(absoluut("gemeente:A"), 51),
                drieGemeenten().toon(absoluut("gemeente:A"), 52));
    }

    /** Table 3 of the report of the GGD as if it were case data: 30 in all, Heerde did not deliver, six gemeenten are small. */
    private static Lek tabelDrie() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio(
                        "ggd",
                        "GG1",
                        "Epe",
                        "Voorst",
                        "Lochem",
                        "Zutphen",
                        "Brummen",
                        "Bronckhorst",
                        "Doetinchem",
                        "Montferland",
                        "OudeIJsselstreek",
                        "Berkelland",
                        "Aalten",
                        "OostGelre",
                        "Winterswijk")
                .toon(absoluut("ggd:GG1"), 30);
        for (String nul :
                List.of("Brummen", "Bronckhorst", "Montferland", "OudeIJsselstreek", "OostGelre", "Winterswijk")) {
            uitgave.toon(absoluut("gemeente:" + nul), 0);
        }
        for (String klein : List.of("Epe", "Voorst", "Lochem", "Zutphen", "Berkelland", "Aalten")) {
            uitgave.verberg(absoluut("gemeente:" + klein));
        }
        return new Lek(
                "13 over zes gemeenten (tabel 3)",
                Aanval.GROEPEN,
                uitgave.kopie().verberg(absoluut("gemeente:Doetinchem")),
                uitgave.kopie().toon(absoluut("gemeente:Doetinchem"), 17));
    }

    /** 13 over six cells is nothing new when 13 is the figure of the region itself. */
    private static Lek dertienIsZelfGetoond() {
        List<String> klein = List.of("A", "B", "C", "D", "E", "F");
        Proefuitgave uitgave = new Proefuitgave().regio("ggd", "GG1", "A", "B", "C", "D", "E", "F", "G");
        klein.forEach(code -> uitgave.verberg(absoluut("gemeente:" + code)));
        return new Lek(
                "13 over zes gemeenten, en 13 staat nergens",
                Aanval.GROEPEN,
                uitgave.kopie().toon(absoluut("ggd:GG1"), 13).toon(absoluut("gemeente:G"), 0),
                uitgave.kopie().toon(absoluut("ggd:GG1"), 20).toon(absoluut("gemeente:G"), 7));
    }

    /** RMC {A, B, C} and subregio {A, B, D}: with C shown, D is the difference. */
    private static Lek overlappendeRegios() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("rmc", "R1", "A", "B", "C")
                .regio("subregio", "S1", "A", "B", "D")
                .toon(absoluut("rmc:R1"), 60)
                .toon(absoluut("subregio:S1"), 43)
                .verberg(absoluut("gemeente:A"), absoluut("gemeente:B"), absoluut("gemeente:D"));
        return new Lek(
                "verschil van twee regio's die overlappen",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(absoluut("gemeente:C")),
                uitgave.kopie().toon(absoluut("gemeente:C"), 20));
    }

    /** SWV {A, B} and SWV {A, B, C} of the other kind, per kind of education. */
    private static Lek overlappendeVerbanden() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("swv-po", "PO1", "A", "B")
                .regio("swv-vo", "VO1", "A", "B", "C")
                .toon(perSoort("swv-vo:VO1"), 40)
                .verberg(perSoort("gemeente:A"), perSoort("gemeente:B"), perSoort("gemeente:C"));
        return new Lek(
                "verschil van twee samenwerkingsverbanden",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(perSoort("swv-po:PO1")),
                uitgave.kopie().toon(perSoort("swv-po:PO1"), 38));
    }

    /** N is P and Q of before 2025. With P shown, Q is the difference. */
    private static Lek gemeenteVanVoorEenHerindeling() {
        Proefuitgave uitgave = new Proefuitgave()
                .herindeling("N", "P", "2025-01-01")
                .herindeling("N", "Q", "2025-01-01")
                .toon(absoluut("gemeente:N"), 30)
                .verberg(absoluut("gemeente-oorspronkelijk:Q"));
        return new Lek(
                "gemeente van vandaag min een van voor de herindeling",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(absoluut("gemeente-oorspronkelijk:P")),
                uitgave.kopie().toon(absoluut("gemeente-oorspronkelijk:P"), 27));
    }

    /** A verband of A and part of B: what it counts without A is a part of B. */
    private static Lek verbandMetGedeeldeGemeente() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("swv-vo", "VO1", "A", "B")
                .gedeeld("swv-vo", "VO1", "B")
                .toon(perSoort("gemeente:A"), 20)
                .toon(perSoort("gemeente:B"), 30);
        return new Lek(
                "verband min zijn hele gemeenten is een klein deel van een gedeelde gemeente",
                Aanval.KLEIN,
                uitgave.kopie().toon(perSoort("swv-vo:VO1"), 27),
                uitgave.kopie().toon(perSoort("swv-vo:VO1"), 22));
    }

    /** GGD of 60: RMC {A, B} 20 and RMC {C, D} 25, so 15 of E, F and G. With 7 of G it is 8 over E and F. */
    private static Lek regioMinTweeRegios() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("ggd", "GG1", "A", "B", "C", "D", "E", "F", "G")
                .regio("rmc", "R1", "A", "B")
                .regio("rmc", "R2", "C", "D")
                .toon(absoluut("ggd:GG1"), 60)
                .toon(absoluut("rmc:R1"), 20)
                .toon(absoluut("rmc:R2"), 25);
        for (String code : List.of("A", "B", "C", "D", "E", "F")) {
            uitgave.verberg(absoluut("gemeente:" + code));
        }
        return new Lek(
                "regio min twee regio's die erin liggen",
                Aanval.GROEPEN,
                uitgave.kopie().toon(absoluut("gemeente:G"), 6),
                uitgave.kopie().toon(absoluut("gemeente:G"), 7));
    }

    private static Celadres stroom(String gebied, String jaar, String categorie) {
        return in(gebied, jaar, "thuiszitters-stroom", "stroom", categorie);
    }

    /** The region ends a year with 30; it begins the next one with as many, unless B did not deliver that. */
    private static Lek eindEnBeginVanEenRegio() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("ggd", "GG1", "A", "B")
                .toon(stroom("ggd:GG1", "2022-2023", "beginstand"), 25)
                .toon(stroom("ggd:GG1", "2022-2023", "instroom"), 40)
                .toon(stroom("ggd:GG1", "2022-2023", "uitstroom"), 35)
                .toon(stroom("ggd:GG1", "2022-2023", "eindstand"), 30)
                .verberg(
                        stroom("ggd:GG1", "2023-2024", "beginstand"),
                        stroom("ggd:GG1", "2023-2024", "instroom"),
                        stroom("ggd:GG1", "2023-2024", "uitstroom"),
                        stroom("ggd:GG1", "2023-2024", "eindstand"));
        for (String categorie : List.of("beginstand", "instroom", "uitstroom", "eindstand")) {
            for (String jaar : List.of("2022-2023", "2023-2024")) {
                uitgave.verberg(stroom("gemeente:A", jaar, categorie), stroom("gemeente:B", jaar, categorie));
            }
        }
        Proefuitgave zonderB = uitgave.kopie();
        for (String categorie : List.of("beginstand", "instroom", "uitstroom", "eindstand")) {
            zonderB.nietGeleverd(stroom("gemeente:B", "2023-2024", categorie));
        }
        return new Lek("regio begint met waar zij mee eindigde", Aanval.VERBANDEN, zonderB, uitgave);
    }

    /** A verband of 37 with A, and with B although B lies in another one as well: A is what B leaves when B counts whole. */
    private static Lek gedeeldeGemeenteGeheelMeegeteld() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("swv-vo", "VO1", "A", "B")
                .gedeeld("swv-vo", "VO1", "B")
                .verberg(perSoort("gemeente:A"))
                .toon(perSoort("gemeente:B"), 34);
        return new Lek(
                "verband zegt dat een gedeelde gemeente geheel meetelt",
                Aanval.VERBANDEN,
                uitgave.kopie()
                        .toon(
                                perSoort("swv-vo:VO1"),
                                37,
                                "B verdeeld naar de gemeente van de school, en geheel meegeteld waar die het niet zegt"),
                uitgave.kopie().toon(perSoort("swv-vo:VO1"), 37, "B geheel meegeteld"));
    }

    /** A verband of 23: A 14 or 15 shown, B hidden, and part of C: 9 or 8 over the two. */
    private static Lek heleGemeenteEnEenDeel() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("swv-vo", "VO1", "A", "B", "C")
                .gedeeld("swv-vo", "VO1", "C")
                .toon(perSoort("swv-vo:VO1"), 23)
                .verberg(perSoort("gemeente:B"))
                .toon(perSoort("gemeente:C"), 30);
        return new Lek(
                "hele gemeente en deel van een gedeelde gemeente samen klein",
                Aanval.GROEPEN,
                uitgave.kopie().toon(perSoort("gemeente:A"), 14),
                uitgave.kopie().toon(perSoort("gemeente:A"), 15));
    }
}
