package nl.verzuimatlas.etl.lezen.kaart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Leesfout;
import nl.verzuimatlas.etl.lezen.Opmerking;
import nl.verzuimatlas.etl.lezen.Utf8Proef;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/** Goes through a map once, to settle which areas are taken, which properties are columns, and where the areas lie. */
public final class Kaartonderzoek {

    private static final BronSchema KAART = BronSchema.lees("kaart");
    private static final long MEBIBYTE = 1L << 20;

    private final Path bestand;
    private final Kopvertaling vertaling;
    private final Optional<Periode> periode;
    private final List<Opmerking> opmerkingen = new ArrayList<>();

    private Kaartonderzoek(Path bestand, Kopvertaling vertaling, Optional<Periode> periode) {
        this.bestand = bestand;
        this.vertaling = vertaling;
        this.periode = periode;
    }

    /**
     * What a map turned out to be.
     *
     * @param vorm how it is read
     * @param jaar year of the areas that are taken
     * @param codes their codes
     * @param opmerkingen what there is to say about the file
     */
    public record Uitkomst(Bestandsvorm vorm, int jaar, Set<String> codes, List<Opmerking> opmerkingen) {}

    /**
     * Looks at {@code bestand}.
     *
     * @param vertaling names of the columns
     * @param periode of the delivery; its year is taken when a file holds several
     * @throws Leesfout if it is no map that we can read
     */
    public static Uitkomst doe(Path bestand, Kopvertaling vertaling, Optional<Periode> periode) throws IOException {
        return new Kaartonderzoek(bestand, vertaling, periode).doe();
    }

    private Uitkomst doe() throws IOException {
        eisTekst();
        Kaartkop kop = Kaartkop.lees(bestand);
        Set<String> namen = new LinkedHashSet<>();
        int aantal = eigenschappen(kop, namen);
        if (kop.vervolg() || kop.gevonden() > aantal) {
            String meer = kop.gevonden() > aantal ? " van " + kop.gevonden() : "";
            opmerkingen.add(Opmerking.overBestand("VA-A17", Map.of("aantal", aantal + meer)));
        }
        if (kop.soort() == Kaartkop.Soort.TOPOJSON) {
            opmerkingen.add(Opmerking.overBestand("VA-A07", Map.of()));
        }
        Kaartplan zonderJaar = plan(kop, namen, 0, "");
        Kaartplan zonderStelsel = plan(kop, namen, jaar(zonderJaar), "");
        Set<String> codes = new TreeSet<>();
        String stelsel = stelsel(zonderStelsel, kop, codes);
        Kaartplan plan = plan(kop, namen, zonderStelsel.jaar(), stelsel);
        if (aantal > 0 && plan.code().isEmpty() && codes.stream().noneMatch(Kaartvorm::isCode)) {
            throw new Leesfout("VA-A04", Map.of("gevonden", namen.isEmpty() ? "geen" : String.join(", ", namen)));
        }
        Bestandsvorm vorm = Bestandsvorm.met(bestand, Bestandsvorm.Soort.KAART, plan.koppen(), List.of(), plan);
        return new Uitkomst(vorm, plan.jaar(), codes, List.copyOf(opmerkingen));
    }

    // not too large, also when it is unpacked, and UTF-8
    private void eisTekst() throws IOException {
        int grens = Toetsgrenzen.geheel("kaart-megabytes");
        Utf8Proef proef = new Utf8Proef();
        byte[] buffer = new byte[(int) MEBIBYTE];
        long gelezen = 0;
        try (InputStream in = proef.langs(Json.stroom(bestand))) {
            for (int deel = in.read(buffer); deel >= 0; deel = in.read(buffer)) {
                gelezen += deel;
                if (gelezen > grens * MEBIBYTE) {
                    throw new Leesfout("VA-A01", Map.of("grens", String.valueOf(grens)));
                }
            }
        }
        if (!proef.geldig()) {
            throw Json.onleesbaar("tekst die geen UTF-8 is");
        }
    }

    private int eigenschappen(Kaartkop kop, Set<String> namen) throws IOException {
        int aantal = 0;
        try (Kenmerklezer lezer = Kenmerklezer.open(bestand, kop.soort())) {
            for (Optional<Kenmerk> een = lezer.volgende(); een.isPresent(); een = lezer.volgende()) {
                namen.addAll(een.get().eigenschappen().keySet());
                aantal++;
            }
        }
        return aantal;
    }

    private Kaartplan plan(Kaartkop kop, Set<String> namen, int jaar, String stelsel) {
        List<String> lijst = List.copyOf(namen);
        List<Integer> plaatsen = vertaling.plaats(lijst).plaatsen();
        String code = eigenschap("GEBIEDSCODE", lijst, plaatsen);
        String naam = eigenschap("GEBIEDSNAAM", lijst, plaatsen);
        String jaareigenschap = eigenschap("JAAR", lijst, plaatsen);
        List<String> overig = lijst.stream()
                .filter(ander -> !List.of(code, naam, jaareigenschap).contains(ander))
                .toList();
        return new Kaartplan(kop.soort(), code, naam, jaareigenschap, jaar, stelsel, overig);
    }

