package nl.verzuimatlas.etl.toets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** Looks again at a row of which cells are wrong: it may be a header, a total, or have its cells in other columns. */
final class Misser {

    private static final Pattern TOTAAL =
            Pattern.compile("(?:eind|sub|gemeente)?totaal(?:\\b.*)?|total|som|alle", Pattern.CASE_INSENSITIVE);
    private static final int MINST_VERSCHOVEN = 3;

    private final BronSchema schema;
    private final Bestandsvorm vorm;
    private final Leesplan leesplan;
    private final int[] velden;
    private final List<Celtoets> cellen;

    Misser(BronSchema schema, Bestandsvorm vorm, Leesplan leesplan, List<Celtoets> cellen) {
        this.schema = schema;
        this.vorm = vorm;
        this.leesplan = leesplan;
        this.velden = leesplan.plaatsen().stream().mapToInt(Integer::intValue).toArray();
        this.cellen = cellen;
    }

    /** Whether the record is the header once more. */
    boolean isKop(Records records) {
        for (int kolom = 0; kolom < vorm.koppen().size(); kolom++) {
            String kop = Kopvertaling.sleutel(vorm.koppen().get(kolom));
            if (!kop.equals(Kopvertaling.sleutel(records.cel(kolom)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the record adds up others: a cell that should tell what it is about says so, or any cell does and none tells
     * what the row is about.
     */
    boolean isTotaal(Records records) {
        // a published figure has a category "totaal" of its own
        return schema.over() == BronSchema.Over.TELLINGEN
                && schema.fields().stream().anyMatch(Misser::isTelbaar)
                && (schema.fields().stream().anyMatch(veld -> !isTelbaar(veld) && isTotaal(records, veld))
                        || noemtTotaal(records) && isZonderSleutel(records));
    }

    private boolean noemtTotaal(Records records) {
        return IntStream.range(0, records.aantal())
                .anyMatch(kolom -> TOTAAL.matcher(records.cel(kolom).strip()).matches());
    }

    private boolean isZonderSleutel(Records records) {
        return schema.fields().stream()
                .filter(veld -> schema.primaryKey().contains(veld.name()) && !isVast(veld))
                .allMatch(veld -> cel(records, veld).isEmpty());
    }

    // made of no column of the file, so that it is the same in a total
    private boolean isVast(Veld veld) {
        int plaats = schema.fields().indexOf(veld);
        return velden[plaats] >= Leesplan.AFGELEID
                && leesplan.koppen().get(plaats).equals(veld.name());
    }

    private boolean isTotaal(Records records, Veld veld) {
        return TOTAAL.matcher(cel(records, veld)).matches();
    }

    private static boolean isTelbaar(Veld veld) {
        return veld.type() == Type.INTEGER && !veld.suppressieTekens().isEmpty();
    }

    /** What the record adds up; of all rows when it says nothing else than the school year. */
    Kengetallen.Totaalrij totaal(Records records) {
        boolean geheel = schema.fields().stream()
                .filter(veld -> veld.type() != Type.SCHOOLJAAR && !isTelbaar(veld) && !isVast(veld))
                .allMatch(veld -> cel(records, veld).isEmpty() || isTotaal(records, veld));
        Map<String, Double> getallen = new HashMap<>();
        for (int i = 0; i < cellen.size(); i++) {
            Veld veld = cellen.get(i).veld();
            boolean telbaar =
                    veld.type() == Type.INTEGER && !veld.suppressieTekens().isEmpty();
            if (telbaar && velden[i] >= 0) {
                Celuitkomst uitkomst = cellen.get(i).toets(records.cel(velden[i]));
                if (!uitkomst.isFout() && uitkomst.waarde() instanceof Number getal) {
                    getallen.put(veld.name(), getal.doubleValue());
                }
            }
        }
        return new Kengetallen.Totaalrij(new Kengetallen.Rijplek(vorm.naam(), records.rij()), geheel, getallen);
    }

    /**
     * How many columns the cells seem to have moved: 1 is to the right, -1 to the left, 0 is not.
     *
     * @param fouten cells that are wrong where they stand
     */
    int verschuiving(Records records, int fouten) {
        if (fouten < MINST_VERSCHOVEN) {
            return 0;
        }
        for (int stap : new int[] {1, -1}) {
            if (foutenBij(records, stap) * MINST_VERSCHOVEN <= fouten) {
                return stap;
            }
        }
        return 0;
    }

    private int foutenBij(Records records, int stap) {
        int fouten = 0;
        for (int i = 0; i < cellen.size(); i++) {
            int kolom = velden[i];
            int plaats = kolom + stap;
            // the cell that fell off at one end cannot be judged
            if (kolom >= 0 && plaats >= 0 && plaats < records.aantal()) {
                fouten += cellen.get(i).toets(records.cel(plaats)).isFout() ? 1 : 0;
            }
        }
        return fouten;
    }

    private String cel(Records records, Veld veld) {
        int kolom = velden[schema.fields().indexOf(veld)];
        return kolom < 0 ? "" : records.cel(kolom).strip();
    }
}
