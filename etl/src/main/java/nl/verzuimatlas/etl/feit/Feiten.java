package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.feit.FeitTelling.Stap;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Rekenregel;
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
    private final List<Stap> stappen = new ArrayList<>();
    private final Set<String> begonnen = new HashSet<>();
    private final Consumer<String> voortgang;
    private final Protocollen protocollen;

    private Feiten(Invoer invoer, FeitSchrijver schrijver, Protocollen protocollen, Consumer<String> voortgang) {
        this.protocollen = protocollen;
        this.voortgang = voortgang;
        this.invoer = invoer;
        this.schrijver = schrijver;
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
        schrijfTellingen();
        schrijfMeldingen();
        Dataset<Row> gevallen = schrijfAbsoluteGevallen();
        begin("dekking");
        DekkingFeit dekkingFeit = DekkingFeit.van(invoer, indeling, schrijver.lees("vestiging"));
        Collection<Dekkingsrij> dekking = dekkingFeit.rijen();
        schrijf("dekking", "bronnen x gebieden x schooljaren", dekking.size(), DekkingFeit.feit(spark(), dekking));
        Schoolkalender kalender = schrijfVerzuim(dekking);
        schrijfPeriodenThuis(gevallen, kalender, dekking);
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
        schrijf(
                "protocolscan",
                "protocolscan",
                new ProtocolscanFeit(schrijver.lees("vestiging")).feit(invoer.laatste("protocolscan")));
        schrijf("emovo_respondent", "emovo", new EmovoRespondentFeit(indeling).feit(invoer.laatste("emovo")));
        schrijf(
                "referentiecijfer",
                "referentiecijfers",
                new ReferentiecijferFeit().feit(invoer.laatste("referentiecijfers")));
    }

    private void schrijfMeldingen() {
        schrijf("melding", "duo-meldingen", meldingen());
        schrijf("actie", "acties", new ActieFeit(schrijver.lees("vestiging")).feit(invoer.laatste("acties")));
        schrijf("afhandeling", "afhandeling", new AfhandelingFeit(indeling).feit(invoer.laatste("afhandeling")));
        schrijf(
                "vrijstelling",
                "vrijstellingen",
                new VrijstellingFeit(indeling, onderwijssoorten).feit(invoer.laatste("vrijstellingen")));
    }

    private Dataset<Row> meldingen() {
        return new MeldingFeit(indeling, onderwijssoorten).feit(invoer.laatste("duo-meldingen"));
    }

    private Dataset<Row> schrijfAbsoluteGevallen() {
        begin("absoluut_geval");
        AbsoluutGevalFeit absoluut = AbsoluutGevalFeit.met(indeling, onderwijssoorten);
        Dataset<Row> gevallen = absoluut.gevallen(
                LaatsteStand.perSleutel(invoer.rijenMetLevering("absoluut-verzuim"), AbsoluutGevalFeit.SLEUTEL));
        long aantal = gevallen.count();
        stap("absoluut_geval", "laatste stand per geval", invoer.geaccepteerd("absoluut-verzuim"), aantal);
        schrijf("absoluut_geval", "gevallen x schooljaren", aantal, absoluut.feit(gevallen));
        return gevallen;
    }

    private void schrijfPeriodenThuis(Dataset<Row> gevallen, Schoolkalender kalender, Collection<Dekkingsrij> dekking) {
        begin("thuiszit_periode");
        Dataset<Row> vestigingen = schrijver.lees("vestiging");
        Thuiszitgronden gronden = Thuiszitgronden.lees();
        ThuiszitPeriodeFeit thuis = new ThuiszitPeriodeFeit(indeling, onderwijssoorten, gronden, vestigingen);
        Dataset<Row> spells =
                LaatsteStand.perSleutel(invoer.rijenMetLevering("thuiszitters"), ThuiszitPeriodeFeit.SLEUTEL);
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

    private Schoolkalender schrijfVerzuim(Collection<Dekkingsrij> dekking) {
        begin("verzuim_dag");
        Dataset<Row> registratie = invoer.rijenMetPad("verzuimregistratie");
        Dataset<Row> vestigingen = schrijver.lees("vestiging");
        Schoolkalender kalender = Kalenderbouw.kalender(
                Kalenderbouw.periode(registratie), invoer.laatste("schoolvakanties"), vestigingen);
        long leerlingdagen = schrijfVerzuimDagen(registratie, vestigingen, kalender);

        long aantalSignalen = schrijfSignalen(leerlingdagen, vestigingen, kalender);

        Dataset<Row> signalen = schrijver.lees("signaal");
        NalevingFeit naleving = new NalevingFeit(
                Naleefregels.van(protocollen.lijst()), kalender, vestigingen, Dekkingsgrens.van(dekking));
        schrijf(
                "naleving",
                "een oordeel per signaal en actie",
                aantalSignalen,
                naleving.feit(
                        signalen, schrijver.lees("melding"), schrijver.lees("actie"), schrijver.lees("verzuim_dag")));
        return kalender;
    }

    private long schrijfSignalen(long leerlingdagen, Dataset<Row> vestigingen, Schoolkalender kalender) {
        begin("signaal");
        Protocolgeldigheid geldigheid =
                new Protocolgeldigheid(protocollen, vestigingen, schrijver.lees("regio_gemeente"));
        SignaalFeit feit = new SignaalFeit(
                spark(), protocollen, new Signaalgegevens(Rekenregel.van(protocollen.lijst()), geldigheid, kalender));
        Dataset<Row> gevonden = schrijver.bewaar(
                "gevonden",
                feit.zoek(
                        schrijver.lees("verzuim_dag"), schrijver.leesPerEmmer("verzuim_dag"), schrijver.lees("actie")));
        long aantal = schrijf("signaal", "signalen uit leerlingdagen", leerlingdagen, feit.signalen(gevonden));
        begin("signaal_leerling");
        long perLeerling = schrijver.schrijfInDelen("signaal_leerling", feit.perLeerling(gevonden, vestigingen));
        stap("signaal_leerling", "leerlingen x regels uit leerlingdagen", leerlingdagen, perLeerling);
        schrijver.vergeet("gevonden");
        return aantal;
    }

    private long schrijfVerzuimDagen(Dataset<Row> registratie, Dataset<Row> vestigingen, Schoolkalender kalender) {
        Vestigingtabel tabel = Vestigingtabel.van(vestigingen);
        VerzuimDagFeit feit = new VerzuimDagFeit(
                tabel, Schooldagtabel.van(kalender, tabel), laatsteDagPerLevering(), indeling.opvolgers());
        List<Emmerschrijver.Uitkomst> uitkomsten = feit.schrijf(spark(), registratie, schrijver.werkmap("verzuim_dag"));
        schrijver.neemOp(
                "verzuim_dag",
                uitkomsten.stream()
                        .flatMap(uitkomst -> uitkomst.bestanden().stream())
                        .toList());
        Verzuimtelling telling = new Verzuimtelling();
        uitkomsten.forEach(uitkomst -> telling.plus(uitkomst.telling()));
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
        return telling.leerlingdagen;
    }

    private Map<String, Integer> laatsteDagPerLevering() {
        return invoer.leveringen("verzuimregistratie").stream()
                .collect(Collectors.toMap(
                        LeveringManifest::id,
                        levering -> Math.toIntExact(
                                Leveringvolgorde.laatsteDatum(levering).toEpochDay())));
    }

    private void schrijf(String tabel, String bron, Dataset<Row> feit) {
        schrijf(tabel, "laatste stand van " + bron, invoer.geaccepteerd(bron), feit);
    }

    private long schrijf(String tabel, String stap, long in, Dataset<Row> feit) {
        begin(tabel);
        long uit = schrijver.schrijf(tabel, feit);
        stap(tabel, stap, in, uit);
        return uit;
    }

    /** Tells once that {@code tabel} is being made, at the first work that is done for it. */
    private void begin(String tabel) {
        if (begonnen.add(tabel)) {
            String titel = FeitTabel.lees(tabel).titel();
            voortgang.accept("feiten: " + titel.substring(0, 1).toLowerCase(Locale.ROOT) + titel.substring(1) + " ("
                    + begonnen.size() + " van " + FeitTabel.TABELLEN.size() + ")");
        }
    }

    private void stap(String tabel, String stap, long in, long uit) {
        stappen.add(new Stap(tabel, stap, in, uit));
    }

    private SparkSession spark() {
        return schrijver.spark();
    }
}
