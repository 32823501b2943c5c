package nl.verzuimatlas.etl.kalender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Public holidays on which schools are closed ({@code kalender/feestdagen.yaml}).
 *
 * @param feestdagen rules
 */
public record Feestdagen(List<Feestdag> feestdagen) {

    public Feestdagen {
        feestdagen = List.copyOf(feestdagen);
    }

    /** The rules that this module carries. */
    public static Feestdagen lees() {
        return Regelbestand.lees("kalender/feestdagen.yaml", Feestdagen.class);
    }

    /** Days in {@code jaar} on which every school is closed; days that each school decides on are not among them. */
    public Set<LocalDate> vrijeDagen(int jaar) {
        Set<LocalDate> dagen = new TreeSet<>();
        feestdagen.stream()
                .filter(feestdag -> feestdag.vrij() == Feestdag.Vrij.JA)
                .map(feestdag -> feestdag.in(jaar))
                .flatMap(Optional::stream)
                .forEach(dagen::add);
        return dagen;
    }
}
