package nl.verzuimatlas.portal.naleving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Bars of the categories of one breakdown, in one area and school year. */
final class Balken {

    private final Figuren figuren;
    private final Cijfers cijfers;
    private final Gebied gebied;
    private final Schooljaar jaar;
    private final List<Balk> balken = new ArrayList<>();
    private Snede snede;

    Balken(Figuren figuren, Cijfers cijfers, Gebied gebied, Schooljaar jaar) {
        this.figuren = figuren;
        this.cijfers = cijfers;
        this.gebied = gebied;
        this.jaar = jaar;
    }

    /** One bar for each category. */
    Balken van(Snede nieuw, List<String> categorieen) {
        snede = nieuw;
        for (String categorie : categorieen) {
            balken.add(new Balk(
                    figuren.register().label(snede.indicator(), snede.dimensie(), categorie),
                    cijfers.find(snede.met(categorie), gebied, jaar)));
        }
        return this;
    }

    /** One bar for each category with something to count. */
    Balken alleen(Snede nieuw, List<String> categorieen) {
        van(nieuw, categorieen);
        balken.removeIf(balk -> !balk.telt());
        return this;
    }

    /** The same bars without {@code naam} and a colon in front of their labels. */
    Balken zonderNaam(String naam) {
        balken.replaceAll(balk -> balk.zonder(naam + ": "));
        return this;
    }

    List<Balk> balken() {
        return List.copyOf(balken);
    }

    /** The figure when there is a bar, as {@link #figuur}. */
    Optional<Figuur> figuurAls(
            String id, String hoek, String titel, String onderschrift, String teller, String noemer) {
        return balken.isEmpty() ? Optional.empty() : Optional.of(figuur(id, hoek, titel, onderschrift, teller, noemer));
    }

    /**
     * The figure.
     *
     * @param hoek what the bars are
     * @param teller head of the numerator
     * @param noemer head of the denominator
     */
    Figuur figuur(String id, String hoek, String titel, String onderschrift, String teller, String noemer) {
        Kruistabel tabel = Kruistabel.vul(
                hoek,
                balken,
                balk -> Kop.van(balk.label()),
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (balk, kolom) -> balk.cijfer());
        String streep = tabel.heeftInterval() ? ". De zwarte streep is het 95%-interval" : "";
        return FiguurBouwer.van(
                        id,
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(snede.indicator()))
                                .metDimensies(snede.dimensie())
                                .metSchooljaren(jaar))
                .titel(titel)
                .onderschrift(onderschrift + streep)
                .grafiek(Staafgrafiek::van, "%")
                .tabel(Tabel.volledig(id + "-tabel", onderschrift, tabel, teller, noemer))
                .definities(figuren.register(), snede.indicator())
                .bouw("schooljaar " + jaar, figuren.release());
    }

    /**
     * A bar.
     *
     * @param label what it is about
     * @param cijfer its figure; empty when the release has none
     */
    record Balk(String label, Optional<Waarneming> cijfer) {

        Balk zonder(String begin) {
            return label.startsWith(begin) ? new Balk(label.substring(begin.length()), cijfer) : this;
        }

        Optional<Status> status() {
            return cijfer.map(w -> w.waarde().status());
        }

        /** Whether there is something to count. */
        boolean telt() {
            return status().filter(status -> status != Status.NIET_VAN_TOEPASSING)
                    .isPresent();
        }

        double getal() {
            return cijfer.map(Weergave::getal).orElseThrow().orElseThrow();
        }

        String tekst() {
            return cijfer.map(Weergave::kaal).orElse(Weergave.ONTBREEKT);
        }
    }
}
