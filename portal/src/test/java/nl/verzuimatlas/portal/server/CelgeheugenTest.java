package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that name indicators are answered from memory, others by the database: both must give the same. */
class CelgeheugenTest {

    @TempDir
    private static Path map;

    private static Atlas atlas;

    @BeforeAll
    static void open() {
        atlas = Atlas.open(ProefRelease.maak(map, "proef-1"));
    }

    @AfterAll
    static void sluit() {
        atlas.close();
    }

    @Test
    void givenAllIndicators_whenTheyAreNamed_thenCellsAndOrderAreThoseOfTheWholeCube() {
        assertThat(gelezen(Selectie.alles())).isNotEmpty().isEqualTo(gelezen(benoemd(Selectie.alles())));
    }

    @Test
    void givenEachFilter_whenIndicatorsAreNamed_thenTheCellsAreThoseOfTheDatabase() {
        Selectie alles = Selectie.alles();
        List<Selectie> selecties = List.of(
                alles.metReeks(Reeks.GEPUBLICEERD),
                alles.metRegiotypen(Regiotype.GEMEENTE, Regiotype.GGD),
                alles.metRegiocodes("GM0222"),
                alles.metSchooljaren(Schooljaar.parse("2023-2024")),
                alles.metDimensies("duur"),
                alles.metCategorieen("totaal"),
                alles.metCategorieen("vo", "totaal"),
                alles.metRegiocodes("GM0222", "GM0197", "bestaat-niet"),
                alles.metRegiocodes("GM0222", "GM0197").metCategorieen("totaal", "po"),
                alles.metRegiocodes("GM0222").metPagina(3, 7));

        assertThat(selecties).allSatisfy(selectie -> {
            assertThat(gelezen(selectie)).isNotEmpty().isEqualTo(gelezen(benoemd(selectie)));
            assertThat(aantal(benoemd(selectie))).isEqualTo(aantal(selectie));
        });
    }

    @Test
    void givenAnIndicatorThatIsNotThere_whenItIsAsked_thenThereAreNoCells() {
        assertThat(gelezen(Selectie.van("bestaat-niet"))).isEmpty();
        assertThat(aantal(Selectie.van("bestaat-niet"))).isZero();
    }

    private static Selectie benoemd(Selectie selectie) {
        return selectie.metIndicatoren(atlas.lees(ReleaseLezer::indicatoren).stream()
                .map(Indicator::id)
                .toList());
    }

    private static List<Waarneming> gelezen(Selectie selectie) {
        return atlas.lees(lezer -> lezer.waarnemingen(selectie));
    }

    private static long aantal(Selectie selectie) {
        return atlas.lees(lezer -> lezer.tel(selectie));
    }
}
