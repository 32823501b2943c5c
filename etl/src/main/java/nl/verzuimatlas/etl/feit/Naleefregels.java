package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.protocol.Actie;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;

/** What the rules of protocols expect, in a form that travels to where signals are judged. */
final class Naleefregels {

    private Naleefregels() {}

    static List<Naleefregel> van(List<Protocol> protocollen) {
        return protocollen.stream()
                .flatMap(protocol -> protocol.regels().stream().map(regel -> van(protocol, regel)))
                .toList();
    }

    private static Naleefregel van(Protocol protocol, Regel regel) {
        List<Verwachting> verwachtingen = new ArrayList<>();
        for (Actie actie : regel.acties()) {
            verwachtingen.add(new Verwachting(
                    verwachtingen.size() + 1,
                    actie.code(),
                    termen(actie.soort()),
                    Set.copyOf(actie.verzuimsoorten()),
                    termen(actie.sectoren()),
                    actie.termijn().aantal(),
                    actie.termijn().eenheid()));
        }
        boolean uitRegistratie = regel.signaal().actie().isEmpty();
        return new Naleefregel(
                protocol.id(), protocol.versie(), regel.id(), regel.wettelijk(), uitRegistratie, verwachtingen);
    }

    private static Set<String> termen(List<? extends Term> waarden) {
        return waarden.stream().map(Term::term).collect(Collectors.toUnmodifiableSet());
    }
}
