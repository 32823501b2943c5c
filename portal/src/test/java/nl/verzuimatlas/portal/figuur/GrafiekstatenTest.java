package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In every kind of chart a zero, a hidden figure, a missing figure and too few answers are told apart without its table. */
class GrafiekstatenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is read on a chart; the text of a tooltip is not. */
    private static final Set<String> ZICHTBAAR = Set.of("formatter", "teken", "data");

    static Stream<Named<Function<Kruistabel, Grafiek>>> grafieken() {
        Map<String, Function<Kruistabel, Grafiek>> soorten = Map.of(
                "lines", tabel -> Lijngrafiek.van(tabel, "leerlingen"),
                "lines with a target", tabel -> Lijngrafiek.metDoel(tabel, "leerlingen", 3, "doel"),
                "lying bars", tabel -> Staafgrafiek.van(tabel, "leerlingen"),
                "parts on top of each other", tabel -> Stapelgrafiek.gestapeld(tabel, "leerlingen", List.of()),
                "dots", tabel -> Puntgrafiek.van(tabel, "leerlingen"),
                "in and out", tabel -> Balansgrafiek.van(tabel, "leerlingen"),
                "falling curve", tabel -> Overlevingsgrafiek.van(tabel, "%"),
                "heatmap", tabel -> Warmtekaart.van(tabel, "leerlingen"),
                "tiles", tabel -> Tegelkaart.van(gemeenten(), tabel, "leerlingen", List.of(1.0, 5.0, 9.0)));
        return soorten.entrySet().stream().map(soort -> Named.of(soort.getKey(), soort.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grafieken")
    void givenEachState_whenAChartIsDrawn_thenItsSignIsOnTheChartAndOnlyAZeroIsANumber(
            Function<Kruistabel, Grafiek> grafiek) throws JsonProcessingException {
        JsonNode nul = optie(grafiek, Cijfer.aantal(0));
        JsonNode verborgen = optie(grafiek, Cijfer.zonder(Status.AFGESCHERMD));
        JsonNode ontbreekt = optie(grafiek, Cijfer.zonder(Status.ONTBREEKT));
        JsonNode weinig = optie(grafiek, Cijfer.zonder(Status.TE_WEINIG_RESPONS));

        assertThat(woorden(nul)).doesNotContain("x", "ontbreekt").noneMatch(woord -> woord.startsWith("te weinig"));
        assertThat(woorden(verborgen)).contains("x").doesNotContain("ontbreekt");
        assertThat(woorden(ontbreekt)).contains("ontbreekt").doesNotContain("x");
        assertThat(woorden(weinig)).anyMatch(woord -> woord.startsWith("te weinig"));
        assertThat(heeftNul(nul)).isTrue();
        assertThat(heeftNul(verborgen) || heeftNul(ontbreekt) || heeftNul(weinig))
                .isFalse();
    }

    /** Three rows of four columns, in which the second row has {@code cijfer} and no other figure is zero. */
    private static JsonNode optie(Function<Kruistabel, Grafiek> grafiek, Cijfer cijfer) throws JsonProcessingException {
        List<List<Optional<Waarneming>>> rijen = Stream.of(Cijfer.aantal(7), cijfer, Cijfer.aantal(9))
                .map(Cijfer::waarneming)
                .map(waarneming -> IntStream.range(0, 4)
                        .mapToObj(kolom -> Optional.of(waarneming))
                        .toList())
                .toList();
        Kruistabel tabel = new Kruistabel(
                "Schooljaar",
                List.of(Kop.van("2021-2022"), Kop.van("2022-2023"), Kop.van("2023-2024")),
                List.of(Kop.van("Begin"), Kop.van("Erbij"), Kop.van("Eraf"), Kop.van("Eind")),
                rijen);
        return JSON.readTree(grafiek.apply(tabel).optie());
    }

    private static boolean heeftNul(JsonNode optie) {
        return optie.findValues("value").stream()
                        .flatMap(waarde -> waarde.isArray()
                                ? IntStream.range(0, waarde.size()).mapToObj(waarde::get)
                                : Stream.of(waarde))
                        .anyMatch(getal -> getal.isDouble() && getal.asDouble() == 0)
                || optie.findValuesAsText("teken").contains("0");
    }

    private static List<String> woorden(JsonNode optie) {
        List<String> woorden = new ArrayList<>();
        optie.properties().forEach(veld -> {
            boolean zichtbaar = ZICHTBAAR.contains(veld.getKey());
            for (JsonNode deel : veld.getValue().isArray() ? veld.getValue() : List.of(veld.getValue())) {
                if (deel.isTextual() && zichtbaar) {
                    woorden.addAll(Arrays.asList(deel.asText().split("\n")));
                } else if (deel.isContainerNode()) {
                    woorden.addAll(woorden(deel));
                }
            }
        });
        return woorden;
    }

    private static List<Gebied> gemeenten() {
        return List.of(
                new Gebied(Regiotype.GEMEENTE, "GM0213", "Brummen"),
                new Gebied(Regiotype.GEMEENTE, "GM0232", "Epe"),
                new Gebied(Regiotype.GEMEENTE, "GM0246", "Heerde"));
    }
}
