package nl.verzuimatlas.etl.toets.betekenis;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.lezen.Rijtelling;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.Kengetallen;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** What the file held: empty lines, no rows at all, empty columns, headers and totals among the rows, too many errors. */
final class Omvang implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        Kengetallen rijen = beeld.rijen();
        if (rijen.legeRegels() > 0) {
            telling("VA-B08", beeld, rijen.legeRegels(), melder);
        }
        if (rijen.voetregels() > 0) {
            telling("VA-B09", beeld, rijen.voetregels(), melder);
        }
        rijvorming(beeld, melder);
        if (rijen.gelezen() == 0) {
            melder.meld("VA-M04", Map.of());
        }
        if (rijen.ingetrokken() > 0) {
            melder.meld("VA-L18", Map.of());
        }
        rijen.kopregels().forEach(plek -> melder.meld("VA-K07", plek, "", Map.of()));
        rijen.totaalrijen().forEach(totaal -> melder.meld("VA-K09", totaal.plek(), "", Map.of()));
        legeKolommen(beeld, melder);
        double meeste = Toetsgrenzen.getal("geweigerd-aandeel");
        if (rijen.geweigerd() > meeste * rijen.gelezen()) {
            melder.meld(
                    "VA-M07",
                    Map.of(
                            "procent", Getallen.procent((double) rijen.geweigerd() / rijen.gelezen()),
                            "grens", Getallen.procent(meeste)));
        }
    }

    private static void legeKolommen(Leveringbeeld beeld, Melder melder) {
        List<Veld> velden = beeld.schema().fields();
        boolean oordeel = beeld.overPersonen() && beeld.rijen().geaccepteerd() >= Toetsgrenzen.getal("vergelijk-rijen");
        for (int i = 0; oordeel && i < velden.size(); i++) {
            if (beeld.rijen().isGeleverd(i) && beeld.rijen().gevuld(i) == 0) {
                melder.meld("VA-M08", beeld.bestand(), velden.get(i).name(), Map.of(), 1);
            }
        }
    }

    private static void rijvorming(Leveringbeeld beeld, Melder melder) {
        Rijtelling telling = beeld.rijen().rijtelling();
        telling.overgeslagen()
                .forEach((reden, aantal) -> melder.meld(
                        "VA-P08",
                        beeld.bestand(),
                        "",
                        Map.of("aantal", String.valueOf(aantal), "reden", reden),
                        aantal));
        long verdeeld = telling.verdeeldeRecords();
        if (verdeeld > 0) {
            Map<String, String> waarden =
                    Map.of("bron", Getallen.geheel(verdeeld), "rijen", Getallen.geheel(telling.rijenDaarvan()));
            melder.meld("VA-P09", beeld.bestand(), "", waarden, verdeeld);
        }
    }

    private static void telling(String id, Leveringbeeld beeld, long aantal, Melder melder) {
        melder.meld(id, beeld.bestand(), "", Map.of("aantal", String.valueOf(aantal)), aantal);
    }
}
