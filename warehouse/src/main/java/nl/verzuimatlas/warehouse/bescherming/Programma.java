package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;

/**
 * The linear programme of a part of a system: by how much each number differs from the truth, so that all relations hold, a group of numbers is
 * higher or lower as asked, and as little as possible of what is shown differs. It begins with the truth, in which nothing differs, and goes on by
 * the dual simplex method with steepest edges: as long as a relation does not hold or a number is too low, the number that mends it at the least
 * price comes in. Relations take part from when they break and numbers from when a relation of theirs does, so a question costs what its
 * answer is long, however large the part is. Of the rows only the inverse of the basis is kept; what is in them of each number is added up when
 * it is asked.
 *
 * <p>A number is a piece above the truth or one below it, at the same price; one that does not differ is in neither. A number that stands in
 * one relation only (what is left of a share, mostly) is whatever the others leave for it, at no price of its own, and takes part when that is
 * too low.
 */
final class Programma {

    /** What is asked must be given, whatever it costs. */
    static final double HOE_DAN_OOK = Double.POSITIVE_INFINITY;

    /** A question that takes more steps has no answer; the longest ever seen took some thousands. */
    private static final int STAPPEN = 20_000;

    private static final double NIETS = 1e-9;
    private static final double AFWIJKING = 1e-7;
    private static final double GELIJK = 1e-12;
    private static final double VERSCHIL = 1e-6;

    private static final int BEGIN = 64;
    private static final int GEEN = Kolommen.GEEN;

    /** What is asked, as a relation. */
    private static final int VRAAG = -2;

    /** It is the first that is mended, so its row is the first of the table. */
    private static final int VRAAG_IN_TAFEL = 0;

    private final Kern kern;
    private final Kolommen kolommen;
    private final Tafel tafel = new Tafel();

    private final Gevraagd gevraagd = new Gevraagd();

    /** The row in hand: how often each relation of the table counts in it, and with those each column that is in no row itself. */
    private final Optelling perRelatie = new Optelling();

    private final Optelling perKolom = new Optelling();

    /** How much of the column that comes in is in each row of the table. */
    private final Optelling perRij = new Optelling();

    private final Werk werk;
    private int rijen;

    /** Of each row the column that it tells; while its relation waits to be mended, none. */
    private int[] kolomIn = new int[BEGIN];

    /** The relation that a row came in with. */
    private int[] relatieIn = new int[BEGIN];

    /** Where a row that tells a column is in the table, where rows have other numbers; and the other way. */
    private int[] inTafel = new int[BEGIN];

    private int[] rijVanTafel = new int[BEGIN];

    /** How long the row of a relation was when it broke: near enough until it is mended, and it is not kept up meanwhile. */
    private double[] lengte = new double[BEGIN];

    private boolean[] isOnder = new boolean[BEGIN];
    private boolean[] isVerdacht = new boolean[BEGIN];
    private int[] verdacht = new int[BEGIN];
    private int verdachten;

    /** Of each relation its row, or none. */
    private final int[] rijVan;

    private final double[] rest;
    private final int[] gebroken;
    private final boolean[] isGebroken;
    private int aantalGebroken;

    /** The programme of a part, of which the questions may take so much work. */
    Programma(Kern kern, Werk werk) {
        this.kern = kern;
        this.werk = werk;
        kolommen = new Kolommen(kern);
        rijVan = new int[kern.rijen()];
        Arrays.fill(rijVan, GEEN);
        rest = new double[kern.rijen()];
        gebroken = new int[kern.rijen()];
        isGebroken = new boolean[kern.rijen()];
    }

    /**
     * The cheapest world in which the sum of a group is higher or lower as asked: each number that differs, with by how much.
     *
     * @param hoogstens what it may cost
     * @param prijsVan what a difference of 1 costs of each number of the system, more than 0; numbers that are equal cost what they do together
     * @return empty if there is none, none that costs no more, or no work left to find it
     */
    Optional<Map<Integer, Double>> los(Groep vraag, double hoogstens, IntToDoubleFunction prijsVan) {
        kolommen.begin(prijsVan);
        try {
            return isOpgelost(vraag, hoogstens) ? Optional.of(verschillen()) : Optional.empty();
        } finally {
            wis();
        }
    }

