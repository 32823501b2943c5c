package nl.verzuimatlas.etl.feit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.etl.protocol.Stap;
import nl.verzuimatlas.etl.protocol.Stapteller;

/**
 * Finds the signals of the rules that look at steps, for one pupil at one institution. A step without vestiging is taken at the
 * vestiging of the last absence on or before its day, else of the first absence after it, else at the first of the institution.
 */
final class Stapsignalen {

    private final Protocolgeldigheid geldigheid;
    private final Leerlingsignalen.Kalenders kalenders;
    private final Stapteller teller;
    private final Signaalrijen uitvoer;

    Stapsignalen(Signaalgegevens gegevens, Leerlingsignalen.Kalenders kalenders, Signaalrijen uitvoer) {
        this.geldigheid = gegevens.geldigheid();
        this.kalenders = kalenders;
        this.teller = new Stapteller(gegevens.regels());
        this.uitvoer = uitvoer;
    }

    /**
     * The signals of one pupil at one institution.
     *
     * @param leerling key of the pupil
     * @param stappen steps at the institution, one or more, in any order
     * @param reeksen days at each vestiging of the institution, looked up in its calendar
     */
    void zoek(String leerling, List<Staprij> stappen, List<Schoolreeks> reeksen) {
        List<Stap> alle = stappen.stream().map(Staprij::stap).toList();
        Map<Integer, String> opDag = vestigingPerDag(stappen, reeksen);
        for (String code : new TreeSet<>(opDag.values())) {
            geldigheid.vestiging(code).ifPresent(school -> {
                uitvoer.begin(leerling, school);
                teller.telStappen(alle, school.sector(), (regel, vensterBegin, dag, waarde, lesuur) -> {
                    if (code.equals(opDag.get(dag))) {
                        uitvoer.signaal(regel, vensterBegin, dag, waarde, lesuur);
                    }
                });
                uitvoer.sluit();
            });
        }
        for (Schoolreeks reeks : reeksen) {
            Protocolgeldigheid.Vestiging school = reeks.school();
            uitvoer.begin(leerling, school);
            teller.telNaStappen(
                    alle, reeks.dagen(), kalenders.van(school.code()), reeks.leeftijd(), school.sector(), uitvoer);
            uitvoer.sluit();
        }
    }

    /** Where the steps of each day are taken. */
    private Map<Integer, String> vestigingPerDag(List<Staprij> stappen, List<Schoolreeks> reeksen) {
        // of two vestigingen on one day the last in the order of codes
        TreeMap<Integer, String> verzuim = new TreeMap<>();
        // and of two on the first day the first
        Optional<String> eerste = eersteVestiging(reeksen);
        for (Schoolreeks reeks : reeksen) {
            String code = reeks.school().code();
            for (int i = 0; i < reeks.dagen().aantal(); i++) {
                verzuim.merge(reeks.dagen().dag(i), code, (een, ander) -> een.compareTo(ander) > 0 ? een : ander);
            }
        }
        Map<Integer, String> perDag = new TreeMap<>();
        for (Staprij stap : stappen) {
            stap.vestiging()
                    .or(() ->
                            Optional.ofNullable(verzuim.floorEntry(stap.dag())).map(Map.Entry::getValue))
                    .or(() -> eerste)
                    .or(() -> geldigheid.eersteVan(stap.brin()).map(Protocolgeldigheid.Vestiging::code))
                    .ifPresent(code ->
                            perDag.merge(stap.dag(), code, (een, ander) -> een.compareTo(ander) < 0 ? een : ander));
        }
        return perDag;
    }

    private static Optional<String> eersteVestiging(List<Schoolreeks> reeksen) {
        TreeMap<Integer, String> begin = new TreeMap<>();
        for (Schoolreeks reeks : reeksen) {
            begin.merge(
                    reeks.dagen().dag(0),
                    reeks.school().code(),
                    (een, ander) -> een.compareTo(ander) < 0 ? een : ander);
        }
        return Optional.ofNullable(begin.firstEntry()).map(Map.Entry::getValue);
    }
}
