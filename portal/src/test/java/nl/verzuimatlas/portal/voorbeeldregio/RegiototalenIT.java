package nl.verzuimatlas.portal.voorbeeldregio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people come for is shown: the totals of the sample region as a whole. A way to protect gemeenten that hides these is safe and of no
 * use. Runs on the release named by {@code verzuimatlas.home}.
 */
class RegiototalenIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verzuimmeldingen",
                "relatief-verzuim",
                "luxeverzuim",
                "langdurig-relatief-verzuim",
                "absoluut-verzuim",
                "thuiszitters",
                "protocolnaleving"
            })
    void givenTheSampleRegion_whenItIsProtected_thenItsOwnTotalsAreShown(String indicator)
            throws SQLException, IOException {
        assertThat(standen(indicator)).isNotEmpty().doesNotContain("afgeschermd");
    }

    private static List<String> standen(String indicator) throws SQLException, IOException {
        String pad = System.getProperty("verzuimatlas.home", "");
        assumeFalse(pad.isBlank(), "no release given: set -Dverzuimatlas.home");
        Home home = new Home(Path.of(pad));
        Path publiek = home.publiek(home.huidigeRelease().orElseThrow());
        Properties alleenLezen = new Properties();
        alleenLezen.setProperty("duckdb.read_only", "true");
        List<String> standen = new ArrayList<>();
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek, alleenLezen);
                PreparedStatement vraag = verbinding.prepareStatement("""
                        select status from waarnemingen
                        where indicator = ? and reeks = 'eigen' and regiotype = 'ggd'
                          and (categorie = 'totaal' or indicator = 'protocolnaleving' and dimensie = 'regel')
                        """)) {
            vraag.setString(1, indicator);
            try (ResultSet rij = vraag.executeQuery()) {
                while (rij.next()) {
                    standen.add(rij.getString("status"));
                }
            }
        }
        return standen;
    }
}
