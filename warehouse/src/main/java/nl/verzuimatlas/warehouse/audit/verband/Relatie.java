package nl.verzuimatlas.warehouse.audit.verband;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers whose weighted sum is 0, or nearly.
 *
 * @param soort what kind; relations of one kind hold as well as each other
 * @param aard how certain it is
 * @param leden the numbers with their weight
 * @param woorden what it is, in Dutch
 */
public record Relatie(String soort, Aard aard, List<Lid> leden, String woorden) {

    /** How certain a relation is. */
    public enum Aard {
        /** The sum is 0. */
        PRECIES,
        /** The sum is 0 or more, the only negative member is a total that no member is above; 0 is a guess. */
        GEHEEL,
        /** The sum is 0 or more; 0 is a guess. */
        HOOGSTENS_GOK,
        /** The sum is 0 or more, and 0 is no guess. */
        HOOGSTENS,
        /** 0 is a guess. */
        GOK
    }

    /**
     * A member.
     *
     * @param factor weight
     * @param grootheid number
     */
    public record Lid(int factor, Grootheid grootheid) {}

    public Relatie {
        leden = List.copyOf(leden);
    }

    /** Parts of a total: parts minus total. */
    static Relatie som(String soort, Aard aard, Grootheid totaal, List<Grootheid> delen, String woorden) {
        List<Lid> leden = new ArrayList<>();
        delen.forEach(deel -> leden.add(new Lid(1, deel)));
        leden.add(new Lid(-1, totaal));
        return new Relatie(soort, aard, leden, woorden);
    }

    /** Two numbers that are the same. */
    static Relatie gelijk(String soort, Aard aard, Grootheid een, Grootheid ander, String woorden) {
        return new Relatie(soort, aard, List.of(new Lid(1, een), new Lid(-1, ander)), woorden);
    }
}
