package nl.verzuimatlas.etl.verslag;

import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.bevinding.Uitleg;
import nl.verzuimatlas.etl.toets.Getallen;

/** One kind of finding: what, how often, where first, and how to mend it. */
final class Bevindingdeel {

    /** So many places are shown. */
    static final int EERSTE = 10;

    private static final int MEESTE_MANIEREN = 3;

    private Bevindingdeel() {}

    static Html van(String id, List<Bevinding> bevindingen, List<Bevinding> overzicht) {
        Bevindingsoort soort = Catalogus.HUIS.soort(id);
        long aantal = bevindingen.stream().mapToLong(Bevinding::aantal).sum();
        boolean perRij = bevindingen.stream().anyMatch(bevinding -> bevinding.rij() > 0);
        List<Bevinding> eerste = bevindingen.stream().limit(EERSTE).toList();
        long getoond = perRij
                ? eerste.stream().filter(bevinding -> bevinding.rij() > 0).count()
                : eerste.stream().mapToLong(Bevinding::aantal).sum();
        return Html.van(
                """
                <article class="bevinding {}">
                <h4>{} <span class="id">{}, {}</span></h4>
                <p><span class="merk">{} keer.</span> {}</p>
                {}{}{}<dl>{}<dt>Voorbeeld hiervan</dt><dd>{}</dd></dl>
                </article>
                """,
                soort.niveau().naam(),
                soort.titel(),
                soort.niveau().naam(),
                id,
                Getallen.geheel(aantal),
                gevolg(soort, perRij, aantal),
                perRij ? tabel(eerste) : lijst(eerste),
                aantal > getoond ? Html.van("<p>En nog {} keer.</p>\n", Getallen.geheel(aantal - getoond)) : Html.LEEG,
                overzicht.isEmpty() ? Html.LEEG : lijst(overzicht),
                herstel(bevindingen, overzicht),
                soort.voorbeeld());
    }

    private static String gevolg(Bevindingsoort soort, boolean perRij, long aantal) {
        if (!soort.gevolg().isEmpty()) {
            return Character.toUpperCase(soort.gevolg().charAt(0))
                    + soort.gevolg().substring(1) + ".";
        }
        if (soort.niveau() == Niveau.FOUT) {
            String rij = aantal == 1 ? "Deze rij telt niet mee." : "Deze rijen tellen niet mee.";
            return perRij ? rij : "De levering is geweigerd.";
        }
        String rij = aantal == 1 ? "Deze rij telt mee; kijk haar na." : "Deze rijen tellen mee; kijk ze na.";
        return perRij ? rij : "De levering telt mee; kijk het na.";
    }

    private static Html tabel(List<Bevinding> bevindingen) {
        List<Html> rijen = bevindingen.stream()
                .filter(bevinding -> bevinding.rij() > 0)
                .map(bevinding -> Html.van(
                        "<tr><td data-kop=\"Bestand\">{}</td><td class=\"getal\" data-kop=\"Rij\">{}</td>"
                                + "<td class=\"kolom\" data-kop=\"Kolom\">{}</td><td>{}</td></tr>\n",
                        bevinding.bestand(),
                        bevinding.rij(),
                        bevinding.kolom(),
                        Uitleg.van(bevinding).wat()))
                .toList();
        return Html.van("""
                <div class="tabel" tabindex="0"><table>
                <caption>De eerste plaatsen</caption>
                <thead><tr><th scope="col">Bestand</th><th scope="col" class="getal">Rij</th><th \
                scope="col">Kolom</th><th scope="col">Wat er is gevonden</th></tr></thead>
                <tbody>
                {}</tbody></table></div>
                """, Html.samen(rijen));
    }

    private static Html lijst(List<Bevinding> bevindingen) {
        List<Html> regels = bevindingen.stream()
                .map(bevinding -> Html.van(
                        "<li>{}{}</li>\n",
                        Oordeeltekst.plek(bevinding),
                        Uitleg.van(bevinding).wat()))
                .toList();
        return Html.van("<ul>\n{}</ul>\n", Html.samen(regels));
    }

    // the values of a column have a better cure than each of their cells
    private static Html herstel(List<Bevinding> bevindingen, List<Bevinding> overzicht) {
        List<Html> manieren = Stream.concat(overzicht.stream(), bevindingen.stream())
                .map(bevinding -> Uitleg.van(bevinding).herstel())
                .filter(herstel -> !herstel.isEmpty())
                .distinct()
                .limit(MEESTE_MANIEREN)
                .map(herstel -> Html.van("<dd>{}</dd>", herstel))
                .toList();
        return manieren.isEmpty() ? Html.LEEG : Html.van("<dt>Zo herstelt u het</dt>{}", Html.samen(manieren));
    }
}
