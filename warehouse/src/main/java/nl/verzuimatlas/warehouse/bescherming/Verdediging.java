package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/** Chooses what is hidden in a whole system: part by part, since what is hidden in one part says nothing of another. */
final class Verdediging {

    private final Stelsel stelsel;
    private final int drempel;
    private final List<Oplossing> eerder;

    /**
     * A system to protect.
     *
     * @param eerder solutions that the earlier release was protected by
     */
    Verdediging(Stelsel stelsel, int drempel, List<Oplossing> eerder) {
        this.eerder = eerder;
        this.stelsel = stelsel;
        this.drempel = drempel;
    }

    /**
     * What is hidden.
     *
     * @param verborgen of each cell whether it is
     * @param ronden most rounds that a part took
     * @param programmas how many linear programmes were solved
     * @param bekend how many cells are hidden now that are known from an earlier release
     * @param geheel how many parts are hidden altogether, because no choice of cells was found that protects them
     * @param werelden the solutions that prove it to be safe
     */
    record Uitkomst(
            boolean[] verborgen, int ronden, long programmas, int bekend, long geheel, List<Oplossing> werelden) {}

    Uitkomst los() {
        boolean[] verborgen = new boolean[stelsel.cellen()];
        for (int cel = 0; cel < verborgen.length; cel++) {
            verborgen[cel] = stelsel.stand(cel) == Stand.VERBORGEN;
        }
        List<Deelverdediging.Uitkomst> delen = verdedig(verborgen);
        return new Uitkomst(
                verborgen,
                delen.stream().mapToInt(Deelverdediging.Uitkomst::ronden).max().orElse(0),
                delen.stream().mapToLong(Deelverdediging.Uitkomst::programmas).sum(),
                bekend(verborgen),
                delen.stream().filter(deel -> deel.onhaalbaar() > 0).count(),
                delen.stream().flatMap(deel -> deel.werelden().stream()).toList());
    }

    /** Parts share no cell, so it does not matter which is first; the most work is, so that no processor waits for it at the end. */
    private List<Deelverdediging.Uitkomst> verdedig(boolean[] verborgen) {
        List<Samenhang> delen = Samenhang.van(stelsel).stream()
                .sorted(Comparator.comparingDouble(deel -> -werk(deel)))
                .toList();
        ExecutorService werkers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Deelverdediging.Uitkomst>> werk = delen.stream()
                    .map(deel -> werkers.submit(() -> verdedig(deel, verborgen)))
                    .toList();
            List<Deelverdediging.Uitkomst> klaar = new ArrayList<>();
            for (Future<Deelverdediging.Uitkomst> een : werk) {
                klaar.add(een.get());
            }
            return klaar;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cells were chosen", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cells could not be chosen", e.getCause());
        } finally {
            werkers.shutdownNow();
        }
    }

    /** About how much work a part is: questions are asked of what is small, and the closer together that is, the longer each takes. */
    private double werk(Samenhang deel) {
        double klein = Arrays.stream(deel.getallen())
                .map(stelsel::cel)
                .filter(cel -> cel != Stelsel.GEEN_CEL && stelsel.stand(cel) == Stand.VERBORGEN)
                .count();
        return klein * klein / deel.getallen().length;
    }

    private Deelverdediging.Uitkomst verdedig(Samenhang deel, boolean[] verborgen) {
        List<Oplossing> ervan = eerder.stream()
                .filter(oplossing ->
                        Arrays.binarySearch(deel.getallen(), oplossing.getallen()[0]) >= 0)
                .toList();
        Deelverdediging.Uitkomst uitkomst = new Deelverdediging(stelsel, deel, verborgen, drempel, ervan).los();
        if (uitkomst.onhaalbaar() > 0) {
            for (int getal : deel.getallen()) {
                int cel = stelsel.cel(getal);
                if (cel != Stelsel.GEEN_CEL) {
                    verborgen[cel] = true;
                }
            }
        }
        return uitkomst;
    }

    private int bekend(boolean[] verborgen) {
        int bekend = 0;
        for (int cel = 0; cel < verborgen.length; cel++) {
            bekend += verborgen[cel] && stelsel.stand(cel) == Stand.BEKEND ? 1 : 0;
        }
        return bekend;
    }
}
