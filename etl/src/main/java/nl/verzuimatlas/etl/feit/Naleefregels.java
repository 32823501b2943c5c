package nl.verzuimatlas.etl.feit;

import java.util.List;
import java.util.Set;
import nl.verzuimatlas.etl.protocol.Protocol;
import nl.verzuimatlas.etl.protocol.Termijnsoort;

/** interim */
final class Naleefregels {
    private Naleefregels() {}

    static List<Naleefregel> van(Protocol protocol) {
        return protocol.regels().stream()
                .map(regel -> new Naleefregel(
                        protocol.id(),
                        protocol.geldigVan().toString(),
                        regel.id(),
                        regel.wettelijk(),
                        true,
                        List.of(new Verwachting(
                                1,
                                "duo-melding",
                                Set.of("duo-melding"),
                                Set.copyOf(regel.actie().verzuimsoorten()),
                                Set.of(),
                                regel.termijn().aantal(),
                                Termijnsoort.SCHOOLWERKDAGEN))))
                .toList();
    }
}
