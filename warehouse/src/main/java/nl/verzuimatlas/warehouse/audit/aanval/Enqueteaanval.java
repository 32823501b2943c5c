package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Definitie;
import nl.verzuimatlas.warehouse.audit.openbaar.Gebied;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;

/**
 * Subtracts groups of the survey from a whole: where exactly one of the whole and its groups is hidden, the others tell it; and where
 * the hidden groups together are surely fewer answers than the limit, they are found out as one group. Looks for shares on too few
 * answers as well. Numbers of answers are in tens.
 */
public final class Enqueteaanval {

    private static final double HALF = 5;
    private static final double HONDERD = 100;

    private final Getallen getallen;
    private final Kennis kennis;
    private final List<Vondst> vondsten = new ArrayList<>();

    public Enqueteaanval(Getallen getallen) {
        this.getallen = getallen;
        this.kennis = getallen.kennis();
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            Celadres adres = cel.adres();
            Definitie definitie = getallen.openbaar().definities().get(adres.indicator());
            if (definitie == null || !kennis.van(adres.indicator()).isEnquete()) {
                continue;
            }
            zoekKlein(cel);
            zoekVerschil(cel);
            if (adres.dimensie().equals(definitie.hoofddimensie())) {
                definitie.dimensies().forEach((dimensie, categorieen) -> {
                    if (!dimensie.equals(definitie.hoofddimensie())) {
                        zoekGroepen(cel, dimensie, categorieen);
                    }
                });
            }
            if (!adres.regiotype().equals(Gebied.GEMEENTE)) {
                zoekGebieden(cel);
            }
        }
        return vondsten;
    }

    private void zoekKlein(Openbarecel cel) {
        if (!cel.isGetoond() || cel.noemer().isEmpty()) {
            return;
        }
        double meest = cel.noemer().getAsDouble() + HALF - 1;
        double ja = cel.waarde().orElse(0) / HONDERD * meest;
        if (meest < kennis.enqueteMinimum()) {
            meld(cel, "een aandeel van te weinig antwoorden is zichtbaar");
        } else if (ja < 1 && ja > 0 || meest - ja < 1 && meest - ja > 0) {
            meld(cel, "een aandeel van minder dan een antwoord is zichtbaar");
        }
        if (cel.teller().isPresent()) {
            meld(cel, "het ongewogen aantal staat bij een aandeel van de enquête");
        }
    }

    /** What is in one share and not in a narrower one: so little that few answered so, whatever their weight. */
    private void zoekVerschil(Openbarecel nauw) {
        Celadres adres = nauw.adres();
        String ruim = kennis.binnen().getOrDefault(adres.indicator(), "");
        Openbarecel geheel = getallen.openbaar().cellen().get(adres.van(ruim, adres.dimensie(), adres.categorie()));
        if (geheel != null
                && geheel.isGetoond()
                && nauw.isGetoond()
                && geheel.noemer().isPresent()) {
            double meest = geheel.noemer().getAsDouble() + HALF - 1;
            double verschil = (geheel.waarde().orElse(0) - nauw.waarde().orElse(0)) / HONDERD * meest;
            if (verschil > 0 && verschil < 1) {
                meld(geheel, "buiten " + adres.indicator() + " ligt minder dan een antwoord");
            }
        }
    }

    private void zoekGroepen(Openbarecel geheel, String dimensie, List<String> categorieen) {
        if (categorieen.contains("havo-vwo")) {
            Openbarecel samen = getallen.openbaar().cellen().get(geheel.adres().van(dimensie, "havo-vwo"));
            zoek(geheel, cellen(geheel, dimensie, List.of("vmbo", "havo-vwo")));
            zoek(geheel, cellen(geheel, dimensie, List.of("vmbo", "havo", "vwo")));
            if (samen != null) {
                zoek(samen, cellen(geheel, dimensie, List.of("havo", "vwo")));
            }
            return;
        }
        zoek(geheel, cellen(geheel, dimensie, categorieen));
    }

    private List<Openbarecel> cellen(Openbarecel geheel, String dimensie, List<String> categorieen) {
        List<Openbarecel> cellen = new ArrayList<>();
        for (String categorie : categorieen) {
            Openbarecel cel = getallen.openbaar().cellen().get(geheel.adres().van(dimensie, categorie));
            if (cel != null) {
                cellen.add(cel);
            }
        }
        return cellen;
    }

    private void zoekGebieden(Openbarecel geheel) {
        Map<Gebied, Set<String>> leden = getallen.openbaar().leden();
        Set<String> eigen = leden.getOrDefault(
                new Gebied(geheel.adres().regiotype(), geheel.adres().regiocode()), Set.of());
        zoek(
                geheel,
                in(
                        geheel,
                        eigen.stream()
                                .map(code -> new Gebied(Gebied.GEMEENTE, code))
                                .toList()));
        for (String type : leden.keySet().stream().map(Gebied::type).distinct().toList()) {
            List<Gebied> delen = leden.entrySet().stream()
                    .filter(regio -> regio.getKey().type().equals(type)
                            && regio.getValue().size() < eigen.size()
                            && eigen.containsAll(regio.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            Set<String> gedekt = new TreeSet<>();
            delen.forEach(deel -> gedekt.addAll(leden.get(deel)));
            int geteld = delen.stream().mapToInt(deel -> leden.get(deel).size()).sum();
            if (geteld == gedekt.size() && gedekt.equals(eigen)) {
                zoek(geheel, in(geheel, delen));
            }
        }
    }

    private List<Openbarecel> in(Openbarecel geheel, List<Gebied> gebieden) {
        List<Openbarecel> cellen = new ArrayList<>();
        for (Gebied gebied : gebieden) {
            Openbarecel cel = getallen.openbaar().cellen().get(geheel.adres().in(gebied.type(), gebied.code()));
            if (cel != null) {
                cellen.add(cel);
            }
        }
        return cellen;
    }

    private void zoek(Openbarecel geheel, List<Openbarecel> groepen) {
        List<Openbarecel> getoond =
                groepen.stream().filter(Openbarecel::isGetoond).toList();
        List<Openbarecel> verborgen =
                groepen.stream().filter(Openbarecel::isVerborgen).toList();
        if (geheel.isGetoond() && verborgen.size() == 1) {
            meld(verborgen.get(0), "alle andere groepen en het geheel zijn zichtbaar");
        } else if (geheel.isVerborgen() && verborgen.isEmpty() && !getoond.isEmpty()) {
            meld(geheel, "alle groepen van het geheel zijn zichtbaar");
        } else if (geheel.isGetoond() && verborgen.size() > 1 && geheel.noemer().isPresent()) {
            double rest = geheel.noemer().getAsDouble() + HALF - 1;
            for (Openbarecel cel : getoond) {
                rest -= cel.noemer().orElse(0) - HALF;
            }
            if (rest < kennis.enqueteMinimum()) {
                meld(verborgen.get(0), "de verborgen groepen zijn samen minder antwoorden dan het minimum");
            }
        }
    }

    private void meld(Openbarecel cel, String woorden) {
        vondsten.add(Vondst.van(Aanval.ENQUETE, cel.adres().toString(), woorden));
    }
}
