package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.etl.feit.Leerlingdossier.Signaalrij;
import nl.verzuimatlas.etl.kalender.Feestdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.kalender.Vakantie;
import nl.verzuimatlas.etl.protocol.Actietoets;
import nl.verzuimatlas.etl.protocol.Leeftijdgegevens;
import nl.verzuimatlas.etl.protocol.Signaalmoment;
import nl.verzuimatlas.etl.protocol.Signaalmotor;
import nl.verzuimatlas.etl.protocol.Stap;
import nl.verzuimatlas.etl.protocol.Verzuimdag;
import nl.verzuimatlas.etl.protocol.toetsing.Geval;
import nl.verzuimatlas.etl.protocol.toetsing.Gevallezer;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling;
import nl.verzuimatlas.etl.protocol.toetsing.Proefprotocol;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine on the hand-worked cases ({@code protocol/gevallen/LEESMIJ.md}), in plain Java. */
class GevallenMotorTest {

    private static final Map<String, Set<LocalDate>> VAKANTIES = Gevallezer.vakanties();

    static List<Geval> gevallen() {
        return Gevallezer.alle();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gevallen")
    void givenAHandWorkedCase_whenTheEngineRuns_thenItsSignalsAndOutcomesAreThose(Geval geval) {
        Map<String, String> teksten = new TreeMap<>();
        geval.versies().forEach(versie -> {
            Proefprotocol protocol = Proefprotocol.van("proef", versie);
            teksten.put(protocol.bestand(), protocol.boom().tekst());
        });
        List<Protocol> versies = Protocollen.vanTeksten(teksten).lijst();
        Schoolkalender kalender = kalender(geval);
        List<String> signalen = new ArrayList<>();
        Leerlingdossier dossier = dossier(geval.leerling());
        for (Protocol versie : versies) {
            for (Leerling.School school : geval.leerling().scholen()) {
                for (Signaalmoment moment : momenten(versie, school, geval.leerling(), kalender)) {
                    signalen.add(voorvoegsel(geval, school.vestiging()) + tekst(school, moment));
                    dossier.voegToe(
                            school.brin(),
                            new Signaalrij(
                                    versie.versie() + school.vestiging() + moment.dag(),
                                    school.vestiging(),
                                    Naleefregel.sleutel(
                                            versie.id(),
                                            versie.versie(),
                                            versie.regels().get(0).id()),
                                    moment.vensterBegin(),
                                    moment.dag()));
                }
            }
        }
        assertThat(signalen).containsExactlyInAnyOrderElementsOf(geval.signalen());
        geval.naleving()
                .ifPresent(verwacht -> assertThat(naleving(geval, versies, kalender, dossier))
                        .containsExactlyInAnyOrderElementsOf(verwacht));
    }

    /** The school type is not looked at by this entry of the engine, so here. */
    private static List<Signaalmoment> momenten(
            Protocol versie, Leerling.School school, Leerling leerling, Schoolkalender kalender) {
        boolean voorSector = versie.regels().get(0).sectoren().isEmpty()
                || versie.regels().get(0).sectoren().stream()
                        .anyMatch(sector -> sector.term().equals(school.sector()));
        if (!voorSector) {
            return List.of();
        }
        return Signaalmotor.signalen(
                versie,
                versie.regels().get(0),
                kalender.vestiging(school.vestiging()),
                new Leeftijdgegevens(
                        leerling.geboorteJaar().orElse(0),
                        leerling.geboorteMaand().orElse(0),
                        leerling.startkwalificatie().orElse(false)),
                school.dagen().stream().map(GevallenMotorTest::dag).toList(),
                leerling.stappen().stream()
                        .filter(stap -> stap.brin().equals(school.brin()))
                        .map(stap -> new Stap(stap.actie(), stap.resultaat().orElse(""), dag(stap.datum())))
                        .toList());
    }

    private static Verzuimdag dag(Leerling.Dag dag) {
        return new Verzuimdag(
                dag(dag.datum()),
                dag.ongeoorloofd(),
                dag.luxe(),
                dag.geoorloofd(),
                dag.onbekend(),
                dag.ziek(),
                dag.teLaatOngeoorloofd(),
                dag.dagUren(),
                dag.dagdeelUren(),
                dag.masker());
    }

    private static Leerlingdossier dossier(Leerling leerling) {
        Leerlingdossier dossier = new Leerlingdossier();
        leerling.meldingen().stream()
                .filter(melding -> !List.of("I", "W").contains(melding.status()))
                .forEach(melding -> dossier.voegToe(
                        melding.brin(),
                        new Actietoets.Actie(
                                melding.nummer(),
                                "duo-melding",
                                Optional.of(new Actietoets.Melding(melding.soort(), dag(melding.begin()))),
                                dag(melding.datum()))));
        leerling.stappen()
                .forEach(stap -> dossier.voegToe(
                        stap.brin(),
                        new Actietoets.Actie(
                                stap.datum() + stap.actie(), stap.actie(), Optional.empty(), dag(stap.datum()))));
        return dossier;
    }

    private static List<String> naleving(
            Geval geval, List<Protocol> versies, Schoolkalender kalender, Leerlingdossier dossier) {
        Map<String, Naleefregel> regels = new HashMap<>();
        Naleefregels.van(versies).forEach(regel -> regels.put(regel.sleutel(), regel));
        Map<String, School> scholen = new HashMap<>();
        geval.leerling()
                .scholen()
                .forEach(school -> scholen.put(school.vestiging(), new School(school.gemeente(), school.sector())));
        return new Nalevingstoets(regels, kalender, scholen, dekking(geval))
                .beoordeel(dossier).stream()
                        .map(uitslag -> voorvoegsel(geval, uitslag.signaal().vestiging()) + tekst(uitslag))
                        .toList();
    }

    private static String tekst(Leerling.School school, Signaalmoment moment) {
        return new Uitkomst.Signaal(
                        "",
                        school.vestiging(),
                        LocalDate.ofEpochDay(moment.dag()),
                        moment.waarde(),
                        LocalDate.ofEpochDay(moment.vensterBegin()),
                        moment.lesuur() == 0 ? OptionalInt.empty() : OptionalInt.of(moment.lesuur()))
                .tekst();
    }

    private static String tekst(Uitslag uitslag) {
        LocalDate datum = LocalDate.ofEpochDay(uitslag.signaal().datum());
        Actietoets.Oordeel oordeel = uitslag.oordeel();
        return new Uitkomst.Oordeel(
                        new Uitkomst.Signaal("", uitslag.signaal().vestiging(), datum, 0, datum, OptionalInt.empty()),
                        uitslag.verwachting().nummer(),
                        oordeel.uitkomst().code(),
                        LocalDate.ofEpochDay(oordeel.uiterste()),
                        oordeel.actie().map(actie -> LocalDate.ofEpochDay(actie.datum())),
                        oordeel.schooldagen(),
                        oordeel.teLaat())
                .tekst();
    }

    private static Dekkingsgrens dekking(Geval geval) {
        List<Dekkingsrij> rijen = new ArrayList<>();
        for (Leerling.School school : geval.leerling().scholen()) {
            geval.gedekt()
                    .forEach((bron, tot) -> List.of("2023-2024", "2024-2025")
                            .forEach(jaar -> rijen.add(new Dekkingsrij(
                                    bron,
                                    school.gemeente(),
                                    bron.equals("duo-meldingen") ? Optional.empty() : Optional.of(school.vestiging()),
                                    Schooljaar.parse(jaar),
                                    tot,
                                    false))));
        }
        return Dekkingsgrens.van(rijen);
    }

    private static Schoolkalender kalender(Geval geval) {
        List<Vakantie> vakanties = new ArrayList<>();
        Map<String, String> regios = new TreeMap<>();
        VAKANTIES.forEach((regio, dagen) -> dagen.forEach(dag -> vakanties.add(new Vakantie(regio, dag, dag))));
        for (Leerling.School school : geval.leerling().scholen()) {
            regios.put(school.vestiging(), school.regio());
            Set<LocalDate> eigen = new HashSet<>(school.kalender().vrij());
            eigen.removeAll(VAKANTIES.get(school.regio()));
            eigen.forEach(dag -> vakanties.add(new Vakantie(school.vestiging(), dag, dag)));
        }
        return new Schoolkalender(
                Feestdagen.lees(), vakanties, regios, LocalDate.of(2023, 8, 1), LocalDate.of(2025, 7, 31));
    }

    private static String voorvoegsel(Geval geval, String vestiging) {
        return geval.leerling().scholen().size() > 1 ? vestiging + " " : "";
    }

    private static int dag(LocalDate datum) {
        return Math.toIntExact(datum.toEpochDay());
    }
}
