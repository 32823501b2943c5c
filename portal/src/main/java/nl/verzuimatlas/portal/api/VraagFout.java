package nl.verzuimatlas.portal.api;

import java.util.List;

/** A request to the API of which one or more parts are wrong. */
public final class VraagFout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Onderdeel> onderdelen;

    /**
     * A part that is wrong.
     *
     * @param in where it stands: {@code query} or {@code header}
     * @param naam name of the parameter
     * @param detail what is wrong and what is right, in Dutch
     */
    public record Onderdeel(String in, String naam, String detail) {}

    VraagFout(List<Onderdeel> onderdelen) {
        super(String.join(" ", onderdelen.stream().map(Onderdeel::detail).toList()));
        this.onderdelen = List.copyOf(onderdelen);
    }

    /** All parts that are wrong. */
    public List<Onderdeel> onderdelen() {
        return onderdelen;
    }
}
