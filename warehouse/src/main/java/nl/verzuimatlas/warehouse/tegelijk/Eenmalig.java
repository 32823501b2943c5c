package nl.verzuimatlas.warehouse.tegelijk;

import java.util.function.Supplier;

/**
 * Something that is read or made at its first use and kept; who asks meanwhile waits. When that fails nothing is kept, and the next use tries again.
 *
 * @param <T> what is read
 */
public final class Eenmalig<T> {

    private final Supplier<T> lees;
    private volatile T gelezen;

    public Eenmalig(Supplier<T> lees) {
        this.lees = lees;
    }

    /** What it is. */
    public T geef() {
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
