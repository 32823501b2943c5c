package nl.verzuimatlas.warehouse.kubus;

import java.sql.SQLException;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.rijen.Rij;

/**
 * Which cell of the cube.
 *
 * @param indicator id of the indicator
 * @param reeks series
 * @param regiotype kind of area
 * @param regiocode code of the area
 * @param schooljaar school year, {@code 2023-2024}
 * @param dimensie name of the breakdown
 * @param categorie category
 */
public record Celsleutel(
        String indicator,
        Reeks reeks,
        Regiotype regiotype,
        String regiocode,
        String schooljaar,
        String dimensie,
        String categorie)
        implements Comparable<Celsleutel> {

    /**
     * The cell of a row with a column for each part of the key but the series.
     *
     * @throws SQLException if there is no such column
     */
    public static Celsleutel lees(Rij rij, Reeks reeks) throws SQLException {
        return new Celsleutel(
                rij.tekst("indicator"),
                reeks,
                Term.parse(Regiotype.class, rij.tekst("regiotype")),
                rij.tekst("regiocode"),
                rij.tekst("schooljaar"),
                rij.tekst("dimensie"),
                rij.tekst("categorie"));
    }

    /** The same cell of another category. */
    public Celsleutel metCategorie(String andere) {
        return new Celsleutel(indicator, reeks, regiotype, regiocode, schooljaar, dimensie, andere);
    }

    /** The same cell of another indicator and breakdown. */
    public Celsleutel metIndicator(String andere, String anderDimensie, String anderCategorie) {
        return new Celsleutel(andere, reeks, regiotype, regiocode, schooljaar, anderDimensie, anderCategorie);
    }

    /** The same cell of another school year. */
    public Celsleutel metSchooljaar(String ander) {
        return new Celsleutel(indicator, reeks, regiotype, regiocode, ander, dimensie, categorie);
    }

    /** The same cell of another area. */
    public Celsleutel metGebied(Regiotype type, String code) {
        return new Celsleutel(indicator, reeks, type, code, schooljaar, dimensie, categorie);
    }

    /** As records have it, but written out: cells are looked up millions of times, also before a compiler has seen how records do it. */
    @Override
    public boolean equals(Object ander) {
        return this == ander
                || ander instanceof Celsleutel cel
                        && categorie.equals(cel.categorie)
                        && regiocode.equals(cel.regiocode)
                        && schooljaar.equals(cel.schooljaar)
                        && dimensie.equals(cel.dimensie)
                        && indicator.equals(cel.indicator)
                        && reeks == cel.reeks
                        && regiotype == cel.regiotype;
    }

    /** The same in every run, so that no order depends on where things happen to be in memory. */
    @Override
    public int hashCode() {
        int hash = indicator.hashCode();
        hash = 31 * hash + reeks.ordinal();
        hash = 31 * hash + regiotype.ordinal();
        hash = 31 * hash + regiocode.hashCode();
        hash = 31 * hash + schooljaar.hashCode();
        hash = 31 * hash + dimensie.hashCode();
        return 31 * hash + categorie.hashCode();
    }

    /** By indicator, series, kind of area, area, year, breakdown and category. */
    @Override
    public int compareTo(Celsleutel ander) {
        int verschil = vergelijk(indicator, ander.indicator);
        if (verschil == 0) {
            verschil = reeks.compareTo(ander.reeks);
        }
        if (verschil == 0) {
            verschil = regiotype.compareTo(ander.regiotype);
        }
        if (verschil == 0) {
            verschil = vergelijk(regiocode, ander.regiocode);
        }
        if (verschil == 0) {
            verschil = vergelijk(schooljaar, ander.schooljaar);
        }
        if (verschil == 0) {
            verschil = vergelijk(dimensie, ander.dimensie);
        }
        return verschil == 0 ? vergelijk(categorie, ander.categorie) : verschil;
    }

    @SuppressWarnings({"StringEquality", "ReferenceEquality"})
    private static int vergelijk(String een, String ander) {
        return een == ander ? 0 : een.compareTo(ander);
    }
}
