package nl.verzuimatlas.warehouse.lezen;

import java.util.List;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Which cells of the cube are asked for. An empty list means: all. Rows come in a fixed order: indicator, series, kind of
 * area (gemeenten first, the country last), name of the area, school year, breakdown, category.
 *
 * @param dimensies names of breakdowns, for example {@code duur}
 * @param categorieen categories, for example {@code totaal}
 * @param vanaf first row, 0 or more
 * @param hoogstens number of rows, 1 or more
 */
public record Selectie(
        List<String> indicatoren,
        List<Reeks> reeksen,
        List<Regiotype> regiotypen,
        List<String> regiocodes,
        List<Schooljaar> schooljaren,
        List<String> dimensies,
        List<String> categorieen,
        int vanaf,
        int hoogstens) {

    public Selectie {
        indicatoren = List.copyOf(indicatoren);
        reeksen = List.copyOf(reeksen);
        regiotypen = List.copyOf(regiotypen);
        regiocodes = List.copyOf(regiocodes);
        schooljaren = List.copyOf(schooljaren);
        dimensies = List.copyOf(dimensies);
        categorieen = List.copyOf(categorieen);
        if (vanaf < 0 || hoogstens < 1) {
            throw new IllegalArgumentException("page must be within the rows: vanaf " + vanaf + ", " + hoogstens);
        }
    }

    /** The whole cube. */
    public static Selectie alles() {
        return new Selectie(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, Integer.MAX_VALUE);
    }

    /** All cells of {@code indicatoren}. */
    public static Selectie van(String... indicatoren) {
        return alles().metIndicatoren(List.of(indicatoren));
    }

    public Selectie metIndicatoren(List<String> nieuw) {
        return new Selectie(
                nieuw, reeksen, regiotypen, regiocodes, schooljaren, dimensies, categorieen, vanaf, hoogstens);
    }

    public Selectie metReeks(Reeks nieuw) {
        return new Selectie(
                indicatoren,
                List.of(nieuw),
                regiotypen,
                regiocodes,
                schooljaren,
                dimensies,
                categorieen,
                vanaf,
                hoogstens);
    }

    public Selectie metRegiotypen(Regiotype... nieuw) {
        return new Selectie(
                indicatoren,
                reeksen,
                List.of(nieuw),
                regiocodes,
                schooljaren,
                dimensies,
                categorieen,
                vanaf,
                hoogstens);
    }

    public Selectie metRegiocodes(String... nieuw) {
        return new Selectie(
                indicatoren,
                reeksen,
                regiotypen,
                List.of(nieuw),
                schooljaren,
                dimensies,
                categorieen,
                vanaf,
                hoogstens);
    }

    public Selectie metSchooljaren(Schooljaar... nieuw) {
        return new Selectie(
                indicatoren, reeksen, regiotypen, regiocodes, List.of(nieuw), dimensies, categorieen, vanaf, hoogstens);
    }

    public Selectie metDimensies(String... nieuw) {
        return new Selectie(
                indicatoren,
                reeksen,
                regiotypen,
                regiocodes,
                schooljaren,
                List.of(nieuw),
                categorieen,
                vanaf,
                hoogstens);
    }

    public Selectie metCategorieen(String... nieuw) {
        return new Selectie(
                indicatoren, reeksen, regiotypen, regiocodes, schooljaren, dimensies, List.of(nieuw), vanaf, hoogstens);
    }

    /** The same cells, {@code nieuwHoogstens} rows from row {@code nieuwVanaf}. */
    public Selectie metPagina(int nieuwVanaf, int nieuwHoogstens) {
        return new Selectie(
                indicatoren,
                reeksen,
                regiotypen,
                regiocodes,
                schooljaren,
                dimensies,
                categorieen,
                nieuwVanaf,
                nieuwHoogstens);
    }
}
