package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.lezen.Records;

/**
 * The cases of an SPSS file as text cells; the first case is row 1. The system-missing value is an empty cell.
 *
 * <p>A cell is the value itself. Of a variable that is translated it is what the translation makes of the value; what was
 * declared missing and is not in the translation is then an empty cell.
 */
final class SavRecords implements Records {

    private final Woordenboek woordenboek;
    private final Gevallen gevallen;
    private final Map<Integer, Map<String, String>> vertaling;
    private final List<Variabele> variabelen;

    /** @param vertaling per variable that is translated: value to cell */
    SavRecords(Path bestand, Map<Integer, Map<String, String>> vertaling) throws IOException {
        this.woordenboek = Woordenboeklezer.lees(bestand);
        this.gevallen = new Gevallen(bestand, woordenboek);
        this.variabelen = woordenboek.variabelen();
        this.vertaling = vertaling;
    }

    @Override
    public boolean volgende() throws IOException {
        return gevallen.volgende();
    }

    @Override
    public long rij() {
        return gevallen.nummer();
    }

    @Override
    public int aantal() {
        return variabelen.size();
    }

    @Override
    public String cel(int kolom) {
        Variabele variabele = variabelen.get(kolom);
        boolean ontbrekend;
        String waarde;
        if (variabele.isGetal()) {
            double getal = gevallen.getal(variabele.element());
            if (getal == woordenboek.leeg()) {
                return "";
            }
            waarde = Getaltekst.van(getal, variabele.soort());
            ontbrekend = variabele.ontbrekend().geldt(getal);
        } else {
            waarde = woordenboek.codering().lees(gevallen.tekst(variabele));
            ontbrekend = variabele.ontbrekend().geldt(waarde);
        }
        Map<String, String> cellen = vertaling.get(kolom);
        return cellen == null ? waarde : cellen.getOrDefault(waarde, ontbrekend ? "" : waarde);
    }

    @Override
    public boolean isLeeg(int kolom) {
        Variabele variabele = variabelen.get(kolom);
        return variabele.isGetal()
                ? gevallen.getal(variabele.element()) == woordenboek.leeg()
                : cel(kolom).isBlank();
    }

    @Override
    public void bekijk(Celkijker kijker) {
        for (int kolom = 0; kolom < variabelen.size(); kolom++) {
            byte[] bytes = cel(kolom).getBytes(StandardCharsets.UTF_8);
            kijker.cel(kolom, bytes, 0, bytes.length);
        }
    }

    @Override
    public void close() throws IOException {
        gevallen.close();
    }
}
