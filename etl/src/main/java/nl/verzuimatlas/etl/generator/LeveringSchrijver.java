package nl.verzuimatlas.etl.generator;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes one delivery, row by row; plants the mistakes that are meant for it. */
final class LeveringSchrijver implements AutoCloseable {

    // numbers that no real row has
    private static final int EERSTE_FOUTE_SLEUTEL = 9_000_000;

    private final Levering levering;
    private final Path map;
    private final BufferedWriter uit;
    private final List<Fout> fouten;
    private final Voortgang voortgang;
    private String[] vorige = new String[0];
    private long rij = 1;

    LeveringSchrijver(Path basis, Levering levering, List<Fout> fouten, Voortgang voortgang) {
        this.levering = levering;
        this.map = basis.resolve(levering.map());
        this.fouten = new ArrayList<>(fouten.stream()
                .filter(fout -> fout.levering().equals(levering.map()))
                .toList());
        this.voortgang = voortgang;
        try {
            Files.createDirectories(map);
            Files.writeString(map.resolve("levering.yaml"), levering.yaml());
            this.uit = open();
            uit.write(levering.opmaak().regel(levering.kolommen().toArray(new String[0])));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write delivery " + map, e);
        }
    }

    private BufferedWriter open() throws IOException {
        OutputStream bestand =
                new BufferedOutputStream(Files.newOutputStream(map.resolve(levering.bestandsnaam())), 1 << 16);
        OutputStream stroom = levering.opmaak().isGecomprimeerd() ? new Gzip(bestand) : bestand;
        return new BufferedWriter(
                new OutputStreamWriter(stroom, levering.opmaak().tekens()), 1 << 16);
    }

    /** Writes a row; cells in the order of the header, {@code null} is empty. */
    void rij(Object... cellen) {
        if (cellen.length != levering.kolommen().size()) {
            throw new IllegalArgumentException(levering.map() + " has "
                    + levering.kolommen().size() + " columns, got " + cellen.length + " cells");
        }
        plantFouten();
        String[] tekst = new String[cellen.length];
        for (int i = 0; i < cellen.length; i++) {
            tekst[i] = levering.opmaak().cel(cellen[i]);
        }
        schrijf(tekst);
    }

    private void plantFouten() {
        while (!fouten.isEmpty() && fouten.get(0).rij() == rij + 1) {
            plant(fouten.remove(0));
        }
    }

    private void plant(Fout fout) {
        String[] fouteRij = vorige.clone();
        if (!fout.waarde().equals("=")) {
            maakSleutelNieuw(fouteRij);
            fouteRij[kolom(fout.kolom())] = fout.waarde();
        }
        schrijf(fouteRij);
    }

    /** A planted row is a copy; with a number of its own the planted mistake is its only one. */
    private void maakSleutelNieuw(String[] cellen) {
        for (String sleutel : List.of("MELDINGSNUMMER", "RESP_ID")) {
            if (levering.bron().equals(sleutel.startsWith("M") ? "duo-meldingen" : "emovo")) {
                cellen[kolom(sleutel)] = Long.toString(EERSTE_FOUTE_SLEUTEL + rij);
            }
        }
    }

    private int kolom(String onzeNaam) {
        for (int i = 0; i < levering.kolommen().size(); i++) {
            String hunNaam = levering.kolommen().get(i);
            if (hunNaam.equals(onzeNaam)
                    || onzeNaam.equals(levering.vertaling().get(hunNaam))
                    || (onzeNaam.equals("RESP_ID") && hunNaam.equals("RESPONDENT"))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + onzeNaam + " in " + levering.map());
    }

    private void schrijf(String[] cellen) {
        try {
            uit.write(levering.opmaak().regel(cellen));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write delivery " + map, e);
        }
        vorige = cellen;
        rij++;
    }

    /** Adds a small file to the delivery, comma separated. */
    void bijlage(String naam, List<String[]> rijen) {
        StringBuilder tekst = new StringBuilder();
        rijen.forEach(cellen -> tekst.append(Opmaak.NIEUW.regel(cellen)));
        try {
            Files.writeString(map.resolve(naam), tekst, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + map.resolve(naam), e);
        }
    }

    @Override
    public void close() {
        // another seed may give fewer rows than the place of a mistake
        fouten.forEach(this::plant);
        try {
            uit.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish delivery " + map, e);
        }
        voortgang.geschreven(levering.map(), rij - 1);
    }

    /** Strongest compression; Java writes no name and no time into the header, so the same data are the same bytes. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream uit) throws IOException {
            super(uit, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
