package nl.verzuimatlas.etl.feit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.tegelijk.Eenmalig;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What fact tables are made of. Each gets no more of it than its contract names, so that the contract tells what can make a difference to it: a table
 * of which nothing of that has changed is taken over from an earlier release.
 */
final class Grondstoffen {

    private static final String VESTIGING = "vestiging";

    private final Invoer invoer;
    private final FeitSchrijver schrijver;
    private final Eenmalig<Gemeenteindeling> indeling;
    private final Eenmalig<Dataset<Row>> vestigingen;
    private final Eenmalig<Schoolkalender> kalender;
    private final Eenmalig<Collection<Dekkingsrij>> dekking;

    Grondstoffen(Invoer invoer, FeitSchrijver schrijver, Tegelijk tegelijk) {
        this.invoer = invoer;
        this.schrijver = schrijver;
        this.indeling = new Eenmalig<>(() -> Gemeenteindeling.van(schrijver.spark(), invoer.laatste("gemeenten")));
        this.vestigingen = new Eenmalig<>(() -> schrijver.leesHier(VESTIGING));
        this.kalender = new Eenmalig<>(() -> Kalenderbouw.kalender(
                Kalenderbouw.periode(invoer.dagen("verzuimregistratie", "begindatum", "einddatum")),
                invoer.laatste("schoolvakanties"),
                vestigingen.geef()));
        this.dekking = new Eenmalig<>(() ->
                DekkingFeit.van(invoer, indeling.geef(), vestigingen.geef()).rijen(tegelijk));
    }

    /** What table {@code naam} is made of. */
    Voor voor(String naam) {
        return new Voor(FeitTabel.lees(naam));
    }

    /** What one table is made of; asking for something that its contract does not name is a mistake in that contract. */
    final class Voor {

        private final FeitTabel tabel;
        private final Set<String> bronnen;

        private Voor(FeitTabel tabel) {
            this.tabel = tabel;
            this.bronnen = tabel.alleBronnen();
        }

        /** The accepted rows of its sources. */
        Invoer invoer() {
            return invoer.beperktTot(bronnen);
        }

        /** Last state per primary key of {@code bron}. */
        Dataset<Row> laatste(String bron) {
            return invoer().laatste(bron);
        }

        /** Last state per key of {@code bron}. */
        Dataset<Row> laatste(String bron, List<String> sleutel) {
            return invoer().laatste(bron, sleutel);
        }

        /** The rows of a fact table that was made before it. */
        Dataset<Row> feit(String naam) {
            return schrijver.lees(gevraagd(naam));
        }

        /** The rows of a small fact table that was made before it, held in this process. */
        Dataset<Row> feitHier(String naam) {
            return schrijver.leesHier(gevraagd(naam));
        }

        /** Fact table {@code vestiging}, held in this process. */
        Dataset<Row> vestigingen() {
            gevraagd(VESTIGING);
            return vestigingen.geef();
        }

        /** The division of today. */
        Gemeenteindeling indeling() {
            invoer().leveringen("gemeenten");
            return indeling.geef();
        }

        /** The school calendar that the registration needs. */
        Schoolkalender kalender() {
            gevraagd(VESTIGING);
            invoer().leveringen("verzuimregistratie");
            invoer().leveringen("schoolvakanties");
            return kalender.geef();
        }

        /** What sources cover. */
        Collection<Dekkingsrij> dekking(Collection<String> van) {
            gevraagd(VESTIGING);
            invoer().leveringen("gemeenten");
            van.forEach(invoer()::leveringen);
            return dekking.geef().stream()
                    .filter(rij -> van.contains(rij.bron()))
                    .toList();
        }

        private String gevraagd(String naam) {
            if (!tabel.feiten().contains(naam)) {
                throw new IllegalStateException(
                        "the contract of fact table " + tabel.tabel() + " does not name table " + naam);
            }
            return naam;
        }
    }
}
