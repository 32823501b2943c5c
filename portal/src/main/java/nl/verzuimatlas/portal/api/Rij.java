package nl.verzuimatlas.portal.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** One observation as the API writes it. The order of fields and columns is part of the contract. */
final class Rij {

    static final List<String> KOLOMMEN = List.of(
            "indicator",
            "reeks",
            "regiotype",
            "regiocode",
            "regionaam",
            "schooljaar",
            "dimensie",
            "categorie",
            "teller",
            "noemer",
            "waarde",
            "eenheid",
            "ondergrens",
            "bovengrens",
            "status",
            "kenmerken",
            "bron",
            "definitieversie",
            "release",
            "toelichting",
            "peildatum");

    private Rij() {}

    /** Fields of a JSON object. */
    static Map<String, Object> json(Waarneming waarneming) {
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("indicator", waarneming.indicator());
        velden.put("reeks", waarneming.reeks().term());
        velden.put("regiotype", waarneming.regiotype().term());
        velden.put("regiocode", waarneming.regiocode());
        velden.put("regionaam", waarneming.regionaam());
        velden.put("schooljaar", waarneming.schooljaar().toString());
        velden.put("dimensies", waarneming.dimensies());
        velden.put("teller", Json.getal(waarneming.teller()));
        velden.put("noemer", Json.getal(waarneming.noemer()));
        velden.put("waarde", Json.getal(waarde(waarneming)));
        velden.put("eenheid", waarneming.eenheid().term());
        velden.put("ondergrens", Json.getal(waarneming.ondergrens()));
        velden.put("bovengrens", Json.getal(waarneming.bovengrens()));
        velden.put("status", waarneming.waarde().status().term());
        velden.put("kenmerken", kenmerken(waarneming));
        velden.put("bron", waarneming.bron());
        velden.put("definitieversie", waarneming.definitieversie());
        velden.put("release", waarneming.release());
        velden.put("toelichting", waarneming.toelichting());
        velden.put("peildatum", waarneming.peildatum().map(LocalDate::toString).orElse(null));
        return velden;
    }

    /** Cells of a CSV line, in the order of {@link #KOLOMMEN}; an empty cell when there is no number. */
    static List<String> csv(Waarneming waarneming) {
        return List.of(
                waarneming.indicator(),
                waarneming.reeks().term(),
                waarneming.regiotype().term(),
                waarneming.regiocode(),
                waarneming.regionaam(),
                waarneming.schooljaar().toString(),
                waarneming.dimensie(),
                waarneming.categorie(),
                tekst(waarneming.teller()),
                tekst(waarneming.noemer()),
                tekst(waarde(waarneming)),
                waarneming.eenheid().term(),
                tekst(waarneming.ondergrens()),
                tekst(waarneming.bovengrens()),
                waarneming.waarde().status().term(),
                String.join(",", kenmerken(waarneming)),
                waarneming.bron(),
                waarneming.definitieversie(),
                waarneming.release(),
                waarneming.toelichting(),
                waarneming.peildatum().map(LocalDate::toString).orElse(""));
    }

    private static List<String> kenmerken(Waarneming waarneming) {
        return waarneming.kenmerken().stream().map(Kenmerk::term).toList();
    }

    private static OptionalDouble waarde(Waarneming waarneming) {
        return waarneming.waarde() instanceof Waarde.Cijfer cijfer
                ? OptionalDouble.of(cijfer.getal())
                : OptionalDouble.empty();
    }

    private static String tekst(OptionalDouble getal) {
        Number geschreven = Json.getal(getal);
        return geschreven == null ? "" : geschreven.toString();
    }
}
