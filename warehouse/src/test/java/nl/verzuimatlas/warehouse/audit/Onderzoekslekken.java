package nl.verzuimatlas.warehouse.audit;

import static nl.verzuimatlas.warehouse.audit.Proefuitgave.in;

import java.util.List;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;

/** Leaks in the survey, in survival curves and in medians. */
final class Onderzoekslekken {

    private static final String GEMEENTE = "gemeente:A";
    private static final String ZIEK = "emovo-ziek";
    private static final String DUUR = "thuiszitters-duur";
    private static final Celadres GEHEEL = in(GEMEENTE, ZIEK, "totaal", "totaal");

    private Onderzoekslekken() {}

    static List<Lek> lekken() {
        return List.of(
                weinigAntwoorden(),
                complementVanGroep(),
                restVanGroepen(),
                puntVanCurve(),
                mediaanMetNoemer(),
                geenMediaan(),
                wijdeMinNauweVraag());
    }

    private static Lek weinigAntwoorden() {
        return new Lek(
                "enquête van minder dan 30 antwoorden",
                Aanval.ENQUETE,
                new Proefuitgave().enquete(GEHEEL, 35, 30),
                new Proefuitgave().enquete(GEHEEL, 35, 20));
    }

    private static Celadres geslacht(String categorie) {
        return in(GEMEENTE, ZIEK, "geslacht", categorie);
    }

    private static Lek complementVanGroep() {
        Proefuitgave uitgave = new Proefuitgave().enquete(GEHEEL, 35, 200).verbergAntwoorden(geslacht("meisje"));
        return new Lek(
                "een groep van de enquête verborgen",
                Aanval.ENQUETE,
                uitgave.kopie().verbergAntwoorden(geslacht("jongen")),
                uitgave.kopie().enquete(geslacht("jongen"), 31, 180));
    }

    private static Celadres gevoel(String categorie) {
        return in(GEMEENTE, ZIEK, "depressieve-gevoelens", categorie);
    }

    private static Lek restVanGroepen() {
        Proefuitgave uitgave = new Proefuitgave()
                .enquete(GEHEEL, 35, 200)
                .verbergAntwoorden(gevoel("enige"))
                .verbergAntwoorden(gevoel("ernstige"));
        return new Lek(
                "twee groepen samen minder dan 30 antwoorden",
                Aanval.ENQUETE,
                uitgave.kopie().enquete(gevoel("geen"), 31, 150),
                uitgave.kopie().enquete(gevoel("geen"), 31, 180));
    }

    /** Of 200 answers, 8 percent or 0.4 percent skipped one or two lessons. */
    private static Lek wijdeMinNauweVraag() {
        Celadres gespijbeld = in(GEMEENTE, "emovo-gespijbeld", "totaal", "totaal");
        Celadres drieUur = in(GEMEENTE, "emovo-gespijbeld-3-uur", "totaal", "totaal");
        Proefuitgave uitgave = new Proefuitgave().enquete(gespijbeld, 20, 200);
        return new Lek(
                "gespijbeld min drie lesuren of meer gespijbeld",
                Aanval.ENQUETE,
                uitgave.kopie().enquete(drieUur, 12, 200),
                uitgave.kopie().enquete(drieUur, 19.6, 200));
    }

    private static Celadres punt(int maanden) {
        return in(GEMEENTE, DUUR, "curve", maanden + "-maanden");
    }

    /** 40 spells: from 90 to 65 percent is 10 pupils, from 90 to 85 percent 2. */
    private static Lek puntVanCurve() {
        return new Lek(
                "punt van een curve",
                Aanval.CURVEN,
                curve().enquete(punt(3), 65, 40),
                curve().enquete(punt(3), 85, 40));
    }

    private static Proefuitgave curve() {
        return new Proefuitgave()
                .toon(in(GEMEENTE, "thuiszitters-stroom", "stroom", "instroom"), 40)
                .enquete(punt(2), 80, 40)
                .enquete(punt(2), 90, 40)
                .enquete(punt(2), 87, 40);
    }

    private static Lek mediaanMetNoemer() {
        Celadres mediaan = in(GEMEENTE, "uren-bij-melding", "maat", "mediaan");
        return new Lek(
                "mediaan met het aantal gevallen",
                Aanval.MEDIANEN,
                new Proefuitgave().enquete(mediaan, 20, -1),
                new Proefuitgave().enquete(mediaan, 20, 12));
    }

    /** There is no median of days late, so nobody was late. */
    private static Lek geenMediaan() {
        Celadres teLaat = in(GEMEENTE, "naleving-meldingen-te-laat", "grond", "totaal");
        Celadres mediaan = in(GEMEENTE, "naleving-meldingen-dagen-te-laat", "maat", "mediaan");
        Proefuitgave uitgave = new Proefuitgave().verberg(teLaat);
        return new Lek(
                "geen mediaan, dus niemand",
                Aanval.MEDIANEN,
                uitgave.kopie().verberg(mediaan),
                uitgave.kopie().nietVanToepassing(mediaan));
    }
}
