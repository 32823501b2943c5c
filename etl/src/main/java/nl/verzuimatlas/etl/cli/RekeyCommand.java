package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.onderhoud.Hersleuteling;
import nl.verzuimatlas.warehouse.thuis.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Replaces the secret of the warehouse and the keys in all accepted deliveries. */
@Command(
        name = "rekey",
        mixinStandardHelpOptions = true,
        description = {
            "Vervangt de geheime sleutel en hersleutelt alle leveringen; leerlingen blijven te volgen.",
            "Doe dit als de sleutel is uitgelekt, of als iemand die erbij kon vertrekt.",
            "",
            "Staat de sleutel in " + Geheim.OMGEVING + ", zet de nieuwe dan eerst in " + Geheim.NIEUW_IN_OMGEVING + "."
        })
public final class RekeyCommand implements Callable<Integer> {

    private static final Duration WACHT = Duration.ofSeconds(30);

    @Mixin
    private Algemeen algemeen;

    @Override
    public Integer call() throws IOException {
        Map<String, String> omgeving = System.getenv();
        try (Slot slot = Slot.neem(algemeen.home(), WACHT)) {
            Geheim.Rotatie rotatie = Geheim.rotatie(slot.home(), omgeving);
            Hersleuteling.Uitslag uitslag = new Hersleuteling(slot, algemeen.voortgang()).hersleutel(rotatie);
            algemeen.uit()
                    .printf(
                            "De sleutel is vervangen: %d leveringen met %d rijen zijn hersleuteld.%n",
                            uitslag.leveringen(), uitslag.rijen());
            if (rotatie.sleutelbestand().isEmpty()) {
                algemeen.uit()
                        .println("Zet nu in " + Geheim.OMGEVING
                                + " beide sleutels onder elkaar: eerst wat er stond, dan een"
                                + " nieuwe regel met de nieuwe sleutel. Zonder beide is inlezen niet meer mogelijk.");
            } else {
                algemeen.uit()
                        .println("Maak een reservekopie van " + slot.home().sleutel()
                                + " en vernietig oude kopieen; die werken niet meer.");
            }
            if (!uitslag.uitgaven().isEmpty()) {
                algemeen.uit().println("In deze bewaarde uitgaven staan de oude sleutels nog:");
                uitslag.uitgaven().forEach(id -> algemeen.uit().println("  " + id));
                algemeen.uit()
                        .println("Maak eerst een nieuwe uitgave (publish) en verwijder daarna deze: releases --remove "
                                + String.join(" --remove ", uitslag.uitgaven()));
            }
            return EtlMain.GOED;
        }
    }
}
