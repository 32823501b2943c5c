package nl.verzuimatlas.etl.inname;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.deur.Koppen;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Celmaker;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.profiel.Celplan;
import nl.verzuimatlas.etl.profiel.Celplan.Uit;
import nl.verzuimatlas.etl.profiel.Gebonden;
import nl.verzuimatlas.etl.profiel.Indeling;
import nl.verzuimatlas.etl.profiel.Leesopgave;
import nl.verzuimatlas.etl.profiel.Planmaker;
import nl.verzuimatlas.etl.profiel.Profiel;
import nl.verzuimatlas.etl.toets.Celproef;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Finds the columns of a file by its layout, and says what there is to say about them. */
final class Kolomvinder {

    private static final String CODETABEL = "verzuimcodes";
    private static final int MEESTE_KOPPEN = 10;
    private static final Celmaker.Bronrij GEEN_RIJ = new GeenRij();

    private final BronSchema schema;
    private final Leesopgave opgave;
    private final Optional<Periode> periode;
    private final List<Bevinding> bevindingen;

    /**
     * @param opgave what levering.yaml says about the layout
     * @param periode period of the delivery
     * @param bevindingen gets what there is to say
     */
    Kolomvinder(BronSchema schema, Leesopgave opgave, Optional<Periode> periode, List<Bevinding> bevindingen) {
        this.schema = schema;
        this.opgave = opgave;
        this.periode = periode;
        this.bevindingen = bevindingen;
    }

    /** Where the fields are in a file with this form and layout. */
    Leesplan vind(Bestandsvorm vorm, Indeling indeling) {
        Optional<Profiel> profiel = indeling.profiel();
        Gebonden gebonden = new Planmaker(vorm, opgave, profiel, gegeven(vorm.naam())).maak(schema);
        if (indeling.passend().size() > 1) {
            String keuzes = indeling.passend().stream().map(Profiel::id).collect(Collectors.joining(", "));
            meld("VA-P02", vorm, Map.of("keuzes", keuzes, "gevonden", gevonden(vorm)));
        } else if (indeling.mist().isPresent()) {
            String reden = indeling.mist().get();
            String id = profiel.orElseThrow().id();
            meld("VA-P04", vorm, Map.of("profiel", id, "reden", reden, "gevonden", gevonden(vorm)));
        } else if (!vorm.heeftKop() && profiel.isEmpty() && !opgave.zonderKop()) {
            meld("VA-K05", vorm, Map.of("keuzes", verplichteVelden()));
        } else {
            meldOverruledeKolommen(vorm, profiel);
            profiel.ifPresent(layout -> meldUitPeriode(layout, vorm, gebonden));
            profiel.ifPresentOrElse(layout -> beschrijf(layout, vorm, gebonden), () -> beschrijfEigen(vorm, gebonden));
            meldGebreken(vorm, profiel, gebonden);
        }
        return gebonden.plan();
    }

    /** Says which fixed values of levering.yaml can never be right. */
    void toetsVasteWaarden() {
        new TreeMap<>(opgave.vast())
                .forEach((naam, waarde) -> schema.findVeld(naam)
                        .ifPresent(veld -> new Celproef(schema, veld)
                                .bezwaar(waarde)
                                .forEach(bezwaar -> bevindingen.add(Catalogus.HUIS
                                        .soort("VA-P07")
                                        .bijBestand(
                                                "levering.yaml", "", Map.of("veld", naam, "bezwaar", bezwaar), 1)))));
    }

    private Map<Uit, String> gegeven(String bestand) {
        Map<Uit, String> gegeven = new EnumMap<>(Uit.class);
        gegeven.put(Uit.BESTANDSNAAM, bestand);
        periode.ifPresent(tijd -> {
            gegeven.put(Uit.PERIODE_VAN, tijd.van().toString());
            gegeven.put(Uit.PERIODE_TOT, tijd.tot().toString());
            gegeven.put(Uit.PERIODE_SCHOOLJAAR, Schooljaar.van(tijd.tot()).toString());
        });
        return gegeven;
    }

