package nl.verzuimatlas.warehouse.protocol;

import java.util.List;
import java.util.stream.Collectors;

/** Protocol files that cannot be used; tells all that is wrong with them. */
public final class OngeldigProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Protocolfout> fouten;

    OngeldigProtocolException(List<Protocolfout> fouten) {
        super(fouten.stream().map(Protocolfout::melding).collect(Collectors.joining("; ")));
        this.fouten = List.copyOf(fouten);
    }

    /** What is wrong, at least one thing. */
    public List<Protocolfout> fouten() {
        return fouten;
    }
}
