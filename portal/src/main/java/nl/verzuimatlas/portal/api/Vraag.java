package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.api.VraagFout.Onderdeel;
import nl.verzuimatlas.portal.http.Uitgavekeuze;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/**
 * A question about observations, read from the parameters of a request.
 *
 * @param selectie which cells, of which page
 * @param formaat format of the answer
 * @param pagina number of the page, from 1
 * @param paginagrootte number of rows on a page, 1..10.000
 */
record Vraag(Selectie selectie, Formaat formaat, int pagina, int paginagrootte) {

    static final String PAGINA = "pagina";

    private static final int GEWONE_PAGINA = 1_000;
    private static final int GROOTSTE_PAGINA = 10_000;
    private static final int HOOGSTE_PAGINA = 100_000;
    private static final List<String> PARAMETERS = List.of(
            "indicator",
            "reeks",
            "regiotype",
            "regiocode",
            "schooljaar",
            "dimensie",
            "categorie",
            "formaat",
            Uitgavekeuze.PARAMETER,
            PAGINA,
            "paginagrootte");

    /**
     * Reads a question.
     *
     * @param parameters values by name; blank values count as absent, a comma separates values
     * @param accept Accept header; null when there is none
     * @param indicatoren ids that exist
     * @throws VraagFout with everything that is wrong at once
     */
    static Vraag lees(Map<String, List<String>> parameters, String accept, Set<String> indicatoren) {
        Lezer lezer = new Lezer(parameters);
        parameters.keySet().stream()
                .filter(naam -> !PARAMETERS.contains(naam))
                .sorted()
                .forEach(naam -> lezer.fout(
                        naam,
                        "Parameter \"" + naam + "\" bestaat niet. Kies uit: " + String.join(", ", PARAMETERS) + "."));
        List<String> gekozen = lezer.waarden(
                "indicator",
                id -> indicatoren.contains(id) ? Optional.of(id) : Optional.empty(),
                "is geen indicator. De lijst staat op /api/v1/indicatoren.");
        List<Reeks> reeksen = lezer.termen("reeks", Reeks.class);
        List<Regiotype> regiotypen = lezer.termen("regiotype", Regiotype.class);
        List<Schooljaar> schooljaren =
                lezer.waarden("schooljaar", Schooljaar::lees, "is geen schooljaar. Schrijf het als 2023-2024.");
        Optional<Formaat> formaat =
                lezer.waarden("formaat", Formaat::lees, "is geen formaat. Kies json of csv.").stream()
                        .findFirst();
        int pagina = lezer.getal(PAGINA, 1, HOOGSTE_PAGINA);
        int grootte = lezer.getal("paginagrootte", GEWONE_PAGINA, GROOTSTE_PAGINA);
        lezer.gooiAlsFout();
        Selectie selectie = new Selectie(
                gekozen,
                reeksen,
                regiotypen,
                lezer.teksten("regiocode"),
                schooljaren,
                lezer.teksten("dimensie"),
                lezer.teksten("categorie"),
                (pagina - 1) * grootte,
                grootte);
        return new Vraag(selectie, formaat.orElse(Formaat.vanAccept(accept)), pagina, grootte);
    }

    /** Reads parameters and remembers what is wrong with them. */
    private static final class Lezer {

        private final Map<String, List<String>> parameters;
        private final List<Onderdeel> fouten = new ArrayList<>();

        private Lezer(Map<String, List<String>> parameters) {
            this.parameters = parameters;
        }

        private List<String> teksten(String naam) {
            return parameters.getOrDefault(naam, List.of()).stream()
                    .flatMap(waarde -> Arrays.stream(waarde.split(",")))
                    .map(String::strip)
                    .filter(waarde -> !waarde.isEmpty())
                    .distinct()
                    .toList();
        }

        private <T> List<T> waarden(String naam, Function<String, Optional<T>> lees, String fout) {
            List<T> waarden = new ArrayList<>();
            for (String tekst : teksten(naam)) {
                Optional<T> gelezen = lees.apply(tekst);
                gelezen.ifPresent(waarden::add);
                if (gelezen.isEmpty()) {
                    fout(naam, "\"" + tekst + "\" " + fout);
                }
            }
            return waarden;
        }

        private <T extends Enum<T> & Term> List<T> termen(String naam, Class<T> set) {
            String keuzes =
                    Arrays.stream(set.getEnumConstants()).map(Term::term).collect(Collectors.joining(", "));
            return waarden(naam, tekst -> Term.lees(set, tekst), "is geen " + naam + ". Kies uit: " + keuzes + ".");
        }

        private int getal(String naam, int standaard, int hoogste) {
            List<Integer> getallen = waarden(
                    naam,
                    tekst -> tekst.matches("\\d{1,6}")
                                    && Integer.parseInt(tekst) >= 1
                                    && Integer.parseInt(tekst) <= hoogste
                            ? Optional.of(Integer.parseInt(tekst))
                            : Optional.empty(),
                    "kan niet: " + naam + " is een getal van 1 tot en met " + hoogste + ".");
            return getallen.isEmpty() ? standaard : getallen.get(0);
        }

        private void fout(String naam, String detail) {
            fouten.add(new Onderdeel("query", naam, detail));
        }

        private void gooiAlsFout() {
            if (!fouten.isEmpty()) {
                throw new VraagFout(fouten);
            }
        }
    }
}
