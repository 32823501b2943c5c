package nl.verzuimatlas.etl.deur;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;

/** Column headers: which announce direct identifiers, and how to mention them without repeating a value. */
public final class Koppen {

    /** What a header of postcodes announces. */
    static final String POSTCODES = "postcodes";

    private static final Pattern LIJKT_OP_WAARDE = Pattern.compile(".*(\\d{5}|@).*|.{41,}");

    private static final Pattern ZAAKNUMMER =
            Pattern.compile("(meldings?|zaak|dossier|klant|relatie|kvk|volg|order|factuur|registratie)(nummer|nr|id)?");
    private static final Pattern BURGERSERVICENUMMER =
            Pattern.compile(".*bsn.*|.*burgerservice.*|sofi.*|.*sofi(nummer|nr)?");
    private static final Pattern PERSOONSGEBONDEN_NUMMER = Pattern.compile("pgn.*|.*pgn(nummer|nr)?");
    private static final Pattern ONDERWIJSNUMMER = Pattern.compile(".*onderwijs(nummer|nr).*");
    // words written together by us: only as they begin, or "web snelheid" would hold a bsn
    private static final Pattern NUMMER_AANEEN =
            Pattern.compile("(bsn|pgn|sofi).*|.*(burgerservice|onderwijsnummer|sofinummer).*");

    /** Words for numbers and dates that identify a person; refused in every source. */
    private static final Map<String, String> ALTIJD = Map.of(
            "geboortedatum", "geboortedatums",
            "gebdatum", "geboortedatums",
            "iban", "bankrekeningnummers",
            "bankrekening", "bankrekeningnummers",
            "rekeningnummer", "bankrekeningnummers");

    /** Words that identify a person whatever stands beside them; harmless only when the source is not about persons. */
    private static final Map<String, String> STEEDS_VAN_PERSOON = Map.ofEntries(
            Map.entry("voornaam", "namen"),
            Map.entry("voornamen", "namen"),
            Map.entry("achternaam", "namen"),
            Map.entry("roepnaam", "namen"),
            Map.entry("tussenvoegsel", "namen"),
            Map.entry("voorletters", "namen"),
            Map.entry("initialen", "namen"),
            Map.entry("leerlingnaam", "namen"),
            Map.entry("familienaam", "namen"),
            Map.entry("geslachtsnaam", "namen"),
            Map.entry("woonadres", "adressen"));

    /** Words that identify a person, but are harmless for a school or a region. */
    private static final Map<String, String> BIJ_PERSONEN = Map.ofEntries(
            Map.entry("naam", "namen"),
            Map.entry("adres", "adressen"),
            Map.entry("straat", "adressen"),
            Map.entry("straatnaam", "adressen"),
            Map.entry("huisnummer", "adressen"),
            Map.entry("huisnr", "adressen"),
            Map.entry("postcode", POSTCODES),
            Map.entry("mail", "e-mailadressen"),
            Map.entry("email", "e-mailadressen"),
            Map.entry("emailadres", "e-mailadressen"),
            Map.entry("mailadres", "e-mailadressen"),
            Map.entry("tel", "telefoonnummers"),
            Map.entry("telefoon", "telefoonnummers"),
            Map.entry("telefoonnummer", "telefoonnummers"),
            Map.entry("telefoonnr", "telefoonnummers"),
            Map.entry("mobiel", "telefoonnummers"),
            Map.entry("gsm", "telefoonnummers"));

    /** Words that make clear that the name or address is not that of a person. */
    private static final Set<String> GEEN_PERSOON = Set.of(
            "school",
            "gemeente",
            "instelling",
            "vestiging",
            "vestigings",
            "instellings",
            "regio",
            "provincie",
            "plaats",
            "bestuur",
            "gezag",
            "swv",
            "samenwerkingsverband",
            "rmc",
            "land",
            "onderwijsgebied",
            "opleiding");

    /** Words that make clear that it is that of a person after all. */
    private static final Set<String> PERSOON =
            Set.of("leerling", "leerlingen", "deelnemer", "ouder", "ouders", "verzorger", "student");

