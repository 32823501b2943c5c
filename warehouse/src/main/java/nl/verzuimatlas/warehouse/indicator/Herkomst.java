package nl.verzuimatlas.warehouse.indicator;

/**
 * Where the figures of an indicator come from and who answers for them.
 *
 * @param leverfrequentie how often the sources are delivered
 * @param actualisering when the figure changes
 * @param voorlopig when a figure is provisional and when it becomes final
 * @param eersteSchooljaar first school year that can be counted
 * @param dekkingEis what must have been delivered before there is a figure
 * @param eigenaar role that answers for the definition
 * @param contact where a question about it goes
 * @param licentie under which terms the figure may be used
 */
public record Herkomst(
        String leverfrequentie,
        String actualisering,
        String voorlopig,
        String eersteSchooljaar,
        String dekkingEis,
        String eigenaar,
        String contact,
        String licentie) {}
