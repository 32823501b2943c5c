package nl.verzuimatlas.portal.proef;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** A figure for tests, in Doetinchem, 2023-2024, unless said otherwise. Each change gives another figure. */
public final class Cijfer {

    private Waarde waarde;
    private Eenheid eenheid = Eenheid.LEERLINGEN;
    private String indicator = "relatief-verzuim";
    private String telt = "leerlingen";
    private int decimalen = 1;
    private Gebied gebied = new Gebied(Regiotype.GEMEENTE, "GM0222", "Doetinchem");
    private int jaar = 2023;
    private OptionalDouble teller = OptionalDouble.empty();
    private OptionalDouble noemer = OptionalDouble.empty();
    private OptionalDouble onder = OptionalDouble.empty();
    private OptionalDouble boven = OptionalDouble.empty();
    private Set<Kenmerk> kenmerken = Set.of();
    private String toelichting = "";

    private Cijfer(Waarde waarde) {
        this.waarde = waarde;
    }

    /** A rate per 1.000 with its interval. */
    public static Cijfer per1000(double waarde, double onder, double boven) {
        return new Cijfer(new Waarde.Cijfer(waarde)).met(Eenheid.PER_1000, 5000).anders(cijfer -> {
            cijfer.onder = OptionalDouble.of(onder);
            cijfer.boven = OptionalDouble.of(boven);
        });
    }

    /** A count of pupils. */
    public static Cijfer aantal(double waarde) {
        return new Cijfer(new Waarde.Cijfer(waarde));
    }

    /** A figure without a number. */
    public static Cijfer zonder(Status status) {
        return new Cijfer(Waarde.van(status, 0));
    }

    public Cijfer met(Waarde nieuw) {
        return anders(cijfer -> cijfer.waarde = nieuw);
    }

    /** In another unit, without a denominator. */
    public Cijfer met(Eenheid nieuw) {
        return anders(cijfer -> {
            cijfer.eenheid = nieuw;
            cijfer.noemer = OptionalDouble.empty();
        });
    }

    public Cijfer met(Eenheid nieuw, double nieuweNoemer) {
        return met(nieuw).anders(cijfer -> cijfer.noemer = OptionalDouble.of(nieuweNoemer));
    }

    public Cijfer met(Kenmerk kenmerk, String nieuweToelichting) {
        return anders(cijfer -> {
            cijfer.kenmerken = Set.of(kenmerk);
            cijfer.toelichting = nieuweToelichting;
        });
    }

    public Cijfer metTeller(double nieuw) {
        return anders(cijfer -> cijfer.teller = OptionalDouble.of(nieuw));
    }

    /** Of another indicator, which counts {@code nieuweTelt}. */
    public Cijfer van(String nieuweIndicator, String nieuweTelt) {
        return anders(cijfer -> {
            cijfer.indicator = nieuweIndicator;
            cijfer.telt = nieuweTelt;
        });
    }

    /** Of an indicator that is shown with {@code nieuw} digits behind the comma. */
    public Cijfer metDecimalen(int nieuw) {
        return anders(cijfer -> cijfer.decimalen = nieuw);
    }

    /** With a 95% interval. */
    public Cijfer metInterval(double nieuweOnder, double nieuweBoven) {
        return anders(cijfer -> {
            cijfer.onder = OptionalDouble.of(nieuweOnder);
            cijfer.boven = OptionalDouble.of(nieuweBoven);
        });
    }

    public Cijfer in(Gebied nieuw) {
        return anders(cijfer -> cijfer.gebied = nieuw);
    }

    /** In an area with the same code and another name. */
    public Cijfer in(String naam, int nieuwJaar) {
        return in(new Gebied(gebied.type(), gebied.code(), naam)).anders(cijfer -> cijfer.jaar = nieuwJaar);
    }

    /** The figure as the read API gives it. */
    public Waarneming waarneming() {
        return new Waarneming(
                indicator,
                telt,
                decimalen,
                Reeks.EIGEN,
                gebied.type(),
                gebied.code(),
                gebied.naam(),
                new Schooljaar(jaar),
                Map.of("onderwijssoort", "totaal"),
                teller,
                noemer,
                waarde,
                eenheid,
                onder,
                boven,
                kenmerken,
                "bron",
                "1.0",
                Optional.empty(),
                "proef-1",
                toelichting);
    }

    private Cijfer anders(Consumer<Cijfer> wat) {
        Cijfer ander = new Cijfer(waarde);
        ander.eenheid = eenheid;
        ander.indicator = indicator;
        ander.telt = telt;
        ander.decimalen = decimalen;
        ander.gebied = gebied;
        ander.jaar = jaar;
        ander.teller = teller;
        ander.noemer = noemer;
        ander.onder = onder;
        ander.boven = boven;
        ander.kenmerken = kenmerken;
        ander.toelichting = toelichting;
        wat.accept(ander);
        return ander;
    }
}
