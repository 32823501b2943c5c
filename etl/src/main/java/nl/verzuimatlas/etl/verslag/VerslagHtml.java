package nl.verzuimatlas.etl.verslag;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.etl.toets.Getallen;

/**
 * The report as one page of HTML that needs nothing else: to be mailed back to the supplier. It holds row numbers and no
 * key of a pupil.
 */
public final class VerslagHtml {

    private static final double BREEDTE = 1000;

    private VerslagHtml() {}

    /** The page; one part per delivery. */
    public static String van(List<Verslag> verslagen) {
        String titel = verslagen.size() == 1 ? "Controle van uw levering" : "Controle van uw leveringen";
        List<Html> delen = new ArrayList<>();
        for (int i = 0; i < verslagen.size(); i++) {
            delen.add(deel(verslagen.get(i), i + 1));
        }
        return Html.van(
                        """
                        <!doctype html>
                        <html lang="nl">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>{}</title>
                        <style>
                        {}</style>
                        </head>
                        <body>
                        <main>
                        <h1>{}</h1>
                        <p class="inleiding">Verslag van Verzuimatlas. Rijen zijn genummerd zoals een spreadsheet ze toont: de
                        eerste rij van het bestand is 1. Er staan geen sleutels van leerlingen in dit verslag.</p>
                        {}{}</main>
                        <footer><p>Een fout houdt een rij of een levering tegen. Een waarschuwing niet: de rij telt mee, maar kijk
                        haar na. Elke bevinding heeft een vast nummer; noem het als u een vraag hebt. Verstuur een herstelde
                        levering met een hoger nummer bij <code>versie</code>.</p></footer>
                        </body>
                        </html>
                        """,
                        titel,
                        new Html(Regelbestand.tekst("verslag/verslag.css")),
                        titel,
                        lijst(verslagen),
                        Html.samen(delen))
                .code();
    }

    private static Html lijst(List<Verslag> verslagen) {
        if (verslagen.size() == 1) {
            return Html.LEEG;
        }
        List<Html> rijen = new ArrayList<>();
        for (int i = 0; i < verslagen.size(); i++) {
            Verslag verslag = verslagen.get(i);
            rijen.add(Html.van(
                    """
                    <tr><th scope="row"><a href="#levering-{}">{}</a></th><td>{}</td><td class="getal">{}</td><td \
                    class="getal">{}</td><td class="getal">{}</td></tr>
                    """,
                    i + 1,
                    naam(verslag),
                    Oordeeltekst.kort(verslag),
                    aantal(verslag, Niveau.FOUT),
                    aantal(verslag, Niveau.WAARSCHUWING),
                    Getallen.geheel(verslag.gelezen())));
        }
        return Html.van("""
                <div class="tabel"><table>
                <caption>De leveringen</caption>
                <thead><tr><th scope="col">Levering</th><th scope="col">Oordeel</th><th scope="col" class="getal">Fouten</th><th \
                scope="col" class="getal">Waarschuwingen</th><th scope="col" class="getal">Rijen</th></tr></thead>
                <tbody>
                {}</tbody></table></div>
                """, Html.samen(rijen));
    }

    private static Html deel(Verslag verslag, int nummer) {
        List<Html> stappen = Oordeeltekst.stappen(verslag).stream()
                .map(stap -> Html.van("<li>{}</li>\n", stap))
                .toList();
        return Html.van(
                """
                <section aria-labelledby="levering-{}">
                <h2 id="levering-{}" class="{}">{}</h2>
                <div class="oordeel {}"><strong>{}</strong> {}</div>
                <h3>Wat u nu moet doen</h3>
                <ol>
                {}</ol>
                <h3>Rijen</h3>
                {}{}{}{}{}</section>
                """,
                nummer,
                nummer,
                nummer == 1 ? "eerste" : "vervolg",
                naam(verslag),
                verslag.oordeel().naam(),
                Oordeeltekst.kort(verslag),
                Oordeeltekst.zin(verslag),
                Html.samen(stappen),
                rijen(verslag),
                bevindingen(verslag, Niveau.FOUT, "Fouten"),
                bevindingen(verslag, Niveau.WAARSCHUWING, "Waarschuwingen"),
                herkend(verslag),
                goed(verslag));
    }

    // the folder tells which delivery it is; the path above it is nobody's business
    private static String naam(Verslag verslag) {
        Path map = Path.of(verslag.plek()).getFileName();
        String bron = verslag.bron().isEmpty() ? "onbekende bron" : verslag.bron();
        return map == null ? bron : bron + ", " + map;
    }

