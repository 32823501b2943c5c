package nl.verzuimatlas.portal.zoek;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param soort heading that it stands under, for example {@code Gemeenten}
 * @param titel visible name
 * @param pad page about it; empty when this portal has none
 * @param uitleg a sentence about it; may be empty
 * @param namen names by which it is sought, the visible one first; each is a list of words
 * @param woorden other words by which it is found
 */
record Treffer(String soort, String titel, String pad, String uitleg, List<List<String>> namen, List<String> woorden) {

    Treffer {
        namen = namen.stream().map(List::copyOf).toList();
        woorden = List.copyOf(woorden);
    }
}
