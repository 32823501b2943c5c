package nl.verzuimatlas.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.verzuimatlas.portal.http.Vast;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/**
 * What readers ask, in a fixed order for a seed: half are factsheets and pages with a choice, a quarter fixed pages and files, a
 * quarter questions to the API, half of those for a file, which is never kept.
 */
final class Mix {

    private static final List<String> VAST = List.of(
            "/",
            "/gemeenten",
            "/verzuim",
            "/thuiszitters",
            "/protocolnaleving",
            "/risicofactoren",
            "/definities",
            "/kwaliteit");
    private static final int SOORTEN = 8;
    private static final int KLEINSTE_PAGINA = 1_000;
    private static final int ANDERE_PAGINAS = 9_000;

    private final List<String> gemeenten;
    private final List<String> swv;
    private final List<String> indicatoren;
    private final List<String> jaren;

    private Mix(List<String> gemeenten, List<String> swv, List<String> indicatoren, List<String> jaren) {
        this.gemeenten = gemeenten;
        this.swv = swv;
        this.indicatoren = indicatoren;
        this.jaren = jaren;
    }

    /** The mix over what a release holds. */
    static Mix van(ReleaseLezer lezer) {
        return new Mix(
                lezer.gemeenten().stream()
                        .map(gemeente -> gemeente.code())
                        .map(Gemeentecode::code)
                        .toList(),
                lezer.regios().stream()
                        .filter(regio -> regio.type() == Regiotype.SWV_VO)
                        .map(regio -> regio.code())
                        .toList(),
                lezer.indicatoren().stream().map(Indicator::id).toList(),
                lezer.schooljaren().stream().map(Schooljaar::toString).toList());
    }

    /** {@code aantal} paths. */
    List<String> paden(int aantal, long zaad) {
        Random toeval = new Random(zaad);
        List<String> paden = new ArrayList<>(aantal);
        for (int i = 0; i < aantal; i++) {
            paden.add(pad(toeval));
        }
        return paden;
    }

    /** The same questions, each asked in words of its own, so that no answer that was kept fits; files of all pages stay as they are. */
    static List<String> vers(List<String> paden) {
        List<String> vers = new ArrayList<>(paden.size());
        for (int i = 0; i < paden.size(); i++) {
            String pad = paden.get(i);
            if (pad.startsWith("/vast/")) {
                vers.add(pad);
            } else if (pad.startsWith("/api/")) {
                vers.add(pad + "&paginagrootte=" + (KLEINSTE_PAGINA + i % ANDERE_PAGINAS));
            } else {
                vers.add(pad + (pad.contains("?") ? "&" : "?") + "keer=" + i);
            }
        }
        return vers;
    }

    private String pad(Random toeval) {
        String gemeente = kies(gemeenten, toeval);
        return switch (toeval.nextInt(SOORTEN)) {
            case 0, 1 -> "/gemeenten/" + gemeente;
            case 2 -> "/verzuim?gebied=" + gemeente;
            case 3 -> swv.isEmpty() ? "/thuiszitters?gebied=" + gemeente : "/swv/" + kies(swv, toeval);
            case 4 -> kies(VAST, toeval);
            case 5 ->
                kies(
                        List.of(
                                Vast.pad(Vast.STIJL),
                                Vast.pad(Vast.SCRIPT),
                                "/definities/" + kies(indicatoren, toeval)),
                        toeval);
            case 6 -> "/api/v1/waarnemingen?indicator=" + kies(indicatoren, toeval) + "&regiocode=" + gemeente;
            default ->
                "/api/v1/waarnemingen?indicator=" + kies(indicatoren, toeval) + "&schooljaar=" + kies(jaren, toeval)
                        + "&regiotype=gemeente&formaat=csv";
        };
    }

    private static <T> T kies(List<T> keuzes, Random toeval) {
        return keuzes.get(toeval.nextInt(keuzes.size()));
    }
}
