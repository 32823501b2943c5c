package nl.verzuimatlas.warehouse.audit;

import static nl.verzuimatlas.warehouse.audit.Proefuitgave.JAAR;
import static nl.verzuimatlas.warehouse.audit.Proefuitgave.in;

import java.util.List;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;

/** Leaks between figures of one area. */
final class Cellekken {

    private static final String MELDINGEN = "verzuimmeldingen";
    private static final String THUIS = "thuiszitters";
    private static final String STROOM = "thuiszitters-stroom";
    private static final String GEMEENTE = "gemeente:A";

    private Cellekken() {}

    static List<Lek> lekken() {
        return List.of(
                verborgenTotaal(),
                complement(),
                aandelenVanDezelfdeGevallen(),
                noemerVanEenAndereUitkomst(),
                nietGeleverdDeel(),
                balans(),
                eindEnBegin(),
                definities(),
                langerDanDrieMaanden(),
                drieMaandenOpTweeManieren(),
                meerjarigeSom(),
                keerMeldingen(),
                nagegaanProtocol(),
                sanctiesVanMeldingenEnZaken(),
                vijfMinDrieJaren(),
                geleerd(),
                geleerdMetEenDeel(),
                geleerdMetEenStap());
    }

    private static Celadres soort(String categorie) {
        return in(GEMEENTE, MELDINGEN, "soort", categorie);
    }

    /** 56 pupils with one report and 9 with more cost 74 reports when all of those have two: of 75 one is left for a third time. */
    private static Lek keerMeldingen() {
        Proefuitgave uitgave = new Proefuitgave()
                .toon(keren("eenmaal"), 56)
                .toon(keren("totaal"), 9)
                .verberg(keren("2-keer"), keren("3-keer-of-vaker"))
                .toon(soort("L"), 0);
        return new Lek(
                "leerlingen met veel meldingen, uit het aantal meldingen",
                Aanval.VERBANDEN,
                uitgave.kopie().toon(soort("V3"), 90),
                uitgave.kopie().toon(soort("V3"), 75));
    }

    private static Celadres keren(String categorie) {
        return in(GEMEENTE, "herhaald-verzuim", "keren", categorie);
    }

    /** Of 88 schools with a protocol in the region 86 were looked at, all of B: A has no more than 2. */
    private static Lek nagegaanProtocol() {
        Proefuitgave uitgave = new Proefuitgave()
                .regio("ggd", "GG1", "A", "B")
                .toon(dekking("ggd:GG1"), 88, 100)
                .verberg(dekking("gemeente:A"), dekking("gemeente:B"))
                .nietVanToepassing(visie("gemeente:A"));
        return new Lek(
                "scholen waarvan het protocol is nagegaan, hebben er een",
                Aanval.VERBANDEN,
                uitgave.kopie().toon(visie("ggd:GG1"), 40, 60).toon(visie("gemeente:B"), 40, 60),
                uitgave.kopie().toon(visie("ggd:GG1"), 40, 86).toon(visie("gemeente:B"), 40, 86));
    }

    private static Celadres dekking(String gebied) {
        return in(gebied, "protocol-dekking", "sector", "totaal");
    }

    private static Celadres visie(String gebied) {
        return in(gebied, "protocol-inhoud", "overig", "visie");
    }

    /** Of 110 cases with a sanction 92 are warnings and fines; 16 reports led to Halt, so 2 at most to the Raad. */
    private static Lek sanctiesVanMeldingenEnZaken() {
        Celadres halt = in(GEMEENTE, "sancties-per-100-meldingen", "sanctie", "halt");
        Proefuitgave uitgave = new Proefuitgave()
                .toon(zaken("totaal"), 110)
                .toon(zaken("waarschuwing"), 60)
                .toon(zaken("pv"), 32)
                .verberg(zaken("halt"), zaken("raadsonderzoek"));
        return new Lek(
                "sancties van meldingen zijn sancties van zaken",
                Aanval.VERBANDEN,
                uitgave.kopie().toon(halt, 6, 200),
                uitgave.kopie().toon(halt, 16, 200));
    }

    private static Celadres zaken(String categorie) {
        return in(GEMEENTE, "afhandeling", "sanctie", categorie);
    }

