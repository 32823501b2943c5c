package nl.verzuimatlas.portal.data;

import java.util.List;
import nl.verzuimatlas.portal.pagina.Keuzelijst.Optie;

/**
 * A step of the table builder.
 *
 * @param nummer number, from 1
 * @param naam name of the GET parameter
 * @param vraag what the reader chooses
 * @param hulp how to choose
 * @param meer whether more than one may be chosen
 * @param opties what can be chosen
 */
public record Stap(int nummer, String naam, String vraag, String hulp, boolean meer, List<Optie> opties) {

    public Stap {
        opties = List.copyOf(opties);
    }

    /** What was chosen. */
    List<String> gekozen() {
        return opties.stream().filter(Optie::gekozen).map(Optie::waarde).toList();
    }

    /** Whether nothing was chosen yet. */
    boolean open() {
        return opties.stream().noneMatch(Optie::gekozen);
    }
}