    private boolean isOpgelost(Groep vraag, double hoogstens) {
        int rij = nieuweRij(VRAAG);
        for (int lid : vraag.getallen()) {
            gevraagd.neem(kolommen.neem(kern.plaats(lid)));
        }
        double tekort = vraag.omhoog();
        double kosten = 0;
        for (int stap = 0; stap < STAPPEN && !werk.isOp(); stap++) {
            neemInHand(rij);
            int kolom = goedkoopste(tekort);
            double per = kolom == GEEN ? Double.POSITIVE_INFINITY : verhouding(kolom, tekort);
            boolean kanOm = kanOm(rij, tekort) && 2 * kolommen.prijs(kolomIn[rij]) <= per;
            if (kanOm) {
                per = 2 * kolommen.prijs(kolomIn[rij]);
            }
            kosten += per * Math.abs(tekort);
            if (kosten > hoogstens || per == Double.POSITIVE_INFINITY) {
                return false;
            }
            betaal(Math.signum(tekort) * per);
            if (kanOm) {
                isOnder[rij] = !isOnder[rij];
                verdenk(rij);
            } else {
                ruil(rij, kolom, tekort, Math.signum(tekort) * per);
            }
            neemGebroken();
            rij = ergste();
            if (rij == GEEN) {
                return true;
            }
            tekort = tekort(rij);
        }
        return false;
    }

    /**
     * Takes a row in hand: from the table, or of a relation that waits from what it says. So only rows that tell a column are kept up, and of those
     * only how often each relation counts in them, which is less than how often each column does.
     */
    private void neemInHand(int rij) {
        if (kolomIn[rij] == GEEN) {
            neemRelatie(relatieIn[rij], GEEN, -1);
        } else {
            perRelatie.begin(tafel.rijen() + 1);
            tafel.telRijOp(perRelatie, inTafel[rij], 1);
        }
        perKolom.begin(kolommen.aantal());
        for (int plaats = 0; plaats < perRelatie.aantal(); plaats++) {
            int nummer = perRelatie.nummer(plaats);
            neemKolommen(relatieVan(nummer, rij), perRelatie.som(nummer));
        }
    }

    /** The relation of a row of the table; the one after those is the row in hand. */
    private int relatieVan(int nummer, int rij) {
        return relatieIn[nummer == tafel.rijen() ? rij : rijVanTafel[nummer]];
    }

    private void neemKolommen(int relatie, double keer) {
        if (relatie == VRAAG) {
            for (int plaats = 0; plaats < gevraagd.aantal(); plaats++) {
                int kolom = gevraagd.kolom(plaats);
                neemKolom(kolom, keer * gevraagd.keer(kolom));
            }
        } else {
            for (int plaats = kern.rijBegin(relatie); plaats < kern.rijBegin(relatie + 1); plaats++) {
                neemKolom(kolommen.van(kern.rijGetal(plaats)), keer * kern.rijKeer(plaats));
            }
        }
    }

    private void neemKolom(int kolom, double keer) {
        if (!kolommen.isInRij(kolom)) {
            perKolom.telOp(kolom, keer);
        }
    }

    /**
     * Takes a relation in hand, as relations of the table: what it says when each of its numbers that is in a row is what that row says. Those that
     * take no part yet do from now on.
     *
     * @param zonder a number that is left as it is, or none
     * @param keer how often the relation counts: once, or against it when it waits to be mended
     */
    private void neemRelatie(int relatie, int zonder, double keer) {
        perRelatie.begin(tafel.rijen() + 1);
        perRelatie.telOp(tafel.rijen(), keer);
        if (relatie == VRAAG) {
            return;
        }
        for (int plaats = kern.rijBegin(relatie); plaats < kern.rijBegin(relatie + 1); plaats++) {
            if (kern.rijGetal(plaats) != zonder) {
                int kolom = kolommen.neem(kern.rijGetal(plaats));
                if (kolommen.isInRij(kolom)) {
                    tafel.telRijOp(perRelatie, inTafel[kolommen.rij(kolom)], -keer * kern.rijKeer(plaats));
                }
            }
        }
    }

    /** The column that mends the row in hand at the least price for each 1; of those that cost the same the one that has to move least. */
    private int goedkoopste(double tekort) {
        int beste = GEEN;
        double minste = Double.POSITIVE_INFINITY;
        double grootste = 0;
        for (int plaats = 0; plaats < perKolom.aantal(); plaats++) {
            int kolom = perKolom.nummer(plaats);
            double per = verhouding(kolom, tekort);
            double hoeveel = Math.abs(perKolom.som(kolom));
            if (per < minste - GELIJK || per <= minste + GELIJK && hoeveel > grootste + NIETS) {
                minste = Math.min(per, minste);
                grootste = hoeveel;
                beste = kolom;
            }
        }
        return minste == Double.POSITIVE_INFINITY ? GEEN : beste;
    }