    private static Lek verborgenTotaal() {
        Proefuitgave uitgave = new Proefuitgave()
                .toon(soort("V3"), 40)
                .toon(soort("L"), 12)
                .toon(soort("LRV"), 9)
                .toon(soort("overig-18plus"), 30)
                .verberg(soort("totaal"));
        return new Lek(
                "totaal verborgen, alle delen zichtbaar",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(soort("O")),
                uitgave.kopie().toon(soort("O"), 7));
    }

    private static Lek complement() {
        Celadres adres = in(GEMEENTE, "preventie", "stap", "totaal");
        return new Lek(
                "18 van de 20",
                Aanval.KLEIN,
                new Proefuitgave().toon(adres, 15, 20),
                new Proefuitgave().toon(adres, 18, 20));
    }

    /** In time, late and not done are all signals: 50. */
    private static Lek aandelenVanDezelfdeGevallen() {
        Celadres opTijd = in(GEMEENTE, "naleving-meldingen", "grond", "totaal");
        Celadres teLaat = in(GEMEENTE, "naleving-meldingen-te-laat", "grond", "totaal");
        Celadres niet = in(GEMEENTE, "naleving-meldingen-niet-gedaan", "grond", "totaal");
        return new Lek(
                "aandeel met bekende noemer uit andere aandelen",
                Aanval.VERBANDEN,
                new Proefuitgave().toon(opTijd, 30, 50).verberg(teLaat, niet),
                new Proefuitgave().toon(opTijd, 30, 50).toon(teLaat, 17, 50).verberg(niet));
    }

    private static Celadres maand(String indicator, String maand) {
        return in(GEMEENTE, indicator, "maand", maand);
    }

    /** Of 40 signals 32 are of one month, so the other has 8: no more than what the third outcome shows, or else nowhere shown. */
    private static Lek noemerVanEenAndereUitkomst() {
        String opTijd = "naleving-meldingen";
        String teLaat = "naleving-meldingen-te-laat";
        String niet = "naleving-meldingen-niet-gedaan";
        Proefuitgave uitgave = new Proefuitgave();
        for (String indicator : List.of(opTijd, teLaat, niet)) {
            uitgave.toon(maand(indicator, "01"), indicator.equals(opTijd) ? 32 : 0, 32);
            uitgave.verberg(maand(indicator, "02"));
            for (String maand : List.of("03", "04", "05", "06", "07", "08", "09", "10", "11", "12")) {
                uitgave.nietVanToepassing(maand(indicator, maand));
            }
        }
        uitgave.verberg(in(GEMEENTE, opTijd, "grond", "totaal"), in(GEMEENTE, niet, "grond", "totaal"))
                .toon(in(GEMEENTE, teLaat, "grond", "totaal"), 0, 40);
        return new Lek(
                "aandeel van 8 gevallen, en 8 staat nergens",
                Aanval.GROEPEN,
                uitgave.kopie().toon(maand(teLaat, "02"), 0, 8),
                uitgave);
    }

    private static Celadres bekend(String categorie) {
        return in(GEMEENTE, THUIS, "bekend", categorie);
    }

    /** Of a total of 80 all but one are reported; the other kinds were not delivered, but the total counts them. */
    private static Lek nietGeleverdDeel() {
        Proefuitgave uitgave = new Proefuitgave()
                .toon(duur("totaal"), 80)
                .nietGeleverd(bekend("alleen-swv"), bekend("alleen-registratie"));
        return new Lek(
                "totaal telt een leerling van een deel dat niet is geleverd",
                Aanval.KLEIN,
                uitgave.kopie().toon(bekend("gemeld"), 80),
                uitgave.kopie().toon(bekend("gemeld"), 79));
    }

    private static Celadres stroom(String jaar, String categorie) {
        return in(GEMEENTE, jaar, STROOM, "stroom", categorie);
    }

    private static Lek balans() {
        Proefuitgave uitgave = new Proefuitgave()
                .toon(stroom(JAAR, "beginstand"), 20)
                .toon(stroom(JAAR, "instroom"), 31)
                .verberg(stroom(JAAR, "uitstroom"));
        return new Lek(
                "balans: begin plus in min uit is eind",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(stroom(JAAR, "eindstand")),
                uitgave.kopie().toon(stroom(JAAR, "eindstand"), 48));
    }

