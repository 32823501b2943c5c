package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final String TOTAAL = "totaal";
    private static final int MINSTENS = 12;
    private static final int VERSCHILLENDE = 8;
    private static final int PEILRIJEN = 3;
    private static final long VERBORGEN = -1;
    private static final long AFWEZIG = -2;

    private final Getallen getallen;
    private final List<Kolom> kolommen = new ArrayList<>();
    private final Map<String, Kolom> opNaam = new HashMap<>();
    private final List<Celadres> rijen = new ArrayList<>();
    private final List<Map<Long, List<Kolom>>> opWaarde = new ArrayList<>();

    /** One number of every area and year. */
    private record Kolom(Celnaam naam, Deel deel, long[] waarden, boolean heeftVerborgen, int[] peilrijen) {}

    Geleerdeverbanden(Getallen getallen) {
        this.getallen = getallen;
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
                perKolom.computeIfAbsent(kolomnaam(adres, deel), nieuw -> new ArrayList<>())
                        .add(new Grootheid(adres, deel));
            }
        }
        perKolom.forEach((naam, cellen) -> {
            Kolom kolom = kolom(cellen, rijnummers, getallen);
            kolommen.add(kolom);
            opNaam.put(naam, kolom);
        });
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
        Arrays.fill(waarden, AFWEZIG);
        boolean verborgen = false;
        for (Grootheid cel : cellen) {
            OptionalLong bekend = getallen.bekend(cel);
            waarden[rijnummers.get(rij(cel.adres()))] = bekend.orElse(VERBORGEN);
            verborgen |= bekend.isEmpty();
        }
        // all rows with a number, the largest first
        int[] volgorde = IntStream.range(0, waarden.length)
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
            if (kandidaten.contains(ander)) {
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
            meld(List.of(som, een, ander), uit);
        }
    }

    /**
     * Kinds of area in which the first is the sum of the others often enough to be no accident; none when there is an area or year where it
     * is not. Each kind has to show it by itself: what holds of samenwerkingsverbanden, which know one kind of education, need not hold of gemeenten.
     */
    private Set<String> houdtVan(List<Kolom> groep) {
        if (isErgensAnders(groep)) {
            return Set.of();
        }
        Map<String, Integer> keren = new HashMap<>();
        Map<String, Set<Long>> verschillend = new HashMap<>();
        for (int rij = 0; rij < rijen.size(); rij++) {
            int plaats = rij;
            if (groep.stream().allMatch(kolom -> kolom.waarden()[plaats] > 0)) {
                String soort = rijen.get(rij).regiotype().toString();
                keren.merge(soort, 1, Integer::sum);
                verschillend
                        .computeIfAbsent(soort, nieuw -> new HashSet<>())
                        .add(groep.get(0).waarden()[rij]);
            }
        }
        return keren.entrySet().stream()
                .filter(soort -> soort.getValue() >= MINSTENS
                        && verschillend.get(soort.getKey()).size() >= VERSCHILLENDE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is an area or year in which all can be seen and the first is not the sum of the others; most that is tried ends here. */
    private boolean isErgensAnders(List<Kolom> groep) {
        for (int rij = 0; rij < rijen.size(); rij++) {
            long rest = groep.get(0).waarden()[rij];
            boolean bekend = rest >= 0;
            for (int deel = 1; bekend && deel < groep.size(); deel++) {
                long waarde = groep.get(deel).waarden()[rij];
                bekend = waarde >= 0;
                rest -= waarde;
            }
            if (bekend && rest != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same without kinds of area in which the total of a breakdown would do as well as a category of it that is in the group. That they
     * are the same there says only that the other categories are 0 where all can be seen, and those are hidden where they are not.
     */
    private Set<String> zonderDeelVoorGeheel(List<Kolom> groep, Set<String> soorten) {
        Set<String> over = new HashSet<>(soorten);
        for (Kolom deel : groep) {
            if (groep.stream().anyMatch(noemer -> isGeheel(noemer, deel))) {
                return Set.of();
            }
            Optional<Kolom> totaal = totaal(deel);
            if (totaal.isPresent()) {
                List<Kolom> metTotaal = groep.stream()
                        .map(kolom -> kolom == deel ? totaal.get() : kolom)
                        .toList();
                if (groep.contains(totaal.get())) {
                    return Set.of();
                }
                over.removeAll(houdtVan(metTotaal));
            }
        }
        return over;
    }

    /** Whether a denominator is what the categories of a breakdown, of which one is given, make up together. */
    private boolean isGeheel(Kolom noemer, Kolom deel) {
        Celnaam naam = deel.naam();
        return deel.deel() == Deel.TELLER
                && noemer.deel() == Deel.NOEMER
                && noemer.naam().indicator().equals(naam.indicator())
                && noemer.naam().dimensie().equals(naam.dimensie())
                && !naam.categorie().equals(TOTAAL)
                && getallen.kennis().van(naam.indicator()).optelbaar().contains(naam.dimensie());
    }

    /** The column of the total, of one that is a category of a breakdown that adds up to it, or a part of it. */
    private Optional<Kolom> totaal(Kolom kolom) {
        Celnaam naam = kolom.naam();
        Rekenwijze wijze = getallen.kennis().van(naam.indicator());
        boolean isDeel = !naam.categorie().equals(TOTAAL)
                && (wijze.optelbaar().contains(naam.dimensie())
                        || wijze.delen().contains(naam.dimensie() + ":" + naam.categorie()));
        if (!isDeel) {
            return Optional.empty();
        }
        Celadres adres = rijen.get(0).van(naam.indicator(), naam.dimensie(), naam.categorie());
        return Optional.ofNullable(opNaam.get(kolomnaam(getallen.totaalVan(adres), kolom.deel())));
    }

    private static String kolomnaam(Celadres adres, Deel deel) {
        return adres.indicator() + "|" + adres.dimensie() + "|" + adres.categorie() + "|" + deel;
    }

    private void meld(List<Kolom> groep, Consumer<Relatie> uit) {
        if (groep.stream().noneMatch(Kolom::heeftVerborgen)) {
            return;
        }
        Set<String> soorten = zonderDeelVoorGeheel(groep, houdtVan(groep));
        if (soorten.isEmpty()) {
            return;
        }
        for (int rij = 0; rij < rijen.size(); rij++) {
            int plaats = rij;
            boolean alle = groep.stream().allMatch(kolom -> kolom.waarden()[plaats] != AFWEZIG);
            boolean verborgen = groep.stream().anyMatch(kolom -> kolom.waarden()[plaats] == VERBORGEN);
            if (alle && verborgen && soorten.contains(rijen.get(rij).regiotype().toString())) {
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
