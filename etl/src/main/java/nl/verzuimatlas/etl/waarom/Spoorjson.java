package nl.verzuimatlas.etl.waarom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import nl.verzuimatlas.etl.waarom.Signaalspoor.Gevolg;
import nl.verzuimatlas.etl.waarom.Weekkalender.Dag;
import nl.verzuimatlas.etl.waarom.Weekkalender.Merk;

/** A trace as JSON; cells that are empty are left out. */
public final class Spoorjson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Spoorjson() {}

    /** An object with {@code cijfer}, {@code signaal}, or both. */
    public static String van(Optional<Cijferspoor> cijfer, Optional<Signaalspoor> signaal) {
        ObjectNode object = JSON.createObjectNode().put("waarschuwing", Zinnen.WAARSCHUWING);
        cijfer.ifPresent(spoor -> zet(object.putObject("cijfer"), spoor));
        signaal.ifPresent(spoor -> zet(object.putObject("signaal"), spoor));
        return object + "\n";
    }

    private static void zet(ObjectNode object, Cijferspoor spoor) {
        object.put("indicator", spoor.vraag().indicator())
                .put("gemeente", spoor.vraag().gemeente())
                .put("schooljaar", spoor.vraag().schooljaar())
                .put("dimensie", spoor.vraag().dimensie().orElseThrow())
                .put("categorie", spoor.vraag().categorie().orElseThrow())
                .put("teller", spoor.teller())
                .put("noemer", spoor.noemer())
                .put("status", spoor.openbaar().status());
        spoor.meting().ifPresent(meting -> object.put("meting", meting));
        spoor.openbaar().waarde().ifPresent(waarde -> object.put("waarde", waarde));
        ArrayNode signalen = object.putArray("signalen");
        spoor.signalen().forEach(signaal -> {
            ObjectNode een = signalen.addObject()
                    .put("nummer", signaal.nummer())
                    .put("signaal", signaal.id().kort())
                    .put("vestiging", signaal.vestiging())
                    .put("datum", signaal.datum().toString())
                    .put("waarde", signaal.waarde())
                    .put("inTeller", signaal.inTeller());
            signaal.uitkomst().ifPresent(uitkomst -> een.put("uitkomst", uitkomst));
            signaal.actieDatum().ifPresent(datum -> een.put("actieDatum", datum.toString()));
        });
    }

    private static void zet(ObjectNode object, Signaalspoor spoor) {
        object.put("signaal", spoor.id().kort())
                .put("protocol", spoor.protocol().id())
                .put("versie", spoor.protocol().versie())
                .put("regel", spoor.regel().id())
                .put("vestiging", spoor.vestiging())
                .put("vensterBegin", spoor.vensterBegin().toString())
                .put("datum", spoor.datum().toString())
                .put("waarde", spoor.waarde())
                .put("volgnummer", spoor.volgnummer());
        spoor.lesuur().ifPresent(lesuur -> object.put("lesuur", lesuur));
        ArrayNode uitleg = object.putArray("uitleg");
        Zinnen.van(spoor).forEach(uitleg::add);
        ArrayNode gevolgen = object.putArray("gevolgen");
        spoor.gevolgen().forEach(gevolg -> zet(gevolgen.addObject(), gevolg));
        ArrayNode dagen = object.putArray("dagen");
        spoor.kalender().weken().stream()
                .flatMap(week -> week.dagen().stream())
                .forEach(dag -> zet(dagen.addObject(), dag));
        ArrayNode herkomst = object.putArray("herkomst");
        spoor.herkomst()
                .forEach(deel -> herkomst.addObject()
                        .put("bron", deel.bron())
                        .put("levering", deel.levering())
                        .put("rijen", deel.rijen()));
    }

    private static void zet(ObjectNode object, Gevolg gevolg) {
        object.put("actie", gevolg.actie())
                .put("uiterste", gevolg.uiterste().toString())
                .put("uitkomst", gevolg.uitkomst())
                .put("teLaatDagen", gevolg.teLaat());
        gevolg.gedaanOp().ifPresent(datum -> object.put("gedaanOp", datum.toString()));
        gevolg.verzuimsoort().ifPresent(soort -> object.put("verzuimsoort", soort));
        gevolg.dagen().ifPresent(dagen -> object.put("dagen", dagen));
        gevolg.uren().ifPresent(uren -> object.put("uren", uren));
    }

    private static void zet(ObjectNode object, Dag dag) {
        object.put("datum", dag.datum().toString())
                .put("soort", dag.soort().tekst())
                .put("uren", dag.uren())
                .put("keren", dag.keren());
        ArrayNode merken = object.putArray("merken");
        Arrays.stream(Merk.values())
                .filter(dag.merken()::contains)
                .map(Merk::tekst)
                .forEach(merken::add);
    }
}
