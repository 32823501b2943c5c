package nl.verzuimatlas.warehouse.lezen;

import java.util.function.Supplier;

/**
 * Something that is read at its first use and kept. When reading fails nothing is kept, and the next use tries again.
 *
 * @param <T> what is read
 */
final class Eenmalig<T> {

    private final Supplier<T> lees;
    private volatile T gelezen;

    Eenmalig(Supplier<T> lees) {
        this.lees = lees;
    }

    T geef() {
        T eerder = gelezen;
        if (eerder == null) {
            synchronized (this) {
                eerder = gelezen;
                if (eerder == null) {
                    eerder = lees.get();
                    gelezen = eerder;
                }
            }
        }
        return eerder;
    }
}
