package nl.verzuimatlas.warehouse.lezen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.contract.Waarde;

/** A row of the protected cube as the database gives it. */
final class Celrij {

    private Celrij() {}

    /**
     * Reads a cell.
     *
     * @param gedeeld what cells that were read before have in common with it
     */
    static Waarneming lees(ResultSet rij, Gedeeld gedeeld, String release) throws SQLException {
        Status status = Term.parse(Status.class, rij.getString("status"));
        String indicator = gedeeld.tekst(rij.getString("indicator"));
        return new Waarneming(
                indicator,
                gedeeld.telt(indicator),
                gedeeld.decimalen(indicator),
                Term.parse(Reeks.class, rij.getString("reeks")),
                Term.parse(Regiotype.class, rij.getString("regiotype")),
                gedeeld.tekst(rij.getString("regiocode")),
                gedeeld.tekst(rij.getString("regionaam")),
                gedeeld.schooljaar(rij.getString("schooljaar")),
                gedeeld.uitsplitsing(rij.getString("dimensie"), rij.getString("categorie")),
                getal(rij, "teller"),
                getal(rij, "noemer"),
                Waarde.van(status, rij.getDouble("waarde")),
                Term.parse(Eenheid.class, rij.getString("eenheid")),
                getal(rij, "ondergrens"),
                getal(rij, "bovengrens"),
                kenmerken(rij.getString("kenmerken")),
                gedeeld.tekst(rij.getString("bron")),
                gedeeld.tekst(rij.getString("definitieversie")),
                Optional.ofNullable(rij.getObject("peildatum", LocalDate.class)),
                release,
                gedeeld.tekst(rij.getString("toelichting")));
    }

    static Set<Kenmerk> kenmerken(String tekst) {
        EnumSet<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        for (String term : tekst.split(",")) {
            if (!term.isEmpty()) {
                kenmerken.add(Term.parse(Kenmerk.class, term));
            }
        }
        return kenmerken;
    }

    static OptionalDouble getal(ResultSet rij, String kolom) throws SQLException {
        double getal = rij.getDouble(kolom);
        return rij.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(getal);
    }
}
