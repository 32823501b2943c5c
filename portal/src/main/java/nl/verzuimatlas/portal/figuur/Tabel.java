package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A table with a head for each row and each column.
 *
 * @param id unique on the page
 * @param bijschrift caption
 * @param hoek head of the column of row heads
 * @param kolommen heads of the other columns
 * @param rijen rows
 */
public record Tabel(String id, String bijschrift, String hoek, List<Kop> kolommen, List<Rij> rijen) {

    /**
     * A row.
     *
     * @param kop head
     * @param cellen one for each column
     */
    public record Rij(Kop kop, List<Cel> cellen) {
        public Rij {
            cellen = List.copyOf(cellen);
        }
    }

    public Tabel {
        kolommen = List.copyOf(kolommen);
        rijen = List.copyOf(rijen);
    }

    /** Table with one number in each cell. */
    public static Tabel kruis(String id, String bijschrift, Kruistabel cijfers) {
        List<Rij> rijen = new ArrayList<>();
        for (int i = 0; i < cijfers.rijen().size(); i++) {
            rijen.add(new Rij(
                    cijfers.rijen().get(i),
                    cijfers.cellen().get(i).stream().map(Weergave::cel).toList()));
        }
        return new Tabel(id, bijschrift, cijfers.hoek(), cijfers.kolommen(), rijen);
    }

    /** Table of which each number has its 95% interval beside it. */
    public static Tabel metInterval(String id, String bijschrift, Kruistabel cijfers) {
        List<Kop> kolommen = new ArrayList<>();
        for (Kop kolom : cijfers.kolommen()) {
            kolommen.add(kolom);
            kolommen.add(Kop.van(kolom.label() + ", 95%-interval"));
        }
        List<Rij> rijen = new ArrayList<>();
        for (int i = 0; i < cijfers.rijen().size(); i++) {
            List<Cel> cellen = new ArrayList<>();
            for (Optional<Waarneming> cijfer : cijfers.cellen().get(i)) {
                cellen.add(Weergave.cel(cijfer));
                cellen.add(interval(cijfer));
            }
            rijen.add(new Rij(cijfers.rijen().get(i), cellen));
        }
        return new Tabel(id, bijschrift, cijfers.hoek(), kolommen, rijen);
    }

    /**
     * Table of the first column of {@code cijfers} with everything about each number: interval, numerator and denominator.
     * A survey shows no numerators; then that column is left out.
     *
     * @param teller head of the numerator
     * @param noemer head of the denominator
     */
    public static Tabel volledig(String id, String bijschrift, Kruistabel cijfers, String teller, String noemer) {
        boolean metTeller = cijfers.waarnemingen().anyMatch(w -> w.teller().isPresent());
        List<Kop> kolommen = new ArrayList<>(List.of(cijfers.kolommen().get(0), Kop.van("95%-interval")));
        if (metTeller) {
            kolommen.add(Kop.van(teller));
        }
        kolommen.add(Kop.van(noemer));
        List<Rij> rijen = new ArrayList<>();
        for (int i = 0; i < cijfers.rijen().size(); i++) {
            Optional<Waarneming> cijfer = cijfers.cellen().get(i).get(0);
            List<Cel> cellen = new ArrayList<>(List.of(Weergave.cel(cijfer), interval(cijfer)));
            if (metTeller) {
                cellen.add(telling(cijfer, cijfer.map(w -> Weergave.telling(w, w.teller()))));
            }
            cellen.add(telling(cijfer, cijfer.map(w -> Weergave.telling(w, w.noemer()))));
            rijen.add(new Rij(cijfers.rijen().get(i), cellen));
        }
        return new Tabel(id, bijschrift, cijfers.hoek(), kolommen, rijen);
    }

    /** Whether {@code cel} of column {@code kolom}, from 0, is aligned as a number; the reason why there is none among words is not. */
    public boolean rechts(int kolom, Cel cel) {
        return cel.soort() == Cel.Soort.GETAL
                || cel.soort() == Cel.Soort.STAAT && kolommen.get(kolom).rechts();
    }

    /** What the signs in the cells mean, those that occur only. */
    public List<String> tekens() {
        return Tekens.van(rijen);
    }

    /** Whether the table has no rows. */
    public boolean leeg() {
        return rijen.isEmpty();
    }

    private static Cel telling(Optional<Waarneming> cijfer, Optional<String> tekst) {
        String geschreven = tekst.orElse(Weergave.ONTBREEKT);
        boolean getal = cijfer.map(Weergave::isCijfer).orElse(false);
        return new Cel(geschreven, "", getal ? Cel.Soort.GETAL : Cel.Soort.STAAT);
    }

    private static Cel interval(Optional<Waarneming> cijfer) {
        if (cijfer.isEmpty() || !Weergave.isCijfer(cijfer.get())) {
            return Weergave.cel(cijfer);
        }
        String interval = Weergave.interval(cijfer.get());
        return interval.isEmpty() ? new Cel("n.v.t.", "niet berekend", Cel.Soort.STAAT) : Cel.getal(interval);
    }
}
