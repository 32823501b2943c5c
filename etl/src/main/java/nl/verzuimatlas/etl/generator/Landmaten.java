package nl.verzuimatlas.etl.generator;

import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** What the invented country looks like; see {@code land.yaml} for the meaning of each number. */
record Landmaten(
        int jaar,
        long rijen,
        double rijenPerLeerling,
        int delen,
        double spreiding,
        double forens,
        Map<String, Soort> soorten,
        Map<String, Integer> regios,
        Map<String, Integer> vakantieregio,
        Registratie registratie,
        Rommel rommel) {

    static Landmaten lees() {
        return Yaml.lees(Bestand.lees("land.yaml"), Landmaten.class);
    }

    /** The parameters of the region with those of the country in their place. */
    Parameters over(Parameters regio) {
        Parameters.Registratiedeel oud = regio.registratie();
        return new Parameters(
                regio.bevolking(),
                regio.jaarfactor(),
                regio.sluitingen(),
                regio.melding(),
                new Parameters.Registratiedeel(
                        oud.jaren(),
                        oud.besturen(),
                        oud.vo(),
                        oud.po(),
                        oud.mbo(),
                        oud.stil(),
                        registratie.perLeerling(),
                        registratie.overschrijding(),
                        oud.bijna(),
                        oud.kerst(),
                        oud.herhaald(),
                        oud.onbekendeCode(),
                        oud.melding()),
                regio.absoluut(),
                regio.thuiszitters());
    }

    record Soort(double deel, int grootte, int jongst, int oudst) {}

    record Registratie(Map<String, Double> perLeerling, Map<String, Double> overschrijding) {}

    record Rommel(double zonderEinde, double naarHuis, double dubbel, double fout) {}
}
