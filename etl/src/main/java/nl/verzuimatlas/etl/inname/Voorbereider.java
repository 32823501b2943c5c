package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.deur.Deurtelling;
import nl.verzuimatlas.etl.deur.Deurwacht;
import nl.verzuimatlas.etl.deur.Koppen;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.lezen.Vormkenner;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Codetabel;
import nl.verzuimatlas.etl.toets.Codetabellezer;
import nl.verzuimatlas.etl.toets.Dubbelen;
import nl.verzuimatlas.etl.toets.Toetsplan;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;

/** Recognises the files of a delivery, stops identifiers at the door, and finds the columns. Stores nothing. */
final class Voorbereider {

    private final Werkploeg ploeg;
    private final Snijder snijder;
    private final Meter meter;
    private final List<Bevinding> bevindingen = new ArrayList<>();
    private boolean aanDeDeur;

    Voorbereider(Werkploeg ploeg, Snijder snijder, Meter meter) {
        this.ploeg = ploeg;
        this.snijder = snijder;
        this.meter = meter;
    }

    Voorbereiding bereidVoor(Levering levering) throws IOException {
        Kopvertaling vertaling = new Kopvertaling(levering.schema(), levering.kolommen());
        List<Stuk> stukken = new ArrayList<>();
        List<List<Integer>> velden = new ArrayList<>();
        for (Path bestand : levering.bestanden()) {
            List<Stuk> delen = lees(
                    bestand,
                    vertaling,
                    velden.size(),
                    stukken.size(),
                    levering.schema().over());
            velden.add(delen.isEmpty() ? List.of() : vindKolommen(delen.get(0).vorm(), vertaling, levering.schema()));
            stukken.addAll(delen);
        }
        controleerKolommen(levering, stukken);
        zoekDubbeleBestanden(levering.bestanden());
        Optional<Codetabel> codetabel = Optional.empty();
        if (levering.codetabel().isPresent()) {
            codetabel = leesCodetabel(levering.codetabel().get());
        }
        return new Voorbereiding(stukken, velden, codetabel, bevindingen, aanDeDeur);
    }

    private List<Stuk> lees(Path bestand, Kopvertaling vertaling, int bestandNummer, int eersteNummer, Over over)
            throws IOException {
        String naam = bestand.getFileName().toString();
        List<Stuk> stukken;
        try {
            Vormkenner.Uitkomst uitkomst = Vormkenner.ken(bestand, vertaling::score);
            if (uitkomst.vorm().isEmpty()) {
                meldBezwaar(naam, uitkomst.bezwaar().get(0));
                return List.of();
            }
            List<Stuk> gesneden = new ArrayList<>();
            Deurtelling telling = new Deurtelling();
            meter.begin("controleert " + naam + " aan de deur", Files.size(bestand));
            // the door looks at a piece while the next is being cut: what was just read is still in memory
            try (Snijder.Snede snede = snijder.snij(uitkomst.vorm().get(0), bestandNummer, eersteNummer)) {
                ploeg.doe(snede, Deurwacht::tel, meter, (stuk, deel) -> {
                    gesneden.add(stuk);
                    telling.plus(deel);
                });
            }
            meter.einde();
            Bestandsvorm vorm = uitkomst.vorm().get(0);
            Bestandsvorm zeker = telling.isUtf8() ? vorm : vorm.met(Vormkenner.CP1252);
            stukken = gesneden.stream().map(stuk -> stuk.met(zeker)).toList();
            List<Bevinding> bezwaren = Deurwacht.oordeel(stukken.get(0).vorm(), telling, over);
            aanDeDeur |= !bezwaren.isEmpty();
            bevindingen.addAll(bezwaren);
        } catch (IOException | java.io.UncheckedIOException e) {
            meter.einde();
            meld("VA-B11", naam, Map.of("reden", "het eind ontbreekt of de inhoud is niet leesbaar"));
            return List.of();
        }
        beschrijf(stukken.get(0).vorm());
        return stukken;
    }

    private void meldBezwaar(String naam, Vormkenner.Bezwaar bezwaar) {
        switch (bezwaar) {
            case LEEG -> meld("VA-B01", naam, Map.of());
            case UTF16 -> meld("VA-B03", naam, Map.of());
            case EXCEL -> meld("VA-B02", naam, Map.of("soort", "een Excel- of zipbestand"));
            case BINAIR -> meld("VA-B02", naam, Map.of("soort", "het bevat tekens die in tekst niet voorkomen"));
            case SPSS -> meld("VA-B12", naam, Map.of("soort", "SPSS"));
        }
    }

