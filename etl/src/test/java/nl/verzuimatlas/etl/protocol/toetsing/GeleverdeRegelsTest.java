package nl.verzuimatlas.etl.protocol.toetsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import org.junit.jupiter.api.Test;

/** The protocols that come with the product next to the rules that the cases were worked out for. */
class GeleverdeRegelsTest {

    /** What a rule computes; titles, sources and what is said about assumptions may change freely. */
    private static final List<String> VELDEN = List.of("id", "sectoren", "doelgroep", "signaal");

    @Test
    void givenTheRulesOfTheProduct_whenComparedWithTheCases_thenTheyComputeTheSame() {
        Map<String, String> vanGevallen = new TreeMap<>();
        for (Geval geval : Gevallezer.alle()) {
            if (!geval.protocol().startsWith("proef-")) {
                geval.versies()
                        .forEach(versie -> vanGevallen.put(
                                geval.protocol() + " " + versie.regel().verplicht("id"), inhoud(versie.regel())));
            }
        }
        Map<String, String> vanProduct = new TreeMap<>();
        for (Proefprotocol protocol : Proefprotocol.lees(Protocollen.teksten())) {
            protocol.regels()
                    .forEach(regel -> vanProduct.put(protocol.id() + " " + regel.verplicht("id"), inhoud(regel)));
        }
        Map<String, String> zonderGevallen = new TreeMap<>(vanProduct);
        // the variant differs in one rule only
        zonderGevallen
                .keySet()
                .removeIf(sleutel -> sleutel.startsWith("s-hertogenbosch-een-week ")
                        && vanProduct
                                .get(sleutel)
                                .equals(vanProduct.get(sleutel.replace("een-week", "tien-schooldagen"))));
        assertThat(vanGevallen).containsExactlyInAnyOrderEntriesOf(zonderGevallen);
    }

    private static String inhoud(Yamlboom regel) {
        Map<String, Object> inhoud = new LinkedHashMap<>();
        VELDEN.forEach(veld -> inhoud.put(veld, geordend(regel.velden().get(veld))));
        inhoud.put(
                "acties",
                regel.takken("acties").stream().map(GeleverdeRegelsTest::actie).toList());
        return new Yamlboom(inhoud).tekst();
    }

    private static Object actie(Yamlboom actie) {
        Map<String, Object> velden = new TreeMap<>(actie.velden());
        velden.remove("termijn_is_aanname");
        return geordend(velden);
    }

    private static Object geordend(Object waarde) {
        if (waarde instanceof Map<?, ?> map) {
            Map<String, Object> geordend = new TreeMap<>();
            map.forEach((sleutel, veld) -> geordend.put(String.valueOf(sleutel), geordend(veld)));
            return geordend;
        }
        return waarde;
    }
}
