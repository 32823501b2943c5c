package nl.verzuimatlas.etl.generator;

import java.util.ArrayList;
import java.util.List;

/** How schools report the sixteen hours that their own registration shows. */
final class Meldgedrag {

    private static final int TERMIJN = 5;

    private final Wereld wereld;

    Meldgedrag(Wereld wereld) {
        this.wereld = wereld;
    }

    /** Reports of the sixteen hours: in time, late, before the sixteenth hour, or not at all. */
    List<Melding> meldingen(
            Leerling leerling, Vestiging school, int jaar, Verzuimjaar verzuim, List<Afwezigheid> rijen) {
        Parameters.Registratiedeel maten = wereld.parameters().registratie();
        List<Melding> meldingen = new ArrayList<>();
        double lesuren = Double.parseDouble(school.lesurenPerDag());
        for (Drempel drempel : Drempel.zoek(rijen, verzuim.lesweken(), lesuren)) {
            Toeval toeval = wereld.toeval("gemeld", leerling.nr(), jaar, drempel.bereikt());
            double lot = toeval.deel();
            double opTijd = maten.melding().get("opTijd");
            double teLaat = opTijd + maten.melding().get("teLaat");
            double niet = teLaat + maten.melding().get("nietGemeld");
            int dag;
            if (lot < opTijd) {
                dag = drempel.bereikt() + toeval.tussen(0, TERMIJN);
            } else if (lot < teLaat) {
                dag = drempel.bereikt() + TERMIJN + toeval.tussen(1, 40);
            } else if (lot < niet) {
                continue;
            } else {
                dag = Math.max(drempel.eerste(), drempel.bereikt() - toeval.tussen(1, 3));
            }
            Rooster rooster = verzuim.rooster();
            meldingen.add(new Melding(
                    leerling,
                    school,
                    "V3",
                    rooster.dag(drempel.eerste()),
                    rooster.dag(drempel.bereikt()),
                    Math.max(16, drempel.uren()),
                    Math.max(1, Math.min(drempel.bereikt() - drempel.eerste() + 1, drempel.uren() / 3)),
                    false,
                    rooster.dag(dag)));
        }
        return meldingen;
    }
}
