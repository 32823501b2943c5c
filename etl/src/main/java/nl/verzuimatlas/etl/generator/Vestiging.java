package nl.verzuimatlas.etl.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An invented school site.
 *
 * @param code BRIN and two digits
 * @param naam visibly invented name
 * @param gemeente where it stands
 * @param soort onderwijssoort: bo, so, vso, vo, pro or mbo
 * @param vakantieregio noord, midden or zuid
 * @param volgnummer place in the list of all sites
 */
record Vestiging(String code, String naam, Gemeente gemeente, String soort, String vakantieregio, int volgnummer) {

    private static final List<String> TOEVOEGING =
            List.of("", " Noord", " Zuid", " Oost", " West", " Centrum", " Park", " Haven");
    private static final Map<String, String> LESUREN =
            Map.of("bo", "5.5", "so", "5.5", "vso", "7", "vo", "7", "pro", "7", "mbo", "6");
    private static final Map<String, String> NAAM = Map.of(
            "bo", "Voorbeeldschool ",
            "so", "Voorbeeld-so ",
            "vso", "Voorbeeld-vso ",
            "vo", "Voorbeeldcollege ",
            "pro", "Voorbeeld-praktijkschool ",
            "mbo", "Voorbeeld-ROC ");
    private static final List<String> KOLOMMEN = List.of("po", "so", "vso", "vo", "pro", "mbo");
    private static final int PER_BRIN = 3;

    /** All sites of the region; sites of one kind in one gemeente share a BRIN, three at most, basisscholen do not. */
    static List<Vestiging> alle(List<Gemeente> gemeenten) {
        List<Vestiging> alle = new ArrayList<>();
        int brin = 0;
        for (String kolom : KOLOMMEN) {
            String soort = kolom.equals("po") ? "bo" : kolom;
            int perBrin = soort.equals("vo") ? PER_BRIN : 1;
            for (Gemeente gemeente : gemeenten) {
                for (int i = 0; i < gemeente.getal(kolom); i++) {
                    brin += i % perBrin == 0 ? 1 : 0;
                    String code = String.format(
                            Locale.ROOT,
                            "99%c%c%02d",
                            (char) ('A' + (brin - 1) / 26),
                            (char) ('A' + (brin - 1) % 26),
                            i % perBrin);
                    String naam = NAAM.get(soort) + gemeente.naam() + TOEVOEGING.get(i);
                    alle.add(new Vestiging(code, naam, gemeente, soort, regio(gemeente, soort, i), alle.size()));
                }
            }
        }
        return List.copyOf(alle);
    }

    /** Hattem follows noord; of Montferland the village Didam zuid, here its vo school and one basisschool. */
    private static String regio(Gemeente gemeente, String soort, int i) {
        if (gemeente.code().equals("GM0244")) {
            return "noord";
        }
        boolean didam = gemeente.code().equals("GM1955") && (soort.equals("vo") || i == 0);
        return didam ? "zuid" : "midden";
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Vestiging vestiging && vestiging.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    String brin() {
        return code.substring(0, 4);
    }

    String lesurenPerDag() {
        return LESUREN.get(soort);
    }

    /** Lesson hours on a whole day, rounded down. */
    int lesuren() {
        return (int) Double.parseDouble(lesurenPerDag());
    }

    boolean isVoortgezet() {
        return soort.equals("vo") || soort.equals("pro");
    }
}
