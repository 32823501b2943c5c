package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Gebied;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.reken.Grens;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;

/**
 * Turns the fall between two points of a survival curve into a number of pupils. Shares are in whole percents and numbers of spells
 * in tens; the inflow of the year tells the number exactly when it agrees with the tens everywhere.
 */
public final class Curveaanval {

    private static final double HALF = 5;
    private static final double PROCENT = 100;
    private static final double HALF_PROCENT = 0.5;

    private final Getallen getallen;
    private final boolean instroomIsNoemer;
    private final List<Vondst> vondsten = new ArrayList<>();

    public Curveaanval(Getallen getallen) {
        this.getallen = getallen;
        this.instroomIsNoemer = leerInstroom();
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        Map<String, List<Openbarecel>> curven = new TreeMap<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            if (isOverleving(cel.adres())) {
                curven.computeIfAbsent(
                                cel.adres().indicator() + "|" + cel.adres().regiotype() + "|"
                                        + cel.adres().regiocode() + "|"
                                        + cel.adres().schooljaar(),
                                nieuw -> new ArrayList<>())
                        .add(cel);
            }
        }
        curven.values().forEach(this::zoek);
        return vondsten;
    }

    private boolean isOverleving(Celadres adres) {
        return getallen.kennis().van(adres.indicator()).isOverleving();
    }

    private void zoek(List<Openbarecel> curve) {
        NavigableMap<Integer, Openbarecel> punten = new TreeMap<>();
        Map<Integer, Openbarecel> verborgen = new TreeMap<>();
        for (Openbarecel cel : curve) {
            int maand = maand(cel.adres());
            if (maand > 0 && cel.isGetoond()) {
                punten.put(maand, cel);
            } else if (maand > 0 && cel.isVerborgen()) {
                verborgen.put(maand, cel);
            }
        }
        verborgen.forEach((maand, cel) -> {
            if (punten.containsKey(maand)) {
                meld(cel, "hetzelfde punt van de curve staat elders");
            }
        });
        for (Openbarecel cel : curve) {
            if (cel.isGetoond() && perioden(cel).boven() < getallen.kennis().enqueteMinimum()) {
                meld(cel, "een curve van te weinig perioden is zichtbaar");
                return;
            }
        }
        Openbarecel vorige = null;
        for (Openbarecel punt : punten.values()) {
            Grens daling =
                    daling(punt, vorige == null ? PROCENT : vorige.waarde().orElse(PROCENT), vorige != null);
            if (isKlein(daling)) {
                meld(punt, "sinds het vorige zichtbare punt kreeg een klein aantal leerlingen een oplossing");
            }
            vorige = punt;
        }
        if (vorige != null && isKlein(aantal(vorige, vorige.waarde().orElse(0), HALF_PROCENT))) {
            meld(vorige, "er zit nog een klein aantal leerlingen thuis");
        }
        curve.stream().filter(Openbarecel::isGetoond).findFirst().ifPresent(this::zoekRest);
    }

    private Grens daling(Openbarecel punt, double vorige, boolean afgerond) {
        return aantal(punt, vorige - punt.waarde().orElse(0), afgerond ? 2 * HALF_PROCENT : HALF_PROCENT);
    }

    private Grens aantal(Openbarecel punt, double procent, double speling) {
        Grens perioden = perioden(punt);
        double onder = Math.max(0, procent - speling) / PROCENT * perioden.onder();
        double boven = (procent + speling) / PROCENT * perioden.boven();
        return new Grens((long) Math.ceil(onder), (long) Math.floor(boven));
    }

    private boolean isKlein(Grens aantal) {
        return aantal.onder() >= 1 && aantal.boven() < getallen.kennis().drempel();
    }

    /** The region without this area. */
    private void zoekRest(Openbarecel cel) {
        Set<String> eigen = leden(cel.adres());
        getallen.openbaar().leden().forEach((regio, alle) -> {
            Openbarecel geheel = getallen.openbaar().cellen().get(cel.adres().in(regio.type(), regio.code()));
            if (geheel == null
                    || regio.isSwv()
                    || !geheel.isGetoond()
                    || alle.equals(eigen)
                    || !alle.containsAll(eigen)) {
                return;
            }
            long meest = perioden(geheel).boven() - perioden(cel).onder();
            long minst = perioden(geheel).onder() - perioden(cel).boven();
            if (minst > 0 && meest < getallen.kennis().enqueteMinimum()) {
                meld(cel, "de rest van de regio heeft te weinig perioden");
            }
        });
    }

    private Set<String> leden(Celadres adres) {
        return adres.regiotype().equals(Gebied.GEMEENTE)
                ? Set.of(adres.regiocode())
                : getallen.openbaar().leden().getOrDefault(new Gebied(adres.regiotype(), adres.regiocode()), Set.of());
    }

    private Grens perioden(Openbarecel cel) {
        OptionalLong instroom = instroomIsNoemer ? instroom(cel.adres()) : OptionalLong.empty();
        return instroom.isPresent() ? Grens.precies(instroom.getAsLong()) : tientallen(cel);
    }

    private static Grens tientallen(Openbarecel cel) {
        double noemer = cel.noemer().orElse(0);
        return new Grens((long) Math.max(0, noemer - HALF), (long) (noemer + HALF - 1));
    }

    private OptionalLong instroom(Celadres adres) {
        return getallen.bekend(Grootheid.teller(adres.van("thuiszitters-stroom", "stroom", "instroom")));
    }

    private boolean leerInstroom() {
        long keren = 0;
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            if (isOverleving(cel.adres())
                    && cel.isGetoond()
                    && instroom(cel.adres()).isPresent()) {
                long instroom = instroom(cel.adres()).getAsLong();
                if (instroom < tientallen(cel).onder()
                        || instroom > tientallen(cel).boven()) {
                    return false;
                }
                keren++;
            }
        }
        return keren > 0;
    }

    private static int maand(Celadres adres) {
        String cijfers = adres.categorie().replaceAll("[^0-9]", "");
        return cijfers.isEmpty() ? 0 : Integer.parseInt(cijfers);
    }

    private void meld(Openbarecel cel, String woorden) {
        vondsten.add(Vondst.van(Aanval.CURVEN, cel.adres().toString(), woorden));
    }
}
