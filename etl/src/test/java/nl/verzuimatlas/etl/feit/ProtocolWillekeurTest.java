package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.kalender.Feestdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.kalender.Vakantie;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling;
import nl.verzuimatlas.etl.protocol.toetsing.Nalevingsnaslag;
import nl.verzuimatlas.etl.protocol.toetsing.Naslag;
import nl.verzuimatlas.etl.protocol.toetsing.Proefbevolking;
import nl.verzuimatlas.etl.protocol.toetsing.Proefprotocol;
import nl.verzuimatlas.etl.protocol.toetsing.Proefscholen;
import nl.verzuimatlas.etl.protocol.toetsing.Proefscholen.Vestiging;
import nl.verzuimatlas.etl.protocol.toetsing.Tekenaar;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst.Signaal;
import nl.verzuimatlas.etl.protocol.toetsing.Yamlboom;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Spark engine against the slow evaluator on 10,000 invented pupils, for every rule of every protocol and for rules made up for what no
 * protocol uses: the same signals and the same outcomes, without exception.
 */
class ProtocolWillekeurTest {

    private static final int LEERLINGEN = 10_000;
    private static final long ZAAD = 20240705;
    private static final Comparator<Leerling> DAGEN = Comparator.comparingInt(leerling -> leerling.scholen().stream()
            .mapToInt(school -> school.dagen().size())
            .sum());

    /** Last day of each source by vestiging or gemeente and school year; one school stops in March, one gemeente begins late. */
    private static final Map<String, LocalDate> GEDEKT = gedekt();

    @TempDir
    static Path map;

    private static List<Proefprotocol> protocollen;
    private static List<Leerling> leerlingen;
    private static Map<String, List<String>> signalen;
    private static Map<String, List<String>> naleving;
    private static Map<String, Verwacht> verwacht;

    @BeforeAll
    static void givenFactsOfInventedPupils() {
        protocollen = Proefprotocol.voorWillekeur();
        leerlingen = new Proefbevolking(ZAAD, LEERLINGEN).leerlingen();
        Proeftabellen tabellen = new Proeftabellen(map, leerlingen);
        Dataset<Row> dagen = tabellen.verzuimDag();
        Dataset<Row> stappen = tabellen.actie();
        Dataset<Row> vestigingen = tabellen.vestiging();
        Protocollen inGebruik = Protocollen.vanTeksten(protocollen.stream()
                .collect(Collectors.toMap(
                        Proefprotocol::bestand, protocol -> protocol.boom().tekst())));
        Schoolkalender kalender = kalender();
        Signaalgegevens gegevens = Signaalgegevens.van(
                inGebruik, new Protocolgeldigheid(inGebruik, vestigingen, tabellen.geenRegios()), kalender);
        String pad = map.resolve("signaal").toString();
        Proefsignalen.van(
                        JavaSparkContext.fromSparkContext(ProefSpark.sessie().sparkContext())
                                .broadcast(gegevens),
                        dagen,
                        stappen)
                .write()
                .parquet(pad);
        Dataset<Row> gevonden = ProefSpark.sessie().read().parquet(pad);
        signalen = Proefrijen.signalen(gevonden);
        naleving = Proefrijen.naleving(new NalevingFeit(
                        Naleefregels.van(inGebruik.lijst()), kalender, vestigingen, Dekkingsgrens.van(dekkingsrijen()))
                .feit(gevonden, tabellen.melding(), stappen, dagen));
        List<Woorden> woorden = Woorden.van(protocollen);
        verwacht = leerlingen.parallelStream()
                .collect(Collectors.toConcurrentMap(Leerling::sleutel, leerling -> verwacht(woorden, leerling)));
    }

    @Test
    void givenInventedPupils_whenSignalsAreSought_thenTheEngineAgreesWithTheWordsOnEachOfThem() {
        vergelijk(signalen, Verwacht::signalen);
        assertThat(verwacht.keySet()).containsAll(signalen.keySet());
    }

    @Test
    void givenInventedPupils_whenSignalsAreJudged_thenTheEngineAgreesWithTheWordsOnEachOfThem() {
        vergelijk(naleving, Verwacht::naleving);
        assertThat(verwacht.keySet()).containsAll(naleving.keySet());
    }

