package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.bestand.Bestandsnaam;
import nl.verzuimatlas.portal.bestand.Csv;
import nl.verzuimatlas.portal.bestand.Csvw;
import nl.verzuimatlas.portal.bestand.Getal;
import nl.verzuimatlas.portal.bestand.Herkomst;
import nl.verzuimatlas.portal.bestand.Kolom;
import nl.verzuimatlas.portal.bestand.Kolommen;
import nl.verzuimatlas.portal.bestand.Parquet;
import nl.verzuimatlas.portal.bestand.Rijen;
import nl.verzuimatlas.portal.bestand.Werkboek;
import nl.verzuimatlas.portal.http.Adres;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** The cells of the protected cube. */
final class WaarnemingenHulpbron implements Hulpbron {

    private static final String PAD = "/waarnemingen";
    private static final Velden<Waarneming> VELDEN = velden();

    private final Omgeving omgeving;

    WaarnemingenHulpbron(Omgeving omgeving) {
        this.omgeving = omgeving;
    }

    @Override
    public String groep() {
        return "Waarnemingen";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(new Bewerking(
                "lijstWaarnemingen",
                PAD,
                "De cijfers",
                "De cijfers van deze uitgave. Elk filter mag meer waarden hebben: herhaal het, of zet er komma's tussen. "
                        + "Een rij zonder cijfer houdt haar plaats; status zegt waarom er geen cijfer is.",
                Vraag.PARAMETERS,
                inhoud(),
                this::antwoord));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Waarneming", VELDEN.schema());
    }

    private static Map<String, Map<String, Object>> inhoud() {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar de cijfers uit komen."));
        velden.put(
                "waarnemingen",
                Schema.lijst(
                        "De cijfers, op volgorde van indicator, gebied en schooljaar.",
                        Schema.verwijzing("Waarneming")));
        velden.put("_links", Schema.links("prev", "next"));
        Map<String, Map<String, Object>> inhoud = new LinkedHashMap<>();
        inhoud.put(Formaat.JSON.type(), Schema.object(velden));
        for (Formaat formaat : Formaat.values()) {
            Map<String, Object> schema = formaat == Formaat.CSVW
                    ? Schema.kaart(formaat.omschrijving(), Map.of())
                    : Schema.tekst(formaat.omschrijving());
            if (formaat == Formaat.XLSX || formaat == Formaat.PARQUET) {
                schema.put("format", "binary");
            }
            inhoud.putIfAbsent(formaat.type(), schema);
        }
        return inhoud;
    }

    private Uitkomst antwoord(ReleaseLezer lezer, ApiVerzoek verzoek) {
        Vraag vraag = Vraag.lees(
                verzoek.lezer(),
                verzoek.accept(),
                lezer.indicatoren().stream().map(Indicator::id).collect(Collectors.toSet()));
        return switch (vraag.formaat()) {
            case JSON -> pagina(lezer, verzoek, vraag);
            case CSVW -> beschrijving(lezer, verzoek, vraag);
            case CSV, CSV_EXCEL, XLSX, PARQUET -> bestand(lezer, verzoek, vraag);
        };
    }

    private Uitkomst beschrijving(ReleaseLezer lezer, ApiVerzoek verzoek, Vraag vraag) {
        String csv = omgeving.adres(
                Adres.met(verzoek.pad(), verzoek.parameters(), Vraag.FORMAAT.naam(), Formaat.CSV.naam()));
        return Uitkomst.Document.van(
                vraag.formaat().contentType(),
                Json.schrijf(Csvw.document(csv, herkomst(lezer, verzoek), omgeving.adres("/data"))),
                Map.of("Content-Disposition", "attachment; filename=\"" + naam(lezer, vraag) + "\""));
    }

    private Uitkomst bestand(ReleaseLezer lezer, ApiVerzoek verzoek, Vraag vraag) {
        Rijen rijen = verwerker -> lezer.verwerk(vraag.selectie(), verwerker);
        Uitkomst.Schrijver schrijver = switch (vraag.formaat()) {
            case CSV -> uit -> Csv.open().schrijf(rijen, uit);
            case CSV_EXCEL -> uit -> Csv.excel().schrijf(rijen, uit);
            case XLSX -> werkboek(lezer, verzoek, vraag, rijen);
            case PARQUET -> uit -> Parquet.schrijf(rijen, uit);
            case JSON, CSVW -> throw new IllegalArgumentException("no file of rows: " + vraag.formaat());
        };
        return new Uitkomst.Bestand(
                vraag.formaat().contentType(), naam(lezer, vraag), schrijver, koppen(lezer, verzoek, vraag));
    }

