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
                verbandMetGedeeldeGemeente(),
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
}
