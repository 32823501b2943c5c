package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.verband.Getallen.Stand;
import nl.verzuimatlas.warehouse.audit.verband.Kennis.Celnaam;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Aard;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Lid;

/** Relations between figures of several indicators, or named by the registry, in one area and year. */
final class Indicatorverbanden {

    private final Getallen getallen;
    private final Map<Celnaam, List<Celadres>> perNaam =
            new TreeMap<>(java.util.Comparator.comparing(Celnaam::indicator)
                    .thenComparing(Celnaam::dimensie)
                    .thenComparing(Celnaam::categorie));

    Indicatorverbanden(Getallen getallen) {
        this.getallen = getallen;
        for (Celadres adres : getallen.openbaar().cellen().keySet()) {
            perNaam.computeIfAbsent(naam(adres), nieuw -> new ArrayList<>()).add(adres);
        }
    }

    void zoek(Consumer<Relatie> uit) {
        Kennis kennis = getallen.kennis();
        kennis.rekenwijzen().forEach((indicator, wijze) -> {
            wijze.sommen().forEach(som -> zoekSom(indicator, som, uit));
            if (!wijze.noemerIs().isEmpty()) {
                zoekNoemer(indicator, celnaam(indicator, wijze.noemerIs()), uit);
            }
        });
        kennis.zelfdeGevallen().forEach(groep -> zoekZelfde(groep, uit));
        for (List<Celnaam> paar : kennis.gelijk()) {
            zoekPer(paar, "gelijk", (adressen, soort) -> gelijk(adressen.get(0), adressen.get(1), soort, uit));
        }
        for (List<Celnaam> geheel : kennis.geheel()) {
            zoekPer(
                    geheel,
                    "geheel",
                    (adressen, soort) -> uit.accept(Relatie.som(
                            soort,
                            Aard.GOK,
                            Grootheid.noemer(adressen.get(0)),
                            adressen.stream().map(Grootheid::teller).toList(),
                            "uitkomsten van dezelfde gevallen")));
        }
        for (List<Celnaam> groep : kennis.hoogstens()) {
            zoekPer(
                    groep,
                    "hoogstens",
                    (adressen, soort) -> uit.accept(Relatie.som(
                            soort,
                            Aard.HOOGSTENS,
                            Grootheid.teller(adressen.get(0)),
                            adressen.subList(1, adressen.size()).stream()
                                    .map(Grootheid::teller)
                                    .toList(),
                            "groep binnen een andere groep")));
        }
        kennis.keren().forEach(keren -> zoekKeren(keren, uit));
        kennis.noemerHoogstens().forEach(paar -> zoekNoemerHoogstens(paar.get(0), paar.get(1), uit));
    }

    private void zoekKeren(Kennis.Keren keren, Consumer<Relatie> uit) {
        List<Celnaam> alle =
                Stream.concat(keren.van().stream(), keren.hoogstens().stream()).toList();
        zoekPer(alle, "keren", (adressen, soort) -> {
            List<Lid> leden = new ArrayList<>();
            for (int i = 0; i < adressen.size(); i++) {
                int factor = i < keren.van().size() ? -keren.keren().get(i) : 1;
                leden.add(new Lid(factor, Grootheid.teller(adressen.get(i))));
            }
            uit.accept(new Relatie(soort, Aard.HOOGSTENS, leden, "personen en hoe vaak zij zijn geteld"));
        });
    }

    /** Shares of some of the cases that another cell counts. */
    private void zoekNoemerHoogstens(Celnaam aandeel, Celnaam ruimer, Consumer<Relatie> uit) {
        perNaam.forEach((naam, adressen) -> {
            boolean past = naam.indicator().equals(aandeel.indicator())
                    && naam.dimensie().equals(aandeel.dimensie())
                    && (aandeel.categorie().equals("*") || naam.categorie().equals(aandeel.categorie()));
            if (!past) {
                return;
            }
            for (Celadres adres : adressen) {
                Grootheid geheel =
                        Grootheid.teller(adres.van(ruimer.indicator(), ruimer.dimensie(), ruimer.categorie()));
                if (isGeteld(Grootheid.noemer(adres)) && isGeteld(geheel)) {
                    uit.accept(new Relatie(
                            "noemer hoogstens|" + aandeel,
                            Aard.HOOGSTENS,
                            List.of(new Lid(1, geheel), new Lid(-1, Grootheid.noemer(adres))),
                            "gevallen binnen een ander cijfer"));
                }
            }
        });
    }

    /** Shares whose denominator is the count of another cell. */
    private void zoekNoemer(String indicator, Celnaam noemer, Consumer<Relatie> uit) {
        perNaam.forEach((naam, adressen) -> {
            if (!naam.indicator().equals(indicator)) {
                return;
            }
            for (Celadres adres : adressen) {
                Celadres telling = adres.van(noemer.indicator(), noemer.dimensie(), noemer.categorie());
                if (isGeteld(Grootheid.noemer(adres)) && isGeteld(Grootheid.teller(telling))) {
                    uit.accept(Relatie.gelijk(
                            "noemer|" + indicator,
                            Aard.GOK,
                            Grootheid.noemer(adres),
                            Grootheid.teller(telling),
                            "noemer die een ander cijfer is"));
                }
            }
        });
    }

    /** What is done with the cells of one area and year. */
    private interface Maker {
        void maak(List<Celadres> adressen, String soort);
    }

    private void zoekPer(List<Celnaam> namen, String woord, Maker maker) {
        for (Celadres eerste : perNaam.getOrDefault(namen.get(0), List.of())) {
            List<Celadres> adressen = namen.stream()
                    .map(naam -> eerste.van(naam.indicator(), naam.dimensie(), naam.categorie()))
                    .toList();
            if (adressen.stream().allMatch(adres -> isGeteld(Grootheid.teller(adres)))) {
                maker.maak(adressen, woord + "|" + namen);
            }
        }
    }

