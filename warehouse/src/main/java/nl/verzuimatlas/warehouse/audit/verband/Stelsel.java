package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
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
import nl.verzuimatlas.warehouse.audit.reken.Beperking;
import nl.verzuimatlas.warehouse.audit.reken.Grens;
import nl.verzuimatlas.warehouse.audit.reken.Vraag;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid.Deel;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Aard;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Lid;

/** The hidden numbers of a release as unknowns, and all that is known of them as relations between them. */
public final class Stelsel {

    private final Getallen getallen;
    private final Map<Grootheid, Integer> nummers = new LinkedHashMap<>();
    private final List<Grootheid> onbekenden = new ArrayList<>();
    private final List<Beperking> beperkingen = new ArrayList<>();
    private final Set<Beperking> gehad = new HashSet<>();
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

        boolean isMeestalNul() {
            return 2 * nul >= keren;
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
        relaties(getallen, neem);
        new Geleerdeverbanden(getallen).zoek(neem);
        relaties.forEach(stelsel::voegToe);
        stelsel.voegVerborgenToe();
        eerder.forEach((grootheid, waarde) -> stelsel.voegToe(
                new int[] {stelsel.nummer(grootheid)},
                new int[] {1},
                List.of(Grens.precies(waarde), Grens.VRIJ),
                "getoond in een eerdere uitgave"));
        stelsel.onbekenden.forEach(stelsel::begrens);
        return stelsel;
    }

    /** All relations that an attacker knows beforehand, one by one. */
    private static void relaties(Getallen getallen, Consumer<Relatie> uit) {
        new Gebiedsverbanden(getallen).zoek(uit);
        new Celverbanden(getallen).zoek(uit);
        new Indicatorverbanden(getallen).zoek(uit);
    }

    /** Whether all members can be seen; then it tells how well relations of its kind hold. */
    private boolean isZichtbaar(Relatie relatie) {
        long som = 0;
        for (Lid lid : relatie.leden()) {
            OptionalLong bekend = getallen.bekend(lid.grootheid());
            if (bekend.isEmpty()) {
                return false;
            }
            som += lid.factor() * bekend.getAsLong();
        }
        spelingen.computeIfAbsent(relatie.soort(), nieuw -> new Speling()).zie(som);
        return true;
    }

    private void voegToe(Relatie relatie) {
        long vast = 0;
        Map<Integer, Integer> leden = new TreeMap<>();
        for (Lid lid : relatie.leden()) {
            OptionalLong bekend = getallen.bekend(lid.grootheid());
            if (bekend.isPresent()) {
                vast += lid.factor() * bekend.getAsLong();
            } else {
                leden.merge(nummer(lid.grootheid()), lid.factor(), Integer::sum);
            }
        }
        leden.values().removeIf(factor -> factor == 0);
        if (leden.isEmpty()) {
            return;
        }
        long af = -vast;
        voegToe(
                leden.keySet().stream().mapToInt(Integer::intValue).toArray(),
                leden.values().stream().mapToInt(Integer::intValue).toArray(),
                trappen(relatie).stream().map(grens -> grens.plus(af)).toList(),
                relatie.woorden());
        if (relatie.aard() == Aard.GEHEEL && isZekerGeheel(relatie)) {
            voegDelenToe(relatie);
        }
    }

    private List<Grens> trappen(Relatie relatie) {
        Speling speling = spelingen.getOrDefault(relatie.soort(), new Speling());
        Grens meer = new Grens(0, Grens.VRIJ.boven());
        List<Grens> gok = new ArrayList<>();
        if (speling.keren == 0 || speling.isMeestalNul()) {
            gok.add(Grens.precies(0));
        }
        if (speling.keren > 0 && (speling.minst < 0 || speling.meest > 0)) {
            gok.add(new Grens(speling.minst, speling.meest));
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
        Speling speling = spelingen.get(relatie.soort());
        return speling == null || speling.minst >= 0;
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

    /** A count that is 0 is shown, so a hidden one is 1 or more; a share of nothing does not apply. */
    private void begrens(Grootheid grootheid) {
        boolean aandeel = getallen.isAandeel(grootheid.adres());
        boolean minstensEen = grootheid.deel() == Deel.NOEMER || grootheid.deel() == Deel.TELLER && !aandeel;
        if (minstensEen) {
            voegToe(new Beperking(
                    new int[] {nummer(grootheid)},
                    new int[] {1},
                    List.of(new Grens(1, Grens.ONEINDIG), new Grens(0, Grens.ONEINDIG)),
                    true,
                    "een 0 wordt getoond"));
        }
    }

    private void voegToe(int[] leden, int[] factoren, List<Grens> trappen, String woorden) {
        voegToe(new Beperking(leden, factoren, trappen, woorden));
    }

    private void voegToe(Beperking beperking) {
        if (gehad.add(beperking)) {
            beperkingen.add(beperking);
            tellingen.merge(beperking.woorden(), 1, Integer::sum);
        }
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
        Stelsel deel = new Stelsel(getallen);
        deel.nummers.putAll(nummers);
        deel.onbekenden.addAll(onbekenden);
        deel.tellingen.putAll(tellingen);
        beperkingen.stream()
                .filter(beperking -> bereik.get(beperking.onbekenden()[0]))
                .forEach(deel.beperkingen::add);
        deel.bereik = Optional.of(bereik);
        return deel;
    }

    /** Number of an unknown; empty when it is none. */
    public OptionalInt nummerVan(Grootheid grootheid) {
        Integer nummer = nummers.get(grootheid);
        return nummer == null ? OptionalInt.empty() : OptionalInt.of(nummer);
    }

    /** Bounds of the unknowns to begin with. */
    public List<Grens> grenzen() {
        Grens[] grenzen = new Grens[onbekenden.size()];
        Arrays.fill(grenzen, new Grens(0, Grens.ONEINDIG));
        return List.of(grenzen);
    }

    public List<Beperking> beperkingen() {
        return List.copyOf(beperkingen);
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
