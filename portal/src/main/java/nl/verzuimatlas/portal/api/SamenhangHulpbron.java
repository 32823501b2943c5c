package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.bestand.Getal;
import nl.verzuimatlas.portal.duiding.Verschil;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** How outcomes of the youth survey go with background and risk factors: the outer categories of each, side by side. */
final class SamenhangHulpbron implements Hulpbron {

    private static final String VOORVOEGSEL = "emovo-";
    private static final String TOTAAL = "totaal";
    private static final int HOOGSTENS_RIJEN = 10_000;

    private static final Parameter<String> UITKOMST = Parameter.teksten(
            "uitkomst", "Naam van de indicator die de uitkomst is, bijvoorbeeld emovo-ziek.", "emovo-ziek");
    private static final Parameter<String> FACTOR = Parameter.teksten(
            "factor", "Naam van het kenmerk waarmee wordt vergeleken, bijvoorbeeld geslacht.", "geslacht");

    private static final List<Parameter<?>> PARAMETERS =
            List.of(UITKOMST, FACTOR, Vraag.REGIOTYPE, Vraag.REGIOCODE, Vraag.SCHOOLJAAR);

    private static final Velden<Waarneming> GROEP = new Velden<Waarneming>()
            .met("categorie", Schema.tekst("Categorie van de factor."), Waarneming::categorie)
            .met(
                    "waarde",
                    Schema.ofNull(Schema.getal("Gewogen percentage met deze uitkomst.")),
                    rij -> Getal.json(waarde(rij)))
            .met(
                    "ondergrens",
                    Schema.ofNull(Schema.getal("Ondergrens van het 95%-interval.")),
                    rij -> Getal.json(rij.ondergrens()))
            .met(
                    "bovengrens",
                    Schema.ofNull(Schema.getal("Bovengrens van het 95%-interval.")),
                    rij -> Getal.json(rij.bovengrens()))
            .met(
                    "status",
                    Schema.tekst("Of er een cijfer is en zo niet, waarom niet."),
                    rij -> rij.waarde().status().term());

    private static final Velden<Paar> VELDEN = new Velden<Paar>()
            .met("uitkomst", Schema.tekst("Indicator die de uitkomst is."), paar -> paar.eerste.indicator())
            .met("factor", Schema.tekst("Kenmerk waarmee wordt vergeleken."), paar -> paar.eerste.dimensie())
            .met(
                    "regiotype",
                    Schema.tekst("Soort gebied."),
                    paar -> paar.eerste.regiotype().term())
            .met("regiocode", Schema.tekst("Code van het gebied."), paar -> paar.eerste.regiocode())
            .met("regionaam", Schema.tekst("Naam van het gebied."), paar -> paar.eerste.regionaam())
            .met(
                    "schooljaar",
                    Schema.tekst("Schooljaar van de meting."),
                    paar -> paar.eerste.schooljaar().toString())
            .met("eerste", Schema.verwijzing("Groep"), paar -> GROEP.json(paar.eerste))
            .met("laatste", Schema.verwijzing("Groep"), paar -> GROEP.json(paar.laatste))
            .met(
                    "verschil",
                    Schema.ofNull(Schema.getal(
                            "Laatste min eerste, in procentpunten. Leeg als een van beide geen cijfer is.")),
                    paar -> Getal.json(paar.verschil()))
            .met(
                    "oordeel",
                    Schema.keuze(
                            "Of de 95%-intervallen elkaar raken. Alleen hoger en lager zijn een duidelijk verschil.",
                            List.of("hoger", "lager", "niet-duidelijk", "onbekend")),
                    Paar::oordeel);

    /** The outer categories of a factor. */
    private record Paar(Waarneming eerste, Waarneming laatste) {

        OptionalDouble verschil() {
            OptionalDouble van = waarde(eerste);
            OptionalDouble tot = waarde(laatste);
            return van.isPresent() && tot.isPresent()
                    ? OptionalDouble.of(Getal.verschil(van.getAsDouble(), tot.getAsDouble()))
                    : OptionalDouble.empty();
        }

        String oordeel() {
            return switch (Verschil.van(laatste, eerste)) {
                case HOGER -> "hoger";
                case LAGER -> "lager";
                case NIET_DUIDELIJK -> "niet-duidelijk";
                case ONBEKEND -> "onbekend";
            };
        }
    }