    @Test
    void givenInventedPupils_whenCounted_thenEveryRuleHasSignalsAndEveryOutcomeOccurs() {
        Set<String> regels = new TreeSet<>();
        signalen.values().forEach(van -> van.forEach(tekst -> regels.add(tekst.substring(0, tekst.lastIndexOf('|')))));
        assertThat(regels).isEqualTo(Proefprotocol.perRegel(protocollen).keySet());
        assertThat(naleving.values().stream()
                        .flatMap(Collection::stream)
                        .map(tekst -> tekst.replaceAll(".*/\\d+: ([a-z-]+).*", "$1"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("eerder", "op-tijd", "te-laat", "niet-gedaan", "loopt-nog");
        assertThat(signalen).hasSizeGreaterThan(LEERLINGEN / 2);
    }

    /** The comparison can fail: with a threshold one higher, each rule disagrees with the engine on somebody. */
    @Test
    void givenAnotherThreshold_whenCompared_thenEveryRuleDisagreesOnSomebody() {
        Set<String> gelijk = new HashSet<>();
        for (Proefprotocol protocol : protocollen) {
            for (Yamlboom regel : protocol.regels()) {
                String sleutel = protocol.id() + "|" + regel.verplicht("id") + "|";
                List<Woorden> anders = Woorden.van(protocollen.stream()
                        .filter(een -> een.id().equals(protocol.id()))
                        .map(een -> een.equals(protocol) ? een.metRegel(hoger(regel)) : een)
                        .toList());
                boolean verschilt = leerlingen.parallelStream()
                        .filter(leerling ->
                                !van(sleutel, gevonden(signalen, leerling)).isEmpty())
                        .anyMatch(leerling -> !van(
                                        sleutel, verwacht(anders, leerling).signalen())
                                .equals(van(sleutel, gevonden(signalen, leerling))));
                if (!verschilt) {
                    gelijk.add(sleutel);
                }
            }
        }
        assertThat(gelijk).isEmpty();
    }

    /** Shows the smallest pupil on whom the two differ. */
    private static void vergelijk(Map<String, List<String>> gevonden, Function<Verwacht, List<String>> van) {
        List<Leerling> verschillen = leerlingen.stream()
                .filter(leerling -> !van.apply(verwacht.get(leerling.sleutel())).equals(gevonden(gevonden, leerling)))
                .toList();
        verschillen.stream().min(DAGEN).ifPresent(leerling -> {
            List<String> alleenMotor = new ArrayList<>(gevonden(gevonden, leerling));
            List<String> alleenWoorden = new ArrayList<>(van.apply(verwacht.get(leerling.sleutel())));
            alleenMotor.removeAll(van.apply(verwacht.get(leerling.sleutel())));
            alleenWoorden.removeAll(gevonden(gevonden, leerling));
            Assertions.fail(
                    "%d pupils differ; the smallest is %s%n%s%nonly the engine: %s%nonly the words: %s",
                    verschillen.size(), leerling.sleutel(), Tekenaar.teken(leerling), alleenMotor, alleenWoorden);
        });
    }

    private static List<String> van(String sleutel, List<String> teksten) {
        return teksten.stream().filter(tekst -> tekst.startsWith(sleutel)).toList();
    }

    private static Yamlboom hoger(Yamlboom regel) {
        Map<String, Object> drempel =
                new LinkedHashMap<>(regel.tak("signaal").tak("drempel").velden());
        drempel.replaceAll((soort, getal) -> Double.parseDouble(String.valueOf(getal)) + 1);
        Map<String, Object> signaal = new LinkedHashMap<>(regel.tak("signaal").velden());
        signaal.put("drempel", drempel);
        Map<String, Object> velden = new LinkedHashMap<>(regel.velden());
        velden.put("signaal", signaal);
        return new Yamlboom(velden);
    }

    /** What the words say of a pupil, in the order of text. */
    private record Verwacht(List<String> signalen, List<String> naleving) {}

    /** The slow evaluator of one rule, made once for all pupils. */
    private record Woorden(String protocol, List<Naslag> versies, Nalevingsnaslag naleving) {

        static List<Woorden> van(List<Proefprotocol> protocollen) {
            List<Woorden> woorden = new ArrayList<>();
            Proefprotocol.perRegel(protocollen)
                    .forEach((regel, versies) -> woorden.add(new Woorden(
                            regel.substring(0, regel.indexOf('|')),
                            versies.stream()
                                    .map(versie -> new Naslag(versie.regel(), versie.geldigVan(), versie.geldigTot()))
                                    .toList(),
                            new Nalevingsnaslag(
                                    versies,
                                    (bron, school, datum) -> tot(
                                            bron,
                                            bron.equals("duo-meldingen") ? school.gemeente() : school.vestiging(),
                                            datum)))));
            return woorden;
        }
    }

    private static Verwacht verwacht(List<Woorden> woorden, Leerling leerling) {
        List<String> teksten = new ArrayList<>();
        List<String> oordelen = new ArrayList<>();
        for (Woorden regel : woorden) {
            List<Signaal> gevonden = regel.versies().stream()
                    .flatMap(versie -> versie.signalen(leerling).stream())
                    .toList();
            gevonden.forEach(signaal -> teksten.add(Proefrijen.sleutel(regel.protocol(), signaal) + signaal.tekst()));
            // signals and steps meet per institution
            gevonden.stream()
                    .collect(
                            Collectors.groupingBy(signaal -> signaal.vestiging().substring(0, 4)))
                    .values()
                    .forEach(bijeen -> regel.naleving()
                            .oordelen(leerling, bijeen)
                            .forEach(oordeel -> oordelen.add(
                                    Proefrijen.sleutel(regel.protocol(), oordeel.signaal()) + oordeel.tekst())));
        }
        return new Verwacht(
                teksten.stream().sorted().toList(), oordelen.stream().sorted().toList());
    }

    /** In the school year of the signal, or in the next one when that reaches further. */
    private static Optional<LocalDate> tot(String bron, String over, LocalDate datum) {
        int jaar = Naslag.schooljaar(datum);
        LocalDate eigen = GEDEKT.get(bron + " " + over + " " + jaar);
        LocalDate volgend = GEDEKT.get(bron + " " + over + " " + (jaar + 1));
        boolean verder = eigen != null && volgend != null && volgend.isAfter(eigen);
        return Optional.ofNullable(verder ? volgend : eigen);
    }

    private static Map<String, LocalDate> gedekt() {
        Map<String, LocalDate> gedekt = new TreeMap<>();
        for (int jaar = 2021; jaar <= 2023; jaar++) {
            for (Vestiging school : Proefscholen.VESTIGINGEN) {
                boolean stopt = school.code().equals("99EE00") && jaar == 2023;
                gedekt.put(
                        "verzuimregistratie " + school.code() + " " + jaar,
                        stopt ? LocalDate.of(2024, 3, 15) : LocalDate.of(jaar + 1, 7, 12));
                if (jaar > 2021) {
                    gedekt.put("acties " + school.code() + " " + jaar, LocalDate.of(jaar + 1, 6, 1));
                }
            }
            gedekt.put("duo-meldingen GM0222 " + jaar, LocalDate.of(jaar + 1, 7, 31));
        }
        gedekt.put("duo-meldingen GM0197 2023", LocalDate.of(2024, 5, 1));
        return gedekt;
    }

    private static List<Dekkingsrij> dekkingsrijen() {
        List<Dekkingsrij> rijen = new ArrayList<>();
        GEDEKT.forEach((sleutel, tot) -> {
            String[] delen = sleutel.split(" ");
            boolean vestiging = !delen[1].startsWith("GM");
            int jaar = Integer.parseInt(delen[2]);
            rijen.add(new Dekkingsrij(
                    delen[0],
                    vestiging ? Proefscholen.vestiging(delen[1]).gemeente() : delen[1],
                    vestiging ? Optional.of(delen[1]) : Optional.empty(),
                    Schooljaar.parse(jaar + "-" + (jaar + 1)),
                    tot,
                    false));
        });
        return rijen;
    }

    /** Each school with a region of its own, so that lessons in a holiday of the region need no rule here. */
    private static Schoolkalender kalender() {
        List<Vakantie> vakanties = new ArrayList<>();
        Map<String, String> regios = new TreeMap<>();
        for (Vestiging school : Proefscholen.VESTIGINGEN) {
            regios.put(school.code(), "regio-" + school.code());
            Proefscholen.kalender(school.code())
                    .vrij()
                    .forEach(dag -> vakanties.add(new Vakantie("regio-" + school.code(), dag, dag)));
        }
        return new Schoolkalender(
                Feestdagen.lees(), vakanties, regios, LocalDate.of(2021, 8, 1), LocalDate.of(2025, 7, 31));
    }

    private static List<String> gevonden(Map<String, List<String>> perLeerling, Leerling leerling) {
        return perLeerling.getOrDefault(leerling.sleutel(), List.of()).stream()
                .sorted()
                .toList();
    }
}
