package nl.verzuimatlas.portal.kwaliteit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.meldgedrag.Meldbeelden;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.lezen.Bevindingtelling;
import nl.verzuimatlas.warehouse.lezen.Dekking;
import nl.verzuimatlas.warehouse.lezen.Ingetrokken;
import nl.verzuimatlas.warehouse.lezen.Levering;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Verwacht;

/** Answers {@code /kwaliteit}: what was delivered, what was wrong with it, and what is missing. */
public final class KwaliteitHandler implements PaginaHandler {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATUM =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private static final ZoneId TIJDZONE = ZoneId.of("Europe/Amsterdam");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Filters filters = Filters.van(verzoek);
        List<String> bronnen =
                lezer.dekking().stream().map(Dekking::bron).distinct().toList();
        Optional<String> bron = bronnen.isEmpty()
                ? Optional.empty()
                : Optional.of(filters.kies("bron", "Bron", bronnen, naam -> naam, naam -> naam, bronnen.get(0)));
        Kader kader = Kader.van("Kwaliteit van de gegevens", "/kwaliteit", lezer.release(), verzoek);
        return new KwaliteitPage(
                kader, filters, lezer.onthoud(KwaliteitPage.Inhoud.class, bron, () -> inhoud(lezer, bron)));
    }

    private static KwaliteitPage.Inhoud inhoud(ReleaseLezer lezer, Optional<String> bron) {
        List<Levering> leveringen = lezer.leveringen();
        List<Dekking> dekking = lezer.dekking();
        List<Verwacht> verwacht = lezer.verwacht();
        return new KwaliteitPage.Inhoud(
                samenvatting(leveringen),
                ingetrokken(lezer.ingetrokken()),
                Dekkingsmatrix.van(dekking),
                bron.map(gekozen -> Dekkingstabel.vanBron(dekking, gekozen, lezer.gemeenten())).stream()
                        .toList(),
                new Meldbeelden(lezer.meldgedrag(), lezer.gemeenten()).alle(),
                peildatum(verwacht),
                Agenda.tabel(verwacht),
                leveringen(leveringen),
                bevindingen(lezer.bevindingen(), leveringen),
                Poorttabel.van(lezer.nieuws().poorten()));
    }

    private static String peildatum(List<Verwacht> verwacht) {
        return verwacht.stream()
                .findFirst()
                .map(een -> "Dit was de stand op " + DATUM.format(een.peildatum())
                        + ", de laatste dag waarover de leveringen van deze uitgave gaan.")
                .orElse("");
    }

    private static String ingetrokken(Ingetrokken ingetrokken) {
        int leveringen = ingetrokken.leveringen();
        String eerste = leveringen == 0
                ? "Er zijn geen leveringen ingetrokken."
                : leveringen == 1
                        ? "Een levering is ingetrokken en telt niet mee."
                        : Getallen.geheel(leveringen) + " leveringen zijn ingetrokken en tellen niet mee.";
        if (ingetrokken.leerlingen().isEmpty()) {
            return eerste + " Van ten minste een leerling zijn de gegevens op verzoek verwijderd.";
        }
        int leerlingen = ingetrokken.leerlingen().getAsInt();
        return leerlingen == 0
                ? eerste
                : eerste + " Van " + Getallen.geheel(leerlingen)
                        + " leerlingen zijn de gegevens op verzoek verwijderd.";
    }

    private static String samenvatting(List<Levering> leveringen) {
        long gelezen = som(leveringen, Levering::gelezen);
        long geaccepteerd = som(leveringen, Levering::geaccepteerd);
        long geweigerd = som(leveringen, Levering::geweigerd);
        return "Deze uitgave is gemaakt van " + Getallen.geheel(leveringen.size()) + " leveringen. Samen hebben zij "
                + Getallen.geheel(gelezen) + " rijen. Daarvan zijn er " + Getallen.geheel(geaccepteerd)
                + " gebruikt en " + Getallen.geheel(geweigerd) + " geweigerd." + zonderKleine(leveringen);
    }

    /** Says what the sum leaves out: counts that are hidden because they would tell of a few pupils. */
    private static String zonderKleine(List<Levering> leveringen) {
        long klein = leveringen.stream()
                .filter(levering -> levering.gelezen().isEmpty()
                        || levering.geaccepteerd().isEmpty()
                        || levering.geweigerd().isEmpty())
                .count();
        return klein == 0
                ? ""
                : " Aantallen van minder dan 5 zijn afgeschermd (x) en tellen in deze som niet mee; dat speelt bij "
                        + (klein == 1 ? "een levering." : Getallen.geheel(klein) + " leveringen.");
    }

    private static long som(List<Levering> leveringen, Function<Levering, OptionalLong> telling) {
        return leveringen.stream()
                .map(telling)
                .mapToLong(aantal -> aantal.orElse(0))
                .sum();
    }

    private static Cel telling(OptionalLong aantal) {
        return aantal.isPresent()
                ? Cel.getal(Getallen.geheel(aantal.getAsLong()))
                : new Cel("x", "afgeschermd: dit aantal zou iets zeggen over een leerling", Cel.Soort.STAAT);
    }

    private static Tabel leveringen(List<Levering> leveringen) {
        return new Tabel(
                "leveringen",
                "Leveringen in deze uitgave",
                "Bron",
                List.of(
                        Kop.tekst("Leverancier"),
                        Kop.tekst("Periode"),
                        Kop.van("Versie"),
                        Kop.tekst("Stand"),
                        Kop.tekst("Ontvangen op"),
                        Kop.van("Rijen gelezen"),
                        Kop.van("Gebruikt"),
                        Kop.van("Geweigerd"),
                        Kop.van("Bevindingen")),
                leveringen.stream().map(KwaliteitHandler::rij).toList());
    }

    private static Tabel.Rij rij(Levering levering) {
        return new Tabel.Rij(
                Kop.van(levering.bron()),
                List.of(
                        Cel.tekst(levering.leverancier()),
                        Cel.tekst(levering.periode()),
                        Cel.getal(Integer.toString(levering.versie())),
                        Cel.tekst(levering.voorlopig() ? "voorlopig" : "definitief"),
                        Cel.tekst(DAG.format(levering.ontvangenOp().atZone(TIJDZONE))),
                        telling(levering.gelezen()),
                        telling(levering.geaccepteerd()),
                        telling(levering.geweigerd()),
                        Cel.getal(Getallen.geheel(levering.bevindingen()))));
    }

    private static Tabel bevindingen(List<Bevindingtelling> bevindingen, List<Levering> leveringen) {
        Map<String, String> leveranciers = leveringen.stream()
                .collect(
                        Collectors.toMap(KwaliteitHandler::sleutel, Levering::leverancier, (eerste, tweede) -> eerste));
        return new Tabel(
                "bevindingen",
                "Bevindingen bij het inlezen",
                "Bron",
                List.of(
                        Kop.tekst("Leverancier"),
                        Kop.tekst("Nummer"),
                        Kop.tekst("Soort"),
                        Kop.tekst("Wat is er gevonden?"),
                        Kop.van("Aantal")),
                bevindingen.stream()
                        .map(bevinding -> new Tabel.Rij(
                                Kop.van(bevinding.bron()),
                                List.of(
                                        Cel.tekst(leveranciers.getOrDefault(sleutel(bevinding), "onbekend")),
                                        Cel.tekst(bevinding.id()),
                                        Cel.tekst(bevinding.niveau()),
                                        Cel.tekst(bevinding.omschrijving()),
                                        Cel.getal(Getallen.geheel(bevinding.aantal())))))
                        .toList());
    }

    private static String sleutel(Levering levering) {
        return levering.bron() + "/" + levering.id();
    }

    private static String sleutel(Bevindingtelling bevinding) {
        return bevinding.bron() + "/" + bevinding.leveringId();
    }
}