    private Uitkomst.Schrijver werkboek(ReleaseLezer lezer, ApiVerzoek verzoek, Vraag vraag, Rijen rijen) {
        if (Math.min(lezer.tel(vraag.selectie()), vraag.selectie().hoogstens()) > Werkboek.HOOGSTENS_RIJEN) {
            verzoek.lezer()
                    .fout(
                            Vraag.FORMAAT.naam(),
                            "Dit zijn meer rijen dan een Excel-blad kan bevatten. Kies minder cijfers, of csv of parquet.");
            verzoek.lezer().gooiAlsFout();
        }
        List<String> gekozen = vraag.selectie().indicatoren();
        List<Indicator> indicatoren = lezer.indicatoren().stream()
                .filter(indicator -> gekozen.isEmpty() || gekozen.contains(indicator.id()))
                .toList();
        Herkomst herkomst = herkomst(lezer, verzoek);
        return uit -> Werkboek.schrijf(rijen, herkomst, indicatoren, uit);
    }

    private Herkomst herkomst(ReleaseLezer lezer, ApiVerzoek verzoek) {
        return new Herkomst(
                "Cijfers over schoolverzuim uit Verzuimatlas",
                omgeving.organisatie().naam(),
                omgeving.organisatie().licentie(),
                omgeving.adres(verzoek.adres()),
                lezer.release().id(),
                lezer.release().gemaaktOp(),
                lezer.release().fictief());
    }

    private static String naam(ReleaseLezer lezer, Vraag vraag) {
        return Bestandsnaam.van(
                vraag.selectie(), lezer.release().id(), vraag.formaat().extensie());
    }

    /** Links to the pages around this one, when a page was asked for, and from a CSV to its description. */
    private static Map<String, String> koppen(ReleaseLezer lezer, ApiVerzoek verzoek, Vraag vraag) {
        List<String> links = new ArrayList<>();
        if (vraag.paginagrootte().isPresent()) {
            long totaal = lezer.tel(vraag.selectie());
            links.addAll(Pagineur.van(verzoek, vraag, totaal).koppen());
        }
        if (vraag.formaat() == Formaat.CSV) {
            links.add("<"
                    + Adres.met(verzoek.pad(), verzoek.parameters(), Vraag.FORMAAT.naam(), Formaat.CSVW.naam())
                    + ">; rel=\"describedby\"; type=\"" + Formaat.CSVW.type() + "\"");
        }
        return links.isEmpty() ? Map.of() : Map.of("Link", String.join(", ", links));
    }

    private static Uitkomst pagina(ReleaseLezer lezer, ApiVerzoek verzoek, Vraag vraag) {
        List<Waarneming> rijen = lezer.waarnemingen(vraag.selectie());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", lezer.release().id());
        document.put("waarnemingen", rijen.stream().map(VELDEN::json).toList());
        // a page that is not full is the last one, so there is nothing to count
        long totaal = rijen.size() < vraag.selectie().hoogstens()
                ? vraag.selectie().vanaf() + rijen.size()
                : lezer.tel(vraag.selectie());
        Pagineur pagineur = Pagineur.van(verzoek, vraag, totaal);
        document.put("_links", pagineur.links());
        Map<String, String> koppen =
                pagineur.koppen().isEmpty() ? Map.of() : Map.of("Link", String.join(", ", pagineur.koppen()));
        return Uitkomst.Document.van(Formaat.JSON.contentType(), Json.schrijf(document), koppen);
    }

    private static Velden<Waarneming> velden() {
        Velden<Waarneming> velden = new Velden<>();
        for (Kolom kolom : Kolommen.alle()) {
            switch (kolom.naam()) {
                case Kolommen.DIMENSIE ->
                    velden.met(
                            "dimensies",
                            Schema.voorbeeld(
                                    Schema.kaart(
                                            "Uitsplitsing: van elke dimensie de categorie.",
                                            Schema.tekst("Categorie.")),
                                    Map.of("duur", "totaal")),
                            Waarneming::dimensies);
                case Kolommen.CATEGORIE -> {
                    // in dimensies
                }
                case Kolommen.KENMERKEN ->
                    velden.met(
                            kolom.naam(),
                            Schema.lijst(kolom.omschrijving(), Schema.tekst("Kenmerk.")),
                            Kolommen::kenmerken);
                default -> velden.met(kolom.naam(), schema(kolom), rij -> waarde(kolom, rij));
            }
        }
        return velden;
    }

    private static Map<String, Object> schema(Kolom kolom) {
        if (kolom.soort() == Kolom.Soort.DATUM) {
            return Schema.ofNull(Schema.datum(kolom.omschrijving()));
        }
        if (kolom.soort() == Kolom.Soort.GETAL) {
            return Schema.ofNull(Schema.getal(kolom.omschrijving()));
        }
        return kolom.keuzes().isEmpty()
                ? Schema.tekst(kolom.omschrijving())
                : Schema.keuze(kolom.omschrijving(), kolom.keuzes());
    }

    private static Object waarde(Kolom kolom, Waarneming rij) {
        return switch (kolom.soort()) {
            case TEKST -> kolom.tekst().apply(rij);
            case GETAL -> Getal.json(kolom.getal().apply(rij));
            case DATUM ->
                Optional.of(kolom.tekst().apply(rij))
                        .filter(dag -> !dag.isEmpty())
                        .orElse(null);
        };
    }
}
