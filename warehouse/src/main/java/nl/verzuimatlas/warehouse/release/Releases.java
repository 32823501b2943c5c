package nl.verzuimatlas.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/** The releases of a home directory. Changes are for the holder of the lock only. */
public final class Releases {

    private final Home home;

    public Releases(Home home) {
        this.home = home;
    }

    /** Releases, newest first. */
    public List<ReleaseManifest> lijst() {
        if (!Files.isDirectory(home.releases())) {
            return List.of();
        }
        try (Stream<Path> mappen = Files.list(home.releases())) {
            return mappen.filter(map -> Files.exists(map.resolve(ReleaseManifest.BESTANDSNAAM)))
                    .map(ReleaseManifest::lees)
                    .sorted(Comparator.comparing(ReleaseManifest::gemaaktOp)
                            .thenComparing(ReleaseManifest::id)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home.releases(), e);
        }
    }

    public Optional<ReleaseManifest> findRelease(String id) {
        return lijst().stream().filter(release -> release.id().equals(id)).findFirst();
    }

    /**
     * The release that readers know at this moment; what is published next is compared with it. Empty when nothing is
     * served.
     */
    public Optional<ReleaseManifest> vorige() {
        return home.huidigeRelease().flatMap(this::findRelease);
    }

    /**
     * Serves {@code id} from now on, in one atomic step.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    public void serveer(String id) {
        if (findRelease(id).isEmpty()) {
            throw new IllegalArgumentException("no release " + id);
        }
        Path nieuw = home.current().resolveSibling("CURRENT.nieuw");
        try {
            Files.writeString(nieuw, id + "\n");
            Files.move(nieuw, home.current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move CURRENT to " + id, e);
        }
    }

    /** Serves nothing until the next release, or until one is served again: also the portal that runs shows that there is none. */
    public void serveerNiets() {
        try {
            Files.deleteIfExists(home.current());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + home.current(), e);
        }
    }

    /**
     * Removes a release that is not served, with everything in it.
     *
     * @throws IllegalArgumentException if it is served
     */
    public void verwijder(ReleaseManifest release) {
        if (home.huidigeRelease().equals(Optional.of(release.id()))) {
            throw new IllegalArgumentException("release " + release.id() + " is served");
        }
        // without its manifest it is no release any more, also when a run is killed before the rest is gone
        try {
            Files.deleteIfExists(home.release(release.id()).resolve(ReleaseManifest.BESTANDSNAAM));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove release " + release.id(), e);
        }
        Mappen.verwijder(home.release(release.id()));
    }

    /**
     * Releases that may go when only the newest {@code bewaar} are kept, the oldest last. The one that is served always
     * stays, and so does the one that it was compared with: links that name them are the ones that readers have.
     *
     * @param bewaar how many of the newest stay, 1 or more
     */
    public List<ReleaseManifest> overtollig(int bewaar) {
        if (bewaar < 1) {
            throw new IllegalArgumentException("at least one release is kept, got " + bewaar);
        }
        Set<String> blijft = new HashSet<>();
        vorige().ifPresent(getoond -> blijft.addAll(List.of(getoond.id(), getoond.vorige())));
        return lijst().stream()
                .skip(bewaar)
                .filter(release -> !blijft.contains(release.id()))
                .toList();
    }

    /**
     * Removes accepted deliveries that a later version replaced and that no release was made of. Releases and what they
     * were made of stay.
     *
     * @return the deliveries removed, as {@code bron/id}
     */
    public List<String> ruimOp() {
        verwijderResten();
        Set<String> nodig = new HashSet<>();
        lijst().forEach(release -> nodig.addAll(release.leveringen()));
        Leveringen.geldende(home).forEach(levering -> nodig.add(levering.naam()));
        List<String> weg = new ArrayList<>();
        for (LeveringManifest levering : Leveringen.alle(home)) {
            if (!nodig.contains(levering.naam())) {
                Mappen.verwijder(Leveringen.map(home, levering));
                weg.add(levering.naam());
            }
        }
        return List.copyOf(weg);
    }

    // a release is placed whole, so a folder without a manifest is one that a killed run was removing
    private void verwijderResten() {
        if (!Files.isDirectory(home.releases())) {
            return;
        }
        try (Stream<Path> mappen = Files.list(home.releases())) {
            mappen.filter(map -> Files.notExists(map.resolve(ReleaseManifest.BESTANDSNAAM)))
                    .toList()
                    .forEach(Mappen::verwijder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home.releases(), e);
        }
    }
}
