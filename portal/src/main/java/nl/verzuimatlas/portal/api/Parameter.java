package nl.verzuimatlas.portal.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Term;

/**
 * A part of an address that the reader fills in. The route reads it and OpenAPI describes it from this one definition.
 *
 * @param naam name
 * @param plaats where it stands
 * @param omschrijving what it does, in Dutch
 * @param schema of one value
 * @param hoogstens number of values that one request may give, 1 or more
 * @param lees reads one value; empty when it is wrong
 * @param fout what is wrong with a value that cannot be read, as the end of a Dutch sentence
 * @param <T> what a value is read to
 */
public record Parameter<T>(
        String naam,
        Plaats plaats,
        String omschrijving,
        Map<String, Object> schema,
        int hoogstens,
        Function<String, Optional<T>> lees,
        String fout) {

    private static final int HOOGSTENS_WAARDEN = 100;
    private static final int HOOGSTENS_TEKENS = 100;

    /** Where a parameter stands. */
    public enum Plaats {
        PAD("path"),
        VRAAG("query");

        private final String in;

        Plaats(String in) {
            this.in = in;
        }

        /** Name of the place in OpenAPI and in problems. */
        public String in() {
            return in;
        }
    }

    /** Variable part of a path. */
    public static Parameter<String> pad(String naam, String omschrijving, String voorbeeld) {
        return new Parameter<>(
                naam,
                Plaats.PAD,
                omschrijving,
                Schema.voorbeeld(Schema.tekst(omschrijving), voorbeeld),
                1,
                Optional::of,
                "");
    }

    /** Any text, once. */
    public static Parameter<String> tekst(String naam, String omschrijving, String voorbeeld) {
        return tekst(naam, omschrijving, voorbeeld, 1);
    }

    /** Any text, one or more times. */
    public static Parameter<String> teksten(String naam, String omschrijving, String voorbeeld) {
        return tekst(naam, omschrijving, voorbeeld, HOOGSTENS_WAARDEN);
    }

    private static Parameter<String> tekst(String naam, String omschrijving, String voorbeeld, int hoogstens) {
        Map<String, Object> schema = Schema.tekst(omschrijving);
        schema.put("maxLength", HOOGSTENS_TEKENS);
        return new Parameter<>(
                naam,
                Plaats.VRAAG,
                omschrijving,
                Schema.voorbeeld(schema, voorbeeld),
                hoogstens,
                tekst -> tekst.length() <= HOOGSTENS_TEKENS ? Optional.of(tekst) : Optional.empty(),
                "is te lang. Gebruik hoogstens " + HOOGSTENS_TEKENS + " tekens.");
    }

    /** Texts of a fixed form, one or more. */
    public static Parameter<String> patronen(
            String naam, String omschrijving, String patroon, String voorbeeld, String fout) {
        return new Parameter<>(
                naam,
                Plaats.VRAAG,
                omschrijving,
                Schema.voorbeeld(Schema.patroon(omschrijving, patroon), voorbeeld),
                HOOGSTENS_WAARDEN,
                tekst -> tekst.matches(patroon) ? Optional.of(tekst) : Optional.empty(),
                fout);
    }

    /** Members of a closed set, one or more. */
    public static <T extends Enum<T> & Term> Parameter<T> termen(String naam, String omschrijving, Class<T> set) {
        List<String> keuzes =
                Arrays.stream(set.getEnumConstants()).map(Term::term).toList();
        return new Parameter<>(
                naam,
                Plaats.VRAAG,
                omschrijving,
                Schema.voorbeeld(Schema.keuze(omschrijving, keuzes), keuzes.get(0)),
                HOOGSTENS_WAARDEN,
                tekst -> Term.lees(set, tekst),
                "is geen " + naam + ". Kies uit: " + String.join(", ", keuzes) + ".");
    }

    /** One of {@code keuzes}. */
    public static <T> Parameter<T> keuze(
            String naam, String omschrijving, List<T> keuzes, Function<T, String> schrijf) {
        Map<String, T> opNaam = keuzes.stream()
                .collect(Collectors.toMap(schrijf, Function.identity(), (een, twee) -> een, LinkedHashMap::new));
        List<String> namen = List.copyOf(opNaam.keySet());
        return new Parameter<>(
                naam,
                Plaats.VRAAG,
                omschrijving,
                Schema.voorbeeld(Schema.keuze(omschrijving, namen), namen.get(0)),
                1,
                tekst -> Optional.ofNullable(opNaam.get(tekst)),
                "is geen " + naam + ". Kies uit: " + String.join(", ", namen) + ".");
    }

    /** School years, one or more. */
    public static Parameter<Schooljaar> schooljaren(String naam, String omschrijving) {
        return new Parameter<>(
                naam,
                Plaats.VRAAG,
                omschrijving,
                Schema.voorbeeld(Schema.tekst(omschrijving), "2023-2024"),
                HOOGSTENS_WAARDEN,
                Schooljaar::lees,
                "is geen schooljaar. Schrijf het als 2023-2024.");
    }

    /** A whole number of 1 or more. */
    public static Parameter<Integer> getal(String naam, String omschrijving, int standaard, int hoogste) {
        Map<String, Object> schema = Schema.geheel(omschrijving, 1, hoogste);
        schema.put("default", standaard);
        return new Parameter<>(
                naam,
                Plaats.VRAAG,
                omschrijving,
                schema,
                1,
                tekst -> tekst.matches("\\d{1,6}") && Integer.parseInt(tekst) >= 1 && Integer.parseInt(tekst) <= hoogste
                        ? Optional.of(Integer.parseInt(tekst))
                        : Optional.empty(),
                "kan niet: " + naam + " is een getal van 1 tot en met " + hoogste + ".");
    }

    /** The same, but only values that {@code mag} knows; {@code fout} as the end of a sentence. */
    public Parameter<T> alleen(Function<T, Boolean> mag, String nieuweFout) {
        return new Parameter<>(
                naam,
                plaats,
                omschrijving,
                schema,
                hoogstens,
                tekst -> lees.apply(tekst).filter(mag::apply),
                nieuweFout);
    }
}
