package nl.verzuimatlas.portal.meldgedrag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.meldgedrag.Meldregel;

/**
 * Shows the judgements on reporting.
 *
 * @param regels judgements of the release
 * @param gemeenten municipalities, in the order to show
 */
public record Meldbeelden(List<Meldregel> regels, List<Gemeente> gemeenten) {

    private static final String GEEN = "Er zijn geen meldingen geleverd om te beoordelen.";

    public Meldbeelden {
        regels = List.copyOf(regels);
        gemeenten = List.copyOf(gemeenten);
    }

    /** All municipalities and school years, and why some cannot be compared. */
    public Meldbeeld alle() {
        if (regels.isEmpty()) {
            return new Meldbeeld(GEEN, List.of());
        }
        List<Schooljaar> jaren = jaren();
        List<Tabel.Rij> scores = gemeenten.stream()
                .map(gemeente -> new Tabel.Rij(
                        Kop.gebied(Gebieden.gebied(gemeente)),
                        jaren.stream().map(jaar -> score(find(gemeente, jaar))).toList()))
                .toList();
        Tabel perJaar = new Tabel(
                "meldgedrag-score",
                "Score van het melden, per gemeente en schooljaar",
                "Gemeente",
                jaren.stream().map(jaar -> Kop.van(jaar.toString())).toList(),
                scores);
        List<Tabel.Rij> opvallend = opvallend();
        String zin = opvallend.isEmpty()
                ? "In geen enkele gemeente viel het melden op."
                : "Het melden viel " + opvallend.size() + " keer op. Hieronder staat waarom.";
        return new Meldbeeld(
                zin,
                opvallend.isEmpty()
                        ? List.of(perJaar)
                        : List.of(
                                perJaar,
                                new Tabel(
                                        "meldgedrag-waarom",
                                        "Waar het melden opviel, en waarom",
                                        "Gemeente",
                                        List.of(Kop.tekst("Schooljaar"), Kop.tekst("Wat zien wij?")),
                                        opvallend)));
    }

    /** One municipality: the judgement of {@code jaar} as a sentence, and of all school years as a table. */
    public Meldbeeld van(Gemeente gemeente, Schooljaar jaar) {
        List<Tabel.Rij> rijen = jaren().stream()
                .flatMap(schooljaar -> find(gemeente, schooljaar).stream())
                .map(regel -> new Tabel.Rij(
                        Kop.van(regel.schooljaar().toString()),
                        List.of(score(Optional.of(regel)), Cel.tekst(regel.zin()))))
                .toList();
        if (rijen.isEmpty()) {
            return new Meldbeeld(GEEN, List.of());
        }
        Tabel tabel = new Tabel(
                "meldgedrag",
                "Het melden van scholen over leerlingen uit " + gemeente.naam() + ", per schooljaar",
                "Schooljaar",
                List.of(Kop.van("Score, 0 tot 100"), Kop.tekst("Wat zien wij?")),
                rijen);
        return new Meldbeeld(jaar + ": " + zin(gemeente, jaar), List.of(tabel));
    }

    /** Sentence on one municipality in one school year. */
    public String zin(Gemeente gemeente, Schooljaar jaar) {
        return find(gemeente, jaar).map(Meldregel::zin).orElse(GEEN);
    }

    /** Which municipalities cannot simply be compared in {@code jaar}, as sentences; empty when all can. */
    public String opvallendIn(Schooljaar jaar) {
        List<String> zinnen = new ArrayList<>();
        List<String> laag = namen(jaar, Kenmerk.LAGE_MELDGRAAD);
        List<String> anders = namen(jaar, Kenmerk.MELDGEDRAG_GEWIJZIGD);
        if (!laag.isEmpty()) {
            zinnen.add("In " + jaar + " melden scholen over leerlingen uit " + som(laag)
                    + " waarschijnlijk niet alles (\u2021).");
        }
        if (!anders.isEmpty()) {
            zinnen.add("In " + jaar + " meldden scholen anders dan eerder over leerlingen uit " + som(anders)
                    + " (\u00a7).");
        }
        return String.join(" ", zinnen);
    }

    private List<String> namen(Schooljaar jaar, Kenmerk kenmerk) {
        return gemeenten.stream()
                .filter(gemeente -> find(gemeente, jaar)
                        .filter(regel -> regel.kenmerken().contains(kenmerk))
                        .isPresent())
                .map(Gemeente::naam)
                .toList();
    }

    private static String som(List<String> namen) {
        return namen.size() == 1
                ? namen.get(0)
                : String.join(", ", namen.subList(0, namen.size() - 1)) + " en " + namen.get(namen.size() - 1);
    }

    private List<Tabel.Rij> opvallend() {
        return jaren().stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(jaar -> gemeenten.stream()
                        .filter(gemeente -> find(gemeente, jaar)
                                .filter(regel -> !regel.kenmerken().isEmpty())
                                .isPresent())
                        .map(gemeente -> new Tabel.Rij(
                                Kop.gebied(Gebieden.gebied(gemeente)),
                                List.of(Cel.tekst(jaar.toString()), Cel.tekst(zin(gemeente, jaar))))))
                .toList();
    }

    private List<Schooljaar> jaren() {
        return regels.stream().map(Meldregel::schooljaar).distinct().sorted().toList();
    }

    private Optional<Meldregel> find(Gemeente gemeente, Schooljaar jaar) {
        return regels.stream()
                .filter(regel -> regel.gemeente().equals(gemeente.code().code())
                        && regel.schooljaar().equals(jaar))
                .findFirst();
    }

    private static Cel score(Optional<Meldregel> regel) {
        if (regel.isEmpty()) {
            return new Cel(Weergave.ONTBREEKT, Weergave.NIET_AANGELEVERD, Cel.Soort.STAAT);
        }
        Meldregel gevonden = regel.get();
        String tekens = Weergave.tekens(gevonden.kenmerken());
        return switch (gevonden.status()) {
            case CIJFER ->
                new Cel(
                        String.format(Locale.ROOT, "%d%s", gevonden.score().orElseThrow(), tekens),
                        gevonden.zin(),
                        Cel.Soort.GETAL);
            case AFGESCHERMD, TE_WEINIG_RESPONS -> new Cel("x", gevonden.zin(), Cel.Soort.STAAT);
            case ONTBREEKT -> new Cel(Weergave.ONTBREEKT, gevonden.zin(), Cel.Soort.STAAT);
            case NIET_VAN_TOEPASSING -> new Cel("n.v.t." + tekens, gevonden.zin(), Cel.Soort.STAAT);
        };
    }
}
