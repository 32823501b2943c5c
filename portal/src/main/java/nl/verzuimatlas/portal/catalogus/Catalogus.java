package nl.verzuimatlas.portal.catalogus;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.api.Api;
import nl.verzuimatlas.portal.api.Formaat;
import nl.verzuimatlas.portal.api.Versie;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;

/**
 * Catalogue of the data sets of a release by DCAT-AP-NL 3.0: all that the profile makes mandatory, and what a reader needs
 * besides. Codes come from the authority tables of the EU.
 */
public final class Catalogus {

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final IRI ONDERWIJS = Values.iri(EU + "data-theme/EDUC");
    private static final IRI OPENBAAR = Values.iri(EU + "access-right/PUBLIC");
    private static final IRI NEDERLANDS = Values.iri(EU + "language/NLD");
    private static final IRI ONREGELMATIG = Values.iri(EU + "frequency/IRREG");
    private static final IRI STABIEL = Values.iri(EU + "planned-availability/STABLE");
    private static final IRI BESCHIKBAARHEID = Values.iri("http://data.europa.eu/r5r/availability");
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private static final Map<Formaat, String> BESTANDSTYPE = Map.of(
            Formaat.JSON, "JSON",
            Formaat.CSV, "CSV",
            Formaat.CSV_EXCEL, "CSV",
            Formaat.XLSX, "XLSX",
            Formaat.PARQUET, "PARQUET");

    private final Model model = new LinkedHashModel();
    private final Omgeving omgeving;
    private final ReleaseInfo release;
    private final List<Schooljaar> schooljaren;
    private final IRI uitgever;
    private final IRI contact;
    private final IRI licentie;

    private Catalogus(Omgeving omgeving, ReleaseInfo release, List<Schooljaar> schooljaren) {
        this.omgeving = omgeving;
        this.release = release;
        this.schooljaren = schooljaren;
        uitgever = iri("/catalog#uitgever");
        contact = iri("/catalog#contact");
        licentie = Values.iri(omgeving.organisatie().licentie().adres().replace("/deed.nl", "/"));
    }

    /** The catalogue of the release that {@code lezer} reads. */
    public static Model van(Omgeving omgeving, ReleaseLezer lezer) {
        Catalogus catalogus = new Catalogus(omgeving, lezer.release(), lezer.schooljaren());
        catalogus.vul(Dataset.van(lezer.indicatoren()));
        return catalogus.model;
    }

    /** {@code model} as Turtle. */
    public static String turtle(Model model) {
        StringWriter tekst = new StringWriter();
        Rio.write(model, tekst, RDFFormat.TURTLE);
        return tekst.toString();
    }

