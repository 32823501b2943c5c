package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocolkeuze;
import nl.verzuimatlas.warehouse.protocol.Protocolkeuze.Regiolid;
import nl.verzuimatlas.warehouse.protocol.Protocolkeuze.School;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.protocol.Sector;
import nl.verzuimatlas.warehouse.protocol.Toepassing;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which versions of protocols hold for each vestiging on each day. */
final class Protocolgeldigheid implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[] grenzen;
    private final HashMap<String, Vestiging> vestigingen = new HashMap<>();

    /**
     * A vestiging.
     *
     * @param code code
     * @param brin institution
     * @param gemeente municipality
     * @param onderwijssoort onderwijssoort of the telling
     * @param sector school type as a bit; 0 when it has none that protocols are for
     * @param perTijdvak versions that hold, between each two days on which the choice may change
     */
    record Vestiging(String code, String brin, String gemeente, String onderwijssoort, int sector, BitSet[] perTijdvak)
            implements Serializable {}

    /**
     * @param protocollen the protocols in use, numbered in their order
     * @param vestigingen fact table {@code vestiging}
     * @param regios fact table {@code regio_gemeente}
     */
    Protocolgeldigheid(Protocollen protocollen, Dataset<Row> vestigingen, Dataset<Row> regios) {
        Protocolkeuze keuze = new Protocolkeuze(protocollen);
        TreeMap<String, List<Regiolid>> perGemeente = regiosPerGemeente(regios);
        TreeSet<LocalDate> wisselingen = wisselingen(protocollen, perGemeente);
        grenzen = wisselingen.stream()
                .mapToInt(dag -> Math.toIntExact(dag.toEpochDay()))
                .toArray();
        for (Row rij : vestigingen
                .select("vestiging_code", "brin", "gemeente_code", "onderwijssoort")
                .collectAsList()) {
            Optional<Sector> sector = Term.lees(Sector.class, rij.getString(3));
            BitSet[] perTijdvak = wisselingen.stream()
                    .map(dag -> sector.map(een -> keuze.geldend(
                                    new School(
                                            rij.getString(0),
                                            rij.getString(2),
                                            een,
                                            perGemeente.getOrDefault(rij.getString(2), List.of())),
                                    dag))
                            .orElse(List.of()))
                    .map(geldend -> nummers(protocollen, geldend))
                    .toArray(BitSet[]::new);
            int bit = sector.map(een -> 1 << een.ordinal()).orElse(0);
            this.vestigingen.put(
                    rij.getString(0),
                    new Vestiging(
                            rij.getString(0), rij.getString(1), rij.getString(2), rij.getString(3), bit, perTijdvak));
        }
    }

    /** The vestiging with {@code code}; empty when it is unknown. */
    Optional<Vestiging> vestiging(String code) {
        return Optional.ofNullable(vestigingen.get(code));
    }

    /** The vestiging of an institution with the lowest code; empty when it is unknown. */
    Optional<Vestiging> eersteVan(String brin) {
        return vestigingen.values().stream()
                .filter(een -> een.brin().equals(brin))
                .min((een, ander) -> een.code().compareTo(ander.code()));
    }

    /** Whether version number {@code protocol} holds for {@code vestiging} on {@code dag}. */
    boolean geldt(Vestiging vestiging, int protocol, int dag) {
        int gevonden = Arrays.binarySearch(grenzen, dag);
        int tijdvak = gevonden >= 0 ? gevonden : -gevonden - 2;
        return tijdvak >= 0 && vestiging.perTijdvak()[tijdvak].get(protocol);
    }

    private static BitSet nummers(Protocollen protocollen, List<Protocol> geldend) {
        BitSet nummers = new BitSet();
        geldend.forEach(protocol -> nummers.set(protocollen.lijst().indexOf(protocol)));
        return nummers;
    }

    // a gemeente of which only a part lies in a region does not tell where its schools stand
    private static TreeMap<String, List<Regiolid>> regiosPerGemeente(Dataset<Row> regios) {
        TreeMap<String, List<Regiolid>> perGemeente = new TreeMap<>();
        List<Row> rijen = regios.filter("not is_deel")
                .selectExpr(
                        "gemeente_code",
                        "regiotype",
                        "regiocode",
                        "cast(geldig_van_datum as string)",
                        "cast(geldig_tot_datum as string)")
                .collectAsList();
        for (Row rij : rijen) {
            perGemeente
                    .computeIfAbsent(rij.getString(0), nieuw -> new ArrayList<>())
                    .add(new Regiolid(
                            new Toepassing.Regio(rij.getString(1), rij.getString(2)),
                            LocalDate.parse(rij.getString(3)),
                            Optional.ofNullable(rij.getString(4)).map(LocalDate::parse)));
        }
        return perGemeente;
    }

    private static TreeSet<LocalDate> wisselingen(
            Protocollen protocollen, TreeMap<String, List<Regiolid>> perGemeente) {
        TreeSet<LocalDate> dagen = new TreeSet<>();
        for (Protocol protocol : protocollen.lijst()) {
            dagen.add(protocol.geldigVan());
            protocol.geldigTot().map(tot -> tot.plusDays(1)).ifPresent(dagen::add);
        }
        perGemeente.values().stream()
                .flatMap(List::stream)
                .flatMap(lid -> Stream.concat(Stream.of(lid.van()), lid.tot().stream()))
                .forEach(dagen::add);
        return dagen;
    }
}
