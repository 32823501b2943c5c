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
 * answer is long, however large the part is.
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

    /** By so little prices differ that would be equal, so that there is one cheapest way. */
    private static final double RUIS = 1e-7;

    private static final int RUISBITS = 20;
    private static final int BEGIN = 64;
    private static final int GEEN = -1;
    /** Of a relation: a row tells one of its numbers, so it holds for good. */
    private static final int HOUDT = -2;

    /** Where a number is that is in no row: at the truth or at its lowest. */
    private enum Stand {
        WAAR,
        LAAGST,
        IN_RIJ
    }

    private final Kern kern;
    private final Tafel tafel = new Tafel();

    /** Of each number of the core its column in the table, or none. */
    private final int[] kolomVan;

    private int kolommen;
    private int[] getal = new int[BEGIN];
    private double[] prijs = new double[BEGIN];
    /** What the rows pay when a column goes up by 1. */
    private double[] tegen = new double[BEGIN];

    private double[] verschil = new double[BEGIN];
    private Stand[] stand = new Stand[BEGIN];
    private int[] rijMet = new int[BEGIN];

    /** Of each row of the table the column that it tells; of a relation that is broken none. */
    private int[] kolomIn = new int[BEGIN];

    private int[] relatieIn = new int[BEGIN];
    private boolean[] isOnder = new boolean[BEGIN];
    private boolean[] isVerdacht = new boolean[BEGIN];
    private int[] verdacht = new int[BEGIN];
    private int verdachten;

    /** Of each relation the row in which it is broken, none, or that it holds for good. */
    private final int[] rijVan;

    private final double[] rest;
    private final int[] gebroken;
    private final boolean[] isGebroken;
    private int aantalGebroken;

    private IntToDoubleFunction tarief;

    /** The programme of a part. */
    Programma(Stelsel stelsel, Samenhang deel) {
        kern = new Kern(stelsel, deel);
        kolomVan = new int[kern.getallen()];
        Arrays.fill(kolomVan, GEEN);
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
     * @return empty if there is none, or none that costs no more
     */
    Optional<Map<Integer, Double>> los(Groep vraag, double hoogstens, IntToDoubleFunction prijsVan) {
        tarief = prijsVan;
        try {
            return isOpgelost(vraag, hoogstens) ? Optional.of(verschillen()) : Optional.empty();
        } finally {
            wis();
        }
    }

    private boolean isOpgelost(Groep vraag, double hoogstens) {
        int rij = nieuweRij(GEEN, GEEN);
        for (int lid : vraag.getallen()) {
            tafel.telOp(rij, kolom(kern.plaats(lid)), -1);
        }
        double tekort = vraag.omhoog();
        double kosten = 0;
        for (int stap = 0; stap < STAPPEN; stap++) {
            int kolom = goedkoopste(rij, tekort);
            double per = kolom == GEEN ? Double.POSITIVE_INFINITY : verhouding(rij, kolom, tekort);
            boolean kanOm = kanOm(rij, tekort) && 2 * prijs[kolomIn[rij]] <= per;
            if (kanOm) {
                per = 2 * prijs[kolomIn[rij]];
            }
            kosten += per * Math.abs(tekort);
            if (kosten > hoogstens || per == Double.POSITIVE_INFINITY) {
                return false;
            }
            betaal(rij, Math.signum(tekort) * per);
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

    /** The column that mends a row at the least price for each 1; of those that cost the same the one that has to move least. */
    private int goedkoopste(int rij, double tekort) {
        int beste = GEEN;
        double minste = Double.POSITIVE_INFINITY;
        double grootste = 0;
        for (int plaats = 0; plaats < tafel.lengteVanRij(rij); plaats++) {
            int kolom = tafel.kolom(rij, plaats);
            double per = verhouding(rij, kolom, tekort);
            double hoeveel = Math.abs(tafel.waarde(rij, kolom));
            if (per < minste - GELIJK || per <= minste + GELIJK && hoeveel > grootste + NIETS) {
                minste = Math.min(per, minste);
                grootste = hoeveel;
                beste = kolom;
            }
        }
        return minste == Double.POSITIVE_INFINITY ? GEEN : beste;
    }

    /** What it costs to mend 1 of a row by a column; infinite if it cannot. */
    private double verhouding(int rij, int kolom, double tekort) {
        double waarde = tafel.waarde(rij, kolom);
        if (Math.abs(waarde) <= NIETS) {
            return Double.POSITIVE_INFINITY;
        }
        boolean isOmhoog = tekort * waarde < 0;
        double kost = switch (stand[kolom]) {
            case WAAR ->
                isOmhoog
                        ? prijs[kolom] + tegen[kolom]
                        : kern.omlaag(getal[kolom]) > 0 ? prijs[kolom] - tegen[kolom] : Double.POSITIVE_INFINITY;
            case LAAGST -> isOmhoog ? tegen[kolom] - prijs[kolom] : Double.POSITIVE_INFINITY;
            case IN_RIJ -> Double.POSITIVE_INFINITY;
        };
        return Math.max(0, kost) / Math.abs(waarde);
    }

    /** Whether the number of a row may go on to the other side of the truth. */
    private boolean kanOm(int rij, double tekort) {
        int kolom = kolomIn[rij];
        return kolom != GEEN && (isOnder[rij] ? tekort < 0 : kern.omlaag(getal[kolom]) > 0);
    }

    private void betaal(int rij, double per) {
        for (int plaats = 0; plaats < tafel.lengteVanRij(rij); plaats++) {
            int kolom = tafel.kolom(rij, plaats);
            tegen[kolom] += per * tafel.waarde(rij, kolom);
        }
    }

    /** A column comes in for what a row told, which goes to where it should be. */
    private void ruil(int rij, int kolom, double tekort, double per) {
        double spil = tafel.waarde(rij, kolom);
        double stap = -tekort / spil;
        int weg = kolomIn[rij];
        tafel.deel(rij, spil);
        tafel.maakLeeg(rij, kolom);
        if (weg != GEEN) {
            tafel.telOp(rij, weg, 1 / spil);
        }
        tafel.pakIn(rij);
        for (int plaats = 0; plaats < tafel.lengteVanKolom(kolom); plaats++) {
            int ander = tafel.rij(kolom, plaats);
            double keer = tafel.waarde(ander, kolom);
            if (keer != 0) {
                if (kolomIn[ander] != GEEN) {
                    schuif(kolomIn[ander], -keer * stap);
                }
                tafel.maakLeeg(ander, kolom);
                tafel.telIngepakteOp(ander, -keer);
            }
        }
        if (weg != GEEN) {
            boolean isLaagst = isOnder[rij] && tekort > 0;
            tegen[weg] = (isOnder[rij] ? prijs[weg] : -prijs[weg]) + per;
            stand[weg] = isLaagst ? Stand.LAAGST : Stand.WAAR;
            schuif(weg, (isLaagst ? -kern.omlaag(getal[weg]) : 0) - verschil[weg]);
        } else if (relatieIn[rij] != GEEN) {
            rijVan[relatieIn[rij]] = HOUDT;
        }
        isOnder[rij] = stand[kolom] == Stand.LAAGST || stap < 0;
        zetInRij(kolom, rij);
        schuif(kolom, stap);
    }

    private void zetInRij(int kolom, int rij) {
        stand[kolom] = Stand.IN_RIJ;
        rijMet[kolom] = rij;
        kolomIn[rij] = kolom;
        relatieIn[rij] = GEEN;
    }

    private void schuif(int kolom, double stap) {
        if (stap == 0) {
            return;
        }
        verschil[kolom] += stap;
        if (stand[kolom] == Stand.IN_RIJ) {
            verdenk(rijMet[kolom]);
        }
        int nummer = getal[kolom];
        for (int plaats = kern.kolomBegin(nummer); plaats < kern.kolomBegin(nummer + 1); plaats++) {
            int relatie = kern.kolomRij(plaats);
            rest[relatie] += kern.kolomKeer(plaats) * stap;
            if (rijVan[relatie] >= 0) {
                verdenk(rijVan[relatie]);
            } else if (rijVan[relatie] == GEEN && !isGebroken[relatie]) {
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
                int rij = nieuweRij(GEEN, relatie);
                rijVan[relatie] = rij;
                vul(rij, relatie, GEEN, -1);
                verdenk(rij);
            }
        }
        aantalGebroken = 0;
    }

    /** The number that is what a relation leaves for it, unless it takes part like others. */
    private int sluitpost(int relatie) {
        int post = kern.sluitpost(relatie);
        return post != GEEN && kolomVan[post] == GEEN ? post : GEEN;
    }

    private double overVoor(int relatie, int post) {
        return -rest[relatie] / kern.kolomKeer(kern.kolomBegin(post));
    }

    private void neemSluitpost(int relatie, int post) {
        double over = overVoor(relatie, post);
        if (over >= -kern.omlaag(post) - AFWIJKING) {
            return;
        }
        int rij = nieuweRij(GEEN, GEEN);
        vul(rij, relatie, post, kern.kolomKeer(kern.kolomBegin(post)));
        rijVan[relatie] = HOUDT;
        int kolom = kolom(post);
        prijs[kolom] = 0;
        isOnder[rij] = true;
        zetInRij(kolom, rij);
        schuif(kolom, over);
    }

    /** The numbers of a relation but one, and for those that a row tells what it tells. */
    private void vul(int rij, int relatie, int zonder, int door) {
        for (int plaats = kern.rijBegin(relatie); plaats < kern.rijBegin(relatie + 1); plaats++) {
            if (kern.rijGetal(plaats) != zonder) {
                int kolom = kolom(kern.rijGetal(plaats));
                double keer = (double) kern.rijKeer(plaats) / door;
                if (stand[kolom] == Stand.IN_RIJ) {
                    tafel.pakIn(rijMet[kolom]);
                    tafel.telIngepakteOp(rij, -keer);
                } else {
                    tafel.telOp(rij, kolom, keer);
                }
            }
        }
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
                double hoe = tekort * tekort / (1 + tafel.norm(rij));
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
            return relatieIn[rij] == GEEN ? 0 : -rest[relatieIn[rij]];
        }
        double nu = verschil[kolom];
        if (!isOnder[rij]) {
            return Math.max(0, -nu);
        }
        return nu > 0 ? -nu : Math.max(0, -kern.omlaag(getal[kolom]) - nu);
    }

    private void verdenk(int rij) {
        if (!isVerdacht[rij]) {
            isVerdacht[rij] = true;
            verdacht[verdachten++] = rij;
        }
    }

    private int nieuweRij(int kolom, int relatie) {
        int rij = tafel.nieuweRij();
        if (rij == kolomIn.length) {
            kolomIn = Arrays.copyOf(kolomIn, 2 * rij);
            relatieIn = Arrays.copyOf(relatieIn, 2 * rij);
            isOnder = Arrays.copyOf(isOnder, 2 * rij);
            isVerdacht = Arrays.copyOf(isVerdacht, 2 * rij);
            verdacht = Arrays.copyOf(verdacht, 2 * rij);
        }
        kolomIn[rij] = kolom;
        relatieIn[rij] = relatie;
        return rij;
    }

    /** The column of a number of the core. */
    private int kolom(int nummer) {
        if (kolomVan[nummer] != GEEN) {
            return kolomVan[nummer];
        }
        int kolom = tafel.nieuweKolom();
        kolommen = kolom + 1;
        if (kolom == getal.length) {
            getal = Arrays.copyOf(getal, 2 * kolom);
            prijs = Arrays.copyOf(prijs, 2 * kolom);
            tegen = Arrays.copyOf(tegen, 2 * kolom);
            verschil = Arrays.copyOf(verschil, 2 * kolom);
            stand = Arrays.copyOf(stand, 2 * kolom);
            rijMet = Arrays.copyOf(rijMet, 2 * kolom);
        }
        double samen = 0;
        for (int lid : kern.leden(nummer)) {
            samen += tarief.applyAsDouble(lid);
        }
        kolomVan[nummer] = kolom;
        getal[kolom] = nummer;
        prijs[kolom] = samen * (1 + (nummer * 0x9E3779B1 >>> RUISBITS) * RUIS);
        tegen[kolom] = 0;
        verschil[kolom] = 0;
        stand[kolom] = Stand.WAAR;
        return kolom;
    }

    private Map<Integer, Double> verschillen() {
        Map<Integer, Double> verschillen = new TreeMap<>();
        for (int kolom = 0; kolom < kolommen; kolom++) {
            int nummer = getal[kolom];
            neem(verschillen, nummer, verschil[kolom]);
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
        for (int kolom = 0; kolom < kolommen; kolom++) {
            int nummer = getal[kolom];
            for (int plaats = kern.kolomBegin(nummer); plaats < kern.kolomBegin(nummer + 1); plaats++) {
                rest[kern.kolomRij(plaats)] = 0;
                rijVan[kern.kolomRij(plaats)] = GEEN;
                isGebroken[kern.kolomRij(plaats)] = false;
            }
            kolomVan[nummer] = GEEN;
        }
        for (int i = 0; i < verdachten; i++) {
            isVerdacht[verdacht[i]] = false;
        }
        kolommen = 0;
        aantalGebroken = 0;
        verdachten = 0;
        tafel.wis();
    }
}