    private void gelijk(Celadres een, Celadres ander, String soort, Consumer<Relatie> uit) {
        String woorden = "hetzelfde getal in twee cijfers";
        uit.accept(Relatie.gelijk(soort, Aard.GOK, Grootheid.teller(een), Grootheid.teller(ander), woorden));
        if (getallen.isAandeel(een) && getallen.isAandeel(ander)) {
            uit.accept(Relatie.gelijk(soort, Aard.GOK, Grootheid.noemer(een), Grootheid.noemer(ander), woorden));
        }
    }

    private void zoekZelfde(List<String> indicatoren, Consumer<Relatie> uit) {
        String woorden = "uitkomsten van dezelfde gevallen";
        for (Map.Entry<Celnaam, List<Celadres>> cellen : perNaam.entrySet()) {
            if (!cellen.getKey().indicator().equals(indicatoren.get(0))) {
                continue;
            }
            for (Celadres eerste : cellen.getValue()) {
                List<Celadres> adressen = indicatoren.stream()
                        .map(indicator -> eerste.van(indicator, eerste.dimensie(), eerste.categorie()))
                        .toList();
                if (!adressen.stream().allMatch(adres -> isGeteld(Grootheid.teller(adres)))) {
                    continue;
                }
                String soort = "zelfde gevallen|" + indicatoren.get(0);
                for (Celadres ander : adressen.subList(1, adressen.size())) {
                    uit.accept(Relatie.gelijk(
                            soort, Aard.GOK, Grootheid.noemer(eerste), Grootheid.noemer(ander), woorden));
                }
                uit.accept(Relatie.som(
                        soort,
                        Aard.GOK,
                        Grootheid.noemer(eerste),
                        adressen.stream().map(Grootheid::teller).toList(),
                        woorden));
            }
        }
    }

    /** A sum of which the registry names the cells, and the figures tell the signs. */
    private void zoekSom(String indicator, List<String> som, Consumer<Relatie> uit) {
        List<Celnaam> namen =
                som.stream().map(tekst -> celnaam(indicator, tekst)).toList();
        List<List<Celadres>> rijen = new ArrayList<>();
        zoekPer(namen, "", (adressen, soort) -> rijen.add(adressen));
        int[] tekens = eenKant(namen).orElseGet(() -> tekens(rijen));
        for (List<Celadres> adressen : rijen) {
            List<Lid> leden = new ArrayList<>();
            for (int i = 0; i < adressen.size(); i++) {
                leden.add(new Lid(tekens[i], Grootheid.teller(adressen.get(i))));
            }
            uit.accept(new Relatie("som|" + som, Aard.GOK, leden, "cijfers die samen een ander cijfer zijn"));
        }
    }

    /** Signs when it is known which cells are one side. */
    private Optional<int[]> eenKant(List<Celnaam> namen) {
        return getallen.kennis().eenKant().stream()
                .filter(namen::containsAll)
                .findFirst()
                .map(kant -> namen.stream()
                        .mapToInt(naam -> kant.contains(naam) ? 1 : -1)
                        .toArray());
    }

    /** Signs with which the sum is 0 most often where everything is shown; the first is the sum of the others when nothing tells. */
    private int[] tekens(List<List<Celadres>> rijen) {
        List<long[]> bekend = new ArrayList<>();
        for (List<Celadres> rij : rijen) {
            long[] waarden = rij.stream()
                    .map(adres -> getallen.bekend(Grootheid.teller(adres)))
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .toArray();
            if (waarden.length == rij.size()) {
                bekend.add(waarden);
            }
        }
        int aantal = rijen.isEmpty() ? 0 : rijen.get(0).size();
        int[] beste = tekens(aantal, (1 << Math.max(0, aantal - 1)) - 1);
        long meest = treffers(bekend, beste);
        // the last is the sum of the others
        int[] laatste = tekens(aantal, 1 << Math.max(0, aantal - 2));
        if (treffers(bekend, laatste) > meest) {
            meest = treffers(bekend, laatste);
            beste = laatste;
        }
        for (int patroon = 0; patroon < 1 << Math.max(0, aantal - 1); patroon++) {
            int[] tekens = tekens(aantal, patroon);
            long treffers = treffers(bekend, tekens);
            if (treffers > meest) {
                meest = treffers;
                beste = tekens;
            }
        }
        return beste;
    }

    private static int[] tekens(int aantal, int patroon) {
        int[] tekens = new int[aantal];
        for (int i = 0; i < aantal; i++) {
            tekens[i] = i > 0 && (patroon & (1 << (i - 1))) != 0 ? -1 : 1;
        }
        return tekens;
    }

    private static long treffers(List<long[]> rijen, int[] tekens) {
        return rijen.stream()
                .filter(rij -> {
                    long som = 0;
                    for (int i = 0; i < rij.length; i++) {
                        som += tekens[i] * rij[i];
                    }
                    return som == 0;
                })
                .count();
    }

    private static Celnaam celnaam(String indicator, String tekst) {
        String[] delen = tekst.split(":", 3);
        return delen.length == 2
                ? new Celnaam(indicator, delen[0], delen[1])
                : new Celnaam(delen[0], delen[1], delen[2]);
    }

    private static Celnaam naam(Celadres adres) {
        return new Celnaam(adres.indicator(), adres.dimensie(), adres.categorie());
    }

    private boolean isGeteld(Grootheid grootheid) {
        Stand stand = getallen.stand(grootheid);
        return getallen.isTelling(grootheid.adres()) && (stand == Stand.BEKEND || stand == Stand.VERBORGEN);
    }
}
