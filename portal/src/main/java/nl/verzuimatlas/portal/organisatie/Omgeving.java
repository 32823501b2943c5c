package nl.verzuimatlas.portal.organisatie;

import java.util.function.Supplier;

/**
 * What texts outside the figures need to know: who publishes, and where.
 *
 * @param organisatie the publisher
 * @param server address of the server itself, without a slash at the end; asked for when it runs
 */
public record Omgeving(Organisatie organisatie, Supplier<String> server) {

    /** Address of this portal as readers know it, without a slash at the end. */
    public String adres() {
        return organisatie.adres().orElseGet(server);
    }

    /** {@code pad} as an address that works outside this portal. */
    public String adres(String pad) {
        return adres() + pad;
    }
}
