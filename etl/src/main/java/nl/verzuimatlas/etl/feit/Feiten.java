package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.feit.FeitTelling.Stap;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
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
    private final Map<String, List<Stap>> stappen = new HashMap<>();
    private final Set<String> begonnen = new HashSet<>();
    private final Tegelijk tegelijk;
    private final Consumer<String> voortgang;
    private final Protocollen protocollen;

    private Feiten(Invoer invoer, FeitSchrijver schrijver, Protocollen protocollen, Consumer<String> voortgang) {
        this.protocollen = protocollen;
        this.voortgang = voortgang;
        this.invoer = invoer;
        this.schrijver = schrijver;
        this.tegelijk = new Tegelijk(schrijver.taken());
        this.indeling = Gemeenteindeling.van(schrijver.spark(), invoer.laatste("gemeenten"));
    }

    /**
     * Writes every table of {@link FeitTabel#TABELLEN} to {@code <feitenMap>/<tabel>/}, also those without rows.
     *
     * @param leveringen the deliveries that count
     * @param protocollen the protocols that are computed
     * @param feitenMap new folder: a path or any Hadoop file system URI
     * @param voortgang told in Dutch, before each table, which one is made
     * @return rows in and out per step
     */
    public static FeitTelling schrijf(
            SparkSession spark,
            Home home,
            List<LeveringManifest> leveringen,
            Protocollen protocollen,
            String feitenMap,
            Consumer<String> voortgang) {
        int taken = spark.sparkContext().defaultParallelism();
        return schrijf(spark, home, leveringen, protocollen, feitenMap, voortgang, taken);
    }

    /**
     * As {@link #schrijf(SparkSession, Home, List, Protocollen, String, Consumer)}, by a chosen number of tasks.
     *
     * @param taken how many tasks write a partitioned table, 1 or more; never changes the content
     */
    public static FeitTelling schrijf(
            SparkSession spark,
            Home home,
            List<LeveringManifest> leveringen,
            Protocollen protocollen,
            String feitenMap,
            Consumer<String> voortgang,
            int taken) {
        Invoer invoer = new Invoer(spark, home, leveringen);
        FeitSchrijver schrijver = new FeitSchrijver(spark, feitenMap, taken);
        return new Feiten(invoer, schrijver, protocollen, voortgang).schrijfAlles();
    }

    private FeitTelling schrijfAlles() {
        schrijfNaslag();
        Dataset<Row> vestigingen = schrijver.leesHier("vestiging");
        AbsoluutGevalFeit absoluut = AbsoluutGevalFeit.met(indeling, onderwijssoorten);
        Dataset<Row> gevallen = absoluut.gevallen(invoer.laatste("absoluut-verzuim", AbsoluutGevalFeit.SLEUTEL));
        Collection<Dekkingsrij> dekking = new ArrayList<>();
        tegelijk.doe(
                () -> schrijf("melding", "duo-meldingen", meldingen()),
                () -> schrijf("actie", "acties", new ActieFeit(vestigingen).feit(invoer.laatste("acties"))),
                () -> schrijfDekking(vestigingen, dekking),
                () -> schrijfAbsoluteGevallen(absoluut, gevallen),
                () -> schrijf(
                        "inschrijving",
                        "inschrijvingen",
                        new InschrijvingFeit(indeling, onderwijssoorten).feit(invoer.laatste("inschrijvingen"))),
                () -> schrijf(
                        "leerplichtige",
                        "leerplichtigen",
                        new LeerplichtigeFeit(indeling).feit(invoer.laatste("leerplichtigen"))),
                () -> schrijf(
                        "protocolscan",
                        "protocolscan",
                        new ProtocolscanFeit(vestigingen).feit(invoer.laatste("protocolscan"))),
                () -> schrijf(
                        "emovo_respondent", "emovo", new EmovoRespondentFeit(indeling).feit(invoer.laatste("emovo"))),
                () -> schrijf(
                        "referentiecijfer",
                        "referentiecijfers",
                        new ReferentiecijferFeit().feit(invoer.laatste("referentiecijfers"))),
                () -> schrijf(
                        "afhandeling",
                        "afhandeling",
                        new AfhandelingFeit(indeling).feit(invoer.laatste("afhandeling"))),
                () -> schrijf(
                        "vrijstelling",
                        "vrijstellingen",
                        new VrijstellingFeit(indeling, onderwijssoorten).feit(invoer.laatste("vrijstellingen"))));
        Schoolkalender kalender = kalender(vestigingen);
        long signalen = schrijfPerLeerling(vestigingen, kalender);
        tegelijk.doe(
                () -> schrijfNaleving(signalen, vestigingen, kalender, dekking),
                () -> schrijfPeriodenThuis(gevallen, vestigingen, kalender, dekking));
        return telling();
    }

    private void schrijfNaslag() {
        tegelijk.doe(
                () -> schrijf("gemeente", "gemeenten", new GemeenteFeit().feit(invoer.laatste("gemeenten"))),
                () -> schrijf(
                        "regio_gemeente",
                        "regio-indeling",
                        new RegioGemeenteFeit().feit(invoer.laatste("regio-indeling"))),
                () -> schrijf("kaart_vlak", "kaart", new KaartVlakFeit().feit(invoer.laatste("kaart"))),
                () -> schrijf(
                        "vestiging",
                        "vestigingen",
                        new VestigingFeit(indeling, onderwijssoorten).feit(invoer.laatste("vestigingen"))));
    }

    private Dataset<Row> meldingen() {
        return new MeldingFeit(indeling, onderwijssoorten).feit(invoer.laatste("duo-meldingen"));
    }

    private void schrijfDekking(Dataset<Row> vestigingen, Collection<Dekkingsrij> dekking) {
        begin("dekking");
        dekking.addAll(DekkingFeit.van(invoer, indeling, vestigingen).rijen());
        schrijf("dekking", "bronnen x gebieden x schooljaren", dekking.size(), DekkingFeit.feit(spark(), dekking));
    }

    private void schrijfAbsoluteGevallen(AbsoluutGevalFeit absoluut, Dataset<Row> gevallen) {
        begin("absoluut_geval");
        long aantal = gevallen.count();
        stap("absoluut_geval", "laatste stand per geval", invoer.geaccepteerd("absoluut-verzuim"), aantal);
        schrijf("absoluut_geval", "gevallen x schooljaren", aantal, absoluut.feit(gevallen));
    }

    private void schrijfPeriodenThuis(
            Dataset<Row> gevallen, Dataset<Row> vestigingen, Schoolkalender kalender, Collection<Dekkingsrij> dekking) {
        begin("thuiszit_periode");
        Thuiszitgronden gronden = Thuiszitgronden.lees();
        ThuiszitPeriodeFeit thuis = new ThuiszitPeriodeFeit(indeling, onderwijssoorten, gronden, vestigingen);
        Dataset<Row> spells = invoer.laatste("thuiszitters", ThuiszitPeriodeFeit.SLEUTEL);
        stap(
                "thuiszit_periode",
                "laatste stand per periode van het SWV",
                invoer.geaccepteerd("thuiszitters"),
                spells.count());
        Dataset<Row> reeksen =
                Thuisregistratie.van(kalender, dekking, gronden.registratie()).reeksen(schrijver.lees("verzuim_dag"));
        Dataset<Row> delen = thuis.delen(meldingen(), gevallen, spells, invoer.laatste("vrijstellingen"), reeksen)
                .cache();
        Dataset<Row> perioden = thuis.perioden(delen).cache();
        long aantal = schrijf("thuiszit_periode", "aaneengesloten perioden uit delen", delen.count(), perioden);
        schrijf(
                "thuiszit_verblijf",
                "verblijven in een gemeente uit perioden",
                aantal,
                ThuiszitPeriodeFeit.verblijven(perioden));
        perioden.unpersist();
        delen.unpersist();
    }

    private Schoolkalender kalender(Dataset<Row> vestigingen) {
        return Kalenderbouw.kalender(
                Kalenderbouw.periode(invoer.dagen("verzuimregistratie", "begindatum", "einddatum")),
                invoer.laatste("schoolvakanties"),
                vestigingen);
    }

    private void schrijfNaleving(
            long signalen, Dataset<Row> vestigingen, Schoolkalender kalender, Collection<Dekkingsrij> dekking) {
        NalevingFeit naleving = new NalevingFeit(
                Naleefregels.van(protocollen.lijst()), kalender, vestigingen, Dekkingsgrens.van(dekking));
        schrijf(
                "naleving",
                "een oordeel per signaal en actie",
                signalen,
                naleving.feit(
                        schrijver.lees("signaal"),
                        schrijver.lees("melding"),
                        schrijver.lees("actie"),
                        schrijver.lees("verzuim_dag")));
    }

    /** Days and signals, made in one pass over the pupils; returns the number of signals. */
    private long schrijfPerLeerling(Dataset<Row> vestigingen, Schoolkalender kalender) {
        begin("verzuim_dag");
        Vestigingtabel tabel = Vestigingtabel.van(vestigingen);
        Protocolgeldigheid geldigheid =
                new Protocolgeldigheid(protocollen, vestigingen, schrijver.leesHier("regio_gemeente"));
        VerzuimDagFeit feit = new VerzuimDagFeit(
                tabel,
                Schooldagtabel.van(kalender, tabel),
                Signaalgegevens.van(protocollen, geldigheid, kalender),
                laatsteDagPerLevering(),
                indeling.opvolgers());
        List<Emmerschrijver.Uitkomst> uitkomsten = feit.schrijf(
                spark(), invoer.rijenMetPad("verzuimregistratie"), schrijver.lees("actie"), schrijver.werkmap());
        Verzuimtelling telling = new Verzuimtelling();
        uitkomsten.forEach(uitkomst -> telling.plus(uitkomst.telling()));
        schrijver.neemOp("verzuim_dag", bestanden(uitkomsten, "verzuim_dag"));
        telDagen(telling, kalender);
        begin("signaal");
        Dataset<Row> signalen = schrijver
                .lees("signaal", bestanden(uitkomsten, "signaal"))
                .withColumn("schooljaar", Schooljaren.vanDatum(col("signaal_datum")));
        long aantal = schrijf("signaal", "signalen uit leerlingdagen", telling.leerlingdagen, signalen);
        begin("signaal_leerling");
        long perLeerling = schrijver.neemOp("signaal_leerling", bestanden(uitkomsten, "signaal_leerling"));
        stap("signaal_leerling", "leerlingen x regels uit leerlingdagen", telling.leerlingdagen, perLeerling);
        schrijver.vergeetWerk();
        return aantal;
    }

    private static List<Jaarbestanden.Bestand> bestanden(List<Emmerschrijver.Uitkomst> uitkomsten, String tabel) {
        return uitkomsten.stream()
                .flatMap(uitkomst -> uitkomst.bestanden().stream())
                .filter(bestand -> bestand.tabel().equals(tabel))
                .toList();
    }

    private void telDagen(Verzuimtelling telling, Schoolkalender kalender) {
        long metVakanties = telling.regiojaren().stream()
                .filter(een -> kalender.heeftVakanties(een.vakantieregio(), new Schooljaar(een.beginjaar())))
                .count();
        long geaccepteerd = invoer.geaccepteerd("verzuimregistratie");
        stap("verzuim_dag", "rijen van bekende vestigingen", geaccepteerd, telling.bekend);
        stap("verzuim_dag", "rijen met afwezigheid", telling.bekend, telling.afwezig);
        stap("verzuim_dag", "dagen die schooldag zijn", telling.dagen, telling.schooldagen);
        stap(
                "verzuim_dag",
                "regio's x schooljaren met schoolvakanties",
                telling.regiojaren().size(),
                metVakanties);
        stap("verzuim_dag", "leerlingdagen uit die dagen", telling.schooldagen, telling.leerlingdagen);
    }

    private Map<String, Integer> laatsteDagPerLevering() {
        return invoer.leveringen("verzuimregistratie").stream()
                .collect(Collectors.toMap(
                        LeveringManifest::id,
                        levering -> Math.toIntExact(
                                Leveringvolgorde.laatsteDatum(levering).toEpochDay())));
    }

    private void schrijf(String tabel, String bron, Dataset<Row> feit) {
        begin(tabel);
        long in = invoer.geaccepteerd(bron);
        stap(tabel, "laatste stand van " + bron, in, schrijver.schrijf(tabel, feit, in));
    }

    private long schrijf(String tabel, String stap, long in, Dataset<Row> feit) {
        begin(tabel);
        long uit = schrijver.schrijf(tabel, feit);
        stap(tabel, stap, in, uit);
        return uit;
    }

    /** Tells once that {@code tabel} is being made, at the first work that is done for it. */
    private synchronized void begin(String tabel) {
        if (begonnen.add(tabel)) {
            String titel = FeitTabel.lees(tabel).titel();
            voortgang.accept("feiten: " + titel.substring(0, 1).toLowerCase(Locale.ROOT) + titel.substring(1) + " ("
                    + begonnen.size() + " van " + FeitTabel.TABELLEN.size() + ")");
        }
    }

    private synchronized void stap(String tabel, String stap, long in, long uit) {
        stappen.computeIfAbsent(tabel, nieuw -> new ArrayList<>()).add(new Stap(tabel, stap, in, uit));
    }

    /** The steps, in an order that does not depend on which table was ready first. */
    private FeitTelling telling() {
        return new FeitTelling(FeitTabel.TABELLEN.stream()
                .flatMap(tabel -> stappen.getOrDefault(tabel, List.of()).stream())
                .toList());
    }

    private SparkSession spark() {
        return schrijver.spark();
    }
}
