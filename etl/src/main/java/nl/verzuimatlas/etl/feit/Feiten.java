package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.feit.FeitTelling.Stap;
import nl.verzuimatlas.etl.feit.Grondstoffen.Voor;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.warehouse.contract.BronSchema;
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

    private final Grondstoffen grondstoffen;
    private final FeitSchrijver schrijver;
    private final Overname overname;
    private final Onderwijssoorten onderwijssoorten = Onderwijssoorten.lees();
    private final Map<String, List<Stap>> stappen = new HashMap<>();
    private final Set<String> begonnen = new HashSet<>();
    private final Tegelijk tegelijk;
    private final Consumer<String> voortgang;
    private final Protocollen protocollen;

    private Feiten(
            Invoer invoer,
            FeitSchrijver schrijver,
            Protocollen protocollen,
            Overname overname,
            Consumer<String> voortgang) {
        this.protocollen = protocollen;
        this.voortgang = voortgang;
        this.schrijver = schrijver;
        this.overname = overname;
        this.tegelijk = new Tegelijk(schrijver.taken());
        this.grondstoffen = new Grondstoffen(invoer, schrijver, tegelijk);
    }

    /**
     * Writes every table of {@link FeitTabel#TABELLEN} to {@code <feitenMap>/<tabel>/}, also those without rows.
     *
     * @param leveringen the deliveries that count
     * @param protocollen the protocols that are computed
     * @param feitenMap new folder: a path or any Hadoop file system URI
     * @param overname tables that are taken over from earlier releases; when there are any, {@code feitenMap} is a path
     * @param voortgang told in Dutch, before each table, which one is made
     * @return rows in and out per step
     */
    public static FeitTelling schrijf(
            SparkSession spark,
            Home home,
            List<LeveringManifest> leveringen,
            Protocollen protocollen,
            String feitenMap,
            Overname overname,
            Consumer<String> voortgang) {
        int taken = spark.sparkContext().defaultParallelism();
        return schrijf(spark, home, leveringen, protocollen, feitenMap, overname, voortgang, taken);
    }

    /**
     * As {@link #schrijf(SparkSession, Home, List, Protocollen, String, Overname, Consumer)}, by a chosen number of tasks.
     *
     * @param taken how many tasks write a partitioned table, 1 or more; never changes the content
     */
    public static FeitTelling schrijf(
            SparkSession spark,
            Home home,
            List<LeveringManifest> leveringen,
            Protocollen protocollen,
            String feitenMap,
            Overname overname,
            Consumer<String> voortgang,
            int taken) {
        if (!overname.tabellen().isEmpty() && feitenMap.contains("://")) {
            throw new IllegalArgumentException("tables are taken over on this file system only, not to " + feitenMap);
        }
        Invoer invoer = new Invoer(spark, home, leveringen);
        FeitSchrijver schrijver = new FeitSchrijver(spark, feitenMap, taken);
        return new Feiten(invoer, schrijver, protocollen, overname, voortgang).schrijfAlles();
    }

    private FeitTelling schrijfAlles() {
        tegelijk.doe(
                () -> maak("gemeente", "gemeenten", stof -> new GemeenteFeit()::feit),
                () -> maak("regio_gemeente", "regio-indeling", stof -> new RegioGemeenteFeit()::feit),
                () -> maak("kaart_vlak", "kaart", stof -> new KaartVlakFeit()::feit),
                () -> maak(
                        "vestiging",
                        "vestigingen",
                        stof -> new VestigingFeit(stof.indeling(), onderwijssoorten)::feit));
        tegelijk.doe(
                () -> maak(
                        "melding", "duo-meldingen", stof -> new MeldingFeit(stof.indeling(), onderwijssoorten)::feit),
                () -> maak("actie", "acties", stof -> new ActieFeit(stof.vestigingen())::feit),
                this::maakDekking,
                this::maakAbsoluteGevallen,
                () -> maak(
                        "inschrijving",
                        "inschrijvingen",
                        stof -> new InschrijvingFeit(stof.indeling(), onderwijssoorten)::feit),
                () -> maak("leerplichtige", "leerplichtigen", stof -> new LeerplichtigeFeit(stof.indeling())::feit),
                () -> maak("protocolscan", "protocolscan", stof -> new ProtocolscanFeit(stof.vestigingen())::feit),
                () -> maak("emovo_respondent", "emovo", stof -> new EmovoRespondentFeit(stof.indeling())::feit),
                () -> maak("referentiecijfer", "referentiecijfers", stof -> new ReferentiecijferFeit()::feit),
                () -> maak("afhandeling", "afhandeling", stof -> new AfhandelingFeit(stof.indeling())::feit),
                () -> maak(
                        "vrijstelling",
                        "vrijstellingen",
                        stof -> new VrijstellingFeit(stof.indeling(), onderwijssoorten)::feit));
        maakPerLeerling();
        tegelijk.doe(this::maakNaleving, this::maakPeriodenThuis);
        return telling();
    }

    /** Makes a table of the last state of one source, unless it is taken over. */
    private void maak(String tabel, String bron, Function<Voor, UnaryOperator<Dataset<Row>>> maker) {
        if (neemOver(tabel)) {
            return;
        }
        begin(tabel);
        Voor stof = grondstoffen.voor(tabel);
        long in = stof.invoer().geaccepteerd(bron);
        Dataset<Row> feit = maker.apply(stof).apply(stof.laatste(bron));
        stap(tabel, "laatste stand van " + bron, in, schrijver.schrijf(tabel, feit, in));
    }

    /** Takes a table over when an earlier release has it, with those that are made together with it. */
    private boolean neemOver(String tabel) {
        if (!overname.tabellen().containsKey(tabel)) {
            return false;
        }
        for (String samen : Overname.samenMet(tabel)) {
            List<Stap> eerder = overname.neem(samen, Path.of(schrijver.feitenMap()));
            synchronized (this) {
                stappen.put(samen, eerder);
            }
        }
        return true;
    }

    private void maakDekking() {
        if (neemOver("dekking")) {
            return;
        }
        begin("dekking");
        Collection<Dekkingsrij> dekking = grondstoffen.voor("dekking").dekking(BronSchema.BRONNEN);
        schrijf("dekking", "bronnen x gebieden x schooljaren", dekking.size(), DekkingFeit.feit(spark(), dekking));
    }

    private void maakAbsoluteGevallen() {
        if (neemOver("absoluut_geval")) {
            return;
        }
        begin("absoluut_geval");
        Voor stof = grondstoffen.voor("absoluut_geval");
        Dataset<Row> gevallen = gevallen(stof);
        long aantal = gevallen.count();
        stap("absoluut_geval", "laatste stand per geval", stof.invoer().geaccepteerd("absoluut-verzuim"), aantal);
        schrijf(
                "absoluut_geval",
                "gevallen x schooljaren",
                aantal,
                absoluut(stof).feit(gevallen));
    }

    private AbsoluutGevalFeit absoluut(Voor stof) {
        return AbsoluutGevalFeit.met(stof.indeling(), onderwijssoorten);
    }

    private Dataset<Row> gevallen(Voor stof) {
        return absoluut(stof).gevallen(stof.laatste("absoluut-verzuim", AbsoluutGevalFeit.SLEUTEL));
    }

    private void maakPeriodenThuis() {
        if (neemOver("thuiszit_periode")) {
            return;
        }
        begin("thuiszit_periode");
        Voor stof = grondstoffen.voor("thuiszit_periode");
        Thuiszitgronden gronden = Thuiszitgronden.lees();
        ThuiszitPeriodeFeit thuis =
                new ThuiszitPeriodeFeit(stof.indeling(), onderwijssoorten, gronden, stof.vestigingen());
        Dataset<Row> spells = stof.laatste("thuiszitters", ThuiszitPeriodeFeit.SLEUTEL);
        stap(
                "thuiszit_periode",
                "laatste stand per periode van het SWV",
                stof.invoer().geaccepteerd("thuiszitters"),
                spells.count());
        Dataset<Row> meldingen = new MeldingFeit(stof.indeling(), onderwijssoorten).feit(stof.laatste("duo-meldingen"));
        Dataset<Row> reeksen = Thuisregistratie.van(
                        stof.kalender(), stof.dekking(List.of(Thuisregistratie.BRON)), gronden.registratie())
                .reeksen(stof.feit("verzuim_dag"));
        Dataset<Row> delen = thuis.delen(meldingen, gevallen(stof), spells, stof.laatste("vrijstellingen"), reeksen)
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

    private void maakNaleving() {
        if (neemOver("naleving")) {
            return;
        }
        Voor stof = grondstoffen.voor("naleving");
        NalevingFeit naleving = new NalevingFeit(
                Naleefregels.van(protocollen.lijst()),
                stof.kalender(),
                stof.vestigingen(),
                Dekkingsgrens.van(stof.dekking(Dekkingsgrens.BRONNEN)));
        schrijf(
                "naleving",
                "een oordeel per signaal en actie",
                telling().rijen("signaal"),
                naleving.feit(
                        stof.feit("signaal"), stof.feit("melding"), stof.feit("actie"), stof.feit("verzuim_dag")));
    }

    /** Days and signals, made in one pass over the pupils. */
    private void maakPerLeerling() {
        if (neemOver("verzuim_dag")) {
            return;
        }
        begin("verzuim_dag");
        Voor stof = grondstoffen.voor("verzuim_dag");
        Schoolkalender kalender = stof.kalender();
        Vestigingtabel tabel = Vestigingtabel.van(stof.vestigingen());
        Protocolgeldigheid geldigheid =
                new Protocolgeldigheid(protocollen, stof.vestigingen(), stof.feitHier("regio_gemeente"));
        VerzuimDagFeit feit = new VerzuimDagFeit(
                tabel,
                Schooldagtabel.van(kalender, tabel),
                Signaalgegevens.van(protocollen, geldigheid, kalender),
                laatsteDagPerLevering(stof.invoer()),
                stof.indeling().opvolgers());
        List<Emmerschrijver.Uitkomst> uitkomsten = feit.schrijf(
                spark(), stof.invoer().rijenMetPad("verzuimregistratie"), stof.feit("actie"), schrijver.werkmap());
        Verzuimtelling telling = new Verzuimtelling();
        uitkomsten.forEach(uitkomst -> telling.plus(uitkomst.telling()));
        schrijver.neemOp("verzuim_dag", bestanden(uitkomsten, "verzuim_dag"));
        telDagen(telling, kalender, stof.invoer().geaccepteerd("verzuimregistratie"));
        begin("signaal");
        Dataset<Row> signalen = schrijver
                .lees("signaal", bestanden(uitkomsten, "signaal"))
                .withColumn("schooljaar", Schooljaren.vanDatum(col("signaal_datum")));
        schrijf("signaal", "signalen uit leerlingdagen", telling.leerlingdagen, signalen);
        begin("signaal_leerling");
        long perLeerling = schrijver.neemOp("signaal_leerling", bestanden(uitkomsten, "signaal_leerling"));
        stap("signaal_leerling", "leerlingen x regels uit leerlingdagen", telling.leerlingdagen, perLeerling);
        schrijver.vergeetWerk();
    }

    private static List<Jaarbestanden.Bestand> bestanden(List<Emmerschrijver.Uitkomst> uitkomsten, String tabel) {
        return uitkomsten.stream()
                .flatMap(uitkomst -> uitkomst.bestanden().stream())
                .filter(bestand -> bestand.tabel().equals(tabel))
                .toList();
    }

    private void telDagen(Verzuimtelling telling, Schoolkalender kalender, long geaccepteerd) {
        long metVakanties = telling.regiojaren().stream()
                .filter(een -> kalender.heeftVakanties(een.vakantieregio(), new Schooljaar(een.beginjaar())))
                .count();
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

    private static Map<String, Integer> laatsteDagPerLevering(Invoer invoer) {
        return invoer.leveringen("verzuimregistratie").stream()
                .collect(Collectors.toMap(
                        LeveringManifest::id,
                        levering -> Math.toIntExact(
                                Leveringvolgorde.laatsteDatum(levering).toEpochDay())));
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
                    + begonnen.size() + " van "
                    + (FeitTabel.TABELLEN.size() - overname.tabellen().size()) + ")");
        }
    }

    private synchronized void stap(String tabel, String stap, long in, long uit) {
        stappen.computeIfAbsent(tabel, nieuw -> new ArrayList<>()).add(new Stap(tabel, stap, in, uit));
    }

    /** The steps, in an order that does not depend on which table was ready first. */
    private synchronized FeitTelling telling() {
        return new FeitTelling(FeitTabel.TABELLEN.stream()
                .flatMap(tabel -> stappen.getOrDefault(tabel, List.of()).stream())
                .toList());
    }

    private SparkSession spark() {
        return schrijver.spark();
    }
}
