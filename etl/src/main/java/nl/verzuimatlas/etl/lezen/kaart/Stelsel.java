package nl.verzuimatlas.etl.lezen.kaart;

import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;

/** System of coordinates. A file seldom says which, or says it wrongly: the range of the numbers tells. */
public enum Stelsel {
    /** Longitude and latitude in degrees. */
    WGS84("lengte en breedte in graden (WGS 84)"),
    /** Dutch national grid (Rijksdriehoek, EPSG:28992), in metres. */
    RD("Rijksdriehoek in meters (EPSG:28992)");

    private final String inWoorden;
    private final double west;
    private final double oost;
    private final double zuid;
    private final double noord;

    Stelsel(String inWoorden) {
        this.inWoorden = inWoorden;
        this.west = Toetsgrenzen.getal("kaart-" + waarde() + "-west");
        this.oost = Toetsgrenzen.getal("kaart-" + waarde() + "-oost");
        this.zuid = Toetsgrenzen.getal("kaart-" + waarde() + "-zuid");
        this.noord = Toetsgrenzen.getal("kaart-" + waarde() + "-noord");
    }

    /** As the column STELSEL has it. */
    public String waarde() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Dutch name with its unit. */
    public String inWoorden() {
        return inWoorden;
    }

    /** Whether a point lies in or around the Netherlands. */
    public boolean isInNederland(double x, double y) {
        return x >= west && x <= oost && y >= zuid && y <= noord;
    }

    /** The system in which a point lies in the Netherlands. */
    static Optional<Stelsel> van(double x, double y) {
        for (Stelsel stelsel : values()) {
            if (stelsel.isInNederland(x, y)) {
                return Optional.of(stelsel);
            }
        }
        return Optional.empty();
    }
}
