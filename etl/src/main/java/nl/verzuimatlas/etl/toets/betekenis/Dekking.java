package nl.verzuimatlas.etl.toets.betekenis;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.telling.Waardetelling;

/** The municipalities that a delivery says it covers, against those of its rows: zero is said, a gap is not zero. */
final class Dekking implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        // a registration of schools has no municipalities: it covers the vestigingen in its rows
        boolean metGemeente = beeld.schema().gemeente().isPresent();
        if (!beeld.overPersonen() || !metGemeente) {
            return;
        }
        List<String> dekking = beeld.levering().dekking();
        if (dekking.isEmpty()) {
            melder.meld("VA-L12", Map.of());
            return;
        }
        Waardetelling rijen = beeld.rijen().perGemeente();
        dekking.stream()
                // a delivery without any row has its own finding; of rejected rows nobody knows whose they are
                .filter(gemeente ->
                        beeld.rijen().gelezen() > 0 && beeld.rijen().geweigerd() == 0 && rijen.aantal(gemeente) == 0)
                .forEach(gemeente -> melder.meld("VA-M11", Map.of("gemeente", beeld.gemeente(gemeente))));
        rijen.alle().forEach((gemeente, aantal) -> {
            if (!dekking.contains(gemeente)) {
                melder.meld(
                        "VA-M12",
                        beeld.bestand(),
                        "",
                        Map.of(
                                "gemeente", beeld.gemeente(gemeente),
                                "aantal", Getallen.geheel(aantal),
                                "rij", String.valueOf(rijen.eersteRij(gemeente))),
                        aantal);
            }
        });
    }
}
