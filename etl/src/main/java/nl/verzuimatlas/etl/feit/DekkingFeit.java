package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * About which municipalities and vestigingen a source was delivered, so that nobody counted is told from not delivered. A
 * delivery covers the municipalities that it names, or else those in its rows; in the school year of its period, or else in
 * the school years of its rows within that period. A registration covers the vestigingen that have rows in it.
 *
 * @param invoer accepted rows
 * @param indeling municipalities on the division of today
 * @param gemeenteVanVestiging municipality of each vestiging
 */
record DekkingFeit(Invoer invoer, Gemeenteindeling indeling, Map<String, String> gemeenteVanVestiging) {

    static DekkingFeit van(Invoer invoer, Gemeenteindeling indeling, Dataset<Row> vestigingen) {
        Map<String, String> gemeenten = new TreeMap<>();
        vestigingen
                .select("vestiging_code", "gemeente_code")
                .collectAsList()
                .forEach(rij -> gemeenten.put(rij.getString(0), rij.getString(1)));
        return new DekkingFeit(invoer, indeling, gemeenten);
    }

    /**
     * What was covered, each thing once.
     *
     * @param tegelijk looks at sources at the same time: one is little work
     */
    Collection<Dekkingsrij> rijen(Tegelijk tegelijk) {
        Map<String, List<Dekkingsrij>> perBron = new ConcurrentHashMap<>();
        tegelijk.doe(BronSchema.BRONNEN.stream()
                .<Runnable>map(bron ->
                        () -> perBron.put(bron, vanBron(BronSchema.lees(bron)).toList()))
                .toArray(Runnable[]::new));
        Map<String, Dekkingsrij> perOnderwerp = new TreeMap<>();
        BronSchema.BRONNEN.stream()
                .flatMap(bron -> perBron.get(bron).stream())
                .forEach(rij -> perOnderwerp.merge(
                        rij.onderwerp(),
                        rij,
                        (een, ander) -> Dekkingsrij.VOLGORDE.compare(een, ander) >= 0 ? een : ander));
        return perOnderwerp.values();
    }

    /** Fact rows. */
    static Dataset<Row> feit(SparkSession spark, Collection<Dekkingsrij> dekking) {
        List<Row> rijen = dekking.stream()
                .map(rij -> RowFactory.create(
                        rij.bron(),
                        rij.gemeenteCode(),
                        rij.vestigingCode().orElse(null),
                        rij.schooljaar().toString(),
                        rij.peildatum(),
                        rij.isVoorlopig()))
                .toList();
        return spark.createDataFrame(rijen, FeitSchema.van(FeitTabel.lees("dekking")));
    }

    private Stream<Dekkingsrij> vanBron(BronSchema schema) {
        Optional<BronSchema.Veld> gemeente = schema.gemeente();
        Optional<BronSchema.Veld> over = gemeente.isPresent() ? gemeente : schema.findVeld("VESTIGINGSCODE");
        List<LeveringManifest> leveringen = invoer.leveringen(schema.bron());
        if (schema.schooljaarVan().isEmpty() || over.isEmpty() || leveringen.isEmpty()) {
            return Stream.empty();
        }
        Column dag = dag(schema.findVeld(schema.schooljaarVan().get()).orElseThrow());
        Map<String, List<Voorkomens.Voorkomen>> perLevering =
                invoer.perLevering(schema.bron(), col(over.get().kolom()), dag);
        List<Dekkingsrij> dekking = new ArrayList<>();
        for (LeveringManifest levering : leveringen) {
            Inhoud inhoud = Inhoud.van(levering, perLevering.getOrDefault(levering.id(), List.of()));
            inhoud.paren(gemeente.isPresent())
                    .flatMap(paar -> gemeente.isPresent() ? gemeenterij(inhoud, paar) : vestigingrij(inhoud, paar))
                    .forEach(dekking::add);
        }
        return dekking.stream();
    }

    private Stream<Dekkingsrij> gemeenterij(Inhoud inhoud, Paar paar) {
        return Stream.of(inhoud.rij(indeling.nu(paar.code()), Optional.empty(), paar.schooljaar()));
    }

    private Stream<Dekkingsrij> vestigingrij(Inhoud inhoud, Paar paar) {
        return Stream.ofNullable(gemeenteVanVestiging.get(paar.code()))
                .map(gemeente -> inhoud.rij(gemeente, Optional.of(paar.code()), paar.schooljaar()));
    }

    /** A day in the school year of a row. */
    private static Column dag(BronSchema.Veld veld) {
        Column kolom = col(veld.kolom());
        return switch (veld.type()) {
            case DATE -> kolom;
            case INTEGER -> Schooljaren.einde(kolom.cast("int"));
            case STRING, NUMBER, BOOLEAN, GEMEENTECODE, SCHOOLJAAR ->
                Schooljaren.einde(Schooljaren.beginjaarVan(kolom));
        };
    }

    /** A municipality or vestiging in a school year. */
    private record Paar(String code, Schooljaar schooljaar) {}

    /** A delivery and what occurs in its rows. */
    private record Inhoud(LeveringManifest levering, List<Paar> inRijen) {

        static Inhoud van(LeveringManifest levering, List<Voorkomens.Voorkomen> inRijen) {
            return new Inhoud(
                    levering,
                    inRijen.stream()
                            .map(een -> new Paar(een.code(), new Schooljaar(een.beginjaar())))
                            .toList());
        }

        Stream<Paar> paren(boolean overGemeenten) {
            Set<Schooljaar> schooljaren = schooljaren();
            List<String> genoemd = overGemeenten ? levering.dekking() : List.of();
            if (!genoemd.isEmpty()) {
                return schooljaren.stream().flatMap(jaar -> genoemd.stream().map(code -> new Paar(code, jaar)));
            }
            if (Schooljaar.lees(levering.periode()).isPresent()) {
                return schooljaren.stream()
                        .flatMap(jaar ->
                                inRijen.stream().map(Paar::code).distinct().map(code -> new Paar(code, jaar)));
            }
            return inRijen.stream().filter(paar -> schooljaren.contains(paar.schooljaar()));
        }

        Dekkingsrij rij(String gemeente, Optional<String> vestiging, Schooljaar schooljaar) {
            return new Dekkingsrij(
                    levering.bron(),
                    gemeente,
                    vestiging,
                    schooljaar,
                    Leveringvolgorde.laatsteDatum(levering),
                    levering.voorlopig());
        }

        private Set<Schooljaar> schooljaren() {
            Optional<Schooljaar> ene = Schooljaar.lees(levering.periode());
            if (ene.isPresent()) {
                return Set.of(ene.get());
            }
            Set<Schooljaar> binnen = new TreeSet<>();
            Periode.lees(levering.periode()).ifPresent(periode -> binnen.addAll(jarenVan(periode)));
            Set<Schooljaar> inRijenBinnen = inRijen.stream()
                    .map(Paar::schooljaar)
                    .filter(jaar -> binnen.isEmpty() || binnen.contains(jaar))
                    .collect(Collectors.toCollection(TreeSet::new));
            return inRijenBinnen.isEmpty() ? binnen : inRijenBinnen;
        }

        private static List<Schooljaar> jarenVan(Periode periode) {
            Schooljaar laatste = Schooljaar.van(periode.einde());
            return Stream.iterate(
                            Schooljaar.van(periode.begin()), jaar -> jaar.compareTo(laatste) <= 0, Schooljaar::volgend)
                    .toList();
        }
    }
}
