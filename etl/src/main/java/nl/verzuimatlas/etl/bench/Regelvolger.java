package nl.verzuimatlas.etl.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Reads the lines that are being added to a file. */
final class Regelvolger implements AutoCloseable {

    private final BufferedReader in;
    private final Kindproces.Regelkijker kijker;
    private final StringBuilder regel = new StringBuilder();

    Regelvolger(Path bestand, Kindproces.Regelkijker kijker) throws IOException {
        this.in = Files.newBufferedReader(bestand);
        this.kijker = kijker;
    }

    /** Passes on the lines that were completed since the last call. */
    void lees(Duration sinds, Duration cpu) throws IOException {
        for (int teken = in.read(); teken >= 0; teken = in.read()) {
            if (teken == '\n') {
                kijker.regel(regel.toString(), sinds, cpu);
                regel.setLength(0);
            } else {
                regel.append((char) teken);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
