package nl.verzuimatlas.etl.profiel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.deur.Koppen;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Celmaker;
import nl.verzuimatlas.etl.lezen.EindeLeeg;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Rijvorming;
import nl.verzuimatlas.etl.profiel.Celplan.Uit;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * Lays a layout over one file. For each field, what levering.yaml says goes first ({@code velden}, {@code vast},
 * {@code kolommen}), then the profile, then, without a profile, the column of our name or a synonym.
 */
public final class Planmaker {

    private final Bestandsvorm vorm;
    private final Leesopgave opgave;
    private final Optional<Profiel> profiel;
    private final Map<Uit, String> gegeven;
    private final Rijplan rijen;
    private final Map<String, Integer> plaatsen = new HashMap<>();
    private final List<Celmaker> cellen = new ArrayList<>();
    private final Set<Integer> gebruikt = new TreeSet<>();
    private final Set<String> onvindbaar = new TreeSet<>();
    private final List<Rijvorming.Splitsing> splitsing = new ArrayList<>();
    private final List<Rijvorming.Smeltkolom> smelt = new ArrayList<>();

    /**
     * @param vorm the file
     * @param opgave what levering.yaml says
     * @param profiel layout, if it has one
     * @param gegeven what is known besides the cells of the file
     */
    public Planmaker(Bestandsvorm vorm, Leesopgave opgave, Optional<Profiel> profiel, Map<Uit, String> gegeven) {
        this.vorm = vorm;
        this.opgave = opgave;
        this.profiel = profiel;
        this.gegeven = gegeven;
        this.rijen =
                opgave.rijen().equals(Rijplan.EEN) ? profiel.map(Profiel::rijen).orElse(Rijplan.EEN) : opgave.rijen();
        for (int i = 0; i < vorm.koppen().size(); i++) {
            String kop = !vorm.heeftKop()
                    ? String.valueOf(i + 1)
                    : Kopvertaling.sleutel(vorm.koppen().get(i));
            plaatsen.putIfAbsent(kop, i);
        }
    }

    /** The plan for the fields of {@code schema}. */
    public Gebonden maak(BronSchema schema) {
        Rijvorming vorming = rijvorming();
        List<Integer> eigen = profiel.isPresent() || !vorm.heeftKop()
                ? Collections.nCopies(schema.fields().size(), -1)
                : new Kopvertaling(schema, Map.of()).plaats(vorm.koppen()).plaatsen();
        List<Integer> velden = new ArrayList<>();
        List<String> koppen = new ArrayList<>();
        List<Gebonden.Ontbrekend> ontbreekt = new ArrayList<>();
        List<String> vastNodig = new ArrayList<>();
        for (int i = 0; i < schema.fields().size(); i++) {
            Veld veld = schema.fields().get(i);
            Optional<Celplan> plan = plan(veld.name());
            boolean gevraagd = plan.isPresent() && plan.get().uit().equals(Optional.of(Uit.LEVERING));
            Set<Integer> kolommen = new LinkedHashSet<>();
            int plaats = -1;
            if (plan.isPresent() && !gevraagd) {
                plaats = plaats(veld.name(), plan.get(), kolommen);
            } else if (plan.isEmpty()) {
                plaats = metWaarden(veld.name(), eigen.get(i), kolommen);
            }
            gebruikt.addAll(kolommen);
            velden.add(plaats);
            koppen.add(kop(veld, kolommen));
            if (plaats < 0 && veld.constraints().required()) {
                boolean uitLevering = plan.isPresent() && plan.get().uit().isPresent();
                if (uitLevering || plan.isEmpty() && profiel.isPresent()) {
                    vastNodig.add(veld.name());
                } else {
                    ontbreekt.add(new Gebonden.Ontbrekend(veld.name(), gevraagdeKop(veld, plan)));
                }
            }
        }
        boolean gewoon = cellen.isEmpty() && vorming.equals(Rijvorming.een(vorming.breedte()));
        Leesplan leesplan = new Leesplan(velden, koppen, cellen, gewoon ? List.of() : List.of(vorming), eindeLeeg());
        return new Gebonden(leesplan, gebruikt, ontbreekt, vastNodig, List.copyOf(onvindbaar));
    }

