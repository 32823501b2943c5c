package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.onderhoud.LeerlingIntrekker;
import nl.verzuimatlas.etl.onderhoud.LeveringIntrekker;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Slot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws deliveries, or the rows of pupils. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Trekt leveringen in, of alle rijen van een leerling (AVG artikel 17 en 21).",
            "",
            "Bij --leerling komt de sleutel van de leverancier uit --file of van standaardinvoer, een per regel; nooit als"
                    + " argument, want dan blijft hij in de geschiedenis van de terminal staan."
        })
public final class WithdrawCommand implements Callable<Integer> {

    private static final Duration WACHT = Duration.ofSeconds(30);

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Nummer van een levering (zie deliveries).")
    private List<String> leveringen = List.of();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Waarom de levering wordt ingetrokken; blijft in huis.")
    private Optional<String> reden;

    @Option(names = "--leerling", description = "Trek de rijen van een of meer leerlingen in.")
    private boolean leerling;

    @Option(names = "--file", paramLabel = "FILE", description = "Bestand met sleutels (standaard: standaardinvoer).")
    private Optional<Path> bestand;

    @Option(
            names = "--by",
            paramLabel = "NAAM",
            defaultValue = "${sys:user.name}",
            description = "Wie het doet (standaard ${DEFAULT-VALUE}).")
    private String door;

    @Mixin
    private Algemeen algemeen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (leerling == !leveringen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Geef het nummer van een levering, of --leerling met de sleutel op standaardinvoer.");
        }
        if (leerling && reden.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Bij een leerling wordt geen reden bewaard; laat --reason weg.");
        }
        return leerling ? trekLeerlingenIn() : trekLeveringenIn();
    }

    private int trekLeveringenIn() {
        try (Slot slot = Slot.neem(algemeen.home(), WACHT)) {
            LeveringIntrekker intrekker = new LeveringIntrekker(slot, Clock.systemUTC());
            List<LeveringManifest> gevonden = new ArrayList<>();
            for (String id : leveringen) {
                Optional<LeveringManifest> levering = intrekker.vind(id);
                if (levering.isEmpty()) {
                    algemeen.fout().println("Levering " + id + " is er niet. Kies er een uit de lijst van deliveries.");
                    return EtlMain.GEWEIGERD;
                }
                gevonden.add(levering.get());
            }
            gevonden.forEach(levering -> toon(levering, intrekker.trekIn(levering, door, reden.orElse(""))));
            algemeen.uit().println("Maak een nieuwe uitgave met publish; tot dan blijft de huidige zoals zij is.");
            return EtlMain.GOED;
        }
    }

    private void toon(LeveringManifest levering, Optional<LeveringManifest> nu) {
        algemeen.uit().println("Ingetrokken: " + levering.naam());
        algemeen.uit()
                .println(nu.map(ander -> "  Nu telt weer: " + ander.naam() + " (versie " + ander.versie() + ", "
                                + ander.status() + "). Klopt die ook niet, trek haar dan ook in.")
                        .orElse("  Van " + levering.leverancier() + " telt over " + levering.periode()
                                + " nu niets meer; die cijfers ontbreken in de volgende uitgave."));
    }

    private int trekLeerlingenIn() throws IOException {
        List<String> sleutels = bestand.isPresent()
                ? regels(Files.readString(bestand.get()))
                : regels(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        if (sleutels.isEmpty()) {
            algemeen.fout().println("Er is geen sleutel gelezen. Zet op elke regel een sleutel van de leverancier.");
            return EtlMain.GEWEIGERD;
        }
        try (Slot slot = Slot.neem(algemeen.home(), WACHT)) {
            LeerlingIntrekker.Uitslag uitslag = new LeerlingIntrekker(
                            slot,
                            Clock.systemUTC(),
                            Geheim.hersleutel(slot.home(), System.getenv()),
                            algemeen.voortgang())
                    .trekIn(sleutels, door);
            toon(sleutels.size(), uitslag);
            return EtlMain.GOED;
        }
    }

    private void toon(int leerlingen, LeerlingIntrekker.Uitslag uitslag) {
        algemeen.uit()
                .printf(
                        "%s ingetrokken. Verwijderde rijen: %d, leveringen waarin die stonden: %d.%n",
                        leerlingen == 1 ? "Een leerling" : leerlingen + " leerlingen",
                        uitslag.totaal(),
                        uitslag.rijen().size());
        uitslag.rijen().forEach((naam, aantal) -> algemeen.uit().printf("  %6d  %s%n", aantal, naam));
        if (uitslag.totaal() == 0) {
            algemeen.uit()
                    .println(
                            "  Er stond niets van deze sleutel in huis. Klopt hij? Hij wordt onthouden: in latere leveringen"
                                    + " worden rijen met deze sleutel overgeslagen.");
        }
        if (!uitslag.quarantaine().isEmpty()) {
            algemeen.uit()
                    .println(
                            "Verwijderde bestanden met geweigerde rijen in quarantaine: "
                                    + uitslag.quarantaine().size()
                                    + ". Daarin staat geen sleutel, dus niemand kan zien van wie een rij is. De rapporten blijven.");
        }
        if (uitslag.uitgaven().isEmpty()) {
            return;
        }
        algemeen.uit().println("In deze bewaarde uitgaven staan de rijen nog:");
        uitslag.uitgaven().forEach(id -> algemeen.uit().println("  " + id));
        algemeen.uit()
                .println("Maak eerst een nieuwe uitgave (publish) en verwijder daarna deze: releases --remove "
                        + String.join(" --remove ", uitslag.uitgaven()));
    }

    private static List<String> regels(String tekst) {
        return tekst.lines()
                .map(String::strip)
                .filter(regel -> !regel.isEmpty())
                .distinct()
                .toList();
    }
}