    private static String aantal(Verslag verslag, Niveau niveau) {
        return Getallen.geheel(verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.niveau() == niveau)
                .mapToLong(Bevinding::aantal)
                .sum());
    }

    private static Html rijen(Verslag verslag) {
        long gelezen = verslag.gelezen();
        if (gelezen == 0) {
            return Html.van("<p>Er zijn geen rijen beoordeeld. Bestanden: {}.</p>\n", bestanden(verslag));
        }
        double breed = BREEDTE * verslag.geaccepteerd() / gelezen;
        double uit = BREEDTE * verslag.geweigerd() / gelezen;
        return Html.van(
                """
                <p>Bestanden: {}.</p>
                <svg class="balk" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label="{}">
                <rect class="leeg" width="1000" height="20"/><rect class="rest" width="{}" height="20"/><rect class="uit" x="{}" \
                width="{}" height="20"/></svg>
                <div class="tabel"><table>
                <caption>Aantal rijen</caption>
                <thead><tr><th scope="col">Rijen</th><th scope="col" class="getal">Aantal</th><th scope="col" \
                class="getal">Deel</th></tr></thead>
                <tbody>
                <tr><th scope="row">Gelezen</th><td class="getal">{}</td><td class="getal">100%</td></tr>
                <tr><th scope="row"><span class="vlak rest"></span>Geaccepteerd</th><td class="getal">{}</td><td \
                class="getal">{}</td></tr>
                <tr><th scope="row"><span class="vlak uit"></span>Geweigerd</th><td class="getal">{}</td><td \
                class="getal">{}</td></tr>
                {}</tbody></table></div>
                """,
                bestanden(verslag),
                Oordeeltekst.tellingen(verslag),
                afgerond(breed),
                afgerond(breed),
                afgerond(uit),
                Getallen.geheel(gelezen),
                Getallen.geheel(verslag.geaccepteerd()),
                Getallen.procent((double) verslag.geaccepteerd() / gelezen),
                Getallen.geheel(verslag.geweigerd()),
                Getallen.procent((double) verslag.geweigerd() / gelezen),
                weggelaten(verslag));
    }

    private static Html weggelaten(Verslag verslag) {
        return verslag.ingetrokken() == 0
                ? Html.LEEG
                : Html.van(
                        """
                        <tr><th scope="row">Weggelaten: leerlingen die zijn ingetrokken</th><td class="getal">{}</td><td \
                        class="getal">{}</td></tr>
                        """,
                        Getallen.geheel(verslag.ingetrokken()),
                        Getallen.procent((double) verslag.ingetrokken() / verslag.gelezen()));
    }

    private static String afgerond(double breedte) {
        return String.valueOf(Math.round(breedte));
    }

    private static String bestanden(Verslag verslag) {
        return verslag.bestanden().isEmpty() ? "geen" : String.join(", ", verslag.bestanden());
    }

    private static Html bevindingen(Verslag verslag, Niveau niveau, String kop) {
        List<Html> delen = new ArrayList<>();
        VerslagTekst.perSoort(verslag.bevindingen()).forEach((id, bevindingen) -> {
            if (bevindingen.get(0).niveau() == niveau) {
                delen.add(Bevindingdeel.van(id, bevindingen, Waardenoverzicht.bij(bevindingen, verslag.bevindingen())));
            }
        });
        return delen.isEmpty() ? Html.LEEG : Html.van("<h3>{}</h3>\n{}", kop, Html.samen(delen));
    }

    private static Html herkend(Verslag verslag) {
        List<Html> regels = verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.niveau() == Niveau.MELDING && !Waardenoverzicht.is(bevinding))
                .map(bevinding -> Html.van(
                        "<li>{}{} <span class=\"id\">{}</span></li>\n",
                        Oordeeltekst.plek(bevinding),
                        bevinding.tekst(),
                        bevinding.id()))
                .toList();
        return regels.isEmpty()
                ? Html.LEEG
                : Html.van("<h3>Wat wij herkenden</h3>\n<ul>\n{}</ul>\n", Html.samen(regels));
    }

    private static Html goed(Verslag verslag) {
        List<Html> regels = Watgoedis.van(verslag).stream()
                .map(zin -> Html.van("<li>{}</li>\n", zin))
                .toList();
        return regels.isEmpty() ? Html.LEEG : Html.van("<h3>Wat goed is</h3>\n<ul>\n{}</ul>\n", Html.samen(regels));
    }
}
