package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
