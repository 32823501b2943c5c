package nl.verzuimatlas.etl.toets.betekenis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.naslag.Vorige;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.telling.Waardetelling;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/** A delivery against that of the period before: as a whole, per municipality, per school, per column and per code. */
final class Vorigjaar implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        beeld.vorigeLevering()
                .filter(vorige -> vorige.gelezen() >= Toetsgrenzen.getal("vergelijk-rijen"))
                .ifPresent(vorige -> geheel(beeld, vorige, melder));
        beeld.vorige().ifPresent(vorige -> {
            weggevallen(
                    "VA-M09",
                    "gemeente",
                    vorige,
                    vorige.perGemeente(),
                    beeld.rijen().perGemeente(),
                    melder);
            weggevallen(
                    "VA-M10",
                    "school",
                    vorige,
                    vorige.perSchool(),
                    beeld.rijen().perSchool(),
                    melder);
            if (beeld.overPersonen()) {
                legeCellen(beeld, vorige, melder);
                codes(beeld, vorige, melder);
            }
        });
    }

    private static void geheel(Leveringbeeld beeld, LeveringManifest vorige, Melder melder) {
        long nu = beeld.rijen().gelezen();
        double verhouding = (double) nu / vorige.gelezen();
        double factor = Toetsgrenzen.getal("meer-of-minder-factor");
        if (verhouding < 1 / factor || verhouding > factor) {
            String verschil = (verhouding > 1 ? "+" : "") + Getallen.kort(Math.round(100 * (verhouding - 1))) + "%";
            melder.meld(
                    "VA-M06",
                    Map.of(
                            "nu", Getallen.geheel(nu),
                            "toen", Getallen.geheel(vorige.gelezen()),
                            "periode", vorige.periode(),
                            "verschil", verschil));
        }
    }

    private static void weggevallen(
            String id, String naam, Vorige vorige, Map<String, Long> toen, Waardetelling nu, Melder melder) {
        double minst = Toetsgrenzen.getal("weggevallen-rijen");
        double aandeel = Toetsgrenzen.getal("weggevallen-aandeel");
        new TreeMap<>(toen).forEach((code, aantal) -> {
            if (nu.isVolledig() && aantal >= minst && nu.aantal(code) <= aandeel * aantal) {
                melder.meld(
                        id,
                        Map.of(
                                naam,
                                code,
                                "nu",
                                Getallen.geheel(nu.aantal(code)),
                                "toen",
                                Getallen.geheel(aantal),
                                "periode",
                                vorige.levering().periode()));
            }
        });
    }

    private static void legeCellen(Leveringbeeld beeld, Vorige vorige, Melder melder) {
        long nu = beeld.rijen().geaccepteerd();
        long toen = vorige.levering().geaccepteerd();
        if (Math.min(nu, toen) < Toetsgrenzen.getal("vergelijk-rijen")) {
            return;
        }
        List<Veld> velden = beeld.schema().fields();
        for (int i = 0; i < velden.size(); i++) {
            String naam = velden.get(i).name();
            double leegNu = 1 - (double) beeld.rijen().gevuld(i) / nu;
            double leegToen = 1 - (double) vorige.gevuld().getOrDefault(naam, toen) / toen;
            // a column that is empty throughout has its own finding
            if (leegNu < 1 && Toetsgrenzen.overschrijdt(leegNu - leegToen, "leeg-verschil")) {
                melder.meld(
                        "VA-M19",
                        beeld.bestand(),
                        naam,
                        Map.of(
                                "nu", Getallen.procent(leegNu),
                                "toen", Getallen.procent(leegToen),
                                "periode", vorige.levering().periode()),
                        1);
            }
        }
    }

    private static void codes(Leveringbeeld beeld, Vorige vorige, Melder melder) {
        double minst = Toetsgrenzen.getal("code-rijen");
        for (String veld : beeld.codevelden()) {
            Waardetelling nu = beeld.rijen().perCode(veld);
            Map<String, Long> toen = vorige.perCode().getOrDefault(veld, Map.of());
            double totaalNu = nu.totaal();
            double totaalToen =
                    toen.values().stream().mapToLong(Long::longValue).sum();
            if (totaalNu < minst || totaalToen < minst) {
                continue;
            }
            Set<String> codes = new HashSet<>(toen.keySet());
            codes.addAll(nu.alle().keySet());
            codes.stream().sorted().forEach(code -> {
                double aandeelNu = nu.aantal(code) / totaalNu;
                double aandeelToen = toen.getOrDefault(code, 0L) / totaalToen;
                if (Toetsgrenzen.overschrijdt(Math.abs(aandeelNu - aandeelToen), "code-verschil")) {
                    melder.meld(
                            "VA-M20",
                            beeld.bestand(),
                            veld,
                            Map.of(
                                    "code", code,
                                    "nu", Getallen.procent(aandeelNu),
                                    "toen", Getallen.procent(aandeelToen),
                                    "periode", vorige.levering().periode()),
                            1);
                }
            });
        }
    }
}
