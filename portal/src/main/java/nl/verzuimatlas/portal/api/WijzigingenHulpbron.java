package nl.verzuimatlas.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.bestand.Getal;
import nl.verzuimatlas.portal.http.Uitgavekeuze;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Wijziging;
import nl.verzuimatlas.warehouse.lezen.Wijzigingselectie;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/** The figures that a release shows otherwise than the one before it. */
final class WijzigingenHulpbron implements Hulpbron {

    private static final Parameter<String> UITGAVE = Parameter.pad(
            Uitgavekeuze.PARAMETER, "Naam van een uitgave. De lijst staat op /api/v1/releases.", "20261129-2fb5f4dd");
    private static final Parameter<Soort> SOORT = Parameter.termen("soort", "Hoe een cijfer veranderde.", Soort.class);
    private static final Parameter<Reden> REDEN = Parameter.termen("reden", "Waarom het veranderde.", Reden.class);

    private static final Velden<Wijziging> VELDEN = new Velden<Wijziging>()
            .met("indicator", Schema.tekst("Naam van de indicator."), Wijziging::indicator)
            .met(
                    "reeks",
                    Schema.tekst("eigen of gepubliceerd."),
                    wijziging -> wijziging.reeks().term())
            .met(
                    "regiotype",
                    Schema.tekst("Soort gebied."),
                    wijziging -> wijziging.regiotype().term())
            .met("regiocode", Schema.tekst("Code van het gebied."), Wijziging::regiocode)
            .met("regionaam", Schema.tekst("Naam van het gebied."), Wijziging::regionaam)
            .met(
                    "schooljaar",
                    Schema.tekst("Schooljaar."),
                    wijziging -> wijziging.schooljaar().toString())
            .met("dimensie", Schema.tekst("Uitsplitsing."), Wijziging::dimensie)
            .met("categorie", Schema.tekst("Categorie."), Wijziging::categorie)
            .met(
                    "soort",
                    Schema.tekst("Hoe het cijfer veranderde."),
                    wijziging -> wijziging.soort().term())
            .met(
                    "reden",
                    Schema.tekst("Waarom het veranderde."),
                    wijziging -> wijziging.reden().term())
            .met(
                    "oud",
                    Schema.ofNull(Schema.getal("Cijfer in de uitgave hiervoor; leeg als het toen of nu verborgen is.")),
                    wijziging -> Getal.json(wijziging.oud()))
            .met(
                    "nieuw",
                    Schema.ofNull(Schema.getal("Cijfer in deze uitgave; leeg als het er niet is of verborgen is.")),
                    wijziging -> Getal.json(wijziging.nieuw()))
            .met(
                    "verschil",
                    Schema.ofNull(Schema.getal("nieuw min oud.")),
                    wijziging -> Getal.json(wijziging.verschil()))
            .met(
                    "eenheid",
                    Schema.tekst("Eenheid van de cijfers."),
                    wijziging -> wijziging.eenheid().term())
            .met(
                    "statusOud",
                    Schema.ofNull(Schema.tekst("Status in de uitgave hiervoor; leeg als het cijfer er niet stond.")),
                    wijziging -> wijziging.statusOud().isEmpty() ? null : wijziging.statusOud())
            .met(
                    "statusNieuw",
                    Schema.ofNull(Schema.tekst("Status in deze uitgave; leeg als het cijfer er niet meer staat.")),
                    wijziging -> wijziging.statusNieuw().isEmpty() ? null : wijziging.statusNieuw())
            .met("toelichting", Schema.tekst("Uitleg bij de reden; leeg als die er niet is."), Wijziging::toelichting);

    @Override
    public String groep() {
        return "Perioden en uitgaven";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave die is gevraagd."));
        velden.put("vorige", Schema.ofNull(Schema.tekst("Uitgave waarmee is vergeleken.")));
        velden.put("totaal", Schema.aantal("Aantal wijzigingen op alle pagina's samen."));
        velden.put("wijzigingen", Schema.lijst("De grootste wijziging eerst.", Schema.verwijzing("Wijziging")));
        velden.put("_links", Schema.links("prev", "next"));
        return List.of(Bewerking.json(
                "lijstWijzigingen",
                ReleasesHulpbron.PAD + "/{" + Uitgavekeuze.PARAMETER + "}/wijzigingen",
                "Wat een uitgave veranderde",
                "De cijfers die een uitgave anders toont dan de uitgave ervoor, met hoeveel en waarom. Een cijfer dat toen of nu "
                        + "verborgen is, heeft hier geen getal.",
                List.of(
                        UITGAVE,
                        Vraag.INDICATOR,
                        Vraag.REGIOCODE,
                        Vraag.SCHOOLJAAR,
                        SOORT,
                        REDEN,
                        Vraag.PAGINA,
                        Vraag.PAGINAGROOTTE),
                Schema.object(velden),
                WijzigingenHulpbron::antwoord));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Wijziging", VELDEN.schema());
    }

    private static Uitkomst antwoord(ReleaseLezer lezer, ApiVerzoek verzoek) {
        Parameterlezer vraag = verzoek.lezer();
        int pagina = vraag.waarde(Vraag.PAGINA).orElse(1);
        int grootte = vraag.waarde(Vraag.PAGINAGROOTTE).orElse(Vraag.GEWONE_PAGINA);
        Wijzigingselectie selectie = new Wijzigingselectie(
                vraag.waarden(Vraag.INDICATOR),
                vraag.waarden(Vraag.REGIOCODE),
                vraag.waarden(Vraag.SCHOOLJAAR),
                vraag.waarden(SOORT),
                vraag.waarden(REDEN),
                (pagina - 1) * grootte,
                grootte);
        vraag.gooiAlsFout();
        long totaal = lezer.nieuws().tel(selectie);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", lezer.release().id());
        document.put("vorige", lezer.nieuws().berichten().get(0).vorige().orElse(null));
        document.put("totaal", totaal);
        document.put(
                "wijzigingen",
                lezer.nieuws().wijzigingen(selectie).stream().map(VELDEN::json).toList());
        Pagineur pagineur =
                Pagineur.van(verzoek, new Vraag(Selectie.alles(), Formaat.JSON, pagina, Optional.of(grootte)), totaal);
        document.put("_links", pagineur.links());
        Map<String, String> koppen =
                pagineur.koppen().isEmpty() ? Map.of() : Map.of("Link", String.join(", ", pagineur.koppen()));
        return Uitkomst.Document.van(Formaat.JSON.contentType(), Json.schrijf(document), koppen);
    }
}