    // the supplier knows his files better than a layout does
    private EindeLeeg eindeLeeg() {
        return opgave.eindeLeeg().or(() -> profiel.flatMap(Profiel::eindeLeeg)).orElse(EindeLeeg.ZELFDE_DAG);
    }

    private Optional<Celplan> plan(String veld) {
        if (opgave.velden().containsKey(veld)) {
            return Optional.of(opgave.velden().get(veld));
        }
        if (opgave.vast().containsKey(veld)) {
            return Optional.of(Celplan.vast(opgave.vast().get(veld)));
        }
        List<String> hun = opgave.kolommen().entrySet().stream()
                .filter(kolom -> Kopvertaling.sleutel(kolom.getValue()).equals(Kopvertaling.sleutel(veld)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        // a delivery may have files with different headers: the first that this file has
        for (String kop : hun) {
            if (vind(kop).isPresent()) {
                return Optional.of(Celplan.kolom(kop));
            }
        }
        return profiel.map(layout -> layout.velden().get(veld));
    }

    private int plaats(String veld, Celplan plan, Set<Integer> kolommen) {
        if (plan.isKaal()) {
            OptionalInt kolom = eersteKolom(plan);
            boolean gewoon =
                    kolom.isPresent() && splitsing.stream().noneMatch(splits -> splits.kolom() == kolom.getAsInt());
            if (gewoon || kolom.isEmpty()) {
                return metWaarden(veld, kolom.orElse(-1), kolommen);
            }
        }
        return maker(plan, kolommen)
                .map(maker -> opgave.waarden().containsKey(veld)
                        ? Celmakers.Waardetabel.van(maker, opgave.waarden().get(veld), List.of())
                        : maker)
                .map(this::voegToe)
                .orElse(-1);
    }

    // a column that stands for a field, unless the supplier gives its values another meaning
    private int metWaarden(String veld, int kolom, Set<Integer> kolommen) {
        if (kolom < 0) {
            return -1;
        }
        kolommen.add(kolom);
        return opgave.waarden().containsKey(veld)
                ? voegToe(Celmakers.Waardetabel.van(
                        new Celmakers.Kolom(kolom), opgave.waarden().get(veld), List.of()))
                : kolom;
    }

    private int voegToe(Celmaker maker) {
        cellen.add(maker);
        return Leesplan.AFGELEID + cellen.size() - 1;
    }

    private Optional<Celmaker> maker(Celplan plan, Set<Integer> kolommen) {
        return bron(plan, kolommen).map(begin -> {
            Celmaker maker = begin;
            List<String> anders = plan.anders().stream().toList();
            if (!plan.leeg().isEmpty()) {
                maker = new Celmakers.Leeg(maker, plan.leeg());
            }
            if (plan.deel().isPresent()) {
                maker = new Celmakers.Deel(maker, Pattern.compile(plan.deel().get()), anders);
            }
            if (plan.dag()) {
                maker = new Celmakers.Dag(maker);
            }
            if (plan.nullen().isPresent()) {
                maker = new Celmakers.Nullen(maker, plan.nullen().getAsInt());
            }
            if (plan.tabel().isPresent() || !plan.waarden().isEmpty()) {
                Map<String, String> waarden =
                        new HashMap<>(plan.tabel().map(Profielen::tabel).orElse(Map.of()));
                waarden.putAll(plan.waarden());
                maker = Celmakers.Waardetabel.van(maker, waarden, anders);
            }
            return plan.schooljaar().isPresent()
                    ? new Celmakers.Schooljaarcel(maker, plan.schooljaar().get())
                    : maker;
        });
    }

    private Optional<Celmaker> bron(Celplan plan, Set<Integer> kolommen) {
        if (!plan.kolom().isEmpty()) {
            OptionalInt kolom = eersteKolom(plan);
            kolom.ifPresent(kolommen::add);
            return kolom.isPresent() ? Optional.of(new Celmakers.Kolom(kolom.getAsInt())) : Optional.empty();
        }
        if (plan.vast().isPresent()) {
            return plan.vast().map(Celmakers.Vast::new);
        }
        if (plan.uit().isPresent()) {
            return uit(plan.uit().get(), kolommen);
        }
        List<Celplan> delen = plan.samen().isEmpty() ? plan.keuze() : plan.samen();
        List<Celmaker> makers = delen.stream()
                .map(deel -> maker(deel, kolommen))
                .flatMap(Optional::stream)
                .toList();
        if (plan.samen().isEmpty()) {
            return makers.isEmpty() ? Optional.empty() : Optional.of(new Celmakers.Keuze(makers));
        }
        // half a code is no code
        return makers.size() < delen.size() ? Optional.empty() : Optional.of(new Celmakers.Samen(makers));
    }

    private Optional<Celmaker> uit(Uit uit, Set<Integer> kolommen) {
        return switch (uit) {
            case SMELTKOP -> Optional.of(new Celmakers.Smeltkop());
            case SMELTWAARDE -> {
                smelt.forEach(kolom -> kolommen.add(kolom.kolom()));
                yield Optional.of(new Celmakers.Smeltwaarde());
            }
            case LEVERING, PERIODE_VAN, PERIODE_TOT, PERIODE_SCHOOLJAAR, BESTANDSNAAM ->
                Optional.ofNullable(gegeven.get(uit)).map(Celmakers.Vast::new);
        };
    }

    private OptionalInt eersteKolom(Celplan plan) {
        return plan.kolom().stream()
                .map(this::vind)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt vind(String kop) {
        Integer plaats = plaatsen.get(!vorm.heeftKop() ? kop.strip() : Kopvertaling.sleutel(kop));
        return plaats == null ? OptionalInt.empty() : OptionalInt.of(plaats);
    }

    private Rijvorming rijvorming() {
        rijen.splits()
                .ifPresent(splits -> vind(splits.kolom())
                        .ifPresentOrElse(
                                kolom -> splitsing.add(
                                        new Rijvorming.Splitsing(kolom, splits.teken(), Map.copyOf(splits.waarden()))),
                                () -> onvindbaar.add(splits.kolom())));
        rijen.smelt().ifPresent(smeltplan -> {
            for (String kop : smeltplan.kolommen()) {
                vind(kop).ifPresent(kolom -> smelt.add(new Rijvorming.Smeltkolom(kolom, kop)));
            }
            if (smelt.isEmpty()) {
                onvindbaar.addAll(smeltplan.kolommen());
            }
        });
        List<Rijvorming.Overslag> overslag = new ArrayList<>();
        for (Rijplan.Overslaan overslaan : rijen.overslaan()) {
            List<Integer> kolommen = overslaan.kolommen().stream()
                    .map(this::vind)
                    .filter(OptionalInt::isPresent)
                    .map(OptionalInt::getAsInt)
                    .toList();
            if (!kolommen.isEmpty()) {
                boolean past = overslaan.behalve().isEmpty();
                Pattern cel =
                        Pattern.compile(overslaan.behalve().or(overslaan::vorm).orElse(""));
                overslag.add(new Rijvorming.Overslag(kolommen, cel, past, overslaan.reden()));
            }
        }
        boolean leeg = rijen.smelt().map(Rijplan.Smelt::leeg).orElse(false);
        splitsing.forEach(splits -> gebruikt.add(splits.kolom()));
        smelt.forEach(kolom -> gebruikt.add(kolom.kolom()));
        return new Rijvorming(vorm.koppen().size(), splitsing, smelt, leeg, overslag);
    }

    // what the supplier calls it; a text that is in no column has only our name
    private String kop(Veld veld, Set<Integer> kolommen) {
        return kolommen.isEmpty()
                ? veld.name()
                : kolommen.stream()
                        .map(kolom -> Koppen.toon(vorm.koppen(), kolom).replace("'", ""))
                        .collect(Collectors.joining(" + "));
    }

    private static String gevraagdeKop(Veld veld, Optional<Celplan> plan) {
        return plan.flatMap(
                        cel -> cel.alle().flatMap(deel -> deel.kolom().stream()).findFirst())
                .orElse(veld.name());
    }
}
