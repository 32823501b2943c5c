package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Kerncijfers;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Table of all key figures of municipalities, under those of the region. */
public final class Kerntabel {

    private Kerntabel() {}

    /** The table of {@code gemeenten} in {@code jaar}. */
    public static Figuur van(
            Register register,
            Kerncijfers kern,
            Gebied regio,
            List<Gebied> gemeenten,
            Schooljaar jaar,
            String release) {
        List<Gebied> rijen = new ArrayList<>(List.of(regio));
        rijen.addAll(gemeenten);
        Kruistabel tabel = Kruistabel.vul(
                "Gemeente",
                rijen,
                gebied -> gebied.equals(regio) ? Kop.gebied(gebied).metNadruk() : Kop.gebied(gebied),
                kern.sneden(),
                kerncijfer -> Kop.metPad(
                        kerncijfer.naam(), "/definities/" + kerncijfer.snede().indicator()),
                (gebied, kerncijfer) -> kern.cijfers().find(kerncijfer.snede(), gebied, jaar));
        return FiguurBouwer.van("kerncijfers", tabel, kern.cijfers().selectie().metSchooljaren(jaar))
                .titel("Alle kerncijfers van de gemeenten bij elkaar")
                .onderschrift("Kerncijfers per gemeente, schooljaar " + jaar)
                .definities(
                        register,
                        kern.sneden().stream()
                                .map(kerncijfer -> kerncijfer.snede().indicator())
                                .distinct()
                                .toArray(String[]::new))
                .bouw("schooljaar " + jaar, release);
    }
}
