package nl.verzuimatlas.etl.feit;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.verzuimatlas.etl.protocol.Leeftijdgegevens;

/** What the registration may know of a pupil, in one number; 0 knows nothing. */
final class Leerlingkenmerk {

    private static final int GEMEENTE_BITS = 14;
    private static final int START_BITS = 2;
    private static final int MAAND_BITS = 4;
    private static final int JAAR_BITS = 12;

    private static final int START_PLAATS = GEMEENTE_BITS;
    private static final int MAAND_PLAATS = START_PLAATS + START_BITS;
    private static final int JAAR_PLAATS = MAAND_PLAATS + MAAND_BITS;

    private Leerlingkenmerk() {}

    /**
     * Of what is known.
     *
     * @param jaar calendar year of birth; 0 is unknown
     * @param maand month of birth; 0 is unknown
     * @param startkwalificatie 0 unknown, 1 no, 2 yes
     * @param gemeente digits of the gemeentecode; 0 is unknown
     */
    static long van(int jaar, int maand, int startkwalificatie, int gemeente) {
        return (long) jaar << JAAR_PLAATS
                | (long) maand << MAAND_PLAATS
                | (long) startkwalificatie << START_PLAATS
                | gemeente;
    }

    /** What both know together; where they differ the greatest, so that the order never matters. */
    static long samen(long een, long ander) {
        if (een == ander) {
            return een;
        }
        return Math.max(jaarBits(een), jaarBits(ander)) << JAAR_PLAATS
                | Math.max(maandBits(een), maandBits(ander)) << MAAND_PLAATS
                | Math.max(startBits(een), startBits(ander)) << START_PLAATS
                | Math.max(gemeenteBits(een), gemeenteBits(ander));
    }

    static OptionalInt geboortejaar(long kenmerk) {
        return bekend((int) jaarBits(kenmerk));
    }

    static OptionalInt geboortemaand(long kenmerk) {
        return bekend((int) maandBits(kenmerk));
    }

    static Optional<Boolean> startkwalificatie(long kenmerk) {
        long bits = startBits(kenmerk);
        return bits == 0 ? Optional.empty() : Optional.of(bits == 2);
    }

    /** Gemeentecode, as it was delivered. */
    static Optional<String> gemeente(long kenmerk) {
        long cijfers = gemeenteBits(kenmerk);
        return cijfers == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "GM%04d", cijfers));
    }

    /** What is known to judge for whom a rule is, given what was known before {@code kenmerk}. */
    static Leeftijdgegevens leeftijd(long kenmerk, Leeftijdgegevens bekend) {
        OptionalInt jaar = geboortejaar(kenmerk);
        return new Leeftijdgegevens(
                jaar.orElse(bekend.geboortejaar()),
                jaar.isPresent() ? geboortemaand(kenmerk).orElse(0) : bekend.geboortemaand(),
                startkwalificatie(kenmerk).orElse(bekend.heeftStartkwalificatie()));
    }

    private static OptionalInt bekend(int waarde) {
        return waarde == 0 ? OptionalInt.empty() : OptionalInt.of(waarde);
    }

    private static long jaarBits(long kenmerk) {
        return kenmerk >>> JAAR_PLAATS & (1 << JAAR_BITS) - 1;
    }

    private static long maandBits(long kenmerk) {
        return kenmerk >>> MAAND_PLAATS & (1 << MAAND_BITS) - 1;
    }

    private static long startBits(long kenmerk) {
        return kenmerk >>> START_PLAATS & (1 << START_BITS) - 1;
    }

    private static long gemeenteBits(long kenmerk) {
        return kenmerk & (1 << GEMEENTE_BITS) - 1;
    }
}
