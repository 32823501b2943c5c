package nl.verzuimatlas.etl.voorstel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.deur.Koppen;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * A proposal as a levering.yaml to paste, with what is uncertain beside it. No cell of the file is shown, but for values
 * of a list that must be translated.
 *
 * @param tekst the proposal
 * @param geweigerd whether there is none because of identifiers in the file
 */
public record VoorstelTekst(String tekst, boolean geweigerd) {

    /**
     * What is proposed for {@code bestand}.
     *
     * @param bron source, when it is known
     * @param periode period, when it is known
     */
    public static VoorstelTekst van(Path bestand, Optional<String> bron, Optional<String> periode) throws IOException {
        Voorstel voorstel = new Voorsteller(bron).stelVoor(bestand);
        if (voorstel.vorm().isEmpty()) {
            return voorstel("# " + voorstel.bestand() + ": dit bestand is niet te lezen; check zegt waarom.\n");
        }
        if (!voorstel.bezwaren().isEmpty()) {
            return new VoorstelTekst(
                    voorstel.bezwaren().stream().map(Bevinding::regel).collect(Collectors.joining("\n# ", "# ", "\n"))
                            + "# Daarom is er geen voorstel. Haal deze gegevens uit het bestand en vraag het daarna"
                            + " opnieuw.\n",
                    true);
        }
        if (voorstel.bron().isEmpty()) {
            return voorstel("# " + voorstel.bestand() + ": geen bron lijkt hierop. Zeg met --bron welke het is: "
                    + String.join(", ", BronSchema.BRONNEN) + ".\n");
        }
        return voorstel(yaml(voorstel, voorstel.vorm().get(), periode.or(voorstel::periode)));
    }

    private static VoorstelTekst voorstel(String tekst) {
        return new VoorstelTekst(tekst, false);
    }

