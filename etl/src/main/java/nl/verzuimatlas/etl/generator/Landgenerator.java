package nl.verzuimatlas.etl.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Invents the deliveries of the whole country. Its parts are written at once by several threads; what they write depends on
 * the seed and the number of rows only.
 */
public final class Landgenerator {

    private Landgenerator() {}

    /**
     * Writes all deliveries into {@code uit}, as {@link Generator#schrijf} does.
     *
     * @param rijen about how many rows of verzuimregistratie; empty for the whole country
     * @param draden how many threads write, 1 or more
     */
    public static void schrijf(long seed, Path uit, Optional<Long> rijen, int draden, Voortgang voortgang) {
        Landmaten maten = Landmaten.lees();
        long leerlingen = Math.round(rijen.orElse(maten.rijen()) / maten.rijenPerLeerling());
        Land land = Land.verzin(maten, seed, leerlingen);
        Wereld wereld = new Wereld(
                Schaal.NL,
                seed,
                uit,
                voortgang,
                maten.over(Parameters.lees()),
                land.gemeenten(),
                land.scholen(),
                List.of(),
                new Schooldagen(Schaal.NL.eersteJaar(), Schaal.NL.laatsteJaar()),
                List.of());
        Landnaslag naslag = new Landnaslag(wereld, maten, land);
        naslag.schrijf();
        naslag.schrijfTellingen(schrijfDelen(wereld, maten, land, draden));
    }

    private static List<Landtelling> schrijfDelen(Wereld wereld, Landmaten maten, Land land, int draden) {
        ExecutorService ploeg = Executors.newFixedThreadPool(draden);
        try {
            List<Future<Landtelling>> delen = land.delen().stream()
                    .map(deel -> ploeg.submit(() -> new Landdeelschrijver(wereld, maten, land, deel).schrijf()))
                    .toList();
            List<Landtelling> tellingen = new ArrayList<>();
            for (Future<Landtelling> deel : delen) {
                tellingen.add(deel.get());
            }
            return tellingen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the country was written", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the country could not be written", e.getCause());
        } finally {
            ploeg.shutdownNow();
        }
    }
}
