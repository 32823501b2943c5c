package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.feit.FeitTelling.Stap;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** All fact tables of a release, from the accepted rows of its deliveries. */
public final class Feiten {

    private final Invoer invoer;
    private final FeitSchrijver schrijver;
    private final Gemeenteindeling indeling;
    private final Onderwijssoorten onderwijssoorten = Onderwijssoorten.lees();
    private final List<Stap> stappen = new ArrayList<>();

    private Feiten(Invoer invoer, FeitSchrijver schrijver) {
        this.invoer = invoer;
        this.schrijver = schrijver;
        this.indeling = Gemeenteindeling.van(schrijver.spark(), invoer.laatste("gemeenten"));
    }

    /**
     * Writes every table of {@link FeitTabel#TABELLEN} to {@code <feitenMap>/<tabel>/}, also those without rows.
     *
     * @param leveringen the deliveries that count
     * @param feitenMap new folder: a path or any Hadoop file system URI
     * @return rows in and out per step
     */
    public static FeitTelling schrijf(
            SparkSession spark, Home home, List<LeveringManifest> leveringen, String feitenMap) {
        int taken = spark.sparkContext().defaultParallelism();
        return schrijf(spark, home, leveringen, feitenMap, taken);
    }

    /**
     * As {@link #schrijf(SparkSession, Home, List, String)}, by a chosen number of tasks.
     *
     * @param taken how many tasks write a partitioned table, 1 or more; never changes the content
     */
    public static FeitTelling schrijf(
            SparkSession spark, Home home, List<LeveringManifest> leveringen, String feitenMap, int taken) {
        Invoer invoer = new Invoer(spark, home, leveringen);
        return new Feiten(invoer, new FeitSchrijver(spark, feitenMap, taken)).schrijfAlles();
    }

    private FeitTelling schrijfAlles() {
        schrijfNaslag();
        schrijfTellingen();
        schrijfMeldingen();
        return new FeitTelling(stappen);
    }

    private void schrijfNaslag() {
        schrijf("gemeente", "gemeenten", new GemeenteFeit().feit(invoer.laatste("gemeenten")));
        schrijf("regio_gemeente", "regio-indeling", new RegioGemeenteFeit().feit(invoer.laatste("regio-indeling")));
        Dataset<Row> vestigingen = new VestigingFeit(indeling, onderwijssoorten).feit(invoer.laatste("vestigingen"));
        schrijf("vestiging", "vestigingen", vestigingen);
    }

    private void schrijfTellingen() {
        Dataset<Row> inschrijvingen =
                new InschrijvingFeit(indeling, onderwijssoorten).feit(invoer.laatste("inschrijvingen"));
        schrijf("inschrijving", "inschrijvingen", inschrijvingen);
        schrijf(
                "leerplichtige",
                "leerplichtigen",
                new LeerplichtigeFeit(indeling).feit(invoer.laatste("leerplichtigen")));
        schrijf("emovo_respondent", "emovo", new EmovoRespondentFeit(indeling).feit(invoer.laatste("emovo")));
        schrijf(
                "referentiecijfer",
                "referentiecijfers",
                new ReferentiecijferFeit().feit(invoer.laatste("referentiecijfers")));
    }

    private void schrijfMeldingen() {
        Dataset<Row> meldingen = new MeldingFeit(indeling, onderwijssoorten).feit(invoer.laatste("duo-meldingen"));
        schrijf("melding", "duo-meldingen", meldingen);
    }

    private void schrijf(String tabel, String bron, Dataset<Row> feit) {
        long rijen = schrijver.schrijf(tabel, feit);
        stappen.add(new Stap(tabel, "laatste stand van " + bron, invoer.geaccepteerd(bron), rijen));
    }
}
