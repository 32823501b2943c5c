package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.duiding.Vergelijkzin;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.duiding.Cijferkeuze;
import nl.verzuimatlas.warehouse.duiding.Duidingen;
import nl.verzuimatlas.warehouse.duiding.Vergeleken;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Schatting;
import nl.verzuimatlas.warehouse.duiding.Vergelijkingen;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.statistiek.Ligging;
import nl.verzuimatlas.warehouse.statistiek.Oordeel;
import nl.verzuimatlas.warehouse.statistiek.Rangbereik;

/** Figures of gemeenten against their region. */
final class VergelijkingenHulpbron implements Hulpbron {

    private static final Parameter<String> REGIO = Parameter.tekst(
            "regio",
            "Code van de regio om mee te vergelijken: een GGD-regio, Doorstroompunt of deelregio. Standaard het werkgebied.",
            "GG1413");

    private static final List<Parameter<?>> PARAMETERS =
            List.of(Vraag.INDICATOR, Vraag.DIMENSIE, Vraag.CATEGORIE, Vraag.GEMEENTE, REGIO, Vraag.SCHOOLJAAR);

    private static final Velden<Rij> VELDEN = velden();

    /** A comparison with the range of places of the gemeente. */
    private record Rij(Vergeleken een, Optional<Rangbereik> plaats, String naam) {}

    @Override
    public String groep() {
        return "Duiding";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar de cijfers uit komen."));
        velden.put(
                "aantalToetsen",
                Schema.aantal("Aantal getoetste verschillen. Alle p-waarden zijn voor dit aantal gecorrigeerd."));
        velden.put(
                "vergelijkingen",
                Schema.lijst("Een rij per cijfer van een gemeente.", Schema.verwijzing("Vergelijking")));
        velden.put("_links", Schema.links());
        return List.of(Bewerking.json(
                "lijstVergelijkingen",
                "/vergelijkingen",
                "Gemeenten naast hun regio",
                "Het cijfer van een gemeente naast dat van de rest van de regio: het verschil, de verhouding en een oordeel. "
                        + "Alles is berekend uit cijfers die in /waarnemingen staan. De p-waarden zijn gecorrigeerd (Benjamini "
                        + "en Hochberg) voor alle gemeenten van de regio en alle gevraagde cijfers, ook als u een gemeente "
                        + "kiest. Zonder indicator: het totaal van elke indicator. Zonder schooljaar: het laatste.",
                PARAMETERS,
                Schema.object(velden),
                VergelijkingenHulpbron::antwoord));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Vergelijking", VELDEN.schema());
    }

    private static Uitkomst antwoord(ReleaseLezer lezer, ApiVerzoek verzoek) {
        Parameterlezer vraag = verzoek.lezer();
        Duidingen duidingen = new Duidingen(lezer);
        List<Cijferkeuze> keuzes = Duidingvraag.keuzes(lezer, vraag);
        List<String> gemeenten = vraag.waarden(Vraag.GEMEENTE);
        List<Schooljaar> jaren = vraag.waarden(Vraag.SCHOOLJAAR);
        if (jaren.size() > 1) {
            vraag.fout(Vraag.SCHOOLJAAR.naam(), "Kies een schooljaar. Jaren worden hier niet samen vergeleken.");
        }
        Optional<Regio> regio = regio(lezer, duidingen, vraag);
        vraag.gooiAlsFout();
        Schooljaar jaar = jaren.isEmpty() ? lezer.release().laatsteSchooljaar() : jaren.get(0);
        Vergelijkingen alle = regio.filter(gebied -> !keuzes.isEmpty())
                .map(gebied -> duidingen.vergelijk(keuzes, jaar, gebied))
                .orElse(new Vergelijkingen(List.of(), 0));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", lezer.release().id());
        document.put("aantalToetsen", alle.aantal());
        document.put("vergelijkingen", rijen(lezer, duidingen, alle, gemeenten, regio, jaar));
        document.put("_links", Map.of("self", Json.link(verzoek.adres())));
        return Uitkomst.json(document);
    }

    private static Optional<Regio> regio(ReleaseLezer lezer, Duidingen duidingen, Parameterlezer vraag) {
        Optional<String> code = vraag.waarde(REGIO);
        if (code.isEmpty()) {
            return duidingen.werkgebied();
        }
        Optional<Regio> gevonden = lezer.regios().stream()
                .filter(regio -> regio.code().equals(code.get()))
                .filter(regio -> !regio.type().isSamenwerkingsverband())
                .findFirst();
        if (gevonden.isEmpty()) {
            vraag.fout(
                    REGIO.naam(),
                    "\"" + code.get()
                            + "\" is geen regio om mee te vergelijken. Kies een GGD-regio, Doorstroompunt of deelregio "
                            + "van " + Api.BASIS + "/regios. Een samenwerkingsverband telt alleen eigen onderwijs.");
        }
        return gevonden;
    }

    private static List<Map<String, Object>> rijen(
            ReleaseLezer lezer,
            Duidingen duidingen,
            Vergelijkingen alle,
            List<String> gemeenten,
            Optional<Regio> regio,
            Schooljaar jaar) {
        Map<String, Indicator> register =
                lezer.indicatoren().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        Map<Cijferkeuze, Map<String, Rangbereik>> plaatsen = new HashMap<>();
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (Vergeleken een : alle.lijst()) {
            String code = een.gebied().regiocode();
            if (gemeenten.isEmpty() || gemeenten.contains(code)) {
                Map<String, Rangbereik> plaats = plaatsen.computeIfAbsent(
                        Cijferkeuze.van(een.gebied()), keuze -> duidingen.rangen(keuze, jaar, regio.orElseThrow()));
                rijen.add(VELDEN.json(new Rij(
                        een,
                        Optional.ofNullable(plaats.get(code)),
                        Duidingvraag.naam(
                                register.get(een.gebied().indicator()),
                                een.gebied().dimensie(),
                                een.gebied().categorie()))));
            }
        }
        return rijen;
    }

