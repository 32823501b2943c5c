package nl.verzuimatlas.etl.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.warehouse.leverkalender.Verwachting;
import nl.verzuimatlas.warehouse.leverkalender.Verwachting.Stand;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/**
 * The deliveries of a home and the ones expected, for a terminal or as JSON.
 *
 * @param binnen all accepted deliveries
 * @param geldend names of those that count
 * @param ingetrokken what was withdrawn
 * @param verwacht what is expected
 * @param vandaag the day on which that is judged
 */
record Leveringlijst(
        List<LeveringManifest> binnen,
        Set<String> geldend,
        Intrekkingen ingetrokken,
        List<Verwachting> verwacht,
        LocalDate vandaag) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Leveringlijst van(Home home, List<Verwachting> verwacht, LocalDate vandaag) {
        Set<String> geldend =
                Leveringen.geldende(home).stream().map(LeveringManifest::naam).collect(Collectors.toSet());
        return new Leveringlijst(Leveringen.alle(home), geldend, Intrekkingen.lees(home), verwacht, vandaag);
    }

    long teLaat() {
        return verwacht.stream()
                .filter(een -> een.stand(vandaag) == Stand.TE_LAAT)
                .count();
    }

    String tekst(boolean alleenTeLaat) {
        StringBuilder tekst = new StringBuilder();
        if (!alleenTeLaat) {
            tekst.append("Binnengekomen\n");
            binnen.forEach(levering -> tekst.append("  %-18s %-23s v%-3d %-11s %10s rijen  %-12s %s  %s%n"
                    .formatted(
                            levering.bron(),
                            levering.periode(),
                            levering.versie(),
                            levering.status(),
                            Getallen.geheel(levering.geaccepteerd()),
                            stand(levering),
                            levering.leverancier(),
                            levering.id())));
            if (binnen.isEmpty()) {
                tekst.append("  niets\n");
            }
            tekst.append("\nVerwacht\n");
            if (verwacht.isEmpty()) {
                tekst.append("  niets; zet de afspraken in leverkalender.yaml\n");
            }
        }
        verwacht.stream()
                .filter(een -> !alleenTeLaat || een.stand(vandaag) == Stand.TE_LAAT)
                .forEach(een -> tekst.append("  %-18s %-15s uiterlijk %s  %-18s %s%s%n"
                        .formatted(
                                een.afspraak().bron(),
                                een.tijdvak().naam(),
                                een.uiterlijk(),
                                een.stand(vandaag).tekst(),
                                een.afspraak().leverancier(),
                                dagenTeLaat(een))));
        tekst.append(
                teLaat() == 0
                        ? "Er is niets te laat op %s.%n".formatted(vandaag)
                        : "%d te laat op %s.%n".formatted(teLaat(), vandaag));
        return tekst.toString();
    }

    String json(boolean alleenTeLaat) {
        ObjectNode object = JSON.createObjectNode();
        object.put("vandaag", vandaag.toString());
        object.put("teLaat", teLaat());
        if (!alleenTeLaat) {
            ArrayNode lijst = object.putArray("leveringen");
            for (LeveringManifest levering : binnen) {
                lijst.addObject()
                        .put("bron", levering.bron())
                        .put("id", levering.id())
                        .put("leverancier", levering.leverancier())
                        .put("periode", levering.periode())
                        .put("versie", levering.versie())
                        .put("status", levering.status())
                        .put("geaccepteerd", levering.geaccepteerd())
                        .put("stand", stand(levering))
                        .put("ontvangenOp", levering.ontvangenOp().toString());
            }
        }
        ArrayNode lijst = object.putArray("verwacht");
        verwacht.stream()
                .filter(een -> !alleenTeLaat || een.stand(vandaag) == Stand.TE_LAAT)
                .forEach(een -> {
                    ObjectNode regel = lijst.addObject()
                            .put("bron", een.afspraak().bron())
                            .put("leverancier", een.afspraak().leverancier())
                            .put("tijdvak", een.tijdvak().naam())
                            .put("uiterlijk", een.uiterlijk().toString())
                            .put("stand", een.stand(vandaag).tekst());
                    ArrayNode ids = regel.putArray("leveringen");
                    een.leveringen().forEach(levering -> ids.add(levering.id()));
                });
        return object + "\n";
    }

    private String stand(LeveringManifest levering) {
        if (ingetrokken.findLevering(levering.naam()).isPresent()) {
            return "ingetrokken";
        }
        return geldend.contains(levering.naam()) ? "telt mee" : "vervangen";
    }

    private String dagenTeLaat(Verwachting een) {
        return een.stand(vandaag) == Stand.TE_LAAT
                ? " (" + Getallen.geheel(ChronoUnit.DAYS.between(een.uiterlijk(), vandaag)) + " dagen)"
                : "";
    }
}
