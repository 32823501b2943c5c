package nl.verzuimatlas.etl.toets.betekenis;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.Kengetallen;
import nl.verzuimatlas.etl.toets.telling.Waardetelling;

/** Shares that cannot be: of boys and girls, of exactly sixteen hours, and of one kind of absence at one school. */
final class Aandelen implements Betekenischeck {

    private static final List<List<String>> GESLACHTEN = List.of(List.of("M", "V"), List.of("jongen", "meisje"));

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        geslacht(beeld, melder);
        zestien(beeld, melder);
        scholen(beeld.rijen().soortPerSchool(), melder);
    }

    private static void geslacht(Leveringbeeld beeld, Melder melder) {
        Waardetelling telling = beeld.rijen().perCode("GESLACHT");
        for (List<String> geslachten : GESLACHTEN) {
            long samen = geslachten.stream().mapToLong(telling::aantal).sum();
            if (samen < Toetsgrenzen.getal("code-rijen")) {
                continue;
            }
            for (String geslacht : geslachten) {
                double aandeel = (double) telling.aantal(geslacht) / samen;
                if (aandeel < Toetsgrenzen.getal("geslacht-minst")) {
                    Map<String, String> waarden = Map.of("geslacht", geslacht, "procent", Getallen.procent(aandeel));
                    melder.meld("VA-M22", beeld.bestand(), "GESLACHT", waarden, 1);
                }
            }
        }
    }

    private static void zestien(Leveringbeeld beeld, Melder melder) {
        Kengetallen rijen = beeld.rijen();
        if (rijen.metUren() < Toetsgrenzen.getal("vergelijk-rijen")) {
            return;
        }
        double aandeel = (double) rijen.metZestienUur() / rijen.metUren();
        if (Toetsgrenzen.overschrijdt(aandeel, "zestien-aandeel")) {
            melder.meld("VA-M28", beeld.bestand(), "VERZUIMUREN", Map.of("procent", Getallen.procent(aandeel)), 1);
        }
    }

    private static void scholen(SortedMap<String, Waardetelling> scholen, Melder melder) {
        double minst = Toetsgrenzen.getal("code-rijen");
        List<String> groot = scholen.keySet().stream()
                .filter(school -> scholen.get(school).totaal() >= minst)
                .toList();
        if (groot.size() < Toetsgrenzen.getal("stilte-scholen")) {
            return;
        }
        TreeSet<String> soorten = new TreeSet<>();
        groot.forEach(school -> soorten.addAll(scholen.get(school).alle().keySet()));
        for (String soort : soorten) {
            double[] aandelen = groot.stream()
                    .mapToDouble(school -> aandeel(scholen.get(school), soort))
                    .sorted()
                    .toArray();
            double midden = aandelen[aandelen.length / 2];
            for (String school : groot) {
                double aandeel = aandeel(scholen.get(school), soort);
                if (Toetsgrenzen.overschrijdt(Math.abs(aandeel - midden), "school-verschil")) {
                    melder.meld(
                            "VA-M21",
                            Map.of(
                                    "school",
                                    school,
                                    "soort",
                                    soort,
                                    "procent",
                                    Getallen.procent(aandeel),
                                    "midden",
                                    Getallen.procent(midden)));
                }
            }
        }
    }

    private static double aandeel(Waardetelling telling, String soort) {
        return (double) telling.aantal(soort) / telling.totaal();
    }
}
