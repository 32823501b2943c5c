package nl.verzuimatlas.etl.waarom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.waarom.Cijferspoor.Openbaar;
import nl.verzuimatlas.etl.waarom.Cijferspoor.Signaalregel;

/** Finds the signals in a figure, and holds them against what was counted. */
final class Cijferzoeker {

    private static final String TOTAAL = "totaal";

    private final Uitgavebron bron;

    Cijferzoeker(Uitgavebron bron) {
        this.bron = bron;
    }

    /**
     * The signals in the figure that {@code vraag} asks for.
     *
     * @throws GeenSpoorException if there is no such figure, or if it does not count signals
     * @throws IllegalStateException if the signals do not add up to the figure
     */
    Cijferspoor zoek(Cijfervraag vraag) throws SQLException, GeenSpoorException {
        Cel cel = kies(vraag);
        List<Optional<Signaalregel>> geteld = bron.vraag(
                "geteld",
                Cijferzoeker::lees,
                vraag.indicator(),
                vraag.gemeente(),
                vraag.schooljaar(),
                cel.dimensie(),
                cel.categorie());
        if (geteld.stream().anyMatch(Optional::isEmpty)) {
            throw new GeenSpoorException("Dit cijfer telt geen signalen, maar leerlingen, meldingen of gevallen. Alleen"
                    + " cijfers over signalen zijn tot op de dag te volgen.");
        }
        List<Signaalregel> signalen = geteld.stream().flatMap(Optional::stream).toList();
        controleer(cel, signalen);
        return new Cijferspoor(
                new Cijfervraag(
                        vraag.indicator(),
                        vraag.gemeente(),
                        vraag.schooljaar(),
                        Optional.of(cel.dimensie()),
                        Optional.of(cel.categorie())),
                cel.regionaam(),
                cel.teller(),
                cel.noemer(),
                cel.meting(),
                cel.openbaar(),
                signalen);
    }

    private Cel kies(Cijfervraag vraag) throws SQLException, GeenSpoorException {
        List<Cel> cellen =
                bron.vraag("cijfer", Cel::lees, vraag.indicator(), vraag.gemeente(), vraag.schooljaar()).stream()
                        .filter(cel ->
                                vraag.dimensie().map(cel.dimensie()::equals).orElse(true))
                        .toList();
        if (cellen.isEmpty()) {
            throw new GeenSpoorException("Er is geen cijfer " + vraag.indicator() + " voor gemeente "
                    + vraag.gemeente() + " in " + vraag.schooljaar()
                    + ". Kijk of de namen goed zijn en of het cijfer uit leveringen is geteld.");
        }
        List<Cel> gekozen = vraag.categorie().isPresent()
                ? metCategorie(cellen, vraag.categorie().get())
                : cellen.size() == 1 ? cellen : metCategorie(cellen, TOTAAL);
        if (gekozen.size() != 1) {
            throw new GeenSpoorException(
                    "Kies een van de categorieën met --categorie (en --dimensie): " + opsomming(cellen) + ".");
        }
        if (!gekozen.get(0).isGeleverd()) {
            throw new GeenSpoorException("Over " + gekozen.get(0).regionaam() + " is in " + vraag.schooljaar()
                    + " niet alles geleverd wat dit cijfer nodig heeft: het ontbreekt.");
        }
        return gekozen.get(0);
    }

    private static List<Cel> metCategorie(List<Cel> cellen, String categorie) {
        return cellen.stream().filter(cel -> cel.categorie().equals(categorie)).toList();
    }

    private static String opsomming(List<Cel> cellen) {
        return cellen.stream()
                .map(cel -> cel.categorie() + " (" + cel.dimensie() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void controleer(Cel cel, List<Signaalregel> signalen) {
        long inTeller = signalen.stream().filter(Signaalregel::inTeller).count();
        if (inTeller != cel.teller() || signalen.size() != cel.noemer()) {
            throw new IllegalStateException("the trace has " + inTeller + " of " + signalen.size()
                    + " signals, but the figure counts " + cel.teller() + " of " + cel.noemer());
        }
    }

    private record Cel(
            String regionaam,
            String dimensie,
            String categorie,
            boolean isGeleverd,
            long teller,
            long noemer,
            OptionalDouble meting,
            Openbaar openbaar) {

        static Cel lees(ResultSet rij) throws SQLException {
            String status = rij.getString("status");
            return new Cel(
                    rij.getString("regionaam"),
                    rij.getString("dimensie"),
                    rij.getString("categorie"),
                    rij.getBoolean("is_geleverd"),
                    rij.getLong("teller"),
                    rij.getLong("noemer"),
                    Lezen.getal(rij, "meting"),
                    new Openbaar(
                            status == null ? "niet openbaar" : status,
                            Lezen.getal(rij, "waarde"),
                            status == null ? "" : rij.getString("eenheid")));
        }
    }

    /** Empty when what is counted is not a signal. */
    private static Optional<Signaalregel> lees(ResultSet rij) throws SQLException {
        String volledig = rij.getString("signaal_id");
        if (volledig == null) {
            return Optional.empty();
        }
        Signaalid id = new Signaalid(volledig, rij.getString("leerling_sleutel"));
        return Optional.of(new Signaalregel(
                rij.getInt("nummer"),
                id,
                rij.getString("protocol_id") + " " + rij.getString("regel_id"),
                rij.getString("vestiging_code"),
                rij.getObject("signaal_datum", LocalDate.class),
                rij.getDouble("waarde"),
                Optional.ofNullable(rij.getString("uitkomst")),
                Optional.ofNullable(rij.getObject("actie_datum", LocalDate.class)),
                rij.getBoolean("in_teller")));
    }
}
