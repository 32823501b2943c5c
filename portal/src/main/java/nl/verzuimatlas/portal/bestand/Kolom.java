package nl.verzuimatlas.portal.bestand;

import java.util.Arrays;
import java.util.List;
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
        GETAL
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

    Kolom alsSleutel() {
        return new Kolom(naam, titel, omschrijving, soort, keuzes, true, tekst, getal);
    }
}
