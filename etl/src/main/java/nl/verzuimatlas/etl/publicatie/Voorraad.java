package nl.verzuimatlas.etl.publicatie;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.feit.FeitTelling;
import nl.verzuimatlas.etl.feit.Overname;
import nl.verzuimatlas.warehouse.release.Feitherkomst;
import nl.verzuimatlas.warehouse.release.ReleaseBouwer;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;

/** Looks for fact tables of earlier releases that would be made again as they are. */
final class Voorraad {

    private final Home home;
    private final Map<String, String> herkomst;
    private final Map<String, Overname.Eerder> gevonden = new HashMap<>();

    private Voorraad(Home home, Map<String, String> herkomst) {
        this.home = home;
        this.herkomst = herkomst;
    }

    /**
     * Tables that were made of the same, and of which no file has changed since.
     *
     * @param herkomst for each table a hash over all that can make a difference to it
     */
    static Overname zoek(Home home, Map<String, String> herkomst) {
        Voorraad voorraad = new Voorraad(home, herkomst);
        for (ReleaseManifest release : new Releases(home).lijst()) {
            Path feiten = home.release(release.id()).resolve(ReleaseBouwer.FEITEN);
            Feitherkomst.lees(feiten).ifPresent(eerder -> voorraad.neem(feiten, eerder));
        }
        return new Overname(voorraad.gevonden);
    }

    private void neem(Path feiten, Feitherkomst eerder) {
        eerder.tabellen().forEach((tabel, toen) -> {
            Path map = feiten.resolve(tabel);
            if (toen.uit().equals(herkomst.get(tabel)) && !gevonden.containsKey(tabel) && isGaaf(map, toen)) {
                gevonden.put(tabel, new Overname.Eerder(map, stappen(tabel, toen)));
            }
        });
    }

    /** Whether its files are as they were; else the table is made again. */
    private static boolean isGaaf(Path map, Feitherkomst.Tabel toen) {
        try {
            return Files.isDirectory(map) && Feitherkomst.hash(map).equals(toen.bestanden());
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static List<FeitTelling.Stap> stappen(String tabel, Feitherkomst.Tabel toen) {
        return toen.stappen().stream()
                .map(stap -> new FeitTelling.Stap(tabel, stap.naam(), stap.in(), stap.uit()))
                .toList();
    }
}
