package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/**
 * Bounds every attacked unknown of a system of relations: by propagation, then by whole-number solutions, then by linear and
 * integer programs. The same system gives the same outcome.
 */
public final class Onderzoek {

    private static final int DIEPTE_VAN_UITLEG = 3;
    private static final int STAPPEN_PER_ONBEKENDE = 60;
    private static final int MEEST_VOOR_PROGRAMMA = 1_500;
    private static final long ZAAD = 7L;
    private static final long MILLISECONDEN = 20_000;

    private final Grens[] grenzen;
    private final List<Beperking> beperkingen;
    private final Map<Integer, Vraag> vragen = new HashMap<>();
    private final int drempel;
    private final int[] trap;
    private final int[] eersteTrap;
    private final int[][] bijOnbekende;
    private final Grens[] uiterst;
    private final List<Uitkomst> uitkomsten = new ArrayList<>();

    /**
     * A system.
     *
     * @param grenzen bounds of each unknown to begin with
     * @param beperkingen relations
     * @param vragen which unknowns are attacked
     * @param drempel how many values must fit
     */
    public Onderzoek(List<Grens> grenzen, List<Beperking> beperkingen, List<Vraag> vragen, int drempel) {
        this.grenzen = grenzen.toArray(Grens[]::new);
        this.beperkingen = List.copyOf(beperkingen);
        vragen.forEach(vraag -> this.vragen.put(vraag.onbekende(), vraag));
        this.drempel = drempel;
        this.trap = new int[beperkingen.size()];
        this.eersteTrap = new int[beperkingen.size()];
        this.bijOnbekende = Inperking.keerOm(
                beperkingen.stream().map(Beperking::onbekenden).toArray(int[][]::new), this.grenzen.length);
        this.uiterst = this.grenzen.clone();
    }

    /** Attacks all; outcomes in the order of the components that the unknowns are in. */
    public List<Uitkomst> voerUit() {
        boolean[] gezien = new boolean[grenzen.length];
        for (int onbekende = 0; onbekende < grenzen.length; onbekende++) {
            if (!gezien[onbekende]) {
                onderzoek(samenhang(onbekende, gezien));
            }
        }
        return List.copyOf(uitkomsten);
    }

    /** Bounds that were proven of an unknown. */
    public Grens mogelijk(int onbekende) {
        return uiterst[onbekende];
    }

    /** Bounds of a relation as far as it did not have to be loosened. */
    public Grens grens(int relatie) {
        return beperkingen.get(relatie).trappen().get(trap[relatie]);
    }

