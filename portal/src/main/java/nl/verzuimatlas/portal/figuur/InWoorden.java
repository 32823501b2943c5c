package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** A chart in words, for those who hear it: the same states and numbers as the table. */
final class InWoorden {

    private static final String SLOT = " De tabel hieronder heeft alle cijfers.";
    private static final int HOOGSTENS = 8;

    private InWoorden() {}

    /** First and last figure of each column, and which moments have no figure. */
    static String verloop(Kruistabel cijfers, String eenheid) {
        List<String> zinnen = new ArrayList<>();
        for (int k = 0; k < cijfers.kolommen().size(); k++) {
            zinnen.add(cijfers.kolommen().get(k).label() + ": " + reeks(cijfers, cijfers.kolom(k)) + ".");
        }
        return "Grafiek, in " + eenheid + ". " + String.join(" ", zinnen) + SLOT;
    }

    /** The figures of the first column, at most eight of them. */
    static String vergelijking(Kruistabel cijfers, String eenheid) {
        List<String> delen = new ArrayList<>();
        List<Optional<Waarneming>> kolom = cijfers.kolom(0);
        for (int r = 0; r < Math.min(HOOGSTENS, kolom.size()); r++) {
            delen.add(cijfers.rijen().get(r).label() + " " + gesproken(kolom.get(r)));
        }
        int meer = kolom.size() - delen.size();
        String rest = meer > 0 ? " en nog " + meer : "";
        return "Grafiek, in " + eenheid + ". " + String.join("; ", delen) + rest + "." + SLOT;
    }

    /** What the rows and columns are, the highest and the lowest figure, and how many cells have none. */
    static String raster(Kruistabel cijfers, String eenheid) {
        String hoogste = "";
        String laagste = "";
        double meest = Double.NEGATIVE_INFINITY;
        double minst = Double.POSITIVE_INFINITY;
        int zonder = 0;
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            for (int k = 0; k < cijfers.kolommen().size(); k++) {
                Optional<Waarneming> cijfer = cijfers.cellen().get(r).get(k).filter(Weergave::isCijfer);
                if (cijfer.isEmpty()) {
                    zonder++;
                    continue;
                }
                double getal = Weergave.getal(cijfer.get()).orElseThrow();
                String plek =
                        gesproken(cijfer) + " in " + cijfers.rijen().get(r).label() + ", "
                                + cijfers.kolommen().get(k).label();
                if (getal > meest) {
                    meest = getal;
                    hoogste = plek;
                }
                if (getal < minst) {
                    minst = getal;
                    laagste = plek;
                }
            }
        }
        return "Grafiek, in " + eenheid + ". Rijen: " + cijfers.rijen().size() + ", kolommen: "
                + cijfers.kolommen().size() + ". Hoogste: " + hoogste + ". Laagste: " + laagste
                + ". Vakken zonder cijfer: " + zonder + "." + SLOT;
    }

    /** Why a chart of {@code cijfers}, of which none is a number other than zero, is not drawn. */
    static String nietsTeTekenen(Kruistabel cijfers) {
        List<Optional<Waarneming>> alle =
                cijfers.cellen().stream().flatMap(List::stream).toList();
        List<String> redenen = alle.stream()
                .filter(cijfer -> cijfer.filter(Weergave::isCijfer).isEmpty())
                .map(InWoorden::reden)
                .distinct()
                .toList();
        boolean isNul = alle.stream().flatMap(Optional::stream).anyMatch(Weergave::isCijfer);
        if (redenen.isEmpty()) {
            return "Er is geen grafiek: alle cijfers zijn 0.";
        }
        if (isNul) {
            return "Er is geen grafiek: wat wij kunnen tonen, is 0. De andere cijfers " + String.join(" of ", redenen)
                    + ".";
        }
        return "Er is geen grafiek: de cijfers " + String.join(" of ", redenen) + ".";
    }

    private static String reden(Optional<Waarneming> cijfer) {
        return switch (cijfer.map(w -> w.waarde().status()).orElse(Status.ONTBREEKT)) {
            case AFGESCHERMD -> "zijn afgeschermd (x)";
            case CIJFER, ONTBREEKT -> "zijn niet aangeleverd";
            case NIET_VAN_TOEPASSING -> "zijn niet van toepassing";
            case TE_WEINIG_RESPONS -> "komen van te weinig leerlingen";
        };
    }

    private static String reeks(Kruistabel cijfers, List<Optional<Waarneming>> kolom) {
        if (kolom.isEmpty()) {
            return "geen cijfers";
        }
        int laatste = kolom.size() - 1;
        String begin = gesproken(kolom.get(0)) + " in " + cijfers.rijen().get(0).label();
        if (laatste == 0) {
            return begin;
        }
        List<String> zonder = new ArrayList<>();
        for (int r = 1; r < laatste; r++) {
            if (kolom.get(r).filter(Weergave::isCijfer).isEmpty()) {
                zonder.add(cijfers.rijen().get(r).label() + " " + gesproken(kolom.get(r)));
            }
        }
        String tussen = zonder.isEmpty() ? "" : "; zonder cijfer: " + String.join(", ", zonder);
        return begin + ", " + gesproken(kolom.get(laatste)) + " in "
                + cijfers.rijen().get(laatste).label() + tussen;
    }

    private static String gesproken(Optional<Waarneming> cijfer) {
        return cijfer.map(w -> switch (w.waarde().status()) {
                    case CIJFER -> Weergave.tekst(w);
                    case AFGESCHERMD -> "afgeschermd";
                    case ONTBREEKT, TE_WEINIG_RESPONS -> Weergave.tekst(w);
                    case NIET_VAN_TOEPASSING -> "niet van toepassing";
                })
                .orElse(Weergave.ONTBREEKT);
    }
}
