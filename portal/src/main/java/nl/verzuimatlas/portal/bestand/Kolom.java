package nl.verzuimatlas.portal.bestand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A column of the observations, the same in every format.
 *
 * @param naam name in headers, the API and Parquet
 * @param titel label for people
 * @param omschrijving what it means, in Dutch
 * @param soort kind of content
 * @param keuzes all values that can occur; empty when there is no fixed set
 * @param sleutel whether the column is part of what identifies a row
 * @param tekst content as text; empty when there is none. Of a number: as {@link Getal#tekst} writes it
 * @param getal content as a number; empty when there is none, and always for text
 */
public record Kolom(
        String naam,
        String titel,
        String omschrijving,
        Soort soort,
        List<String> keuzes,
        boolean sleutel,
        Function<Waarneming, String> tekst,
        Function<Waarneming, OptionalDouble> getal) {

    /** Kind of content. */
    public enum Soort {
        TEKST,
        GETAL,
        /** A day, as ISO 8601 writes it; empty when there is none. */
        DATUM
    }

    public Kolom {
        keuzes = List.copyOf(keuzes);
    }

    static Kolom tekst(String naam, String titel, String omschrijving, Function<Waarneming, String> tekst) {
        return new Kolom(
                naam, titel, omschrijving, Soort.TEKST, List.of(), false, tekst, rij -> OptionalDouble.empty());
    }

    static <T extends Enum<T> & Term> Kolom term(
            String naam, String titel, String omschrijving, Class<T> set, Function<Waarneming, T> term) {
        List<String> keuzes =
                Arrays.stream(set.getEnumConstants()).map(Term::term).toList();
        return new Kolom(
                naam,
                titel,
                omschrijving,
                Soort.TEKST,
                keuzes,
                false,
                rij -> term.apply(rij).term(),
                rij -> OptionalDouble.empty());
    }

    static Kolom getal(String naam, String titel, String omschrijving, Function<Waarneming, OptionalDouble> getal) {
        return new Kolom(
                naam, titel, omschrijving, Soort.GETAL, List.of(), false, rij -> Getal.tekst(getal.apply(rij)), getal);
    }

    static Kolom datum(String naam, String titel, String omschrijving, Function<Waarneming, Optional<LocalDate>> dag) {
        return new Kolom(
                naam,
                titel,
                omschrijving,
                Soort.DATUM,
                List.of(),
                false,
                rij -> dag.apply(rij).map(LocalDate::toString).orElse(""),
                rij -> OptionalDouble.empty());
    }

    Kolom alsSleutel() {
        return new Kolom(naam, titel, omschrijving, soort, keuzes, true, tekst, getal);
    }
}
