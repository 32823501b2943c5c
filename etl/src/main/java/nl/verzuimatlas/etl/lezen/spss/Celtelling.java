package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What reading all cases of a file shows.
 *
 * @param gevallen number of cases
 * @param andereCodering texts that are not in the character set that the file names
 * @param leeg per variable the cells that were declared missing and become empty
 */
record Celtelling(long gevallen, long andereCodering, long[] leeg) {

    /** @param vertalingen translations of the variables that are used, by their place */
    static Celtelling tel(Path bestand, Woordenboek woordenboek, Map<Integer, Celvertaling> vertalingen)
            throws IOException {
        long andere = 0;
        long[] leeg = new long[woordenboek.variabelen().size()];
        try (Gevallen gevallen = new Gevallen(bestand, woordenboek)) {
            while (gevallen.volgende()) {
                for (int kolom = 0; kolom < leeg.length; kolom++) {
                    Variabele variabele = woordenboek.variabelen().get(kolom);
                    Celvertaling vertaling = vertalingen.get(kolom);
                    if (!variabele.isGetal()) {
                        byte[] tekst = gevallen.tekst(variabele);
                        andere += woordenboek.codering().past(tekst) ? 0 : 1;
                        String waarde = woordenboek.codering().lees(tekst);
                        boolean ontbrekend = variabele.ontbrekend().geldt(waarde);
                        leeg[kolom] += ontbrekend && vertaling != null && vertaling.wordtLeeg(waarde) ? 1 : 0;
                    } else if (vertaling != null && !variabele.ontbrekend().isLeeg()) {
                        double getal = gevallen.getal(variabele.element());
                        boolean ontbrekend = getal != woordenboek.leeg()
                                && variabele.ontbrekend().geldt(getal);
                        leeg[kolom] += ontbrekend && vertaling.wordtLeeg(Getaltekst.van(getal)) ? 1 : 0;
                    }
                }
            }
            return new Celtelling(gevallen.nummer(), andere, leeg);
        }
    }
}
