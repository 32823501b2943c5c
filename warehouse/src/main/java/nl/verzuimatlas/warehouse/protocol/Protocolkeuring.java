package nl.verzuimatlas.warehouse.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Term;

/** Checks a protocol as a whole. */
final class Protocolkeuring {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern GEMEENTE = Pattern.compile("GM[0-9]{4}");
    private static final Pattern VESTIGING = Pattern.compile("[0-9]{2}[A-Z]{2}[0-9]{2}");

    private Protocolkeuring() {}

    /** What is wrong, in Dutch. */
    static List<String> protocol(String bestand, Protocol protocol) {
        List<String> teksten = new ArrayList<>();
        if (!ID.matcher(protocol.id()).matches()) {
            teksten.add("id: gebruik kleine letters, cijfers en streepjes");
        }
        String verwacht = protocol.id() + "-" + protocol.versie() + ".yaml";
        if (!bestand.equals(verwacht)) {
            teksten.add("dit bestand hoort " + verwacht + " te heten: id, streepje, geldig_van");
        }
        if (protocol.geldigTot()
                .filter(tot -> tot.isBefore(protocol.geldigVan()))
                .isPresent()) {
            teksten.add("geldig_tot ligt voor geldig_van");
        }
        variant(protocol, teksten);
        toepassing(protocol.toepassing(), teksten);
        return teksten;
    }

    private static void variant(Protocol protocol, List<String> teksten) {
        if (protocol.variant().isPresent() != protocol.variantUitleg().isPresent()) {
            teksten.add("variant en variant_uitleg horen bij elkaar");
        }
        protocol.variant()
                .filter(naam -> !protocol.id().endsWith("-" + naam))
                .ifPresent(naam -> teksten.add("het id van deze variant hoort te eindigen op -" + naam));
    }

    private static void toepassing(Toepassing toepassing, List<String> teksten) {
        for (Toepassing.Regio regio : toepassing.regios()) {
            if (regio.regiocode() == null
                    || regio.regiotype() == null
                    || Term.lees(Regiotype.class, regio.regiotype()).isEmpty()) {
                teksten.add("toepassing.regios: een regio heeft een bekend regiotype en een regiocode");
            }
        }
        for (String gemeente : toepassing.gemeenten()) {
            if (!GEMEENTE.matcher(gemeente).matches()) {
                teksten.add("toepassing.gemeenten: \"" + gemeente + "\" is geen gemeentecode zoals GM0222");
            }
        }
        for (String vestiging : toepassing.vestigingen()) {
            if (!VESTIGING.matcher(vestiging).matches()) {
                teksten.add("toepassing.vestigingen: \"" + vestiging + "\" is geen vestigingscode zoals 16AH00");
            }
        }
    }
}
