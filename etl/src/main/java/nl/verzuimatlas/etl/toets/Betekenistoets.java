package nl.verzuimatlas.etl.toets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.toets.regel.Rijregel;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst.Gemeente;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Holds a row against what is known outside it: the period and the peildatum of the delivery, the municipalities. */
final class Betekenistoets {

    private static final int TELMAAND = 10;

    private final BronSchema schema;
    private final Toetsplan plan;
    private final List<Gemeenteveld> gemeentevelden;
    private final String dagVeld;
    private final Type dagType;
    private final int dagPlaats;
    private final int eindPlaats;
    private final int meldPlaats;
    private final boolean toetsPeriode;

    private record Gemeenteveld(String naam, int plaats) {}

    Betekenistoets(BronSchema schema, Toetsplan plan, Kolomindeling indeling) {
        this.schema = schema;
        this.plan = plan;
        this.gemeentevelden = plan.gemeenten().isLeeg()
                ? List.of()
                : schema.fields().stream()
                        .filter(veld -> veld.type() == Type.GEMEENTECODE)
                        .map(veld -> new Gemeenteveld(veld.name(), indeling.plaats(veld.kolom())))
                        .toList();
        Optional<BronSchema.Veld> dag = schema.schooljaarVan().flatMap(schema::findVeld);
        this.dagVeld = dag.map(BronSchema.Veld::name).orElse("");
        this.dagType = dag.map(BronSchema.Veld::type).orElse(Type.STRING);
        this.dagPlaats = dag.map(veld -> indeling.plaats(veld.kolom())).orElse(-1);
        int einddatum = indeling.plaats("einddatum");
        this.eindPlaats = einddatum >= 0 ? einddatum : indeling.plaats("einde");
        this.meldPlaats = indeling.plaats("melddatum");
        this.toetsPeriode = dagPlaats >= 0
                && !plan.periode().isEmpty()
                && (schema.over() == Over.PERSONEN || schema.over() == Over.TELLINGEN);
    }

    void toets(Object[] rij, Rijregel.Melder melder) {
        LocalDate dag = dag(rij);
        if (dag != null && toetsPeriode) {
            toetsPeriode(rij, dag, melder);
        }
        if (meldPlaats >= 0 && rij[meldPlaats] != null) {
            toetsPeildatum("MELDDATUM", (LocalDate) rij[meldPlaats], melder);
        } else if (dag != null && dagType == Type.DATE) {
            toetsPeildatum(dagVeld, dag, melder);
        }
        for (Gemeenteveld veld : gemeentevelden) {
            if (rij[veld.plaats()] != null) {
                toetsGemeente(veld.naam(), (String) rij[veld.plaats()], dag, melder);
            }
        }
    }

    /** Day that a row is about: its first day, or 1 October of its school year or year; null when it has none. */
    LocalDate dag(Object[] rij) {
        if (dagPlaats < 0 || rij[dagPlaats] == null) {
            return null;
        }
        return switch (dagType) {
            case DATE -> (LocalDate) rij[dagPlaats];
            case SCHOOLJAAR ->
                LocalDate.of(Schooljaar.parse((String) rij[dagPlaats]).beginjaar(), TELMAAND, 1);
            case INTEGER -> LocalDate.of(((Long) rij[dagPlaats]).intValue(), TELMAAND, 1);
            case STRING, NUMBER, BOOLEAN, GEMEENTECODE -> null;
        };
    }

    private void toetsPeriode(Object[] rij, LocalDate dag, Rijregel.Melder melder) {
        Periode periode = plan.periode().get(0);
        LocalDate begin = begin(rij, dag);
        LocalDate einde = einde(rij, dag);
        if (begin.isAfter(periode.tot()) || einde.isBefore(periode.van())) {
            String waarde = dagType == Type.DATE ? dag.toString() : rij[dagPlaats].toString();
            melder.meld("VA-M01", dagVeld, Map.of("waarde", waarde, "periode", periode.tekst()));
        }
    }

    private LocalDate begin(Object[] rij, LocalDate dag) {
        if (dagType == Type.SCHOOLJAAR) {
            return Schooljaar.parse((String) rij[dagPlaats]).begin();
        }
        return dagType == Type.INTEGER ? dag.withDayOfYear(1) : dag;
    }

    // without an end a case goes on, except a registered absence, which then is one day
    private LocalDate einde(Object[] rij, LocalDate dag) {
        if (dagType == Type.SCHOOLJAAR) {
            return Schooljaar.parse((String) rij[dagPlaats]).einde();
        }
        if (dagType == Type.INTEGER) {
            return dag.plusYears(1).withDayOfYear(1).minusDays(1);
        }
        if (eindPlaats < 0) {
            return dag;
        }
        if (rij[eindPlaats] != null) {
            return (LocalDate) rij[eindPlaats];
        }
        return schema.afgeleid().isEmpty() ? LocalDate.MAX : dag;
    }

    private void toetsPeildatum(String veld, LocalDate dag, Rijregel.Melder melder) {
        if (dag.isAfter(plan.peildatum())) {
            melder.meld(
                    "VA-M05",
                    veld,
                    Map.of(
                            "waarde",
                            dag.toString(),
                            "peildatum",
                            plan.peildatum().toString()));
        }
    }

    private void toetsGemeente(String veld, String code, LocalDate dag, Rijregel.Melder melder) {
        Optional<Gemeente> bekend = plan.gemeenten().findGemeente(code);
        if (bekend.isEmpty()) {
            Optional<String> gebied = plan.gemeenten().findAnderGebied(code);
            gebied.ifPresentOrElse(
                    wat -> melder.meld("VA-G05", veld, Map.of("waarde", code, "gebied", wat)),
                    () -> melder.meld("VA-G01", veld, Map.of("waarde", code)));
            return;
        }
        Gemeente gemeente = bekend.get();
        if (dag == null || gemeente.isGeldigOp(dag)) {
            return;
        }
        String datum = dag.toString();
        if (dag.isBefore(gemeente.van())) {
            String voorgangers = noem(plan.gemeenten().listVoorgangers(code, dag));
            melder.meld(
                    "VA-G03",
                    veld,
                    Map.of(
                            "waarde",
                            code,
                            "naam",
                            gemeente.naam(),
                            "datum",
                            datum,
                            "begin",
                            gemeente.van().toString(),
                            "voorgangers",
                            voorgangers.isEmpty() ? "de gemeente die er toen was" : voorgangers));
        } else {
            String opvolgers = noem(plan.gemeenten().listOpvolgers(code, dag));
            melder.meld(
                    "VA-G02",
                    veld,
                    Map.of(
                            "waarde",
                            code,
                            "naam",
                            gemeente.naam(),
                            "datum",
                            datum,
                            "opvolger",
                            opvolgers.isEmpty() ? "een andere gemeente" : opvolgers));
        }
    }

    private static String noem(List<Gemeente> gemeenten) {
        return gemeenten.stream()
                .map(gemeente -> gemeente.code() + " (" + gemeente.naam() + ")")
                .collect(Collectors.joining(" of "));
    }
}
