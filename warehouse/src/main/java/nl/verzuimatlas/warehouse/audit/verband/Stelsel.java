package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.verzuimatlas.warehouse.audit.Aanwijzingen;
import nl.verzuimatlas.warehouse.audit.reken.Beperking;
import nl.verzuimatlas.warehouse.audit.reken.Grens;
import nl.verzuimatlas.warehouse.audit.reken.Voorsprong;
import nl.verzuimatlas.warehouse.audit.reken.Vraag;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid.Deel;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Aard;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Lid;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;

/** The hidden numbers of a release as unknowns, and all that is known of them as relations between them. */
public final class Stelsel {

    /** How often a kind of relation must be seen to guess that it is never further from 0 than where it was seen. */
    private static final int GENOEG_GEZIEN = 12;

    private final Getallen getallen;
    private final Map<Grootheid, Integer> nummers = new LinkedHashMap<>();
    private final List<Grootheid> onbekenden = new ArrayList<>();
    private final List<Beperking> beperkingen = new ArrayList<>();
    private final Map<Beperking, Integer> gehad = new HashMap<>();
    /** How many figures that are shown, and are not 0, each relation is about. */
    private final List<Integer> getoond = new ArrayList<>();

    private final Map<String, Speling> spelingen = new HashMap<>();
    private final Map<String, Integer> tellingen = new TreeMap<>();
    /** The unknowns that are attacked; empty when all are. */
    private Optional<BitSet> bereik = Optional.empty();

    /** How far relations of a kind are from 0 where all their members are shown. */
    private static final class Speling {
        private long keren;
        private long nul;
        private long minst;
        private long meest;

        void zie(long som) {
            minst = keren == 0 ? som : Math.min(minst, som);
            meest = keren == 0 ? som : Math.max(meest, som);
            keren++;
            nul += som == 0 ? 1 : 0;
        }

        boolean isBijnaAltijdNul() {
            return 20 * nul >= 19 * keren;
        }
    }

    private Stelsel(Getallen getallen) {
        this.getallen = getallen;
    }

    /**
     * The system of a release.
     *
     * @param getallen what is public
     * @param eerder numbers that are hidden now and that an attacker has from an earlier release
     */
    public static Stelsel van(Getallen getallen, Map<Grootheid, Long> eerder) {
        Stelsel stelsel = new Stelsel(getallen);
        List<Relatie> relaties = new ArrayList<>();
        Consumer<Relatie> neem = relatie -> {
            if (stelsel.isZichtbaar(relatie)) {
                return;
            }
            relaties.add(relatie);
        };
        try (Zijwerk<List<Relatie>> geleerd = Zijwerk.begin("geleerd", () -> geleerde(getallen))) {
            relaties(getallen, neem);
            geleerd.wacht().forEach(neem);
        }
        relaties.forEach(stelsel::voegToe);
        stelsel.voegVerborgenToe();
        eerder.forEach(stelsel::voegGetoondeToe);
        return stelsel;
    }

    /** A number that another release shows; there it is a figure like any that is shown here. */
    private void voegGetoondeToe(Grootheid grootheid, long waarde) {
        int nummer = voegToe(
                new int[] {nummer(grootheid)},
                new int[] {1},
                List.of(Grens.precies(waarde), Grens.VRIJ),
                "getoond in een eerdere uitgave");
        getoond.set(nummer, Math.min(getoond.get(nummer), waarde == 0 ? 0 : 1));
    }

    /** All relations that an attacker knows beforehand, one by one. */
    private static void relaties(Getallen getallen, Consumer<Relatie> uit) {
        new Gebiedsverbanden(getallen).zoek(uit);
        new Celverbanden(getallen).zoek(uit);
        new Indicatorverbanden(getallen).zoek(uit);
    }

    private static List<Relatie> geleerde(Getallen getallen) {
        List<Relatie> geleerd = new ArrayList<>();
        new Geleerdeverbanden(getallen).zoek(geleerd::add);
        return geleerd;
    }

    /** Whether all members can be seen; then it tells how well relations of its kind hold, unless all are 0. */
    private boolean isZichtbaar(Relatie relatie) {
        long som = 0;
        boolean vanIemand = false;
        for (Lid lid : relatie.leden()) {
            OptionalLong bekend = getallen.bekend(lid.grootheid());
            if (bekend.isEmpty()) {
                return false;
            }
            som += lid.factor() * bekend.getAsLong();
            vanIemand |= bekend.getAsLong() != 0;
        }
        if (vanIemand) {
            spelingen.computeIfAbsent(relatie.soort(), nieuw -> new Speling()).zie(som);
            spelingen
                    .computeIfAbsent(ruimer(relatie.soort()), nieuw -> new Speling())
                    .zie(som);
        }
        return true;
    }

    /** The same kind without what it says last: mostly of which kind of area it is. */
    private static String ruimer(String soort) {
        int einde = soort.lastIndexOf('|');
        return (einde < 0 ? soort : soort.substring(0, einde)) + "|";
    }

