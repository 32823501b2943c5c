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
 * <p>Without a translation a cell is the value itself. With one it is what the translation makes of the value; what was
 * declared missing and is not translated is an empty cell.
 */
final class SavRecords implements Records {

    private final Woordenboek woordenboek;
    private final Gevallen gevallen;
    private final List<Map<String, String>> vertaling;
    private final List<Variabele> variabelen;

    /** @param vertaling per variable: value to cell; empty is no translation at all */
    SavRecords(Path bestand, List<Map<String, String>> vertaling) throws IOException {
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
        if (vertaling.isEmpty()) {
            return waarde;
        }
        String vertaald = vertaling.get(kolom).get(waarde);
        if (vertaald != null) {
            return vertaald;
        }
        return ontbrekend ? "" : waarde;
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
