package nl.verzuimatlas.etl.levering;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.etl.profiel.Leesopgave;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;

/**
 * A delivery as its supplier describes it.
 *
 * @param schema schema of the source
 * @param leverancier who delivers
 * @param periode what it covers; without one the rows are not held against it (only when a single file is checked)
 * @param versie 1 or more
 * @param status {@code definitief} or {@code voorlopig}
 * @param vervangtAlles whether the supplier says that fewer rows than before are nevertheless all rows
 * @param fictief whether the data are invented
 * @param bestanden files with rows
 * @param codetabel what the codes of the rows mean
 * @param leesopgave what the supplier says about the layout of the files
 * @param dekking gemeentecodes covered, as the supplier says; empty is: those of the rows
 * @param tot last day that the delivery can know of
 * @param beschrijving the description as delivered; part of the identity of the delivery
 */
public record Levering(
        BronSchema schema,
        String leverancier,
        Optional<Periode> periode,
        int versie,
        String status,
        boolean vervangtAlles,
        boolean fictief,
        List<Path> bestanden,
        Optional<Path> codetabel,
        Leesopgave leesopgave,
        List<String> dekking,
        Optional<LocalDate> tot,
        String beschrijving) {

    public Levering {
        bestanden = List.copyOf(bestanden);
        dekking = List.copyOf(dekking);
    }

    /** Whether the supplier calls it provisional. */
    public boolean voorlopig() {
        return status.equals("voorlopig");
    }

    /** The series of deliveries that replace each other to which it belongs. */
    public Leveringreeks reeks() {
        return new Leveringreeks(
                schema.bron(), leverancier, periode.map(Periode::tekst).orElse(""));
    }

    /** {@code 2023-2024-gemeente-doetinchem-v1-}: the readable part of the id. */
    public String idBegin() {
        String naam = Normalizer.normalize(leverancier, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String kort = naam.length() > 60 ? naam.substring(0, 60) : naam;
        String tijd = periode.map(Periode::tekst).orElse("").replace('/', '_');
        return tijd + "-" + (kort.isEmpty() ? "leverancier" : kort) + "-v" + versie + "-";
    }
}
