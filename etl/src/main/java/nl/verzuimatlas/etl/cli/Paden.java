package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns the paths on the command line into deliveries. */
final class Paden {

    private Paden() {}

    /**
     * The deliveries in {@code paden}, reference data first.
     *
     * @param opgave what is said on the command line about a single file
     * @throws ParameterException if a path is no delivery
     */
    static List<GelezenLevering> lees(List<Path> paden, Map<String, String> opgave, CommandSpec spec)
            throws IOException {
        List<GelezenLevering> leveringen = new ArrayList<>();
        for (Path pad : paden) {
            if (Files.isDirectory(pad)) {
                List<Path> mappen = LeveringLezer.vind(pad);
                if (mappen.isEmpty()) {
                    throw new GeenLeveringException(spec, pad);
                }
                for (Path map : mappen) {
                    leveringen.add(LeveringLezer.lees(map));
                }
            } else if (Files.isRegularFile(pad)) {
                if (pad.getFileName().toString().equals(LeveringLezer.BESTANDSNAAM)) {
                    leveringen.add(LeveringLezer.lees(pad.toAbsolutePath().getParent()));
                } else {
                    leveringen.add(bestand(pad, opgave, spec));
                }
            } else {
                throw gebruik(spec, pad + " bestaat niet.");
            }
        }
        return LeveringLezer.opVolgorde(leveringen);
    }

    private static GelezenLevering bestand(Path pad, Map<String, String> opgave, CommandSpec spec) {
        for (String sleutel : List.of("bron", "leverancier", "periode")) {
            if (!opgave.containsKey(sleutel)) {
                throw gebruik(spec, "Bij een los bestand hoort --" + sleutel + ".");
            }
        }
        return LeveringLezer.lees(pad, new LeveringLezer.Opgave(opgave));
    }

    /**
     * The data files at {@code pad}: itself, or those in the folder.
     *
     * @throws ParameterException if there are none
     */
    static List<Path> bestanden(Path pad, CommandSpec spec) throws IOException {
        if (Files.isRegularFile(pad)) {
            return List.of(pad);
        }
        if (!Files.isDirectory(pad)) {
            throw gebruik(spec, pad + " bestaat niet.");
        }
        try (Stream<Path> inhoud = Files.list(pad)) {
            List<Path> bestanden = inhoud.filter(Files::isRegularFile)
                    .filter(bestand -> !bestand.getFileName().toString().matches("\\..*|.*\\.(?:ya?ml|md)"))
                    .sorted()
                    .toList();
            if (bestanden.isEmpty()) {
                throw gebruik(spec, "In " + pad + " staat geen bestand.");
            }
            return bestanden;
        }
    }

    /** A folder without a description: how to make one helps more than the use of the command. */
    static final class GeenLeveringException extends ParameterException {
        private static final long serialVersionUID = 1L;

        private GeenLeveringException(CommandSpec spec, Path pad) {
            super(
                    spec.commandLine(),
                    "In " + pad
                            + " staat geen levering.yaml. Maak er een (zie docs/handleiding/aanleveren.md), of vraag"
                            + " een voorstel met: verzuimatlas check --suggest " + pad);
        }
    }

    private static ParameterException gebruik(CommandSpec spec, String tekst) {
        return new ParameterException(spec.commandLine(), tekst);
    }
}
