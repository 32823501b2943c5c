package nl.verzuimatlas.portal.bestand;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Excel workbook: the figures, how to read them, and the definitions of the indicators in it. Texts are text cells, which
 * Excel never computes, whatever they start with. Rows leave memory as they are written.
 */
public final class Werkboek {

    /** Rows that a sheet of Excel can hold besides the header. */
    public static final int HOOGSTENS_RIJEN = 1_048_575;

    private static final int RIJEN_IN_GEHEUGEN = 100;
    private static final int TEKENBREEDTE = 256;
    private static final int LANGSTE_CEL = 32_767;
    private static final int SMAL = 14;
    private static final int BREED = 40;
    private static final int HEEL_BREED = 100;

    private final SXSSFWorkbook boek;
    private final CellStyle kop;
    private final CellStyle tekst;

    private Werkboek(SXSSFWorkbook boek) {
        this.boek = boek;
        Font vet = boek.createFont();
        vet.setBold(true);
        kop = boek.createCellStyle();
        kop.setFont(vet);
        tekst = boek.createCellStyle();
        tekst.setWrapText(true);
    }

    /**
     * Writes a workbook to {@code uit}, which stays open.
     *
     * @param rijen at most {@link #HOOGSTENS_RIJEN}
     * @param herkomst where the figures come from
     * @param indicatoren indicators that occur in the rows
     */
    public static void schrijf(Rijen rijen, Herkomst herkomst, List<Indicator> indicatoren, OutputStream uit)
            throws IOException {
        try (SXSSFWorkbook boek = new SXSSFWorkbook(RIJEN_IN_GEHEUGEN)) {
            Werkboek werkboek = new Werkboek(boek);
            werkboek.cijfers(rijen);
            werkboek.toelichting(herkomst);
            werkboek.definities(indicatoren);
            boek.write(uit);
        }
    }

    private void cijfers(Rijen rijen) {
        Sheet blad = boek.createSheet("Cijfers");
        blad.createFreezePane(0, 1);
        kopregel(blad, Kolommen.namen());
        for (int i = 0; i < Kolommen.alle().size(); i++) {
            blad.setColumnWidth(i, SMAL * TEKENBREEDTE);
        }
        Teller teller = new Teller();
        rijen.geef(rij -> regel(blad.createRow(teller.volgende()), rij));
        blad.setAutoFilter(
                new CellRangeAddress(0, teller.regel, 0, Kolommen.alle().size() - 1));
    }

    private static void regel(Row regel, Waarneming rij) {
        List<Kolom> kolommen = Kolommen.alle();
        for (int i = 0; i < kolommen.size(); i++) {
            Kolom kolom = kolommen.get(i);
            if (kolom.soort() == Kolom.Soort.GETAL) {
                OptionalDouble getal = kolom.getal().apply(rij);
                if (getal.isPresent()) {
                    regel.createCell(i).setCellValue(getal.getAsDouble());
                }
            } else {
                regel.createCell(i).setCellValue(kolom.tekst().apply(rij));
            }
        }
    }

    private void toelichting(Herkomst herkomst) {
        Sheet blad = boek.createSheet("Toelichting");
        blad.setColumnWidth(0, BREED * TEKENBREEDTE);
        blad.setColumnWidth(1, HEEL_BREED * TEKENBREEDTE);
        Teller teller = new Teller();
        kopregel(blad, List.of("Onderwerp", "Uitleg"));
        for (List<String> regel : Toelichting.regels(herkomst)) {
            teksten(blad, teller.volgende(), regel);
        }
        for (Kolom kolom : Kolommen.alle()) {
            teksten(blad, teller.volgende(), List.of("Kolom " + kolom.naam(), kolom.omschrijving()));
        }
    }

    private void definities(List<Indicator> indicatoren) {
        Sheet blad = boek.createSheet("Definities");
        List<String> koppen =
                List.of("Indicator", "Naam", "Uitleg", "Eenheid", "Teller", "Noemer", "Interval", "Versie", "Let op");
        kopregel(blad, koppen);
        for (int i = 0; i < koppen.size(); i++) {
            blad.setColumnWidth(i, BREED * TEKENBREEDTE);
        }
        Teller teller = new Teller();
        for (Indicator indicator : indicatoren) {
            teksten(
                    blad,
                    teller.volgende(),
                    List.of(
                            indicator.id(),
                            indicator.naam(),
                            indicator.uitleg(),
                            indicator.eenheid(),
                            indicator.teller(),
                            indicator.noemer(),
                            indicator.intervalmethode(),
                            indicator.definitieversie(),
                            String.join(" ", indicator.kanttekeningen())));
        }
    }

    private void kopregel(Sheet blad, List<String> koppen) {
        Row regel = blad.createRow(0);
        for (int i = 0; i < koppen.size(); i++) {
            Cell cel = regel.createCell(i);
            cel.setCellValue(koppen.get(i));
            cel.setCellStyle(kop);
        }
    }

    private void teksten(Sheet blad, int nummer, List<String> teksten) {
        Row regel = blad.createRow(nummer);
        for (int i = 0; i < teksten.size(); i++) {
            Cell cel = regel.createCell(i);
            String inhoud = teksten.get(i);
            cel.setCellValue(inhoud.substring(0, Math.min(inhoud.length(), LANGSTE_CEL)));
            cel.setCellStyle(tekst);
        }
    }

    /** Number of the row written last; the header is row 0. */
    private static final class Teller {
        private int regel;

        private int volgende() {
            regel++;
            return regel;
        }
    }
}
