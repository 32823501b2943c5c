package nl.verzuimatlas.warehouse.lezen;

/**
 * A gate that the release went through.
 *
 * @param laag name of the step after which it stands
 * @param stap what the step does, in Dutch
 * @param poort id of the gate
 * @param naam what holds when nothing is found, as a Dutch sentence without a full stop
 * @param goed whether nothing was found; otherwise something was that does not stop a release
 */
public record Poortstand(String laag, String stap, String poort, String naam, boolean goed) {}
