package nl.verzuimatlas.etl.verslag;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML. Made from a template in which every value is escaped, so that nothing of a delivery can become markup.
 *
 * @param code markup
 */
record Html(String code) {

    /** Nothing. */
    static final Html LEEG = new Html("");

    private static final String PLEK = "{}";

    /**
     * The template with its {@code {}} filled in, in order.
     *
     * @param sjabloon markup of ours
     * @param delen {@link Html} as it is, anything else as escaped text
     * @throws IllegalArgumentException if the number of values is not that of the places
     */
    static Html van(String sjabloon, Object... delen) {
        StringBuilder code = new StringBuilder();
        int vanaf = 0;
        for (Object deel : delen) {
            int plek = sjabloon.indexOf(PLEK, vanaf);
            if (plek < 0) {
                throw new IllegalArgumentException("too many values for " + sjabloon);
            }
            code.append(sjabloon, vanaf, plek).append(deel instanceof Html html ? html.code : veilig(deel.toString()));
            vanaf = plek + PLEK.length();
        }
        if (sjabloon.indexOf(PLEK, vanaf) >= 0) {
            throw new IllegalArgumentException("too few values for " + sjabloon);
        }
        return new Html(code.append(sjabloon.substring(vanaf)).toString());
    }

    /** Pieces after each other. */
    static Html samen(List<Html> delen) {
        return new Html(delen.stream().map(Html::code).collect(Collectors.joining()));
    }

    private static String veilig(String tekst) {
        return tekst.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
