package nl.verzuimatlas.etl.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The invented youth survey. Shares are calibrated by construction: in every cell the respondents with the highest
 * propensity get the property, until the weighted quota of the cell is reached.
 */
final class EmovoBron {

    private static final String BRON = "emovo";
    private static final List<String> KOLOMMEN = List.of(
            "RESP_ID",
            "JAAR",
            "GEMEENTE",
            "SCHOOL",
            "ONDERWIJSSOORT",
            "KLAS",
            "GESLACHT",
            "WEEGFACTOR",
            "WEEGFACTOR_GEMEENTE",
            "ZIEK_4WK",
            "SPIJBEL_UREN",
            "DEPRESSIEVE_GEVOELENS",
            "ECHTSCHEIDING",
            "PSYCHOSOCIAAL",
            "ZIEK_OF_VERSLAAFD_GEZINSLID",
            "SCHOOL_NIET_LEUK",
            "PROBLEMATISCH_SOCIAL_MEDIA",
            "PROBLEMATISCH_GAMEN");
    private static final Map<String, String> ANDERE_NAMEN = Map.of(
            "RESP_ID", "RESPONDENT",
            "JAAR", "MEETJAAR",
            "GEMEENTE", "GEMEENTECODE",
            "SCHOOL", "SCHOOLCODE",
            "ONDERWIJSSOORT", "NIVEAU",
            "GESLACHT", "GENDER",
            "WEEGFACTOR", "WEEGFACTOR_REGIO",
            "WEEGFACTOR_GEMEENTE", "WEEGFACTOR_GEMEENTELIJK");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("ja", "1"),
            Map.entry("nee", "0"),
            Map.entry("onbekend", "9"),
            Map.entry("niet_gevraagd", "8"),
            Map.entry("1-2", "1"),
            Map.entry("3+", "2"),
            Map.entry("normaal", "0"),
            Map.entry("grensgebied", "1"),
            Map.entry("verhoogd", "2"),
            Map.entry("vmbo", "1"),
            Map.entry("havo", "2"),
            Map.entry("vwo", "3"),
            Map.entry("jongen", "1"),
            Map.entry("meisje", "2"));

    private final Wereld wereld;
    private final EmovoParameters maten;

    EmovoBron(Wereld wereld) {
        this.wereld = wereld;
        this.maten = EmovoParameters.lees();
    }

    void schrijf() {
        maten.jaren().forEach(meting -> new Meting(meting).schrijf());
    }

    /** One measurement while it is made. */
    private final class Meting {

        private final EmovoParameters.Meting meting;
        private final EmovoSteekproef wie;
        private final double[] aanleg;
        private final Map<String, boolean[]> heeft = new TreeMap<>();
        private final Map<String, boolean[]> bekend = new TreeMap<>();

        Meting(EmovoParameters.Meting meting) {
            this.meting = meting;
            this.wie = new EmovoSteekproef(maten, meting, wereld.gemeenten(), wereld.seed());
            Toeval toeval = wereld.toeval("emovo-aanleg", meting.jaar());
            this.aanleg = IntStream.range(0, wie.aantal)
                    .mapToDouble(i -> toeval.normaal())
                    .toArray();
            maakFactoren();
            maakUitkomsten();
        }

        private void maakFactoren() {
            double meisjes = 0.33;
            perCel("depressief", 1.1, this::sekse, new double[] {1 - meisjes, 1 + meisjes});
            binnen("ernstig", "depressief", 0.7);
            perCel("echtscheiding", 0.3, this::leerweg, new double[] {0.9, 1.1});
            perCel("psychosociaal", 1.2, this::leerweg, new double[] {0.88, 1.12});
            binnen("verhoogd", "psychosociaal", 0.4);
            perCel("gezinslid", 0.45, this::sekse, new double[] {0.92, 1.08});
            perCel("schoolnietleuk", 0.5, this::leerweg, new double[] {0.85, 1.15});
            perCel("socialmedia", 0.5, this::sekse, new double[] {0.65, 1.35});
            perCel("gamen", 0.45, this::sekse, new double[] {1.6, 0.4});
        }

        private int sekse(int i) {
            return wie.meisje[i] ? 1 : 0;
        }

        private int leerweg(int i) {
            return wie.soort[i] == 0 ? 1 : 0;
        }

        private void perCel(String factor, double lading, IntUnaryOperator cel, double[] keer) {
            double[] score = score(factor, i -> lading * aanleg[i]);
            bekend.put(factor, bekend(factor, "factor"));
            boolean[] gekozen = new boolean[wie.aantal];
            for (int c = 0; c < keer.length; c++) {
                int deze = c;
                double doel = meting.factoren().get(factor) / 100 * keer[c];
                vul(gekozen, score, bekend.get(factor), i -> cel.applyAsInt(i) == deze, doel);
            }
            heeft.put(factor, gekozen);
        }

        /** A severe form: a part of those who have the milder one. */
        private void binnen(String ernstig, String licht, double lading) {
            double doel = meting.factoren().get(ernstig) / meting.factoren().get(licht);
            boolean[] gekozen = new boolean[wie.aantal];
            double[] score = score(ernstig, i -> lading * aanleg[i]);
            vul(gekozen, score, bekend.get(licht), i -> heeft.get(licht)[i], doel);
            heeft.put(ernstig, gekozen);
            bekend.put(ernstig, bekend.get(licht));
        }

        private void maakUitkomsten() {
            Map<String, Double> ziek = meting.ziek();
            double totaalZiek = (ziek.get("vmbo") + ziek.get("havovwo")) / 2;
            double[] scoreZiek = score("ziek", effect("ziek"));
            bekend.put("ziek", bekend("ziek", "ziek"));
            boolean[] isZiek = new boolean[wie.aantal];
            for (int c = 0; c < 4; c++) {
                boolean vmbo = c < 2;
                boolean meisje = c % 2 == 0;
                double doel =
                        (ziek.get(vmbo ? "vmbo" : "havovwo") + ziek.get(meisje ? "meisje" : "jongen") - totaalZiek)
                                / 100;
                IntPredicate cel = i -> wie.soort[i] == 0 == vmbo && wie.meisje[i] == meisje;
                vul(isZiek, scoreZiek, bekend.get("ziek"), cel, doel);
            }
            heeft.put("ziek", isZiek);
            maakSpijbelen();
        }

        private void maakSpijbelen() {
            Map<String, Double> doelen = meting.spijbel();
            double[] score = score("spijbel", effect("spijbel"));
            bekend.put("spijbel", bekend("spijbel", "spijbel"));
            boolean[] spijbelt = new boolean[wie.aantal];
            vul(spijbelt, score, bekend.get("spijbel"), i -> wie.klas4[i], doelen.get("klas4") / 100);
            vul(spijbelt, score, bekend.get("spijbel"), i -> !wie.klas4[i], doelen.get("klas2") / 100);
            heeft.put("spijbel", spijbelt);
            double totaal = (doelen.get("klas4") + doelen.get("klas2")) / 2;
            boolean[] veel = new boolean[wie.aantal];
            double[] scoreVeel = score("drie", i -> 0.4 * aanleg[i]);
            vul(veel, scoreVeel, bekend.get("spijbel"), i -> spijbelt[i], doelen.get("drie") / totaal);
            heeft.put("drie", veel);
        }

        /** Log odds of the outcome for each respondent: own factors and the school. */
        private IntToDoubleFunction effect(String uitkomst) {
            Map<String, Double> effecten = new TreeMap<>(maten.effecten().get(uitkomst));
            double spreiding = maten.school().get(uitkomst);
            double[] school = IntStream.range(0, maten.scholen())
                    .mapToDouble(nr -> spreiding
                            * wereld.toeval("emovo-school" + uitkomst, nr).normaal())
                    .toArray();
            return i -> {
                double som = 0;
                for (Map.Entry<String, Double> effect : effecten.entrySet()) {
                    som += heeft.get(effect.getKey())[i] && !isErnstiger(effect.getKey(), i) ? effect.getValue() : 0;
                }
                return som + school[wie.schoolnummer[i]];
            };
        }

        /** Whether the severe form, with an effect of its own, replaces the effect of {@code factor}. */
        private boolean isErnstiger(String factor, int i) {
            return factor.equals("depressief") && heeft.get("ernstig")[i]
                    || factor.equals("psychosociaal") && heeft.get("verhoogd")[i];
        }

        private double[] score(String naam, IntToDoubleFunction basis) {
            Toeval toeval = wereld.toeval("emovo-score-" + naam, meting.jaar());
            return IntStream.range(0, wie.aantal)
                    .mapToDouble(i -> basis.applyAsDouble(i) + toeval.logistisch())
                    .toArray();
        }

        private boolean[] bekend(String naam, String soortVraag) {
            Toeval toeval = wereld.toeval("emovo-onbekend-" + naam, meting.jaar());
            boolean[] antwoord = new boolean[wie.aantal];
            for (int i = 0; i < wie.aantal; i++) {
                antwoord[i] = !toeval.kans(maten.onbekend().get(soortVraag));
            }
            return antwoord;
        }

        /** Gives the property to the highest scores of a cell until their weighted share is {@code doel}. */
        private void vul(boolean[] gekozen, double[] score, boolean[] geldig, IntPredicate cel, double doel) {
            Integer[] leden = IntStream.range(0, wie.aantal)
                    .filter(cel)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -score[i]))
                    .toArray(Integer[]::new);
            double totaal = Arrays.stream(leden)
                    .filter(i -> geldig[i])
                    .mapToDouble(i -> wie.gewicht[i])
                    .sum();
            double som = 0;
            for (Integer i : leden) {
                if (geldig[i] && som + wie.gewicht[i] / 2 <= doel * totaal) {
                    gekozen[i] = true;
                    som += wie.gewicht[i];
                }
            }
        }

        void schrijf() {
            boolean codes = meting.opmaak().equals("codes");
            Levering levering = Levering.van(
                            BRON + "/" + meting.jaar(),
                            BRON,
                            "Voorbeeld-GGD (fictief)",
                            Wereld.schooljaar(meting.jaar()),
                            KOLOMMEN.toArray(new String[0]))
                    .metDekking(wereld.gemeentecodes());
            if (codes) {
                levering = levering.metOpmaak(Opmaak.OUD)
                        .metKolommen(
                                KOLOMMEN.stream()
                                        .map(kolom -> ANDERE_NAMEN.getOrDefault(kolom, kolom))
                                        .toList(),
                                Map.of());
            } else if (meting.opmaak().equals("gzip")) {
                levering = levering.metOpmaak(Opmaak.GZIP);
            }
            try (LeveringSchrijver uit = wereld.open(levering)) {
                for (int i = 0; i < wie.aantal; i++) {
                    List<Object> cellen = new ArrayList<>(achtergrond(i));
                    antwoorden(i).forEach(cellen::add);
                    if (codes) {
                        cellen.replaceAll(cel -> cel instanceof String tekst ? CODES.getOrDefault(tekst, tekst) : cel);
                    }
                    uit.rij(cellen.toArray());
                }
            }
        }

        private List<Object> achtergrond(int i) {
            return List.of(
                    String.format(Locale.ROOT, "R%02d%05d", meting.jaar() % 100, i + 1),
                    meting.jaar(),
                    wie.gemeente[i].code(),
                    wie.school[i],
                    EmovoSteekproef.soortnaam(wie.soort[i]),
                    wie.klas4[i] ? 4 : 2,
                    wie.meisje[i] ? "meisje" : "jongen",
                    decimaal(wie.gewicht[i]),
                    decimaal(wie.gewichtGemeente[i]));
        }

        private List<String> antwoorden(int i) {
            return List.of(
                    jaNee("ziek", i),
                    drie("spijbel", "drie", List.of("0", "1-2", "3+"), i),
                    drie("depressief", "ernstig", List.of("0", "1", "2"), i),
                    jaNee("echtscheiding", i),
                    drie("psychosociaal", "verhoogd", List.of("normaal", "grensgebied", "verhoogd"), i),
                    jaNee("gezinslid", i),
                    jaNee("schoolnietleuk", i),
                    jaNee("socialmedia", i),
                    jaNee("gamen", i));
        }

        private String jaNee(String naam, int i) {
            return drie(naam, naam, List.of("nee", "ja", "ja"), i);
        }

        private String drie(String licht, String ernstig, List<String> antwoorden, int i) {
            if (meting.nietGevraagd().contains(licht)) {
                return "niet_gevraagd";
            }
            if (!bekend.get(licht)[i]) {
                return "onbekend";
            }
            if (heeft.get(ernstig)[i]) {
                return antwoorden.get(2);
            }
            return antwoorden.get(heeft.get(licht)[i] ? 1 : 0);
        }

        private Opmaak.Decimaal decimaal(double gewicht) {
            return new Opmaak.Decimaal(String.format(Locale.ROOT, "%.4f", gewicht));
        }
    }
}
