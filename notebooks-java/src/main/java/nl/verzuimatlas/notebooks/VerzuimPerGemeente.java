package nl.verzuimatlas.notebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Relatief verzuim per gemeente in one school year, as a table: how to read a release from Java. */
public final class VerzuimPerGemeente {

    private VerzuimPerGemeente() {}

    /** Lines of the table: name, value with one decimal and interval, or why there is none. */
    public static List<String> tabel(Atlas atlas, Schooljaar schooljaar) {
        List<Waarneming> cellen = atlas.lees(release -> release.waarnemingen(Selectie.van("relatief-verzuim")
                .metReeks(Reeks.EIGEN)
                .metRegiotypen(Regiotype.GEMEENTE)
                .metSchooljaren(schooljaar)
                .metCategorieen("totaal")));
        List<String> regels = new ArrayList<>();
        for (Waarneming cel : cellen) {
            regels.add("%-20s %s".formatted(cel.regionaam(), tekst(cel)));
        }
        return List.copyOf(regels);
    }

    private static String tekst(Waarneming cel) {
        if (cel.waarde() instanceof Waarde.Cijfer cijfer) {
            return String.format(
                    Locale.ROOT,
                    "%5.1f (%.1f-%.1f)",
                    cijfer.getal(),
                    cel.ondergrens().orElse(Double.NaN),
                    cel.bovengrens().orElse(Double.NaN));
        }
        return cel.waarde().status().term();
    }
}
