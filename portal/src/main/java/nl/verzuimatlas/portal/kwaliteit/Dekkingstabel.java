package nl.verzuimatlas.portal.kwaliteit;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Dekking;
import nl.verzuimatlas.warehouse.lezen.Gemeente;

/** Tables of what was delivered: a source, a municipality and a school year at a time. */
public final class Dekkingstabel {

    private Dekkingstabel() {}

    /** Sources by school year of one municipality. */
    public static Tabel vanGemeente(List<Dekking> dekking, Gemeente gemeente) {
        List<Dekking> hier = dekking.stream()
                .filter(deel -> deel.gemeente().equals(gemeente.code()))
                .toList();
        List<Schooljaar> jaren = jaren(hier);
        List<Tabel.Rij> rijen = hier.stream()
                .map(Dekking::bron)
                .distinct()
                .map(bron -> new Tabel.Rij(Kop.van(bron), cellen(hier, bron, gemeente, jaren)))
                .toList();
        return new Tabel("dekking", "Wat is geleverd over " + gemeente.naam(), "Bron", koppen(jaren), rijen);
    }

    /** Municipalities by school year of one source. */
    public static Tabel vanBron(List<Dekking> dekking, String bron, List<Gemeente> gemeenten) {
        List<Dekking> vanBron =
                dekking.stream().filter(deel -> deel.bron().equals(bron)).toList();
        List<Schooljaar> jaren = jaren(vanBron);
        List<Tabel.Rij> rijen = gemeenten.stream()
                .map(gemeente ->
                        new Tabel.Rij(Kop.gebied(Gebieden.gebied(gemeente)), cellen(vanBron, bron, gemeente, jaren)))
                .toList();
        return new Tabel("dekking-" + bron, "Dekking van " + bron, "Gemeente", koppen(jaren), rijen);
    }

    private static List<Cel> cellen(List<Dekking> dekking, String bron, Gemeente gemeente, List<Schooljaar> jaren) {
        return jaren.stream()
                .map(jaar -> cel(dekking.stream()
                        .filter(deel -> deel.bron().equals(bron)
                                && deel.gemeente().equals(gemeente.code())
                                && deel.schooljaar().equals(jaar))
                        .findFirst()))
                .toList();
    }

    private static Cel cel(Optional<Dekking> dekking) {
        if (dekking.isEmpty() || dekking.get().status().equals(Weergave.ONTBREEKT)) {
            return new Cel(Weergave.ONTBREEKT, Weergave.NIET_AANGELEVERD, Cel.Soort.STAAT);
        }
        Dekking deel = dekking.get();
        String scholen = deel.scholen().isEmpty()
                ? ""
                : " (" + deel.scholen().getAsInt() + " van "
                        + deel.vestigingen().orElse(0) + " scholen)";
        return Cel.tekst(deel.status() + scholen);
    }

    private static List<Schooljaar> jaren(List<Dekking> dekking) {
        return dekking.stream().map(Dekking::schooljaar).distinct().sorted().toList();
    }

    private static List<Kop> koppen(List<Schooljaar> jaren) {
        return jaren.stream().map(jaar -> Kop.tekst(jaar.toString())).toList();
    }
}
