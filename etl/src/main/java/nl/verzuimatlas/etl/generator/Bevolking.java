package nl.verzuimatlas.etl.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verzuimatlas.etl.generator.Leerling.Loopbaan;

/** Invents the pupils of the region: real numbers of children, roughly, and nobody who exists. */
final class Bevolking {

    private static final int JONGSTE = 4;
    private static final int OUDSTE = 21;
    private static final int LAATSTE_BASISLEEFTIJD = 11;
    private static final long PSEUDONIEM_MASKER = 0xFFFF_FFFF_FFFFL;

    private final Parameters.Bevolkingsdeel maten;
    private final long seed;
    private final List<Gemeente> gemeenten;
    private final List<Vestiging> vestigingen;

    Bevolking(Parameters parameters, long seed, List<Gemeente> gemeenten, List<Vestiging> vestigingen) {
        this.maten = parameters.bevolking();
        this.seed = seed;
        this.gemeenten = gemeenten;
        this.vestigingen = vestigingen;
    }

    /** Everybody who is 4 to 21 years old in some school year of the period. */
    List<Leerling> verzin(int eersteJaar, int laatsteJaar) {
        List<Leerling> leerlingen = new ArrayList<>();
        for (Gemeente gemeente : gemeenten) {
            for (int cohort = eersteJaar - OUDSTE; cohort <= laatsteJaar - JONGSTE; cohort++) {
                double groei = 1 + maten.groeiPerLeeftijd() * (laatsteJaar - 5 - cohort);
                double verwacht =
                        gemeente.getal("inwoners") * maten.deelPerLeeftijd() * gemeente.maat("kinderen") * groei;
                double ruis = 0.97
                        + 0.06
                                * Toeval.van(seed, "cohort" + gemeente.code(), cohort)
                                        .deel();
                for (int i = 0; i < (int) (verwacht * ruis); i++) {
                    leerlingen.add(inwoner(leerlingen.size(), cohort, gemeente));
                }
            }
        }
        voegBurenToe(leerlingen, eersteJaar, laatsteJaar);
        return List.copyOf(leerlingen);
    }

    private void voegBurenToe(List<Leerling> leerlingen, int eersteJaar, int laatsteJaar) {
        List<Map<String, String>> buren = Bestand.tabel("buren.csv");
        for (Map<String, String> rij : buren) {
            Gemeente gemeente = new Gemeente(rij.get("code"), rij.get("naam"), Map.of());
            List<Vestiging> scholen = vestigingen.stream()
                    .filter(school -> school.isVoortgezet())
                    .filter(school -> school.gemeente().code().equals(rij.get("naar")))
                    .toList();
            int perCohort = Math.max(1, Integer.parseInt(rij.get("kinderen")) / 6);
            for (int cohort = eersteJaar - 17; cohort <= laatsteJaar - 12; cohort++) {
                for (int i = 0; i < perCohort; i++) {
                    int nr = leerlingen.size();
                    Toeval toeval = Toeval.van(seed, "leerling", nr);
                    Vestiging school = toeval.kies(scholen);
                    Loopbaan loopbaan = new Loopbaan(null, school, school, 9999, 15 + toeval.tussen(0, 2), null, 0);
                    leerlingen.add(leerling(nr, cohort, toeval, gemeente, gemeente, 9999, loopbaan));
                }
            }
        }
    }

    private Leerling inwoner(int nr, int cohort, Gemeente woonde) {
        Toeval toeval = Toeval.van(seed, "leerling", nr);
        boolean verhuist = toeval.kans(maten.verhuist());
        Gemeente woont = verhuist ? gemeenteInZone(toeval, woonde) : woonde;
        int verhuisjaar = verhuist ? cohort + toeval.tussen(5, 17) : 9999;
        return leerling(nr, cohort, toeval, woonde, woont, verhuisjaar, loopbaan(toeval, woonde, cohort));
    }

