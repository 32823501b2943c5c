package nl.verzuimatlas.etl.waarom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.waarom.Signaalspoor.Gevolg;
import nl.verzuimatlas.etl.waarom.Signaalspoor.Herkomst;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.protocol.Regel;

/** Finds the days and deliveries behind a signal, and what followed it. */
final class Signaalvolger {

    private final Uitgavebron bron;

    Signaalvolger(Uitgavebron bron) {
        this.bron = bron;
    }

    /**
     * The trace of a signal.
     *
     * @param gezocht its id, in full or with the key of the pupil shortened
     * @throws GeenSpoorException if there is no such signal, or more than one
     */
    Signaalspoor volg(String gezocht) throws SQLException, GeenSpoorException {
        List<String> ids = bron.vraag("zoek_signaal", rij -> rij.getString(1), gezocht, Signaalid.GETOOND, gezocht);
        if (ids.isEmpty()) {
            throw new GeenSpoorException("Signaal " + gezocht + " staat niet in deze uitgave.");
        }
        if (ids.size() > 1) {
            throw new GeenSpoorException("Er zijn " + ids.size() + " signalen die zo worden afgekort. Vraag het signaal"
                    + " met --indicator en --nummer.");
        }
        return spoor(bron.vraag("signaal", Rij::lees, ids.get(0)).get(0));
    }

    private Signaalspoor spoor(Rij rij) throws SQLException {
        Protocol protocol = Protocollen.vanJson(
                bron.vraag("protocol", inhoud -> inhoud.getString(1), rij.protocolId(), rij.protocolVersie())
                        .get(0));
        Regel regel = protocol.findRegel(rij.regelId()).orElseThrow();
        List<Gevolg> gevolgen =
                bron.vraag("gevolg", Signaalvolger::gevolg, rij.id().volledig());
        LocalDate laatste = Stream.concat(
                        gevolgen.stream().map(Gevolg::uiterste),
                        gevolgen.stream().map(Gevolg::gedaanOp).flatMap(Optional::stream))
                .max(Comparator.naturalOrder())
                .filter(dag -> dag.isAfter(rij.datum()))
                .orElse(rij.datum());
        Kalendertekenaar tekenaar = new Kalendertekenaar(bron, rij, regel, gevolgen);
        return new Signaalspoor(
                rij.id(),
                protocol,
                regel,
                rij.vestiging(),
                rij.vestigingNaam(),
                rij.vensterBegin(),
                rij.datum(),
                rij.lesuur(),
                rij.waarde(),
                rij.volgnummer(),
                gevolgen,
                tekenaar.teken(laatste),
                herkomst(rij));
    }

    private List<Herkomst> herkomst(Rij rij) throws SQLException {
        return bron.vraag(
                "herkomst",
                deel -> new Herkomst(deel.getString("bron"), deel.getString("levering"), deel.getLong("rij_aantal")),
                rij.id().leerling(),
                rij.vestiging(),
                rij.vensterBegin(),
                rij.datum(),
                rij.id().volledig(),
                rij.id().leerling(),
                rij.brin(),
                rij.id().volledig());
    }

    private static Gevolg gevolg(ResultSet rij) throws SQLException {
        return new Gevolg(
                rij.getInt("actie_nr"),
                rij.getString("actie"),
                rij.getObject("uiterste_datum", LocalDate.class),
                Optional.ofNullable(rij.getObject("actie_datum", LocalDate.class)),
                Optional.ofNullable(rij.getString("verzuimsoort")),
                rij.getString("uitkomst"),
                Lezen.geheel(rij, "meldtermijn_dagen"),
                rij.getInt("te_laat_dagen"),
                Lezen.getal(rij, "uren_bij_actie"));
    }

    /** A row of table {@code signaal} with its school. */
    record Rij(
            Signaalid id,
            String protocolId,
            String protocolVersie,
            String regelId,
            String brin,
            String vestiging,
            String vestigingNaam,
            String vakantieregio,
            LocalDate vensterBegin,
            LocalDate datum,
            OptionalInt lesuur,
            double waarde,
            long volgnummer) {

        static Rij lees(ResultSet rij) throws SQLException {
            return new Rij(
                    new Signaalid(rij.getString("signaal_id"), rij.getString("leerling_sleutel")),
                    rij.getString("protocol_id"),
                    rij.getString("protocol_versie"),
                    rij.getString("regel_id"),
                    rij.getString("brin"),
                    rij.getString("vestiging_code"),
                    rij.getString("vestiging_naam"),
                    rij.getString("vakantieregio"),
                    rij.getObject("venster_begin_datum", LocalDate.class),
                    rij.getObject("signaal_datum", LocalDate.class),
                    Lezen.geheel(rij, "signaal_lesuur"),
                    rij.getDouble("waarde"),
                    rij.getLong("volgnummer"));
        }
    }
}