    /** What it costs to mend 1 of the row in hand by a column; infinite if it cannot. */
    private double verhouding(int kolom, double tekort) {
        double waarde = perKolom.som(kolom);
        if (Math.abs(waarde) <= NIETS) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, kolommen.kost(kolom, tekort * waarde < 0)) / Math.abs(waarde);
    }

    /** Whether the number of a row may go on to the other side of the truth. */
    private boolean kanOm(int rij, double tekort) {
        int kolom = kolomIn[rij];
        return kolom != GEEN && (isOnder[rij] ? tekort < 0 : kolommen.omlaag(kolom) > 0);
    }

    /** Pays for 1 of the row in hand. */
    private void betaal(double per) {
        for (int plaats = 0; plaats < perKolom.aantal(); plaats++) {
            int kolom = perKolom.nummer(plaats);
            kolommen.betaal(kolom, per * perKolom.som(kolom));
        }
    }

    /** A column comes in for what the row in hand told, which goes to where it should be. */
    private void ruil(int rij, int kolom, double tekort, double per) {
        double spil = Tafel.zuiver(perKolom.som(kolom));
        double stap = -tekort / spil;
        int weg = kolomIn[rij];
        neemPerRij(kolom);
        if (weg == GEEN) {
            zetInTafel(rij, spil);
        } else {
            tafel.deel(inTafel[rij], spil);
        }
        werk.doe((long) tafel.pakIn(inTafel[rij]) * perRij.aantal());
        for (int plaats = 0; plaats < perRij.aantal(); plaats++) {
            int ander = perRij.nummer(plaats);
            double keer = Tafel.zuiver(perRij.som(ander));
            if (ander != inTafel[rij] && Math.abs(keer) > GELIJK) {
                schuif(kolomIn[rijVanTafel[ander]], -keer * stap);
                tafel.telIngepakteOp(ander, -keer);
            }
        }
        tafel.onthoudAangevuld();
        if (weg != GEEN) {
            boolean isLaagst = isOnder[rij] && tekort > 0;
            kolommen.zetUitRij(weg, isLaagst, isOnder[rij], per);
            schuif(weg, (isLaagst ? -kolommen.omlaag(weg) : 0) - kolommen.verschil(weg));
        }
        isOnder[rij] = kolommen.isLaagst(kolom) || stap < 0;
        kolommen.zetInRij(kolom, rij);
        kolomIn[rij] = kolom;
        schuif(kolom, stap);
    }

    /** How much of a column is in each row of the table. */
    private void neemPerRij(int kolom) {
        perRij.begin(tafel.rijen());
        if (gevraagd.keer(kolom) != 0 && tafel.rijen() > VRAAG_IN_TAFEL) {
            tafel.telRelatieOp(perRij, VRAAG_IN_TAFEL, gevraagd.keer(kolom));
        }
        int nummer = kolommen.getal(kolom);
        for (int plaats = kern.kolomBegin(nummer); plaats < kern.kolomBegin(nummer + 1); plaats++) {
            int rij = rijVan[kern.kolomRij(plaats)];
            if (rij != GEEN && kolomIn[rij] != GEEN) {
                tafel.telRelatieOp(perRij, inTafel[rij], kern.kolomKeer(plaats));
            }
        }
    }

    /** The row in hand becomes one of the table. */
    private void zetInTafel(int rij, double door) {
        int nummer = tafel.nieuweRij(perRelatie, door);
        if (nummer == rijVanTafel.length) {
            rijVanTafel = Arrays.copyOf(rijVanTafel, 2 * nummer);
        }
        inTafel[rij] = nummer;
        rijVanTafel[nummer] = rij;
    }

    private void schuif(int kolom, double stap) {
        if (stap == 0) {
            return;
        }
        kolommen.schuif(kolom, stap);
        if (kolommen.isInRij(kolom)) {
            verdenk(kolommen.rij(kolom));
        }
        int nummer = kolommen.getal(kolom);
        for (int plaats = kern.kolomBegin(nummer); plaats < kern.kolomBegin(nummer + 1); plaats++) {
            int relatie = kern.kolomRij(plaats);
            rest[relatie] += kern.kolomKeer(plaats) * stap;
            int rij = rijVan[relatie];
            if (rij != GEEN) {
                if (kolomIn[rij] == GEEN) {
                    verdenk(rij);
                }
            } else if (!isGebroken[relatie]) {
                isGebroken[relatie] = true;
                gebroken[aantalGebroken++] = relatie;
            }
        }
    }

    /** Relations that were broken take part from now on. */
    private void neemGebroken() {
        for (int i = 0; i < aantalGebroken; i++) {
            int relatie = gebroken[i];
            isGebroken[relatie] = false;
            int post = sluitpost(relatie);
            if (post != GEEN) {
                neemSluitpost(relatie, post);
            } else if (Math.abs(rest[relatie]) > AFWIJKING) {
                int rij = nieuweRij(relatie);
                rijVan[relatie] = rij;
                neemRelatie(relatie, GEEN, -1);
                lengte[rij] = perRelatie.norm();
                verdenk(rij);
            }
        }
        aantalGebroken = 0;
    }

    /** The number that is what a relation leaves for it, unless it takes part like others. */
    private int sluitpost(int relatie) {
        int post = kern.sluitpost(relatie);
        return post != GEEN && kolommen.van(post) == GEEN ? post : GEEN;
    }

    private double overVoor(int relatie, int post) {
        return -rest[relatie] / kern.kolomKeer(kern.kolomBegin(post));
    }

    private void neemSluitpost(int relatie, int post) {
        double over = overVoor(relatie, post);
        if (over >= -kern.omlaag(post) - AFWIJKING) {
            return;
        }
        int rij = nieuweRij(relatie);
        neemRelatie(relatie, post, 1);
        zetInTafel(rij, kern.kolomKeer(kern.kolomBegin(post)));
        rijVan[relatie] = rij;
        int kolom = kolommen.neem(post);
        isOnder[rij] = true;
        kolommen.zetPrijsloosInRij(kolom, rij);
        kolomIn[rij] = kolom;
        schuif(kolom, over);
    }

    /** The row that is furthest from what it should be, for how long it is; none if all are right. */
    private int ergste() {
        int ergste = GEEN;
        double hoogste = 0;
        int over = 0;
        for (int i = 0; i < verdachten; i++) {
            int rij = verdacht[i];
            double tekort = tekort(rij);
            if (Math.abs(tekort) <= AFWIJKING) {
                isVerdacht[rij] = false;
            } else {
                verdacht[over++] = rij;
                double hoe = tekort * tekort / (kolomIn[rij] == GEEN ? lengte[rij] : tafel.norm(inTafel[rij]));
                if (hoe > hoogste) {
                    hoogste = hoe;
                    ergste = rij;
                }
            }
        }
        verdachten = over;
        return ergste;
    }

    /** By how much what a row tells should be higher; negative if lower, 0 if it is right. */
    private double tekort(int rij) {
        int kolom = kolomIn[rij];
        if (kolom == GEEN) {
            return -rest[relatieIn[rij]];
        }
        double nu = kolommen.verschil(kolom);
        if (!isOnder[rij]) {
            return Math.max(0, -nu);
        }
        return nu > 0 ? -nu : Math.max(0, -kolommen.omlaag(kolom) - nu);
    }

    private void verdenk(int rij) {
        if (!isVerdacht[rij]) {
            isVerdacht[rij] = true;
            verdacht[verdachten++] = rij;
        }
    }

    /** The row of a relation, which tells no column yet. */
    private int nieuweRij(int relatie) {
        int rij = rijen++;
        if (rij == kolomIn.length) {
            kolomIn = Arrays.copyOf(kolomIn, 2 * rij);
            relatieIn = Arrays.copyOf(relatieIn, 2 * rij);
            isOnder = Arrays.copyOf(isOnder, 2 * rij);
            isVerdacht = Arrays.copyOf(isVerdacht, 2 * rij);
            lengte = Arrays.copyOf(lengte, 2 * rij);
            inTafel = Arrays.copyOf(inTafel, 2 * rij);
            verdacht = Arrays.copyOf(verdacht, 2 * rij);
        }
        kolomIn[rij] = GEEN;
        relatieIn[rij] = relatie;
        return rij;
    }

    private Map<Integer, Double> verschillen() {
        Map<Integer, Double> verschillen = new TreeMap<>();
        for (int kolom = 0; kolom < kolommen.aantal(); kolom++) {
            int nummer = kolommen.getal(kolom);
            neem(verschillen, nummer, kolommen.verschil(kolom));
            for (int plaats = kern.kolomBegin(nummer); plaats < kern.kolomBegin(nummer + 1); plaats++) {
                int post = sluitpost(kern.kolomRij(plaats));
                if (post != GEEN) {
                    neem(verschillen, post, overVoor(kern.kolomRij(plaats), post));
                }
            }
        }
        return verschillen;
    }

    private void neem(Map<Integer, Double> verschillen, int nummer, double hoeveel) {
        if (Math.abs(hoeveel) > VERSCHIL) {
            for (int lid : kern.leden(nummer)) {
                verschillen.put(lid, hoeveel);
            }
        }
    }

    private void wis() {
        for (int kolom = 0; kolom < kolommen.aantal(); kolom++) {
            int nummer = kolommen.getal(kolom);
            for (int plaats = kern.kolomBegin(nummer); plaats < kern.kolomBegin(nummer + 1); plaats++) {
                rest[kern.kolomRij(plaats)] = 0;
                rijVan[kern.kolomRij(plaats)] = GEEN;
                isGebroken[kern.kolomRij(plaats)] = false;
            }
        }
        for (int i = 0; i < verdachten; i++) {
            isVerdacht[verdacht[i]] = false;
        }
        rijen = 0;
        aantalGebroken = 0;
        verdachten = 0;
        gevraagd.wis();
        kolommen.wis();
        tafel.wis();
    }
}