    @Override
    public String groep() {
        return "Samenhang";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar de cijfers uit komen."));
        velden.put(
                "samenhang",
                Schema.lijst("Een rij per uitkomst, factor, gebied en meting.", Schema.verwijzing("Samenhang")));
        velden.put("_links", Schema.links());
        return List.of(Bewerking.json(
                "lijstSamenhang",
                "/samenhang",
                "Samenhang in de jeugdenquête E-MOVO",
                "Hoe vaak een uitkomst voorkomt in de eerste en de laatste categorie van een kenmerk, met het verschil. "
                        + "De percentages zijn gewogen en staan ook in /waarnemingen. Er wordt niet gecorrigeerd voor andere "
                        + "kenmerken. Samenhang is geen oorzaak. Kies een uitkomst, factor, gebied of schooljaar als er meer "
                        + "dan " + HOOGSTENS_RIJEN + " cijfers zijn.",
                PARAMETERS,
                Schema.object(velden),
                SamenhangHulpbron::antwoord));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Samenhang", VELDEN.schema(), "Groep", GROEP.schema());
    }

    private static Uitkomst antwoord(ReleaseLezer lezer, ApiVerzoek verzoek) {
        List<Indicator> enquete = lezer.indicatoren().stream()
                .filter(indicator -> indicator.id().startsWith(VOORVOEGSEL))
                .toList();
        Set<String> ids = enquete.stream().map(Indicator::id).collect(Collectors.toSet());
        Parameterlezer vraag = verzoek.lezer();
        List<String> uitkomsten = vraag.waarden(UITKOMST.alleen(
                ids::contains, "is geen uitkomst van de enquête. Kies een indicator die met emovo- begint."));
        Selectie selectie = new Selectie(
                uitkomsten.isEmpty() ? List.copyOf(ids) : uitkomsten,
                List.of(Reeks.EIGEN),
                vraag.waarden(Vraag.REGIOTYPE),
                vraag.waarden(Vraag.REGIOCODE),
                vraag.waarden(Vraag.SCHOOLJAAR),
                vraag.waarden(FACTOR),
                List.of(),
                0,
                HOOGSTENS_RIJEN);
        vraag.gooiAlsFout();
        List<Waarneming> rijen = ids.isEmpty() ? List.of() : lezer.waarnemingen(selectie);
        if (rijen.size() == HOOGSTENS_RIJEN) {
            vraag.fout(UITKOMST.naam(), "Dit zijn te veel cijfers. Kies een uitkomst, factor, gebied of schooljaar.");
            vraag.gooiAlsFout();
        }
        return Uitkomst.lijst(
                lezer.release().id(),
                "samenhang",
                paren(rijen, enquete).stream().map(VELDEN::json).toList(),
                verzoek.adres());
    }

    private static List<Paar> paren(List<Waarneming> rijen, List<Indicator> enquete) {
        Map<Plek, Map<String, Waarneming>> perPlek = new LinkedHashMap<>();
        rijen.forEach(rij -> perPlek.computeIfAbsent(Plek.van(rij), plek -> new LinkedHashMap<>())
                .put(rij.categorie(), rij));
        Map<String, Indicator> register = enquete.stream().collect(Collectors.toMap(Indicator::id, i -> i));
        List<Paar> paren = new ArrayList<>();
        perPlek.forEach((plek, groepen) ->
                paar(register.get(plek.indicator), plek.factor, groepen).ifPresent(paren::add));
        return paren;
    }

    private static Optional<Paar> paar(Indicator indicator, String factor, Map<String, Waarneming> groepen) {
        List<Waarneming> opVolgorde = indicator.dimensies().getOrDefault(factor, Map.of()).keySet().stream()
                .filter(categorie -> !categorie.equals(TOTAAL))
                .filter(groepen::containsKey)
                .map(groepen::get)
                .toList();
        return opVolgorde.size() < 2
                ? Optional.empty()
                : Optional.of(new Paar(opVolgorde.get(0), opVolgorde.get(opVolgorde.size() - 1)));
    }

    private static OptionalDouble waarde(Waarneming rij) {
        return rij.waarde() instanceof Waarde.Cijfer cijfer
                ? OptionalDouble.of(cijfer.getal())
                : OptionalDouble.empty();
    }

    private record Plek(String indicator, String factor, Regiotype regiotype, String regiocode, Schooljaar schooljaar) {

        static Plek van(Waarneming rij) {
            return new Plek(rij.indicator(), rij.dimensie(), rij.regiotype(), rij.regiocode(), rij.schooljaar());
        }
    }
}
