package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/** Makes the system of the counts of a release. */
final class Stelselbouwer {

    private static final int TELLER = 0;
    private static final int NOEMER = 1;
    private static final int REST = 2;
    private static final int GEEN = -1;

    private final Map<Celsleutel, Integer> nummers = new HashMap<>();
    private final List<Celsleutel> sleutels = new ArrayList<>();
    private final Getallen getallen = new Getallen();
    private int[] celBegin = new int[1024];
    private final Rijenbouwer rijen = new Rijenbouwer();
    private final Rijenbouwer verschillen = new Rijenbouwer();
    private final Map<String, List<Gebiedsrij>> perVeld = new LinkedHashMap<>();

    /** A region's row: which region, and the numbers of region and gemeenten. */
    private record Gebiedsrij(String gebied, int geheel, Map<String, Integer> perGemeente) {}

    /**
     * The numbers of {@code cellen}: of a count the count, of a share numerator, denominator and what is left.
     *
     * @param cellen counted cells with a figure
     */
    Stelselbouwer(Collection<Cel> cellen) {
        for (Cel cel : cellen) {
            int nummer = sleutels.size();
            nummers.put(cel.sleutel(), nummer);
            sleutels.add(cel.sleutel());
            if (nummer + 2 > celBegin.length) {
                celBegin = Arrays.copyOf(celBegin, 2 * celBegin.length);
            }
            int teller = geheel(cel.teller().orElseThrow());
            if (isAandeel(cel)) {
                int noemer = geheel(cel.noemer().orElseThrow());
                getallen.voegToe(teller, 0, nummer, true);
                getallen.voegToe(noemer, 1, nummer, true);
                getallen.voegToe(noemer - teller, 0, nummer, true);
                int eerste = celBegin[nummer];
                rijen.voegToe(Rijsoort.CEL, new int[] {eerste, eerste + REST}, new int[] {eerste + NOEMER});
            } else {
                getallen.voegToe(teller, 0, nummer, true);
            }
            celBegin[nummer + 1] = getallen.aantal();
        }
    }

    /** Whether the denominator is a number of cases that is hidden with the cell. */
    static boolean isAandeel(Cel cel) {
        return cel.noemer().isPresent() && !cel.noemerIsPopulatie();
    }

    private static int geheel(double getal) {
        return Math.toIntExact(Math.round(getal));
    }

    /** Cells in the order of their numbers. */
    List<Celsleutel> sleutels() {
        return sleutels;
    }

    /** Adds a relation; one of which a side has no figures says nothing. */
    void voegToe(Verband verband) {
        switch (verband.soort()) {
            case SOM -> {
                som(verband, TELLER);
                if (zijnAandelen(verband)) {
                    som(verband, NOEMER);
                    som(verband, REST);
                }
            }
            case TELLERS -> som(verband, TELLER);
            case TELLERS_EN_NOEMER ->
                rij(Rijsoort.GROEP, getallen(verband.links(), TELLER), getallen(verband.rechts(), NOEMER));
            case NOEMERS -> som(verband, NOEMER);
            case DEEL -> metRest(verband, TELLER, true);
            case HOOGSTENS -> metRest(verband, TELLER, false);
            case NOEMERS_HOOGSTENS ->
                metRest(getallen(verband.links(), TELLER), getallen(verband.rechts(), NOEMER), false);
            case GEDEELD -> {
                gedeeld(verband, TELLER);
                if (zijnAandelen(verband)) {
                    gedeeld(verband, NOEMER);
                }
            }
        }
    }

    private void som(Verband verband, int grootheid) {
        int[] links = getallen(verband.links(), grootheid);
        int[] rechts = getallen(verband.rechts(), grootheid);
        if (grootheid == REST && links.length > 0 && rechts.length > 0) {
            // follows from numerators and denominators
            verschillen.voegToe(Rijsoort.GROEP, links, rechts);
        } else {
            rij(Rijsoort.GROEP, links, rechts);
        }
        Celsleutel geheel = verband.rechts().get(0);
        boolean isGebied = rechts.length == 1
                && geheel.regiotype() != Regiotype.GEMEENTE
                && verband.links().get(0).regiotype() == Regiotype.GEMEENTE;
        if (isGebied && links.length > 0) {
            Map<String, Integer> perGemeente = new TreeMap<>();
            for (Celsleutel lid : verband.links()) {
                int nummer = getal(lid, grootheid);
                if (nummer != GEEN) {
                    perGemeente.put(lid.regiocode(), nummer);
                }
            }
            String veld = geheel.indicator() + "|" + geheel.schooljaar() + "|" + geheel.dimensie() + "|"
                    + geheel.categorie() + "|" + grootheid;
            perVeld.computeIfAbsent(veld, nieuw -> new ArrayList<>())
                    .add(new Gebiedsrij(geheel.regiotype().term() + "|" + geheel.regiocode(), rechts[0], perGemeente));
        }
    }

    private void metRest(Verband verband, int grootheid, boolean persoonlijk) {
        metRest(getallen(verband.links(), grootheid), getallen(verband.rechts(), grootheid), persoonlijk);
    }

    private void metRest(int[] links, int[] rechts, boolean persoonlijk) {
        int rest = som(links) - som(rechts);
        // an area counts those who move within it once, so it never has more; a part has no more than the whole
        if (links.length > 0 && rechts.length > 0 && rest >= 0) {
            rij(Rijsoort.CEL, links, metErbij(metKopieen(rechts), nergens(rest, persoonlijk)));
        }
    }

