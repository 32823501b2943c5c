package nl.verzuimatlas.portal.catalogus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DCAT-AP-NL 3.0 makes mandatory is there, and what the catalogue names exists. */
class CatalogusTest {

    private static final String EU = "http://publications.europa.eu/resource/authority/";

    @TempDir
    private static Path map;

    private static Portal portal;
    private static Vrager vrager;
    private static Model model;

    @BeforeAll
    static void start() throws IOException {
        portal = Portal.start(ProefRelease.maak(map, "proef-1"), "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
        model = Rio.parse(new StringReader(vrager.vraag("/catalog.ttl").body()), "", RDFFormat.TURTLE);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void givenBothForms_whenTheyAreRead_thenTheySayTheSame() throws IOException {
        Model jsonld =
                Rio.parse(new StringReader(vrager.vraag("/catalog.jsonld").body()), "", RDFFormat.JSONLD);

        assertThat(model).hasSizeGreaterThan(200);
        assertThat(Models.isomorphic(model, jsonld)).isTrue();
        assertThat(vrager.vraag("/catalog.ttl").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/turtle"));
        assertThat(vrager.vraag("/catalog.jsonld").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/ld+json"));
        assertThat(vrager.vraag("/catalog.ttl").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
    }

    @Test
    void givenTheCatalogue_whenItIsRead_thenItHasWhatIsMandatory() {
        heeft(DCAT.CATALOG, 1, DCTERMS.TITLE, DCTERMS.DESCRIPTION, DCTERMS.PUBLISHER, DCAT.CONTACT_POINT);
    }

    @Test
    void givenADataset_whenItIsRead_thenItHasWhatIsMandatory() {
        heeft(
                DCAT.DATASET,
                4,
                DCTERMS.TITLE,
                DCTERMS.DESCRIPTION,
                DCTERMS.IDENTIFIER,
                DCTERMS.ACCESS_RIGHTS,
                DCAT.CONTACT_POINT,
                DCTERMS.CREATOR,
                DCTERMS.PUBLISHER,
                DCAT.THEME,
                DCAT.HAS_DISTRIBUTION);
    }

    @Test
    void givenADistribution_whenItIsRead_thenItHasWhatIsMandatory() {
        heeft(DCAT.DISTRIBUTION, 20, DCAT.ACCESS_URL, DCTERMS.LICENSE, DCTERMS.FORMAT);
    }

    @Test
    void givenTheService_whenItIsRead_thenItHasWhatIsMandatory() {
        heeft(
                DCAT.DATA_SERVICE,
                1,
                DCTERMS.TITLE,
                DCTERMS.DESCRIPTION,
                DCTERMS.IDENTIFIER,
                DCTERMS.ACCESS_RIGHTS,
                DCAT.CONTACT_POINT,
                DCTERMS.PUBLISHER,
                DCTERMS.LICENSE,
                DCAT.THEME,
                DCAT.ENDPOINT_URL,
                DCAT.ENDPOINT_DESCRIPTION);
    }

    @Test
    void givenARecordOfTheCatalogue_whenItIsRead_thenItHasItsLanguage() {
        heeft(DCAT.CATALOG_RECORD, 4, DCTERMS.LANGUAGE, FOAF.PRIMARY_TOPIC, DCTERMS.MODIFIED);
    }

    @Test
    void givenPartiesAndCodes_whenTheyAreRead_thenTheyAreNamedAndFromTheListsOfTheEu() {
        assertThat(model.filter(null, DCTERMS.PUBLISHER, null).objects())
                .allMatch(uitgever -> model.contains((Resource) uitgever, RDF.TYPE, FOAF.AGENT)
                        && model.contains((Resource) uitgever, FOAF.NAME, null));
        assertThat(model.filter(null, DCAT.CONTACT_POINT, null).objects())
                .allMatch(contact -> model.contains((Resource) contact, VCARD4.FN, null)
                        && model.contains((Resource) contact, VCARD4.HAS_URL, null));
        for (IRI eigenschap : List.of(DCAT.THEME, DCTERMS.ACCESS_RIGHTS, DCTERMS.LANGUAGE, DCTERMS.FORMAT)) {
            assertThat(model.filter(null, eigenschap, null).objects())
                    .as(eigenschap.getLocalName())
                    .allMatch(code -> code.stringValue().startsWith(EU));
        }
        assertThat(model.filter(null, DCTERMS.LICENSE, null).objects())
                .allMatch(licentie -> licentie.stringValue().equals("https://creativecommons.org/licenses/by/4.0/"));
    }

    @Test
    void givenTitlesAndDescriptions_whenTheyAreRead_thenTheyAreSaidToBeDutch() {
        for (IRI eigenschap : List.of(DCTERMS.TITLE, DCTERMS.DESCRIPTION)) {
            assertThat(model.filter(null, eigenschap, null).objects())
                    .allMatch(
                            tekst -> ((Literal) tekst).getLanguage().orElse("").equals("nl"));
        }
    }

    @Test
    void givenAnAddress_whenItIsAsked_thenItExists() {
        for (IRI eigenschap : List.of(DCAT.DOWNLOAD_URL, DCAT.ENDPOINT_DESCRIPTION, DCAT.LANDING_PAGE, FOAF.PAGE)) {
            for (Value adres : model.filter(null, eigenschap, null).objects()) {
                URI uri = URI.create(adres.stringValue());
                String pad = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
                assertThat(vrager.stuur("HEAD", pad).statusCode()).as(pad).isEqualTo(200);
            }
        }
    }

    private static void heeft(IRI soort, int minstens, IRI... eigenschappen) {
        List<Resource> onderwerpen =
                List.copyOf(model.filter(null, RDF.TYPE, soort).subjects());
        assertThat(onderwerpen).hasSizeGreaterThanOrEqualTo(minstens);
        for (Resource onderwerp : onderwerpen) {
            for (IRI eigenschap : eigenschappen) {
                assertThat(model.filter(onderwerp, eigenschap, null).objects())
                        .as(onderwerp + " " + eigenschap.getLocalName())
                        .isNotEmpty()
                        .noneMatch(waarde -> waarde.stringValue().isBlank());
            }
        }
    }
}
