package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.verzuimatlas.etl.ProefSpark;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpwarmingTest {

    @Test
    void givenASession_whenItIsWarmedUpTwice_thenItIsTheSameSessionAndKnowsNothingNew(@TempDir Path map) {
        SparkSession sessie = ProefSpark.sessie();
        long tabellen = sessie.catalog().listTables().count();

        assertThat(Opwarming.doe(sessie, map)).isSameAs(sessie);
        assertThat(Opwarming.doe(sessie, map)).isSameAs(sessie);

        assertThat(sessie.catalog().listTables().count()).isEqualTo(tabellen);
        assertThat(map).isDirectoryContaining(een -> een.endsWith("opwarming"));
    }
}
