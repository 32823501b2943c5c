package nl.verzuimatlas.portal.zoek;

import java.util.List;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * What was found.
 *
 * @param kader frame
 * @param vraag what was sought
 * @param samenvatting how much was found, as a sentence
 * @param groepen what was found, by kind, the best kind first
 */
public record ZoekPage(Kader kader, String vraag, String samenvatting, List<Groep> groepen) implements Pagina {

    /**
     * What was found of one kind.
     *
     * @param kop heading
     * @param lijst what was found, best first
     */
    public record Groep(String kop, List<Gevonden> lijst) {
        public Groep {
            lijst = List.copyOf(lijst);
        }
    }

    /**
     * Something found.
     *
     * @param titel name
     * @param pad page about it; empty when there is none
     * @param uitleg a sentence about it; may be empty
     */
    public record Gevonden(String titel, String pad, String uitleg) {}

    public ZoekPage {
        groepen = List.copyOf(groepen);
    }

    @Override
    public String sjabloon() {
        return "zoek/zoek.jte";
    }
}
