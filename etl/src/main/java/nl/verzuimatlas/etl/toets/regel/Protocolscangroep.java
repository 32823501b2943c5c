package nl.verzuimatlas.etl.toets.regel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.toets.Kolomindeling;

/** The topics of one school in a scan: whether it has a protocol, and what is in it. */
final class Protocolscangroep implements Groepsregel {

    private static final String PROTOCOL = "protocol";
    private static final List<String> IN_PROTOCOL = List.of("procedure-", "definitie-", "rol-");

    private final int schooljaar;
    private final int vestiging;
    private final int onderwerp;
    private final int aanwezig;

    Protocolscangroep(Kolomindeling kolommen) {
        this.schooljaar = kolommen.plaats("schooljaar");
        this.vestiging = kolommen.plaats("vestigingscode");
        this.onderwerp = kolommen.plaats("onderwerp");
        this.aanwezig = kolommen.plaats("aanwezig");
    }

    @Override
    public void neemOp(Object[] rij, Groepen groepen) {
        Long antwoord = rij[aanwezig] == null ? null : Long.valueOf((Boolean) rij[aanwezig] ? 1 : 0);
        groepen.neemOp(rij[vestiging] + " in " + rij[schooljaar], (String) rij[onderwerp], new Long[] {antwoord});
    }

    @Override
    public List<Bevinding> oordeel(Groepen groepen, String bestand) {
        List<String> tegenstrijdig = new ArrayList<>();
        List<String> onbekend = new ArrayList<>();
        groepen.delen().forEach((school, onderwerpen) -> {
            if (!onderwerpen.containsKey(PROTOCOL)) {
                onbekend.add(school);
            } else if (Long.valueOf(0).equals(onderwerpen.get(PROTOCOL)[0])) {
                onderwerpen.entrySet().stream()
                        .filter(Protocolscangroep::isInProtocol)
                        .findFirst()
                        .ifPresent(deel -> tegenstrijdig.add(school + " met " + deel.getKey()));
            }
        });
        List<Bevinding> bevindingen = new ArrayList<>();
        Groepsbevinding.maak("VA-R61", bestand, tegenstrijdig).ifPresent(bevindingen::add);
        Groepsbevinding.maak("VA-R62", bestand, onbekend).ifPresent(bevindingen::add);
        return bevindingen;
    }

    private static boolean isInProtocol(Map.Entry<String, Long[]> deel) {
        return Long.valueOf(1).equals(deel.getValue()[0])
                && IN_PROTOCOL.stream().anyMatch(deel.getKey()::startsWith);
    }
}
