package nl.verzuimatlas.etl.waarom;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.waarom.Cijferspoor.Signaalregel;
import nl.verzuimatlas.etl.waarom.Weekkalender.Dag;
import nl.verzuimatlas.etl.waarom.Weekkalender.Dagsoort;
import nl.verzuimatlas.etl.waarom.Weekkalender.Merk;
import nl.verzuimatlas.etl.waarom.Weekkalender.Week;

/** A trace for a terminal. */
public final class Spoortekst {

    private static final String DAGEN = "  lesweek  maandag       ma       di       wo       do       vr";

    private Spoortekst() {}

    /** A figure and its signals, numbered. */
    public static String van(Cijferspoor spoor) {
        StringBuilder tekst = new StringBuilder(Zinnen.WAARSCHUWING).append("\n\n");
        Zinnen.van(spoor).forEach(zin -> tekst.append(zin).append('\n'));
        tekst.append('\n');
        tekst.append("  %4s  %-5s  %-10s  %8s  %-12s  %-10s  %s%n"
                .formatted("nr", "telt", "signaal op", "geteld", "uitkomst", "actie op", "signaal"));
        for (Signaalregel signaal : spoor.signalen()) {
            tekst.append("  %4d  %-5s  %-10s  %8s  %-12s  %-10s  %s%n"
                    .formatted(
                            signaal.nummer(),
                            signaal.inTeller() ? "ja" : "nee",
                            signaal.datum(),
                            Getallen.kort(signaal.waarde()),
                            signaal.uitkomst().orElse("-"),
                            signaal.actieDatum().map(Object::toString).orElse("-"),
                            signaal.id().kort()));
        }
        tekst.append("\nMeer over een signaal: dezelfde opdracht met --nummer NR, of waarom --signaal SIGNAAL.\n");
        return tekst.toString();
    }

    /** A signal and its days. */
    public static String van(Signaalspoor spoor) {
        StringBuilder tekst = new StringBuilder(Zinnen.WAARSCHUWING).append("\n\n");
        tekst.append("Signaal ").append(spoor.id().kort()).append('\n');
        Zinnen.van(spoor).forEach(zin -> tekst.append(zin).append('\n'));
        tekst.append('\n').append(DAGEN).append('\n');
        spoor.kalender().weken().forEach(week -> tekst.append(van(week)));
        tekst.append('\n').append(legenda()).append('\n');
        tekst.append("\nKomt uit:\n");
        spoor.herkomst()
                .forEach(deel -> tekst.append("  %s  %s  (%s rijen)%n"
                        .formatted(deel.bron(), deel.levering(), Getallen.geheel(deel.rijen()))));
        return tekst.toString();
    }

    private static String van(Week week) {
        String weg = week.overgeslagen() > 0
                ? "           (%d weken zonder verzuim en zonder actie)%n".formatted(week.overgeslagen())
                : "";
        String nummer =
                week.lesweek().isPresent() ? Integer.toString(week.lesweek().getAsInt()) : "-";
        return weg
                + "  %7s  %s"
                        .formatted(
                                nummer,
                                week.maandag()
                                        + week.dagen().stream()
                                                .map(dag -> "%9s".formatted(cel(dag)))
                                                .collect(Collectors.joining()))
                        .stripTrailing()
                + "\n";
    }

    private static String cel(Dag dag) {
        String merken = Arrays.stream(Merk.values())
                .filter(dag.merken()::contains)
                .map(Merk::teken)
                .collect(Collectors.joining());
        String gemist = Stream.of(
                        dag.uren() > 0 ? Getallen.kort(dag.uren()) : "", dag.keren() > 0 ? dag.keren() + "x" : "")
                .filter(deel -> !deel.isEmpty())
                .collect(Collectors.joining("+"));
        String inhoud = dag.soort().teken() + gemist + merken;
        return inhoud.isEmpty() ? "." : inhoud;
    }

    private static String legenda() {
        String dagen = Arrays.stream(Dagsoort.values())
                .filter(soort -> !soort.teken().isEmpty())
                .map(soort -> soort.teken() + " = " + soort.tekst())
                .collect(Collectors.joining(", "));
        String merken = Arrays.stream(Merk.values())
                .map(merk -> merk.teken() + " = " + merk.tekst())
                .collect(Collectors.joining(", "));
        return "Getal: gemiste lesuren van de soort die de regel telt (x: keren). " + merken + ", " + dagen + ".";
    }
}
