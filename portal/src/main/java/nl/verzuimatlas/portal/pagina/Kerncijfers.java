package nl.verzuimatlas.portal.pagina;

import java.util.List;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/**
 * Key figures of all municipalities and the region in one school year.
 *
 * @param sneden which figures, in the order to show
 * @param cijfers the figures
 */
public record Kerncijfers(List<Kerncijfer> sneden, Cijfers cijfers) {

    /**
     * A key figure.
     *
     * @param naam label
     * @param snede where it stands in the cube
     */
    public record Kerncijfer(String naam, Snede snede) {}

    public Kerncijfers {
        sneden = List.copyOf(sneden);
    }

    /** Reads the key figures of {@code jaar} and of the year before, which shows what changed. */
    public static Kerncijfers lees(ReleaseLezer lezer, Register register, Schooljaar jaar) {
        List<Kerncijfer> sneden = List.of(
                new Kerncijfer(
                        "Relatief verzuim, per 1.000 leerlingen",
                        new Snede("relatief-verzuim", "onderwijssoort", Snede.TOTAAL)),
                new Kerncijfer("Luxeverzuim, per 1.000 leerlingen", register.totaal("luxeverzuim")),
                new Kerncijfer(
                        "Absoluut verzuim, per 1.000 leerlingen", new Snede("absoluut-verzuim", "duur", Snede.TOTAAL)),
                new Kerncijfer("Thuiszitters, leerlingen", new Snede("thuiszitters", "duur", Snede.TOTAAL)),
                new Kerncijfer(
                        "Langer dan 3 maanden thuis zonder passend aanbod, leerlingen",
                        new Snede("thuiszitters-zonder-aanbod", "duur", "langer-dan-3-maanden")),
                new Kerncijfer("Op tijd gemeld door scholen", new Snede("protocolnaleving", "regel", "LPW-16U")));
        Selectie selectie = Selectie.van(sneden.stream()
                        .map(kerncijfer -> kerncijfer.snede().indicator())
                        .toArray(String[]::new))
                .metReeks(Reeks.EIGEN)
                .metRegiotypen(Regiotype.GEMEENTE, Regiotype.GGD)
                .metSchooljaren(jaar.vorig(), jaar)
                .metDimensies(sneden.stream()
                        .map(kerncijfer -> kerncijfer.snede().dimensie())
                        .distinct()
                        .toArray(String[]::new))
                .metCategorieen(sneden.stream()
                        .map(kerncijfer -> kerncijfer.snede().categorie())
                        .distinct()
                        .toArray(String[]::new));
        return new Kerncijfers(sneden, Cijfers.lees(lezer, selectie));
    }
}
