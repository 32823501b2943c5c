package nl.verzuimatlas.etl.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.verzuimatlas.etl.waarom.Cijferspoor;
import nl.verzuimatlas.etl.waarom.Cijfervraag;
import nl.verzuimatlas.etl.waarom.GeenSpoorException;
import nl.verzuimatlas.etl.waarom.Signaalspoor;
import nl.verzuimatlas.etl.waarom.Spoorhtml;
import nl.verzuimatlas.etl.waarom.Spoorjson;
import nl.verzuimatlas.etl.waarom.Spoortekst;
import nl.verzuimatlas.etl.waarom.Waarom;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Alleeneigenaar;
import nl.verzuimatlas.warehouse.thuis.Home;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains a figure down to the days of pupils, for who may see those. */
@Command(
        name = "waarom",
        mixinStandardHelpOptions = true,
        description =
                "Laat zien waar een cijfer over naleving uit bestaat: de signalen, en van een signaal de dagen, de"
                        + " termijn en wat er volgde. Alleen voor wie de gegevens in de map mag zien; niet publiceren.")
public final class WaaromCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Wat wat;

    @Option(
            names = "--release",
            paramLabel = "ID",
            description = "Een andere uitgave dan die het portaal toont (zie releases).")
    private Optional<String> release = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "BESTAND",
            description = "Schrijf een pagina die alleen u mag lezen, in plaats van tekst op het scherm.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--json", description = "Toon een JSON-object, en niets anders.")
    private boolean json;

    @Mixin
    private Algemeen algemeen;

    /** What to explain. */
    static final class Wat {

        @Option(
                names = "--signaal",
                paramLabel = "SIGNAAL",
                required = true,
                description = "Een signaal, zoals het in de lijst van een cijfer staat.")
        private String signaal;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private Cijfer cijfer;
    }

    /** A figure. */
    static final class Cijfer {

        @Option(
                names = "--indicator",
                paramLabel = "ID",
                required = true,
                description = "Indicator, zoals protocolnaleving.")
        private String indicator;

        @Option(
                names = "--gemeente",
                paramLabel = "CODE",
                required = true,
                description = "Gemeente van de school: GM0222.")
        private String gemeente;

        @Option(names = "--schooljaar", paramLabel = "JAAR", required = true, description = "Schooljaar: 2023-2024.")
        private String schooljaar;

        @Option(
                names = "--dimensie",
                paramLabel = "NAAM",
                description = "Dimensie, als de categorie in meer dan een staat.")
        private Optional<String> dimensie = Optional.empty();

        @Option(
                names = {"--categorie", "--regel"},
                paramLabel = "CODE",
                description = "Categorie, zoals de regel LPW-16U; niet nodig als er maar een is.")
        private Optional<String> categorie = Optional.empty();

        @Option(names = "--nummer", paramLabel = "NR", description = "Toon ook dit signaal uit de lijst.")
        private Optional<Integer> nummer = Optional.empty();

        private Cijfervraag vraag() {
            return new Cijfervraag(indicator, gemeente, schooljaar, dimensie, categorie);
        }
    }

    @Override
    public Integer call() throws SQLException, IOException {
        Home home = algemeen.home();
        Optional<ReleaseManifest> gekozen = release.or(home::huidigeRelease).flatMap(new Releases(home)::findRelease);
        if (gekozen.isEmpty()) {
            algemeen.fout().println("Deze uitgave is er niet. Maak er een met publish, of kies er een uit releases.");
            return EtlMain.GEWEIGERD;
        }
        try (Waarom waarom = Waarom.open(home, gekozen.get())) {
            Optional<Cijferspoor> cijfer = Optional.empty();
            Optional<Signaalspoor> signaal = Optional.empty();
            if (wat.cijfer == null) {
                signaal = Optional.of(waarom.signaal(wat.signaal));
            } else {
                cijfer = Optional.of(waarom.cijfer(wat.cijfer.vraag()));
                if (wat.cijfer.nummer.isPresent()) {
                    signaal = Optional.of(waarom.signaal(
                            cijfer.get().signaal(wat.cijfer.nummer.get()).id().volledig()));
                }
            }
            toon(cijfer, signaal);
            return EtlMain.GOED;
        } catch (GeenSpoorException e) {
            algemeen.fout().println(e.getMessage());
            return EtlMain.GEWEIGERD;
        }
    }

    private void toon(Optional<Cijferspoor> cijfer, Optional<Signaalspoor> signaal) throws IOException {
        if (html.isPresent()) {
            Alleeneigenaar.schrijf(html.get(), Spoorhtml.pagina(cijfer, signaal));
            algemeen.fout().println("Geschreven, alleen voor u te lezen: " + html.get());
        }
        if (json) {
            algemeen.uit().print(Spoorjson.van(cijfer, signaal));
        } else if (html.isEmpty()) {
            List<String> delen = List.of(
                    cijfer.map(Spoortekst::van).orElse(""),
                    signaal.map(Spoortekst::van).orElse(""));
            algemeen.uit().print(String.join(cijfer.isPresent() && signaal.isPresent() ? "\n" : "", delen));
        }
        algemeen.uit().flush();
    }
}
