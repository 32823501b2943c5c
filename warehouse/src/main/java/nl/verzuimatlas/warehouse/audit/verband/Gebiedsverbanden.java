package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Gebied;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid.Deel;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Aard;

/** A region and its gemeenten, a region and the regions it is made of, a samenwerkingsverband and a gemeente that is cut. */
final class Gebiedsverbanden {

    private static final String TOTAAL = "totaal";

    private final Getallen getallen;
    private final Map<Gebied, Set<String>> leden;
    private final Map<Gebied, List<Verdeling>> verdelingen = new TreeMap<>();
    /** Indicators that count a gemeente whole in each region in which it lies. */
    private final Set<String> geheelMeegeteld = new TreeSet<>();

    Gebiedsverbanden(Getallen getallen) {
        this.getallen = getallen;
        this.leden = getallen.openbaar().leden();
        leden.keySet().forEach(gebied -> verdelingen.put(gebied, verdelingen(gebied)));
        Set<String> verdeeld = new TreeSet<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            if (cel.toelichting().contains(getallen.kennis().verdeeld())) {
                verdeeld.add(cel.adres().indicator());
            } else if (cel.toelichting().contains(getallen.kennis().geheelMeegeteld())) {
                geheelMeegeteld.add(cel.adres().indicator());
            }
        }
        geheelMeegeteld.removeAll(verdeeld);
    }

    /** Regions of one kind that together are exactly another region. */
    private record Verdeling(List<Gebied> delen) {}

    void zoek(Consumer<Relatie> uit) {
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            Celadres adres = cel.adres();
            Gebied gebied = new Gebied(adres.regiotype(), adres.regiocode());
            // what does not apply to a samenwerkingsverband (its other kinds of education) says nothing of its
            // gemeenten
            if (cel.ontbreekt() || !getallen.isTelling(adres) || gebied.isSwv() && cel.isNvt()) {
                continue;
            }
            for (Deel deel : getallen.isAandeel(adres) ? List.of(Deel.TELLER, Deel.NOEMER) : List.of(Deel.TELLER)) {
                if (leden.containsKey(gebied)) {
                    zoek(new Grootheid(adres, deel), gebied, uit);
                } else if (adres.regiotype().equals(Gebied.GEMEENTE)) {
                    zoekHerindeling(new Grootheid(adres, deel), uit);
                }
            }
        }
    }

    /** A gemeente of today is the gemeenten of before the merger, as far as the school year ended before it. */
    private void zoekHerindeling(Grootheid geheel, Consumer<Relatie> uit) {
        List<Gebied> delen = getallen.openbaar().herindelingen().stream()
                .filter(een -> een.gemeente().equals(geheel.adres().regiocode())
                        && een.isGeldigOp(geheel.adres().einde()))
                .map(een -> new Gebied(Gebied.OORSPRONKELIJK, een.oud()))
                .toList();
        if (!delen.isEmpty()) {
            samen(geheel, delen, Aard.GEHEEL, "gemeenten van voor een herindeling", uit);
        }
    }

    private void zoek(Grootheid geheel, Gebied gebied, Consumer<Relatie> uit) {
        boolean stroom =
                !getallen.kennis().van(geheel.adres().indicator()).stroom().isEmpty();
        boolean alleenEigenSoort = gebied.isSwv()
                && !(geheel.adres().dimensie().equals("onderwijssoort")
                        && !geheel.adres().categorie().equals(TOTAAL));
        Aard aard = stroom ? Aard.HOOGSTENS_GOK : Aard.GEHEEL;
        List<Gebied> gemeenten = leden.getOrDefault(gebied, Set.of()).stream()
                .map(code -> new Gebied(Gebied.GEMEENTE, code))
                .toList();
        boolean gesneden = gebied.isSwv()
                && !gedeeld(gebied).isEmpty()
                && !geheelMeegeteld.contains(geheel.adres().indicator());
        samen(geheel, gemeenten, alleenEigenSoort || gesneden ? Aard.HOOGSTENS : aard, "gemeenten van een regio", uit);
        if (gesneden && !alleenEigenSoort && geheel.deel() == Deel.TELLER) {
            zoekGedeeld(geheel, gebied, uit);
        }
        if (alleenEigenSoort) {
            return;
        }
        for (Verdeling verdeling : verdelingen.getOrDefault(gebied, List.of())) {
            samen(geheel, verdeling.delen(), aard, "regio's van een regio", uit);
        }
    }

    private void samen(Grootheid geheel, List<Gebied> delen, Aard aard, String woorden, Consumer<Relatie> uit) {
        boolean jaren = geheel.adres().dimensie().equals("periode");
        List<Grootheid> geteld = new ArrayList<>();
        for (Gebied deel : delen) {
            Grootheid grootheid = new Grootheid(geheel.adres().in(deel.type(), deel.code()), geheel.deel());
            switch (getallen.stand(grootheid)) {
                case AFWEZIG -> {
                    return;
                }
                case ONTBREEKT -> {
                    if (jaren) {
                        // one year is missing, and the region counts the others: its years one by one say all
                        return;
                    }
                }
                case BEKEND, VERBORGEN -> geteld.add(grootheid);
            }
        }
        if (!geteld.isEmpty()) {
            // a flow is no sum of gemeenten when pupils move between them, and a stock is
            String categorie = aard == Aard.HOOGSTENS_GOK ? geheel.adres().categorie() : "";
            String soort = String.join(
                    "|",
                    woorden,
                    aard.name(),
                    geheel.adres().indicator(),
                    geheel.adres().dimensie(),
                    categorie,
                    geheel.deel().name(),
                    geheel.adres().regiotype());
            uit.accept(Relatie.som(soort, aard, geheel, geteld, woorden));
        }
    }

    /** What a verband counts of a gemeente that is cut, is what it counts without the gemeenten that lie in it whole. */
    private void zoekGedeeld(Grootheid geheel, Gebied gebied, Consumer<Relatie> uit) {
        String woorden = "deel van een gemeente in een samenwerkingsverband";
        Grootheid rest = new Grootheid(geheel.adres(), Deel.GEDEELD);
        List<Grootheid> heel = new ArrayList<>(List.of(rest));
        List<Grootheid> gesneden = new ArrayList<>();
        for (String code : leden.get(gebied)) {
            Grootheid lid = Grootheid.teller(geheel.adres().in(Gebied.GEMEENTE, code));
            if (getallen.stand(lid) == Getallen.Stand.AFWEZIG) {
                return;
            }
            if (getallen.stand(lid) != Getallen.Stand.ONTBREEKT) {
                (gedeeld(gebied).contains(code) ? gesneden : heel).add(lid);
            }
        }
        if (!gesneden.isEmpty()) {
            uit.accept(Relatie.som(woorden, Aard.HOOGSTENS_GOK, geheel, heel, woorden));
            uit.accept(Relatie.som(woorden + " hoogstens", Aard.HOOGSTENS, rest, gesneden, woorden));
        }
    }

    private Set<String> gedeeld(Gebied gebied) {
        return getallen.openbaar().gedeeld().getOrDefault(gebied, Set.of());
    }

    private List<Verdeling> verdelingen(Gebied geheel) {
        List<Verdeling> gevonden = new ArrayList<>();
        for (String type : leden.keySet().stream().map(Gebied::type).distinct().toList()) {
            List<Gebied> delen = new ArrayList<>();
            Set<String> gedekt = new TreeSet<>();
            int geteld = 0;
            for (Map.Entry<Gebied, Set<String>> regio : leden.entrySet()) {
                boolean past = regio.getKey().type().equals(type)
                        && !regio.getKey().equals(geheel)
                        && !regio.getKey().isSwv()
                        && leden.get(geheel).containsAll(regio.getValue());
                if (past) {
                    delen.add(regio.getKey());
                    gedekt.addAll(regio.getValue());
                    geteld += regio.getValue().size();
                }
            }
            if (!geheel.isSwv() && !delen.isEmpty() && geteld == gedekt.size() && gedekt.equals(leden.get(geheel))) {
                gevonden.add(new Verdeling(List.copyOf(delen)));
            }
        }
        return gevonden;
    }
}
