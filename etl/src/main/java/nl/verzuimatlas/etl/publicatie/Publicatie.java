package nl.verzuimatlas.etl.publicatie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.feit.FeitTelling;
import nl.verzuimatlas.etl.feit.Feiten;
import nl.verzuimatlas.etl.feit.Overname;
import nl.verzuimatlas.etl.levering.Kalenderbevindingen;
import nl.verzuimatlas.warehouse.contract.Productversie;
import nl.verzuimatlas.warehouse.leverkalender.Leverkalender;
import nl.verzuimatlas.warehouse.protocol.OngeldigProtocolException;
import nl.verzuimatlas.warehouse.protocol.Protocolfout;
import nl.verzuimatlas.warehouse.protocol.Protocolkeuze;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.release.Feitherkomst;
import nl.verzuimatlas.warehouse.release.Invoer;
import nl.verzuimatlas.warehouse.release.PublicatieGeweigerd;
import nl.verzuimatlas.warehouse.release.ReleaseBouwer;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import org.apache.spark.sql.SparkSession;

/** Makes a release of the deliveries that count, and serves it. The caller holds the lock of the home directory. */
public final class Publicatie {

    private static final String WERKMAP = "release";

    private final Home home;
    private final Clock klok;
    private final Function<Home, Map<String, String>> regels;
    private final Consumer<String> voortgang;

    /**
     * A publication from one home directory.
     *
     * @param home where deliveries and releases live
     * @param klok clock for the moment of making
     * @param regels gives the text of each file with rules that decide facts, by its path
     * @param voortgang told in Dutch what is being done
     */
    public Publicatie(Home home, Clock klok, Function<Home, Map<String, String>> regels, Consumer<String> voortgang) {
        this.home = home;
        this.klok = klok;
        this.regels = regels;
        this.voortgang = voortgang;
    }

    /**
     * Publishes. When a release of exactly this input exists, that one is served and nothing is computed.
     *
     * @param spark starts or gives the session; only asked when there is something to compute
     * @throws PublicatieGeweigerd if there is nothing to publish or a check fails; what is served stays
     * @throws SQLException if a table cannot be built
     * @throws IOException if a file cannot be written
     */
    public Uitslag publiceer(Supplier<SparkSession> spark) throws PublicatieGeweigerd, SQLException, IOException {
        List<LeveringManifest> leveringen = Leveringen.geldende(home);
        if (leveringen.isEmpty()) {
            throw new PublicatieGeweigerd(List.of("er zijn geen leveringen; lees eerst leveringen in met ingest"));
        }
        Invoer invoer = new Invoer(
                leveringen,
                regels(),
                Productversie.metBouwnummer(Productversie.class, Publicatie.class),
                Intrekkingen.lees(home),
                kalender());
        Releases releases = new Releases(home);
        Optional<ReleaseManifest> bestaand = releases.lijst().stream()
                .filter(release -> release.invoerhash().equals(invoer.hash()))
                .findFirst();
        if (bestaand.isPresent()) {
            if (!home.huidigeRelease().equals(Optional.of(bestaand.get().id()))) {
                releases.serveer(bestaand.get().id());
            }
            return new Uitslag(bestaand.get(), false);
        }
        return new Uitslag(maak(spark, invoer), true);
    }

    private Map<String, String> regels() throws PublicatieGeweigerd {
        try {
            Protocollen.lees(home);
            return regels.apply(home);
        } catch (OngeldigProtocolException e) {
            throw new PublicatieGeweigerd(
                    e.fouten().stream().map(Protocolfout::melding).toList());
        }
    }

    private Leverkalender kalender() throws PublicatieGeweigerd {
        try {
            return Leverkalender.lees(home);
        } catch (Leverkalender.OngeldigException e) {
            throw new PublicatieGeweigerd(
                    Kalenderbevindingen.van(e).stream().map(Bevinding::regel).toList());
        }
    }

    private ReleaseManifest maak(Supplier<SparkSession> spark, Invoer invoer)
            throws PublicatieGeweigerd, SQLException, IOException {
        Path werk = home.werk().resolve(WERKMAP);
        Mappen.verwijder(werk);
        Files.createDirectories(werk);
        try {
            FeitTelling telling = feiten(spark, invoer, werk.resolve(ReleaseBouwer.FEITEN));
            List<ReleaseManifest.Stap> stappen = telling.stappen().stream()
                    .map(stap -> new ReleaseManifest.Stap(stap.tabel() + ": " + stap.stap(), stap.in(), stap.uit()))
                    .toList();
            return new ReleaseBouwer(home, klok, voortgang).bouw(werk, invoer, stappen);
        } catch (SQLException e) {
            // rows of which all tables were taken over are looked at for the first time
            weigerBijSchade(invoer);
            throw e;
        } finally {
            Mappen.verwijder(werk);
        }
    }

    /** Makes the facts, as far as no earlier release has them already. */
    private FeitTelling feiten(Supplier<SparkSession> spark, Invoer invoer, Path doel) throws PublicatieGeweigerd {
        voortgang.accept("feiten berekenen uit " + invoer.leveringen().size() + " leveringen");
        Map<String, String> herkomst = invoer.herkomst();
        Overname eerder =
                Productversie.heeftBouwnummer(invoer.productversie()) ? Voorraad.zoek(home, herkomst) : Overname.NIETS;
        if (!eerder.tabellen().isEmpty()) {
            voortgang.accept("feiten: " + eerder.tabellen().size() + " van de " + herkomst.size()
                    + " tabellen zijn overgenomen van een eerdere uitgave");
        }
        FeitTelling telling = eerder.isVolledig() ? eerder.neemAlles(doel) : maakFeiten(spark, invoer, doel, eerder);
        Feitherkomst.van(doel, herkomst, telling.perTabel()).schrijf(doel);
        return telling;
    }

    private FeitTelling maakFeiten(Supplier<SparkSession> spark, Invoer invoer, Path doel, Overname eerder)
            throws PublicatieGeweigerd {
        try {
            return Feiten.schrijf(
                    spark.get(), home, invoer.leveringen(), invoer.protocollen(), doel.toString(), eerder, voortgang);
        } catch (Protocolkeuze.GeenKeuzeException e) {
            throw new PublicatieGeweigerd(List.of(e.getMessage()));
        } catch (Exception e) {
            // Spark throws its checked exceptions without declaring them, and does not say whose rows they were
            weigerBijSchade(invoer);
            throw e;
        }
    }

    /** Says of which deliveries the stored rows are damaged, when there are any. */
    private void weigerBijSchade(Invoer invoer) throws PublicatieGeweigerd {
        List<LeveringManifest> beschadigd = Leveringproef.beschadigd(home, invoer.leveringen());
        if (!beschadigd.isEmpty()) {
            throw new PublicatieGeweigerd(beschadigd.stream()
                    .map(levering -> "de opgeslagen rijen van " + levering.bron() + "/" + levering.id()
                            + " zijn beschadigd; verwijder " + Leveringen.map(home, levering)
                            + " en neem de levering opnieuw in")
                    .toList());
        }
    }

    /**
     * How a publication ended.
     *
     * @param release the release that is served
     * @param nieuw whether it was made now
     */
    public record Uitslag(ReleaseManifest release, boolean nieuw) {}
}
