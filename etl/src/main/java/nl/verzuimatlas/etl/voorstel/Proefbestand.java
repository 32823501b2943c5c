package nl.verzuimatlas.etl.voorstel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Leeswijze;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.lezen.Vormkenner;

/**
 * The first rows of a file of which nothing is known.
 *
 * @param vorm how it is written
 * @param rijen first filled rows after the header
 */
record Proefbestand(Bestandsvorm vorm, List<List<String>> rijen) {

    private static final int MEESTE_RIJEN = 500;
    private static final int LANGSTE_KOP = 60;
    private static final Pattern NAAMACHTIG = Pattern.compile(".*\\p{L}.*");
    private static final Pattern WAARDE =
            Pattern.compile("\\d.*|.*\\d{5}.*|GM\\d{4}|[PV]O\\d{4}|.*@.*|(?i:ja|nee|man|vrouw|[jnmv])");

    Proefbestand {
        rijen = List.copyOf(rijen);
    }

    /** Reads the beginning of {@code bestand}; empty when it cannot be read. */
    static Optional<Proefbestand> lees(Path bestand) throws IOException {
        Vormkenner.Uitkomst uitkomst = Vormkenner.ken(bestand, Leeswijze.metKop(Proefbestand::kopscore));
        if (uitkomst.vorm().isEmpty()) {
            return Optional.empty();
        }
        Bestandsvorm vorm = uitkomst.vorm().get(0);
        if (!vorm.heeftKop()) {
            Leeswijze zonderKop = new Leeswijze(rij -> 0, true, 0, Optional.empty(), Optional.empty());
            vorm = Vormkenner.ken(bestand, zonderKop).vorm().get(0);
        }
        return Optional.of(van(vorm));
    }

    /** The first rows of a file of which is known how it is written. */
    static Proefbestand van(Bestandsvorm vorm) throws IOException {
        return new Proefbestand(vorm, rijen(vorm));
    }

    /** Filled cells of a column, without spaces around. */
    List<String> kolom(int plaats) {
        return rijen.stream()
                .filter(rij -> plaats < rij.size() && !rij.get(plaats).isBlank())
                .map(rij -> rij.get(plaats).strip())
                .toList();
    }

    // a header is a row of different names: the longest such row, and of those the first
    private static int kopscore(List<String> rij) {
        Set<String> namen = new HashSet<>();
        for (String cel : rij) {
            String naam = cel.strip();
            boolean lijktNaam = NAAMACHTIG.matcher(naam).matches()
                    && !WAARDE.matcher(naam).matches()
                    && naam.length() <= LANGSTE_KOP;
            if (!naam.isEmpty() && (!lijktNaam || !namen.add(naam))) {
                return 0;
            }
        }
        return namen.size() < 2 ? 0 : namen.size();
    }

    private static List<List<String>> rijen(Bestandsvorm vorm) throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        try (Records records = Stuk.geheel(vorm).open()) {
            while (rijen.size() < MEESTE_RIJEN && records.volgende()) {
                if (records.rij() <= vorm.kopRij()) {
                    continue;
                }
                List<String> rij = new ArrayList<>();
                for (int kolom = 0; kolom < records.aantal(); kolom++) {
                    rij.add(records.cel(kolom));
                }
                if (rij.stream().filter(cel -> !cel.isBlank()).count() > 1) {
                    rijen.add(rij);
                }
            }
        }
        return rijen;
    }
}
