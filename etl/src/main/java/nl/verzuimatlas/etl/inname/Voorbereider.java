package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.deur.Deurtelling;
import nl.verzuimatlas.etl.deur.Deurwacht;
import nl.verzuimatlas.etl.deur.Koppen;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Leesfout;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Opmerking;
import nl.verzuimatlas.etl.lezen.Parquetproef;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.lezen.Vormkenner;
import nl.verzuimatlas.etl.lezen.spss.SavBestand;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.profiel.Indeling;
import nl.verzuimatlas.etl.profiel.Indelingkenner;
import nl.verzuimatlas.etl.profiel.Leesopgave;
import nl.verzuimatlas.etl.toets.Codetabel;
import nl.verzuimatlas.etl.toets.Codetabellezer;
import nl.verzuimatlas.etl.toets.Dubbelen;
import nl.verzuimatlas.etl.toets.Toetsplan;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.thuis.Home;

/** Recognises the files of a delivery, stops identifiers at the door, and finds the columns. Stores nothing. */
final class Voorbereider {

    private final Home home;
    private final Werkploeg ploeg;
    private final Snijder snijder;
    private final Meter meter;
    private final List<Bevinding> bevindingen = new ArrayList<>();
    private boolean aanDeDeur;

    Voorbereider(Home home, Werkploeg ploeg, Snijder snijder, Meter meter) {
        this.home = home;
        this.ploeg = ploeg;
        this.snijder = snijder;
        this.meter = meter;
    }

    Voorbereiding bereidVoor(Levering levering) throws IOException {
        BronSchema schema = levering.schema();
        Indelingkenner indelingen = new Indelingkenner(schema, levering.leesopgave());
        Kenner kenner = schema.bron().equals("kaart")
                ? new Kaartkenner(indelingen, levering, home, this::zeg)::ken
                : indelingen::ken;
        Kolomvinder vinder = new Kolomvinder(schema, levering.leesopgave(), levering.periode(), bevindingen);
        List<Stuk> stukken = new ArrayList<>();
        List<Leesplan> leesplannen = new ArrayList<>();
        for (Path bestand : levering.bestanden()) {
            Optional<Gelezen> gelezen = lees(bestand, kenner, leesplannen.size(), stukken.size(), schema.over());
            Leesplan leesplan = gelezen.map(delen -> vinder.vind(delen.vorm(), delen.indeling()))
                    .orElseGet(() -> Leesplan.kolommen(List.of(), List.of()));
            leesplannen.add(leesplan);
            if (gelezen.isPresent()) {
                stukken.addAll(duid(gelezen.get().stukken(), schema, leesplan));
            }
        }
        vinder.toetsVasteWaarden();
        controleerKolommen(levering, stukken);
        zoekDubbeleBestanden(levering.bestanden());
        Optional<Codetabel> codetabel = Optional.empty();
        if (levering.codetabel().isPresent()) {
            codetabel = leesCodetabel(levering.codetabel().get());
        }
        return new Voorbereiding(stukken, leesplannen, codetabel, bevindingen, aanDeDeur);
    }

    /** A file that may come in. */
    private record Gelezen(List<Stuk> stukken, Indeling indeling) {
        Bestandsvorm vorm() {
            return stukken.get(0).vorm();
        }
    }

    /** Recognises how a file is written. */
    @FunctionalInterface
    private interface Kenner {
        Indeling ken(Path bestand) throws IOException;
    }

    private Optional<Gelezen> lees(Path bestand, Kenner kenner, int bestandNummer, int eersteNummer, Over over)
            throws IOException {
        String naam = bestand.getFileName().toString();
        Indeling indeling;
        List<Stuk> stukken;
        try {
            indeling = kenner.ken(bestand);
            if (indeling.vorm().isEmpty()) {
                meldBezwaar(naam, indeling.bezwaar().orElseThrow());
                return Optional.empty();
            }
            if (indeling.vorm().get().soort() == Bestandsvorm.Soort.PARQUET
                    && !Parquetproef.van(bestand).heeftControlegetallen()) {
                meld("VA-B13", naam, Map.of());
            }
            List<Stuk> gesneden = new ArrayList<>();
            Deurtelling telling = new Deurtelling();
            meter.begin("controleert " + naam + " aan de deur", Files.size(bestand));
            // the door looks at a piece while the next is being cut: what was just read is still in memory
            try (Snijder.Snede snede = snijder.snij(indeling.vorm().get(), bestandNummer, eersteNummer)) {
                ploeg.doe(snede, Deurwacht::tel, meter, (stuk, deel) -> {
                    gesneden.add(stuk);
                    telling.plus(deel);
                });
            }
            meter.einde();
            Bestandsvorm vorm = indeling.vorm().get();
            // another set than UTF-8 was seen or said already
            boolean zekerUtf8 = telling.isUtf8() || !vorm.charset().equals(StandardCharsets.UTF_8);
            Bestandsvorm zeker = zekerUtf8 ? vorm : vorm.met(Vormkenner.CP1252);
            stukken = gesneden.stream().map(stuk -> stuk.met(zeker)).toList();
            List<Bevinding> bezwaren = Deurwacht.oordeel(stukken.get(0).vorm(), telling, over);
            aanDeDeur |= !bezwaren.isEmpty();
            bevindingen.addAll(bezwaren);
        } catch (IOException | java.io.UncheckedIOException e) {
            meter.einde();
            meldOnleesbaar(naam, e);
            return Optional.empty();
        }
        beschrijf(stukken.get(0).vorm());
        return Optional.of(new Gelezen(stukken, indeling));
    }

