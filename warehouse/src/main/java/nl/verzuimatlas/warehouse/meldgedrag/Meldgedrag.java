package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.meldgedrag.Meldgedragregels.Laag;

/**
 * Judges per gemeente and school year whether figures about reported absence can be compared (docs/methode/meldgedrag.md).
 * Same input, same answer; order does not matter.
 */
public final class Meldgedrag {

    private final Meldgedragregels regels;
    private final Meldzin zin;

    public Meldgedrag(Meldgedragregels regels) {
        this.regels = regels;
        this.zin = new Meldzin(regels);
    }

    /**
     * The judgement on each year given, by school year and gemeente code.
     *
     * @param jaren what is known of all gemeenten of one region, each school year of a gemeente once
     * @throws IllegalArgumentException if a gemeente has a school year twice
     */
    public List<Meldoordeel> beoordeel(List<Meldjaar> jaren) {
        List<Meldjaar> oplopend = new ArrayList<>(jaren);
        oplopend.sort(Comparator.comparing(Meldjaar::schooljaar).thenComparing(Meldjaar::gemeente));
        Set<List<Object>> gezien = new HashSet<>();
        for (Meldjaar jaar : oplopend) {
            if (!gezien.add(List.of(jaar.gemeente(), jaar.schooljaar()))) {
                throw new IllegalArgumentException("twice: " + jaar.gemeente() + " in " + jaar.schooljaar());
            }
        }
        Map<Onderdeel, Map<Meldjaar, Vergelijking>> sprongen = new EnumMap<>(Onderdeel.class);
        Map<Onderdeel, Map<Meldjaar, Vergelijking>> niveaus = new EnumMap<>(Onderdeel.class);
        for (Onderdeel onderdeel : Onderdeel.values()) {
            sprongen.put(onderdeel, new Sprongen(regels, onderdeel).vergelijk(oplopend));
            niveaus.put(onderdeel, new Niveaus(regels, onderdeel).vergelijk(oplopend));
        }
        return oplopend.stream().map(jaar -> oordeel(jaar, sprongen, niveaus)).toList();
    }

    private Meldoordeel oordeel(
            Meldjaar jaar,
            Map<Onderdeel, Map<Meldjaar, Vergelijking>> sprongen,
            Map<Onderdeel, Map<Meldjaar, Vergelijking>> niveaus) {
        List<Bevinding> bevindingen = new ArrayList<>();
        for (Onderdeel onderdeel : Onderdeel.values()) {
            Vergelijking sprong = sprongen.get(onderdeel).get(jaar);
            Vergelijking niveau = niveaus.get(onderdeel).get(jaar);
            bevindingen.add(new Bevinding(
                    onderdeel,
                    Score.van(onderdeel, onderdeel.meting(jaar), niveau),
                    sprong == null ? OptionalDouble.empty() : OptionalDouble.of(sprong.afstand()),
                    sprong == null ? 0 : sprong.effect(),
                    sprong != null && sprong.isAnders(regels.grenzen(onderdeel)),
                    niveau == null ? OptionalDouble.empty() : OptionalDouble.of(niveau.afstand())));
        }
        Set<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        if (isLaag(jaar, bevindingen)) {
            kenmerken.add(Kenmerk.LAGE_MELDGRAAD);
        }
        if (bevindingen.stream().anyMatch(Bevinding::gewijzigd)) {
            kenmerken.add(Kenmerk.MELDGEDRAG_GEWIJZIGD);
        }
        Vergelijking aantal = sprongen.get(Onderdeel.AANTAL).get(jaar);
        boolean beoordeeld = aantal != null && aantal.zietDaling();
        return new Meldoordeel(
                jaar.gemeente(),
                jaar.schooljaar(),
                Score.samen(bevindingen, regels),
                kenmerken,
                beoordeeld,
                zin.van(jaar, bevindingen, kenmerken, beoordeeld),
                bevindingen);
    }

    private boolean isLaag(Meldjaar jaar, List<Bevinding> bevindingen) {
        Laag laag = regels.laag();
        Map<Onderdeel, Bevinding> per = new HashMap<>();
        bevindingen.forEach(b -> per.put(b.onderdeel(), b));
        boolean stil = per.get(Onderdeel.DEKKING).isZwak(laag.drempel())
                && jaar.stilleScholen() >= laag.stilleScholen() * jaar.scholen();
        boolean weinig = per.get(Onderdeel.AANTAL).isZwak(laag.drempel())
                && per.get(Onderdeel.AANTAL).score().orElse(1) <= laag.aantal();
        boolean gesteund =
                bevindingen.stream().anyMatch(b -> b.onderdeel() != Onderdeel.AANTAL && b.isZwak(laag.steundrempel()));
        return stil || weinig && gesteund;
    }
}
