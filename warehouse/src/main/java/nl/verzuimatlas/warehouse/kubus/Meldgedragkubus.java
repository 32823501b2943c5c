package nl.verzuimatlas.warehouse.kubus;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.meldgedrag.Meldgedrag;
import nl.verzuimatlas.warehouse.meldgedrag.Meldgedragregels;
import nl.verzuimatlas.warehouse.meldgedrag.Meldjaar;
import nl.verzuimatlas.warehouse.meldgedrag.Meldoordeel;
import nl.verzuimatlas.warehouse.meldgedrag.Meldregel;
import nl.verzuimatlas.warehouse.meldgedrag.Onderdeel;

/**
 * Judges the reporting per gemeente and school year, and puts the caution on the figures made of reports. It counts only
 * reports that the protected cube shows: a year whose number of reports is hidden is not judged and is no measure for other
 * years, a hidden kind or timeliness is left out. So no score, caution or sentence says anything about a hidden count.
 */
public final class Meldgedragkubus {

    private final Connection intern;
    private final Indicatorregister register;
    private final Meldgedragregels regels;

    /**
     * A judge on one release.
     *
     * @param intern internal database, with staging and intermediate tables
     * @param register the registry, which says what is made of reports
     */
    public Meldgedragkubus(Connection intern, Indicatorregister register) {
        this.intern = intern;
        this.register = register;
        this.regels = Meldgedragregels.lees();
    }

    /**
     * The judgement, and the cells with its cautions.
     *
     * @param beschermd the protected cube
     * @throws SQLException if the internal database cannot be read
     */
    public Resultaat beoordeel(List<Cel> beschermd) throws SQLException {
        Map<Celsleutel, Cel> perSleutel = new HashMap<>();
        beschermd.forEach(cel -> perSleutel.put(cel.sleutel(), cel));
        List<Meldjaren.Jaar> getoond = beschermd.stream()
                .filter(cel -> isAantalMeldingen(cel.sleutel()) && cel.heeftCijfer())
                .map(cel -> jaar(cel.sleutel()))
                .toList();
        List<Meldjaar> jaren = Meldjaren.lees(intern, regels.schoolVanaf(), getoond).stream()
                .map(jaar -> zoGetoond(jaar, perSleutel))
                .toList();
        Map<Meldjaren.Jaar, Meldoordeel> oordelen = new HashMap<>();
        for (Meldoordeel oordeel : new Meldgedrag(regels).beoordeel(jaren)) {
            oordelen.put(
                    new Meldjaren.Jaar(oordeel.gemeente(), oordeel.schooljaar().toString()), oordeel);
        }
        return new Resultaat(
                beschermd.stream().map(cel -> metKenmerken(cel, oordelen)).toList(), regels(beschermd, oordelen));
    }

    /** The year as far as the cube shows it. */
    private Meldjaar zoGetoond(Meldjaar jaar, Map<Celsleutel, Cel> cellen) {
        Meldjaar metSoorten = isGetoond(Onderdeel.VRIJWILLIG, jaar, cellen) ? jaar : jaar.zonderSoorten();
        return isGetoond(Onderdeel.TIJDIGHEID, jaar, cellen) ? metSoorten : metSoorten.zonderTijdigheid();
    }

    private boolean isGetoond(Onderdeel onderdeel, Meldjaar jaar, Map<Celsleutel, Cel> cellen) {
        Cel cel =
                cellen.get(sleutel(onderdeel, jaar.gemeente(), jaar.schooljaar().toString()));
        return cel != null && cel.heeftCijfer();
    }

    private boolean isAantalMeldingen(Celsleutel sleutel) {
        return sleutel.equals(sleutel(Onderdeel.AANTAL, sleutel.regiocode(), sleutel.schooljaar()));
    }

    private static Meldjaren.Jaar jaar(Celsleutel sleutel) {
        return new Meldjaren.Jaar(sleutel.regiocode(), sleutel.schooljaar());
    }

    private Celsleutel sleutel(Onderdeel onderdeel, String gemeente, String schooljaar) {
        String[] cel = regels.cellen().get(onderdeel.term()).split(":");
        return new Celsleutel(cel[0], Reeks.EIGEN, Regiotype.GEMEENTE, gemeente, schooljaar, cel[1], cel[2]);
    }

    private Cel metKenmerken(Cel cel, Map<Meldjaren.Jaar, Meldoordeel> oordelen) {
        Celsleutel sleutel = cel.sleutel();
        if (sleutel.reeks() != Reeks.EIGEN || sleutel.regiotype() != Regiotype.GEMEENTE || !cel.heeftCijfer()) {
            return cel;
        }
        Meldoordeel oordeel = oordelen.get(jaar(sleutel));
        boolean uitMeldingen =
                register.getRegistratie(sleutel.indicator()).indicator().uitMeldingen();
        if (oordeel == null || oordeel.kenmerken().isEmpty() || !uitMeldingen) {
            return cel;
        }
        Set<Kenmerk> kenmerken = EnumSet.copyOf(oordeel.kenmerken());
        kenmerken.addAll(cel.kenmerken());
        return cel.metKenmerken(kenmerken);
    }

    /** One line per gemeente and school year of which the cube has a number of reports, or says why not. */
    private List<Meldregel> regels(List<Cel> beschermd, Map<Meldjaren.Jaar, Meldoordeel> oordelen) {
        List<Meldregel> lijst = new ArrayList<>();
        for (Cel cel : beschermd) {
            Celsleutel sleutel = cel.sleutel();
            if (isAantalMeldingen(sleutel)) {
                lijst.add(regel(cel, oordelen.get(jaar(sleutel))));
            }
        }
        return List.copyOf(lijst);
    }

    private static Meldregel regel(Cel cel, Meldoordeel oordeel) {
        Status status = cel.waarde().status();
        return switch (status) {
            case CIJFER ->
                oordeel == null
                        ? zonder(
                                cel,
                                Status.NIET_VAN_TOEPASSING,
                                "Het aantal leerlingen ontbreekt. Daarom weten wij niet hoeveel meldingen te verwachten zijn.")
                        : new Meldregel(
                                oordeel.gemeente(),
                                oordeel.schooljaar(),
                                oordeel.score().isPresent() ? Status.CIJFER : Status.NIET_VAN_TOEPASSING,
                                oordeel.score(),
                                oordeel.kenmerken(),
                                oordeel.zin());
            case AFGESCHERMD, TE_WEINIG_RESPONS ->
                zonder(
                        cel,
                        Status.AFGESCHERMD,
                        "Het aantal meldingen is afgeschermd. Daarom zeggen wij niets over het melden.");
            case ONTBREEKT -> zonder(cel, status, "Over dit schooljaar zijn geen meldingen geleverd.");
            case NIET_VAN_TOEPASSING -> zonder(cel, status, "Hierover is niets te zeggen.");
        };
    }

    private static Meldregel zonder(Cel cel, Status status, String zin) {
        Celsleutel sleutel = cel.sleutel();
        Schooljaar jaar = Schooljaar.parse(sleutel.schooljaar());
        return new Meldregel(sleutel.regiocode(), jaar, status, OptionalInt.empty(), Set.of(), zin);
    }

    /**
     * The judgement and where it shows.
     *
     * @param cellen the protected cube with the cautions, in the order given
     * @param regels what is published per gemeente and school year, in the order of the cube
     */
    public record Resultaat(List<Cel> cellen, List<Meldregel> regels) {}
}
