package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was withdrawn from the warehouse ({@code intrekkingen.json}): deliveries, and the rows of pupils. An intake of the
 * same delivery and rows of the same pupil in later deliveries are held against it.
 *
 * @param leveringen deliveries, also those that were brought back
 * @param leerlingen pupils
 */
public record Intrekkingen(List<Levering> leveringen, List<Leerling> leerlingen) {

    /** Nothing was withdrawn. */
    public static final Intrekkingen GEEN = new Intrekkingen(List.of(), List.of());

    public Intrekkingen {
        leveringen = List.copyOf(leveringen);
        leerlingen = List.copyOf(leerlingen);
    }

    /**
     * A delivery that was withdrawn. It says by itself what it covered, because its rows may be removed later.
     *
     * @param bron source
     * @param id id of the delivery
     * @param leverancier who delivered
     * @param periode period of the delivery
     * @param versie its version
     * @param bestanden its input files with their content hash
     * @param dekking gemeentecodes that it covered
     * @param op when it was withdrawn
     * @param door who withdrew it
     * @param reden why; possibly empty
     * @param hersteldOp when it was brought back; empty while it is withdrawn
     */
    public record Levering(
            String bron,
            String id,
            String leverancier,
            String periode,
            int versie,
            List<LeveringManifest.Bestand> bestanden,
            List<String> dekking,
            Instant op,
            String door,
            String reden,
            Optional<Instant> hersteldOp) {

        public Levering {
            bestanden = List.copyOf(bestanden);
            dekking = List.copyOf(dekking);
        }

        /** The withdrawal of an accepted delivery. */
        public static Levering van(LeveringManifest levering, Instant op, String door, String reden) {
            return new Levering(
                    levering.bron(),
                    levering.id(),
                    levering.leverancier(),
                    levering.periode(),
                    levering.versie(),
                    levering.bestanden(),
                    levering.dekking(),
                    op,
                    door,
                    reden,
                    Optional.empty());
        }

        /** {@code bron/id}. */
        public String naam() {
            return bron + "/" + id;
        }

        private Levering hersteld(Instant wanneer) {
            return new Levering(
                    bron, id, leverancier, periode, versie, bestanden, dekking, op, door, reden, Optional.of(wanneer));
        }
    }

    /**
     * A pupil whose rows were withdrawn. There is no reason in it: that would tell about the pupil.
     *
     * @param sleutel key of the pupil in this warehouse
     * @param op when
     * @param door who did it
     */
    public record Leerling(String sleutel, Instant op, String door) {

        @Override
        public String toString() {
            return "Leerling[hidden]";
        }
    }

    /** What was withdrawn in {@code home}. */
    public static Intrekkingen lees(Home home) {
        Path bestand = home.intrekkingen();
        if (Files.notExists(bestand)) {
            return GEEN;
        }
        try {
            return Bestandsjson.MAPPER.readValue(Files.readString(bestand), Intrekkingen.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bestand, e);
        }
    }

    /** Writes it for the eyes of the owner only, as part of a change. */
    public void schrijf(Wisseling wisseling, Home home) {
        try {
            Alleeneigenaar.schrijf(
                    wisseling.vervang(home.intrekkingen()), Bestandsjson.MAPPER.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + home.intrekkingen(), e);
        }
    }

    /** Writes it for the eyes of the owner only. */
    public void bewaar(Slot slot) {
        try (Wisseling wisseling = Wisseling.begin(slot)) {
            schrijf(wisseling, slot.home());
            wisseling.voerUit();
        }
    }

    /** The withdrawal that {@code bron/id} is under now. */
    public Optional<Levering> findLevering(String naam) {
        return nuIngetrokken().stream()
                .filter(levering -> levering.naam().equals(naam))
                .findFirst();
    }

    /** Deliveries that are withdrawn now. */
    public List<Levering> nuIngetrokken() {
        return leveringen.stream()
                .filter(levering -> levering.hersteldOp().isEmpty())
                .toList();
    }

    /** Keys of the pupils whose rows do not count. */
    public Set<String> sleutels() {
        return leerlingen.stream().map(Leerling::sleutel).collect(Collectors.toUnmodifiableSet());
    }

    /** With this delivery withdrawn too. */
    public Intrekkingen met(Levering levering) {
        List<Levering> meer = new ArrayList<>(leveringen);
        meer.add(levering);
        return new Intrekkingen(meer, leerlingen);
    }

    /** With the delivery {@code bron/id} brought back. */
    public Intrekkingen hersteld(String naam, Instant wanneer) {
        return new Intrekkingen(
                leveringen.stream()
                        .map(levering -> levering.naam().equals(naam)
                                        && levering.hersteldOp().isEmpty()
                                ? levering.hersteld(wanneer)
                                : levering)
                        .toList(),
                leerlingen);
    }

    /** With these pupils withdrawn too; one that was withdrawn before stays as it was. */
    public Intrekkingen met(List<Leerling> erbij) {
        Set<String> bekend = new HashSet<>(sleutels());
        List<Leerling> meer = new ArrayList<>(leerlingen);
        erbij.stream().filter(leerling -> bekend.add(leerling.sleutel())).forEach(meer::add);
        return new Intrekkingen(leveringen, meer);
    }

    /** The same pupils under other keys. */
    public Intrekkingen metSleutels(Map<String, String> oudNaarNieuw) {
        return new Intrekkingen(
                leveringen,
                leerlingen.stream()
                        .map(leerling -> new Leerling(
                                Optional.ofNullable(oudNaarNieuw.get(leerling.sleutel()))
                                        .orElseThrow(() -> new IllegalArgumentException("a pupil without a new key")),
                                leerling.op(),
                                leerling.door()))
                        .toList());
    }
}
