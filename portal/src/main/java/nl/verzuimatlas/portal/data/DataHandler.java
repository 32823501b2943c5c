package nl.verzuimatlas.portal.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verzuimatlas.portal.api.Formaat;
import nl.verzuimatlas.portal.bestand.Kolom;
import nl.verzuimatlas.portal.bestand.Kolommen;
import nl.verzuimatlas.portal.bestand.Toelichting;
import nl.verzuimatlas.portal.catalogus.Dataset;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.organisatie.Licentie;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Omvang;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /data}: which data sets there are, whether they may be used and how they are fetched. */
public final class DataHandler implements PaginaHandler {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    private final Omgeving omgeving;

    public DataHandler(Omgeving omgeving) {
        this.omgeving = omgeving;
    }

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Licentie licentie = omgeving.organisatie().licentie();
        Kader kader = Kader.van("Data", "/data", lezer.release(), verzoek);
        Map<String, Omvang> omvang = lezer.omvang();
        return new DataPage(
                kader,
                new Verwijzing(licentie.naam(), licentie.adres()),
                licentie.uitleg(),
                kader.gemaaktOp(),
                Dataset.van(lezer.indicatoren()).stream()
                        .map(dataset -> regel(dataset, omvang))
                        .toList(),
                codeboek(),
                tekens());
    }

    private static DataPage.Regel regel(Dataset dataset, Map<String, Omvang> omvang) {
        Omvang totaal = dataset.indicatoren().stream()
                .map(Indicator::id)
                .map(id -> omvang.getOrDefault(id, Omvang.NIETS))
                .reduce(Omvang.NIETS, Omvang::plus);
        return new DataPage.Regel(
                dataset.id(),
                dataset.titel(),
                dataset.beschrijving(),
                Getallen.geheel(totaal.rijen()) + " rijen. Als CSV ongeveer " + grootte(totaal.tekens())
                        + ", als Excel en Parquet minder.",
                Arrays.stream(Formaat.values())
                        .map(formaat -> new Verwijzing(naam(formaat), dataset.pad(formaat)))
                        .toList());
    }

    private static String naam(Formaat formaat) {
        return switch (formaat) {
            case JSON -> "JSON (API)";
            case CSV -> "CSV";
            case CSV_EXCEL -> "CSV voor Excel";
            case CSVW -> "Beschrijving van de CSV";
            case XLSX -> "Excel";
            case PARQUET -> "Parquet";
        };
    }

    private static String grootte(long bytes) {
        return bytes < MEGABYTE
                ? Getallen.geheel(Math.ceil(bytes / KILOBYTE)) + " kB"
                : Getallen.eenDecimaal(bytes / MEGABYTE) + " MB";
    }

    private static Tabel codeboek() {
        return new Tabel(
                "codeboek",
                "Kolommen van elk bestand",
                "Kolom",
                List.of(Kop.tekst("Inhoud"), Kop.tekst("Uitleg"), Kop.tekst("Mogelijke waarden")),
                Kolommen.alle().stream().map(DataHandler::kolom).toList());
    }

    private static Tabel.Rij kolom(Kolom kolom) {
        String keuzes = kolom.keuzes().isEmpty() ? "alle" : String.join(", ", kolom.keuzes());
        return new Tabel.Rij(
                Kop.van(kolom.naam()),
                List.of(
                        Cel.tekst(kolom.soort().name().toLowerCase(Locale.ROOT)),
                        Cel.tekst(kolom.omschrijving()),
                        Cel.tekst(keuzes)));
    }

    private static Tabel tekens() {
        return new Tabel(
                "tekens-in-bestanden",
                "Status en kenmerken",
                "Code",
                List.of(Kop.tekst("Betekenis")),
                Toelichting.termen().entrySet().stream()
                        .map(term -> new Tabel.Rij(Kop.van(term.getKey()), List.of(Cel.tekst(term.getValue()))))
                        .toList());
    }
}
