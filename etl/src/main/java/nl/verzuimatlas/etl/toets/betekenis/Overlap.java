package nl.verzuimatlas.etl.toets.betekenis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/** Rows that another delivery holds already: another period or another supplier, so that they would count twice. */
final class Overlap implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        if (beeld.periode().isEmpty()) {
            return;
        }
        Set<String> zelfdeInhoud = zelfdeInhoud(beeld, melder);
        List<String> sleutels = beeld.rijen().sleutels();
        if (sleutels.isEmpty()) {
            return;
        }
        beeld.eerder()
                .metSleutels(beeld.schema(), beeld.levering().leverancier(), beeld.periode(), sleutels)
                .forEach((ander, aantal) -> {
                    double aandeel = (double) aantal / sleutels.size();
                    if (Toetsgrenzen.overschrijdt(aandeel, "overlap-aandeel") && !zelfdeInhoud.contains(ander.id())) {
                        melder.meld(
                                "VA-M13",
                                Map.of(
                                        "procent", Getallen.procent(aandeel),
                                        "leverancier", ander.leverancier(),
                                        "periode", ander.periode()));
                    }
                });
    }

    // the same file has as many rows: only then are all files read again for their hash
    private static Set<String> zelfdeInhoud(Leveringbeeld beeld, Melder melder) {
        Set<String> zelfde = new HashSet<>();
        List<LeveringManifest> kandidaten = beeld.eerder().leveringen().stream()
                .filter(ander -> ander.bron().equals(beeld.schema().bron())
                        && ander.gelezen() == beeld.rijen().gelezen()
                        && ander.gelezen() > 0
                        && !(ander.periode().equals(beeld.periode())
                                && ander.leverancier().equals(beeld.levering().leverancier())))
                .toList();
        if (kandidaten.isEmpty()) {
            return zelfde;
        }
        Set<String> hashes = beeld.hashes();
        for (LeveringManifest ander : kandidaten) {
            boolean gelijk = ander.bestanden().stream().allMatch(bestand -> hashes.contains(bestand.sha256()));
            if (gelijk) {
                zelfde.add(ander.id());
                melder.meld("VA-M14", Map.of("leverancier", ander.leverancier(), "periode", ander.periode()));
            }
        }
        return zelfde;
    }
}