    private Koppen() {}

    /** What persons' data a header announces, in Dutch; empty when none. */
    static Optional<String> persoonsgegeven(String kop, Over over) {
        List<String> woorden = woorden(kop);
        String aaneen = String.join("", woorden);
        boolean personen = over == Over.PERSONEN || over == Over.TELLINGEN;
        boolean vanPersoon = personen && woorden.stream().noneMatch(GEEN_PERSOON::contains);
        if (NUMMER_AANEEN.matcher(aaneen).matches()) {
            return nummer(aaneen);
        }
        for (String woord : woorden.contains(aaneen) ? woorden : concat(woorden, aaneen)) {
            Optional<String> nummer = woord.equals(aaneen) && woorden.size() > 1 ? Optional.empty() : nummer(woord);
            if (nummer.isPresent()) {
                return nummer;
            }
            if (ALTIJD.containsKey(woord)) {
                return Optional.of(ALTIJD.get(woord));
            }
            if (personen && STEEDS_VAN_PERSOON.containsKey(woord)) {
                return Optional.of(STEEDS_VAN_PERSOON.get(woord));
            }
            if (vanPersoon && BIJ_PERSONEN.containsKey(woord)) {
                return Optional.of(BIJ_PERSONEN.get(woord));
            }
        }
        return Optional.empty();
    }

    /**
     * What persons' data a description announces that is no header but may be a question ("Hoe vaak gebruik je je
     * telefoon?"); only words that leave no doubt count. Empty when none.
     */
    static Optional<String> persoonsgegevenInZin(String zin, Over over) {
        boolean personen = over == Over.PERSONEN || over == Over.TELLINGEN;
        for (String woord : woorden(zin)) {
            Optional<String> nummer = nummer(woord);
            if (nummer.isPresent()) {
                return nummer;
            }
            if (ALTIJD.containsKey(woord)) {
                return Optional.of(ALTIJD.get(woord));
            }
            if (personen && STEEDS_VAN_PERSOON.containsKey(woord)) {
                return Optional.of(STEEDS_VAN_PERSOON.get(woord));
            }
        }
        return Optional.empty();
    }

    /** Whether a header says that a name or an address is that of a school, a board or an area. */
    static boolean isVanOrganisatie(String kop) {
        List<String> woorden = woorden(kop);
        return woorden.stream().anyMatch(GEEN_PERSOON::contains)
                && woorden.stream().noneMatch(PERSOON::contains);
    }

    /** Whether a header announces the numbers of cases, which are no numbers of persons. */
    static boolean isZaaknummer(String kop) {
        return ZAAKNUMMER.matcher(String.join("", woorden(kop))).matches();
    }

    private static Optional<String> nummer(String woord) {
        if (BURGERSERVICENUMMER.matcher(woord).matches()) {
            return Optional.of("burgerservicenummers");
        }
        if (PERSOONSGEBONDEN_NUMMER.matcher(woord).matches()) {
            return Optional.of("persoonsgebonden nummers");
        }
        return ONDERWIJSNUMMER.matcher(woord).matches() ? Optional.of("onderwijsnummers") : Optional.empty();
    }

    /** A header as it may be mentioned: quoted, or its place when the header itself may be a value. */
    public static String toon(List<String> koppen, int plaats) {
        String kop = plaats < koppen.size() ? koppen.get(plaats).strip() : "";
        boolean waarde = kop.isEmpty() || LIJKT_OP_WAARDE.matcher(kop).matches();
        return waarde ? String.valueOf(plaats + 1) : "'" + kop + "'";
    }

    private static List<String> concat(List<String> woorden, String aaneen) {
        return java.util.stream.Stream.concat(woorden.stream(), java.util.stream.Stream.of(aaneen))
                .toList();
    }

    private static List<String> woorden(String kop) {
        String kaal = Normalizer.normalize(kop, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(kaal.split("[^a-z]+"))
                .filter(woord -> !woord.isEmpty())
                .toList();
    }
}
