package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.feit.Leerlingdossier.Signaalrij;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Actietoets;
import nl.verzuimatlas.etl.protocol.Actietoets.Oordeel;
import nl.verzuimatlas.etl.protocol.Actietoets.Signaal;
import nl.verzuimatlas.etl.protocol.Termijntelling;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Judges all signals of a pupil: per institution, rule and expected action. The versions of a rule are judged together, so that
 * an action serves one signal of it at most.
 */
final class Nalevingstoets {

    private final Map<String, Naleefregel> regels;
    private final Schoolkalender kalender;
    private final Map<String, School> scholen;
    private final Dekkingsgrens dekking;
    private final Map<String, Lesdagen> schooldagenPerVestiging = new HashMap<>();

    /**
     * A test.
     *
     * @param regels rules by {@link Naleefregel#sleutel()}
     * @param scholen schools by vestiging
     */
    Nalevingstoets(
            Map<String, Naleefregel> regels,
            Schoolkalender kalender,
            Map<String, School> scholen,
            Dekkingsgrens dekking) {
        this.regels = regels;
        this.kalender = kalender;
        this.scholen = scholen;
        this.dekking = dekking;
    }

    /** One outcome per signal of {@code dossier} and action that is expected of its school. */
    List<Uitslag> beoordeel(Leerlingdossier dossier) {
        List<Uitslag> uitslagen = new ArrayList<>();
        for (String brin : dossier.instellingen()) {
            Map<String, List<Vraag>> perActie = new TreeMap<>();
            dossier.signalen(brin).stream()
                    .flatMap(this::vragen)
                    .forEach(vraag -> perActie.computeIfAbsent(vraag.actiesleutel(), nieuw -> new ArrayList<>())
                            .add(vraag));
            perActie.values().forEach(vragen -> uitslagen.addAll(beoordeel(vragen, brin, dossier)));
        }
        return uitslagen;
    }

    private Stream<Vraag> vragen(Signaalrij signaal) {
        Naleefregel regel = regels.get(signaal.regelsleutel());
        if (regel == null) {
            throw new IllegalStateException("signal of an unknown rule: " + signaal.regelsleutel());
        }
        School school = scholen.get(signaal.vestiging());
        return regel.verwachtingen().stream()
                .filter(verwachting -> verwachting.geldtVoor(school.onderwijssoort()))
                .map(verwachting -> new Vraag(signaal, regel, verwachting, school));
    }

    private List<Uitslag> beoordeel(List<Vraag> vragen, String brin, Leerlingdossier dossier) {
        Map<String, Vraag> perSignaal = new HashMap<>();
        List<Signaal> signalen = new ArrayList<>();
        for (Vraag vraag : vragen) {
            perSignaal.put(vraag.signaal().id(), vraag);
            signalen.add(signaal(vraag));
        }
        return Actietoets.beoordeel(signalen, dossier.acties(brin)).stream()
                .map(oordeel -> uitslag(perSignaal.get(oordeel.signaal().id()), oordeel, dossier))
                .toList();
    }

    private Signaal signaal(Vraag vraag) {
        Signaalrij rij = vraag.signaal();
        Verwachting verwachting = vraag.verwachting();
        Lesdagen schooldagen = schooldagenPerVestiging.computeIfAbsent(rij.vestiging(), kalender::vestiging);
        return new Signaal(
                rij.id(),
                rij.vensterBegin(),
                rij.datum(),
                verwachting::past,
                Termijntelling.van(verwachting.aantal(), verwachting.eenheid(), schooldagen),
                schooldagen,
                gedektTot(vraag));
    }

    /** Last day that all sources cover which the rule or the action needs; empty when one of them does not at all. */
    private OptionalInt gedektTot(Vraag vraag) {
        String vestiging = vraag.signaal().vestiging();
        Schooljaar schooljaar = vraag.schooljaar();
        List<OptionalInt> bronnen = new ArrayList<>();
        if (vraag.regel().uitRegistratie()) {
            bronnen.add(dekking.registratie(vestiging, schooljaar));
        }
        if (vraag.verwachting().vraagtMelding()) {
            bronnen.add(dekking.meldingen(vraag.school().gemeenteCode(), schooljaar));
        }
        if (vraag.verwachting().vraagtStap() || !vraag.regel().uitRegistratie()) {
            bronnen.add(dekking.stappen(vestiging, schooljaar));
        }
        return bronnen.stream().allMatch(OptionalInt::isPresent)
                ? bronnen.stream().mapToInt(OptionalInt::getAsInt).min()
                : OptionalInt.empty();
    }

    private static Uitslag uitslag(Vraag vraag, Oordeel oordeel, Leerlingdossier dossier) {
        int begin = Math.toIntExact(vraag.schooljaar().begin().toEpochDay());
        return new Uitslag(
                vraag.signaal(),
                vraag.regel(),
                vraag.verwachting(),
                vraag.school(),
                oordeel,
                oordeel.actie().map(actie -> dossier.duizendsten(vraag.signaal().vestiging(), begin, actie.datum())));
    }

    /** A signal and an action that must follow it. */
    private record Vraag(Signaalrij signaal, Naleefregel regel, Verwachting verwachting, School school) {

        /** The same for all versions of a rule. */
        String actiesleutel() {
            return regel.protocolId() + "|" + regel.regelId() + "|" + verwachting.nummer();
        }

        Schooljaar schooljaar() {
            return Schooljaar.van(LocalDate.ofEpochDay(signaal.datum()));
        }
    }
}
