package nl.verzuimatlas.portal.figuur;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/** Address in the API of the numbers behind a figure: the same selection of the same release, so the same rows. */
public final class Download {

    private static final int GROOTSTE_PAGINA = 10_000;

    private Download() {}

    /** Address of the rows of {@code selectie} in release {@code release} as CSV. */
    public static String csv(Selectie selectie, String release) {
        List<String> delen = new ArrayList<>();
        voegToe(delen, "indicator", selectie.indicatoren());
        voegToe(delen, "reeks", termen(selectie.reeksen()));
        voegToe(delen, "regiotype", termen(selectie.regiotypen()));
        voegToe(delen, "regiocode", selectie.regiocodes());
        voegToe(
                delen,
                "schooljaar",
                selectie.schooljaren().stream().map(Object::toString).toList());
        voegToe(delen, "dimensie", selectie.dimensies());
        voegToe(delen, "categorie", selectie.categorieen());
        voegToe(delen, "release", List.of(release));
        delen.add("formaat=csv");
        delen.add("paginagrootte=" + GROOTSTE_PAGINA);
        return "/api/v1/waarnemingen?" + String.join("&", delen);
    }

    private static List<String> termen(List<? extends Term> waarden) {
        return waarden.stream().map(Term::term).toList();
    }

    private static void voegToe(List<String> delen, String naam, List<String> waarden) {
        waarden.forEach(waarde -> delen.add(naam + "=" + URLEncoder.encode(waarde, StandardCharsets.UTF_8)));
    }
}