    private void beschrijf(Bestandsvorm vorm) {
        if (vorm.soort() == Bestandsvorm.Soort.PARQUET) {
            return;
        }
        if (vorm.soort() == Bestandsvorm.Soort.GZIP) {
            meld("VA-B07", vorm.naam(), Map.of());
        }
        if (vorm.charset().equals(Vormkenner.CP1252)) {
            meld("VA-B04", vorm.naam(), Map.of());
        }
        if (vorm.bom() > 0) {
            meld("VA-B05", vorm.naam(), Map.of());
        }
        if (vorm.scheiding() != ';') {
            String teken = switch (vorm.scheiding()) {
                case '\t' -> "een tab";
                case ',' -> "een komma";
                default -> "een verticale streep (|)";
            };
            meld("VA-B06", vorm.naam(), Map.of("teken", teken));
        }
        if (vorm.kopRij() > 1) {
            meld("VA-B10", vorm.naam(), Map.of("rij", String.valueOf(vorm.kopRij())));
        }
    }

    private List<Integer> vindKolommen(Bestandsvorm vorm, Kopvertaling vertaling, BronSchema schema) {
        Kopvertaling.Plaatsing plaatsing = vertaling.plaats(vorm.koppen());
        if (vorm.kopRij() == 0) {
            String keuzes = schema.fields().stream()
                    .filter(veld -> veld.constraints().required())
                    .map(BronSchema.Veld::name)
                    .collect(Collectors.joining(", "));
            meld("VA-K05", vorm.naam(), Map.of("keuzes", keuzes));
            return plaatsing.plaatsen();
        }
        plaatsing.dubbel().forEach(veld -> meld("VA-K04", vorm.naam(), Map.of("kop", veld)));
        plaatsing
                .onbekend()
                .forEach(kolom -> bevindingen.add(
                        Catalogus.HUIS.soort("VA-K02").bijBestand(vorm.naam(), kop(vorm, kolom), Map.of(), 1)));
        String gevonden = java.util.stream.IntStream.range(0, vorm.koppen().size())
                .mapToObj(kolom -> kop(vorm, kolom))
                .collect(Collectors.joining(", "));
        for (int i = 0; i < schema.fields().size(); i++) {
            BronSchema.Veld veld = schema.fields().get(i);
            int kolom = plaatsing.plaatsen().get(i);
            if (kolom < 0 && veld.constraints().required()) {
                meld("VA-K01", vorm.naam(), Map.of("kop", veld.name(), "gevonden", gevonden));
            } else if (kolom >= 0 && !vertaling.isEigenNaam(vorm.koppen().get(kolom))) {
                bevindingen.add(Catalogus.HUIS
                        .soort("VA-K03")
                        .bijBestand(vorm.naam(), kop(vorm, kolom), Map.of("kop", veld.name()), 1));
            }
        }
        return plaatsing.plaatsen();
    }

    private static String kop(Bestandsvorm vorm, int kolom) {
        return Koppen.toon(vorm.koppen(), kolom).replace("'", "");
    }

    private void controleerKolommen(Levering levering, List<Stuk> stukken) {
        for (String hun : levering.kolommen().keySet().stream().sorted().toList()) {
            boolean aanwezig = stukken.stream()
                    .flatMap(stuk -> stuk.vorm().koppen().stream())
                    .anyMatch(kop -> Kopvertaling.sleutel(kop).equals(Kopvertaling.sleutel(hun)));
            if (!aanwezig && !stukken.isEmpty()) {
                meld("VA-K06", "", Map.of("kop", hun));
            }
        }
    }

    private void zoekDubbeleBestanden(List<Path> bestanden) throws IOException {
        for (int i = 1; i < bestanden.size(); i++) {
            for (int eerder = 0; eerder < i; eerder++) {
                if (Files.mismatch(bestanden.get(eerder), bestanden.get(i)) < 0) {
                    String ander = bestanden.get(eerder).getFileName().toString();
                    meld("VA-L09", bestanden.get(i).getFileName().toString(), Map.of("ander", ander));
                }
            }
        }
    }

    private Optional<Codetabel> leesCodetabel(Path bestand) throws IOException {
        BronSchema schema = BronSchema.lees("verzuimcodes");
        Kopvertaling vertaling = new Kopvertaling(schema, Map.of());
        List<Stuk> stukken = lees(bestand, vertaling, 0, 0, schema.over());
        if (stukken.isEmpty() || aanDeDeur) {
            return Optional.empty();
        }
        List<Integer> velden = vindKolommen(stukken.get(0).vorm(), vertaling, schema);
        boolean onbruikbaar = bevindingen.stream()
                .anyMatch(bevinding -> bevinding.niveau() == Niveau.FOUT
                        && bevinding.bestand().equals(bestand.getFileName().toString()));
        if (onbruikbaar) {
            return Optional.empty();
        }
        Toetsplan plan = new Toetsplan(
                schema.bron(),
                List.of(velden),
                List.of(),
                LocalDate.MAX,
                true,
                List.of(),
                Gemeentelijst.LEEG,
                Naslag.LEEG,
                Geheim.wegwerp(),
                Set.of(),
                Dubbelen.GEEN);
        return Optional.of(Codetabellezer.lees(plan, stukken, bevindingen));
    }

    private void meld(String id, String bestand, Map<String, String> waarden) {
        bevindingen.add(Catalogus.HUIS.soort(id).bijBestand(bestand, "", waarden, 1));
    }
}
