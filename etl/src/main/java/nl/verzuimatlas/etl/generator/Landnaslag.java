package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reference data and counts of the country, one delivery each. */
final class Landnaslag {

    private static final String NAAM = "nl";
    private static final Map<String, String> VOORVOEGSEL =
            Map.of("rmc", "RMC-V", "swv-po", "PO-V", "swv-vo", "VO-V", "ggd", "GG-V");

    private final Wereld wereld;
    private final Landmaten maten;
    private final Land land;
    private final ReferentieBron referentie;

    Landnaslag(Wereld wereld, Landmaten maten, Land land) {
        this.wereld = wereld;
        this.maten = maten;
        this.land = land;
        this.referentie = new ReferentieBron(wereld, NAAM);
    }

    void schrijf() {
        schrijfGemeenten();
        schrijfIndeling();
        referentie.schrijfVestigingen();
        referentie.schrijfVakanties();
    }

    private void schrijfGemeenten() {
        try (LeveringSchrijver uit = wereld.open(referentie.levering(
                "gemeenten", "GEMEENTECODE", "GEMEENTENAAM", "GELDIG_VAN", "GELDIG_TOT", "OPVOLGER"))) {
            land.gemeenten()
                    .forEach(gemeente ->
                            uit.rij(gemeente.code(), gemeente.naam(), LocalDate.of(1980, 1, 1), null, null));
        }
    }

    /** Invented regions: gemeenten dealt out evenly, in the order of their codes. */
    private void schrijfIndeling() {
        try (LeveringSchrijver uit = wereld.open(referentie.levering(
                "regio-indeling",
                "REGIOTYPE",
                "REGIOCODE",
                "REGIONAAM",
                "GEMEENTECODE",
                "POSTCODEGEBIEDEN",
                "GELDIG_VAN",
                "GELDIG_TOT"))) {
            new TreeMap<>(maten.regios()).forEach((type, aantal) -> {
                for (int i = 0; i < land.gemeenten().size(); i++) {
                    int nummer = 1 + i * aantal / land.gemeenten().size();
                    uit.rij(
                            type,
                            String.format(Locale.ROOT, "%s%02d", VOORVOEGSEL.get(type), nummer),
                            "Voorbeeldregio " + type + " " + nummer,
                            land.gemeenten().get(i).code(),
                            null,
                            LocalDate.of(maten.jaar(), 8, 1),
                            null);
                }
            });
        }
    }

    /** Residents and enrolments, added up from the parts. */
    void schrijfTellingen(List<Landtelling> tellingen) {
        schrijfLeerplichtigen(tellingen);
        schrijfInschrijvingen(tellingen);
    }

    private void schrijfLeerplichtigen(List<Landtelling> tellingen) {
        String schooljaar = Wereld.schooljaar(maten.jaar());
        Levering levering = TellingBron.leerplichtigen(wereld, maten.jaar());
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Gemeente gemeente : land.gemeenten()) {
                for (int leeftijd = 5; leeftijd <= 17; leeftijd++) {
                    int aantal = 0;
                    for (Landtelling telling : tellingen) {
                        aantal += telling.inwoners(gemeente.code())[leeftijd];
                    }
                    int leerplichtig = TellingBron.leerplichtig(leeftijd, aantal);
                    uit.rij(
                            schooljaar,
                            gemeente.code(),
                            leeftijd,
                            leerplichtig,
                            TellingBron.kwalificatieplichtig(leeftijd, aantal - leerplichtig));
                }
            }
        }
    }

    private void schrijfInschrijvingen(List<Landtelling> tellingen) {
        String schooljaar = Wereld.schooljaar(maten.jaar());
        Levering levering = TellingBron.inschrijvingen(wereld, maten.jaar());
        List<Map.Entry<Landtelling.Cel, Integer>> cellen = new ArrayList<>();
        // a school lies in one part, so no cell occurs twice
        tellingen.forEach(telling -> cellen.addAll(telling.inschrijvingen().entrySet()));
        cellen.sort(Map.Entry.comparingByKey(
                Comparator.comparing((Landtelling.Cel cel) -> cel.school().code())
                        .thenComparing(cel -> cel.woonplaats().code())
                        .thenComparing(Landtelling.Cel::leerjaar)));
        try (LeveringSchrijver uit = wereld.open(levering)) {
            cellen.forEach(cel -> uit.rij(
                    schooljaar,
                    cel.getKey().school().brin(),
                    cel.getKey().school().code(),
                    // DUO writes the four digits only
                    cel.getKey().woonplaats().code().substring(2),
                    cel.getKey().school().soort(),
                    cel.getKey().leerjaar(),
                    TellingBron.openbaar(cel.getValue())));
        }
    }
}
