package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Rekenwijze;

/**
 * Looks for what was left behind at a hidden figure: numbers, and texts, states or cautions that tell small figures from those that
 * are hidden to protect them.
 */
public final class Sporenaanval {

    /** What is said of the area and would be said of a figure that is shown as well. */
    private static final Pattern OVER_HET_GEBIED =
            Pattern.compile("[.;]? *((\\d{4}-\\d{4}: )?zonder [^;.]*|[^;.]* geheel meegeteld( waar die het niet zegt)?"
                    + "|Het aantal inwoners of leerlingen ontbreekt; dit is het aantal)");

    private final Getallen getallen;
    private final List<Vondst> vondsten = new ArrayList<>();

    public Sporenaanval(Getallen getallen) {
        this.getallen = getallen;
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        zoekGetallen();
        zoekTeksten();
        zoekKenmerken();
        return vondsten;
    }

    private void zoekGetallen() {
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            if (cel.isGetoond()) {
                continue;
            }
            Rekenwijze wijze = getallen.kennis().van(cel.adres().indicator());
            if (cel.teller().isPresent() || cel.waarde().isPresent()) {
                meld(cel, "bij een verborgen cijfer staat een teller of waarde");
            } else if (cel.ondergrens().isPresent() || cel.bovengrens().isPresent()) {
                OptionalLong uniek = Intervalraadsel.aantal(cel, wijze.isAandeel());
                meld(
                        cel,
                        "bij een verborgen cijfer staat een marge"
                                + (uniek.isPresent() ? ", en daar past maar een aantal bij" : ""));
            } else if (cel.noemer().isPresent()
                    && cel.isVerborgen()
                    && !wijze.maat().equals("per-1000")) {
                meld(cel, "bij een verborgen aandeel staat van hoeveel gevallen het is");
            }
        }
    }

    private void zoekTeksten() {
        Map<String, Map<String, List<Openbarecel>>> perIndicator = new TreeMap<>();
        Map<String, String> zonderGebied = new HashMap<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            if (cel.isVerborgen()) {
                String tekst = zonderGebied.computeIfAbsent(cel.toelichting(), Sporenaanval::zonderGebied);
                perIndicator
                        .computeIfAbsent(cel.adres().indicator(), nieuw -> new TreeMap<>())
                        .computeIfAbsent(cel.status() + "|" + tekst, nieuw -> new ArrayList<>())
                        .add(cel);
            }
        }
        perIndicator.forEach((indicator, merken) -> {
            if (merken.size() > 1) {
                vondsten.add(Vondst.van(
                        Aanval.SPOREN,
                        indicator,
                        "verborgen cijfers hebben verschillende teksten, dus kleine zijn van andere te onderscheiden: "
                                + String.join(" / ", merken.keySet())));
            }
        });
    }

    private static String zonderGebied(String toelichting) {
        return OVER_HET_GEBIED.matcher(toelichting).replaceAll("").strip();
    }

    /** A caution that no shown figure has and that only some hidden ones of an area and year have, marks those. */
    private void zoekKenmerken() {
        Map<String, Set<String>> bijGetoond = new HashMap<>();
        Map<String, List<Openbarecel>> verborgen = new TreeMap<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            if (cel.isGetoond()) {
                bijGetoond
                        .computeIfAbsent(cel.adres().indicator(), nieuw -> new HashSet<>())
                        .addAll(cel.kenmerken());
            } else if (cel.isVerborgen()) {
                verborgen
                        .computeIfAbsent(
                                cel.adres().indicator() + " " + cel.adres().regiotype() + " "
                                        + cel.adres().regiocode() + " "
                                        + cel.adres().schooljaar(),
                                nieuw -> new ArrayList<>())
                        .add(cel);
            }
        }
        verborgen.forEach((plek, cellen) -> {
            Set<String> soms = new TreeSet<>();
            cellen.forEach(cel -> soms.addAll(cel.kenmerken()));
            soms.removeAll(bijGetoond.getOrDefault(cellen.get(0).adres().indicator(), Set.of()));
            soms.removeIf(
                    kenmerk -> cellen.stream().allMatch(cel -> cel.kenmerken().contains(kenmerk)));
            if (!soms.isEmpty()) {
                vondsten.add(Vondst.van(
                        Aanval.SPOREN,
                        plek,
                        "alleen bij een deel van de verborgen cijfers staat: " + String.join(", ", soms)));
            }
        });
    }

    private void meld(Openbarecel cel, String woorden) {
        vondsten.add(Vondst.van(Aanval.SPOREN, cel.adres().toString(), woorden));
    }
}
