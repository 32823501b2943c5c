package nl.verzuimatlas.etl.waarom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.waarom.Weekkalender.Dag;
import nl.verzuimatlas.etl.waarom.Weekkalender.Dagsoort;
import nl.verzuimatlas.etl.waarom.Weekkalender.Merk;
import nl.verzuimatlas.etl.waarom.Weekkalender.Week;
import org.apache.commons.text.StringEscapeUtils;

/** A trace as one page that needs nothing else: every mark is a word, every table has its headings. */
public final class Spoorhtml {

    private static final List<String> DAGNAMEN = List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag");

    private Spoorhtml() {}

    /** A page with a figure, a signal, or both. */
    public static String pagina(Optional<Cijferspoor> cijfer, Optional<Signaalspoor> signaal) {
        String inhoud = cijfer.map(Spoorhtml::van).orElse("")
                + signaal.map(Spoorhtml::van).orElse("");
        return Regelbestand.tekst("waarom/pagina.html")
                .replace("{waarschuwing}", veilig(Zinnen.WAARSCHUWING))
                .replace("{inhoud}", inhoud);
    }

    private static String van(Cijferspoor spoor) {
        List<String> rijen = spoor.signalen().stream()
                .map(signaal -> rij(
                        Integer.toString(signaal.nummer()),
                        List.of(
                                signaal.inTeller() ? "ja" : "nee",
                                signaal.datum().toString(),
                                Getallen.kort(signaal.waarde()),
                                signaal.uitkomst().orElse("geen actie verwacht"),
                                signaal.actieDatum().map(Object::toString).orElse("geen"),
                                signaal.id().kort())))
                .toList();
        return "<h1>Waarom is dit cijfer zo?</h1>\n" + alineas(Zinnen.van(spoor))
                + tabel(
                        "Signalen in dit cijfer",
                        List.of("nr", "telt mee", "signaal op", "geteld", "uitkomst", "actie op", "signaal"),
                        rijen);
    }

    private static String van(Signaalspoor spoor) {
        List<String> koppen = new ArrayList<>(List.of("week van", "lesweek"));
        koppen.addAll(DAGNAMEN);
        List<String> weken =
                spoor.kalender().weken().stream().map(Spoorhtml::van).toList();
        List<String> herkomst = spoor.herkomst().stream()
                .map(deel -> rij(deel.bron(), List.of(deel.levering(), Getallen.geheel(deel.rijen()))))
                .toList();
        return "<h1>Signaal " + veilig(spoor.id().kort()) + "</h1>\n" + alineas(Zinnen.van(spoor))
                + tabel("Kalender: gemiste lesuren van de soort die de regel telt", koppen, weken)
                + tabel("Waar dit uit komt", List.of("bron", "levering", "rijen"), herkomst);
    }

    private static String van(Week week) {
        String weg = week.overgeslagen() > 0
                ? "<tr><td colspan=\"7\">%d weken zonder verzuim en zonder actie</td></tr>%n"
                        .formatted(week.overgeslagen())
                : "";
        List<String> cellen = new ArrayList<>();
        cellen.add(week.lesweek().isPresent() ? Integer.toString(week.lesweek().getAsInt()) : "geen");
        week.dagen().forEach(dag -> cellen.add(cel(dag)));
        return weg + rij(week.maandag().toString(), cellen);
    }

    private static String cel(Dag dag) {
        List<String> delen = new ArrayList<>();
        if (dag.soort() != Dagsoort.SCHOOLDAG) {
            delen.add(dag.soort().tekst());
        }
        if (dag.uren() > 0) {
            delen.add(Getallen.kort(dag.uren()) + " uur");
        }
        if (dag.keren() > 0) {
            delen.add(dag.keren() + " keer");
        }
        Arrays.stream(Merk.values())
                .filter(dag.merken()::contains)
                .map(Merk::tekst)
                .forEach(delen::add);
        return delen.isEmpty() ? "-" : String.join(", ", delen);
    }

    private static String alineas(List<String> zinnen) {
        return zinnen.stream().map(zin -> "<p>" + veilig(zin) + "</p>\n").collect(Collectors.joining());
    }

    private static String tabel(String titel, List<String> koppen, List<String> rijen) {
        return "<table>\n<caption>" + veilig(titel) + "</caption>\n<thead><tr>"
                + koppen.stream()
                        .map(kop -> "<th scope=\"col\">" + veilig(kop) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n" + String.join("", rijen) + "</tbody>\n</table>\n";
    }

    private static String rij(String kop, List<String> cellen) {
        return "<tr><th scope=\"row\">" + veilig(kop) + "</th>"
                + cellen.stream().map(cel -> "<td>" + veilig(cel) + "</td>").collect(Collectors.joining()) + "</tr>\n";
    }

    private static String veilig(String tekst) {
        return StringEscapeUtils.escapeHtml4(tekst);
    }
}
