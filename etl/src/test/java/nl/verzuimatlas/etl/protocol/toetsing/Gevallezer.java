package nl.verzuimatlas.etl.protocol.toetsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.protocol.toetsing.Geval.Versie;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Melding;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Stap;

/** Reads the hand-worked cases ({@code gevallen/LEESMIJ.md}). */
public final class Gevallezer {

    static final LocalDate ALTIJD = LocalDate.of(2009, 1, 1);
    static final LocalDate NOOIT = LocalDate.of(2999, 7, 31);
    private static final String VESTIGING = "99AA00";
    private static final LocalDate GEDEKT = LocalDate.of(2024, 12, 20);

    private final Yamlboom kalenders = Yamlboom.lees(inhoud(map().resolve("kalenders.yaml")));

    /** All cases, in order of file. */
    public static List<Geval> alle() {
        Gevallezer lezer = new Gevallezer();
        return bestanden().stream()
                .flatMap(bestand -> lezer.lees(bestand).stream())
                .toList();
    }

    static List<Path> bestanden() {
        try (Stream<Path> paden = Files.walk(map(), 2)) {
            return paden.filter(pad -> pad.toString().endsWith(".yaml"))
                    .filter(pad -> !pad.getParent().equals(map()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String inhoud(Path pad) {
        try {
            return Files.readString(pad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path map() {
        try {
            return Path.of(Gevallezer.class
                    .getResource("/nl/verzuimatlas/etl/protocol/gevallen")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Geval> lees(Path pad) {
        Yamlboom bestand = Yamlboom.lees(inhoud(pad));
        String naam = pad.getParent().getFileName() + "/" + pad.getFileName();
        List<Versie> versies = bestand.heeft("regel")
                ? List.of(new Versie(ALTIJD, NOOIT, bestand.tak("regel")))
                : bestand.takken("versies").stream().map(Gevallezer::versie).toList();
        List<Geval> gevallen = new ArrayList<>();
        for (Yamlboom geval : bestand.takken("gevallen")) {
            try {
                gevallen.add(geval(naam, bestand.verplicht("protocol"), versies, geval));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(naam + ", " + geval.verplicht("naam") + ": " + e.getMessage(), e);
            }
        }
        return gevallen;
    }

    private static Versie versie(Yamlboom versie) {
        return new Versie(
                LocalDate.parse(versie.verplicht("geldig_van")),
                versie.tekst("geldig_tot").map(LocalDate::parse).orElse(NOOIT),
                versie.tak("regel"));
    }

    private Geval geval(String bestand, String protocol, List<Versie> versies, Yamlboom geval) {
        Map<String, LocalDate> gedekt = new HashMap<>();
        geval.takOf("gedekt")
                .ifPresentOrElse(
                        tak -> tak.velden()
                                .forEach((bron, dag) -> gedekt.put(bron, LocalDate.parse(String.valueOf(dag)))),
                        () -> List.of("verzuimregistratie", "duo-meldingen", "acties")
                                .forEach(bron -> gedekt.put(bron, GEDEKT)));
        return new Geval(
                bestand,
                geval.verplicht("naam"),
                protocol,
                versies,
                leerling(geval),
                gedekt,
                geval.teksten("signalen"),
                geval.heeft("naleving") ? Optional.of(geval.teksten("naleving")) : Optional.empty());
    }

    private Leerling leerling(Yamlboom geval) {
        String geboren = geval.tekst("leerling").orElse("2009-05");
        List<School> scholen = new ArrayList<>();
        if (geval.heeft("scholen")) {
            Yamlboom perSchool = geval.tak("scholen");
            perSchool.velden().keySet().forEach(code -> scholen.add(school(geval, code, perSchool.tak(code))));
        } else {
            scholen.add(school(geval, VESTIGING, geval));
        }
        List<Melding> meldingen = new ArrayList<>();
        geval.teksten("meldingen").forEach(tekst -> meldingen.add(melding(meldingen.size() + 1, tekst)));
        return new Leerling(
                "L",
                geboren.equals("onbekend")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(geboren.substring(0, 4))),
                geboren.matches("\\d{4}-\\d\\d")
                        ? OptionalInt.of(Integer.parseInt(geboren.substring(5)))
                        : OptionalInt.empty(),
                geval.tekst("startkwalificatie").map(tekst -> tekst.equals("ja") || tekst.equals("true")),
                scholen,
                meldingen,
                geval.teksten("stappen").stream().map(Gevallezer::stap).toList());
    }

    private School school(Yamlboom geval, String code, Yamlboom school) {
        String regio = school.tekst("kalender").orElse("midden");
        Set<LocalDate> eigen = new HashSet<>();
        school.teksten("vrij").forEach(dag -> eigen.add(LocalDate.parse(dag)));
        Proefkalender kalender = kalender(regio).zonder(eigen);
        Optional<Yamlboom> uren = geval.takOf("uren");
        Tekening tekening = new Tekening(
                kalender,
                Naslag.duizendsten(uren.map(tak -> tak.verplicht("dag")).orElse("7")),
                Naslag.duizendsten(uren.map(tak -> tak.verplicht("dagdeel")).orElse("3.5")));
        return new School(
                code,
                code.substring(0, 4),
                geval.tekst("sector").orElse("vo"),
                "GM9901",
                regio,
                kalender,
                tekening.dagen(school.verplicht("weken")));
    }

    /** Days of school holidays by region. */
    public static Map<String, Set<LocalDate>> vakanties() {
        Gevallezer lezer = new Gevallezer();
        Map<String, Set<LocalDate>> perRegio = new HashMap<>();
        List.of("noord", "midden", "zuid")
                .forEach(regio -> perRegio.put(regio, lezer.kalender(regio).vrij()));
        return perRegio;
    }

    private Proefkalender kalender(String regio) {
        Set<LocalDate> vrij = new HashSet<>();
        for (Object paar : (List<?>) kalenders.velden().get(regio)) {
            List<?> grenzen = (List<?>) paar;
            LocalDate einde = LocalDate.parse(String.valueOf(grenzen.get(1)));
            for (LocalDate dag = LocalDate.parse(String.valueOf(grenzen.get(0)));
                    !dag.isAfter(einde);
                    dag = dag.plusDays(1)) {
                vrij.add(dag);
            }
        }
        Set<LocalDate> feestdagen = new HashSet<>();
        kalenders.teksten("feestdagen").forEach(dag -> feestdagen.add(LocalDate.parse(dag)));
        return new Proefkalender(vrij, feestdagen);
    }

    /** {@code [brin] datum soort sinds begin [status S]}. */
    private static Melding melding(int nummer, String tekst) {
        List<String> delen = new ArrayList<>(List.of(tekst.split(" ")));
        String brin = brin(delen);
        return new Melding(
                "M" + nummer,
                brin,
                delen.get(1),
                LocalDate.parse(delen.get(3)),
                LocalDate.parse(delen.get(0)),
                delen.size() > 5 ? delen.get(5) : "G");
    }

    /** {@code [brin] datum actie [resultaat]}. */
    private static Stap stap(String tekst) {
        List<String> delen = new ArrayList<>(List.of(tekst.split(" ")));
        String brin = brin(delen);
        return new Stap(
                brin,
                Optional.empty(),
                delen.get(1),
                delen.size() > 2 ? Optional.of(delen.get(2)) : Optional.empty(),
                LocalDate.parse(delen.get(0)));
    }

    private static String brin(List<String> delen) {
        return delen.get(0).length() == 4 ? delen.remove(0) : VESTIGING.substring(0, 4);
    }
}
