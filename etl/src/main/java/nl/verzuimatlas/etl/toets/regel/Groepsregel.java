package nl.verzuimatlas.etl.toets.regel;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.toets.Kolomindeling;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/** A rule about rows that say something about the same thing together, such as all rows of a gemeente. */
public interface Groepsregel {

    /** Takes up an accepted row. */
    void neemOp(Object[] rij, Groepen groepen);

    /** What is wrong with the groups; {@code bestand} is the file, empty when there are more. */
    List<Bevinding> oordeel(Groepen groepen, String bestand);

    /** The rule of a source, when it has one. */
    static Optional<Groepsregel> van(BronSchema schema) {
        Kolomindeling kolommen = Kolomindeling.van(schema);
        return switch (schema.bron()) {
            case "leerplichttelling" -> Optional.of(new Leerplichttellinggroep(schema, kolommen));
            case "protocolscan" -> Optional.of(new Protocolscangroep(kolommen));
            default -> Optional.empty();
        };
    }
}
