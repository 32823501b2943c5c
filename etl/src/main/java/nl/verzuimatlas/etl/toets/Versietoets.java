package nl.verzuimatlas.etl.toets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;

/**
 * Judges a delivery as the successor of the one that counts now: whether it replaces that one, and whether it then is whole.
 *
 * @param levering the delivery
 * @param gelezen rows read
 */
public record Versietoets(Levering levering, long gelezen) {

    /** Of {@code eerder} the delivery that the new one would replace; empty when it is the first of its series. */
    public static Optional<LeveringManifest> geldende(Levering levering, List<LeveringManifest> eerder) {
        return eerder.stream()
                .filter(ander -> Leveringreeks.van(ander).equals(levering.reeks()))
                .max(Leveringreeks.RANG);
    }

    /**
     * What there is to say.
     *
     * @param geldend delivery of the same series that counts now
     * @param terug share of the primary keys of that delivery that the new one has too; empty when that cannot be told
     */
    public List<Bevinding> toets(LeveringManifest geldend, OptionalDouble terug) {
        String nieuw = String.valueOf(levering.versie());
        String oud = String.valueOf(geldend.versie());
        if (levering.voorlopig() && !geldend.voorlopig()) {
            return List.of(bevinding("VA-L14", Map.of("oud", oud, "id", geldend.id())));
        }
        if (levering.voorlopig() == geldend.voorlopig() && geldend.versie() > levering.versie()) {
            return List.of(bevinding("VA-L11", Map.of("nieuwer", oud)));
        }
        Optional<Bevinding> deel = deel(geldend, terug);
        if (deel.isPresent()) {
            return List.of(deel.get());
        }
        if (levering.voorlopig() != geldend.voorlopig()) {
            return List.of(bevinding("VA-L13", Map.of("oud", oud)));
        }
        return geldend.versie() == levering.versie()
                ? List.of(bevinding("VA-L10", Map.of("versie", nieuw)))
                : List.of();
    }

    private Optional<Bevinding> deel(LeveringManifest geldend, OptionalDouble terug) {
        Versieregels regels = Versieregels.HUIS;
        if (levering.vervangtAlles() || geldend.gelezen() < regels.minsteRijen()) {
            return Optional.empty();
        }
        double rijen = (double) gelezen / geldend.gelezen();
        if (rijen < regels.minsteAandeelRijen()) {
            return Optional.of(deel(
                    geldend,
                    "%s rijen tegen %s".formatted(Getallen.geheel(gelezen), Getallen.geheel(geldend.gelezen()))));
        }
        if (terug.isPresent() && terug.getAsDouble() < regels.minsteAandeelSleutels()) {
            String kolommen = String.join(" + ", levering.schema().primaryKey());
            return Optional.of(deel(
                    geldend,
                    "van de rijen die er waren komt %s terug (vergeleken op %s)"
                            .formatted(Getallen.procent(terug.getAsDouble()), kolommen)));
        }
        return Optional.empty();
    }

    private static Bevinding deel(LeveringManifest geldend, String verschil) {
        return bevinding("VA-L15", Map.of("oud", String.valueOf(geldend.versie()), "verschil", verschil));
    }

    private static Bevinding bevinding(String id, Map<String, String> waarden) {
        return Catalogus.HUIS.soort(id).bijBestand("", "", waarden, 1);
    }
}
