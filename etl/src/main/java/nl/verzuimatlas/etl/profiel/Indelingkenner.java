package nl.verzuimatlas.etl.profiel;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Leeswijze;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.lezen.Vormkenner;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/**
 * Finds out which layout a file has: our own goes first, then the one profile that fits, then our own under other
 * names for its columns. Such names tell less than a profile, which also knows how the supplier writes the values.
 */
public final class Indelingkenner {

    private static final int EERSTE_RIJEN = 20;
    // a broken row among the first must not make a file unknown
    private static final double GENOEG = 0.8;

    private final BronSchema schema;
    private final Leesopgave opgave;
    private final List<Profiel> profielen;

    /**
     * @param schema source of the files
     * @param opgave what the supplier says about them
     */
    public Indelingkenner(BronSchema schema, Leesopgave opgave) {
        this.schema = schema;
        this.opgave = opgave;
        this.profielen = Profielen.van(schema.bron());
    }

    /**
     * The layout of {@code bestand}.
     *
     * @throws IOException if the file is damaged
     */
    public Indeling ken(Path bestand) throws IOException {
        if (opgave.profiel().isPresent()) {
            return volgens(Profielen.vind(opgave.profiel().get()).orElseThrow(), bestand);
        }
        Kopvertaling vertaling = new Kopvertaling(schema, opgave.kolommen());
        Set<String> genoemd = genoemdeKoppen();
        Vormkenner.Uitkomst uitkomst = Vormkenner.ken(
                bestand,
                new Leeswijze(
                        rij -> opgave.zonderKop()
                                ? 0
                                : (int) rij.stream()
                                        .filter(cel ->
                                                vertaling.isKolom(cel) || genoemd.contains(Kopvertaling.sleutel(cel)))
                                        .count(),
                        opgave.zonderKop(),
                        0,
                        opgave.scheiding(),
                        opgave.codering()));
        if (uitkomst.vorm().isEmpty()) {
            return Indeling.onleesbaar(uitkomst.bezwaar().get(0));
        }
        Bestandsvorm vorm = uitkomst.vorm().get(0);
        boolean compleet = heeftAlles(vorm, vertaling);
        boolean benoemd = !opgave.kolommen().isEmpty() || isOnzeSpelling(vorm, vertaling);
        if (opgave.isEigenPlan() || compleet && benoemd) {
            return Indeling.eigen(vorm, List.of());
        }
        List<Indeling> passend = new ArrayList<>();
        for (Profiel profiel : profielen) {
            Indeling volgens = volgens(profiel, bestand);
            if (volgens.mist().isEmpty()) {
                passend.add(volgens);
            }
        }
        if (passend.size() == 1) {
            return passend.get(0);
        }
        return Indeling.eigen(
                vorm,
                compleet
                        ? List.of()
                        : passend.stream()
                                .map(een -> een.profiel().orElseThrow())
                                .toList());
    }

    // headers that only the plan in levering.yaml names
    private Set<String> genoemdeKoppen() {
        Set<String> koppen = new HashSet<>();
        opgave.velden()
                .values()
                .forEach(plan -> plan.alle()
                        .flatMap(deel -> deel.kolom().stream())
                        .forEach(kop -> koppen.add(Kopvertaling.sleutel(kop))));
        opgave.rijen().splits().ifPresent(splits -> koppen.add(Kopvertaling.sleutel(splits.kolom())));
        opgave.rijen()
                .smelt()
                .ifPresent(smelt -> smelt.kolommen().forEach(kop -> koppen.add(Kopvertaling.sleutel(kop))));
        return koppen;
    }

    private boolean heeftAlles(Bestandsvorm vorm, Kopvertaling vertaling) {
        if (!vorm.heeftKop()) {
            return false;
        }
        List<Integer> plaatsen = vertaling.plaats(vorm.koppen()).plaatsen();
        for (int i = 0; i < plaatsen.size(); i++) {
            BronSchema.Veld veld = schema.fields().get(i);
            if (plaatsen.get(i) < 0
                    && veld.constraints().required()
                    && !opgave.vast().containsKey(veld.name())) {
                return false;
            }
        }
        return true;
    }

    private boolean isOnzeSpelling(Bestandsvorm vorm, Kopvertaling vertaling) {
        List<Integer> plaatsen = vertaling.plaats(vorm.koppen()).plaatsen();
        return IntStream.range(0, plaatsen.size())
                .filter(veld -> plaatsen.get(veld) >= 0
                        && schema.fields().get(veld).constraints().required())
                .mapToObj(veld -> vorm.koppen().get(plaatsen.get(veld)))
                .allMatch(vertaling::isEigenNaam);
    }

