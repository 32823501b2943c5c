package nl.verzuimatlas.portal.bestand;

import java.util.List;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/** Names of files: what is in them, of where, of which release. */
public final class Bestandsnaam {

    private static final int LANGSTE_DEEL = 40;

    private Bestandsnaam() {}

    /** For example {@code verzuimatlas_relatief-verzuim_GM0222_2023-2024_20261129-2fb5f4dd.csv}. */
    public static String van(Selectie selectie, String release, String extensie) {
        return String.join(
                        "_",
                        "verzuimatlas",
                        deel(selectie.indicatoren(), "alle-indicatoren", "indicatoren"),
                        gebied(selectie),
                        deel(
                                selectie.schooljaren().stream()
                                        .map(Object::toString)
                                        .toList(),
                                "alle-schooljaren",
                                "schooljaren"),
                        schoon(release))
                + "." + extensie;
    }

    private static String gebied(Selectie selectie) {
        return selectie.regiocodes().isEmpty()
                ? deel(selectie.regiotypen().stream().map(type -> type.term()).toList(), "alle-gebieden", "gebieden")
                : deel(selectie.regiocodes(), "", "gebieden");
    }

    private static String deel(List<String> waarden, String geen, String meer) {
        return switch (waarden.size()) {
            case 0 -> geen;
            case 1 -> schoon(waarden.get(0));
            default -> waarden.size() + "-" + meer;
        };
    }

    /** Only letters, digits and hyphens, so that no name can do anything but name. */
    private static String schoon(String tekst) {
        String schoon = tekst.replaceAll("[^A-Za-z0-9-]", "-");
        return schoon.substring(0, Math.min(schoon.length(), LANGSTE_DEEL));
    }
}
