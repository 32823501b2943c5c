package nl.verzuimatlas.warehouse.thuis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces and removes files of a home directory as one change. The new files are made ready apart; the change is decided
 * when its plan has its name, and from then on it is carried out, if need be by the next run that takes the {@link Slot}.
 * Killed before that moment, it had no effect.
 */
public final class Wisseling implements AutoCloseable {

    private static final String PLAN = "plan.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Home home;
    private final List<Vervanging> vervangingen = new ArrayList<>();
    private final List<String> verwijderingen = new ArrayList<>();

    private Wisseling(Home home) {
        this.home = home;
    }

    /** A new file for an old one; both paths are relative, to the scratch folder and to the home. */
    private record Vervanging(String nieuw, String doel) {}

    private record Plan(List<Vervanging> vervangingen, List<String> verwijderingen) {}

    /** Begins a change; the caller holds the lock. */
    public static Wisseling begin(Slot slot) {
        Mappen.verwijder(slot.home().wissel());
        try {
            Files.createDirectories(slot.home().wissel());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + slot.home().wissel(), e);
        }
        return new Wisseling(slot.home());
    }

    /** Where to write what is to replace {@code doel}, a file in the home that may or may not exist. */
    public Path vervang(Path doel) {
        String nieuw = "%05d".formatted(vervangingen.size());
        vervangingen.add(new Vervanging(nieuw, relatief(doel)));
        return home.wissel().resolve(nieuw);
    }

    /** Removes {@code doel}, a file in the home, with the rest of the change. */
    public void verwijder(Path doel) {
        verwijderingen.add(relatief(doel));
    }

    /** Decides on the change and carries it out. */
    public void voerUit() {
        Path half = home.wissel().resolve(PLAN + ".half");
        try {
            String plan = JSON.writeValueAsString(new Plan(vervangingen, verwijderingen));
            Files.writeString(half, plan, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(half, home.wissel().resolve(PLAN), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot decide on a change in " + home.pad(), e);
        }
        voltooi(home);
    }

    /** Carries out a change that was decided on and not finished; drops one that was not decided on. */
    static void voltooi(Home home) {
        Path plan = home.wissel().resolve(PLAN);
        if (Files.exists(plan)) {
            try {
                voerUit(home, JSON.readValue(Files.readString(plan), Plan.class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("cannot read " + plan, e);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot finish the change in " + home.pad(), e);
            }
        }
        Mappen.verwijder(home.wissel());
    }

    private static void voerUit(Home home, Plan plan) throws IOException {
        for (Vervanging vervanging : plan.vervangingen()) {
            Path nieuw = home.wissel().resolve(vervanging.nieuw());
            if (Files.exists(nieuw)) {
                Path doel = home.pad().resolve(vervanging.doel());
                Files.createDirectories(doel.getParent());
                Files.move(nieuw, doel, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (String weg : plan.verwijderingen()) {
            Files.deleteIfExists(home.pad().resolve(weg));
        }
    }

    private String relatief(Path doel) {
        Path pad = doel.toAbsolutePath().normalize();
        if (!pad.startsWith(home.pad())) {
            throw new IllegalArgumentException(doel + " is not in " + home.pad());
        }
        return home.pad().relativize(pad).toString();
    }

    /** Drops the change when it was not carried out. */
    @Override
    public void close() {
        if (Files.notExists(home.wissel().resolve(PLAN))) {
            Mappen.verwijder(home.wissel());
        }
    }
}
