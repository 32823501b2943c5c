package nl.verzuimatlas.etl.feit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.release.Feitherkomst;

/**
 * Fact tables of earlier releases that would be made again as they are.
 *
 * @param tabellen by name; of tables that are made together all or none
 */
public record Overname(Map<String, Eerder> tabellen) {

    private static final List<Set<String>> SAMEN = List.of(
            Set.of("verzuim_dag", "signaal", "signaal_leerling"), Set.of("thuiszit_periode", "thuiszit_verblijf"));

    /** Nothing is taken over. */
    public static final Overname NIETS = new Overname(Map.of());

    public Overname {
        Map<String, Eerder> heel = new TreeMap<>(tabellen);
        for (Set<String> samen : SAMEN) {
            if (!heel.keySet().containsAll(samen)) {
                heel.keySet().removeAll(samen);
            }
        }
        tabellen = Map.copyOf(heel);
    }

    /**
     * A table of an earlier release.
     *
     * @param map folder with its files
     * @param stappen the steps by which it was made
     */
    public record Eerder(Path map, List<FeitTelling.Stap> stappen) {}

    /** Whether nothing is left to make. */
    public boolean isVolledig() {
        return tabellen.keySet().containsAll(FeitTabel.TABELLEN);
    }

    /** The tables that are made together with {@code tabel}, itself among them. */
    static Set<String> samenMet(String tabel) {
        return SAMEN.stream().filter(samen -> samen.contains(tabel)).findFirst().orElse(Set.of(tabel));
    }

    /** Takes over every table, when {@link #isVolledig}. */
    public FeitTelling neemAlles(Path feitenMap) {
        return new FeitTelling(FeitTabel.TABELLEN.stream()
                .flatMap(tabel -> neem(tabel, feitenMap).stream())
                .toList());
    }

    /**
     * Puts the files of {@code tabel} in {@code feitenMap}: the same ones under another name where the file system can, for nobody writes in
     * the facts of a release.
     *
     * @return the steps by which it was made
     */
    List<FeitTelling.Stap> neem(String tabel, Path feitenMap) {
        Eerder eerder = tabellen.get(tabel);
        try {
            for (Path bestand : Feitherkomst.bestanden(eerder.map())) {
                Path doel = feitenMap.resolve(tabel).resolve(eerder.map().relativize(bestand));
                Files.createDirectories(doel.getParent());
                zelfde(bestand, doel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take over table " + tabel + " from " + eerder.map(), e);
        }
        return eerder.stappen();
    }

    private static void zelfde(Path bestand, Path doel) throws IOException {
        try {
            Files.createLink(doel, bestand);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(bestand, doel);
        }
    }
}
