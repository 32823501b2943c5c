package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.duiding.Trendzin;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.duiding.Cijferkeuze;
import nl.verzuimatlas.warehouse.duiding.Duidingen;
import nl.verzuimatlas.warehouse.duiding.Trendbeeld;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.statistiek.Trend;
import nl.verzuimatlas.warehouse.statistiek.Trend.Getoetst;
import nl.verzuimatlas.warehouse.statistiek.Trend.Geweigerd;
import nl.verzuimatlas.warehouse.statistiek.Trendmodel;

/** Whether figures rise or fall, or why that cannot be said. */
final class TrendsHulpbron implements Hulpbron {

    private static final List<Parameter<?>> PARAMETERS =
            List.of(Vraag.INDICATOR, Vraag.DIMENSIE, Vraag.CATEGORIE, Vraag.REGIOCODE);

    private static final Velden<Rij> VELDEN = new Velden<Rij>()
            .met("indicator", Schema.tekst("Naam van de indicator."), rij -> rij.keuze.indicator())
            .met(
                    "regiotype",
                    Schema.tekst("Soort gebied."),
                    rij -> rij.gebied.type().term())
            .met("regiocode", Schema.tekst("Code van het gebied."), rij -> rij.gebied.code())
            .met("regionaam", Schema.tekst("Naam van het gebied."), rij -> rij.gebied.naam())
            .met("dimensie", Schema.tekst("Uitsplitsing."), rij -> rij.keuze.dimensie())
            .met("categorie", Schema.tekst("Categorie."), rij -> rij.keuze.categorie())
            .met(
                    "richting",
                    Schema.ofNull(
                            Schema.keuze("Stijgt, daalt, of geen trend aangetoond.", namen(Trend.Richting.values()))),
                    rij -> rij.getoetst().map(trend -> naam(trend.richting())).orElse(null))
            .met(
                    "maat",
                    Schema.keuze(
                            "Wat perJaar is: een factor (1,05 is 5 procent meer per jaar) of een verschil van aandelen.",
                            List.of("factor", "aandeel")),
                    rij -> rij.beeld.model() == Trendmodel.TELLING ? "factor" : "aandeel")
            .met(
                    "perJaar",
                    Schema.ofNull(Schema.getal("Verandering per jaar.")),
                    rij -> rij.getoetst()
                            .map(trend -> Duidingvraag.getal(trend.perJaar()))
                            .orElse(null))
            .met(
                    "ondergrens",
                    Schema.ofNull(Schema.getal("Ondergrens van het 95%-interval.")),
                    rij -> rij.getoetst()
                            .map(trend -> Duidingvraag.getal(trend.interval().onder()))
                            .orElse(null))
            .met(
                    "bovengrens",
                    Schema.ofNull(Schema.getal("Bovengrens van het 95%-interval.")),
                    rij -> rij.getoetst()
                            .map(trend -> Duidingvraag.getal(trend.interval().boven()))
                            .orElse(null))
            .met(
                    "pWaarde",
                    Schema.ofNull(Schema.getal("Kans op zo'n verloop door toeval; niet gecorrigeerd.")),
                    rij -> rij.getoetst()
                            .map(trend -> Duidingvraag.getal(trend.pWaarde()))
                            .orElse(null))
            .met(
                    "schooljaren",
                    Schema.lijst("Schooljaren die zijn gebruikt.", Schema.tekst("Schooljaar.")),
                    rij -> rij.beeld.jaren().stream().map(Schooljaar::toString).toList())
            .met(
                    "reden",
                    Schema.ofNull(Schema.keuze("Waarom er geen trend is getoetst.", namen(Trend.Reden.values()))),
                    rij -> rij.beeld.trend() instanceof Geweigerd geweigerd ? naam(geweigerd.reden()) : null)
            .met(
                    "zin",
                    Schema.tekst("De trend in gewone woorden."),
                    rij -> Trendzin.van(rij.naam, rij.gebied.naam(), rij.beeld));

    /** The course of one figure in one area. */
    private record Rij(Cijferkeuze keuze, Gebied gebied, Trendbeeld beeld, String naam) {

        Optional<Getoetst> getoetst() {
            return beeld.trend() instanceof Getoetst trend ? Optional.of(trend) : Optional.empty();
        }
    }

    @Override
    public String groep() {
        return "Duiding";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar de cijfers uit komen."));
        velden.put("trends", Schema.lijst("Een rij per cijfer en gebied.", Schema.verwijzing("Trend")));
        velden.put("_links", Schema.links());
        return List.of(Bewerking.json(
                "lijstTrends",
                "/trends",
                "Stijgt of daalt het?",
                "Of een cijfer in een gebied stijgt of daalt, of waarom dat niet te zeggen is. Er zijn minstens 5 jaren nodig sinds "
                        + "de laatste trendbreuk; een afgeschermd jaar maakt een trend onmogelijk. Zonder regiocode: het "
                        + "werkgebied. Zonder indicator: het totaal van elke indicator.",
                PARAMETERS,
                Schema.object(velden),
                TrendsHulpbron::antwoord));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Trend", VELDEN.schema());
    }

    private static Uitkomst antwoord(ReleaseLezer lezer, ApiVerzoek verzoek) {
        Parameterlezer vraag = verzoek.lezer();
        Gebieden gebieden = Gebieden.van(lezer);
        List<Cijferkeuze> keuzes = Duidingvraag.keuzes(lezer, vraag);
        List<String> codes = vraag.waarden(Vraag.REGIOCODE.alleen(
                code -> gebieden.find(code).isPresent(),
                "is geen gebied. De lijst staat op " + Api.BASIS + "/regios en " + Api.BASIS + "/gemeenten."));
        vraag.gooiAlsFout();
        List<Gebied> gekozen = codes.isEmpty()
                ? List.of(gebieden.werkgebied())
                : codes.stream().flatMap(code -> gebieden.find(code).stream()).toList();
        Map<String, Indicator> register =
                lezer.indicatoren().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        Duidingen duidingen = new Duidingen(lezer);
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (Gebied gebied : gekozen) {
            for (Cijferkeuze keuze : keuzes) {
                duidingen
                        .trend(keuze, gebied.type(), gebied.code())
                        .ifPresent(
                                beeld -> rijen.add(VELDEN.json(new Rij(keuze, gebied, beeld, naam(register, keuze)))));
            }
        }
        return Uitkomst.lijst(lezer.release().id(), "trends", rijen, verzoek.adres());
    }

    private static String naam(Map<String, Indicator> register, Cijferkeuze keuze) {
        return Duidingvraag.naam(register.get(keuze.indicator()), keuze.dimensie(), keuze.categorie());
    }

    private static List<String> namen(Enum<?>[] set) {
        return Arrays.stream(set).map(TrendsHulpbron::naam).toList();
    }

    private static String naam(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
