package nl.verzuimatlas.etl.generator;

import java.nio.file.Path;
import java.util.List;

/** Invents the deliveries of a region; deterministic by scale and seed. */
public final class Generator {

    private Generator() {}

    /**
     * Writes all deliveries into {@code uit}, one folder per delivery: {@code <bron>/<naam>/levering.yaml} and its
     * files. Existing files of the same name are replaced.
     *
     * @throws IllegalArgumentException if the scale is the country, which {@link Landgenerator} writes
     */
    public static void schrijf(Schaal schaal, long seed, Path uit, Voortgang voortgang) {
        if (schaal == Schaal.NL) {
            throw new IllegalArgumentException("the country is written by Landgenerator");
        }
        Wereld wereld = Wereld.verzin(schaal, seed, uit, voortgang);
        new ReferentieBron(wereld, "voorbeeldregio").schrijf();
        new TellingBron(wereld).schrijf();
        new EmovoBron(wereld).schrijf();
        Gevallen gevallen = new Gevallen(wereld);
        RegistratieBron registratie = new RegistratieBron(wereld, gevallen);
        MeldingBron meldingen = new MeldingBron(wereld, gevallen, registratie);
        AbsoluutBron absoluut = new AbsoluutBron(wereld);
        ThuiszitterBron thuiszitters = new ThuiszitterBron(wereld);
        Leerplicht leerplicht = new Leerplicht(wereld, gevallen, registratie);
        for (int jaar : wereld.jaren()) {
            List<Melding> gemeld = meldingen.schrijf(jaar, registratie.schrijf(jaar));
            List<AbsoluutBron.Geval> zonderSchool = absoluut.schrijf(jaar);
            thuiszitters.neemOp(jaar, gemeld, zonderSchool);
            leerplicht.schrijf(jaar, meldingen.inRegister(jaar, gemeld), zonderSchool);
        }
        thuiszitters.schrijf();
        leerplicht.schrijfScan();
    }
}
