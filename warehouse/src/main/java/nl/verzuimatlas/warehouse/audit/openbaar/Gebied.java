package nl.verzuimatlas.warehouse.audit.openbaar;

/**
 * An area.
 *
 * @param type kind of area
 * @param code its code
 */
public record Gebied(String type, String code) implements Comparable<Gebied> {

    public static final String GEMEENTE = "gemeente";

    /** A gemeente of before a merger. */
    public static final String OORSPRONKELIJK = "gemeente-oorspronkelijk";

    /** Whether it is a samenwerkingsverband, which counts its own kinds of education only. */
    public boolean isSwv() {
        return type.startsWith("swv");
    }

    @Override
    public int compareTo(Gebied ander) {
        return (type + code).compareTo(ander.type + ander.code);
    }
}
