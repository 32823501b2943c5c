package nl.verzuimatlas.etl.waarom;

import java.util.Optional;

/**
 * A figure to explain.
 *
 * @param indicator id of the indicator
 * @param gemeente gemeentecode of the school
 * @param schooljaar school year
 * @param dimensie dimension; empty when the category tells it
 * @param categorie category; empty: the only one, or the total
 */
public record Cijfervraag(
        String indicator, String gemeente, String schooljaar, Optional<String> dimensie, Optional<String> categorie) {}
