package nl.verzuimatlas.warehouse.audit;

import static nl.verzuimatlas.warehouse.audit.Proefuitgave.in;

import java.util.List;
import java.util.Set;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;

/** Leaks by what is left at a hidden figure, by deliveries, and by an earlier release. */
final class Spoorlekken {

    private static final String GEMEENTE = "gemeente:A";
    private static final Celadres AANDEEL = in(GEMEENTE, "preventie", "stap", "totaal");
    private static final Celadres TOTAAL = in(GEMEENTE, "langdurig-relatief-verzuim", "duur", "totaal");
    private static final Celadres KORT = in(GEMEENTE, "langdurig-relatief-verzuim", "duur", "4-weken-3-maanden");
    private static final Celadres LANG = in(GEMEENTE, "langdurig-relatief-verzuim", "duur", "langer-dan-3-maanden");

    private Spoorlekken() {}

    static List<Lek> lekken() {
        return List.of(
                wilson(),
                noemer(),
                waarde(),
                toelichting(),
                toelichtingOverHetGebied(),
                kenmerk(),
                vorigeUitgave(),
                nietsVeranderd(),
                eerdereUitgaveAangevuld(),
                groepVanDeEerdereUitgave(),
                levering(),
                leveringVanNiemand(),
                reeksVanLeveringen());
    }

    private static Lek wilson() {
        return new Lek(
                "marge bij een verborgen aandeel",
                Aanval.SPOREN,
                new Proefuitgave().cel(AANDEEL, -1, -1, -1, -1, -1, "afgeschermd"),
                new Proefuitgave().cel(AANDEEL, -1, -1, -1, 2.5, 19.4, "afgeschermd"));
    }

    private static Lek noemer() {
        return new Lek(
                "noemer bij een verborgen aandeel",
                Aanval.SPOREN,
                new Proefuitgave().cel(AANDEEL, -1, -1, -1, -1, -1, "afgeschermd"),
                new Proefuitgave().cel(AANDEEL, -1, 41, -1, -1, -1, "afgeschermd"));
    }

    private static Lek waarde() {
        return new Lek(
                "waarde bij een verborgen aandeel",
                Aanval.SPOREN,
                new Proefuitgave().cel(AANDEEL, -1, -1, -1, -1, -1, "afgeschermd"),
                new Proefuitgave().cel(AANDEEL, -1, -1, 7.3, -1, -1, "afgeschermd"));
    }

    private static Proefuitgave langdurig() {
        return new Proefuitgave().toon(TOTAAL, 30).verberg(KORT, LANG);
    }

    private static Lek toelichting() {
        return new Lek(
                "tekst die het kleine van de partner onderscheidt",
                Aanval.SPOREN,
                langdurig(),
                langdurig()
                        .verbergMet(LANG, "afgeschermd", "afgeschermd: om een ander cijfer te beschermen", Set.of()));
    }

    /** A note on the area stands at figures that are shown as well; a note on the figure does not. */
    private static Lek toelichtingOverHetGebied() {
        String jaar = "afgeschermd. 2020-2021: zonder Heerde";
        String school =
                "afgeschermd. Bronckhorst en Montferland verdeeld naar de gemeente van de school, en geheel meegeteld waar"
                        + " die het niet zegt";
        return new Lek(
                "tekst over het gebied, en een over het cijfer zelf",
                Aanval.SPOREN,
                langdurig()
                        .verbergMet(KORT, "afgeschermd", jaar, Set.of())
                        .verbergMet(LANG, "afgeschermd", school, Set.of()),
                langdurig()
                        .verbergMet(KORT, "afgeschermd", jaar, Set.of())
                        .verbergMet(LANG, "afgeschermd", school + "; een klein aantal", Set.of()));
    }

    private static Lek kenmerk() {
        return new Lek(
                "kenmerk alleen bij het kleine",
                Aanval.SPOREN,
                langdurig()
                        .verbergMet(KORT, "afgeschermd", "afgeschermd", Set.of("geschat"))
                        .verbergMet(LANG, "afgeschermd", "afgeschermd", Set.of("geschat")),
                langdurig().verbergMet(KORT, "afgeschermd", "afgeschermd", Set.of("geschat")));
    }

    private static Lek vorigeUitgave() {
        return new Lek(
                "getoond in de vorige uitgave",
                Aanval.EERDER,
                langdurig().na(langdurig()),
                langdurig().na(langdurig().toon(KORT, 27)));
    }