    /** How far relations like this one are from 0; when none of its kind can be seen, those that are like it. */
    private Optional<Speling> speling(Relatie relatie) {
        return Optional.ofNullable(spelingen.get(relatie.soort()))
                .or(() -> Optional.ofNullable(spelingen.get(ruimer(relatie.soort()))));
    }

    private void voegToe(Relatie relatie) {
        long vast = 0;
        int cijfers = 0;
        Map<Integer, Integer> leden = new TreeMap<>();
        for (Lid lid : relatie.leden()) {
            OptionalLong bekend = getallen.bekend(lid.grootheid());
            if (bekend.isPresent()) {
                vast += lid.factor() * bekend.getAsLong();
                cijfers += bekend.getAsLong() == 0 ? 0 : 1;
            } else {
                leden.merge(nummer(lid.grootheid()), lid.factor(), Integer::sum);
            }
        }
        leden.values().removeIf(factor -> factor == 0);
        if (leden.isEmpty()) {
            return;
        }
        long af = -vast;
        int nummer = voegToe(
                leden.keySet().stream().mapToInt(Integer::intValue).toArray(),
                leden.values().stream().mapToInt(Integer::intValue).toArray(),
                trappen(relatie).stream().map(grens -> grens.plus(af)).toList(),
                relatie.woorden());
        getoond.set(nummer, Math.min(getoond.get(nummer), cijfers));
        if (relatie.aard() == Aard.GEHEEL && isZekerGeheel(relatie)) {
            voegDelenToe(relatie);
        }
    }

    private List<Grens> trappen(Relatie relatie) {
        Speling speling = speling(relatie).orElseGet(Speling::new);
        Grens meer = new Grens(0, Grens.VRIJ.boven());
        List<Grens> gok = new ArrayList<>();
        if (speling.keren == 0 || speling.isBijnaAltijdNul()) {
            gok.add(Grens.precies(0));
        }
        // how far it can be from 0 differs with the size of an area, so only its own kind tells
        Speling eigen = spelingen.getOrDefault(relatie.soort(), new Speling());
        if (eigen.keren >= GENOEG_GEZIEN && (eigen.minst < 0 || eigen.meest > 0)) {
            gok.add(new Grens(Math.min(0, eigen.minst), Math.max(0, eigen.meest)));
        }
        switch (relatie.aard()) {
            case PRECIES -> gok = new ArrayList<>(List.of(Grens.precies(0)));
            case GOK -> gok.add(Grens.VRIJ);
            case GEHEEL, HOOGSTENS_GOK -> gok.add(isZekerGeheel(relatie) ? meer : Grens.VRIJ);
            case HOOGSTENS -> gok = new ArrayList<>(List.of(isZekerGeheel(relatie) ? meer : Grens.VRIJ));
        }
        return gok;
    }

    /** Whether no total was seen that is more than the sum of its parts. */
    private boolean isZekerGeheel(Relatie relatie) {
        return speling(relatie).map(speling -> speling.minst >= 0).orElse(true);
    }

    /** No part is more than the total. */
    private void voegDelenToe(Relatie relatie) {
        Grootheid totaal = relatie.leden().get(relatie.leden().size() - 1).grootheid();
        OptionalLong bekend = getallen.bekend(totaal);
        for (Lid lid : relatie.leden().subList(0, relatie.leden().size() - 1)) {
            OptionalLong deel = getallen.bekend(lid.grootheid());
            Grens minstens = new Grens(0, Grens.VRIJ.boven());
            if (bekend.isPresent() && deel.isEmpty()) {
                voegToe(
                        new int[] {nummer(lid.grootheid())},
                        new int[] {-1},
                        List.of(minstens.plus(-bekend.getAsLong())),
                        relatie.woorden());
            } else if (bekend.isEmpty() && deel.isPresent()) {
                voegToe(
                        new int[] {nummer(totaal)},
                        new int[] {1},
                        List.of(minstens.plus(deel.getAsLong())),
                        relatie.woorden());
            } else if (bekend.isEmpty()) {
                voegToe(
                        new int[] {nummer(totaal), nummer(lid.grootheid())},
                        new int[] {1, -1},
                        List.of(minstens),
                        relatie.woorden());
            }
        }
    }

    private void voegVerborgenToe() {
        getallen.openbaar().cellen().forEach((adres, cel) -> {
            if (cel.isVerborgen() && getallen.isTelling(adres)) {
                if (getallen.bekend(Grootheid.teller(adres)).isEmpty()) {
                    nummer(Grootheid.teller(adres));
                }
            }
        });
    }

    /** Number of the relation, also when it was there. */
    private int voegToe(int[] leden, int[] factoren, List<Grens> trappen, String woorden) {
        Beperking nieuw = new Beperking(leden, factoren, trappen, woorden);
        Integer eerder = gehad.putIfAbsent(nieuw, beperkingen.size());
        if (eerder != null) {
            return eerder;
        }
        beperkingen.add(nieuw);
        getoond.add(Integer.MAX_VALUE);
        tellingen.merge(woorden, 1, Integer::sum);
        return beperkingen.size() - 1;
    }

