package nl.verzuimatlas.etl.voorstel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.deur.Deurwacht;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Datumlezer;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.profiel.Celplan.Uit;
import nl.verzuimatlas.etl.profiel.Gebonden;
import nl.verzuimatlas.etl.profiel.Indeling;
import nl.verzuimatlas.etl.profiel.Indelingkenner;
import nl.verzuimatlas.etl.profiel.Leesopgave;
import nl.verzuimatlas.etl.profiel.Planmaker;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

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
                return bekend(naam, proef.get(), schema, indeling);
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
                periode(proef.get(), beste));
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

    private Voorstel bekend(String naam, Proefbestand proef, BronSchema schema, Indeling indeling) throws IOException {
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
                gebonden.vastNodig(),
                List.of(),
                Optional.empty());
    }

    private static List<Bevinding> bezwaren(Bestandsvorm vorm, BronSchema schema) throws IOException {
        return Deurwacht.oordeel(vorm, Deurwacht.tel(Stuk.geheel(vorm)), schema.over());
    }

    private static Optional<String> periode(Proefbestand bestand, Kandidaat kandidaat) {
        Optional<String> veld = kandidaat.schema().schooljaarVan();
        List<Schooljaar> jaren = kandidaat.velden().stream()
                .filter(voorstel -> veld.equals(Optional.of(voorstel.veld())))
                .flatMap(voorstel -> bestand.kolom(voorstel.kolom()).stream())
                .flatMap(cel ->
                        Schooljaar.lees(cel).or(() -> Datumlezer.lees(cel).map(Schooljaar::van)).stream())
                .sorted()
                .toList();
        if (jaren.isEmpty()) {
            return Optional.empty();
        }
        Schooljaar eerste = jaren.get(0);
        Schooljaar laatste = jaren.get(jaren.size() - 1);
        LocalDate tot = laatste.einde();
        return Optional.of(
                eerste.equals(laatste) ? eerste.toString() : "{van: " + eerste.begin() + ", tot: " + tot + "}");
    }
}
