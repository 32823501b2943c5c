package nl.verzuimatlas.etl.voorstel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.deur.Deurwacht;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Celmaker;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.profiel.Celplan;
import nl.verzuimatlas.etl.profiel.Celplan.Uit;
import nl.verzuimatlas.etl.profiel.Gebonden;
import nl.verzuimatlas.etl.profiel.Indeling;
import nl.verzuimatlas.etl.profiel.Indelingkenner;
import nl.verzuimatlas.etl.profiel.Leesopgave;
import nl.verzuimatlas.etl.profiel.Planmaker;
import nl.verzuimatlas.etl.profiel.Profiel;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** Proposes a source and the columns of its fields for a file. */
final class Voorsteller {

    // so much of the required fields must be found before a source is worth proposing
    private static final double MINSTE_BRON = 0.3;

    // levering.yaml always tells the period and the file
    private static final Map<Uit, String> UIT_LEVERING = Map.of(
            Uit.PERIODE_VAN, "",
            Uit.PERIODE_TOT, "",
            Uit.PERIODE_SCHOOLJAAR, "",
            Uit.BESTANDSNAAM, "");

    private final Optional<String> bron;

    /** @param bron source, when it is known */
    Voorsteller(Optional<String> bron) {
        this.bron = bron;
    }

    /** The proposal for {@code bestand}. */
    Voorstel stelVoor(Path bestand) throws IOException {
        String naam = bestand.getFileName().toString();
        Optional<Proefbestand> proef = Proefbestand.lees(bestand);
        if (proef.isEmpty()) {
            return Voorstel.geen(naam, Optional.empty(), List.of());
        }
        Bestandsvorm vorm = proef.get().vorm();
        List<String> bronnen = bron.map(List::of).orElse(BronSchema.BRONNEN);
        for (String mogelijk : bronnen) {
            BronSchema schema = BronSchema.lees(mogelijk);
            Indeling indeling = new Indelingkenner(schema, Leesopgave.GEEN).ken(bestand);
            if (indeling.profiel().isPresent()) {
                return bekend(naam, schema, indeling);
            }
        }
        List<Kandidaat> kandidaten = bronnen.stream()
                .map(BronSchema::lees)
                .map(schema -> kandidaat(proef.get(), schema))
                .sorted(Comparator.comparingDouble(Kandidaat::score).reversed())
                .toList();
        Kandidaat beste = kandidaten.get(0);
        if (bron.isEmpty() && beste.score() < MINSTE_BRON) {
            return Voorstel.geen(naam, Optional.of(vorm), List.of());
        }
        List<Bevinding> bezwaren = bezwaren(vorm, beste.schema());
        if (!bezwaren.isEmpty()) {
            return Voorstel.geen(naam, Optional.of(vorm), bezwaren);
        }
        Set<Integer> gebruikt = new HashSet<>();
        beste.velden().forEach(veld -> gebruikt.add(veld.kolom()));
        return new Voorstel(
                naam,
                Optional.of(vorm),
                List.of(),
                Optional.of(beste.schema().bron()),
                kandidaten.size() > 1 ? Optional.of(kandidaten.get(1).schema().bron()) : Optional.empty(),
                bron.isPresent() ? 1 : beste.score(),
                Optional.empty(),
                beste.velden(),
                beste.schema().fields().stream()
                        .filter(veld -> veld.constraints().required())
                        .map(Veld::name)
                        .filter(veld -> beste.velden().stream()
                                .noneMatch(voorstel -> voorstel.veld().equals(veld)))
                        .toList(),
                IntStream.range(0, vorm.koppen().size())
                        .filter(kolom -> !gebruikt.contains(kolom))
                        .boxed()
                        .toList(),
                periode(proef.get(), beste),
                List.of(),
                beste.velden().stream()
                        .map(voorstel -> Waardevoorstel.van(
                                beste.schema(),
                                beste.schema().findVeld(voorstel.veld()).orElseThrow(),
                                proef.get().kolom(voorstel.kolom())))
                        .filter(waarden -> !waarden.hun().isEmpty())
                        .toList());
    }

    private record Kandidaat(BronSchema schema, List<Veldvoorstel> velden, double score) {}