    private static String eigenschap(String veld, List<String> namen, List<Integer> plaatsen) {
        for (int i = 0; i < plaatsen.size(); i++) {
            if (KAART.fields().get(i).name().equals(veld) && plaatsen.get(i) >= 0) {
                return namen.get(plaatsen.get(i));
            }
        }
        return "";
    }

    // the year of the delivery: the first of its years that the file has
    private int jaar(Kaartplan plan) throws IOException {
        TreeMap<Integer, Integer> jaren = new TreeMap<>();
        int water = 0;
        try (Kenmerklezer lezer = Kenmerklezer.open(bestand, plan.soort())) {
            for (Optional<Kenmerk> een = lezer.volgende(); een.isPresent(); een = lezer.volgende()) {
                if (Kaartvorm.isWater(een.get())) {
                    water++;
                } else {
                    plan.jaarVan(een.get()).ifPresent(jaar -> jaren.merge(jaar, 1, Integer::sum));
                }
            }
        }
        if (water > 0) {
            opmerkingen.add(new Opmerking("VA-A06", -1, Map.of("aantal", String.valueOf(water)), water));
        }
        String gevraagd = periode.map(Periode::tekst).orElse("");
        if (jaren.isEmpty()) {
            int jaar = periode.map(p -> p.van().getYear())
                    .orElseThrow(
                            () -> new Leesfout("VA-A16", Map.of("reden", "noemt geen jaar, en de levering ook niet")));
            opmerkingen.add(Opmerking.overBestand("VA-A18", Map.of("jaar", String.valueOf(jaar))));
            return jaar;
        }
        int gekozen = jaren.keySet().stream()
                .filter(jaar -> periode.isEmpty()
                        || jaar >= periode.get().van().getYear()
                                && jaar <= periode.get().tot().getYear())
                .min(Integer::compare)
                .orElseThrow(() -> new Leesfout(
                        "VA-A16", Map.of("reden", "gaat over " + inWoorden(jaren) + ", de levering over " + gevraagd)));
        Map<Integer, Integer> andere = new TreeMap<>(jaren);
        andere.remove(gekozen);
        if (!andere.isEmpty()) {
            opmerkingen.add(Opmerking.overBestand(
                    "VA-A05", Map.of("jaar", String.valueOf(gekozen), "andere", inWoorden(andere))));
        }
        return gekozen;
    }

    private static String inWoorden(Map<Integer, Integer> jaren) {
        return jaren.entrySet().stream()
                .map(jaar -> jaar.getKey() + " (" + jaar.getValue() + " gebieden)")
                .collect(Collectors.joining(", "));
    }

    private String stelsel(Kaartplan plan, Kaartkop kop, Set<String> codes) throws IOException {
        Map<Stelsel, Integer> gezien = new EnumMap<>(Stelsel.class);
        List<double[]> elders = new ArrayList<>();
        try (Kenmerklezer lezer = Kenmerklezer.open(bestand, plan.soort())) {
            for (Optional<Kenmerk> een = lezer.volgende(); een.isPresent(); een = lezer.volgende()) {
                if (plan.neemt(een.get())) {
                    codes.add(plan.codeVan(een.get()));
                    KaartRecords.eerstePunt(een.get().geometrie())
                            .ifPresent(punt -> Stelsel.van(punt[0], punt[1])
                                    .ifPresentOrElse(
                                            stelsel -> gezien.merge(stelsel, 1, Integer::sum), () -> elders.add(punt)));
                }
            }
        }
        if (gezien.size() > 1) {
            throw new Leesfout("VA-A15", Map.of("reden", "er staan twee stelsels door elkaar, graden en meters"));
        }
        if (gezien.isEmpty() && elders.isEmpty()) {
            return "";
        }
        if (gezien.isEmpty()) {
            double[] punt = elders.get(0);
            throw new Leesfout(
                    "VA-A15",
                    Map.of(
                            "reden",
                            Stelsel.WGS84.isInNederland(punt[1], punt[0])
                                    ? "lengte en breedte zijn verwisseld"
                                    : "ze liggen niet in Nederland, of in een stelsel dat wij niet kennen"));
        }
        Stelsel stelsel = gezien.keySet().iterator().next();
        String anders = kop.crs().isEmpty() ? "" : " Het bestand zelf noemt " + kop.crs() + ".";
        opmerkingen.add(Opmerking.overBestand("VA-A08", Map.of("stelsel", stelsel.inWoorden(), "crs", anders)));
        return stelsel.waarde();
    }
}
