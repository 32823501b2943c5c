package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock of a home directory: one run at a time changes it. The operating system frees it when a run is killed; a
 * change that such a run had decided on is finished by who takes the lock next.
 */
public final class Slot implements AutoCloseable {

    private static final Duration TUSSENPOOS = Duration.ofMillis(100);

    private final Home home;
    private final FileChannel kanaal;

    private Slot(Home home, FileChannel kanaal) {
        this.home = home;
        this.kanaal = kanaal;
    }

    /** Another run holds the lock. */
    public static final class BezetException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String houder;

        BezetException(String houder) {
            super("the home directory is locked by " + houder);
            this.houder = houder;
        }

        /** Who holds it, for example {@code PID 1234}. */
        public String houder() {
            return houder;
        }
    }

    /**
     * Takes the lock of {@code home}, waiting for another run if need be.
     *
     * @throws BezetException if another run still holds it after {@code wacht}
     */
    public static Slot neem(Home home, Duration wacht) {
        try {
            Files.createDirectories(home.pad());
            FileChannel kanaal = FileChannel.open(
                    home.slot(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            long uiterlijk = System.nanoTime() + wacht.toNanos();
            while (probeer(kanaal).isEmpty()) {
                if (System.nanoTime() >= uiterlijk) {
                    kanaal.close();
                    throw new BezetException(houder(home));
                }
                Thread.sleep(TUSSENPOOS.toMillis());
            }
            byte[] pid = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            kanaal.truncate(0).write(ByteBuffer.wrap(pid), 0);
            Wisseling.voltooi(home);
            return new Slot(home, kanaal);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + home.pad(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the lock", e);
        }
    }

    /** The home directory that this lock protects. */
    public Home home() {
        return home;
    }

    @Override
    public void close() {
        try {
            kanaal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free the lock", e);
        }
    }

    private static Optional<FileLock> probeer(FileChannel kanaal) throws IOException {
        try {
            return Optional.ofNullable(kanaal.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String houder(Home home) throws IOException {
        String pid = Files.readString(home.slot(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "another run" : "PID " + pid;
    }
}
