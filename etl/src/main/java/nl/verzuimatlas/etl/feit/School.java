package nl.verzuimatlas.etl.feit;

import java.io.Serializable;

/**
 * What is known of a vestiging besides its calendar.
 *
 * @param gemeenteCode municipality on the division of today
 * @param onderwijssoort kind of education of the telling
 */
record School(String gemeenteCode, String onderwijssoort) implements Serializable {}