    private void beschrijf(Profiel profiel, Bestandsvorm vorm, Gebonden gebonden) {
        Map<String, String> waarden =
                Map.of("titel", profiel.titel(), "profiel", profiel.id(), "ongebruikt", ongebruikt(vorm, gebonden));
        meld("VA-P01", vorm, waarden);
        profiel.aannames().forEach(aanname -> meld("VA-P10", vorm, Map.of("aanname", aanname)));
    }

    private static String ongebruikt(Bestandsvorm vorm, Gebonden gebonden) {
        List<String> koppen = IntStream.range(0, vorm.koppen().size())
                .filter(kolom -> !gebonden.gebruikt().contains(kolom))
                .mapToObj(kolom -> kop(vorm, kolom))
                .toList();
        String namen = koppen.stream().limit(MEESTE_KOPPEN).collect(Collectors.joining(", "));
        String meer = koppen.size() > MEESTE_KOPPEN ? " en meer" : "";
        return koppen.isEmpty() ? "geen" : koppen.size() + " (" + namen + meer + ")";
    }

    private void beschrijfEigen(Bestandsvorm vorm, Gebonden gebonden) {
        if (!vorm.heeftKop()) {
            return;
        }
        Kopvertaling vertaling = new Kopvertaling(schema, opgave.kolommen());
        Kopvertaling.Plaatsing plaatsing = vertaling.plaats(vorm.koppen());
        plaatsing.dubbel().forEach(veld -> meld("VA-K04", vorm, Map.of("kop", veld)));
        for (int kolom = 0; kolom < vorm.koppen().size(); kolom++) {
            boolean bekend = vertaling.isKolom(vorm.koppen().get(kolom))
                    && !plaatsing.onbekend().contains(kolom);
            if (!gebonden.gebruikt().contains(kolom) && !bekend) {
                meldBij("VA-K02", vorm, kolom, Map.of());
            }
        }
        Set<String> genoemd =
                opgave.kolommen().keySet().stream().map(Kopvertaling::sleutel).collect(Collectors.toSet());
        List<Integer> plaatsen = gebonden.plan().plaatsen();
        for (int i = 0; i < plaatsen.size(); i++) {
            int kolom = plaatsen.get(i);
            if (kolom >= 0
                    && kolom < Leesplan.AFGELEID
                    && !vertaling.isEigenNaam(vorm.koppen().get(kolom))
                    && !genoemd.contains(Kopvertaling.sleutel(vorm.koppen().get(kolom)))) {
                meldBij(
                        "VA-K03",
                        vorm,
                        kolom,
                        Map.of("kop", schema.fields().get(i).name()));
            }
        }
    }

    private void meldGebreken(Bestandsvorm vorm, Optional<Profiel> profiel, Gebonden gebonden) {
        // the columns that are there stand with the first that is not
        String gevonden = " Gevonden: " + gevonden(vorm) + ".";
        for (Gebonden.Ontbrekend veld : gebonden.ontbreekt()) {
            String id = schema.bron().equals(CODETABEL) ? "VA-P14" : "VA-K01";
            meld(id, vorm, Map.of("kop", veld.kop(), "veld", veld.veld(), "gevonden", gevonden));
            gevonden = "";
        }
        if (!gebonden.vastNodig().isEmpty()) {
            String velden = String.join(", ", gebonden.vastNodig());
            String indeling = profiel.map(Profiel::id).orElse("in levering.yaml");
            meld("VA-P05", vorm, Map.of("veld", velden, "profiel", indeling, "regel", vast(gebonden.vastNodig())));
        }
        gebonden.onvindbaar().forEach(kop -> meld("VA-K06", vorm, Map.of("kop", kop)));
    }

