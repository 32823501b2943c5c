package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.feit.Voorkomens.Voorkomen;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class VoorkomensTest {

    @Test
    void givenRowsOfTwoFiles_whenGathered_thenEachCodeAndSchoolYearOfAFileIsThereOnce() {
        List<Voorkomen> gevonden = zoek(
                rij("a", "99AA00", "2024-07-31"),
                rij("a", "99AA00", "2024-08-01"),
                rij("a", "99AA00", "2023-08-01"),
                rij("b", "99AA00", "2024-07-31"),
                rij("a", "99BB00", "2024-07-31"));

        assertThat(gevonden)
                .containsExactlyInAnyOrder(
                        new Voorkomen("a", "99AA00", 2023),
                        new Voorkomen("a", "99AA00", 2024),
                        new Voorkomen("a", "99BB00", 2023),
                        new Voorkomen("b", "99AA00", 2023));
    }

    @Test
    void givenARowWithoutCode_whenGathered_thenItIsLeftOut() {
        assertThat(zoek(rij("a", null, "2024-07-31"))).isEmpty();
    }

    private static List<Voorkomen> zoek(InternalRow... rijen) {
        Iterator<InternalRow> een = Stream.of(rijen).iterator();
        return Stream.iterate(new Voorkomens().call(een), Iterator::hasNext, gevonden -> gevonden)
                .map(Iterator::next)
                .toList();
    }

    private static InternalRow rij(String bestand, String code, String dag) {
        return new GenericInternalRow(new Object[] {
            UTF8String.fromString(bestand),
            code == null ? null : UTF8String.fromString(code),
            (int) LocalDate.parse(dag).toEpochDay()
        });
    }
}
