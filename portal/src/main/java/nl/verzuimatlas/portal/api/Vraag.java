package nl.verzuimatlas.portal.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/**
 * A question about observations, read from the parameters of a request.
 *
 * @param selectie which cells; of JSON those of one page
 * @param formaat format of the answer
 * @param pagina number of the page, from 1
 * @param paginagrootte number of rows on a page, 1..10.000; empty when all rows are asked for
 */
record Vraag(Selectie selectie, Formaat formaat, int pagina, Optional<Integer> paginagrootte) {

    static final int GEWONE_PAGINA = 1_000;
    static final int GROOTSTE_PAGINA = 10_000;
    static final int HOOGSTE_PAGINA = 100_000;

    static final Parameter<String> INDICATOR = Parameter.teksten(
            "indicator", "Naam van een indicator. De lijst staat op /api/v1/indicatoren.", "relatief-verzuim");
    static final Parameter<Reeks> REEKS = Parameter.termen(
            "reeks", "eigen: hier berekend uit leveringen. gepubliceerd: overgenomen uit een publicatie.", Reeks.class);
    static final Parameter<Regiotype> REGIOTYPE = Parameter.termen("regiotype", "Soort gebied.", Regiotype.class);
    static final Parameter<String> REGIOCODE =
            Parameter.teksten("regiocode", "Code van een gebied. De lijst staat op /api/v1/regios.", "GM0222");
    static final Parameter<String> GEMEENTE = Parameter.patronen(
            "gemeente",
            "CBS-code van een gemeente. Kort voor regiotype=gemeente met deze regiocode.",
            "^GM\\d{4}$",
            "GM0222",
            "is geen code van een gemeente. Schrijf GM en vier cijfers, bijvoorbeeld GM0222.");
    static final Parameter<Schooljaar> SCHOOLJAAR =
            Parameter.schooljaren("schooljaar", "Schooljaar, bijvoorbeeld 2023-2024. Ook 2023/24 en 2023SJ00 mag.");
    static final Parameter<String> DIMENSIE = Parameter.teksten(
            "dimensie",
            "Uitsplitsing, bijvoorbeeld duur of onderwijssoort. Welke er zijn, staat bij de indicator.",
            "onderwijssoort");
    static final Parameter<String> CATEGORIE =
            Parameter.teksten("categorie", "Categorie binnen de uitsplitsing.", "totaal");
    static final Parameter<Formaat> FORMAAT = Parameter.keuze(
            "formaat",
            "Formaat van het antwoord; gaat voor op de kop Accept. Een bestand bevat alle rijen, tenzij u een pagina vraagt.",
            List.of(Formaat.values()),
            Formaat::naam);
    static final Parameter<Integer> PAGINA = Parameter.getal("pagina", "Nummer van de pagina.", 1, HOOGSTE_PAGINA);
    static final Parameter<Integer> PAGINAGROOTTE =
            Parameter.getal("paginagrootte", "Aantal rijen per pagina.", GEWONE_PAGINA, GROOTSTE_PAGINA);

    static final List<Parameter<?>> PARAMETERS = List.of(
            INDICATOR,
            REEKS,
            REGIOTYPE,
            REGIOCODE,
            GEMEENTE,
            SCHOOLJAAR,
            DIMENSIE,
            CATEGORIE,
            FORMAAT,
            PAGINA,
            PAGINAGROOTTE);

    /**
     * Reads a question.
     *
     * @param lezer parameters of the request
     * @param accept Accept header
     * @param indicatoren ids that exist
     * @throws VraagFout with everything that is wrong at once
     */
    static Vraag lees(Parameterlezer lezer, Optional<String> accept, Set<String> indicatoren) {
        Formaat formaat = lezer.waarde(FORMAAT).orElseGet(() -> Formaat.vanAccept(accept));
        Optional<Integer> gevraagdePagina = lezer.waarde(PAGINA);
        Optional<Integer> gevraagdeGrootte = lezer.waarde(PAGINAGROOTTE);
        boolean alles = formaat.isBestand() && gevraagdePagina.isEmpty() && gevraagdeGrootte.isEmpty();
        int pagina = gevraagdePagina.orElse(1);
        Optional<Integer> grootte = alles ? Optional.empty() : Optional.of(gevraagdeGrootte.orElse(GEWONE_PAGINA));
        List<String> gekozen = lezer.waarden(INDICATOR.alleen(
                indicatoren::contains, "is geen indicator. De lijst staat op " + Api.BASIS + "/indicatoren."));
        List<Regiotype> regiotypen = lezer.waarden(REGIOTYPE);
        List<String> regiocodes = lezer.waarden(REGIOCODE);
        List<String> gemeenten = lezer.waarden(GEMEENTE);
        if (!gemeenten.isEmpty() && !(regiotypen.isEmpty() && regiocodes.isEmpty())) {
            lezer.fout(
                    GEMEENTE.naam(),
                    "Kies gemeente, of regiotype en regiocode. Niet allebei: gemeente is daar een korte vorm van.");
        }
        Selectie selectie = new Selectie(
                gekozen,
                lezer.waarden(REEKS),
                gemeenten.isEmpty() ? regiotypen : List.of(Regiotype.GEMEENTE),
                gemeenten.isEmpty() ? regiocodes : gemeenten,
                lezer.waarden(SCHOOLJAAR),
                metPlus(lezer.waarden(DIMENSIE)),
                metPlus(lezer.waarden(CATEGORIE)),
                grootte.map(rijen -> (pagina - 1) * rijen).orElse(0),
                grootte.orElse(Integer.MAX_VALUE));
        lezer.gooiAlsFout();
        return new Vraag(selectie, formaat, pagina, grootte);
    }

    // a + in an address arrives as a space, and no name has a space
    private static List<String> metPlus(List<String> namen) {
        return namen.stream().map(naam -> naam.replace(' ', '+')).toList();
    }
}
