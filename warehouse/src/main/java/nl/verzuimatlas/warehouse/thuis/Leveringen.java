package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The accepted deliveries of a home directory. */
public final class Leveringen {

    private static final Comparator<LeveringManifest> VOLGORDE = Comparator.comparing(LeveringManifest::bron)
            .thenComparing(LeveringManifest::periode)
            .thenComparing(LeveringManifest::leverancier)
            .thenComparing(LeveringManifest::versie)
            .thenComparing(LeveringManifest::ontvangenOp)
            .thenComparing(LeveringManifest::id);

    private Leveringen() {}

    /** Folder of a delivery. */
    public static Path map(Home home, LeveringManifest levering) {
        return home.deliveries().resolve(levering.bron()).resolve(levering.id());
    }

    /** All deliveries, by source, period, supplier and version. */
    public static List<LeveringManifest> alle(Home home) {
        return alle(home, LeveringManifest::lees);
    }

    /** As {@link #alle(Home)}, with {@code lezer} for the manifest in the folder of a delivery. */
    static List<LeveringManifest> alle(Home home, Function<Path, LeveringManifest> lezer) {
        List<LeveringManifest> leveringen = new ArrayList<>();
        for (Path bron : mappen(home.deliveries())) {
            for (Path levering : mappen(bron)) {
                if (Files.exists(levering.resolve(LeveringManifest.BESTANDSNAAM))) {
                    leveringen.add(lezer.apply(levering));
                }
            }
        }
        leveringen.sort(VOLGORDE);
        return List.copyOf(leveringen);
    }

    /** The deliveries that are not withdrawn, in the same order. */
    public static List<LeveringManifest> nietIngetrokken(Home home) {
        return nietIngetrokken(home, alle(home));
    }

    static List<LeveringManifest> nietIngetrokken(Home home, List<LeveringManifest> alle) {
        Intrekkingen intrekkingen = Intrekkingen.lees(home);
        return alle.stream()
                .filter(levering -> intrekkingen.findLevering(levering.naam()).isEmpty())
                .toList();
    }

    /**
     * The deliveries that count: of those about the same (see {@link Leveringreeks}) and not withdrawn the one that
     * {@link Leveringreeks#RANG} puts last.
     */
    public static List<LeveringManifest> geldende(Home home) {
        Map<Leveringreeks, LeveringManifest> laatste = new LinkedHashMap<>();
        for (LeveringManifest levering : nietIngetrokken(home)) {
            laatste.merge(
                    Leveringreeks.van(levering),
                    levering,
                    (een, ander) -> Leveringreeks.RANG.compare(een, ander) > 0 ? een : ander);
        }
        return laatste.values().stream().sorted(VOLGORDE).toList();
    }

    private static List<Path> mappen(Path map) {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (Stream<Path> inhoud = Files.list(map)) {
            return inhoud.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + map, e);
        }
    }
}
