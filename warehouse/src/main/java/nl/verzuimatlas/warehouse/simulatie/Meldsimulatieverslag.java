package nl.verzuimatlas.warehouse.simulatie;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.meldgedrag.Bevinding;
import nl.verzuimatlas.warehouse.meldgedrag.Meldoordeel;
import nl.verzuimatlas.warehouse.meldgedrag.Onderdeel;

/** What a simulation counted: stable years with and without a kenmerk, and planted changes that were seen or missed. */
public final class Meldsimulatieverslag {

    private static final double HONDERD = 100;

    private final Map<Omvang, Teller> gewijzigd = new EnumMap<>(Omvang.class);
    private final Map<Omvang, Teller> laag = new EnumMap<>(Omvang.class);
    private final Map<Omvang, Teller> vals = new EnumMap<>(Omvang.class);
    private final Map<Omvang, Teller> laagGezien = new EnumMap<>(Omvang.class);
    private final Map<Omvang, Map<Schok, Teller>> gezien = new EnumMap<>(Omvang.class);
    private final Map<Omvang, Map<Onderdeel, Teller>> perOnderdeel = new EnumMap<>(Omvang.class);
    private final Map<Omvang, Map<Schok, Teller>> teKlein = new EnumMap<>(Omvang.class);
    private final Map<Omvang, Teller> stabielBeoordeeld = new EnumMap<>(Omvang.class);

    void stabiel(Omvang omvang, Meldoordeel oordeel) {
        boolean isGewijzigd = oordeel.kenmerken().contains(Kenmerk.MELDGEDRAG_GEWIJZIGD);
        boolean isLaag = oordeel.kenmerken().contains(Kenmerk.LAGE_MELDGRAAD);
        if (oordeel.bevindingen().stream().anyMatch(b -> b.sprong().isPresent())) {
            tel(gewijzigd, omvang, isGewijzigd);
            tel(vals, omvang, isGewijzigd || isLaag);
            stabielBeoordeeld.computeIfAbsent(omvang, o -> new Teller()).tel(oordeel.wijzigingBeoordeeld());
        }
        tel(laag, omvang, isLaag);
        Map<Onderdeel, Teller> tellers = perOnderdeel.computeIfAbsent(omvang, o -> new EnumMap<>(Onderdeel.class));
        for (Bevinding bevinding : oordeel.bevindingen()) {
            if (bevinding.sprong().isPresent()) {
                tellers.computeIfAbsent(bevinding.onderdeel(), o -> new Teller())
                        .tel(bevinding.gewijzigd());
            }
        }
    }

    void structureelLaag(Omvang omvang, Meldoordeel oordeel) {
        tel(laagGezien, omvang, oordeel.kenmerken().contains(Kenmerk.LAGE_MELDGRAAD));
    }

    void geschokt(Omvang omvang, Schok schok, boolean isBeoordeeld, boolean isGezien) {
        Map<Omvang, Map<Schok, Teller>> soort = isBeoordeeld ? gezien : teKlein;
        soort.computeIfAbsent(omvang, o -> new EnumMap<>(Schok.class))
                .computeIfAbsent(schok, s -> new Teller())
                .tel(isGezien);
    }

    /** Share of the judged stable years that got a kenmerk, 0..1. */
    public double valsAlarm() {
        return samen(vals).deel();
    }

    /** The same in one class of size. */
    public double valsAlarm(Omvang omvang) {
        return vals.get(omvang).deel();
    }

    /**
     * Share of the planted changes that were seen in their first year, 0..1, among gemeenten and years where the judgement
     * says beforehand that a change can be seen.
     */
    public double gezien() {
        return som(gezien).deel();
    }

    /** The same for one kind of change. */
    public double gezien(Schok schok) {
        Teller alles = new Teller();
        gezien.values().forEach(perSchok -> alles.neem(perSchok.getOrDefault(schok, new Teller())));
        return alles.deel();
    }

    /** The same, with those that cannot be judged, among gemeenten of one size or larger. */
    public double gezienVanaf(Omvang kleinste) {
        Teller alles = new Teller();
        for (Omvang omvang : Omvang.values()) {
            if (omvang.compareTo(kleinste) >= 0) {
                gezien.getOrDefault(omvang, Map.of()).values().forEach(alles::neem);
                teKlein.getOrDefault(omvang, Map.of()).values().forEach(alles::neem);
            }
        }
        return alles.deel();
    }

