package nl.verzuimatlas.portal.api;

import java.util.List;
import nl.verzuimatlas.portal.organisatie.Omgeving;

/** All resources of the API, in the order of the documentation. */
public final class Hulpbronnen {

    private Hulpbronnen() {}

    /** The resources, as {@code omgeving} publishes them. */
    public static List<Hulpbron> van(Omgeving omgeving) {
        return List.of(
                new WaarnemingenHulpbron(omgeving),
                new IndicatorenHulpbron(),
                new GemeentenHulpbron(),
                new RegiosHulpbron(),
                new SchooljarenHulpbron(),
                new ProtocollenHulpbron(),
                new SamenhangHulpbron(),
                new ReleasesHulpbron(),
                new WijzigingenHulpbron());
    }
}