    private static String yaml(Voorstel voorstel, Bestandsvorm vorm, Optional<String> periode) {
        StringBuilder tekst = new StringBuilder();
        tekst.append("# Voorstel voor ")
                .append(voorstel.bestand())
                .append(": zet dit als levering.yaml naast het bestand, ");
        tekst.append("kijk het na en doe dan check.\n");
        tekst.append("bron: ")
                .append(voorstel.bron().orElseThrow())
                .append(zekerheid(voorstel))
                .append('\n');
        tekst.append("leverancier: ").append(LeveringLezer.NOG_IN_TE_VULLEN).append("   # wie levert\n");
        tekst.append("periode: ")
                .append(periode.orElse(LeveringLezer.NOG_IN_TE_VULLEN))
                .append(periode.isPresent() ? "\n" : "   # niet gevonden; bijvoorbeeld 2024-2025\n");
        tekst.append("bestanden: [")
                .append(tussenAanhalingstekens(voorstel.bestand()))
                .append("]\n");
        voorstel.profiel()
                .ifPresent(profiel -> tekst.append("profiel: ").append(profiel).append("   # herkend\n"));
        if (!vorm.heeftKop()) {
            tekst.append(voorstel.profiel().isPresent() ? "" : "kop: geen\n");
        }
        kolommen(voorstel, vorm, tekst);
        waarden(voorstel, tekst);
        nodig(voorstel, tekst);
        if (!voorstel.ongebruikt().isEmpty()) {
            tekst.append("# Niet gebruikt: ")
                    .append(voorstel.ongebruikt().stream()
                            .map(kolom -> Koppen.toon(vorm.koppen(), kolom).replace("'", ""))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return tekst.toString();
    }

    private static String zekerheid(Voorstel voorstel) {
        if (voorstel.zekerheid() >= 1) {
            return "";
        }
        return "   # " + procent(voorstel.zekerheid())
                + voorstel.tweede()
                        .map(bron -> "; het kan ook " + bron + " zijn")
                        .orElse("");
    }

    private static void kolommen(Voorstel voorstel, Bestandsvorm vorm, StringBuilder tekst) {
        if (voorstel.velden().isEmpty()) {
            return;
        }
        BronSchema schema = BronSchema.lees(voorstel.bron().orElseThrow());
        tekst.append("kolommen:\n");
        voorstel.velden().stream()
                .sorted(Comparator.comparingInt(Veldvoorstel::kolom))
                .forEach(veld -> tekst.append("  ")
                        .append(
                                vorm.heeftKop()
                                        ? tussenAanhalingstekens(vorm.koppen().get(veld.kolom()))
                                        : String.valueOf(veld.kolom() + 1))
                        .append(": ")
                        .append(veld.veld())
                        .append("   # ")
                        .append(veld.inWoorden())
                        .append(" (naam ")
                        .append(procent(veld.naam()))
                        .append(", inhoud ")
                        .append(procent(veld.inhoud()))
                        .append(")")
                        .append(hint(schema, veld))
                        .append('\n'));
    }

    private static String hint(BronSchema schema, Veldvoorstel voorstel) {
        String voorbeeld = schema.findVeld(voorstel.veld()).orElseThrow().voorbeeld();
        return voorstel.pastAlleenDeNaam() ? "; de inhoud is anders, wij verwachten bijvoorbeeld " + voorbeeld : "";
    }

    private static void waarden(Voorstel voorstel, StringBuilder tekst) {
        if (voorstel.waarden().isEmpty()) {
            return;
        }
        BronSchema schema = BronSchema.lees(voorstel.bron().orElseThrow());
        tekst.append(
                "# Waarden die wij niet kennen (in de eerste rijen): zet erachter wat zij bij ons zijn.\nwaarden:\n");
        for (Waardevoorstel waarden : voorstel.waarden()) {
            Veld veld = schema.findVeld(waarden.veld()).orElseThrow();
            List<String> keuzes = veld.constraints().enumeratie();
            tekst.append("  ")
                    .append(veld.name())
                    .append(":   # ")
                    .append(keuzes.isEmpty() ? "bijvoorbeeld " + veld.voorbeeld() : String.join(", ", keuzes))
                    .append('\n');
            waarden.hun()
                    .forEach(hun -> tekst.append("    ")
                            .append(tussenAanhalingstekens(hun))
                            .append(": ")
                            .append(LeveringLezer.NOG_IN_TE_VULLEN)
                            .append('\n'));
        }
    }

    // a value that nobody gave is not made up: the line waits for the steward
    private static void nodig(Voorstel voorstel, StringBuilder tekst) {
        if (!voorstel.uitPeriode().isEmpty()) {
            tekst.append("# Afgeleid van de periode: ")
                    .append(String.join(", ", voorstel.uitPeriode()))
                    .append(". Klopt dat niet, zet het dan bij vast.\n");
        }
        List<String> nodig = voorstel.nodig();
        if (nodig.isEmpty()) {
            return;
        }
        BronSchema schema = BronSchema.lees(voorstel.bron().orElseThrow());
        tekst.append("# Nog nodig, want in geen kolom gevonden: ")
                .append(String.join(", ", nodig))
                .append(".\n");
        List<String> vast = nodig.stream()
                .filter(veld -> !schema.findVeld(veld).orElseThrow().isPseudoniem()
                        && !schema.primaryKey().contains(veld))
                .toList();
        nodig.stream()
                .filter(veld -> !vast.contains(veld))
                .forEach(veld -> tekst.append("# ")
                        .append(veld)
                        .append(" is per rij anders: zeg bij kolommen hoe hij bij u heet, of voeg hem toe.\n"));
        if (vast.isEmpty()) {
            return;
        }
        tekst.append("# Is het voor alle rijen gelijk, haal dan de # weg en vul het in:\n# vast:\n");
        for (String veld : vast) {
            String voorbeeld = schema.findVeld(veld).orElseThrow().voorbeeld();
            tekst.append("#   ").append(veld).append(": ").append(voorbeeld).append("   # (voorbeeld)\n");
        }
    }

    private static String procent(double aandeel) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * aandeel);
    }

    private static String tussenAanhalingstekens(String tekst) {
        return '"' + tekst.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
