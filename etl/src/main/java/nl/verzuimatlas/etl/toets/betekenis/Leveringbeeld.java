package nl.verzuimatlas.etl.toets.betekenis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.naslag.Eerder;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.naslag.Vorige;
import nl.verzuimatlas.etl.toets.Kengetallen;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/** A delivery with all from which its meaning is judged. Earlier rows are read when a check asks for them. */
public final class Leveringbeeld {

    private final Levering levering;
    private final Kengetallen rijen;
    private final Eerder eerder;
    private final Naslag naslag;
    private final Gemeentelijst gemeenten;
    private final LocalDate vandaag;
    private final Supplier<Set<String>> hashes;
    private Optional<Optional<Vorige>> vorige = Optional.empty();

    /**
     * @param rijen figures of the rows
     * @param eerder accepted deliveries of the home
     * @param naslag reference data of the home
     * @param gemeenten municipalities by name
     * @param vandaag day of receipt
     * @param hashes hashes of its files; asked for only when needed, because all of them must be read
     */
    public Leveringbeeld(
            Levering levering,
            Kengetallen rijen,
            Eerder eerder,
            Naslag naslag,
            Gemeentelijst gemeenten,
            LocalDate vandaag,
            Supplier<Set<String>> hashes) {
        this.levering = levering;
        this.rijen = rijen;
        this.eerder = eerder;
        this.naslag = naslag;
        this.gemeenten = gemeenten;
        this.vandaag = vandaag;
        this.hashes = hashes;
    }

    /** The delivery. */
    public Levering levering() {
        return levering;
    }

    /** Schema of its source. */
    public BronSchema schema() {
        return levering.schema();
    }

    /** Whether its rows are about persons. */
    public boolean overPersonen() {
        return schema().over() == Over.PERSONEN;
    }

    /** Whether the source is the registration of absence by schools. */
    public boolean isRegistratie() {
        return !schema().afgeleid().isEmpty();
    }

    /** Figures of its rows. */
    public Kengetallen rijen() {
        return rijen;
    }

    /** Accepted deliveries of the home. */
    public Eerder eerder() {
        return eerder;
    }

    /** Reference data of the home. */
    public Naslag naslag() {
        return naslag;
    }

    /** {@code GM0532 (Stede Broec)}; only the code when it has no name. */
    public String gemeente(String code) {
        return gemeenten
                .findGemeente(code)
                .map(gemeente -> code + " (" + gemeente.naam() + ")")
                .orElse(code);
    }

    /** Day of receipt. */
    public LocalDate vandaag() {
        return vandaag;
    }

    /** The period as it is written in manifests; empty when there is none. */
    public String periode() {
        return levering.periode().map(Periode::tekst).orElse("");
    }

    /** Whether the supplier calls it final. */
    public boolean isDefinitief() {
        return levering.status().equals("definitief");
    }

    /** The file that a finding about all rows is about; empty when there is more than one. */
    public String bestand() {
        return levering.bestanden().size() == 1
                ? levering.bestanden().get(0).getFileName().toString()
                : "";
    }

    /** Hashes of its files; reads all of them. */
    public Set<String> hashes() {
        return hashes.get();
    }

    /** Manifest of the delivery over the period before, of the same source and supplier. */
    public Optional<LeveringManifest> vorigeLevering() {
        return periode().isEmpty()
                ? Optional.empty()
                : eerder.vorige(schema().bron(), levering.leverancier(), periode());
    }

    /** That delivery itself, when this one can be held against it: it is final and has enough rows to compare. */
    public Optional<Vorige> vorige() {
        if (vorige.isEmpty()) {
            vorige = Optional.of(vorigeLevering()
                    .filter(manifest -> isDefinitief() && manifest.geaccepteerd() > 0)
                    .map(manifest -> eerder.lees(manifest, schema(), codevelden())));
        }
        return vorige.get();
    }

    /** Columns of the source with a list of codes that say what happened or to whom, not how it was answered. */
    public List<String> codevelden() {
        return List.of("VERZUIMSOORT", "STATUS", "ONDERWIJSSOORT", "REDEN", "UITKOMST", "REDEN_EINDE").stream()
                .filter(veld -> schema().findVeld(veld).isPresent())
                .toList();
    }
}
