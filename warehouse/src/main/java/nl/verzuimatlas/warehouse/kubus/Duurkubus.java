package nl.verzuimatlas.warehouse.kubus;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.KaplanMeier;

/**
 * How long spells at home last, by the survival curve of those that began in a school year: the median, and the share still at
 * home after so many months (the number in the name of the category). Shares and weeks are whole, so that no pupil shows in a
 * decimal.
 */
final class Duurkubus {

    private static final double NIVEAU = 0.95;
    private static final double DAGEN_PER_MAAND = 365.25 / 12;
    private static final double DAGEN_PER_WEEK = 7;
    private static final int MINSTENS_GEVOLGD = 5;
    private static final String MEDIAAN = "mediaan-weken";
    private static final String NIET_GEVOLGD = "nog niet lang genoeg gevolgd";
    private static final String MEER_DAN_DE_HELFT = "meer dan de helft zit langer thuis dan nu is te zien";

    private final Connection intern;
    private final Indicatorregister register;

    Duurkubus(Connection intern, Indicatorregister register) {
        this.intern = intern;
        this.register = register;
    }

    List<Cel> cellen() throws SQLException {
        List<Indicator> indicatoren = register.registraties().stream()
                .filter(registratie -> registratie.berekening().maat() == Maat.OVERLEVING)
                .map(registratie -> registratie.indicator())
                .toList();
        List<Cel> cellen = new ArrayList<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery("select * from kubus_thuisduur")) {
            while (rij.next()) {
                for (Indicator indicator : indicatoren) {
                    cellen.addAll(cellen(rij, indicator));
                }
            }
        }
        return cellen;
    }

    private static List<Cel> cellen(ResultSet rij, Indicator indicator) throws SQLException {
        boolean isGeleverd = rij.getBoolean("is_geleverd");
        double[] duren = getallen(rij.getArray("duren"));
        KaplanMeier curve = KaplanMeier.van(duren, waarheden(rij.getArray("geeindigd")), NIVEAU);
        Regiotype type = Term.parse(Regiotype.class, rij.getString("regiotype"));
        Set<Kenmerk> kenmerken = EnumSet.noneOf(Kenmerk.class);
        if (rij.getBoolean("is_voorlopig")) {
            kenmerken.add(Kenmerk.VOORLOPIG);
        }
        if (rij.getBoolean("is_onvolledig")) {
            kenmerken.add(Kenmerk.ONVOLLEDIG);
        }
        List<Cel> cellen = new ArrayList<>();
        for (var dimensie : indicator.dimensies().entrySet()) {
            for (String categorie : dimensie.getValue().keySet()) {
                Cijfer cijfer = isGeleverd
                        ? cijfer(curve, duren, categorie)
                        : Cijfer.zonder(new Waarde.Ontbreekt(), Eenheid.PROCENT, "niet aangeleverd");
                boolean heeftCijfer = cijfer.waarde() instanceof Waarde.Cijfer;
                cellen.add(new Cel(
                        new Celsleutel(
                                indicator.id(),
                                Reeks.EIGEN,
                                type,
                                rij.getString("regiocode"),
                                rij.getString("schooljaar"),
                                dimensie.getKey(),
                                categorie),
                        rij.getString("regionaam"),
                        cijfer.teller(),
                        cijfer.noemer(),
                        false,
                        cijfer.waarde(),
                        cijfer.eenheid(),
                        cijfer.interval(),
                        heeftCijfer ? kenmerken : Set.of(),
                        "Eigen berekening uit " + String.join(", ", indicator.bronnen()),
                        indicator.versie(dimensie.getKey(), categorie),
                        heeftCijfer
                                ? Optional.ofNullable(rij.getObject("peil_datum", LocalDate.class))
                                : Optional.empty(),
                        cijfer.toelichting()));
            }
        }
        return cellen;
    }

    private static Cijfer cijfer(KaplanMeier curve, double[] duren, String categorie) {
        if (curve.aantal() == 0) {
            return Cijfer.nietVanToepassing(eenheid(categorie), "Er was niets te tellen");
        }
        return categorie.equals(MEDIAAN) ? mediaan(curve) : nogThuis(curve, duren, maanden(categorie));
    }

    private static Cijfer mediaan(KaplanMeier curve) {
        return curve.mediaan()
                .map(mediaan -> new Cijfer(
                        OptionalDouble.empty(),
                        OptionalDouble.of(curve.aantal()),
                        false,
                        new Waarde.Cijfer(weken(mediaan.duur())),
                        Eenheid.WEKEN,
                        mediaan.onder().isPresent() && mediaan.boven().isPresent()
                                ? Optional.of(new Interval(
                                        weken(mediaan.onder().getAsDouble()),
                                        weken(mediaan.boven().getAsDouble())))
                                : Optional.empty(),
                        ""))
                .orElse(Cijfer.nietVanToepassing(Eenheid.WEKEN, MEER_DAN_DE_HELFT));
    }

    private static Cijfer nogThuis(KaplanMeier curve, double[] duren, int maanden) {
        double grens = Math.round(maanden * DAGEN_PER_MAAND);
        double aandeel = curve.overleving(grens);
        long langer = Arrays.stream(duren).filter(duur -> duur > grens).count();
        // with few left to follow, the share hangs on one of them
        if (aandeel > 0 && langer < MINSTENS_GEVOLGD) {
            return Cijfer.nietVanToepassing(Eenheid.PROCENT, NIET_GEVOLGD);
        }
        return new Cijfer(
                OptionalDouble.of(curve.aantal() * (1 - aandeel)),
                OptionalDouble.of(curve.aantal()),
                false,
                new Waarde.Cijfer(procent(aandeel)),
                Eenheid.PROCENT,
                curve.interval(grens).map(i -> new Interval(procent(i.onder()), procent(i.boven()))),
                "");
    }

    private static Eenheid eenheid(String categorie) {
        return categorie.equals(MEDIAAN) ? Eenheid.WEKEN : Eenheid.PROCENT;
    }

    private static double weken(double dagen) {
        return Math.round(dagen / DAGEN_PER_WEEK);
    }

    private static double procent(double aandeel) {
        return Math.round(100 * aandeel);
    }

    private static int maanden(String categorie) {
        return Integer.parseInt(categorie.replaceAll("[^0-9]", ""));
    }

    private static double[] getallen(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .mapToDouble(getal -> ((Number) getal).doubleValue())
                .toArray();
    }

    private static boolean[] waarheden(Array array) throws SQLException {
        Object[] waarden = (Object[]) array.getArray();
        boolean[] waarheden = new boolean[waarden.length];
        for (int i = 0; i < waarden.length; i++) {
            waarheden[i] = (Boolean) waarden[i];
        }
        return waarheden;
    }
}
