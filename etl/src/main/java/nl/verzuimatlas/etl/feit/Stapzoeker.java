package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.etl.protocol.Dagkalender;
import nl.verzuimatlas.etl.protocol.Dagreeks;
import nl.verzuimatlas.etl.protocol.Leeftijdgegevens;
import nl.verzuimatlas.etl.protocol.Stap;
import nl.verzuimatlas.etl.protocol.Stapteller;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Finds the signals of the rules that look at steps, for one pupil at one institution. A step without vestiging is taken at the
 * vestiging of the last absence on or before its day, else of the first absence after it, else at the first of the institution.
 */
final class Stapzoeker implements CoGroupFunction<String, Row, Row, Row> {

    private static final long serialVersionUID = 1L;

    private final Broadcast<Signaalgegevens> gegevens;
    private transient Signaalzoeker.Kalenders kalenders;

    Stapzoeker(Broadcast<Signaalgegevens> gegevens) {
        this.gegevens = gegevens;
    }

    @Override
    public Iterator<Row> call(String sleutel, Iterator<Row> staprijen, Iterator<Row> dagrijen) {
        Signaalgegevens alles = gegevens.value();
        if (kalenders == null) {
            kalenders = new Signaalzoeker.Kalenders(alles.kalender());
        }
        List<Row> stappen = new ArrayList<>();
        staprijen.forEachRemaining(stappen::add);
        if (stappen.isEmpty()) {
            return List.<Row>of().iterator();
        }
        List<Row> dagen = new ArrayList<>();
        dagrijen.forEachRemaining(dagen::add);
        // two vestigingen on one day: the order must not depend on how the rows arrived
        dagen.sort(Comparator.<Row>comparingInt(rij -> rij.<Integer>getAs("dag"))
                .thenComparing(rij -> rij.<String>getAs("vestiging_code")));
        return zoek(alles, stappen, dagen).iterator();
    }

    private List<Row> zoek(Signaalgegevens alles, List<Row> staprijen, List<Row> dagrijen) {
        String leerling = staprijen.get(0).getAs("leerling_sleutel");
        Stapteller teller = new Stapteller(alles.regels());
        Signaalrijen uitvoer = new Signaalrijen(alles.regels(), alles.geldigheid());
        List<Stap> alle = staprijen.stream().map(Stapzoeker::stap).toList();
        Map<Integer, String> opDag = vestigingPerDag(alles, staprijen, dagrijen);
        for (String code : new TreeSet<>(opDag.values())) {
            alles.geldigheid().vestiging(code).ifPresent(school -> {
                uitvoer.begin(leerling, school);
                teller.telStappen(alle, school.sector(), (regel, vensterBegin, dag, waarde, lesuur) -> {
                    if (code.equals(opDag.get(dag))) {
                        uitvoer.signaal(regel, vensterBegin, dag, waarde, lesuur);
                    }
                });
                uitvoer.sluit();
            });
        }
        Map<String, List<Row>> dagenPerVestiging = new TreeMap<>();
        dagrijen.forEach(rij -> dagenPerVestiging
                .computeIfAbsent(rij.getAs("vestiging_code"), nieuw -> new ArrayList<>())
                .add(rij));
        dagenPerVestiging.forEach((code, rijen) -> {
            Protocolgeldigheid.Vestiging school =
                    alles.geldigheid().vestiging(code).orElseThrow();
            Dagkalender kalender = kalenders.van(code);
            Dagreeks dagen = new Dagreeks();
            Leeftijdgegevens leeftijd = leeftijd(rijen, dagen);
            dagen.bereid(kalender);
            uitvoer.begin(leerling, school);
            teller.telNaStappen(alle, dagen, kalender, leeftijd, school.sector(), uitvoer);
            uitvoer.sluit();
        });
        return uitvoer.neem();
    }

    /** Where the steps of each day are taken. */
    private static Map<Integer, String> vestigingPerDag(
            Signaalgegevens alles, List<Row> staprijen, List<Row> dagrijen) {
        Map<Integer, String> perDag = new TreeMap<>();
        for (Row rij : staprijen) {
            int dag = rij.<Integer>getAs("dag");
            Optional.ofNullable(rij.<String>getAs("vestiging_code"))
                    .or(() -> vestigingOp(dag, dagrijen))
                    .or(() -> alles.geldigheid().eersteVan(rij.getAs("brin")).map(Protocolgeldigheid.Vestiging::code))
                    .ifPresent(code -> perDag.merge(dag, code, (een, ander) -> een.compareTo(ander) < 0 ? een : ander));
        }
        return perDag;
    }

    private static Optional<String> vestigingOp(int dag, List<Row> dagrijen) {
        Optional<String> gevonden = dagrijen.stream().findFirst().map(rij -> rij.getAs("vestiging_code"));
        for (Row rij : dagrijen) {
            if (rij.<Integer>getAs("dag") <= dag) {
                gevonden = Optional.of(rij.getAs("vestiging_code"));
            }
        }
        return gevonden;
    }

    private static Leeftijdgegevens leeftijd(List<Row> rijen, Dagreeks dagen) {
        Leeftijdgegevens leeftijd = Leeftijdgegevens.ONBEKEND;
        for (Row rij : rijen) {
            Verzuimdagrij.Lezer lezer = Verzuimdagrij.van(rij);
            Verzuimdagrij.voegToe(lezer, dagen);
            leeftijd = Verzuimdagrij.leeftijd(lezer, leeftijd);
        }
        return leeftijd;
    }

    private static Stap stap(Row rij) {
        String resultaat = rij.getAs("resultaat");
        return new Stap(rij.getAs("actie"), resultaat == null ? "" : resultaat, rij.<Integer>getAs("dag"));
    }
}
