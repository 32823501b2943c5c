package nl.verzuimatlas.warehouse.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.protocol.Protocolkeuze.GeenKeuzeException;
import nl.verzuimatlas.warehouse.protocol.Protocolkeuze.Regiolid;
import nl.verzuimatlas.warehouse.protocol.Protocolkeuze.School;
import org.junit.jupiter.api.Test;

/** Which protocols hold for a school on a day. */
class ProtocolkeuzeTest {

    private static final Toepassing.Regio ACHTERHOEK = new Toepassing.Regio("rmc", "RMC13");
    private static final LocalDate DAG = LocalDate.of(2023, 11, 6);
    private static final School SCHOOL = new School(
            "99AA00",
            "GM0222",
            Sector.VO,
            List.of(new Regiolid(ACHTERHOEK, LocalDate.of(2014, 8, 1), Optional.of(LocalDate.of(2024, 1, 1)))));

    private final Protocol regionaal = Protocollen.lees().versies("achterhoek").get(0);

    @Test
    void givenASchoolInARegion_whenChosen_thenTheLawAndTheProtocolOfTheRegionHold() {
        Protocolkeuze keuze = new Protocolkeuze(Protocollen.lees());
        assertThat(keuze.geldend(SCHOOL, DAG)).extracting(Protocol::id).containsExactly("landelijk", "achterhoek");
        // the gemeente is in the region up to 31 December 2023
        assertThat(keuze.geldend(SCHOOL, LocalDate.of(2023, 12, 31))).hasSize(2);
        assertThat(keuze.geldend(SCHOOL, LocalDate.of(2024, 1, 1)))
                .extracting(Protocol::id)
                .containsExactly("landelijk");
        assertThat(keuze.geldend(SCHOOL, LocalDate.of(2008, 12, 31))).isEmpty();
    }

    @Test
    void givenMorePreciseProtocols_whenChosen_thenVestigingGoesBeforeGemeenteBeforeRegion() {
        Protocol gemeente =
                met("g", new Toepassing(false, List.of(), List.of("GM0222"), List.of()), List.of(Sector.VO));
        Protocol vestiging =
                met("v", new Toepassing(false, List.of(), List.of(), List.of("99AA00")), List.of(Sector.VO));
        assertThat(ids(regionaal, gemeente)).containsExactly("g");
        assertThat(ids(regionaal, gemeente, vestiging)).containsExactly("v");
        Protocol anderSector =
                met("po", new Toepassing(false, List.of(), List.of(), List.of("99AA00")), List.of(Sector.PO));
        assertThat(ids(regionaal, anderSector)).containsExactly("achterhoek");
    }

    @Test
    void givenTwoThatAreEquallyPrecise_whenChosen_thenTheRunStopsAndNamesThem() {
        Toepassing zelfde = new Toepassing(false, List.of(), List.of("GM0222"), List.of());
        assertThatExceptionOfType(GeenKeuzeException.class)
                .isThrownBy(() -> ids(met("a", zelfde, List.of(Sector.VO)), met("b", zelfde, List.of(Sector.VO))))
                .withMessage(
                        "voor vestiging 99AA00 in gemeente GM0222 gelden op 2023-11-06 even precies de protocollen a en b;"
                                + " pas bij een van beide toepassing of geldig_tot aan");
    }

    private static List<String> ids(Protocol... protocollen) {
        return new Protocolkeuze(new Protocollen(Stream.of(protocollen).toList()))
                .geldend(SCHOOL, DAG).stream().map(Protocol::id).toList();
    }

    private Protocol met(String id, Toepassing toepassing, List<Sector> sectoren) {
        return new Protocol(
                id,
                id,
                regionaal.geldigVan(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                toepassing,
                sectoren,
                regionaal.bron(),
                regionaal.regels(),
                List.of());
    }
}