    /** Share of the years with poor reporting from the start that got {@code lage-meldgraad}, 0..1. */
    public double laagGezien(Omvang omvang) {
        return laagGezien.get(omvang).deel();
    }

    /** Share of the planted changes that were seen where the judgement says that it may not see them. */
    public double gezienTeKlein() {
        return som(teKlein).deel();
    }

    /** Number of planted changes, those that cannot be judged included. */
    public long geplant() {
        return som(gezien).alle + som(teKlein).alle;
    }

    /** The counts as a table in plain text. */
    public String tabel() {
        StringBuilder tabel = new StringBuilder();
        regel(tabel, "Stabiel: jaren met een kenmerk", "gewijzigd", "lage meldgraad", "een van beide");
        for (Omvang omvang : Omvang.values()) {
            regel(tabel, omvang.naam(), tekst(gewijzigd.get(omvang)), tekst(laag.get(omvang)), tekst(vals.get(omvang)));
        }
        regel(tabel, "samen", tekst(samen(gewijzigd)), tekst(samen(laag)), tekst(samen(vals)));
        stabielBeoordeeld.forEach(
                (omvang, teller) -> regel(tabel, omvang.naam() + ": een daling zou opvallen", tekst(teller), "", ""));
        tabel.append('\n');
        regel(tabel, "Stabiel: jaren waarin een onderdeel anders heet", "", "", "");
        perOnderdeel.forEach((omvang, tellers) -> tellers.forEach(
                (onderdeel, teller) -> regel(tabel, omvang.naam() + ": " + onderdeel.term(), tekst(teller), "", "")));
        tabel.append('\n');
        regel(tabel, "Geplante verandering, gezien in het eerste jaar", "te beoordelen", "te klein", "");
        for (Omvang omvang : Omvang.values()) {
            for (Schok schok : Schok.values()) {
                Teller wel = gezien.getOrDefault(omvang, Map.of()).get(schok);
                Teller niet = teKlein.getOrDefault(omvang, Map.of()).get(schok);
                if (wel != null || niet != null) {
                    regel(tabel, omvang.naam() + ": " + schok.naam(), tekst(wel), tekst(niet), "");
                }
            }
        }
        regel(tabel, "samen", tekst(som(gezien)), tekst(som(teKlein)), "");
        regel(tabel, "samen vanaf 25 meldingen, ook te klein", procent(gezienVanaf(Omvang.KLEIN)), "", "");
        tabel.append('\n');
        regel(tabel, "Altijd al laag: jaren met lage-meldgraad", "gezien", "", "");
        laagGezien.forEach((omvang, teller) -> regel(tabel, omvang.naam(), tekst(teller), "", ""));
        return tabel.toString();
    }

    private static void regel(StringBuilder tabel, String naam, String een, String twee, String drie) {
        String regel = String.format(Locale.ROOT, "%-60s %18s %18s %18s", naam, een, twee, drie);
        tabel.append(regel.stripTrailing()).append('\n');
    }

    private static String tekst(Teller teller) {
        return teller == null ? "-" : procent(teller.deel()) + " van " + teller.alle;
    }

    private static String procent(double deel) {
        return String.format(Locale.ROOT, "%.1f%%", HONDERD * deel);
    }

    private static void tel(Map<Omvang, Teller> tellers, Omvang omvang, boolean raak) {
        tellers.computeIfAbsent(omvang, o -> new Teller()).tel(raak);
    }

    private static Teller samen(Map<Omvang, Teller> tellers) {
        Teller alles = new Teller();
        tellers.values().forEach(alles::neem);
        return alles;
    }

    private static Teller som(Map<Omvang, Map<Schok, Teller>> tellers) {
        Teller alles = new Teller();
        tellers.values().forEach(perSchok -> perSchok.values().forEach(alles::neem));
        return alles;
    }

    private static final class Teller {
        private long raak;
        private long alle;

        void tel(boolean isRaak) {
            raak += isRaak ? 1 : 0;
            alle++;
        }

        void neem(Teller ander) {
            raak += ander.raak;
            alle += ander.alle;
        }

        double deel() {
            return alle == 0 ? 0 : (double) raak / alle;
        }
    }
}
