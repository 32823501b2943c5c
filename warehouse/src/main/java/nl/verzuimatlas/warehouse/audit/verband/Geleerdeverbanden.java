package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid.Deel;
import nl.verzuimatlas.warehouse.audit.verband.Kennis.Celnaam;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Aard;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Lid;

/**
 * Relations that nobody named, learned from the figures: a number that is always the same as another one, or always the sum of two
 * others, wherever all of them can be seen.
 */
final class Geleerdeverbanden {

    private static final int MINSTENS = 12;
    private static final int VERSCHILLENDE = 8;
    private static final int PEILRIJEN = 3;
    private static final long VERBORGEN = -1;
    private static final long AFWEZIG = -2;

    private final List<Kolom> kolommen = new ArrayList<>();
    private final List<Celadres> rijen = new ArrayList<>();
    private final List<Map<Long, List<Kolom>>> opWaarde = new ArrayList<>();

    /** One number of every area and year. */
    private record Kolom(Celnaam naam, Deel deel, long[] waarden, boolean heeftVerborgen, int[] peilrijen) {}

    Geleerdeverbanden(Getallen getallen) {
        Map<String, Integer> rijnummers = new HashMap<>();
        Map<String, List<Grootheid>> perKolom = new LinkedHashMap<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            Celadres adres = cel.adres();
            if (!getallen.isTelling(adres) || cel.ontbreekt()) {
                continue;
            }
            rijnummers.computeIfAbsent(rij(adres), nieuw -> {
                rijen.add(adres);
                return rijen.size() - 1;
            });
            for (Deel deel : getallen.isAandeel(adres) ? List.of(Deel.TELLER, Deel.NOEMER) : List.of(Deel.TELLER)) {
                perKolom.computeIfAbsent(
                                adres.indicator() + "|" + adres.dimensie() + "|" + adres.categorie() + "|" + deel,
                                nieuw -> new ArrayList<>())
                        .add(new Grootheid(adres, deel));
            }
        }
        perKolom.values().forEach(cellen -> kolommen.add(kolom(cellen, rijnummers, getallen)));
        for (int rij = 0; rij < rijen.size(); rij++) {
            opWaarde.add(new HashMap<>());
        }
        for (Kolom kolom : kolommen) {
            for (int rij : kolom.peilrijen()) {
                opWaarde.get(rij)
                        .computeIfAbsent(kolom.waarden()[rij], nieuw -> new ArrayList<>())
                        .add(kolom);
            }
        }
    }

    private Kolom kolom(List<Grootheid> cellen, Map<String, Integer> rijnummers, Getallen getallen) {
        long[] waarden = new long[rijen.size()];
        java.util.Arrays.fill(waarden, AFWEZIG);
        boolean verborgen = false;
        for (Grootheid cel : cellen) {
            OptionalLong bekend = getallen.bekend(cel);
            waarden[rijnummers.get(rij(cel.adres()))] = bekend.orElse(VERBORGEN);
            verborgen |= bekend.isEmpty();
        }
        // all rows with a number, the largest first
        int[] volgorde = java.util.stream.IntStream.range(0, waarden.length)
                .filter(rij -> waarden[rij] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(rij -> -waarden[rij]).thenComparing(rij -> rij))
                .mapToInt(Integer::intValue)
                .toArray();
        Grootheid eerste = cellen.get(0);
        return new Kolom(
                new Celnaam(
                        eerste.adres().indicator(),
                        eerste.adres().dimensie(),
                        eerste.adres().categorie()),
                eerste.deel(),
                waarden,
                verborgen,
                volgorde);
    }

    void zoek(Consumer<Relatie> uit) {
        for (int i = 0; i < kolommen.size(); i++) {
            Kolom een = kolommen.get(i);
            if (een.peilrijen().length < MINSTENS) {
                continue;
            }
            zoekGelijke(een, i, uit);
            for (int j = i + 1; j < kolommen.size(); j++) {
                zoekSom(een, kolommen.get(j), uit);
            }
        }
    }

    private void zoekGelijke(Kolom een, int plaats, Consumer<Relatie> uit) {
        Set<Kolom> kandidaten = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(PEILRIJEN, een.peilrijen().length); i++) {
            int rij = een.peilrijen()[i];
            kandidaten.addAll(opWaarde.get(rij).getOrDefault(een.waarden()[rij], List.of()));
        }
        for (int j = plaats + 1; j < kolommen.size(); j++) {
            Kolom ander = kolommen.get(j);
            if (kandidaten.contains(ander) && houdt(List.of(ander, een), false)) {
                meld(List.of(ander, een), uit);
            }
        }
    }

    private void zoekSom(Kolom een, Kolom ander, Consumer<Relatie> uit) {
        Set<Kolom> kandidaten = new LinkedHashSet<>();
        int gezocht = 0;
        for (int i = 0; i < een.peilrijen().length && gezocht < PEILRIJEN; i++) {
            int rij = een.peilrijen()[i];
            if (ander.waarden()[rij] > 0) {
                gezocht++;
                kandidaten.addAll(opWaarde.get(rij).getOrDefault(een.waarden()[rij] + ander.waarden()[rij], List.of()));
            }
        }
        for (Kolom som : kandidaten) {
            List<Kolom> drie = List.of(som, een, ander);
            if (houdt(drie, true)) {
                meld(drie, uit);
            }
        }
    }

    /** Whether the first is the sum of the others wherever all are shown, often enough to be no accident. */
    private boolean houdt(List<Kolom> groep, boolean som) {
        if (groep.stream().noneMatch(Kolom::heeftVerborgen)) {
            return false;
        }
        int keren = 0;
        Set<Long> verschillend = new HashSet<>();
        for (int rij = 0; rij < rijen.size(); rij++) {
            long rest = groep.get(0).waarden()[rij];
            boolean bekend = rest >= 0;
            boolean meer = rest > 0;
            for (Kolom deel : groep.subList(1, groep.size())) {
                bekend &= deel.waarden()[rij] >= 0;
                meer &= deel.waarden()[rij] > 0;
                rest -= deel.waarden()[rij];
            }
            if (bekend && rest != 0) {
                return false;
            }
            if (bekend && meer) {
                keren++;
                verschillend.add(groep.get(0).waarden()[rij]);
            }
        }
        return keren >= MINSTENS && verschillend.size() >= VERSCHILLENDE && (som || groep.size() == 2);
    }

    private void meld(List<Kolom> groep, Consumer<Relatie> uit) {
        for (int rij = 0; rij < rijen.size(); rij++) {
            int plaats = rij;
            boolean alle = groep.stream().allMatch(kolom -> kolom.waarden()[plaats] != AFWEZIG);
            boolean verborgen = groep.stream().anyMatch(kolom -> kolom.waarden()[plaats] == VERBORGEN);
            if (alle && verborgen) {
                List<Lid> leden = new ArrayList<>();
                for (Kolom kolom : groep) {
                    Celadres adres = rijen.get(rij)
                            .van(
                                    kolom.naam().indicator(),
                                    kolom.naam().dimensie(),
                                    kolom.naam().categorie());
                    leden.add(new Lid(kolom == groep.get(0) ? 1 : -1, new Grootheid(adres, kolom.deel())));
                }
                uit.accept(new Relatie("geleerd", Aard.GOK, leden, "verband dat overal klopt waar alles zichtbaar is"));
            }
        }
    }

    private static String rij(Celadres adres) {
        return adres.regiotype() + "|" + adres.regiocode() + "|" + adres.schooljaar();
    }
}
