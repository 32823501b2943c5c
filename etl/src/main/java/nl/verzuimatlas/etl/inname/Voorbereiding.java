package nl.verzuimatlas.etl.inname;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.toets.Codetabel;

/**
 * What is known of a delivery before its rows are judged.
 *
 * @param stukken pieces of its files
 * @param leesplannen per file where the fields are
 * @param codetabel meaning of codes
 * @param bevindingen what there is to say so far
 * @param aanDeDeur whether a file was stopped because it holds identifiers; then nothing of it may be kept
 */
record Voorbereiding(
        List<Stuk> stukken,
        List<Leesplan> leesplannen,
        Optional<Codetabel> codetabel,
        List<Bevinding> bevindingen,
        boolean aanDeDeur) {

    Voorbereiding {
        stukken = List.copyOf(stukken);
        leesplannen = List.copyOf(leesplannen);
        bevindingen = List.copyOf(bevindingen);
    }

    /** Whether the files themselves refuse the delivery; errors in rows of a code table do not. */
    boolean geweigerd() {
        return bevindingen.stream().anyMatch(bevinding -> bevinding.niveau() == Niveau.FOUT && bevinding.rij() == 0);
    }
}
