package nl.verzuimatlas.warehouse.bescherming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.verzuimatlas.warehouse.bescherming.Verband.Soort;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * The sums that the registry names as lists of cells of which one can be computed from the others. The list does not say which
 * cells stand on which side: the first against the others, the last against the others, or the first ones of one breakdown against the rest. The
 * side that fits the figures best is taken, over all areas and years together.
 */
final class Sommen {

    private final Map<Celsleutel, Cel> cellen;
    private final Map<List<String>, Integer> grens = new HashMap<>();

    Sommen(Indicatorregister register, Map<Celsleutel, Cel> cellen) {
        this.cellen = cellen;
        Map<String, List<List<String>>> perIndicator = new HashMap<>();
        register.registraties()
                .forEach(registratie -> perIndicator.put(
                        registratie.indicator().id(), registratie.berekening().sommen()));
        Map<List<String>, long[]> afwijking = new HashMap<>();
        for (Celsleutel sleutel : cellen.keySet()) {
            if (sleutel.reeks() != Reeks.EIGEN) {
                continue;
            }
            for (List<String> som : perIndicator.getOrDefault(sleutel.indicator(), List.of())) {
                if (andereCel(sleutel, anker(som)).equals(sleutel)) {
                    tel(sleutel, som, afwijking.computeIfAbsent(som, nieuw -> new long[som.size()]));
                }
            }
        }
        afwijking.forEach((som, per) -> grens.put(som, beste(som, per)));
    }

    /** First cell of the indicator that names the sum itself. */
    private static String anker(List<String> som) {
        return som.stream()
                .filter(naam -> naam.split(":").length == 2)
                .findFirst()
                .orElseThrow();
    }

    /** Hands the sums of which {@code sleutel} is the first cell of its own indicator to {@code naar}. */
    void van(Celsleutel sleutel, List<List<String>> sommen, Consumer<Verband> naar) {
        for (List<String> som : sommen) {
            List<Celsleutel> alle =
                    som.stream().map(naam -> andereCel(sleutel, naam)).toList();
            if (andereCel(sleutel, anker(som)).equals(sleutel)) {
                int plaats = grens.get(som);
                naar.accept(new Verband(Soort.SOM, alle.subList(plaats, alle.size()), alle.subList(0, plaats)));
            }
        }
    }

    /** Adds, for each place where the list may be cut in two sides, by how much the sides differ; when all cells have a figure. */
    private void tel(Celsleutel sleutel, List<String> som, long[] afwijking) {
        if (!som.stream().allMatch(naam -> heeftCijfer(andereCel(sleutel, naam)))) {
            return;
        }
        long totaal = 0;
        long[] tot = new long[som.size()];
        for (int i = 0; i < som.size(); i++) {
            tot[i] = totaal;
            totaal += teller(andereCel(sleutel, som.get(i)));
        }
        for (int i = 1; i < som.size(); i++) {
            afwijking[i] += Math.abs(totaal - 2 * tot[i]);
        }
    }

    private static int beste(List<String> som, long[] afwijking) {
        // a cell of another indicator at the end is what the others make up
        int beste = som.get(som.size() - 1).split(":").length > 2 ? som.size() - 1 : 1;
        for (int plaats : List.of(1, som.size() - 1, kop(som))) {
            if (afwijking[plaats] < afwijking[beste]) {
                beste = plaats;
            }
        }
        return beste;
    }

    /** How many cells at the head are of one breakdown; at least one is not. */
    private static int kop(List<String> som) {
        String dimensie = som.get(0).substring(0, som.get(0).indexOf(':') + 1);
        int kop = 1;
        while (kop < som.size() - 1 && som.get(kop).startsWith(dimensie)) {
            kop++;
        }
        return kop;
    }

    private boolean heeftCijfer(Celsleutel sleutel) {
        Cel cel = cellen.get(sleutel);
        return cel != null && cel.heeftCijfer();
    }

    private long teller(Celsleutel sleutel) {
        return Math.round(cellen.get(sleutel).teller().orElse(0));
    }

    /** The cell that {@code naam} ({@code dimensie:categorie}, or with the indicator before it) names, of the same area and year. */
    static Celsleutel andereCel(Celsleutel sleutel, String naam) {
        String[] delen = naam.split(":", 3);
        int dimensie = delen.length - 2;
        String indicator = dimensie == 0 ? sleutel.indicator() : delen[0];
        return sleutel.metIndicator(indicator, delen[dimensie], delen[dimensie + 1]);
    }
}
