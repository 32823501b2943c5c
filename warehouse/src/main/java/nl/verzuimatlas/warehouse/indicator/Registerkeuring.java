package nl.verzuimatlas.warehouse.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Polariteit;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Term;

/** Whether what the entries of the registry say fits together. */
final class Registerkeuring {

    private static final Set<String> POPULATIES = Set.of("woongemeente", "school");
    private static final int LANGSTE_KORTE_NAAM = 40;
    private static final int MEESTE_DECIMALEN = 3;

    private final Map<String, Registratie> perId;
    private final List<String> fouten = new ArrayList<>();

    private Registerkeuring(Map<String, Registratie> perId) {
        this.perId = perId;
    }

    /** What is wrong, with the id and the field. */
    static List<String> fouten(List<Registratie> registraties) {
        List<String> fouten = new ArrayList<>();
        fouten.addAll(dubbel(
                registraties, "id", registratie -> registratie.indicator().id()));
        fouten.addAll(dubbel(
                registraties,
                "berekening.volgorde",
                registratie -> String.valueOf(registratie.berekening().volgorde())));
        if (fouten.isEmpty()) {
            Registerkeuring keuring = new Registerkeuring(registraties.stream()
                    .collect(Collectors.toMap(
                            registratie -> registratie.indicator().id(), Function.identity())));
            registraties.forEach(keuring::keur);
            fouten.addAll(keuring.fouten);
        }
        return fouten;
    }

    private static List<String> dubbel(
            List<Registratie> registraties, String veld, Function<Registratie, String> waarde) {
        Set<String> gezien = new HashSet<>();
        return registraties.stream()
                .filter(registratie -> !gezien.add(waarde.apply(registratie)))
                .map(registratie -> registratie.indicator().id() + ": field " + veld + " occurs twice: \""
                        + waarde.apply(registratie) + "\"")
                .toList();
    }

    private void keur(Registratie registratie) {
        Indicator indicator = registratie.indicator();
        Betekenis betekenis = indicator.betekenis();
        Meetwijze meetwijze = indicator.meetwijze();
        eis(indicator, "populatie", POPULATIES.contains(indicator.populatie()));
        eis(
                indicator,
                "polariteit",
                Term.lees(Polariteit.class, indicator.polariteit()).isPresent());
        eis(indicator, "hoofddimensie", indicator.dimensies().containsKey(indicator.hoofddimensie()));
        eis(indicator, "bronnen", BronSchema.BRONNEN.containsAll(indicator.bronnen()));
        eis(indicator, "betekenis.korteNaam", betekenis.korteNaam().length() <= LANGSTE_KORTE_NAAM);
        eis(
                indicator,
                "betekenis.samenhang",
                perId.keySet().containsAll(betekenis.samenhang().keySet()));
        eis(indicator, "meetwijze.decimalen", meetwijze.decimalen() >= 0 && meetwijze.decimalen() <= MEESTE_DECIMALEN);
        eis(
                indicator,
                "meetwijze.regiotypen",
                meetwijze.regiotypen().stream()
                        .allMatch(type -> Term.lees(Regiotype.class, type).isPresent()));
        eis(indicator, "meetwijze.meerjaren", meetwijze.meerjaren().stream().allMatch(n -> n >= 2 && n <= 10));
        eis(
                indicator,
                "herkomst.eersteSchooljaar",
                isSchooljaar(indicator.herkomst().eersteSchooljaar()));
        eis(indicator, "geldigVan", isSchooljaar(indicator.geldigVan()));
        eis(indicator, "geldigTot", isSchooljaarOfLeeg(indicator.geldigTot()));
        eis(
                indicator,
                "trendbreuken",
                indicator.trendbreuken().keySet().stream().allMatch(Registerkeuring::isSchooljaar));
        keurVersies(indicator);
        keurBerekening(registratie);
    }

    private void keurVersies(Indicator indicator) {
        List<Versie> versies = indicator.versies();
        Versie laatste = versies.get(versies.size() - 1);
        eis(
                indicator,
                "versies",
                laatste.versie().equals(indicator.definitieversie())
                        && laatste.geldigVan().equals(indicator.geldigVan())
                        && laatste.geldigTot().equals(indicator.geldigTot()));
        for (Versie versie : versies) {
            eis(indicator, "versies.geldigVan", isSchooljaar(versie.geldigVan()));
            eis(indicator, "versies.geldigTot", isSchooljaarOfLeeg(versie.geldigTot()));
            eis(indicator, "versies.categorie", versie.categorie().isEmpty() || isCel(indicator, versie.categorie()));
        }
        // A reader must see where one version gives way to another.
        versies.stream()
                .skip(1)
                .map(Versie::geldigVan)
                .filter(jaar -> jaar.compareTo(indicator.herkomst().eersteSchooljaar()) > 0)
                .forEach(jaar ->
                        eis(indicator, "trendbreuken", indicator.trendbreuken().containsKey(jaar)));
    }

    private void keurBerekening(Registratie registratie) {
        Indicator indicator = registratie.indicator();
        Berekening berekening = registratie.berekening();
        eis(indicator, "berekening.vereist", indicator.bronnen().containsAll(berekening.vereist()));
        eis(
                indicator,
                "berekening.bron_per_categorie",
                indicator.bronnen().containsAll(berekening.bronPerCategorie().values())
                        && berekening.bronPerCategorie().keySet().stream().allMatch(naam -> isCel(indicator, naam)));
        eis(indicator, "berekening.optelbaar", indicator.dimensies().keySet().containsAll(berekening.optelbaar()));
        eis(
                indicator,
                "berekening.zonder_verband",
                indicator.dimensies().keySet().containsAll(berekening.zonderVerband()));
        eis(
                indicator,
                "berekening.noemer_is",
                berekening.noemerIs().isEmpty() || isCel(indicator, berekening.noemerIs()));
        eis(
                indicator,
                "berekening.noemer_per_categorie",
                berekening.noemerPerCategorie().keySet().stream().allMatch(naam -> isCel(indicator, naam)));
        eis(indicator, "berekening.delen", berekening.delen().stream().allMatch(naam -> isCel(indicator, naam)));
        eis(
                indicator,
                "berekening.sommen",
                berekening.sommen().stream().flatMap(List::stream).allMatch(naam -> isCel(indicator, naam)));
        eis(
                indicator,
                "berekening.stroom",
                Stream.concat(berekening.stroom().stream(), berekening.kwartalen().stream())
                        .allMatch(indicator.dimensies()::containsKey));
    }

    /** Whether {@code naam} ({@code dimensie:categorie}, or {@code indicator:dimensie:categorie}) is a category there is. */
    private boolean isCel(Indicator indicator, String naam) {
        String[] delen = naam.split(":", 3);
        Indicator van = delen.length == 2
                ? indicator
                : perId.containsKey(delen[0]) ? perId.get(delen[0]).indicator() : null;
        Map<String, String> categorieen = van == null ? null : van.dimensies().get(delen[delen.length - 2]);
        // a dimension without categories gets those of the protocols later
        return categorieen != null && (categorieen.isEmpty() || categorieen.containsKey(delen[delen.length - 1]));
    }

    private void eis(Indicator indicator, String veld, boolean goed) {
        if (!goed) {
            fouten.add(indicator.id() + ": field " + veld + " does not fit");
        }
    }

    private static boolean isSchooljaar(String tekst) {
        return Schooljaar.lees(tekst).isPresent();
    }

    private static boolean isSchooljaarOfLeeg(String tekst) {
        return tekst.isEmpty() || isSchooljaar(tekst);
    }
}
