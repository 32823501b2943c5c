package nl.verzuimatlas.etl.levering;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;

/**
 * Says on which line a levering.yaml cannot be read. The place where the parser stumbles is often a line further, so
 * the usual mistakes are looked for first. No text of the file is shown but names of keys that we know.
 */
final class Schrijffout {

    private static final Pattern TAB = Pattern.compile(" *\\t\\s*\\S.*");
    private static final Pattern SLEUTEL = Pattern.compile("([A-Za-z]+)(:?)(.*)");
    private static final Pattern DUBBEL = Pattern.compile("Duplicate field '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern VELDNAAM = Pattern.compile("[A-Z]+(_[A-Z0-9]+)*");

    private final List<String> regels;

    Schrijffout(String tekst) {
        this.regels = tekst.lines().toList();
    }

    /** What is wrong with a file on which the parser stumbled. */
    Bevinding van(JsonProcessingException fout) {
        Matcher dubbel = DUBBEL.matcher(String.valueOf(fout.getOriginalMessage()));
        int regel = fout.getLocation() == null ? 0 : fout.getLocation().getLineNr();
        if (dubbel.matches()) {
            return dubbel(dubbel.group(1), regel);
        }
        return onleesbaar(vorm().orElse("regel " + regel + " of de regel erboven"));
    }

    /** What is wrong with a file that holds no keys. */
    Bevinding zonderSleutels() {
        return onleesbaar(vorm().orElse("geen sleutels met waarden"));
    }

    static Bevinding onleesbaar(String reden) {
        return Catalogus.HUIS.soort("VA-L01").bijBestand(LeveringLezer.BESTANDSNAAM, "", Map.of("reden", reden), 1);
    }

    private Bevinding dubbel(String sleutel, int regel) {
        Pattern begin = Pattern.compile("(\"?)" + Pattern.quote(sleutel) + "\\1\\s*:.*");
        List<String> plaatsen = IntStream.range(0, regels.size())
                .filter(i -> begin.matcher(regels.get(i)).matches())
                .mapToObj(i -> String.valueOf(i + 1))
                .toList();
        boolean bekend = LeveringLezer.sleutels().contains(sleutel)
                || VELDNAAM.matcher(sleutel).matches();
        String waar = plaatsen.size() > 1
                ? plaatsen.stream().limit(plaatsen.size() - 1L).collect(Collectors.joining(", ")) + " en "
                        + plaatsen.get(plaatsen.size() - 1)
                : String.valueOf(regel);
        Map<String, String> waarden =
                Map.of("sleutel", bekend ? '"' + sleutel + '"' : "een sleutel", "regels", "regel " + waar);
        return Catalogus.HUIS.soort("VA-L22").bijBestand(LeveringLezer.BESTANDSNAAM, "", waarden, 1);
    }

    private Optional<String> vorm() {
        int diepte = 0;
        for (int i = 0; i < regels.size(); i++) {
            String regel = regels.get(i);
            if (TAB.matcher(regel).matches()) {
                return Optional.of("regel " + (i + 1) + " begint met een tab; gebruik spaties");
            }
            Optional<String> gebrek = diepte > 0 ? Optional.empty() : gebrek(regel);
            if (gebrek.isPresent()) {
                return Optional.of("regel " + (i + 1) + ": " + gebrek.get());
            }
            diepte += haken(regel);
        }
        return diepte > 0 ? Optional.of("een haakje [ of { wordt niet gesloten") : Optional.empty();
    }

    // a line at the margin that is neither a key, an item of a list nor a remark
    private static Optional<String> gebrek(String regel) {
        Matcher sleutel = SLEUTEL.matcher(regel);
        if (!sleutel.matches() || regel.matches(".*:(\\s.*)?")) {
            return Optional.empty();
        }
        String naam = sleutel.group(1);
        if (!LeveringLezer.sleutels().contains(naam)) {
            return Optional.of("hier ontbreekt de dubbele punt");
        }
        return Optional.of(
                sleutel.group(2).isEmpty()
                        ? "na \"" + naam + "\" ontbreekt de dubbele punt"
                        : "na \"" + naam + ":\" ontbreekt een spatie");
    }

    private static int haken(String regel) {
        String kaal = regel.replaceAll("\"[^\"]*\"|'[^']*'|(^|\\s)#.*", "");
        return (int) (kaal.chars().filter(teken -> teken == '[' || teken == '{').count()
                - kaal.chars().filter(teken -> teken == ']' || teken == '}').count());
    }
}
