package nl.verzuimatlas.warehouse.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Definitie;
import nl.verzuimatlas.warehouse.audit.openbaar.Gebied;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaar;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;

/** A made-up public release, cell by cell. The definitions are those of the product. */
final class Proefuitgave {

    static final String JAAR = "2023-2024";

    private static final Kennis KENNIS = Kennis.lees();
    private static final List<Definitie> DEFINITIES = Indicatorregister.lees().registraties().stream()
            .map(registratie -> Definitie.van(Indicatorregister.json(registratie.indicator())))
            .toList();

    private final Map<Celadres, Openbarecel> cellen = new LinkedHashMap<>();
    private final Map<Gebied, Set<String>> leden = new TreeMap<>();
    private final Map<Gebied, Set<String>> gedeeld = new TreeMap<>();
    private final List<Openbaar.Herindeling> herindelingen = new ArrayList<>();
    private final List<Openbaar.Omvang> leveringen = new ArrayList<>();
    private final List<Openbaar> eerder = new ArrayList<>();
    private String naam = "nu";

    /** A copy that can be changed. */
    Proefuitgave kopie() {
        Proefuitgave kopie = new Proefuitgave();
        kopie.cellen.putAll(cellen);
        leden.forEach((gebied, codes) -> kopie.leden.put(gebied, new TreeSet<>(codes)));
        gedeeld.forEach((gebied, codes) -> kopie.gedeeld.put(gebied, new TreeSet<>(codes)));
        kopie.herindelingen.addAll(herindelingen);
        kopie.leveringen.addAll(leveringen);
        kopie.eerder.addAll(eerder);
        return kopie;
    }

    Proefuitgave regio(String type, String code, String... gemeenten) {
        leden.put(new Gebied(type, code), new TreeSet<>(List.of(gemeenten)));
        return this;
    }

    /** Gemeenten that lie in the region for a part. */
    Proefuitgave gedeeld(String type, String code, String... gemeenten) {
        gedeeld.put(new Gebied(type, code), new TreeSet<>(List.of(gemeenten)));
        return this;
    }

    /** A gemeente that went into another on a day. */
    Proefuitgave herindeling(String gemeente, String oud, String dag) {
        herindelingen.add(new Openbaar.Herindeling(gemeente, oud, LocalDate.of(1980, 1, 1), LocalDate.parse(dag)));
        return this;
    }

    Proefuitgave levering(String bron, String leverancier, String periode, long rijen) {
        leveringen.add(new Openbaar.Omvang(
                bron + " " + leverancier + " " + periode,
                bron,
                leverancier,
                periode,
                true,
                OptionalLong.of(rijen),
                OptionalLong.of(rijen)));
        return this;
    }

    Proefuitgave na(Proefuitgave vorige) {
        vorige.naam = "eerder";
        eerder.add(vorige.openbaar());
        return this;
    }

    /** Where the cell is: {@code gemeente:GM01}. */
    static Celadres in(String gebied, String indicator, String dimensie, String categorie) {
        return in(gebied, JAAR, indicator, dimensie, categorie);
    }

    static Celadres in(String gebied, String jaar, String indicator, String dimensie, String categorie) {
        String[] delen = gebied.split(":");
        return new Celadres(indicator, delen[0], delen[1], jaar, dimensie, categorie);
    }

    /** A count that is shown. */
    Proefuitgave toon(Celadres adres, long aantal) {
        return zet(adres, aantal, -1, aantal, "leerlingen", "cijfer", Set.of(), "");
    }

    /** A count that is shown with a text. */
    Proefuitgave toon(Celadres adres, long aantal, String toelichting) {
        return zet(adres, aantal, -1, aantal, "leerlingen", "cijfer", Set.of(), toelichting);
    }

    /** A share that is shown. */
    Proefuitgave toon(Celadres adres, long teller, long noemer) {
        return zet(adres, teller, noemer, 100.0 * teller / noemer, "procent", "cijfer", Set.of(), "");
    }

    /** A share of the survey, with a number of answers in tens. */
    Proefuitgave enquete(Celadres adres, double procent, long antwoorden) {
        return zet(adres, -1, antwoorden, procent, "procent", "cijfer", Set.of(), "");
    }

    Proefuitgave nietVanToepassing(Celadres adres) {
        return zet(adres, -1, -1, -1, "leerlingen", "niet-van-toepassing", Set.of(), "Er was niets te tellen");
    }

    Proefuitgave nietGeleverd(Celadres... adressen) {
        for (Celadres adres : adressen) {
            zet(adres, -1, -1, -1, "leerlingen", "ontbreekt", Set.of(), "niet aangeleverd");
        }
        return this;
    }

    Proefuitgave verberg(Celadres... adressen) {
        for (Celadres adres : adressen) {
            verbergMet(adres, "afgeschermd", "afgeschermd", Set.of());
        }
        return this;
    }

    Proefuitgave verbergAntwoorden(Celadres adres) {
        return verbergMet(adres, "te-weinig-respons", "te weinig antwoorden", Set.of());
    }

    Proefuitgave verbergMet(Celadres adres, String status, String tekst, Set<String> kenmerken) {
        return zet(adres, -1, -1, -1, "leerlingen", status, kenmerken, tekst);
    }

    /** A cell as it is. */
    Proefuitgave cel(
            Celadres adres, double teller, double noemer, double waarde, double onder, double boven, String status) {
        cellen.put(
                adres,
                new Openbarecel(
                        adres,
                        getal(teller),
                        getal(noemer),
                        getal(waarde),
                        getal(onder),
                        getal(boven),
                        "procent",
                        status,
                        Set.of(),
                        "1",
                        status.equals("cijfer") ? "" : "afgeschermd"));
        return this;
    }

    private Proefuitgave zet(
            Celadres adres,
            double teller,
            double noemer,
            double waarde,
            String eenheid,
            String status,
            Set<String> kenmerken,
            String tekst) {
        cellen.put(
                adres,
                new Openbarecel(
                        adres,
                        getal(teller),
                        getal(noemer),
                        getal(waarde),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        eenheid,
                        status,
                        kenmerken,
                        "1",
                        tekst));
        return this;
    }

    private static OptionalDouble getal(double getal) {
        return getal < 0 ? OptionalDouble.empty() : OptionalDouble.of(getal);
    }

    Openbaar openbaar() {
        return Openbaar.van(naam, cellen.values(), DEFINITIES, leden, gedeeld, herindelingen, leveringen);
    }

    List<Vondst> vondsten() {
        return verslag().vondsten();
    }

    /** What is found when somebody says what could stand there. */
    List<Vondst> vondsten(Aanwijzingen gezegd) {
        return new Audit(KENNIS).val(openbaar(), eerder, gezegd).vondsten();
    }

    /** The verdict of an attack that knows what was proven safe before. */
    Auditverslag verslag(Geheugen geheugen) {
        return new Audit(KENNIS, Optional.of(geheugen)).val(openbaar(), eerder, Aanwijzingen.GEEN);
    }

    Auditverslag verslag() {
        return new Audit(KENNIS).val(openbaar(), eerder);
    }
}
