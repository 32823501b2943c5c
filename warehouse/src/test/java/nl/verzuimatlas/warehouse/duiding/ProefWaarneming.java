package nl.verzuimatlas.warehouse.duiding;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Made-up published figures. */
record ProefWaarneming(String regio, int jaar, Set<Kenmerk> kenmerken, String versie) {

    static ProefWaarneming van(String regio, int jaar) {
        return new ProefWaarneming(regio, jaar, Set.of(), "1.0");
    }

    ProefWaarneming met(Kenmerk kenmerk) {
        return new ProefWaarneming(regio, jaar, Set.of(kenmerk), versie);
    }

    ProefWaarneming metVersie(String nieuw) {
        return new ProefWaarneming(regio, jaar, kenmerken, nieuw);
    }

    Waarneming per1000(long teller, double noemer) {
        return maak(teller, noemer, new Waarde.Cijfer(1000.0 * teller / noemer), Eenheid.PER_1000, null, null);
    }

    Waarneming procent(long teller, double noemer) {
        return maak(teller, noemer, new Waarde.Cijfer(100.0 * teller / noemer), Eenheid.PROCENT, null, null);
    }

    Waarneming enquete(double procent, double onder, double boven) {
        return maak(null, 300.0, new Waarde.Cijfer(procent), Eenheid.PROCENT, onder, boven);
    }

    Waarneming aantal(long aantal) {
        return maak(aantal, null, new Waarde.Cijfer(aantal), Eenheid.LEERLINGEN, null, null);
    }

    Waarneming dagen(double mediaan) {
        return maak(null, null, new Waarde.Cijfer(mediaan), Eenheid.DAGEN, null, null);
    }

    /** Hidden; the population stays. */
    Waarneming verborgen(double noemer) {
        return maak(null, noemer, new Waarde.Afgeschermd(), Eenheid.PER_1000, null, null);
    }

    Waarneming ontbreekt() {
        return maak(null, null, new Waarde.Ontbreekt(), Eenheid.PER_1000, null, null);
    }

    private Waarneming maak(
            Number teller, Double noemer, Waarde waarde, Eenheid eenheid, Double ondergrens, Double bovengrens) {
        EnumSet<Kenmerk> eigen = EnumSet.noneOf(Kenmerk.class);
        eigen.addAll(kenmerken);
        return new Waarneming(
                "relatief-verzuim",
                "leerlingen",
                1,
                Reeks.EIGEN,
                regio.startsWith("GM") ? Regiotype.GEMEENTE : Regiotype.GGD,
                regio,
                regio,
                new Schooljaar(jaar),
                Map.of("onderwijssoort", "totaal"),
                getal(teller),
                getal(noemer),
                waarde,
                eenheid,
                getal(ondergrens),
                getal(bovengrens),
                eigen,
                "proef",
                versie,
                Optional.empty(),
                "proef-1",
                "");
    }

    private static OptionalDouble getal(Number getal) {
        return getal == null ? OptionalDouble.empty() : OptionalDouble.of(getal.doubleValue());
    }
}
