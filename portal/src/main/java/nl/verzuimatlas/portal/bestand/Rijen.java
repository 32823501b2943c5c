package nl.verzuimatlas.portal.bestand;

import java.util.function.Consumer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Observations that are given one by one, so that a file of them needs no memory of its size. */
@FunctionalInterface
public interface Rijen {

    /** Gives each row once, in order. */
    void geef(Consumer<Waarneming> verwerker);
}
