package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Period of a delivery: a school year ({@code 2023-2024}) or dates ({@code 2015-10-01/2015-11-30}).
 *
 * @param begin first day
 * @param einde last day, inclusive
 */
record Periode(LocalDate begin, LocalDate einde) {

    Periode {
        if (einde.isBefore(begin)) {
            throw new IllegalArgumentException("period ends on " + einde + ", before it starts on " + begin);
        }
    }

    /** Reads {@code tekst}; empty when it is neither a school year nor dates. */
    static Optional<Periode> lees(String tekst) {
        Optional<Periode> schooljaar = Schooljaar.lees(tekst).map(jaar -> new Periode(jaar.begin(), jaar.einde()));
        return schooljaar.isPresent() ? schooljaar : leesDatums(tekst.split("/", -1));
    }

    private static Optional<Periode> leesDatums(String[] delen) {
        if (delen.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Periode(LocalDate.parse(delen[0].strip()), LocalDate.parse(delen[1].strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
