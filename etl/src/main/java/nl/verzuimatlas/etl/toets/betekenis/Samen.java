package nl.verzuimatlas.etl.toets.betekenis;

import nl.verzuimatlas.etl.toets.regel.Groepsregel;

/** Rows that say something about the same thing together, such as all rows of a gemeente in the leerplichttelling. */
final class Samen implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        Groepsregel.van(beeld.schema())
                .ifPresent(regel ->
                        regel.oordeel(beeld.rijen().groepen(), beeld.bestand()).forEach(melder::meld));
    }
}
