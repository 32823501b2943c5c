package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reference data: real gemeenten, regions and holidays; invented schools. */
final class ReferentieBron {

    private static final LocalDate INDELING_VAN = LocalDate.of(2014, 8, 1);
    private static final int LAATSTE_VAKANTIEJAAR = 2024;

    private final Wereld wereld;
    private final String naam;

    /** Writes deliveries that are called {@code naam}. */
    ReferentieBron(Wereld wereld, String naam) {
        this.wereld = wereld;
        this.naam = naam;
    }

    void schrijf() {
        schrijfGemeenten();
        schrijfIndeling();
        schrijfVestigingen();
        schrijfVakanties();
    }

    Levering levering(String bron, String... kolommen) {
        String periode = wereld.schaal().eersteJaar() + "-08-01/" + (LAATSTE_VAKANTIEJAAR + 1) + "-07-31";
        return Levering.van(bron + "/" + naam, bron, Wereld.LEVERANCIER, periode, kolommen);
    }

    private void schrijfGemeenten() {
        Levering levering =
                levering("gemeenten", "GEMEENTECODE", "GEMEENTENAAM", "GELDIG_VAN", "GELDIG_TOT", "OPVOLGER");
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Gemeente gemeente : wereld.gemeenten()) {
                uit.rij(gemeente.code(), gemeente.naam(), LocalDate.of(1980, 1, 1), null, null);
            }
            for (Map<String, String> rij : Bestand.tabel("buren.csv")) {
                uit.rij(
                        rij.get("code"),
                        rij.get("naam"),
                        rij.get("geldig_van"),
                        rij.get("geldig_tot"),
                        rij.get("opvolger"));
            }
        }
    }

    private void schrijfIndeling() {
        Levering levering = levering(
                "regio-indeling",
                "REGIOTYPE",
                "REGIOCODE",
                "REGIONAAM",
                "GEMEENTECODE",
                "POSTCODEGEBIEDEN",
                "GELDIG_VAN",
                "GELDIG_TOT");
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Map<String, String> regio : Bestand.tabel("regios.csv")) {
                for (Gemeente gemeente : wereld.gemeenten()) {
                    for (String postcodes : delen(regio, gemeente)) {
                        uit.rij(
                                regio.get("type"),
                                regio.get("code"),
                                regio.get("naam"),
                                gemeente.code(),
                                postcodes,
                                INDELING_VAN,
                                null);
                    }
                }
            }
        }
    }

    /** Number of postcodes of {@code gemeente} in the region, empty for all of it; no element when it is elsewhere. */
    private static List<String> delen(Map<String, String> regio, Gemeente gemeente) {
        String code = regio.get("code");
        if (code.equals("NOG-14")) {
            return gemeente.rij().get("subregio").isEmpty() ? List.of() : List.of("");
        }
        if (regio.get("type").equals("ggd")) {
            return List.of("");
        }
        List<String> delen = new ArrayList<>();
        for (String kolom : List.of("rmc", "swvpo", "swvpo2", "swvvo", "swvvo2", "subregio")) {
            String[] deel = gemeente.rij().get(kolom).split(":");
            if (deel[0].equals(code)) {
                delen.add(deel.length > 1 ? deel[1] : "");
            }
        }
        return delen;
    }

    void schrijfVestigingen() {
        Levering levering = levering(
                "vestigingen",
                "BRIN",
                "VESTIGINGSCODE",
                "VESTIGINGSNAAM",
                "GEMEENTECODE",
                "ONDERWIJSSOORT",
                "VAKANTIEREGIO",
                "LESUREN_PER_DAG");
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Vestiging school : wereld.vestigingen()) {
                uit.rij(
                        school.brin(),
                        school.code(),
                        school.naam(),
                        school.gemeente().code(),
                        school.soort(),
                        school.vakantieregio(),
                        school.lesurenPerDag());
            }
        }
    }

    void schrijfVakanties() {
        Levering levering = levering("schoolvakanties", "SCHOOLJAAR", "REGIO", "NAAM", "BEGIN", "EINDE");
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Map<String, String> rij : wereld.schooldagen().vakanties()) {
                int jaar = Integer.parseInt(rij.get("schooljaar").substring(0, 4));
                // the summer holiday before the first school year belongs to the calendar too
                if (jaar >= wereld.schaal().eersteJaar() - 1 && jaar <= LAATSTE_VAKANTIEJAAR) {
                    uit.rij(
                            rij.get("schooljaar"),
                            rij.get("regio"),
                            rij.get("naam"),
                            rij.get("begin"),
                            rij.get("einde"));
                }
            }
            for (int jaar : wereld.jaren()) {
                for (Vestiging school : wereld.vestigingen()) {
                    for (LocalDate vrij : wereld.schooldagen().vrijeDagen(school, jaar)) {
                        uit.rij(Wereld.schooljaar(jaar), school.code(), "Studiedag", vrij, vrij);
                    }
                }
            }
        }
    }
}
