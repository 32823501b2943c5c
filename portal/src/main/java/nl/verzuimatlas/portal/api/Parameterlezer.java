package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.api.VraagFout.Onderdeel;

/**
 * Reads the parameters of a request and remembers all that is wrong with them. Blank values count as absent, a comma
 * separates values.
 */
public final class Parameterlezer {

    private final Map<String, List<String>> gegeven;
    private final List<Onderdeel> fouten = new ArrayList<>();

    /**
     * @param gegeven values of the request by name
     * @param bekend parameters that exist; any other is wrong
     */
    Parameterlezer(Map<String, List<String>> gegeven, List<Parameter<?>> bekend) {
        this.gegeven = gegeven;
        List<String> namen = bekend.stream()
                .filter(parameter -> parameter.plaats() == Parameter.Plaats.VRAAG)
                .map(Parameter::naam)
                .toList();
        gegeven.keySet().stream()
                // an address with && in it has a parameter without a name
                .filter(naam -> !naam.isBlank() && !namen.contains(naam))
                .sorted()
                .forEach(naam -> fout(naam, onbekend(naam, namen)));
    }

    /** All values of {@code parameter}; empty when there are none. */
    public <T> List<T> waarden(Parameter<T> parameter) {
        List<String> teksten = teksten(parameter.naam());
        if (teksten.size() > parameter.hoogstens()) {
            fout(
                    parameter.naam(),
                    "Geef hoogstens " + parameter.hoogstens() + (parameter.hoogstens() == 1 ? " waarde" : " waarden")
                            + " voor " + parameter.naam() + ".");
            return List.of();
        }
        List<T> waarden = new ArrayList<>();
        for (String tekst : teksten) {
            Optional<T> gelezen = parameter.lees().apply(tekst);
            gelezen.ifPresent(waarden::add);
            if (gelezen.isEmpty()) {
                fout(parameter.naam(), "\"" + tekst + "\" " + parameter.fout());
            }
        }
        return List.copyOf(waarden);
    }

    /** The value of {@code parameter}; empty when there is none. */
    public <T> Optional<T> waarde(Parameter<T> parameter) {
        return waarden(parameter).stream().findFirst();
    }

    /** Remembers that parameter {@code naam} is wrong. */
    public void fout(String naam, String detail) {
        fouten.add(new Onderdeel("query", naam, detail));
    }

    /** Stops when anything was wrong. */
    public void gooiAlsFout() {
        if (!fouten.isEmpty()) {
            throw new VraagFout(fouten);
        }
    }

    private List<String> teksten(String naam) {
        return gegeven.getOrDefault(naam, List.of()).stream()
                .flatMap(waarde -> Arrays.stream(waarde.split(",")))
                .map(String::strip)
                .filter(waarde -> !waarde.isEmpty())
                .distinct()
                .toList();
    }

    private static String onbekend(String naam, List<String> namen) {
        return "Parameter \"" + naam + "\" bestaat niet. "
                + (namen.isEmpty()
                        ? "Dit adres heeft geen parameters."
                        : "Kies uit: " + String.join(", ", namen) + ".");
    }
}