    private Leerling leerling(
            int nr, int cohort, Toeval toeval, Gemeente woonde, Gemeente woont, int verhuisjaar, Loopbaan loopbaan) {
        long sleutel = Toeval.meng(Toeval.meng(seed + 0x5DEECE66DL) + nr * 0x9E3779B97F4A7C15L) & PSEUDONIEM_MASKER;
        // born after 1 October: a year earlier on the calendar
        int geboortejaar = toeval.kans(0.25) ? cohort - 1 : cohort;
        String geslacht = toeval.kans(0.512) ? "M" : "V";
        double risico = 0.15 + 0.85 * toeval.exponentieel();
        return new Leerling(
                nr,
                String.format(Locale.ROOT, "P%012X", sleutel),
                cohort,
                geboortejaar,
                geslacht,
                risico,
                woonde,
                woont,
                verhuisjaar,
                loopbaan);
    }

    private Gemeente gemeenteInZone(Toeval toeval, Gemeente van) {
        return toeval.kies(gemeenten.stream()
                .filter(gemeente -> gemeente.zone().equals(van.zone()) && !gemeente.equals(van))
                .toList());
    }

    private Loopbaan loopbaan(Toeval toeval, Gemeente gemeente, int cohort) {
        double speciaal = toeval.deel();
        Vestiging basis = basisschool(toeval, gemeente, speciaal);
        String soort = "vo";
        if (speciaal < maten.speciaal().get("vso")) {
            soort = "vso";
        } else if (toeval.kans(maten.praktijk())) {
            soort = "pro";
        }
        Vestiging voortgezet = school(toeval, gemeente, soort);
        boolean wisselt = toeval.kans(maten.wisselt());
        Vestiging andere = wisselt ? school(toeval, gemeente, soort) : voortgezet;
        int wisseljaar = wisselt ? cohort + toeval.tussen(13, 16) : 9999;
        double leerweg = toeval.deel();
        int voTot = voTot(soort, leerweg);
        boolean naarMbo = soort.equals("vo") && voTot < 17 ? voTot == 15 || toeval.kans(0.3) : toeval.kans(0.2);
        Vestiging mbo = naarMbo ? school(toeval, gemeente, "mbo") : null;
        return new Loopbaan(basis, voortgezet, andere, wisseljaar, voTot, mbo, mboTot(toeval));
    }

    private int voTot(String soort, double leerweg) {
        if (!soort.equals("vo")) {
            return 17;
        }
        double vmbo = maten.leerweg().get("vmbo");
        if (leerweg < vmbo) {
            return 15;
        }
        return leerweg < vmbo + maten.leerweg().get("havo") ? 16 : 17;
    }

    private int mboTot(Toeval toeval) {
        List<Integer> leeftijden = maten.mboTot().keySet().stream().sorted().toList();
        double[] kansen =
                leeftijden.stream().mapToDouble(l -> maten.mboTot().get(l)).toArray();
        return leeftijden.get(toeval.kies(kansen));
    }

    private Vestiging basisschool(Toeval toeval, Gemeente gemeente, double speciaal) {
        if (speciaal < maten.speciaal().get("so")) {
            return school(toeval, gemeente, "so");
        }
        if (!toeval.kans(maten.poAandeel())) {
            return null;
        }
        return toeval.kies(vestigingen.stream()
                .filter(school ->
                        school.soort().equals("bo") && school.gemeente().equals(gemeente))
                .toList());
    }

    /** A school of a kind, most often in the own gemeente, otherwise in the same part of the region, else anywhere. */
    private Vestiging school(Toeval toeval, Gemeente gemeente, String soort) {
        double[] gewichten = new double[vestigingen.size()];
        boolean gevonden = false;
        for (Vestiging school : vestigingen) {
            double gewicht = gewicht(school, gemeente, soort);
            gewichten[school.volgnummer()] = gewicht;
            gevonden |= gewicht > 0;
        }
        if (!gevonden) {
            for (Vestiging school : vestigingen) {
                gewichten[school.volgnummer()] = school.soort().equals(soort) ? 1 : 0;
            }
        }
        return vestigingen.get(toeval.kies(gewichten));
    }

    private double gewicht(Vestiging school, Gemeente gemeente, String soort) {
        if (!school.soort().equals(soort) || !school.gemeente().zone().equals(gemeente.zone())) {
            return 0;
        }
        return maten.school().get(school.gemeente().equals(gemeente) ? "eigenGemeente" : "eigenZone");
    }

    static boolean isLeerplichtleeftijd(int leeftijd) {
        return leeftijd >= 5 && leeftijd <= 17;
    }

    static boolean isBasisleeftijd(int leeftijd) {
        return leeftijd <= LAATSTE_BASISLEEFTIJD;
    }
}
