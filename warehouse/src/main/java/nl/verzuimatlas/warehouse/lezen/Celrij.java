package nl.verzuimatlas.warehouse.lezen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.contract.Waarde;

/** A row of the protected cube as the database gives it. */
final class Celrij {

    private Celrij() {}

    /**
     * Reads a cell.
     *
     * @param tekst gives the text to keep for a text that was read: many cells share theirs
     */
    static Waarneming lees(ResultSet rij, UnaryOperator<String> tekst, String release) throws SQLException {
        Status status = Term.parse(Status.class, rij.getString("status"));
        return new Waarneming(
                tekst.apply(rij.getString("indicator")),
                Term.parse(Reeks.class, rij.getString("reeks")),
                Term.parse(Regiotype.class, rij.getString("regiotype")),
                tekst.apply(rij.getString("regiocode")),
                tekst.apply(rij.getString("regionaam")),
                Schooljaar.parse(rij.getString("schooljaar")),
                dimensies(tekst.apply(rij.getString("dimensie")), tekst.apply(rij.getString("categorie"))),
                getal(rij, "teller"),
                getal(rij, "noemer"),
                Waarde.van(status, rij.getDouble("waarde")),
                Term.parse(Eenheid.class, rij.getString("eenheid")),
                getal(rij, "ondergrens"),
                getal(rij, "bovengrens"),
                kenmerken(rij.getString("kenmerken")),
                tekst.apply(rij.getString("bron")),
                tekst.apply(rij.getString("definitieversie")),
                Optional.ofNullable(rij.getObject("peildatum", LocalDate.class)),
                release,
                tekst.apply(rij.getString("toelichting")));
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

    private static Map<String, String> dimensies(String namen, String categorieen) {
        String[] naam = namen.split("\\+");
        String[] categorie = categorieen.split("\\+", naam.length);
        Map<String, String> dimensies = new LinkedHashMap<>();
        for (int i = 0; i < naam.length; i++) {
            dimensies.put(naam[i], categorie[i]);
        }
        return dimensies;
    }
}
