package nl.verzuimatlas.portal.kwaliteit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Dekking;

/** Of how many municipalities and schools each source was delivered, per school year; every state in words. */
final class Dekkingsmatrix {

    private static final String GELEVERD = "geleverd";
    private static final String VOORLOPIG = "voorlopig";
    private static final String INGETROKKEN = "ingetrokken";

    private Dekkingsmatrix() {}

    /** Sources by school year; the head of a row leads to the municipalities of that source. */
    static Tabel van(List<Dekking> dekking) {
        // the latest first: on a small screen the rest is a swipe away
        List<Schooljaar> jaren = dekking.stream()
                .map(Dekking::schooljaar)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Tabel.Rij> rijen = dekking.stream()
                .map(Dekking::bron)
                .distinct()
                .map(bron -> new Tabel.Rij(
                        Kop.metPad(bron, "/kwaliteit?bron=" + bron + "#per-gemeente"),
                        jaren.stream().map(jaar -> cel(dekking, bron, jaar)).toList()))
                .toList();
        List<Kop> koppen =
                jaren.stream().map(jaar -> Kop.tekst(jaar.toString())).toList();
        return new Tabel("dekking", "Dekking per bron en schooljaar", "Bron", koppen, rijen);
    }

    private static Cel cel(List<Dekking> dekking, String bron, Schooljaar jaar) {
        List<Dekking> delen = dekking.stream()
                .filter(deel -> deel.bron().equals(bron) && deel.schooljaar().equals(jaar))
                .toList();
        if (delen.isEmpty()) {
            return new Cel("niet geleverd", "over dit schooljaar is van deze bron niets ontvangen", Cel.Soort.TEKST);
        }
        long definitief = aantal(delen, GELEVERD);
        long voorlopig = aantal(delen, VOORLOPIG);
        long ingetrokken = aantal(delen, INGETROKKEN);
        List<String> zinnen = new ArrayList<>();
        zinnen.add(van(definitief + voorlopig, delen.size(), "gemeenten"));
        if (delen.stream().anyMatch(deel -> deel.vestigingen().isPresent())) {
            zinnen.add(van(som(delen, Dekking::scholen), som(delen, Dekking::vestigingen), "scholen"));
        }
        if (voorlopig > 0) {
            zinnen.add(definitief == 0 ? VOORLOPIG : Getallen.geheel(voorlopig) + " voorlopig");
        }
        if (ingetrokken > 0) {
            zinnen.add(Getallen.geheel(ingetrokken) + " ingetrokken");
        }
        return Cel.tekst(String.join(", ", zinnen));
    }

    private static String van(long aantal, long totaal, String wat) {
        return aantal == totaal
                ? "alle " + Getallen.geheel(totaal) + " " + wat
                : Getallen.geheel(aantal) + " van " + Getallen.geheel(totaal) + " " + wat;
    }

    private static long aantal(List<Dekking> delen, String status) {
        return delen.stream().filter(deel -> deel.status().equals(status)).count();
    }

    private static long som(List<Dekking> delen, Function<Dekking, OptionalInt> telling) {
        return delen.stream().map(telling).mapToLong(aantal -> aantal.orElse(0)).sum();
    }
}
