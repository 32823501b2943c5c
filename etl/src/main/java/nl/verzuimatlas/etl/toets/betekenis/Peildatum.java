package nl.verzuimatlas.etl.toets.betekenis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;

/** What a delivery says about its time: status, period and last day must fit each other and the rows. */
final class Peildatum implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        Optional<LocalDate> tot = beeld.levering().tot();
        Optional<Periode> periode = beeld.levering().periode();
        tot.filter(dag -> dag.isAfter(beeld.vandaag()))
                .ifPresent(dag -> melder.meld("VA-M15", Map.of("tot", dag.toString())));
        if (periode.isEmpty()) {
            return;
        }
        Periode over = periode.get();
        tot.filter(dag -> dag.isBefore(over.van()))
                .ifPresent(dag -> melder.meld("VA-M17", Map.of("tot", dag.toString(), "periode", over.tekst())));
        if (!beeld.overPersonen()) {
            return;
        }
        LocalDate weet = tot.filter(dag -> dag.isBefore(beeld.vandaag())).orElse(beeld.vandaag());
        boolean loopt = over.tot().isAfter(weet);
        if (beeld.isDefinitief() && loopt) {
            melder.meld("VA-M16", Map.of("periode", over.tekst(), "dag", weet.toString()));
        }
        laatsteRij(beeld, loopt ? weet : over.tot(), melder);
    }

    // absence without rows in the last weeks before the end: something was left out
    private static void laatsteRij(Leveringbeeld beeld, LocalDate einde, Melder melder) {
        boolean metDatum = beeld.schema()
                .schooljaarVan()
                .flatMap(beeld.schema()::findVeld)
                .filter(veld -> veld.type() == Type.DATE)
                .isPresent();
        LocalDate laatste = beeld.rijen().laatste();
        boolean genoeg = beeld.rijen().geaccepteerd() >= Toetsgrenzen.getal("vergelijk-rijen");
        if (!metDatum || !genoeg || !beeld.isDefinitief()) {
            return;
        }
        long dagen = ChronoUnit.DAYS.between(laatste, einde);
        if (dagen > Toetsgrenzen.getal("laatste-rij-dagen")) {
            melder.meld("VA-M18", Map.of("laatste", laatste.toString(), "einde", einde.toString()));
        }
    }
}
