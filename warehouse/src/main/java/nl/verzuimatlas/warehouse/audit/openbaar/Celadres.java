package nl.verzuimatlas.warehouse.audit.openbaar;

import java.time.LocalDate;

/**
 * Which figure of the own series.
 *
 * @param indicator id of the indicator
 * @param regiotype kind of area, as the API names it
 * @param regiocode code of the area
 * @param schooljaar school year, {@code 2023-2024}
 * @param dimensie breakdown
 * @param categorie category
 */
public record Celadres(
        String indicator, String regiotype, String regiocode, String schooljaar, String dimensie, String categorie)
        implements Comparable<Celadres> {

    /** The same figure of another area. */
    public Celadres in(String anderType, String andereCode) {
        return new Celadres(indicator, anderType, andereCode, schooljaar, dimensie, categorie);
    }

    /** The same figure of another category. */
    public Celadres van(String andereDimensie, String andereCategorie) {
        return new Celadres(indicator, regiotype, regiocode, schooljaar, andereDimensie, andereCategorie);
    }

    /** The figure of another indicator in the same area and year. */
    public Celadres van(String ander, String andereDimensie, String andereCategorie) {
        return new Celadres(ander, regiotype, regiocode, schooljaar, andereDimensie, andereCategorie);
    }

    /** The same figure of the school year that began {@code jaren} years later. */
    public Celadres later(int jaren) {
        int begin = Integer.parseInt(schooljaar.substring(0, 4)) + jaren;
        return new Celadres(indicator, regiotype, regiocode, begin + "-" + (begin + 1), dimensie, categorie);
    }

    /** Last day of the school year. */
    public LocalDate einde() {
        return LocalDate.of(Integer.parseInt(schooljaar.substring(0, 4)) + 1, 7, 31);
    }

    /** As records have it, but written out: cells are looked up millions of times, also before a compiler has seen how records do it. */
    @Override
    public boolean equals(Object ander) {
        return this == ander
                || ander instanceof Celadres cel
                        && categorie.equals(cel.categorie)
                        && regiocode.equals(cel.regiocode)
                        && schooljaar.equals(cel.schooljaar)
                        && dimensie.equals(cel.dimensie)
                        && indicator.equals(cel.indicator)
                        && regiotype.equals(cel.regiotype);
    }

    @Override
    public int hashCode() {
        int hash = indicator.hashCode();
        hash = 31 * hash + regiotype.hashCode();
        hash = 31 * hash + regiocode.hashCode();
        hash = 31 * hash + schooljaar.hashCode();
        hash = 31 * hash + dimensie.hashCode();
        return 31 * hash + categorie.hashCode();
    }

    /** By indicator, year, kind of area, area, breakdown and category. */
    @Override
    public int compareTo(Celadres ander) {
        int verschil = vergelijk(indicator, ander.indicator);
        if (verschil == 0) {
            verschil = vergelijk(schooljaar, ander.schooljaar);
        }
        if (verschil == 0) {
            verschil = vergelijk(regiotype, ander.regiotype);
        }
        if (verschil == 0) {
            verschil = vergelijk(regiocode, ander.regiocode);
        }
        if (verschil == 0) {
            verschil = vergelijk(dimensie, ander.dimensie);
        }
        return verschil == 0 ? vergelijk(categorie, ander.categorie) : verschil;
    }

    /** Texts that were read are one when they are equal. */
    @SuppressWarnings({"StringEquality", "ReferenceEquality"})
    private static int vergelijk(String een, String ander) {
        return een == ander ? 0 : een.compareTo(ander);
    }

    /** As the report names it. */
    @Override
    public String toString() {
        return indicator + " " + regiotype + " " + regiocode + " " + schooljaar + " " + dimensie + ":" + categorie;
    }
}