    private int[] samenhang(int begin, boolean[] gezien) {
        List<Integer> leden = new ArrayList<>();
        Deque<Integer> rij = new ArrayDeque<>(List.of(begin));
        gezien[begin] = true;
        while (!rij.isEmpty()) {
            int onbekende = rij.poll();
            leden.add(onbekende);
            for (int relatie : bijOnbekende[onbekende]) {
                for (int lid : beperkingen.get(relatie).onbekenden()) {
                    if (!gezien[lid]) {
                        gezien[lid] = true;
                        rij.add(lid);
                    }
                }
            }
        }
        return leden.stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    /** One component, again and again until its guesses leave a solution. */
    private void onderzoek(int[] leden) {
        int[] relaties = relaties(leden);
        while (true) {
            for (int relatie : relaties) {
                trap[relatie] = laatste(relatie);
            }
            Inperking ruimte = deelstelsel(leden, relaties, grenzen).inperking();
            if (ruimte.alles() >= 0) {
                meldStrijdig(leden);
                return;
            }
            neemGokken(relaties, ruimte);
            for (int i = 0; i < leden.length; i++) {
                uiterst[leden[i]] = new Grens(ruimte.onder(i), ruimte.boven(i));
            }
            List<Uitkomst> gevonden = new ArrayList<>();
            Optional<int[]> onmogelijk = zoek(leden, relaties, ruimte, gevonden);
            if (onmogelijk.isEmpty()) {
                uitkomsten.addAll(gevonden);
                return;
            }
            // no solution at all: the guesses of that part go one step looser
            boolean soepeler = false;
            for (int relatie : onmogelijk.get()) {
                if (trap[relatie] < laatste(relatie)) {
                    eersteTrap[relatie] = trap[relatie] + 1;
                    soepeler = true;
                }
            }
            if (!soepeler) {
                meldStrijdig(leden);
                return;
            }
        }
    }

    /** Believes each guess as strictly as the figures, and the guesses before it, allow; those on few unknowns go first. */
    private void neemGokken(int[] relaties, Inperking ruimte) {
        Integer[] volgorde = new Integer[relaties.length];
        Arrays.setAll(volgorde, i -> i);
        Arrays.sort(
                volgorde,
                Comparator.comparingInt(i -> beperkingen.get(relaties[i]).onbekenden().length));
        for (int plaats : volgorde) {
            int relatie = relaties[plaats];
            Beperking beperking = beperkingen.get(relatie);
            for (int poging = eersteTrap[relatie]; poging < laatste(relatie); poging++) {
                if (ruimte.probeer(plaats, beperking.trappen().get(poging))) {
                    trap[relatie] = poging;
                    break;
                }
            }
        }
    }

    private int laatste(int relatie) {
        return beperkingen.get(relatie).trappen().size() - 1;
    }

    private int[] relaties(int[] leden) {
        Set<Integer> relaties = new TreeSet<>();
        for (int lid : leden) {
            for (int relatie : bijOnbekende[lid]) {
                relaties.add(relatie);
            }
        }
        return relaties.stream().mapToInt(Integer::intValue).toArray();
    }

    private Deelstelsel deelstelsel(int[] leden, int[] relaties, Grens[] ruimte) {
        List<int[]> onbekenden = new ArrayList<>();
        List<int[]> factoren = new ArrayList<>();
        List<Grens> sommen = new ArrayList<>();
        List<Grens> ruimst = new ArrayList<>();
        for (int relatie : relaties) {
            Beperking beperking = beperkingen.get(relatie);
            int[] alle = beperking.onbekenden();
            int[] eigen = new int[alle.length];
            int[] gewicht = new int[alle.length];
            int aantal = 0;
            long vast = 0;
            for (int i = 0; i < alle.length; i++) {
                int lid = Arrays.binarySearch(leden, alle[i]);
                if (lid < 0) {
                    vast += beperking.factoren()[i] * ruimte[alle[i]].onder();
                } else {
                    eigen[aantal] = lid;
                    gewicht[aantal++] = beperking.factoren()[i];
                }
            }
            onbekenden.add(Arrays.copyOf(eigen, aantal));
            factoren.add(Arrays.copyOf(gewicht, aantal));
            sommen.add(grens(relatie).plus(-vast));
            ruimst.add(beperking.trappen().get(laatste(relatie)).plus(-vast));
        }
        Grens[] eigen = new Grens[leden.length];
        Arrays.setAll(eigen, i -> ruimte[leden[i]]);
        return Deelstelsel.van(
                leden,
                eigen,
                onbekenden.toArray(int[][]::new),
                factoren.toArray(int[][]::new),
                sommen.toArray(Grens[]::new),
                ruimst.toArray(Grens[]::new));
    }

    /**
     * Solves the parts of a component that are left when what is known is filled in.
     *
     * @return relations of a part that has no solution; empty when all have
     */
    private Optional<int[]> zoek(int[] leden, int[] relaties, Inperking ruimte, List<Uitkomst> gevonden) {
        Map<Integer, Set<String>> uitleg = new HashMap<>();
        for (int i = 0; i < leden.length; i++) {
            Vraag vraag = vragen.get(leden[i]);
            if (vraag != null && vraag.eis().isOntdekt(uiterst[leden[i]], drempel)) {
                uitleg.put(leden[i], uitleg(i, relaties, leden, ruimte));
            }
        }
        List<int[]> resten = resten(leden);
        Set<Integer> nogOpen = new TreeSet<>();
        resten.forEach(rest -> Arrays.stream(rest).forEach(nogOpen::add));
        for (int[] rest : resten) {
            List<Vraag> open = Arrays.stream(rest)
                    .mapToObj(vragen::get)
                    .filter(vraag -> vraag != null && !uitleg.containsKey(vraag.onbekende()))
                    .toList();
            if (!open.isEmpty() && !beoordeel(rest, open, gevonden)) {
                return Optional.of(relaties(rest));
            }
        }
        for (int lid : leden) {
            Vraag vraag = vragen.get(lid);
            if (uitleg.containsKey(lid)) {
                gevonden.add(uitkomst(vraag, Oordeel.ONTDEKT, uitleg.get(lid)));
            } else if (vraag != null && !nogOpen.contains(lid)) {
                // known, and nothing small
                gevonden.add(uitkomst(vraag, Oordeel.VEILIG, Set.of()));
            }
        }
        return Optional.empty();
    }

    /** Judges what is open in a part; false when the part has no solution. */
    private boolean beoordeel(int[] rest, List<Vraag> vragenOpen, List<Uitkomst> gevonden) {
        int[] relaties = relaties(rest);
        Samenvoeging samen = Samenvoeging.van(deelstelsel(rest, relaties, uiterst));
        Duik duik = new Duik(samen.deel(), new Random(ZAAD));
        Optional<long[]> oplossing = duik.oplossing(STAPPEN_PER_ONBEKENDE);
        if (oplossing.isPresent() && !duik.losgelaten().isEmpty()) {
            for (int relatie : duik.losgelaten()) {
                samen.oorsprong().get(relatie).forEach(een -> trap[relaties[een]] = laatste(relaties[een]));
            }
            samen = Samenvoeging.van(deelstelsel(rest, relaties, uiterst));
        }
        if (oplossing.isEmpty() && samen.deel().aantal() <= MEEST_VOOR_PROGRAMMA) {
            Geheeltal rekenaar = new Geheeltal(samen.deel(), MILLISECONDEN);
            oplossing = rekenaar.oplossing();
            if (oplossing.isEmpty() && rekenaar.isOnmogelijk()) {
                return false;
            }
        }
        if (oplossing.isEmpty()) {
            vragenOpen.forEach(vraag -> gevonden.add(uitkomst(vraag, Oordeel.ONBESLIST, Set.of())));
            return true;
        }
        int[] plaats = samen.plaats();
        Map<Vraag, Naderonderzoek.Open> open = new LinkedHashMap<>();
        for (Vraag vraag : vragenOpen) {
            open.put(vraag, new Naderonderzoek.Open(plaats[Arrays.binarySearch(rest, vraag.onbekende())], vraag.eis()));
        }
        Naderonderzoek nader = new Naderonderzoek(samen.deel(), oplossing.get(), List.copyOf(open.values()), drempel);
        open.forEach((vraag, een) -> {
            Oordeel oordeel = nader.oordeel(een);
            uiterst[vraag.onbekende()] = nader.mogelijk(een.onbekende());
            gevonden.add(uitkomst(vraag, oordeel, oordeel == Oordeel.VEILIG ? Set.of() : woorden(vraag.onbekende())));
        });
        return true;
    }

    /** What hangs together when the unknowns that are known by now are filled in. */
    private List<int[]> resten(int[] leden) {
        boolean[] gezien = new boolean[grenzen.length];
        for (int lid : leden) {
            gezien[lid] = uiterst[lid].aantal() == 1;
        }
        List<int[]> resten = new ArrayList<>();
        for (int lid : leden) {
            if (!gezien[lid]) {
                resten.add(samenhang(lid, gezien));
            }
        }
        return resten;
    }

    private Uitkomst uitkomst(Vraag vraag, Oordeel oordeel, Set<String> verbanden) {
        return new Uitkomst(vraag, oordeel, uiterst[vraag.onbekende()], verbanden);
    }

    private void meldStrijdig(int[] leden) {
        for (int lid : leden) {
            Vraag vraag = vragen.get(lid);
            if (vraag != null) {
                uitkomsten.add(new Uitkomst(
                        vraag, Oordeel.ONBESLIST, grenzen[lid], Set.of("de cijfers spreken elkaar tegen")));
            }
        }
    }

    private Set<String> woorden(int onbekende) {
        Set<String> woorden = new LinkedHashSet<>();
        for (int relatie : bijOnbekende[onbekende]) {
            woorden.add(beperkingen.get(relatie).woorden());
        }
        return woorden;
    }

    private Set<String> uitleg(int plaats, int[] relaties, int[] leden, Inperking ruimte) {
        Set<String> woorden = new LinkedHashSet<>();
        Set<Integer> onderzocht = new LinkedHashSet<>(List.of(plaats));
        List<Integer> laag = List.of(plaats);
        for (int diepte = 0; diepte < DIEPTE_VAN_UITLEG; diepte++) {
            List<Integer> volgende = new ArrayList<>();
            for (int onbekende : laag) {
                for (int reden : new int[] {ruimte.redenOnder(onbekende), ruimte.redenBoven(onbekende)}) {
                    if (reden >= 0) {
                        Beperking beperking = beperkingen.get(relaties[reden]);
                        woorden.add(beperking.woorden());
                        for (int lid : beperking.onbekenden()) {
                            int anderePlaats = Arrays.binarySearch(leden, lid);
                            if (onderzocht.add(anderePlaats)) {
                                volgende.add(anderePlaats);
                            }
                        }
                    }
                }
            }
            laag = volgende;
        }
        return woorden;
    }
}
