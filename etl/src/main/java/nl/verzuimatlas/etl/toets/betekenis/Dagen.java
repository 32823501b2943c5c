package nl.verzuimatlas.etl.toets.betekenis;

import java.time.LocalDate;
import java.util.Map;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.telling.Dagtelling;

/** On which days absence begins: not in weekends and holidays, and not always on the first of the month. */
final class Dagen implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        // a pupil without a school is absent on every day of the week
        boolean overLessen = beeld.schema().findVeld("BRIN").isPresent()
                && beeld.schema().findVeld("BEGINDATUM").isPresent();
        long totaal = beeld.rijen().begindagen().values().stream()
                .mapToLong(Dagtelling::totaal)
                .sum();
        if (totaal < Toetsgrenzen.getal("vergelijk-rijen")) {
            return;
        }
        meld("VA-M27", "eerste-dag-aandeel", aantal(beeld, dag -> dag.getDayOfMonth() == 1), totaal, beeld, melder);
        if (!overLessen) {
            return;
        }
        meld("VA-M23", "weekend-aandeel", aantal(beeld, Vrijkalender::isWeekend), totaal, beeld, melder);
        Vrijkalender kalender = new Vrijkalender(beeld.naslag());
        long vrij = beeld.rijen().begindagen().entrySet().stream()
                .mapToLong(regio -> regio.getValue()
                        .aantal(dag -> !Vrijkalender.isWeekend(dag)
                                && (kalender.isFeestdag(dag) || kalender.isVakantie(regio.getKey(), dag))))
                .sum();
        meld("VA-M24", "vrij-aandeel", vrij, totaal, beeld, melder);
    }

    private static long aantal(Leveringbeeld beeld, java.util.function.Predicate<LocalDate> zo) {
        return beeld.rijen().begindagen().values().stream()
                .mapToLong(dagen -> dagen.aantal(zo))
                .sum();
    }

    private static void meld(String id, String grens, long aantal, long totaal, Leveringbeeld beeld, Melder melder) {
        double aandeel = (double) aantal / totaal;
        if (Toetsgrenzen.overschrijdt(aandeel, grens)) {
            String veld = beeld.schema().schooljaarVan().orElse("");
            Map<String, String> waarden =
                    Map.of("procent", Getallen.procent(aandeel), "aantal", Getallen.geheel(aantal));
            melder.meld(id, beeld.bestand(), veld, waarden, aantal);
        }
    }
}
