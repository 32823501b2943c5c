package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Kolomindeling;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/** Applies one rule to one row. */
final class Regelproef {

    /** Last day that the deliveries of these tests know of. */
    static final LocalDate PEILDATUM = LocalDate.of(2025, 7, 31);

    private static final Naslag NASLAG =
            new Naslag(Map.of("99AA00", new Naslag.Vestiging("vo", "midden", 7)), Set.of(), List.of());

    private Regelproef() {}

    /** A final delivery of {@code bron}, with one vestiging of 7 lesson hours known. */
    static Regelomgeving omgeving(String bron) {
        return new Regelomgeving(Kolomindeling.van(BronSchema.lees(bron))::plaats, PEILDATUM, true, NASLAG);
    }

    /** Findings of {@code regel} about a row: id and field. */
    static List<String> pas(String bron, String regel, Object... kolomEnWaarde) {
        return pas(Regels.regel(regel, omgeving(bron)), bron, kolomEnWaarde);
    }

    static List<String> pas(Rijregel regel, String bron, Object... kolomEnWaarde) {
        Kolomindeling kolommen = Kolomindeling.van(BronSchema.lees(bron));
        Object[] rij = new Object[kolommen.kolommen().size()];
        for (int i = 0; i < kolomEnWaarde.length; i += 2) {
            rij[kolommen.plaats(((String) kolomEnWaarde[i]).toLowerCase(Locale.ROOT))] = kolomEnWaarde[i + 1];
        }
        List<String> gemeld = new ArrayList<>();
        regel.toets(rij, (id, veld, waarden) -> gemeld.add(id + " " + veld));
        return gemeld;
    }
}
