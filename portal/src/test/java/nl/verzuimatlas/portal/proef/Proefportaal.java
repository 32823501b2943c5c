package nl.verzuimatlas.portal.proef;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A portal over the small fictional release, for all tests of a class. */
public final class Proefportaal implements BeforeAllCallback, AfterAllCallback {

    private Home home;
    private Portal portal;
    private Vrager vrager;

    /** Asks this portal. */
    public Vrager vrager() {
        return vrager;
    }

    @Override
    public void beforeAll(ExtensionContext proef) throws IOException {
        home = ProefRelease.maak(Files.createTempDirectory("verzuimatlas-proef"), "proef-1");
        portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @Override
    public void afterAll(ExtensionContext proef) throws IOException {
        portal.close();
        List<Path> alles;
        try (Stream<Path> boom = Files.walk(home.pad())) {
            alles = boom.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path pad : alles) {
            Files.delete(pad);
        }
    }
}
