package nl.verzuimatlas.etl.profiel;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Vormkenner.Bezwaar;

/**
 * What a file was recognised as.
 *
 * @param bezwaar why it cannot be read at all; then {@code vorm} is empty
 * @param vorm how it is written
 * @param profiel layout; empty is our own, or the one that the supplier describes
 * @param passend layouts of the source that fit, when more than one does
 * @param mist what the file lacks of the layout that levering.yaml names, in Dutch
 */
public record Indeling(
        Optional<Bezwaar> bezwaar,
        Optional<Bestandsvorm> vorm,
        Optional<Profiel> profiel,
        List<Profiel> passend,
        Optional<String> mist) {

    static Indeling onleesbaar(Bezwaar bezwaar) {
        return new Indeling(Optional.of(bezwaar), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** A file in our own layout, or in one that fits several of {@code passend}. */
    public static Indeling eigen(Bestandsvorm vorm, List<Profiel> passend) {
        return new Indeling(Optional.empty(), Optional.of(vorm), Optional.empty(), passend, Optional.empty());
    }

    static Indeling volgens(Profiel profiel, Bestandsvorm vorm, Optional<String> mist) {
        return new Indeling(Optional.empty(), Optional.of(vorm), Optional.of(profiel), List.of(), mist);
    }
}