    /** Where figures around it changed, the old figure is no longer that of now. */
    private static Lek nietsVeranderd() {
        return new Lek(
                "getoond in de vorige uitgave, en het totaal is hetzelfde gebleven",
                Aanval.EERDER,
                langdurig().na(langdurig().toon(KORT, 27).toon(TOTAAL, 33)),
                langdurig().na(langdurig().toon(KORT, 27).toon(TOTAAL, 30)));
    }

    /** Then: 30 in all, 21 at A, B and C hidden (7 and 2). Now B is shown, and nothing else of this. */
    private static Lek eerdereUitgaveAangevuld() {
        Proefuitgave toen = new Proefuitgave()
                .regio("ggd", "GG1", "A", "B", "C")
                .toon(in("ggd:GG1", "absoluut-verzuim", "duur", "totaal"), 30)
                .toon(in("gemeente:A", "absoluut-verzuim", "duur", "totaal"), 21)
                .verberg(in("gemeente:B", "absoluut-verzuim", "duur", "totaal"))
                .verberg(in("gemeente:C", "absoluut-verzuim", "duur", "totaal"));
        Celadres b = in("gemeente:B", "absoluut-verzuim", "duur", "totaal");
        return new Lek(
                "vorige uitgave aangevuld met wat deze toont",
                Aanval.EERDER,
                new Proefuitgave().verberg(b).na(toen.kopie()),
                new Proefuitgave().toon(b, 7).na(toen.kopie()));
    }

    /** Then all was hidden of which this one shows the region: 6 as a figure of its own, or 27 less the 21 that was shown at A. */
    private static Lek groepVanDeEerdereUitgave() {
        Celadres regio = in("ggd:GG1", "absoluut-verzuim", "duur", "totaal");
        Proefuitgave toen = new Proefuitgave()
                .verberg(regio)
                .verberg(in("gemeente:B", "absoluut-verzuim", "duur", "totaal"))
                .verberg(in("gemeente:C", "absoluut-verzuim", "duur", "totaal"));
        return new Lek(
                "de vorige uitgave laat met deze de som van een groep over",
                Aanval.EERDER,
                new Proefuitgave().toon(regio, 6).na(toen.kopie().regio("ggd", "GG1", "B", "C")),
                new Proefuitgave()
                        .toon(regio, 27)
                        .na(toen.kopie()
                                .regio("ggd", "GG1", "A", "B", "C")
                                .toon(in("gemeente:A", "absoluut-verzuim", "duur", "totaal"), 21)));
    }

    private static Lek levering() {
        return new Lek(
                "kleine levering",
                Aanval.LEVERINGEN,
                langdurig().levering("absoluut-verzuim", "A", "2023-2024", 5),
                langdurig().levering("absoluut-verzuim", "A", "2023-2024", 4));
    }

    /** Where it shows that nobody is in a delivery, one that does not show its size has 1 to 4. */
    private static Lek leveringVanNiemand() {
        return new Lek(
                "levering van niemand",
                Aanval.LEVERINGEN,
                langdurig().levering("absoluut-verzuim", "A", "2023-2024", 5),
                langdurig().levering("absoluut-verzuim", "A", "2023-2024", 0));
    }

    /** The deliveries of A are as large as its figure, in every year. */
    private static Lek reeksVanLeveringen() {
        Proefuitgave uitgave = new Proefuitgave()
                .toon(absoluut("2020-2021"), 7)
                .toon(absoluut("2021-2022"), 9)
                .toon(absoluut("2022-2023"), 12)
                .verberg(absoluut("2023-2024"))
                .levering("absoluut-verzuim", "A", "2020-2021", 7)
                .levering("absoluut-verzuim", "A", "2021-2022", 9)
                .levering("absoluut-verzuim", "A", "2023-2024", 6);
        return new Lek(
                "omvang van leveringen is het cijfer",
                Aanval.LEVERINGEN,
                uitgave.kopie().levering("absoluut-verzuim", "A", "2022-2023", 13),
                uitgave.kopie().levering("absoluut-verzuim", "A", "2022-2023", 12));
    }

    private static Celadres absoluut(String jaar) {
        return in(GEMEENTE, jaar, "absoluut-verzuim", "duur", "totaal");
    }
}
