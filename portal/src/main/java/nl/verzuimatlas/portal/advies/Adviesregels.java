package nl.verzuimatlas.portal.advies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * Recommendations and when to give them, as data.
 *
 * @param bron publication that they are from
 * @param adviezen recommendations, in the order of the publication
 */
record Adviesregels(String bron, List<Regel> adviezen) {

    /** The rules of the product. */
    static final Adviesregels HUIS = lees();

    Adviesregels {
        adviezen = List.copyOf(adviezen);
    }

    /**
     * A recommendation.
     *
     * @param nummer its number in the publication
     * @param groep heading it stands under
     * @param titel what to do, in a few words
     * @param tekst what that means
     * @param als figures of which one is enough to give it
     */
    record Regel(int nummer, String groep, String titel, String tekst, List<Voorwaarde> als) {
        Regel {
            als = List.copyOf(als);
            if (als.isEmpty()) {
                throw new IllegalArgumentException("recommendation " + nummer + " is never given");
            }
        }
    }

    /**
     * A figure and what it must be.
     *
     * @param cijfer name of the figure in a sentence
     * @param indicator id in the registry
     * @param dimensie breakdown; empty for the one that holds the total
     * @param categorie category; empty for the total
     * @param toets what it must be
     * @param grens limit of the tests against one; else 0
     * @param laatste whether the latest year counts, for what is not measured each year
     */
    record Voorwaarde(
            String cijfer,
            String indicator,
            String dimensie,
            String categorie,
            Toets toets,
            double grens,
            boolean laatste) {

        Voorwaarde {
            dimensie = dimensie == null ? "" : dimensie;
            categorie = categorie == null ? "" : categorie;
        }

        /** The same condition with the breakdown that holds the total, when it names none. */
        Voorwaarde van(Register register) {
            if (!dimensie.isEmpty()) {
                return this;
            }
            Snede totaal = register.totaal(indicator);
            return new Voorwaarde(cijfer, indicator, totaal.dimensie(), totaal.categorie(), toets, grens, laatste);
        }

        Snede snede() {
            return new Snede(indicator, dimensie, categorie);
        }
    }

    /** The same rules with the breakdowns that {@code register} has. */
    Adviesregels van(Register register) {
        return new Adviesregels(
                bron,
                adviezen.stream()
                        .map(regel -> new Regel(
                                regel.nummer(),
                                regel.groep(),
                                regel.titel(),
                                regel.tekst(),
                                regel.als().stream()
                                        .map(als -> als.van(register))
                                        .toList()))
                        .toList());
    }

    private static Adviesregels lees() {
        try (InputStream in = Adviesregels.class.getResourceAsStream("adviezen.yaml")) {
            return Yaml.lees(new String(in.readAllBytes(), StandardCharsets.UTF_8), Adviesregels.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