    // the values of an SPSS file mean what its labels say, held against the columns they go to
    private List<Stuk> duid(List<Stuk> delen, BronSchema schema, Leesplan leesplan) throws IOException {
        if (delen.get(0).vorm().soort() != Bestandsvorm.Soort.SPSS) {
            return delen;
        }
        Bestandsvorm vorm = delen.get(0).vorm();
        SavBestand.Duiding duiding = SavBestand.duid(vorm, velden(vorm, schema, leesplan));
        duiding.opmerkingen().forEach(opmerking -> zeg(duiding.vorm(), opmerking));
        return delen.stream().map(stuk -> stuk.met(duiding.vorm())).toList();
    }

    // a plan that makes a cell of a variable says itself what its codes mean; only numbers need none
    private static Map<Integer, BronSchema.Veld> velden(Bestandsvorm vorm, BronSchema schema, Leesplan leesplan) {
        Map<Integer, BronSchema.Veld> velden = new HashMap<>();
        for (int i = 0; i < leesplan.plaatsen().size(); i++) {
            BronSchema.Veld veld = schema.fields().get(i);
            int plaats = leesplan.plaatsen().get(i);
            boolean getal = veld.type() == BronSchema.Type.NUMBER || veld.type() == BronSchema.Type.INTEGER;
            if (plaats >= 0 && plaats < Leesplan.AFGELEID) {
                velden.put(plaats, veld);
            } else if (plaats >= 0 && getal && veld.constraints().enumeratie().isEmpty()) {
                for (String kop : leesplan.koppen().get(i).split(" \\+ ")) {
                    int kolom = vorm.koppen().indexOf(kop);
                    if (kolom >= 0) {
                        velden.putIfAbsent(kolom, veld);
                    }
                }
            }
        }
        return velden;
    }

    private void zeg(Bestandsvorm vorm, Opmerking opmerking) {
        String kolom = opmerking.kolom() < 0 ? "" : kop(vorm, opmerking.kolom());
        bevindingen.add(Catalogus.HUIS
                .soort(opmerking.bevinding())
                .bijBestand(vorm.naam(), kolom, opmerking.waarden(), opmerking.aantal()));
    }

    private void meldOnleesbaar(String naam, Exception fout) {
        if (fout instanceof Leesfout reden) {
            meld(reden.bevinding(), naam, reden.waarden());
        } else if (fout.getCause() instanceof Leesfout reden) {
            meld(reden.bevinding(), naam, reden.waarden());
        } else {
            meld("VA-B11", naam, Map.of("reden", "het eind ontbreekt of de inhoud is niet leesbaar"));
        }
    }

    private void meldBezwaar(String naam, Vormkenner.Bezwaar bezwaar) {
        switch (bezwaar) {
            case LEEG -> meld("VA-B01", naam, Map.of());
            case UTF16 -> meld("VA-B03", naam, Map.of());
            case EXCEL -> meld("VA-B02", naam, Map.of("soort", "een Excel- of zipbestand"));
            case BINAIR -> meld("VA-B02", naam, Map.of("soort", "het bevat tekens die in tekst niet voorkomen"));
            case JSON -> meld("VA-B12", naam, Map.of("soort", "JSON"));
            case SPSS -> meld("VA-B12", naam, Map.of("soort", "SPSS, ingepakt met gzip"));
        }
    }

    private void beschrijf(Bestandsvorm vorm) {
        if (vorm.soort() == Bestandsvorm.Soort.PARQUET || !vorm.bron().isEmpty()) {
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

    private static String kop(Bestandsvorm vorm, int kolom) {
        return Koppen.toon(vorm.koppen(), kolom).replace("'", "");
    }

    private void controleerKolommen(Levering levering, List<Stuk> stukken) {
        for (String hun :
                levering.leesopgave().kolommen().keySet().stream().sorted().toList()) {
            boolean aanwezig = stukken.stream().anyMatch(stuk -> heeftKolom(stuk.vorm(), hun));
            if (!aanwezig && !stukken.isEmpty()) {
                meld("VA-K06", "", Map.of("kop", hun));
            }
        }
    }

    private static boolean heeftKolom(Bestandsvorm vorm, String hun) {
        if (!vorm.heeftKop()) {
            return hun.matches("[1-9]\\d{0,3}")
                    && Integer.parseInt(hun) <= vorm.koppen().size();
        }
        return vorm.koppen().stream().anyMatch(kop -> Kopvertaling.sleutel(kop).equals(Kopvertaling.sleutel(hun)));
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
        Optional<Gelezen> gelezen =
                lees(bestand, new Indelingkenner(schema, Leesopgave.GEEN)::ken, 0, 0, schema.over());
        if (gelezen.isEmpty() || aanDeDeur) {
            return Optional.empty();
        }
        Leesplan leesplan = new Kolomvinder(schema, Leesopgave.GEEN, Optional.empty(), bevindingen)
                .vind(gelezen.get().vorm(), gelezen.get().indeling());
        boolean onbruikbaar = bevindingen.stream()
                .anyMatch(bevinding -> bevinding.niveau() == Niveau.FOUT
                        && bevinding.bestand().equals(bestand.getFileName().toString()));
        if (onbruikbaar) {
            return Optional.empty();
        }
        Toetsplan plan = new Toetsplan(
                schema.bron(),
                List.of(leesplan),
                List.of(),
                LocalDate.MAX,
                true,
                List.of(),
                Gemeentelijst.LEEG,
                Naslag.LEEG,
                Geheim.wegwerp(),
                Set.of(),
                Dubbelen.GEEN);
        return Optional.of(Codetabellezer.lees(plan, gelezen.get().stukken(), bevindingen));
    }

    private void meld(String id, String bestand, Map<String, String> waarden) {
        bevindingen.add(Catalogus.HUIS.soort(id).bijBestand(bestand, "", waarden, 1));
    }
}
