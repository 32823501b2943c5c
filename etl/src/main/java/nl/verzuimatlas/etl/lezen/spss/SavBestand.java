package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Leesfout;
import nl.verzuimatlas.etl.lezen.Opmerking;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/** Recognises SPSS files and settles what their values mean. */
public final class SavBestand {

    private static final int BEGIN_VERSLEUTELD = 8;

    private SavBestand() {}

    /** Whether a file that begins so is an SPSS file. */
    public static boolean isSav(byte[] begin) {
        return begint(begin, 0, "$FL2") || begint(begin, 0, "$FL3");
    }

    /** Whether a file that begins so is an SPSS file that asks for a password. */
    public static boolean isVersleuteld(byte[] begin) {
        return begint(begin, BEGIN_VERSLEUTELD, "ENCRYPTED");
    }

    /** How {@code bestand} is written: its variables are the columns. */
    public static Bestandsvorm ken(Path bestand) throws IOException {
        Woordenboek woordenboek = Woordenboeklezer.lees(bestand);
        return Bestandsvorm.met(
                bestand,
                Bestandsvorm.Soort.SPSS,
                woordenboek.variabelen().stream().map(Variabele::naam).toList(),
                woordenboek.variabelen().stream()
                        .map(variabele -> new Bestandsvorm.Omschrijving(
                                variabele.label(),
                                !variabele.isGetal() && variabele.labels().isEmpty()))
                        .toList(),
                new SavBron(Map.of()));
    }

    /**
     * The same file with its values translated to those of the source.
     *
     * @param vorm how the file is written
     * @param opmerkingen what there is to say about it
     */
    public record Duiding(Bestandsvorm vorm, List<Opmerking> opmerkingen) {}

    /**
     * Settles what the values mean, and reads the file to its end.
     *
     * @param velden the columns whose values are translated, with the field that each goes to; the others keep their codes
     * @throws Leesfout if the file is cut off or damaged
     */
    public static Duiding duid(Bestandsvorm vorm, Map<Integer, BronSchema.Veld> velden) throws IOException {
        Woordenboek woordenboek = Woordenboeklezer.lees(vorm.bestand());
        Map<Integer, Celvertaling> vertalingen = new HashMap<>();
        velden.forEach((kolom, veld) ->
                vertalingen.put(kolom, new Celvertaling(woordenboek.variabelen().get(kolom), kolom, veld)));
        Celtelling telling = Celtelling.tel(vorm.bestand(), woordenboek, vertalingen);
        List<Opmerking> opmerkingen = new ArrayList<>();
        opmerkingen.add(herkend(woordenboek, telling));
        codering(woordenboek, telling, opmerkingen);
        if (woordenboek.gevallen() >= 0 && woordenboek.gevallen() < telling.gevallen()) {
            opmerkingen.add(Opmerking.overBestand(
                    "VA-S10",
                    Map.of(
                            "verwacht", String.valueOf(woordenboek.gevallen()),
                            "aantal", String.valueOf(telling.gevallen()))));
        }
        boolean gebruikt = vertalingen.keySet().stream()
                .anyMatch(kolom -> woordenboek.variabelen().get(kolom).naam().equals(woordenboek.weging()));
        if (!woordenboek.weging().isEmpty() && !gebruikt) {
            opmerkingen.add(Opmerking.overBestand("VA-S11", Map.of("variabele", woordenboek.weging())));
        }
        Map<Integer, Map<String, String>> cellen = new HashMap<>();
        for (int kolom = 0; kolom < woordenboek.variabelen().size(); kolom++) {
            Celvertaling vertaling = vertalingen.get(kolom);
            if (vertaling != null) {
                cellen.put(kolom, vertaling.cellen());
                opmerkingen.addAll(vertaling.opmerkingen());
            }
            if (telling.leeg()[kolom] > 0) {
                String waarden =
                        woordenboek.variabelen().get(kolom).ontbrekend().inWoorden();
                opmerkingen.add(new Opmerking(
                        "VA-S09",
                        kolom,
                        Map.of("aantal", String.valueOf(telling.leeg()[kolom]), "waarden", waarden),
                        telling.leeg()[kolom]));
            }
        }
        return new Duiding(vorm.met(new SavBron(cellen)), opmerkingen);
    }

    private static Opmerking herkend(Woordenboek woordenboek, Celtelling telling) {
        long metOntbrekend = woordenboek.variabelen().stream()
                .filter(variabele -> !variabele.ontbrekend().isLeeg())
                .count();
        return Opmerking.overBestand(
                "VA-S01",
                Map.of(
                        "variabelen", String.valueOf(woordenboek.variabelen().size()),
                        "gevallen", String.valueOf(telling.gevallen()),
                        "codering", woordenboek.codering().charset().name(),
                        "inpakken", woordenboek.compressie().inWoorden(),
                        "ontbrekend", String.valueOf(metOntbrekend)));
    }

    private static void codering(Woordenboek woordenboek, Celtelling telling, List<Opmerking> opmerkingen) {
        Tekstcodering codering = woordenboek.codering();
        if (!codering.gekend()) {
            opmerkingen.add(Opmerking.overBestand("VA-S06", Map.of()));
        }
        if (telling.andereCodering() > 0) {
            opmerkingen.add(new Opmerking(
                    "VA-S07",
                    -1,
                    Map.of(
                            "aantal",
                            String.valueOf(telling.andereCodering()),
                            "codering",
                            codering.charset().name()),
                    telling.andereCodering()));
        }
    }

    private static boolean begint(byte[] begin, int plaats, String met) {
        byte[] verwacht = met.getBytes(StandardCharsets.US_ASCII);
        return begin.length >= plaats + verwacht.length
                && java.util.Arrays.equals(begin, plaats, plaats + verwacht.length, verwacht, 0, verwacht.length);
    }
}
