package nl.verzuimatlas.warehouse.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocols that come with the product, and those that an organisation adds. */
class ProtocollenTest {

    private final Protocollen huis = Protocollen.lees();

    @Test
    void givenTheProduct_whenProtocolsAreRead_thenEachRuleOfThePublishedProtocolsIsThereOrListedWithTheReason() {
        assertThat(huis.lijst())
                .extracting(protocol -> protocol.id() + " " + protocol.versie())
                .containsExactly(
                        "achterhoek 2013-08-01",
                        "ijssel-vecht 2013-08-01",
                        "landelijk 2009-01-01",
                        "s-hertogenbosch-een-week 2022-01-01",
                        "s-hertogenbosch-tien-schooldagen 2022-01-01",
                        "voorkeuren 2013-08-01");
        assertThat(ids("landelijk")).containsExactly("LPW-16U", "LPW-LRV", "LPW-LUXE", "RMC-18", "LPW-OVERIG", "ZIEK");
        assertThat(ids("ijssel-vecht"))
                .startsWith("IJV-1", "IJV-4", "IJV-9", "IJV-12", "IJV-16", "IJV-30", "IJV-LUXE", "IJV-PO16", "IJV-VO9")
                .contains("IJV-4WK", "IJV-Z4", "IJV-ZM-1", "IJV-ZM-2", "IJV-ZNV");
        assertThat(ids("s-hertogenbosch-een-week"))
                .startsWith("DB-TL7", "DB-TL8", "DB-TL12", "DB-TLH", "DB-SP2", "DB-SP3", "DB-SP4")
                .contains(
                        "DB-SPU-1",
                        "DB-SPU-2",
                        "DB-SPU-3",
                        "DB-Z0",
                        "DB-Z1",
                        "DB-Z2",
                        "DB-Z3",
                        "DB-Z4",
                        "DB-JA",
                        "DB-TZ");
        assertThat(ids("achterhoek")).containsExactly("ACH-Z1", "ACH-Z2");
    }

    @Test
    void givenTheStatutoryRule_whenRead_thenItIsThatOfTheLaw() {
        Regel regel = regel("landelijk", "LPW-16U");
        assertThat(regel.wettelijk()).isTrue();
        assertThat(regel.doelgroep()).isEqualTo(Doelgroep.LEERPLICHTIG);
        assertThat(regel.signaal().venster()).isEqualTo(Venster.van(4, Venster.Eenheid.LESWEKEN));
        assertThat(regel.signaal().drempel()).isEqualTo(Drempel.vanaf(16));
        assertThat(regel.signaal().herhaling()).isEqualTo(Herhaling.TELT_OPNIEUW);
        Actie actie = regel.acties().get(0);
        assertThat(actie.code()).isEqualTo("duo-melding");
        assertThat(actie.verzuimsoorten()).containsExactly("V3", "V4", "LRV");
        assertThat(actie.termijn()).isEqualTo(new Termijn(5, Termijn.Eenheid.SCHOOLWERKDAGEN));
        assertThat(actie.termijnIsAanname()).isFalse();
    }

    @Test
    void givenASourceThatContradictsItself_whenBothReadingsAreCompared_thenTheyDifferInThatRuleOnly() {
        Protocol dagen = versie("s-hertogenbosch-tien-schooldagen");
        Protocol week = versie("s-hertogenbosch-een-week");
        assertThat(week.regels())
                .extracting(Regel::id)
                .isEqualTo(dagen.regels().stream().map(Regel::id).toList());
        assertThat(week.regels().stream().filter(regel -> !dagen.regels().contains(regel)))
                .extracting(Regel::id)
                .containsExactly("DB-Z2");
        assertThat(week.variant()).contains("een-week");
        assertThat(week.nietUitgedrukt()).isEqualTo(dagen.nietUitgedrukt());
        assertThat(week.bron()).isEqualTo(dagen.bron());
    }

    @Test
    void givenAProtocol_whenWrittenAsJson_thenItReadsBackTheSame() {
        for (Protocol protocol : huis.lijst()) {
            assertThat(Protocollen.vanJson(Protocollen.json(protocol))).isEqualTo(protocol);
        }
    }

    @Test
    void givenAFileOfTheOrganisation_whenProtocolsAreRead_thenItIsAdded(@TempDir Path map) throws IOException {
        Home home = new Home(map);
        Files.createDirectories(home.protocollen());
        String eigen = Protocollen.teksten().get("achterhoek-2013-08-01.yaml").replace("id: achterhoek", "id: eigen");
        Files.writeString(home.protocollen().resolve("eigen-2013-08-01.yaml"), eigen);
        Files.writeString(home.protocollen().resolve("leesmij.txt"), "geen protocol");

        Protocollen samen = Protocollen.lees(home);

        assertThat(samen.lijst()).hasSize(huis.lijst().size() + 1);
        assertThat(samen.find("eigen", "2013-08-01")).isPresent();
        assertThat(samen.find("eigen", "2014-08-01")).isEmpty();
    }

    @Test
    void givenEveryRule_whenItsTermIsAssumed_thenItIsTheStatutoryFiveDays() {
        List<Actie> aangenomen = huis.lijst().stream()
                .flatMap(protocol -> protocol.regels().stream())
                .flatMap(regel -> regel.acties().stream())
                .filter(Actie::termijnIsAanname)
                .toList();
        assertThat(aangenomen)
                .isNotEmpty()
                .allMatch(actie -> actie.termijn().equals(new Termijn(5, Termijn.Eenheid.SCHOOLWERKDAGEN)));
    }

    @Test
    void givenNoFiles_whenProtocolsAreRead_thenThereAreNone() {
        assertThat(Protocollen.vanTeksten(Map.of()).lijst()).isEmpty();
    }

    private List<String> ids(String protocol) {
        Protocol versie = versie(protocol);
        return Stream.concat(
                        versie.regels().stream().map(Regel::id),
                        versie.nietUitgedrukt().stream().map(Protocol.NietUitgedrukt::id))
                .toList();
    }

    private Regel regel(String protocol, String id) {
        return versie(protocol).findRegel(id).orElseThrow();
    }

    private Protocol versie(String id) {
        return huis.versies(id).get(0);
    }
}
