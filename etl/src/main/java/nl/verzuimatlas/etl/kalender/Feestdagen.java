package nl.verzuimatlas.etl.kalender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

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
        return dagen(jaar, feestdag -> feestdag.vrij() == Feestdag.Vrij.JA);
    }

    /** Days in {@code jaar} on which schools are closed by custom only, so that a vestiging may give lessons. */
    public Set<LocalDate> gebruiken(int jaar) {
        return dagen(jaar, feestdag -> feestdag.vrij() == Feestdag.Vrij.JA && feestdag.werkdag());
    }

    /** Public holidays in {@code jaar}: no werkdag, whatever schools do (Algemene termijnenwet art. 3). */
    public Set<LocalDate> geenWerkdagen(int jaar) {
        return dagen(jaar, feestdag -> !feestdag.werkdag());
    }

    private Set<LocalDate> dagen(int jaar, Predicate<Feestdag> welke) {
        Set<LocalDate> dagen = new TreeSet<>();
        feestdagen.stream()
                .filter(welke)
                .map(feestdag -> feestdag.in(jaar))
                .flatMap(Optional::stream)
                .forEach(dagen::add);
        return dagen;
    }
}