    private Indeling volgens(Profiel profiel, Path bestand) throws IOException {
        Herkenning herken = profiel.herken();
        List<Pattern> cellen = herken.cellen().stream().map(Pattern::compile).toList();
        Set<String> koppen = herken.koppen().stream().map(Kopvertaling::sleutel).collect(Collectors.toSet());
        Leeswijze wijze = new Leeswijze(
                rij -> herken.zonderKop() ? past(rij, cellen) : benoemt(rij, koppen),
                herken.zonderKop(),
                cellen.size(),
                opgave.scheiding().or(() -> profiel.scheiding().map(teken -> (byte) teken.charAt(0))),
                opgave.codering().or(() -> profiel.codering().map(Charset::forName)));
        Vormkenner.Uitkomst uitkomst = Vormkenner.ken(bestand, wijze);
        if (uitkomst.vorm().isEmpty()) {
            return Indeling.onleesbaar(uitkomst.bezwaar().get(0));
        }
        Bestandsvorm vorm = uitkomst.vorm().get(0);
        return Indeling.volgens(profiel, vorm, mist(herken, cellen, vorm));
    }

    private static int benoemt(List<String> rij, Set<String> koppen) {
        return (int) rij.stream()
                .map(Kopvertaling::sleutel)
                .filter(koppen::contains)
                .distinct()
                .count();
    }

    private static int past(List<String> rij, List<Pattern> cellen) {
        if (rij.size() < cellen.size()
                || rij.subList(cellen.size(), rij.size()).stream().anyMatch(cel -> !cel.isBlank())) {
            return 0;
        }
        for (int i = 0; i < cellen.size(); i++) {
            if (!cellen.get(i).matcher(rij.get(i).strip()).matches()) {
                return 0;
            }
        }
        return cellen.size();
    }

    private static Optional<String> mist(Herkenning herken, List<Pattern> cellen, Bestandsvorm vorm)
            throws IOException {
        if (herken.zonderKop() && vorm.heeftKop()) {
            return Optional.of("het bestand heeft kolomnamen");
        }
        Set<String> koppen = vorm.koppen().stream().map(Kopvertaling::sleutel).collect(Collectors.toSet());
        List<String> ontbreekt = herken.koppen().stream()
                .filter(kop -> !koppen.contains(Kopvertaling.sleutel(kop)))
                .toList();
        if (!ontbreekt.isEmpty()) {
            return Optional.of("de kolom " + String.join(", ", ontbreekt) + " ontbreekt");
        }
        Optional<String> teveel = herken.zonder().stream()
                .filter(kop -> koppen.contains(Kopvertaling.sleutel(kop)))
                .findFirst();
        if (teveel.isPresent()) {
            return Optional.of("de kolom " + teveel.get() + " hoort er niet in");
        }
        if (herken.zonderKop() || !herken.waarden().isEmpty()) {
            return pastInhoud(herken, cellen, vorm);
        }
        return Optional.empty();
    }

    private static Optional<String> pastInhoud(Herkenning herken, List<Pattern> cellen, Bestandsvorm vorm)
            throws IOException {
        List<List<String>> rijen = eersteRijen(vorm);
        if (herken.zonderKop()) {
            long goed = rijen.stream().filter(rij -> past(rij, cellen) > 0).count();
            return goed > 0 && goed >= GENOEG * rijen.size()
                    ? Optional.empty()
                    : Optional.of("de rijen hebben niet de " + cellen.size() + " cellen van deze indeling");
        }
        for (int kolom = 0; kolom < vorm.koppen().size(); kolom++) {
            String kop = Kopvertaling.sleutel(vorm.koppen().get(kolom));
            int plaats = kolom;
            List<Pattern> vormen = herken.waarden().entrySet().stream()
                    .filter(waarde -> Kopvertaling.sleutel(waarde.getKey()).equals(kop))
                    .map(waarde -> Pattern.compile(waarde.getValue()))
                    .toList();
            for (Pattern waarde : vormen) {
                List<String> gevuld = rijen.stream()
                        .filter(rij -> plaats < rij.size() && !rij.get(plaats).isBlank())
                        .map(rij -> rij.get(plaats).strip())
                        .toList();
                long goed = gevuld.stream()
                        .filter(cel -> waarde.matcher(cel).matches())
                        .count();
                if (goed < GENOEG * gevuld.size()) {
                    return Optional.of("de kolom " + vorm.koppen().get(kolom) + " heeft andere waarden");
                }
            }
        }
        return Optional.empty();
    }

    /** The first filled rows of a file after its header. */
    static List<List<String>> eersteRijen(Bestandsvorm vorm) throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        try (Records records = Stuk.geheel(vorm).open()) {
            while (rijen.size() < EERSTE_RIJEN && records.volgende()) {
                if (records.rij() <= vorm.kopRij()) {
                    continue;
                }
                List<String> rij = new ArrayList<>();
                boolean gevuld = false;
                for (int kolom = 0; kolom < records.aantal(); kolom++) {
                    rij.add(records.cel(kolom));
                    gevuld |= !records.isLeeg(kolom);
                }
                if (gevuld) {
                    rijen.add(rij);
                }
            }
        }
        return rijen;
    }
}