    private int nummer(Grootheid grootheid) {
        return nummers.computeIfAbsent(grootheid, nieuw -> {
            onbekenden.add(nieuw);
            return onbekenden.size() - 1;
        });
    }

    /** The unknowns, in the order of their numbers. */
    public List<Grootheid> onbekenden() {
        return List.copyOf(onbekenden);
    }

    /** The part of the system that hangs together with some numbers; only that is attacked. */
    public Stelsel rond(Set<Grootheid> kern) {
        BitSet bereik = new BitSet();
        kern.stream().map(nummers::get).filter(Objects::nonNull).forEach(bereik::set);
        boolean gegroeid = true;
        while (gegroeid) {
            int eerst = bereik.cardinality();
            for (Beperking beperking : beperkingen) {
                if (Arrays.stream(beperking.onbekenden()).anyMatch(bereik::get)) {
                    Arrays.stream(beperking.onbekenden()).forEach(bereik::set);
                }
            }
            gegroeid = bereik.cardinality() > eerst;
        }
        return deel(bereik);
    }

    /**
     * A part of the system; only that is attacked.
     *
     * @param bereik unknowns, of those that hang together all or none
     */
    public Stelsel deel(BitSet bereik) {
        Stelsel deel = new Stelsel(getallen);
        deel.nummers.putAll(nummers);
        deel.onbekenden.addAll(onbekenden);
        deel.tellingen.putAll(tellingen);
        for (int relatie = 0; relatie < beperkingen.size(); relatie++) {
            if (bereik.get(beperkingen.get(relatie).onbekenden()[0])) {
                deel.beperkingen.add(beperkingen.get(relatie));
                deel.getoond.add(getoond.get(relatie));
            }
        }
        deel.bereik = Optional.of(bereik);
        return deel;
    }

    /** Number of an unknown; empty when it is none. */
    public OptionalInt nummerVan(Grootheid grootheid) {
        Integer nummer = nummers.get(grootheid);
        return nummer == null ? OptionalInt.empty() : OptionalInt.of(nummer);
    }

    /** Bounds of the unknowns to begin with: a share of nothing does not apply, and any other number can be 0. */
    public List<Grens> grenzen() {
        return onbekenden.stream()
                .map(grootheid -> new Grens(grootheid.deel() == Deel.NOEMER ? 1 : 0, Grens.ONEINDIG))
                .toList();
    }

    public List<Beperking> beperkingen() {
        return List.copyOf(beperkingen);
    }

    /** What is said of the unknowns. */
    public Voorsprong voorsprong(Aanwijzingen gezegd) {
        Map<Integer, Long> waarden = new HashMap<>();
        nummers.forEach((grootheid, nummer) -> gezegd.aantallen()
                .apply(grootheid.adres())
                .map(aantallen -> aantal(aantallen, grootheid.deel()))
                .orElse(OptionalLong.empty())
                .ifPresent(aantal -> waarden.put(nummer, aantal)));
        return Voorsprong.van(
                beperkingen,
                onbekenden.size(),
                waarden,
                () -> gezegd.werelden().map(this::verschil).iterator());
    }

    private Voorsprong.Verschil verschil(List<Aanwijzingen.Verschil> wereld) {
        int[] nummers = new int[2 * wereld.size()];
        int[] stappen = new int[2 * wereld.size()];
        int aantal = 0;
        for (Aanwijzingen.Verschil een : wereld) {
            for (Deel deel : List.of(Deel.TELLER, Deel.NOEMER)) {
                Integer nummer = this.nummers.get(new Grootheid(een.adres(), deel));
                int stap = deel == Deel.TELLER ? een.teller() : een.noemer();
                if (nummer != null && stap != 0) {
                    nummers[aantal] = nummer;
                    stappen[aantal++] = stap;
                }
            }
        }
        return new Voorsprong.Verschil(Arrays.copyOf(nummers, aantal), Arrays.copyOf(stappen, aantal));
    }

    private static OptionalLong aantal(Aanwijzingen.Aantallen van, Deel deel) {
        return switch (deel) {
            case TELLER -> OptionalLong.of(van.teller());
            case NOEMER -> van.noemer();
            case COMPLEMENT, REST, GEDEELD, ONGELEVERD -> OptionalLong.empty();
        };
    }

    /** How many figures that are shown, and are not 0, a relation is about. */
    public int getoond(int relatie) {
        return getoond.get(relatie);
    }

    /** How many relations of each kind there are. */
    public Map<String, Integer> tellingen() {
        return new TreeMap<>(tellingen);
    }

    /** What is attacked: the count of every hidden cell, and what it would leave of a total or a share. */
    public List<Vraag> vragen() {
        List<Vraag> vragen = new ArrayList<>();
        for (int nummer = 0; nummer < onbekenden.size(); nummer++) {
            Deel deel = onbekenden.get(nummer).deel();
            if (bereik.isEmpty() || bereik.get().get(nummer)) {
                vragen.add(new Vraag(nummer, deel == Deel.TELLER ? Vraag.Eis.CEL : Vraag.Eis.REST));
            }
        }
        return vragen;
    }
}
