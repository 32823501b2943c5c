package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A reader who works out by trial what hidden numbers can be: sums that hold in truth, shown numbers, and nothing else. Knows nothing of how cells
 * were chosen, and shares no code with it.
 */
final class Narekenaar {

    private static final int MEEST = 100;

    private final Map<String, Integer> waarheid;
    private final Map<String, Boolean> verborgen;
    private final List<Som> sommen = new ArrayList<>();

    private record Som(List<String> delen, String geheel, int verschil) {}

    Narekenaar(Map<String, Integer> waarheid, Map<String, Boolean> verborgen) {
        this.waarheid = new TreeMap<>(waarheid);
        this.verborgen = new TreeMap<>(verborgen);
    }

    /** Tells the reader that the parts make up the whole, but for a difference that the reader knows. */
    void som(List<String> delen, String geheel) {
        int verschil = delen.stream().mapToInt(waarheid::get).sum() - waarheid.get(geheel);
        sommen.add(new Som(delen, geheel, verschil));
    }

    /** Whether a hidden number is surely not small, or can have five values or more. */
    boolean isVeilig(String cel) {
        int[] marge = marge(List.of(cel));
        return marge[0] > 4 || marge[1] - marge[0] + 1 >= 5;
    }

    /** Whether the sum of hidden numbers is known nearly while they can all be small, and is no figure that is shown itself. */
    boolean isGroepOnthuld(List<String> cellen) {
        List<String> geheim = cellen.stream().filter(verborgen::get).toList();
        if (geheim.size() < 2) {
            return false;
        }
        boolean isGetoondGeheel = sommen.stream()
                .anyMatch(som -> Set.copyOf(som.delen()).containsAll(geheim)
                        && som.delen().stream().allMatch(deel -> verborgen.get(deel) || waarheid.get(deel) == 0)
                        && !verborgen.get(som.geheel()));
        if (isGetoondGeheel) {
            return false;
        }
        int grens = 4 * geheim.size();
        int[] marge = marge(geheim);
        return marge[1] <= grens && marge[1] - marge[0] + 1 < 5;
    }

    /** Smallest and largest sum, looked for from the truth outwards until they are five values apart. */
    private int[] marge(List<String> cellen) {
        int echt = cellen.stream().mapToInt(waarheid::get).sum();
        int hoogst = echt;
        while (hoogst - echt < 4 && kan(cellen, hoogst + 1)) {
            hoogst++;
        }
        int laagst = echt;
        while (hoogst - laagst < 4 && laagst > 0 && kan(cellen, laagst - 1)) {
            laagst--;
        }
        return new int[] {laagst, hoogst};
    }

    private boolean kan(List<String> cellen, int som) {
        Map<String, int[]> grenzen = new TreeMap<>();
        waarheid.forEach((cel, waarde) ->
                grenzen.put(cel, verborgen.get(cel) ? new int[] {0, MEEST} : new int[] {waarde, waarde}));
        List<Som> alle = new ArrayList<>(sommen);
        grenzen.put("doel", new int[] {som, som});
        alle.add(new Som(cellen, "doel", 0));
        return kan(grenzen, alle);
    }

    private static boolean kan(Map<String, int[]> grenzen, List<Som> sommen) {
        boolean gewijzigd = true;
        while (gewijzigd) {
            gewijzigd = false;
            for (Som som : sommen) {
                int laag = 0;
                int hoog = 0;
                for (String deel : som.delen()) {
                    laag += grenzen.get(deel)[0];
                    hoog += grenzen.get(deel)[1];
                }
                int[] geheel = grenzen.get(som.geheel());
                gewijzigd |= knip(geheel, laag - som.verschil(), hoog - som.verschil());
                for (String deel : som.delen()) {
                    int[] eigen = grenzen.get(deel);
                    int onder = geheel[0] + som.verschil() - (hoog - eigen[1]);
                    int boven = geheel[1] + som.verschil() - (laag - eigen[0]);
                    boolean smaller = knip(eigen, onder, boven);
                    if (eigen[0] > eigen[1]) {
                        return false;
                    }
                    if (smaller) {
                        gewijzigd = true;
                        break;
                    }
                }
                if (geheel[0] > geheel[1]) {
                    return false;
                }
            }
        }
        String kleinste = null;
        for (Map.Entry<String, int[]> cel : grenzen.entrySet()) {
            int ruimte = cel.getValue()[1] - cel.getValue()[0];
            if (ruimte > 0 && (kleinste == null || ruimte < grenzen.get(kleinste)[1] - grenzen.get(kleinste)[0])) {
                kleinste = cel.getKey();
            }
        }
        if (kleinste == null) {
            return true;
        }
        int[] keuze = grenzen.get(kleinste);
        for (int waarde = keuze[0]; waarde <= keuze[1]; waarde++) {
            Map<String, int[]> verder = new TreeMap<>();
            grenzen.forEach((cel, grens) -> verder.put(cel, grens.clone()));
            verder.put(kleinste, new int[] {waarde, waarde});
            if (kan(verder, sommen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean knip(int[] grens, int onder, int boven) {
        boolean smaller = onder > grens[0] || boven < grens[1];
        grens[0] = Math.max(grens[0], onder);
        grens[1] = Math.min(grens[1], boven);
        return smaller;
    }
}