    // the surest pairs first; a column goes to one field
    private static Kandidaat kandidaat(Proefbestand bestand, BronSchema schema) {
        List<Veldvoorstel> paren = new ArrayList<>();
        schema.fields().forEach(veld -> paren.addAll(Kolomgelijkenis.van(bestand, schema, veld)));
        paren.sort(Comparator.comparingDouble(Veldvoorstel::zekerheid)
                .reversed()
                .thenComparingInt(Veldvoorstel::kolom)
                .thenComparing(Veldvoorstel::veld));
        Set<String> velden = new HashSet<>();
        Set<Integer> kolommen = new HashSet<>();
        List<Veldvoorstel> gekozen = new ArrayList<>();
        for (Veldvoorstel paar : paren) {
            if (!velden.contains(paar.veld()) && kolommen.add(paar.kolom())) {
                velden.add(paar.veld());
                gekozen.add(paar);
            }
        }
        gekozen.sort(Comparator.comparingInt(Veldvoorstel::kolom));
        List<String> verplicht = schema.fields().stream()
                .filter(veld -> veld.constraints().required())
                .map(Veld::name)
                .toList();
        double gevonden = gekozen.stream()
                .filter(veld -> verplicht.contains(veld.veld()))
                .mapToDouble(Veldvoorstel::zekerheid)
                .sum();
        double dekking = (double) gekozen.size() / bestand.vorm().koppen().size();
        // all required fields count most; a source that leaves fewer columns over goes before another
        return new Kandidaat(schema, List.copyOf(gekozen), 0.7 * gevonden / verplicht.size() + 0.3 * dekking);
    }

    private Voorstel bekend(String naam, BronSchema schema, Indeling indeling) throws IOException {
        Bestandsvorm vorm = indeling.vorm().orElseThrow();
        List<Bevinding> bezwaren = bezwaren(vorm, schema);
        if (!bezwaren.isEmpty()) {
            return Voorstel.geen(naam, Optional.of(vorm), bezwaren);
        }
        Gebonden gebonden = new Planmaker(vorm, Leesopgave.GEEN, indeling.profiel(), UIT_LEVERING).maak(schema);
        return new Voorstel(
                naam,
                Optional.of(vorm),
                List.of(),
                Optional.of(schema.bron()),
                Optional.empty(),
                1,
                indeling.profiel().map(profiel -> profiel.id()),
                List.of(),
                Stream.concat(
                                gebonden.vastNodig().stream(),
                                gebonden.ontbreekt().stream().map(Gebonden.Ontbrekend::veld))
                        .toList(),
                List.of(),
                periode(Proefbestand.van(vorm), schema, gebonden.plan()),
                uitPeriode(indeling.profiel().orElseThrow(), schema, gebonden.plan()),
                List.of());
    }

    // required fields that no column gives, but the period of the delivery
    private static List<String> uitPeriode(Profiel profiel, BronSchema schema, Leesplan plan) {
        return IntStream.range(0, schema.fields().size())
                .filter(i -> schema.fields().get(i).constraints().required())
                .filter(i -> plan.plaatsen().get(i) >= Leesplan.AFGELEID)
                .mapToObj(i -> schema.fields().get(i).name())
                .filter(veld -> Optional.ofNullable(profiel.velden().get(veld))
                        .filter(Celplan::isUitPeriode)
                        .isPresent())
                .filter(veld -> plan.koppen().contains(veld))
                .toList();
    }

    private static List<Bevinding> bezwaren(Bestandsvorm vorm, BronSchema schema) throws IOException {
        return Deurwacht.oordeel(vorm, Deurwacht.tel(Stuk.geheel(vorm)), schema.over());
    }

    private static Optional<String> periode(Proefbestand bestand, Kandidaat kandidaat) {
        return kandidaat
                .schema()
                .schooljaarVan()
                .flatMap(naam -> kandidaat.velden().stream()
                        .filter(voorstel -> voorstel.veld().equals(naam))
                        .findFirst()
                        .flatMap(voorstel -> Periodezoeker.zoek(
                                kandidaat.schema().findVeld(naam).orElseThrow(), bestand.kolom(voorstel.kolom()))));
    }

    private static Optional<String> periode(Proefbestand bestand, BronSchema schema, Leesplan plan) {
        return schema.schooljaarVan().flatMap(schema::findVeld).flatMap(veld -> {
            int plaats = plan.plaatsen().get(schema.fields().indexOf(veld));
            if (plaats < 0) {
                return Optional.empty();
            }
            Stream<String> cellen = bestand.rijen().stream()
                    .map(Rij::new)
                    .map(rij -> plaats < Leesplan.AFGELEID
                            ? rij.cel(plaats)
                            : plan.cellen().get(plaats - Leesplan.AFGELEID).maak(rij));
            return Periodezoeker.zoek(veld, cellen.map(String::strip).toList());
        });
    }

    /** A record of the first rows. */
    private record Rij(List<String> cellen) implements Celmaker.Bronrij {
        @Override
        public String cel(int kolom) {
            return kolom < cellen.size() ? cellen.get(kolom) : "";
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
