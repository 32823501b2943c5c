package nl.verzuimatlas.portal.duiding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Figures that others published, shown apart from ours: they were counted in another way. */
public final class Gepubliceerd {

    private static final Snede ABSOLUUT = new Snede("absoluut-verzuim", "duur", Snede.TOTAAL);
    private static final Gebied NEDERLAND = new Gebied(Regiotype.LAND, "NL", "Nederland");
    private static final String LET_OP =
            "Dit zijn cijfers uit een publicatie van een ander. Ze zijn overgenomen zoals ze daar staan. "
                    + "Vergelijk ze niet met onze eigen reeks: de telwijze kan anders zijn.";

    private Gepubliceerd() {}

    /**
     * Latest published figures of absoluut verzuim in the working area: its municipalities and the totals; empty when there
     * are none. Figures of municipalities elsewhere are not shown: they are no part of this region.
     */
    public static Optional<Figuur> absoluut(ReleaseLezer lezer, Register register) {
        Cijfers cijfers = lees(lezer);
        List<Waarneming> hier = vanWerkgebied(lezer, cijfers);
        return laatste(hier)
                .map(jaar -> figuur(
                        cijfers,
                        register,
                        jaar,
                        vanJaar(hier, jaar),
                        rij -> rij.regiotype() == Regiotype.SUBREGIO,
                        lezer));
    }

    /** The same for one municipality and the totals; empty when the publication does not name it. */
    public static Optional<Figuur> absoluut(ReleaseLezer lezer, Register register, Gebied gemeente) {
        Cijfers cijfers = lees(lezer);
        List<Waarneming> hier = vanWerkgebied(lezer, cijfers).stream()
                .filter(rij ->
                        rij.regiotype() != Regiotype.GEMEENTE || rij.regiocode().equals(gemeente.code()))
                .toList();
        return laatste(hier)
                .map(jaar -> figuur(
                        cijfers,
                        register,
                        jaar,
                        vanJaar(hier, jaar),
                        rij -> rij.regiocode().equals(gemeente.code()),
                        lezer));
    }

    /** Published figures of the whole country over the years; empty when there are none. */
    public static Optional<Figuur> landelijk(ReleaseLezer lezer, Figuren figuren, Maat maat) {
        Cijfers cijfers = Cijfers.lees(
                lezer,
                Selectie.van(maat.snede().indicator())
                        .metReeks(Reeks.GEPUBLICEERD)
                        .metRegiotypen(Regiotype.LAND)
                        .metDimensies(maat.snede().dimensie())
                        .metCategorieen(maat.snede().categorie()));
        // a publisher may count what we show as a rate
        return cijfers.alle().stream()
                .findFirst()
                .map(eerste -> new Maat(
                        maat.snede(),
                        maat.onderwerp() + " volgens publicaties",
                        Duiding.eenheden(eerste),
                        maat.telling(),
                        maat.populatie()))
                .map(gepubliceerd -> figuren.verloop(
                        "landelijk-" + maat.snede().indicator(), gepubliceerd, cijfers, List.of(NEDERLAND)));
    }

    private static Cijfers lees(ReleaseLezer lezer) {
        return Cijfers.lees(
                lezer,
                Selectie.van(ABSOLUUT.indicator())
                        .metReeks(Reeks.GEPUBLICEERD)
                        .metRegiotypen(Regiotype.GEMEENTE, Regiotype.SUBREGIO)
                        .metDimensies(ABSOLUUT.dimensie())
                        .metCategorieen(ABSOLUUT.categorie()));
    }

    private static List<Waarneming> vanWerkgebied(ReleaseLezer lezer, Cijfers cijfers) {
        Set<String> gemeenten = lezer.gemeenten().stream()
                .map(gemeente -> gemeente.code().code())
                .collect(Collectors.toSet());
        return cijfers.alle().stream()
                .filter(rij -> rij.eenheid() == Eenheid.LEERLINGEN)
                .filter(rij -> rij.regiotype() == Regiotype.SUBREGIO || gemeenten.contains(rij.regiocode()))
                .toList();
    }

    private static Optional<Schooljaar> laatste(List<Waarneming> rijen) {
        return rijen.stream()
                .filter(rij -> rij.regiotype() == Regiotype.GEMEENTE)
                .map(Waarneming::schooljaar)
                .max(Comparator.naturalOrder());
    }

    private static List<Waarneming> vanJaar(List<Waarneming> rijen, Schooljaar jaar) {
        return rijen.stream().filter(rij -> rij.schooljaar().equals(jaar)).toList();
    }

    /** @param waarover the row that the figure is about; the others stand beside it */
    private static Figuur figuur(
            Cijfers cijfers,
            Register register,
            Schooljaar jaar,
            List<Waarneming> rijen,
            Predicate<Waarneming> waarover,
            ReleaseLezer lezer) {
        Kruistabel tabel = Kruistabel.vul(
                "Gebied",
                rijen,
                rij -> waarover.test(rij) ? kop(rij).metNadruk() : kop(rij),
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (rij, kolom) -> Optional.of(rij));
        return FiguurBouwer.van(
                        "gepubliceerd-absoluut-verzuim",
                        tabel,
                        cijfers.selectie().metSchooljaren(jaar))
                .titel("Gepubliceerd over " + jaar + ": " + titel(rijen, waarover))
                .onderschrift("Absoluut verzuim, leerlingen, schooljaar " + jaar + ", overgenomen uit een publicatie")
                .grafiek(Staafgrafiek::van, "leerlingen")
                .opmerking(LET_OP)
                .definities(register, ABSOLUUT.indicator())
                .bouw("schooljaar " + jaar, lezer.release().id());
    }

    private static Kop kop(Waarneming rij) {
        return Kop.gebied(new Gebied(rij.regiotype(), rij.regiocode(), rij.regionaam()));
    }

    private static String titel(List<Waarneming> rijen, Predicate<Waarneming> waarover) {
        return rijen.stream()
                .filter(waarover)
                .findFirst()
                .map(Gepubliceerd::titel)
                .orElse("absoluut verzuim per gemeente");
    }

    private static String titel(Waarneming rij) {
        if (!Weergave.isCijfer(rij)) {
            return "absoluut verzuim in " + rij.regionaam() + " is " + Duiding.metEenheid(rij);
        }
        return Weergave.kaal(rij) + " " + Duiding.eenheid(rij) + " met absoluut verzuim in " + rij.regionaam()
                + (rij.toelichting().isBlank() ? "" : ", " + rij.toelichting());
    }
}
