package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Definitie;
import nl.verzuimatlas.warehouse.audit.openbaar.Gebied;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen.Stand;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid.Deel;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Aard;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Lid;

/** Relations between figures of one indicator in one area: total and categories, share and complement, balance, years. */
final class Celverbanden {

    private static final String TOTAAL = "totaal";
    private static final String KLASSEN = "klassen van dezelfde gevallen";
    private static final Pattern JAREN = Pattern.compile("(\\d+)-jaar");

    private final Getallen getallen;

    Celverbanden(Getallen getallen) {
        this.getallen = getallen;
    }

    void zoek(Consumer<Relatie> uit) {
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            Celadres adres = cel.adres();
            Definitie definitie = getallen.openbaar().definities().get(adres.indicator());
            if (definitie == null || cel.ontbreekt() || !getallen.isTelling(adres)) {
                continue;
            }
            Rekenwijze wijze = getallen.kennis().van(adres.indicator());
            if (wijze.isAandeel()) {
                zoekAandeel(adres, uit);
            }
            if (wijze.delen().contains(adres.dimensie() + ":" + adres.categorie())) {
                zoekRest(adres, definitie, uit);
            }
            if (adres.dimensie().equals("periode")) {
                zoekJaren(adres, definitie, uit);
            }
            // the others hang on the first category of a breakdown, so that each is found once
            List<String> categorieen = definitie.dimensies().getOrDefault(adres.dimensie(), List.of());
            if (!categorieen.isEmpty() && categorieen.get(0).equals(adres.categorie())) {
                if (wijze.optelbaar().contains(adres.dimensie())) {
                    zoekCategorieen(adres, categorieen, uit);
                }
                if (wijze.stroom().contains(adres.dimensie())) {
                    zoekStroom(adres, wijze.stroom(), uit);
                }
            }
            if (adres.dimensie().equals("protocol") && definitie.dimensies().containsKey("regel")) {
                zoekRegels(adres, definitie, uit);
            }
        }
    }

    private void zoekAandeel(Celadres adres, Consumer<Relatie> uit) {
        uit.accept(Relatie.som(
                "aandeel",
                Aard.PRECIES,
                Grootheid.noemer(adres),
                List.of(Grootheid.teller(adres), new Grootheid(adres, Deel.COMPLEMENT)),
                "aandeel en de rest"));
    }

    private void zoekRest(Celadres adres, Definitie definitie, Consumer<Relatie> uit) {
        Grootheid totaal = Grootheid.teller(adres.van(definitie.hoofddimensie(), TOTAAL));
        if (getallen.isGeteld(totaal)) {
            uit.accept(Relatie.som(
                    "rest",
                    Aard.PRECIES,
                    totaal,
                    List.of(Grootheid.teller(adres), new Grootheid(adres, Deel.REST)),
                    "deel van een totaal en de rest"));
        }
    }

    private void zoekCategorieen(Celadres adres, List<String> categorieen, Consumer<Relatie> uit) {
        Celadres totaal = getallen.totaalVan(adres);
        boolean heeftTotaal = getallen.openbaar().cellen().containsKey(totaal);
        List<Celadres> delen = categorieen.stream()
                .filter(categorie -> !categorie.equals(TOTAAL))
                .map(categorie -> adres.van(adres.dimensie(), categorie))
                .toList();
        String begin = "categorieen|" + adres.indicator() + "|" + adres.dimensie() + "|";
        String tellers = begin + Deel.TELLER + "|" + adres.regiotype();
        boolean zelfdeNoemer = getallen.kennis().zelfdeNoemer().contains(List.of(adres.indicator(), adres.dimensie()));
        if (heeftTotaal) {
            som(tellers, Grootheid.teller(totaal), delen, Deel.TELLER, uit);
            if (zelfdeNoemer) {
                delen.forEach(deel ->
                        gelijk(begin + "gelijk", Grootheid.noemer(totaal), Grootheid.noemer(deel), KLASSEN, uit));
            } else if (getallen.isAandeel(adres)) {
                som(begin + Deel.NOEMER + "|" + adres.regiotype(), Grootheid.noemer(totaal), delen, Deel.NOEMER, uit);
            }
        } else if (getallen.isAandeel(adres)) {
            // classes of the same cases: one denominator, and the numerators are all of it
            delen.stream()
                    .filter(deel -> !deel.equals(adres))
                    .forEach(deel ->
                            gelijk(begin + "gelijk", Grootheid.noemer(adres), Grootheid.noemer(deel), KLASSEN, uit));
            som(tellers, Grootheid.noemer(adres), delen, Deel.TELLER, uit);
        }
    }

    private void som(String soort, Grootheid totaal, List<Celadres> delen, Deel deel, Consumer<Relatie> uit) {
        List<Grootheid> geteld = new ArrayList<>();
        for (Celadres adres : delen) {
            Grootheid grootheid = new Grootheid(adres, deel);
            Stand stand = getallen.stand(grootheid);
            if (stand == Stand.AFWEZIG) {
                return;
            }
            if (stand != Stand.ONTBREEKT) {
                geteld.add(grootheid);
            } else if (getallen.isEersteOngeleverde(adres)) {
                geteld.add(new Grootheid(adres, Deel.ONGELEVERD));
            }
        }
        if (!geteld.isEmpty() && getallen.isGeteld(totaal)) {
            uit.accept(Relatie.som(soort, Aard.GEHEEL, totaal, geteld, "delen van een totaal"));
        }
    }

    private void zoekStroom(Celadres adres, List<String> stroom, Consumer<Relatie> uit) {
        Map<String, Integer> factoren =
                Map.of("beginstand", 1, "instroom", 1, "uitstroom", -1, "verhuisd", -1, "eindstand", -1);
        List<Lid> leden = new ArrayList<>();
        for (String categorie : List.of("beginstand", "instroom", "uitstroom", "verhuisd", "eindstand")) {
            Grootheid grootheid = Grootheid.teller(adres.van(adres.dimensie(), categorie));
            Stand stand = getallen.stand(grootheid);
            if (stand == Stand.ONTBREEKT || stand == Stand.AFWEZIG && !categorie.equals("verhuisd")) {
                return;
            }
            if (stand != Stand.AFWEZIG) {
                leden.add(new Lid(factoren.get(categorie), grootheid));
            }
        }
        uit.accept(new Relatie("balans|" + adres.indicator(), Aard.PRECIES, leden, "balans van in- en uitstroom"));
        int plaats = stroom.indexOf(adres.dimensie());
        boolean binnenJaar = plaats < stroom.size() - 1;
        Celadres eind = adres.van(adres.dimensie(), "eindstand");
        Celadres begin = binnenJaar
                ? adres.van(stroom.get(plaats + 1), "beginstand")
                : adres.later(1).van(stroom.get(0), "beginstand");
        if (zelfdeGemeenten(eind, begin)) {
            gelijk(
                    "eind en begin|" + adres.indicator() + "|" + binnenJaar,
                    Grootheid.teller(eind),
                    Grootheid.teller(begin),
                    "eindstand en volgende beginstand",
                    uit);
        }
    }

    /** Whether two cells of a region count the same gemeenten: one that did not deliver one of them is seen to be missing there. */
    private boolean zelfdeGemeenten(Celadres een, Celadres ander) {
        Gebied gebied = new Gebied(een.regiotype(), een.regiocode());
        return getallen.openbaar().leden().getOrDefault(gebied, Set.of()).stream()
                .allMatch(gemeente ->
                        ontbreekt(een.in(Gebied.GEMEENTE, gemeente)) == ontbreekt(ander.in(Gebied.GEMEENTE, gemeente)));
    }

    private boolean ontbreekt(Celadres adres) {
        return getallen.stand(Grootheid.teller(adres)) == Stand.ONTBREEKT;
    }

    private void gelijk(String soort, Grootheid een, Grootheid ander, String woorden, Consumer<Relatie> uit) {
        if (getallen.isGeteld(een) && getallen.isGeteld(ander)) {
            uit.accept(Relatie.gelijk(soort, Aard.GOK, een, ander, woorden));
        }
    }

    /** A sum over several school years ends with the year it stands at. */
    private void zoekJaren(Celadres adres, Definitie definitie, Consumer<Relatie> uit) {
        Matcher jaren = JAREN.matcher(adres.categorie());
        if (!jaren.matches()) {
            return;
        }
        Deel[] delen = getallen.isAandeel(adres) ? new Deel[] {Deel.TELLER, Deel.NOEMER} : new Deel[] {Deel.TELLER};
        for (Deel deel : delen) {
            List<Grootheid> geteld = new ArrayList<>();
            for (int terug = 0; terug < Integer.parseInt(jaren.group(1)); terug++) {
                Grootheid jaar = new Grootheid(adres.later(-terug).van(definitie.hoofddimensie(), TOTAAL), deel);
                if (!getallen.isGeteld(jaar)) {
                    return;
                }
                geteld.add(jaar);
            }
            uit.accept(Relatie.som(
                    "jaren|" + adres.indicator() + "|" + deel,
                    Aard.GEHEEL,
                    new Grootheid(adres, deel),
                    geteld,
                    "schooljaren samen"));
        }
    }

    /** Pupils whom a rule signals are signalled by the protocol of the rule. */
    private void zoekRegels(Celadres protocol, Definitie definitie, Consumer<Relatie> uit) {
        List<Grootheid> regels = definitie.dimensies().get("regel").stream()
                .filter(regel -> regel.startsWith(protocol.categorie() + ":"))
                .map(regel -> Grootheid.teller(protocol.van("regel", regel)))
                .filter(getallen::isGeteld)
                .toList();
        if (!regels.isEmpty()) {
            uit.accept(Relatie.som(
                    "regels|" + protocol.indicator() + "|" + protocol.categorie() + "|" + protocol.regiotype(),
                    Aard.GEHEEL,
                    Grootheid.teller(protocol),
                    regels,
                    "protocol en zijn regels"));
        }
    }
}