    /** {@code model} as JSON-LD. */
    public static String jsonld(Model model) {
        StringWriter tekst = new StringWriter();
        Rio.write(
                model, tekst, RDFFormat.JSONLD, new WriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT));
        return tekst.toString();
    }

    private void vul(List<Dataset> datasets) {
        model.setNamespace(DCAT.NS);
        model.setNamespace(DCTERMS.NS);
        model.setNamespace(FOAF.NS);
        model.setNamespace(VCARD4.NS);
        model.setNamespace(XSD.NS);
        IRI catalogus = iri("/catalog");
        voegToe(catalogus, RDF.TYPE, DCAT.CATALOG);
        beschrijf(catalogus, "Cijfers over schoolverzuim", "De cijfers van Verzuimatlas: open, met hun definities.");
        voegToe(catalogus, DCTERMS.LICENSE, licentie);
        voegToe(catalogus, DCTERMS.LANGUAGE, NEDERLANDS);
        voegToe(catalogus, DCTERMS.MODIFIED, moment());
        voegToe(catalogus, FOAF.HOMEPAGE, iri("/data"));
        voegToe(catalogus, DCAT.THEME_TAXONOMY, Values.iri(EU + "data-theme"));
        partijen();
        IRI dienst = dienst();
        voegToe(catalogus, DCAT.HAS_SERVICE, dienst);
        for (Dataset dataset : datasets) {
            IRI id = dataset(dataset, dienst);
            voegToe(catalogus, DCAT.HAS_DATASET, id);
            voegToe(dienst, DCAT.SERVES_DATASET, id);
            IRI vermelding = iri("/catalog#vermelding-" + dataset.id());
            voegToe(catalogus, DCAT.HAS_RECORD, vermelding);
            voegToe(vermelding, RDF.TYPE, DCAT.CATALOG_RECORD);
            voegToe(vermelding, FOAF.PRIMARY_TOPIC, id);
            voegToe(vermelding, DCTERMS.LANGUAGE, NEDERLANDS);
            voegToe(vermelding, DCTERMS.MODIFIED, moment());
        }
    }

    private void partijen() {
        voegToe(uitgever, RDF.TYPE, FOAF.AGENT);
        voegToe(uitgever, FOAF.NAME, nl(omgeving.organisatie().naam()));
        omgeving.organisatie().website().ifPresent(site -> voegToe(uitgever, FOAF.HOMEPAGE, Values.iri(site)));
        voegToe(contact, RDF.TYPE, VCARD4.ORGANIZATION);
        voegToe(contact, VCARD4.FN, nl(omgeving.organisatie().naam()));
        omgeving.organisatie()
                .email()
                .ifPresent(email -> voegToe(contact, VCARD4.HAS_EMAIL, Values.iri("mailto:" + email)));
        voegToe(
                contact,
                VCARD4.HAS_URL,
                Values.iri(omgeving.organisatie().website().orElseGet(() -> omgeving.adres("/over"))));
    }

    private IRI dienst() {
        IRI dienst = iri("/catalog#api");
        voegToe(dienst, RDF.TYPE, DCAT.DATA_SERVICE);
        beschrijf(
                dienst,
                "API van Verzuimatlas",
                "Alle cijfers, definities en gebieden, per vraag. Open, zonder sleutel.");
        voegToe(dienst, DCTERMS.IDENTIFIER, Values.literal(omgeving.adres(Api.BASIS)));
        voegToe(dienst, DCTERMS.ACCESS_RIGHTS, OPENBAAR);
        voegToe(dienst, DCTERMS.LICENSE, licentie);
        voegToe(dienst, DCAT.THEME, ONDERWIJS);
        voegToe(dienst, DCAT.ENDPOINT_URL, iri(Api.BASIS));
        voegToe(dienst, DCAT.ENDPOINT_DESCRIPTION, iri(Api.OPENAPI));
        voegToe(dienst, DCTERMS.CONFORMS_TO, Values.iri("https://spec.openapis.org/oas/v3.0.3"));
        voegToe(dienst, DCAT.VERSION, Values.literal(Versie.huidig().nummer()));
        return dienst;
    }

    private IRI dataset(Dataset dataset, IRI dienst) {
        IRI id = iri("/catalog#dataset-" + dataset.id());
        voegToe(id, RDF.TYPE, DCAT.DATASET);
        String fictief = release.fictief() ? " Fictieve gegevens: de cijfers zijn verzonnen." : "";
        beschrijf(id, dataset.titel(), dataset.beschrijving() + fictief);
        voegToe(id, DCTERMS.IDENTIFIER, Values.literal(id.stringValue()));
        voegToe(id, DCTERMS.CREATOR, uitgever);
        voegToe(id, DCTERMS.ACCESS_RIGHTS, OPENBAAR);
        voegToe(id, DCAT.THEME, ONDERWIJS);
        voegToe(id, DCTERMS.LANGUAGE, NEDERLANDS);
        voegToe(id, DCTERMS.ACCRUAL_PERIODICITY, ONREGELMATIG);
        voegToe(id, DCTERMS.MODIFIED, moment());
        voegToe(id, DCAT.VERSION, Values.literal(release.id()));
        voegToe(id, DCAT.LANDING_PAGE, iri("/data"));
        for (String woord : List.of("schoolverzuim", "leerplicht", "thuiszitters")) {
            voegToe(id, DCAT.KEYWORD, nl(woord));
        }
        periode(id, dataset.id());
        for (Formaat formaat : Formaat.values()) {
            if (BESTANDSTYPE.containsKey(formaat)) {
                voegToe(id, DCAT.HAS_DISTRIBUTION, distributie(dataset, formaat, dienst));
            }
        }
        return id;
    }

    private void periode(IRI dataset, String naam) {
        if (schooljaren.isEmpty()) {
            return;
        }
        IRI periode = iri("/catalog#periode-" + naam);
        voegToe(dataset, DCTERMS.TEMPORAL, periode);
        voegToe(periode, RDF.TYPE, DCTERMS.PERIOD_OF_TIME);
        voegToe(periode, DCAT.START_DATE, dag(schooljaren.get(0).begin()));
        voegToe(
                periode,
                DCAT.END_DATE,
                dag(schooljaren.get(schooljaren.size() - 1).einde()));
    }

    private IRI distributie(Dataset dataset, Formaat formaat, IRI dienst) {
        IRI id = iri("/catalog#bestand-" + dataset.id() + "-" + formaat.naam());
        IRI adres = iri(dataset.pad(formaat));
        voegToe(id, RDF.TYPE, DCAT.DISTRIBUTION);
        voegToe(id, DCTERMS.TITLE, nl(dataset.titel() + ": " + formaat.omschrijving()));
        voegToe(id, DCAT.ACCESS_URL, adres);
        if (formaat.isBestand()) {
            voegToe(id, DCAT.DOWNLOAD_URL, adres);
        }
        voegToe(id, DCAT.ACCESS_SERVICE, dienst);
        voegToe(id, DCTERMS.LICENSE, licentie);
        voegToe(id, DCTERMS.RIGHTS, OPENBAAR);
        voegToe(id, DCTERMS.FORMAT, Values.iri(EU + "file-type/" + BESTANDSTYPE.get(formaat)));
        voegToe(id, DCAT.MEDIA_TYPE, Values.iri(IANA + formaat.type()));
        voegToe(id, BESCHIKBAARHEID, STABIEL);
        voegToe(id, DCTERMS.MODIFIED, moment());
        if (formaat == Formaat.CSV) {
            voegToe(id, FOAF.PAGE, iri(dataset.pad(Formaat.CSVW)));
        }
        return id;
    }

    private void beschrijf(IRI onderwerp, String titel, String beschrijving) {
        voegToe(onderwerp, DCTERMS.TITLE, nl(titel));
        voegToe(onderwerp, DCTERMS.DESCRIPTION, nl(beschrijving));
        voegToe(onderwerp, DCTERMS.PUBLISHER, uitgever);
        voegToe(onderwerp, DCAT.CONTACT_POINT, contact);
    }

    private void voegToe(Resource onderwerp, IRI eigenschap, Value waarde) {
        model.add(onderwerp, eigenschap, waarde);
    }

    private IRI iri(String pad) {
        return Values.iri(omgeving.adres(pad));
    }

    private Value moment() {
        return Values.literal(release.gemaaktOp().toString(), XSD.DATETIME);
    }

    private static Value dag(LocalDate dag) {
        return Values.literal(dag.toString(), XSD.DATE);
    }

    private static Value nl(String tekst) {
        return Values.literal(tekst, "nl");
    }
}
