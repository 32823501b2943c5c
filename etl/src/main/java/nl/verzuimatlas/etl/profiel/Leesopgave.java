package nl.verzuimatlas.etl.profiel;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.lezen.EindeLeeg;

/**
 * What a supplier says in levering.yaml about the layout of his files; all of it may be left out.
 *
 * @param profiel id of a layout
 * @param zonderKop whether the files have no header
 * @param scheiding byte between cells
 * @param codering character set
 * @param kolommen header (or number of the column, when there is no header) to field
 * @param vast field to a text that holds for all rows
 * @param waarden field to what the supplier's values mean
 * @param velden field to how its cell is made, for what {@code kolommen} and {@code vast} cannot say
 * @param rijen how records become rows
 * @param eindeLeeg what an empty last day means
 */
public record Leesopgave(
        Optional<String> profiel,
        boolean zonderKop,
        Optional<Byte> scheiding,
        Optional<Charset> codering,
        Map<String, String> kolommen,
        Map<String, String> vast,
        Map<String, Map<String, String>> waarden,
        Map<String, Celplan> velden,
        Rijplan rijen,
        Optional<EindeLeeg> eindeLeeg) {

    /** Nothing is said. */
    public static final Leesopgave GEEN = kolommen(Map.of());

    public Leesopgave {
        kolommen = Map.copyOf(kolommen);
        vast = Map.copyOf(vast);
        waarden = Map.copyOf(waarden);
        velden = Map.copyOf(velden);
    }

    /** Only other headers. */
    public static Leesopgave kolommen(Map<String, String> kolommen) {
        return new Leesopgave(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                kolommen,
                Map.of(),
                Map.of(),
                Map.of(),
                Rijplan.EEN,
                Optional.empty());
    }

    /** The same, without texts that hold for all rows. */
    public Leesopgave zonderVast() {
        return new Leesopgave(
                profiel, zonderKop, scheiding, codering, kolommen, Map.of(), waarden, velden, rijen, eindeLeeg);
    }

    /** Whether the supplier describes the layout himself, so that none has to be looked for. */
    public boolean isEigenPlan() {
        return profiel.isEmpty() && (zonderKop || !velden.isEmpty() || !rijen.equals(Rijplan.EEN));
    }
}
