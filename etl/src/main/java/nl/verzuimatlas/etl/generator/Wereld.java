package nl.verzuimatlas.etl.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that the sources share: the same places, schools, pupils and days.
 *
 * @param schaal how much is invented
 * @param seed source of all chance
 * @param uit output folder
 * @param voortgang hears what is finished
 * @param parameters what the region looks like
 * @param gemeenten the 22 gemeenten
 * @param vestigingen the schools
 * @param leerlingen the pupils
 * @param schooldagen the calendar
 * @param fouten planted mistakes
 */
record Wereld(
        Schaal schaal,
        long seed,
        Path uit,
        Voortgang voortgang,
        Parameters parameters,
        List<Gemeente> gemeenten,
        List<Vestiging> vestigingen,
        List<Leerling> leerlingen,
        Schooldagen schooldagen,
        List<Fout> fouten) {

    static final String LEVERANCIER = "Verzuimatlas (fictief)";

    static Wereld verzin(Schaal schaal, long seed, Path uit, Voortgang voortgang) {
        Parameters parameters = Parameters.lees();
        List<Gemeente> gemeenten = Gemeente.regio();
        List<Vestiging> vestigingen = Vestiging.alle(gemeenten);
        List<Leerling> leerlingen = new Bevolking(parameters, seed, gemeenten, vestigingen)
                .verzin(schaal.eersteJaar(), schaal.laatsteJaar());
        // planted rows stand at places of the sample datasets
        List<Fout> fouten = schaal == Schaal.VOORBEELD ? Fout.alle() : List.of();
        Schooldagen dagen = new Schooldagen(schaal.eersteJaar(), schaal.laatsteJaar());
        return new Wereld(schaal, seed, uit, voortgang, parameters, gemeenten, vestigingen, leerlingen, dagen, fouten);
    }

    LeveringSchrijver open(Levering levering) {
        return new LeveringSchrijver(uit, levering, fouten, voortgang);
    }

    Toeval toeval(String stroom, long... sleutel) {
        return Toeval.van(seed, stroom, sleutel);
    }

    List<String> gemeentecodes() {
        return gemeenten.stream().map(Gemeente::code).toList();
    }

    static String schooljaar(int jaar) {
        return jaar + "-" + (jaar + 1);
    }

    int[] jaren() {
        return IntStream.rangeClosed(schaal.eersteJaar(), schaal.laatsteJaar()).toArray();
    }
}