    private static Velden<Rij> velden() {
        Velden<Rij> velden = new Velden<Rij>()
                .met(
                        "indicator",
                        Schema.tekst("Naam van de indicator."),
                        rij -> rij.een.gebied().indicator())
                .met(
                        "regiocode",
                        Schema.tekst("CBS-code van de gemeente."),
                        rij -> rij.een.gebied().regiocode())
                .met(
                        "regionaam",
                        Schema.tekst("Naam van de gemeente."),
                        rij -> rij.een.gebied().regionaam())
                .met(
                        "regio",
                        Schema.tekst("Code van de regio waarmee is vergeleken."),
                        rij -> rij.een.regio().regiocode())
                .met(
                        "schooljaar",
                        Schema.tekst("Schooljaar."),
                        rij -> rij.een.gebied().schooljaar().toString())
                .met(
                        "dimensie",
                        Schema.tekst("Uitsplitsing."),
                        rij -> rij.een.gebied().dimensie())
                .met(
                        "categorie",
                        Schema.tekst("Categorie."),
                        rij -> rij.een.gebied().categorie())
                .met(
                        "eenheid",
                        Schema.tekst("Eenheid van de cijfers."),
                        rij -> rij.een.gebied().eenheid().term())
                .met("waarde", getal("Cijfer van de gemeente."), rij -> waarde(rij.een))
                .met(
                        "status",
                        Schema.tekst("Of er een cijfer is en zo niet, waarom niet."),
                        rij -> rij.een.gebied().waarde().status().term())
                .met(
                        "tegenover",
                        termen("Waarmee is vergeleken.", Vergeleken.Tegenover.values()),
                        rij -> rij.een.tegenover().term())
                .met("ander", getal("Cijfer waarmee is vergeleken."), rij -> getal(rij.een.ander()));
        schatting(velden, "verschil", "Gemeente min het andere cijfer.", rij -> rij.een.verschil());
        schatting(velden, "verhouding", "Gemeente gedeeld door het andere cijfer.", rij -> rij.een.verhouding());
        return velden.met("pWaarde", getal("Kans op zo'n verschil door toeval."), rij -> getal(rij.een.pWaarde()))
                .met(
                        "pGecorrigeerd",
                        getal("De p-waarde na correctie voor alle toetsen."),
                        rij -> getal(rij.een.pGecorrigeerd()))
                .met(
                        "ligging",
                        termen("Waar het cijfer ligt.", Ligging.values()),
                        rij -> rij.een.ligging().term())
                .met(
                        "oordeel",
                        termen("Of dat gunstig is.", Oordeel.values()),
                        rij -> rij.een.oordeel().term())
                .met(
                        "reden",
                        Schema.ofNull(termen("Waarom er geen oordeel is.", Vergeleken.Reden.values())),
                        rij -> rij.een.reden().map(Vergeleken.Reden::term).orElse(null))
                .met(
                        "plaatsVan",
                        Schema.ofNull(
                                Schema.aantal("Laagste plaats die de gemeente kan hebben; 1 is het laagste cijfer.")),
                        rij -> rij.plaats.map(Rangbereik::laagste).orElse(null))
                .met(
                        "plaatsTot",
                        Schema.ofNull(Schema.aantal("Hoogste plaats die de gemeente kan hebben.")),
                        rij -> rij.plaats.map(Rangbereik::hoogste).orElse(null))
                .met(
                        "zin",
                        Schema.tekst("De vergelijking in gewone woorden."),
                        rij -> Vergelijkzin.van(rij.naam, rij.een));
    }

    private static void schatting(Velden<Rij> velden, String naam, String wat, Bron bron) {
        velden.met(naam, getal(wat), rij -> deel(bron.van(rij), Schatting::waarde))
                .met(
                        naam + "Ondergrens",
                        getal("Ondergrens van het 95%-interval van " + naam + "."),
                        rij -> deel(
                                bron.van(rij), schatting -> schatting.interval().onder()))
                .met(
                        naam + "Bovengrens",
                        getal("Bovengrens van het 95%-interval van " + naam + "; leeg als er geen grens is."),
                        rij -> deel(
                                bron.van(rij), schatting -> schatting.interval().boven()));
    }

    @FunctionalInterface
    private interface Bron {
        Optional<Schatting> van(Rij rij);
    }

    private static Number deel(Optional<Schatting> schatting, ToDoubleFunction<Schatting> welk) {
        return schatting.map(s -> Duidingvraag.getal(welk.applyAsDouble(s))).orElse(null);
    }

    private static Number waarde(Vergeleken een) {
        return een.gebied().waarde() instanceof Waarde.Cijfer cijfer ? Duidingvraag.getal(cijfer.getal()) : null;
    }

    private static Number getal(OptionalDouble getal) {
        return getal.isPresent() ? Duidingvraag.getal(getal.getAsDouble()) : null;
    }

    private static Map<String, Object> getal(String omschrijving) {
        return Schema.ofNull(Schema.getal(omschrijving));
    }

    private static <T extends Term> Map<String, Object> termen(String omschrijving, T[] set) {
        return Schema.keuze(omschrijving, Arrays.stream(set).map(Term::term).toList());
    }
}