    private static Lek eindEnBegin() {
        Proefuitgave uitgave = new Proefuitgave()
                .verberg(
                        stroom("2022-2023", "beginstand"),
                        stroom("2022-2023", "instroom"),
                        stroom("2022-2023", "uitstroom"),
                        stroom("2022-2023", "eindstand"))
                .verberg(stroom(JAAR, "instroom"), stroom(JAAR, "uitstroom"), stroom(JAAR, "eindstand"));
        return new Lek(
                "eindstand is de beginstand van het volgende jaar",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(stroom(JAAR, "beginstand")),
                uitgave.kopie().toon(stroom(JAAR, "beginstand"), 6));
    }

    private static Lek definities() {
        Celadres ocw = in(GEMEENTE, THUIS, "definitie", "ocw");
        Celadres inspectie = in(GEMEENTE, THUIS, "definitie", "inspectie");
        Celadres vrijstelling = in(GEMEENTE, THUIS, "groep", "vrijstelling-5a");
        return new Lek(
                "twee definities verschillen een groep",
                Aanval.VERBANDEN,
                new Proefuitgave().toon(inspectie, 25).verberg(ocw, vrijstelling),
                new Proefuitgave().toon(inspectie, 25).toon(ocw, 22).verberg(vrijstelling));
    }

    private static Celadres duur(String categorie) {
        return in(GEMEENTE, THUIS, "duur", categorie);
    }

    /** Without offer and longer than 3 months is at most all longer than 3 months: 0 to 3 when there are 3 of those. */
    private static Lek langerDanDrieMaanden() {
        Celadres zonder = in(GEMEENTE, "thuiszitters-zonder-aanbod", "duur", "langer-dan-3-maanden");
        Proefuitgave uitgave = new Proefuitgave()
                .toon(duur("6-12-maanden"), 0)
                .toon(duur("langer-dan-12-maanden"), 0)
                .toon(duur("totaal"), 50)
                .verberg(zonder, duur("korter-dan-4-weken"), duur("4-weken-3-maanden"));
        return new Lek(
                "thuiszitters zonder aanbod hoogstens alle thuiszitters langer dan 3 maanden",
                Aanval.VERBANDEN,
                uitgave.kopie().toon(duur("3-6-maanden"), 5),
                uitgave.kopie().toon(duur("3-6-maanden"), 3));
    }

    /** 10 + 5 + 0 longer than 3 months are those of one kind and of the other; no figure tells which of the five are together. */
    private static Lek drieMaandenOpTweeManieren() {
        Celadres een = in(GEMEENTE, THUIS, "groep", "lrv-langer-dan-3-maanden");
        Proefuitgave uitgave = new Proefuitgave()
                .toon(duur("3-6-maanden"), 10)
                .toon(duur("6-12-maanden"), 5)
                .toon(duur("langer-dan-12-maanden"), 0)
                .verberg(in(GEMEENTE, THUIS, "absoluut-duur", "langer-dan-3-maanden"));
        return new Lek(
                "langer dan 3 maanden naar duur en naar soort",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(een),
                uitgave.kopie().toon(een, 12));
    }

    private static Celadres jaar(String jaar) {
        return in(GEMEENTE, jaar, "absoluut-verzuim", "duur", "totaal");
    }

    private static Lek meerjarigeSom() {
        Proefuitgave uitgave = new Proefuitgave()
                .toon(in(GEMEENTE, "absoluut-verzuim", "periode", "3-jaar"), 40)
                .toon(jaar("2022-2023"), 20)
                .verberg(jaar(JAAR));
        return new Lek(
                "som over drie jaren min de andere jaren",
                Aanval.VERBANDEN,
                uitgave.kopie().verberg(jaar("2021-2022")),
                uitgave.kopie().toon(jaar("2021-2022"), 17));
    }

