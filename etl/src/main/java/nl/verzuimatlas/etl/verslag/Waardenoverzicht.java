package nl.verzuimatlas.etl.verslag;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;

/** Which findings tell the different values that other findings are about; they are shown with those. */
final class Waardenoverzicht {

    private static final Map<String, String> VAN = Map.of(
            "VA-T05", "VA-M36",
            "VA-T06", "VA-M36",
            "VA-T07", "VA-M36",
            "VA-T10", "VA-M36",
            "VA-C01", "VA-C08",
            "VA-C02", "VA-C08");

    private Waardenoverzicht() {}

    /** Whether a finding is shown with another. */
    static boolean is(Bevinding bevinding) {
        return VAN.containsValue(bevinding.id());
    }

    /** The values that findings of one kind are about; those of a delivery without a column are about all. */
    static List<Bevinding> bij(List<Bevinding> soort, List<Bevinding> alle) {
        String id = VAN.getOrDefault(soort.get(0).id(), "");
        return alle.stream()
                .filter(overzicht -> overzicht.id().equals(id)
                        && soort.stream()
                                .anyMatch(bevinding -> bevinding.kolom().isEmpty()
                                        || bevinding.kolom().equals(overzicht.kolom())
                                                && bevinding.bestand().equals(overzicht.bestand())))
                .toList();
    }
}
