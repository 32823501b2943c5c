package nl.verzuimatlas.portal.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Compares the tables on a page with what the download under each figure gives. Every cell must be the figure, the state and
 * the signs of a row of that download; where the heads of its row and column say which rows it can be, of one of those.
 */
public final class Paginacijfers {

    private static final Pattern FIGUUR = Pattern.compile("(?s)<figure class=\"figuur\".*?</figure>");
    private static final Pattern DOWNLOAD =
            Pattern.compile("href=\"(/api/v1/waarnemingen\\?[^\"]*formaat=csv[^\"]*)\"");
    private static final Pattern REGEL = Pattern.compile("(?s)<tr.*?</tr>");
    private static final Pattern CEL = Pattern.compile("(?s)<t([hd])\\b[^>]*>(.*?)</t[hd]>");

    private final List<String> fouten = new ArrayList<>();
    private int cellen;
    private int opPlaats;

    /** Compares all figures of the page at {@code pad}. */
    public void vergelijk(Vrager vrager, Atlas atlas, String pad) {
        Matcher figuur = FIGUUR.matcher(vrager.vraag(pad).body());
        while (figuur.find()) {
            Matcher download = DOWNLOAD.matcher(figuur.group());
            if (download.find()) {
                String vraag = download.group(1).replace("&amp;", "&");
                String html = figuur.group();
                atlas.lees(lezer -> vergelijk(pad, html, rijen(lezer, vraag), Register.van(lezer)));
            }
        }
    }

    /** Cells that are not what the download says, with where they stand. */
    public List<String> fouten() {
        return List.copyOf(fouten);
    }

    /** Cells that were compared. */
    public int cellen() {
        return cellen;
    }

    /** Cells of which the heads said which rows they can be. */
    public int opPlaats() {
        return opPlaats;
    }

    private boolean vergelijk(String pad, String html, List<Waarneming> rijen, Register register) {
        Set<String> alles = rijen.stream().flatMap(Paginacijfers::vormen).collect(Collectors.toSet());
        List<String> koppen = List.of();
        Matcher regel = REGEL.matcher(html);
        while (regel.find()) {
            List<String> teksten = new ArrayList<>();
            boolean isKop = !regel.group().contains("<td");
            Matcher cel = CEL.matcher(regel.group());
            while (cel.find()) {
                teksten.add(tekst(cel.group(2)));
            }
            if (isKop) {
                koppen = teksten;
                continue;
            }
            for (int i = 1; i < teksten.size(); i++) {
                String kolom = i < koppen.size() ? koppen.get(i) : "";
                controleer(pad, teksten.get(0), kolom, teksten.get(i), rijen, alles, register);
            }
        }
        return true;
    }

    private void controleer(
            String pad,
            String rij,
            String kolom,
            String cel,
            List<Waarneming> rijen,
            Set<String> alles,
            Register register) {
        cellen++;
        List<Waarneming> kan = rijen.stream()
                .filter(waarneming -> past(waarneming, rij, register) && past(waarneming, kolom, register))
                .toList();
        boolean goed;
        if (kan.isEmpty()) {
            goed = alles.contains(cel);
        } else {
            opPlaats++;
            goed = kan.stream().flatMap(Paginacijfers::vormen).anyMatch(cel::equals);
        }
        if (!goed) {
            fouten.add(pad + ": " + rij + " / " + kolom + " = " + cel);
        }
    }

    private static boolean past(Waarneming waarneming, String kop, Register register) {
        return Stream.concat(
                        Stream.of(
                                waarneming.regionaam(),
                                waarneming.schooljaar().toString(),
                                register.naam(waarneming.indicator())),
                        waarneming.dimensies().entrySet().stream()
                                .map(deel -> register.label(waarneming.indicator(), deel.getKey(), deel.getValue())))
                .anyMatch(kop::equals);
    }

    /** Every way in which a table may write something of a row. */
    private static Stream<String> vormen(Waarneming rij) {
        Set<String> vormen = new LinkedHashSet<>(List.of(
                Weergave.tekst(rij),
                Weergave.kort(rij),
                Weergave.tekstMetInterval(rij),
                Weergave.interval(rij),
                Weergave.telling(rij, rij.teller()),
                Weergave.telling(rij, rij.noemer())));
        if (rij.ondergrens().isEmpty()) {
            // a number without an interval
            vormen.add("n.v.t.");
        }
        return vormen.stream();
    }

    private static List<Waarneming> rijen(ReleaseLezer lezer, String vraag) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.stream(vraag.substring(vraag.indexOf('?') + 1).split("&"))
                .map(deel -> deel.split("=", 2))
                .forEach(deel -> parameters
                        .computeIfAbsent(deel[0], naam -> new ArrayList<>())
                        .add(URLDecoder.decode(deel[1], StandardCharsets.UTF_8)));
        parameters.remove("release");
        Selectie selectie = Vraag.lees(
                        new Parameterlezer(parameters, Vraag.PARAMETERS),
                        Optional.empty(),
                        lezer.indicatoren().stream().map(Indicator::id).collect(Collectors.toSet()))
                .selectie();
        return lezer.waarnemingen(selectie);
    }

    private static String tekst(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