    /** The same numbers, with a copy of one in each place but the first: a row has a number once. */
    private int[] metKopieen(int[] nummers) {
        Set<Integer> gehad = new HashSet<>();
        return Arrays.stream(nummers)
                .map(nummer -> gehad.add(nummer) ? nummer : kopie(nummer))
                .toArray();
    }

    private int kopie(int nummer) {
        int kopie = nergens(getallen.waarde(nummer), false);
        rij(Rijsoort.CEL, new int[] {nummer}, new int[] {kopie});
        return kopie;
    }

    /** A number that is nowhere shown. */
    private int nergens(int waarde, boolean persoonlijk) {
        return getallen.voegToe(waarde, 0, Stelsel.GEEN_CEL, persoonlijk);
    }

    /** The gemeenten that lie in an area whole and what it counts of those that are cut make up the area. */
    private void gedeeld(Verband verband, int grootheid) {
        int[] heel = getallen(verband.links(), grootheid);
        int[] gebied = getallen(verband.rechts().subList(0, 1), grootheid);
        int[] gesneden = getallen(verband.rechts().subList(1, verband.rechts().size()), grootheid);
        int deel = som(gebied) - som(heel);
        if (gebied.length == 0 || deel < 0 || deel > som(gesneden)) {
            // pupils who moved count in two gemeenten
            metRest(samen(heel, gesneden), gebied, true);
        } else if (gesneden.length == 0) {
            rij(Rijsoort.GROEP, heel, gebied);
        } else {
            int nummer = nergens(deel, true);
            rij(Rijsoort.GROEP, metErbij(heel, nummer), gebied);
            metRest(gesneden, new int[] {nummer}, true);
        }
    }

    private static int[] samen(int[] een, int[] ander) {
        return IntStream.concat(Arrays.stream(een), Arrays.stream(ander)).toArray();
    }

    private void rij(Rijsoort soort, int[] links, int[] rechts) {
        // a whole of nobody beside parts of somebody is no sum, and nobody can use it as one
        boolean isVanNiemand = som(links) == 0 != (som(rechts) == 0);
        if (links.length > 0 && rechts.length > 0 && !isVanNiemand) {
            rijen.voegToe(soort, links, rechts);
        }
    }

    private int som(int[] nummers) {
        return Arrays.stream(nummers).map(getallen::waarde).sum();
    }

    private boolean zijnAandelen(Verband verband) {
        return heeftNoemer(verband.links()) && heeftNoemer(verband.rechts());
    }

    private boolean heeftNoemer(List<Celsleutel> cellen) {
        return cellen.stream().anyMatch(sleutel -> getal(sleutel, NOEMER) != GEEN);
    }

    private int[] getallen(List<Celsleutel> cellen, int grootheid) {
        return cellen.stream()
                .mapToInt(sleutel -> getal(sleutel, grootheid))
                .filter(nummer -> nummer != GEEN)
                .toArray();
    }

    private int getal(Celsleutel sleutel, int grootheid) {
        Integer nummer = nummers.get(sleutel);
        if (nummer == null) {
            return GEEN;
        }
        int eerste = celBegin[nummer];
        return grootheid == TELLER || celBegin[nummer + 1] - eerste > 1 ? eerste + grootheid : GEEN;
    }

    /**
     * The system.
     *
     * @param standen of each cell whether it may be hidden
     * @param prijzen of each cell what that costs
     */
    Stelsel bouw(Stand[] standen, long[] prijzen) {
        perVeld.values().forEach(this::vergelijk);
        return new Stelsel(
                getallen.waarden(),
                getallen.ondergrenzen(),
                getallen.cellen(),
                getallen.persoonlijk(),
                Arrays.copyOf(celBegin, sleutels.size() + 1),
                standen,
                prijzen,
                rijen.rijen(),
                verschillen.rijen());
    }

    /** The differences of the regions of one figure that share a gemeente. */
    private void vergelijk(List<Gebiedsrij> gebieden) {
        Map<String, List<Integer>> perGemeente = new TreeMap<>();
        for (int i = 0; i < gebieden.size(); i++) {
            for (String gemeente : gebieden.get(i).perGemeente().keySet()) {
                perGemeente
                        .computeIfAbsent(gemeente, nieuw -> new ArrayList<>())
                        .add(i);
            }
        }
        for (int i = 0; i < gebieden.size(); i++) {
            Gebiedsrij een = gebieden.get(i);
            boolean[] gezien = new boolean[gebieden.size()];
            for (String gemeente : een.perGemeente().keySet()) {
                for (int ander : perGemeente.get(gemeente)) {
                    if (ander > i && !gezien[ander]) {
                        gezien[ander] = true;
                        verschil(een, gebieden.get(ander));
                    }
                }
            }
        }
    }

    private void verschil(Gebiedsrij een, Gebiedsrij ander) {
        int[] alleenEen = zonder(een.perGemeente(), ander.perGemeente().keySet());
        int[] alleenAnder = zonder(ander.perGemeente(), een.perGemeente().keySet());
        // een - ander = gemeenten of een alone - gemeenten of ander alone
        verschillen.voegToe(Rijsoort.GROEP, metErbij(alleenEen, ander.geheel()), metErbij(alleenAnder, een.geheel()));
    }

    private static int[] zonder(Map<String, Integer> perGemeente, Set<String> niet) {
        return perGemeente.entrySet().stream()
                .filter(lid -> !niet.contains(lid.getKey()))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    private static int[] metErbij(int[] getallen, int erbij) {
        int[] alle = Arrays.copyOf(getallen, getallen.length + 1);
        alle[getallen.length] = erbij;
        return alle;
    }
}
