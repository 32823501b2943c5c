package nl.verzuimatlas.etl.feit;

import java.util.Optional;
import nl.verzuimatlas.etl.feit.Leerlingdossier.Signaalrij;
import nl.verzuimatlas.etl.protocol.Actietoets.Actie;
import nl.verzuimatlas.etl.protocol.Actietoets.Oordeel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What followed a signal, for one of the actions that were expected.
 *
 * @param signaal the signal
 * @param regel its rule
 * @param verwachting the action
 * @param school the school
 * @param oordeel outcome
 * @param duizendsten unauthorised lesson hours in the school year of the signal up to the action, times 1000
 */
record Uitslag(
        Signaalrij signaal,
        Naleefregel regel,
        Verwachting verwachting,
        School school,
        Oordeel oordeel,
        Optional<Long> duizendsten) {

    /** Columns of an outcome; days are counted from 1 January 1970. */
    static final StructType SCHEMA = new StructType()
            .add("signaal_id", DataTypes.StringType)
            .add("protocol_id", DataTypes.StringType)
            .add("protocol_versie", DataTypes.StringType)
            .add("regel_id", DataTypes.StringType)
            .add("actie_nr", DataTypes.IntegerType)
            .add("actie", DataTypes.StringType)
            .add("leerling_sleutel", DataTypes.StringType)
            .add("vestiging_code", DataTypes.StringType)
            .add("school_gemeente_code", DataTypes.StringType)
            .add("onderwijssoort", DataTypes.StringType)
            .add("signaal_dag", DataTypes.IntegerType)
            .add("uiterste_dag", DataTypes.IntegerType)
            .add("melding_nummer", DataTypes.StringType)
            .add("actie_dag", DataTypes.IntegerType)
            .add("uitkomst", DataTypes.StringType)
            .add("meldtermijn_dagen", DataTypes.IntegerType)
            .add("te_laat_dagen", DataTypes.IntegerType)
            .add("uren_bij_actie", DataTypes.DoubleType)
            .add("is_wettelijk", DataTypes.BooleanType);

    private static final double DUIZEND = 1000.0;

    Row rij(String leerling) {
        return RowFactory.create(
                signaal.id(),
                regel.protocolId(),
                regel.protocolVersie(),
                regel.regelId(),
                verwachting.nummer(),
                verwachting.code(),
                leerling,
                signaal.vestiging(),
                school.gemeenteCode(),
                school.onderwijssoort(),
                signaal.datum(),
                oordeel.uiterste(),
                oordeel.actie()
                        .filter(actie -> actie.melding().isPresent())
                        .map(Actie::id)
                        .orElse(null),
                oordeel.actie().map(Actie::datum).orElse(null),
                oordeel.uitkomst().code(),
                oordeel.schooldagen().isPresent() ? oordeel.schooldagen().getAsInt() : null,
                oordeel.teLaat(),
                duizendsten.map(uren -> uren / DUIZEND).orElse(null),
                regel.isWettelijk());
    }
}
