package nl.verzuimatlas.portal.api;

import java.util.Locale;
import java.util.Optional;

/** Format of an answer. */
enum Formaat {
    JSON("application/json"),
    CSV("text/csv");

    private final String type;

    Formaat(String type) {
        this.type = type;
    }

    /** Content type of an answer in this format. */
    String contentType() {
        return this == CSV ? type + "; charset=utf-8; header=present" : type;
    }

    /** Value of the parameter {@code formaat}. */
    String naam() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format called {@code naam}; empty when there is none. */
    static Optional<Formaat> lees(String naam) {
        for (Formaat formaat : values()) {
            if (formaat.naam().equals(naam.toLowerCase(Locale.ROOT))) {
                return Optional.of(formaat);
            }
        }
        return Optional.empty();
    }

    /** The format that an Accept header asks for: CSV when it is named before JSON, JSON otherwise. */
    static Formaat vanAccept(String accept) {
        if (accept == null) {
            return JSON;
        }
        int csv = accept.indexOf(CSV.type);
        int json = accept.indexOf(JSON.type);
        return csv >= 0 && (json < 0 || csv < json) ? CSV : JSON;
    }
}