    // one line for all: a second vast would be refused
    private String vast(List<String> nodig) {
        Map<String, String> vast = new TreeMap<>(opgave.vast());
        nodig.forEach(veld -> vast.put(veld, schema.findVeld(veld).orElseThrow().voorbeeld()));
        return vast.entrySet().stream()
                .map(paar -> paar.getKey() + ": "
                        + (paar.getValue().matches("[A-Za-z1-9][\\w.-]*")
                                ? paar.getValue()
                                : '"' + paar.getValue() + '"'))
                .collect(Collectors.joining(", ", "vast: {", "}"));
    }

    private void meldOverruledeKolommen(Bestandsvorm vorm, Optional<Profiel> profiel) {
        Set<String> vast = new TreeSet<>(opgave.vast().keySet());
        vast.removeAll(opgave.velden().keySet());
        if (vast.isEmpty()) {
            return;
        }
        Leesplan plan = new Planmaker(vorm, opgave.zonderVast(), profiel, gegeven(vorm.naam()))
                .maak(schema)
                .plan();
        for (int i = 0; i < plan.plaatsen().size(); i++) {
            String veld = schema.fields().get(i).name();
            int kolom = plan.plaatsen().get(i);
            if (vast.contains(veld) && kolom >= 0 && kolom < Leesplan.AFGELEID) {
                meldBij("VA-P12", vorm, kolom, Map.of("veld", veld, "nummer", String.valueOf(kolom + 1)));
            }
        }
    }

    // what no column gives, but the period of the delivery
    private void meldUitPeriode(Profiel profiel, Bestandsvorm vorm, Gebonden gebonden) {
        for (int i = 0; i < schema.fields().size(); i++) {
            String veld = schema.fields().get(i).name();
            int cel = gebonden.plan().plaatsen().get(i) - Leesplan.AFGELEID;
            boolean uitPeriode = Optional.ofNullable(profiel.velden().get(veld))
                    .filter(Celplan::isUitPeriode)
                    .isPresent();
            boolean gegeven = opgave.velden().containsKey(veld) || opgave.vast().containsKey(veld);
            if (cel >= 0
                    && uitPeriode
                    && !gegeven
                    && gebonden.plan().koppen().get(i).equals(veld)) {
                String waarde = gebonden.plan().cellen().get(cel).maak(GEEN_RIJ);
                meld("VA-P13", vorm, Map.of("veld", veld, "waarde", waarde));
            }
        }
    }

    private String verplichteVelden() {
        return schema.fields().stream()
                .filter(veld -> veld.constraints().required())
                .map(BronSchema.Veld::name)
                .collect(Collectors.joining(", "));
    }

    private static String gevonden(Bestandsvorm vorm) {
        if (!vorm.heeftKop()) {
            return vorm.koppen().size() + " kolommen zonder naam";
        }
        return IntStream.range(0, vorm.koppen().size())
                .mapToObj(kolom -> kop(vorm, kolom))
                .collect(Collectors.joining(", "));
    }

    private static String kop(Bestandsvorm vorm, int kolom) {
        return Koppen.toon(vorm.koppen(), kolom).replace("'", "");
    }

    private void meld(String id, Bestandsvorm vorm, Map<String, String> waarden) {
        bevindingen.add(Catalogus.HUIS.soort(id).bijBestand(vorm.naam(), "", waarden, 1));
    }

    private void meldBij(String id, Bestandsvorm vorm, int kolom, Map<String, String> waarden) {
        bevindingen.add(Catalogus.HUIS.soort(id).bijBestand(vorm.naam(), kop(vorm, kolom), waarden, 1));
    }

    /** A record without cells, for what is the same in all rows. */
    private record GeenRij() implements Celmaker.Bronrij {
        @Override
        public String cel(int kolom) {
            return "";
        }

        @Override
        public String smeltkop() {
            return "";
        }

        @Override
        public String smeltwaarde() {
            return "";
        }
    }
}
