package nl.verzuimatlas.etl.generator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.etl.generator.Leverbestand.Rij;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** What is wrong with the rows of a delivery by its schema: spreadsheet row to column. */
final class Schemaproef {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter KORT =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final String ONBEKENDE_GEMEENTE = "GM9999";

    private Schemaproef() {}

    static Map<Long, String> fouten(Leverbestand levering) {
        Map<Long, String> fouten = new TreeMap<>();
        Set<List<String>> sleutels = new HashSet<>();
        long nummer = 1;
        for (Rij rij : levering.rijen()) {
            nummer++;
            List<String> fout = new ArrayList<>(celfouten(levering.schema(), rij));
            fout.addAll(regelfouten(levering.schema().bron(), rij));
            List<String> sleutel =
                    levering.schema().primaryKey().stream().map(rij::get).toList();
            if (fout.isEmpty() && !sleutel.isEmpty() && !sleutels.add(sleutel)) {
                fout.add(levering.schema().primaryKey().get(0));
            }
            if (!fout.isEmpty()) {
                fouten.put(nummer, String.join("+", fout));
            }
        }
        return fouten;
    }

    private static List<String> celfouten(BronSchema schema, Rij rij) {
        return schema.fields().stream()
                .filter(veld -> !past(schema, veld, rij.get(veld.name())))
                .map(Veld::name)
                .toList();
    }

    private static boolean past(BronSchema schema, Veld veld, String cel) {
        if (veld.suppressieTekens().contains(cel)) {
            return true;
        }
        if (schema.missingValues().contains(cel)) {
            return !veld.constraints().required();
        }
        List<String> toegestaan = veld.constraints().enumeratie();
        String waarde = toegestaan.isEmpty() || toegestaan.contains(cel) ? cel : anders(veld, cel);
        boolean inLijst = toegestaan.isEmpty() || toegestaan.contains(waarde);
        boolean patroon = veld.constraints().pattern().map(waarde::matches).orElse(true);
        return inLijst && patroon && isVanType(veld, waarde);
    }

    private static String anders(Veld veld, String cel) {
        return veld.waarden().entrySet().stream()
                .filter(paar -> paar.getKey().equalsIgnoreCase(cel))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(cel);
    }

    private static boolean isVanType(Veld veld, String waarde) {
        return switch (veld.type()) {
            case STRING -> true;
            case DATE -> datum(waarde).isPresent();
            case BOOLEAN -> waarde.equals("J") || waarde.equals("N");
            case GEMEENTECODE ->
                Gemeentecode.lees(waarde)
                        .filter(code -> !code.code().equals(ONBEKENDE_GEMEENTE))
                        .isPresent();
            case SCHOOLJAAR -> Schooljaar.lees(waarde).isPresent();
            case INTEGER -> waarde.matches("-?\\d+") && isBinnen(veld, Double.parseDouble(waarde));
            case NUMBER ->
                waarde.matches("-?\\d+([.,]\\d+)?") && isBinnen(veld, Double.parseDouble(waarde.replace(',', '.')));
        };
    }

    private static boolean isBinnen(Veld veld, double getal) {
        return getal >= veld.constraints().minimum().orElse(Double.NEGATIVE_INFINITY)
                && getal <= veld.constraints().maximum().orElse(Double.POSITIVE_INFINITY);
    }

    private static List<String> regelfouten(String bron, Rij rij) {
        return switch (bron) {
            case "duo-meldingen" -> volgorde(rij, "BEGINDATUM", "EINDDATUM", "MELDDATUM");
            case "verzuimregistratie" -> registratiefouten(rij);
            case "absoluut-verzuim" -> volgorde(rij, "BEGINDATUM", "EINDDATUM");
            case "thuiszitters" -> volgorde(rij, "START", "EINDE", "PASSEND_AANBOD_OP");
            case "schoolvakanties" -> volgorde(rij, "BEGIN", "EINDE");
            default -> List.of();
        };
    }

    private static List<String> registratiefouten(Rij rij) {
        List<String> fouten = new ArrayList<>(volgorde(rij, "BEGINDATUM", "EINDDATUM"));
        boolean uren = !rij.get("BEGINLESUUR").isEmpty();
        if (uren != !rij.get("EINDLESUUR").isEmpty()) {
            fouten.add("EINDLESUUR");
        } else if (uren && Integer.parseInt(rij.get("BEGINLESUUR")) > Integer.parseInt(rij.get("EINDLESUUR"))) {
            fouten.add("BEGINLESUUR");
        }
        if (uren && !List.of("", rij.get("BEGINDATUM")).contains(rij.get("EINDDATUM"))) {
            fouten.add("EINDDATUM");
        }
        return fouten;
    }

    /** The columns of {@code later} that lie before {@code eerst}. */
    private static List<String> volgorde(Rij rij, String eerst, String... later) {
        Optional<LocalDate> begin = datum(rij.get(eerst));
        return List.of(later).stream()
                .filter(kolom -> begin.isPresent()
                        && datum(rij.get(kolom))
                                .filter(dag -> dag.isBefore(begin.get()))
                                .isPresent())
                .toList();
    }

    static Optional<LocalDate> datum(String tekst) {
        try {
            return Optional.of(LocalDate.parse(tekst, tekst.indexOf('-') > 0 ? ISO : KORT));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
