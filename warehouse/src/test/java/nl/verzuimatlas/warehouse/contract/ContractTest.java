package nl.verzuimatlas.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract files can be read and are consistent in themselves. */
class ContractTest {

    static Stream<String> bronnen() {
        return Stream.concat(BronSchema.BRONNEN.stream(), Stream.of("verzuimcodes"));
    }

    static List<String> tabellen() {
        return FeitTabel.TABELLEN;
    }

    @ParameterizedTest
    @MethodSource("bronnen")
    void givenASourceSchema_whenItIsRead_thenItsKeysAndExamplesFitItsFields(String bron) {
        BronSchema schema = BronSchema.lees(bron);

        assertThat(schema.bron()).isEqualTo(bron);
        assertThat(schema.fields()).extracting(BronSchema.Veld::name).doesNotHaveDuplicates();
        assertThat(schema.fields()).extracting(BronSchema.Veld::name).containsAll(schema.primaryKey());
        schema.schooljaarVan()
                .ifPresent(veld -> assertThat(schema.findVeld(veld)).isPresent());
        assertThat(schema.fields()).allSatisfy(veld -> {
            assertThat(veld.description()).isNotBlank();
            List<String> toegestaan = veld.constraints().enumeratie();
            if (!toegestaan.isEmpty()) {
                assertThat(new HashSet<>(toegestaan)).containsAll(veld.waarden().values());
                assertThat(toegestaan).contains(veld.voorbeeld());
            }
            veld.constraints()
                    .pattern()
                    .ifPresent(vorm -> assertThat(veld.voorbeeld()).matches(vorm));
        });
    }

    @ParameterizedTest
    @MethodSource("tabellen")
    void givenAFactTable_whenItIsRead_thenItsPartitionIsItsLastColumn(String tabel) {
        FeitTabel feiten = FeitTabel.lees(tabel);

        assertThat(feiten.tabel()).isEqualTo(tabel);
        assertThat(feiten.kolommen()).extracting(FeitTabel.Kolom::naam).doesNotHaveDuplicates();
        feiten.partitie()
                .ifPresent(kolom -> assertThat(feiten.kolommen()
                                .get(feiten.kolommen().size() - 1)
                                .naam())
                        .isEqualTo(kolom));
    }

    @ParameterizedTest
    @MethodSource("tabellen")
    void givenAFactTable_whenItsOriginIsRead_thenItConsistsOfSourcesAndTables(String tabel) {
        FeitTabel feiten = FeitTabel.lees(tabel);

        assertThat(BronSchema.BRONNEN).containsAll(feiten.alleBronnen());
        assertThat(feiten.alleBronnen()).isNotEmpty().containsAll(feiten.bronnen());
        assertThat(FeitTabel.TABELLEN).containsAll(feiten.feiten());
        assertThat(feiten.feiten()).doesNotContain(tabel);
    }

    @Test
    void givenWhatSourcesCover_whenItsOriginIsRead_thenItIsAllOfThem() {
        assertThat(FeitTabel.lees("dekking").alleBronnen()).containsExactlyInAnyOrderElementsOf(BronSchema.BRONNEN);
        assertThat(FeitTabel.lees("naleving").alleBronnen())
                .contains(
                        "duo-meldingen", "acties", "verzuimregistratie", "schoolvakanties", "vestigingen", "gemeenten")
                .doesNotContain("emovo", "thuiszitters");
    }
}