    /** The sums over five and over three years differ two years, and all years are hidden. */
    private static Lek vijfMinDrieJaren() {
        Proefuitgave uitgave = new Proefuitgave().toon(in(GEMEENTE, "absoluut-verzuim", "periode", "5-jaar"), 60);
        for (int begin = 2019; begin <= 2023; begin++) {
            uitgave.verberg(jaar(begin + "-" + (begin + 1)));
        }
        Celadres drie = in(GEMEENTE, "absoluut-verzuim", "periode", "3-jaar");
        return new Lek(
                "som over vijf jaren min som over drie jaren",
                Aanval.GROEPEN,
                uitgave.kopie().toon(drie, 51),
                uitgave.kopie().toon(drie, 52));
    }

    /** Nobody says that pupils without offer are a third of group and rest; the figures of twenty areas do. */
    private static Lek geleerd() {
        Proefuitgave uitgave = new Proefuitgave();
        for (int i = 1; i <= 20; i++) {
            String gemeente = "gemeente:G" + i;
            uitgave.toon(in(gemeente, "langdurig-relatief-verzuim", "duur", "totaal"), 10L * i + 7)
                    .toon(in(gemeente, "luxeverzuim", "onderwijssoort", "totaal"), 4L * i + 6)
                    .toon(in(gemeente, "absoluut-verzuim", "duur", "totaal"), 6L * i + 1);
        }
        String laatste = "gemeente:G20";
        return new Lek(
                "verband dat niemand noemde",
                Aanval.VERBANDEN,
                uitgave.kopie()
                        .verberg(in(laatste, "langdurig-relatief-verzuim", "duur", "totaal"))
                        .verberg(in(laatste, "absoluut-verzuim", "duur", "totaal")),
                uitgave.kopie().verberg(in(laatste, "absoluut-verzuim", "duur", "totaal")));
    }

    /**
     * Those reported are the total wherever the other two kinds are 0. Where these are hidden that says nothing, unless the third makes the
     * difference known.
     */
    private static Lek geleerdMetEenDeel() {
        Proefuitgave uitgave = new Proefuitgave();
        for (int i = 1; i <= 20; i++) {
            String gemeente = "gemeente:G" + i;
            boolean laatste = i == 20;
            uitgave.toon(in(gemeente, THUIS, "definitie", "inspectie"), 7L * i + 20)
                    .toon(in(gemeente, THUIS, "groep", "vrijstelling-5a"), 4L * i + 8)
                    .toon(in(gemeente, THUIS, "duur", "totaal"), 3L * i + 12)
                    .toon(in(gemeente, THUIS, "definitie", "ocw"), 3L * i + 12)
                    .toon(in(gemeente, THUIS, "bekend", "alleen-registratie"), 0);
            if (laatste) {
                uitgave.verberg(in(gemeente, THUIS, "bekend", "gemeld"), in(gemeente, THUIS, "bekend", "alleen-swv"));
            } else {
                uitgave.toon(in(gemeente, THUIS, "bekend", "gemeld"), 3L * i + 12)
                        .toon(in(gemeente, THUIS, "bekend", "alleen-swv"), 0);
            }
        }
        return new Lek(
                "deel dat elders het totaal is, is hier niet het totaal",
                Aanval.VERBANDEN,
                uitgave.kopie(),
                uitgave.kopie().toon(in("gemeente:G20", THUIS, "bekend", "gemeld"), 71));
    }

    /** All who were helped had a talk, wherever nobody came to the consulting hour; where that is hidden, not all of them need have. */
    private static Lek geleerdMetEenStap() {
        Proefuitgave uitgave = new Proefuitgave();
        for (int i = 1; i <= 20; i++) {
            String gemeente = "gemeente:G" + i;
            uitgave.toon(in(gemeente, "preventie", "stap", "totaal"), 3L * i + 12, 7L * i + 40);
            if (i == 20) {
                uitgave.verberg(
                        in(gemeente, "preventie", "stap", "gesprek"),
                        in(gemeente, "preventie", "stap", "preventief-spreekuur"));
            } else {
                uitgave.toon(in(gemeente, "preventie", "stap", "gesprek"), 3L * i + 12, 7L * i + 40)
                        .toon(in(gemeente, "preventie", "stap", "preventief-spreekuur"), 0, 7L * i + 40);
            }
        }
        return new Lek(
                "stap die elders het totaal is, is hier niet het totaal",
                Aanval.KLEIN,
                uitgave.kopie(),
                uitgave.kopie().toon(in("gemeente:G20", "preventie", "stap", "gesprek"), 70, 180));
    }
}
