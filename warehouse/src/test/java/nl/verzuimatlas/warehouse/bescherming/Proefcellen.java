package nl.verzuimatlas.warehouse.bescherming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.statistiek.Interval;

/** Single cells for tests, and what is seen of cells that were protected. */
final class Proefcellen {

    private Proefcellen() {}

    static Cel verplaats(Cel cel, Regiotype type, String code) {
        return kopie(cel, cel.sleutel().metGebied(type, code), cel.toelichting());
    }

    static Cel metToelichting(Cel cel, String toelichting) {
        return kopie(cel, cel.sleutel(), toelichting);
    }

    private static Cel kopie(Cel cel, Celsleutel sleutel, String toelichting) {
        return new Cel(
                sleutel,
                cel.regionaam(),
                cel.teller(),
                cel.noemer(),
                cel.noemerIsPopulatie(),
                cel.waarde(),
                cel.eenheid(),
                cel.interval(),
                cel.kenmerken(),
                cel.bron(),
                cel.definitieversie(),
                cel.peildatum(),
                toelichting);
    }

    static Cel mediaan(
            String gemeente, Waarde waarde, OptionalDouble noemer, Set<Kenmerk> kenmerken, String toelichting) {
        return new Cel(
                sleutel("naleving-meldingen-dagen-te-laat", gemeente, "maat", "mediaan"),
                "Proefstad",
                OptionalDouble.empty(),
                noemer,
                false,
                waarde,
                Eenheid.DAGEN,
                Optional.empty(),
                kenmerken,
                "test",
                "1.0",
                Optional.empty(),
                toelichting);
    }

    static Map<String, Status> perIndicator(List<Cel> cellen) {
        return cellen.stream()
                .collect(Collectors.toMap(
                        cel -> cel.sleutel().indicator(), cel -> cel.waarde().status()));
    }

    static Map<String, Status> status(List<Cel> cellen) {
        return cellen.stream()
                .collect(Collectors.toMap(
                        cel -> cel.sleutel().categorie(), cel -> cel.waarde().status()));
    }

    static Celsleutel rmc(String code) {
        return sleutel("luxeverzuim", "GM0001", "onderwijssoort", "totaal").metGebied(Regiotype.RMC, code);
    }

    static Cel enquete(String dimensie, String categorie, int ja, int geldig) {
        return new Cel(
                sleutel("emovo-ziek", "GM0001", dimensie, categorie),
                "Proefstad",
                OptionalDouble.of(ja),
                OptionalDouble.of(geldig),
                false,
                new Waarde.Cijfer(100.0 * ja / geldig),
                Eenheid.PROCENT,
                Optional.empty(),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "");
    }

    static Cel aantal(String indicator, String gemeente, String dimensie, String categorie, int aantal) {
        return cel(sleutel(indicator, gemeente, dimensie, categorie), aantal);
    }

    static Cel aandeel(String indicator, String dimensie, String categorie, int teller, int noemer) {
        return new Cel(
                sleutel(indicator, "GM0001", dimensie, categorie),
                "Proefstad",
                OptionalDouble.of(teller),
                OptionalDouble.of(noemer),
                false,
                new Waarde.Cijfer(100.0 * teller / noemer),
                Eenheid.PROCENT,
                Optional.empty(),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "");
    }

    static Cel region(String indicator, String regio, String dimensie, String categorie, int aantal) {
        return cel(sleutel(indicator, "GM0001", dimensie, categorie).metGebied(Regiotype.GGD, regio), aantal);
    }

    static Celsleutel sleutel(String indicator, String gemeente, String dimensie, String categorie) {
        return new Celsleutel(indicator, Reeks.EIGEN, Regiotype.GEMEENTE, gemeente, "2023-2024", dimensie, categorie);
    }

    static Cel cel(Celsleutel sleutel, int aantal) {
        return new Cel(
                sleutel,
                sleutel.regiocode(),
                OptionalDouble.of(aantal),
                OptionalDouble.empty(),
                false,
                new Waarde.Cijfer(aantal),
                Eenheid.LEERLINGEN,
                Optional.of(new Interval(0, aantal + 1.0)),
                Set.of(),
                "test",
                "1.0",
                Optional.empty(),
                "");
    }
}
