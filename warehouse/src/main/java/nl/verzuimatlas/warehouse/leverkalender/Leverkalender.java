package nl.verzuimatlas.warehouse.leverkalender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;

/**
 * Which deliveries are expected when ({@code leverkalender.yaml}).
 *
 * @param afspraken what was agreed with suppliers
 */
public record Leverkalender(List<Afspraak> afspraken) {

    /** Nothing is expected. */
    public static final Leverkalender LEEG = new Leverkalender(List.of());

    private static final Comparator<Verwachting> VOLGORDE = Comparator.comparing(
                    (Verwachting verwachting) -> verwachting.afspraak().bron())
            .thenComparing(verwachting -> verwachting.afspraak().leverancier())
            .thenComparing(verwachting -> verwachting.tijdvak().begin());

    public Leverkalender {
        afspraken = List.copyOf(afspraken);
    }

    /** A calendar that cannot be used. */
    public static final class OngeldigException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Kalenderlezer.Fout> fouten;

        private OngeldigException(List<Kalenderlezer.Fout> fouten) {
            super("the calendar has " + fouten.size() + " mistakes");
            this.fouten = List.copyOf(fouten);
        }

        /** What is wrong with it. */
        public List<Kalenderlezer.Fout> fouten() {
            return fouten;
        }
    }

    /**
     * The calendar of {@code home}; empty when it has none.
     *
     * @throws OngeldigException if it has mistakes
     */
    public static Leverkalender lees(Home home) {
        if (Files.notExists(home.leverkalender())) {
            return LEEG;
        }
        try {
            return lees(Files.readString(home.leverkalender()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.leverkalender(), e);
        }
    }

    /**
     * The calendar in {@code yaml}.
     *
     * @throws OngeldigException if it has mistakes
     */
    public static Leverkalender lees(String yaml) {
        Kalenderlezer lezer = new Kalenderlezer();
        List<Afspraak> afspraken = lezer.lees(yaml);
        if (!lezer.fouten().isEmpty()) {
            throw new OngeldigException(lezer.fouten());
        }
        return new Leverkalender(afspraken);
    }

    /**
     * What is expected about periods that have begun on {@code dag}, with the deliveries that came.
     *
     * @param geldende the deliveries that count
     */
    public List<Verwachting> verwacht(LocalDate dag, Collection<LeveringManifest> geldende) {
        return afspraken.stream()
                .flatMap(afspraak ->
                        afspraak
                                .per()
                                .tijdvakken(
                                        afspraak.sinds(),
                                        afspraak.tot().filter(dag::isAfter).orElse(dag))
                                .stream()
                                .map(tijdvak -> verwacht(afspraak, tijdvak, geldende)))
                .sorted(VOLGORDE)
                .toList();
    }

    // a quarter may lie in two school years: together deliveries cover what none of them covers alone
    private static List<LeveringManifest> dekkend(Tijdvak tijdvak, List<LeveringManifest> leveringen) {
        List<LeveringManifest> dekkend = new ArrayList<>();
        LocalDate dag = tijdvak.begin();
        while (!dag.isAfter(tijdvak.einde())) {
            LocalDate nu = dag;
            Optional<LeveringManifest> volgende = leveringen.stream()
                    .filter(een -> Leveringreeks.van(een).omvat(nu, nu))
                    .max(Comparator.comparing(
                            een -> Leveringreeks.van(een).einde().orElseThrow()));
            if (volgende.isEmpty()) {
                return List.of();
            }
            dekkend.add(volgende.get());
            dag = Leveringreeks.van(volgende.get()).einde().orElseThrow().plusDays(1);
        }
        return dekkend;
    }

    private static Verwachting verwacht(Afspraak afspraak, Tijdvak tijdvak, Collection<LeveringManifest> geldende) {
        List<LeveringManifest> vanLeverancier = geldende.stream()
                .filter(een -> een.bron().equals(afspraak.bron()))
                .filter(een -> Leveringreeks.zelfdeLeverancier(een.leverancier(), afspraak.leverancier()))
                .toList();
        return new Verwachting(
                afspraak, tijdvak, afspraak.uiterlijk().uiterlijk(tijdvak.einde()), dekkend(tijdvak, vanLeverancier));
    }
}
