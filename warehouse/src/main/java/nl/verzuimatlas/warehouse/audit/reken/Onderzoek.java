package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/**
 * Bounds every attacked unknown of a system of relations: by propagation, then by whole-number solutions, then by linear and
 * integer programs. The same system gives the same outcome.
 */
public final class Onderzoek {

    private static final int DIEPTE_VAN_UITLEG = 3;
    private static final double WERK_VAN_VERSOEPELEN = 20;
    /** How often the guesses of a component may leave no solution before it is given up. */
    private static final int HOOGSTENS_VERSOEPELD = 12;

    private final Grens[] grenzen;
    private final List<Beperking> beperkingen;
    private final Map<Integer, Vraag> vragen = new HashMap<>();
    private final int drempel;
    private final Voorsprong voorsprong;
    private final int[] trap;
    private final int[] eersteTrap;
    private final int[][] bijOnbekende;
    private final Grens[] uiterst;

    /**
     * A system.
     *
     * @param grenzen bounds of each unknown to begin with
     * @param beperkingen relations
     * @param vragen which unknowns are attacked
     * @param drempel how many values must fit
     * @param voorsprong solutions that somebody says it has
     */
    public Onderzoek(
            List<Grens> grenzen, List<Beperking> beperkingen, List<Vraag> vragen, int drempel, Voorsprong voorsprong) {
        this.voorsprong = voorsprong;
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

    /**
     * Attacks all, as many components at the same time as there are processors.
     *
     * @return outcomes, in the order of the components that the unknowns are in
     */
    public List<Uitkomst> voerUit() {
        boolean[] gezien = new boolean[grenzen.length];
        List<int[]> delen = new ArrayList<>();
        for (int onbekende = 0; onbekende < grenzen.length; onbekende++) {
            if (!gezien[onbekende]) {
                delen.add(samenhang(onbekende, gezien));
            }
        }
        delen.removeIf(leden -> Arrays.stream(leden).noneMatch(vragen::containsKey));
        List<List<Uitkomst>> uitkomsten = new ArrayList<>(Collections.nCopies(delen.size(), List.of()));
        List<Integer> grootsteEerst = IntStream.range(0, delen.size())
                .boxed()
                .sorted(Comparator.comparingInt(nummer -> -delen.get(nummer).length))
                .toList();
        ExecutorService werkers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<Integer, Future<List<Uitkomst>>> werk = new LinkedHashMap<>();
            grootsteEerst.forEach(nummer -> werk.put(nummer, werkers.submit(() -> onderzoek(delen.get(nummer)))));
            for (Map.Entry<Integer, Future<List<Uitkomst>>> een : werk.entrySet()) {
                uitkomsten.set(een.getKey(), een.getValue().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while attacking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a component could not be attacked", e.getCause());
        } finally {
            werkers.shutdownNow();
        }
        return uitkomsten.stream().flatMap(List::stream).toList();
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

    /** One component, again and again until its guesses leave a solution, or that takes too long. */
    private List<Uitkomst> onderzoek(int[] leden) {
        int[] relaties = relaties(leden);
        for (int keer = 0; keer < HOOGSTENS_VERSOEPELD; keer++) {
            for (int relatie : relaties) {
                trap[relatie] = laatste(relatie);
            }
            Inperking ruimte = deelstelsel(leden, relaties, grenzen).inperking();
            if (ruimte.alles() >= 0) {
                return strijdig(leden);
            }
            neem(leden, ruimte);
            Grens[] zeker = uiterst.clone();
            neemGokken(relaties, ruimte);
            neem(leden, ruimte);
            List<Uitkomst> gevonden = new ArrayList<>();
            Naderonderzoek.Stand stand = zoek(leden, relaties, ruimte, gevonden);
            if (stand == Naderonderzoek.Stand.OPLOSBAAR) {
                return gevonden;
            }
            if (!versoepel(stand, relaties, deelstelsel(leden, relaties, zeker))) {
                return strijdig(leden);
            }
        }
        return strijdig(leden);
    }

    private void neem(int[] leden, Inperking ruimte) {
        for (int i = 0; i < leden.length; i++) {
            uiterst[leden[i]] = new Grens(ruimte.onder(i), ruimte.boven(i));
        }
    }

    /** Takes looser steps of the guesses that leave no solution together; whether there were any. */
    private boolean versoepel(Naderonderzoek.Stand stand, int[] relaties, Deelstelsel geheel) {
        double[] los = new double[relaties.length];
        for (int i = 0; i < los.length; i++) {
            los[i] = trap[relaties[i]] == laatste(relaties[i]) ? 0 : 1;
        }
        Map<Integer, Long> gebroken = stand == Naderonderzoek.Stand.ONMOGELIJK
                ? Lineair.gebroken(geheel, los)
                : new Geheeltal(geheel, WERK_VAN_VERSOEPELEN).gebroken(los);
        if (!gebroken.isEmpty()) {
            // what did not fit when it was tried, is not tried again: the others fit together now
            for (int relatie : relaties) {
                eersteTrap[relatie] = trap[relatie];
            }
        }
        gebroken.forEach((plaats, som) -> maakLosser(relaties[plaats], som));
        return !gebroken.isEmpty();
    }

    /** The first looser step that allows a sum, or else the last. */
    private void maakLosser(int relatie, long som) {
        List<Grens> trappen = beperkingen.get(relatie).trappen();
        int nieuw = trap[relatie] + 1;
        while (nieuw < laatste(relatie) && !trappen.get(nieuw).omvat(som)) {
            nieuw++;
        }
        eersteTrap[relatie] = nieuw;
    }

    /** Believes each guess as strictly as the figures, and the guesses before it, allow; those on few unknowns go first. */
    private void neemGokken(int[] relaties, Inperking ruimte) {
        List<Integer> volgorde = IntStream.range(0, relaties.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                        i -> beperkingen.get(relaties[i]).onbekenden().length))
                .toList();
        for (int plaats : volgorde) {
            int relatie = relaties[plaats];
            Beperking beperking = beperkingen.get(relatie);
            for (int poging = eersteTrap[relatie]; poging < trap[relatie]; poging++) {
                if (ruimte.probeer(plaats, beperking.trappen().get(poging))) {
                    trap[relatie] = poging;
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

    /** Solves the parts of a component that are left when what is known is filled in; says when one of them has no solution. */
    private Naderonderzoek.Stand zoek(int[] leden, int[] relaties, Inperking ruimte, List<Uitkomst> gevonden) {
        Map<Integer, Set<String>> uitleg = new HashMap<>();
        for (int i = 0; i < leden.length; i++) {
            Vraag vraag = vragen.get(leden[i]);
            if (vraag != null && isOntdekt(vraag, uiterst[leden[i]])) {
                uitleg.put(leden[i], uitleg(i, relaties, leden, ruimte));
            }
        }
        List<Rest> resten = resten(leden, uitleg.keySet());
        try {
            for (Rest rest : resten) {
                if (rest.onmogelijk()) {
                    return rest.stand();
                }
            }
            resten.forEach(rest -> beoordeel(rest, gevonden));
        } finally {
            resten.forEach(rest -> rest.nader().close());
        }
        Set<Integer> beoordeeld = new TreeSet<>();
        gevonden.forEach(uitkomst -> beoordeeld.add(uitkomst.vraag().onbekende()));
        for (int lid : leden) {
            Vraag vraag = vragen.get(lid);
            if (uitleg.containsKey(lid)) {
                gevonden.add(uitkomst(vraag, Oordeel.ONTDEKT, uitleg.get(lid)));
            } else if (vraag != null && !beoordeeld.contains(lid)) {
                // known, and nothing small
                gevonden.add(uitkomst(vraag, Oordeel.VEILIG, Set.of()));
            }
        }
        return Naderonderzoek.Stand.OPLOSBAAR;
    }

    /** Whether narrowing alone proves it; when 0 or the limit is within the bounds, it may have no small value, so that is asked later. */
    private boolean isOntdekt(Vraag vraag, Grens mogelijk) {
        boolean alleenKleine = mogelijk.onder() >= 1 && mogelijk.boven() < drempel;
        Grens gezien = mogelijk.aantal() == 1 || alleenKleine ? mogelijk : new Grens(drempel, drempel);
        return vraag.eis().oordeel(gezien, mogelijk, drempel) == Oordeel.ONTDEKT;
    }

    /** A part of a component that hangs together when what is known is filled in, and what is asked of it. */
    private record Rest(Naderonderzoek nader, Naderonderzoek.Stand stand, Map<Vraag, Ruimte.Open> open) {

        boolean onmogelijk() {
            return stand == Naderonderzoek.Stand.ONMOGELIJK || stand == Naderonderzoek.Stand.ALLEEN_GEBROKEN;
        }
    }

    private void beoordeel(Rest rest, List<Uitkomst> gevonden) {
        Naderonderzoek nader = rest.nader();
        if (rest.stand() != Naderonderzoek.Stand.OPLOSBAAR) {
            rest.open().keySet().forEach(vraag -> gevonden.add(uitkomst(vraag, Oordeel.ONBESLIST, Set.of())));
            return;
        }
        nader.beoordeel(List.copyOf(rest.open().values()));
        rest.open().forEach((vraag, een) -> {
            Oordeel oordeel = nader.oordeel(een);
            uiterst[vraag.onbekende()] = nader.mogelijk(een.onbekende());
            gevonden.add(uitkomst(vraag, oordeel, oordeel == Oordeel.VEILIG ? Set.of() : woorden(vraag.onbekende())));
        });
    }

    /** What hangs together when the unknowns that are known by now are filled in, as far as something is asked of it. */
    private List<Rest> resten(int[] leden, Set<Integer> ontdekt) {
        boolean[] gezien = new boolean[grenzen.length];
        for (int lid : leden) {
            gezien[lid] = uiterst[lid].aantal() == 1;
        }
        List<Rest> resten = new ArrayList<>();
        for (int lid : leden) {
            if (!gezien[lid]) {
                resten.add(rest(samenhang(lid, gezien), ontdekt));
            }
        }
        return resten;
    }

    private Rest rest(int[] leden, Set<Integer> ontdekt) {
        Samenvoeging samen = Samenvoeging.van(deelstelsel(leden, relaties(leden), uiterst));
        Map<Vraag, Ruimte.Open> open = new LinkedHashMap<>();
        for (int i = 0; i < leden.length; i++) {
            Vraag vraag = vragen.get(leden[i]);
            if (vraag != null && !ontdekt.contains(leden[i])) {
                open.put(vraag, new Ruimte.Open(samen.plaats()[i], vraag.eis()));
            }
        }
        Naderonderzoek nader = new Naderonderzoek(
                samen.deel(),
                drempel,
                voorsprong.deel(leden, samen.plaats(), samen.deel().aantal()));
        return new Rest(nader, nader.begin(), open);
    }

    private Uitkomst uitkomst(Vraag vraag, Oordeel oordeel, Set<String> verbanden) {
        return new Uitkomst(vraag, oordeel, uiterst[vraag.onbekende()], verbanden);
    }

    private List<Uitkomst> strijdig(int[] leden) {
        List<Uitkomst> uitkomsten = new ArrayList<>();
        for (int lid : leden) {
            Vraag vraag = vragen.get(lid);
            if (vraag != null) {
                uitkomsten.add(new Uitkomst(
                        vraag, Oordeel.ONBESLIST, grenzen[lid], Set.of("de cijfers spreken elkaar tegen")));
            }
        }
        return uitkomsten;
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
