package nl.verzuimatlas.etl.waarom;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.waarom.Signaalspoor.Gevolg;
import nl.verzuimatlas.etl.waarom.Weekkalender.Merk;
import nl.verzuimatlas.warehouse.protocol.Actie;
import nl.verzuimatlas.warehouse.protocol.Drempel;
import nl.verzuimatlas.warehouse.protocol.Herhaling;
import nl.verzuimatlas.warehouse.protocol.Maat;
import nl.verzuimatlas.warehouse.protocol.Stap;

/** A trace in plain Dutch. */
final class Zinnen {

    /** Above everything that this package shows. */
    static final String WAARSCHUWING =
            "Interne cijfers over leerlingen: alleen voor wie ze mag zien. Niet publiceren, niet"
                    + " doorsturen; gooi het weg als het niet meer nodig is.";

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private static final DateTimeFormatter DATUM =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

    private Zinnen() {}

    static String dag(LocalDate datum) {
        return DAG.format(datum);
    }

    /** What a figure is and how it was counted. */
    static List<String> van(Cijferspoor spoor) {
        List<String> zinnen = new ArrayList<>();
        zinnen.add("Cijfer: %s (%s) voor scholen in %s, schooljaar %s."
                .formatted(
                        spoor.vraag().indicator(),
                        spoor.vraag().categorie().orElseThrow(),
                        spoor.gemeenteNaam(),
                        spoor.vraag().schooljaar()));
        zinnen.add("Geteld: %d van %d signalen.".formatted(spoor.teller(), spoor.noemer()));
        spoor.meting().ifPresent(meting -> zinnen.add("Uitkomst daarvan: %s.".formatted(Getallen.kort(meting))));
        zinnen.add("Openbaar is dit cijfer: "
                + (spoor.openbaar().waarde().isPresent()
                        ? Getallen.kort(spoor.openbaar().waarde().getAsDouble()) + " "
                                + spoor.openbaar().eenheid()
                        : spoor.openbaar().status())
                + ".");
        zinnen.add("De signalen hieronder zijn samen precies dit cijfer.");
        return zinnen;
    }

    /** What a signal is, how it came about and what followed. */
    static List<String> van(Signaalspoor spoor) {
        List<String> zinnen = new ArrayList<>();
        zinnen.add("Leerling %s van %s (%s)."
                .formatted(spoor.id().kortLeerling(), spoor.vestigingNaam(), spoor.vestiging()));
        zinnen.add("Regel %s: %s. %s, versie van %s, %s. %s."
                .formatted(
                        spoor.regel().id(),
                        spoor.regel().naam(),
                        spoor.protocol().naam(),
                        DATUM.format(spoor.protocol().geldigVan()),
                        spoor.regel().bron().vindplaats(),
                        spoor.regel().wettelijk() ? "Dit is een regel uit de wet" : "Dit is een afspraak in de regio"));
        zinnen.add("In het venster telt %s %s, vanaf %s; de drempel is %s."
                .formatted(
                        Getallen.kort(spoor.waarde()),
                        spoor.regel().signaal().maat().tekst(),
                        dag(spoor.vensterBegin()),
                        drempel(spoor.regel().signaal().drempel())));
        eerderGeteld(spoor).ifPresent(zinnen::add);
        String lesuur =
                spoor.lesuur().isPresent() ? ", in lesuur " + spoor.lesuur().getAsInt() : "";
        zinnen.add(
                "De drempel is bereikt op %s%s. Het is signaal %d van deze leerling voor deze regel in dit schooljaar."
                        .formatted(dag(spoor.datum()), lesuur, spoor.volgnummer()));
        if (spoor.gevolgen().isEmpty()) {
            zinnen.add("De regel noemt geen actie die te beoordelen is.");
        }
        spoor.gevolgen().forEach(gevolg -> zinnen.addAll(van(spoor, gevolg)));
        return zinnen;
    }

    private static List<String> van(Signaalspoor spoor, Gevolg gevolg) {
        List<String> zinnen = new ArrayList<>();
        Actie actie = spoor.regel().acties().get(gevolg.nummer() - 1);
        String soorten = actie.verzuimsoorten().isEmpty() ? "" : " (" + String.join(", ", actie.verzuimsoorten()) + ")";
        zinnen.add("Verwacht: %s%s binnen %d %s, dus uiterlijk op %s.%s"
                .formatted(
                        actie.soort().stream().map(Stap::tekst).collect(Collectors.joining(" of ")),
                        soorten,
                        actie.termijn().aantal(),
                        actie.termijn().eenheid().term(),
                        dag(gevolg.uiterste()),
                        actie.termijnIsAanname() ? " De bron noemt geen termijn; deze is aangenomen." : ""));
        zinnen.add(afloop(gevolg));
        gevolg.uren()
                .ifPresent(uren -> zinnen.add(
                        "Tot en met die dag had de leerling in dit schooljaar %s ongeoorloofde lesuren op deze vestiging."
                                .formatted(Getallen.kort(uren))));
        return zinnen;
    }

    private static String afloop(Gevolg gevolg) {
        if (gevolg.gedaanOp().isEmpty()) {
            return gevolg.uitkomst().equals("loopt-nog")
                    ? "Uitkomst: loopt-nog. De leveringen reiken niet tot het einde van de termijn."
                    : "Uitkomst: %s.".formatted(gevolg.uitkomst());
        }
        String melding =
                gevolg.verzuimsoort().map(soort -> "Gemeld als " + soort).orElse("Gedaan");
        String telling = gevolg.teLaat() > 0 ? ", %d schoolwerkdagen te laat".formatted(gevolg.teLaat()) : "";
        return "%s op %s, %d schoolwerkdagen na het signaal. Uitkomst: %s%s."
                .formatted(melding, dag(gevolg.gedaanOp().get()), gevolg.dagen().orElse(0), gevolg.uitkomst(), telling);
    }

    /** Hours of the first day that an earlier signal had used. */
    private static Optional<String> eerderGeteld(Signaalspoor spoor) {
        boolean inUren = spoor.regel().signaal().maat() == Maat.LESUREN
                && spoor.regel().signaal().herhaling() == Herhaling.TELT_OPNIEUW;
        double inVenster = spoor.kalender().weken().stream()
                .flatMap(week -> week.dagen().stream())
                .filter(dag -> dag.merken().contains(Merk.TELT))
                .mapToDouble(Weekkalender.Dag::uren)
                .sum();
        double eerder = Math.round((inVenster - spoor.waarde()) * 1000) / 1000.0;
        return inUren && eerder > 0
                ? Optional.of("Van %s telden %s lesuren al mee voor een eerder signaal."
                        .formatted(dag(spoor.vensterBegin()), Getallen.kort(eerder)))
                : Optional.empty();
    }

    private static String drempel(Drempel drempel) {
        return drempel.isMeerDan()
                ? "meer dan " + Getallen.kort(drempel.grens())
                : Getallen.kort(drempel.grens()) + " of meer";
    }
}
