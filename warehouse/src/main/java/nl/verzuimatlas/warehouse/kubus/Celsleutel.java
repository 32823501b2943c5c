package nl.verzuimatlas.warehouse.kubus;

import java.util.Comparator;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;

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

    private static final Comparator<Celsleutel> VOLGORDE = Comparator.comparing(Celsleutel::indicator)
            .thenComparing(Celsleutel::reeks)
            .thenComparing(Celsleutel::regiotype)
            .thenComparing(Celsleutel::regiocode)
            .thenComparing(Celsleutel::schooljaar)
            .thenComparing(Celsleutel::dimensie)
            .thenComparing(Celsleutel::categorie);

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

    @Override
    public int compareTo(Celsleutel ander) {
        return VOLGORDE.compare(this, ander);
    }
}
