package nl.verzuimatlas.etl.protocol;

/** Which bits of a mask of hours are lessons: 1 to 14; bit 0 is the whole day, the bits above it half days. */
final class Lesmasker {

    /** All lessons. */
    static final long LESSEN = 0x7FFE;

    private Lesmasker() {}
}
