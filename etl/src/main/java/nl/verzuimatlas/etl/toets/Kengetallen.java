package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.verzuimatlas.etl.lezen.Rijtelling;
import nl.verzuimatlas.etl.toets.regel.Groepen;
import nl.verzuimatlas.etl.toets.telling.Dagtelling;
import nl.verzuimatlas.etl.toets.telling.Getaltelling;
import nl.verzuimatlas.etl.toets.telling.Monster;
import nl.verzuimatlas.etl.toets.telling.Sleutelmonster;
import nl.verzuimatlas.etl.toets.telling.Waardetelling;

/**
 * Figures of the rows from which the meaning of a delivery is judged. Their size is bounded whatever the number of rows;
 * what is made per piece of a file adds up to that of the whole. Fields are written by this package only.
 */
public final class Kengetallen implements Serializable {

    private static final long serialVersionUID = 2L;
    private static final int DAGEN_PER_WEEK = 7;
    private static final int MEESTE_BIJZONDERE_RIJEN = 50;
    // 1 January 1970 was a Thursday: weeks begin on Monday
    private static final int MAANDAG = 3;

    long gelezen;
    long geaccepteerd;
    long geweigerd;
    long ingetrokken;
    long legeRegels;
    long voetregels;
    long zonderCode;
    long metUren;
    long metZestienUur;
    LocalDate laatste = LocalDate.MIN;
    long[] gevuld = {};
    boolean[] geleverd = {};
    int[] schrijfwijzen = {};
    final Rijtelling rijtelling = new Rijtelling();
    final TreeMap<String, TreeMap<Integer, Integer>> rijenPerWeek = new TreeMap<>();
    final Waardetelling gemeenten = new Waardetelling();
    final Waardetelling scholen = new Waardetelling();
    final Waardetelling onbekendeVestigingen = new Waardetelling();
    final Waardetelling onbekendeVerbanden = new Waardetelling();
    final Waardetelling anderOnderwijs = new Waardetelling();
    final TreeMap<String, Waardetelling> perCode = new TreeMap<>();
    final HashMap<String, Waardetelling> soortPerSchool = new HashMap<>();
    final TreeMap<String, Dagtelling> begindagen = new TreeMap<>();
    final TreeMap<String, Getaltelling> getallen = new TreeMap<>();
    final TreeMap<String, Integer> leeftijden = new TreeMap<>();
    final ArrayList<Totaalrij> totaalrijen = new ArrayList<>();
    final ArrayList<Rijplek> kopregels = new ArrayList<>();
    final Totalen totalen = new Totalen();
    final Groepen groepen = new Groepen();
    final Sleutelmonster sleutels = new Sleutelmonster();
    Monster leerlingen = new Monster(Monster.MEESTE_PER_STUK);

    /** A row of a file. */
    public record Rijplek(String bestand, long rij) implements Serializable {}

    /**
     * A row that adds up others.
     *
     * @param geheel whether it is the total of all rows
     * @param getallen number per field
     */
    public record Totaalrij(Rijplek plek, boolean geheel, Map<String, Double> getallen) implements Serializable {
        public Totaalrij {
            getallen = Map.copyOf(getallen);
        }
    }

    /** Figures to add up those of pieces: with room for the pupils of a whole delivery. */
    public static Kengetallen vanGeheel() {
        Kengetallen geheel = new Kengetallen();
        geheel.leerlingen = new Monster(Monster.MEESTE);
        return geheel;
    }

    /** Number of the week, Monday to Sunday, in which {@code dag} falls. */
    public static int week(LocalDate dag) {
        return (int) Math.floorDiv(dag.toEpochDay() + MAANDAG, (long) DAGEN_PER_WEEK);
    }

    /** Monday of a week. */
    public static LocalDate maandag(int week) {
        return LocalDate.ofEpochDay((long) week * DAGEN_PER_WEEK - MAANDAG);
    }

    void plus(Kengetallen ander) {
        gelezen += ander.gelezen;
        geaccepteerd += ander.geaccepteerd;
        geweigerd += ander.geweigerd;
        ingetrokken += ander.ingetrokken;
        legeRegels += ander.legeRegels;
        voetregels += ander.voetregels;
        zonderCode += ander.zonderCode;
        metUren += ander.metUren;
        metZestienUur += ander.metZestienUur;
        laatste = laatste.isAfter(ander.laatste) ? laatste : ander.laatste;
        rijtelling.plus(ander.rijtelling);
        ander.rijenPerWeek.forEach((vestiging, weken) -> {
            SortedMap<Integer, Integer> onze = rijenPerWeek.computeIfAbsent(vestiging, nieuw -> new TreeMap<>());
            weken.forEach((week, aantal) -> onze.merge(week, aantal, Integer::sum));
        });
        gevuld = Arrays.copyOf(gevuld, Math.max(gevuld.length, ander.gevuld.length));
        geleverd = Arrays.copyOf(geleverd, Math.max(geleverd.length, ander.geleverd.length));
        for (int i = 0; i < ander.geleverd.length; i++) {
            geleverd[i] |= ander.geleverd[i];
        }
        for (int i = 0; i < ander.gevuld.length; i++) {
            gevuld[i] += ander.gevuld[i];
        }
        schrijfwijzen = Arrays.copyOf(schrijfwijzen, Math.max(schrijfwijzen.length, ander.schrijfwijzen.length));
        for (int i = 0; i < ander.schrijfwijzen.length; i++) {
            schrijfwijzen[i] |= ander.schrijfwijzen[i];
        }
        plusTellingen(ander);
    }

    private void plusTellingen(Kengetallen ander) {
        gemeenten.plus(ander.gemeenten);
        scholen.plus(ander.scholen);
        onbekendeVestigingen.plus(ander.onbekendeVestigingen);
        onbekendeVerbanden.plus(ander.onbekendeVerbanden);
        anderOnderwijs.plus(ander.anderOnderwijs);
        ander.perCode.forEach((kolom, hunne) ->
                perCode.computeIfAbsent(kolom, nieuw -> new Waardetelling()).plus(hunne));
        ander.soortPerSchool.forEach((school, hunne) -> soortPerSchool
                .computeIfAbsent(school, nieuw -> new Waardetelling())
                .plus(hunne));
        ander.begindagen.forEach((regio, hunne) ->
                begindagen.computeIfAbsent(regio, nieuw -> new Dagtelling()).plus(hunne));
        ander.getallen.forEach((kolom, hunne) ->
                getallen.computeIfAbsent(kolom, nieuw -> new Getaltelling()).plus(hunne));
        ander.leeftijden.forEach((gemeente, jaren) -> leeftijden.merge(gemeente, jaren, (een, twee) -> een | twee));
        ander.totaalrijen.forEach(this::voegToe);
        ander.kopregels.forEach(this::voegToe);
        totalen.plus(ander.totalen);
        groepen.plus(ander.groepen);
        sleutels.plus(ander.sleutels);
        leerlingen.plus(ander.leerlingen);
    }

    void voegToe(Totaalrij rij) {
        if (totaalrijen.size() < MEESTE_BIJZONDERE_RIJEN) {
            totaalrijen.add(rij);
        }
    }

    void voegToe(Rijplek kopregel) {
        if (kopregels.size() < MEESTE_BIJZONDERE_RIJEN) {
            kopregels.add(kopregel);
        }
    }

    /** Data rows read. */
    public long gelezen() {
        return gelezen;
    }

    /** Rows accepted. */
    public long geaccepteerd() {
        return geaccepteerd;
    }

    /** Rows rejected. */
    public long geweigerd() {
        return geweigerd;
    }

    /** Empty lines. */
    public long legeRegels() {
        return legeRegels;
    }

    /** Lines below the data, such as the source. */
    public long voetregels() {
        return voetregels;
    }

    /** Accepted rows of which no table explains the code. */
    public long zonderCode() {
        return zonderCode;
    }

    /** Reports of sixteen hours that tell their hours. */
    public long metUren() {
        return metUren;
    }

    /** Those of them with exactly sixteen. */
    public long metZestienUur() {
        return metZestienUur;
    }

    /** Rows of pupils who were withdrawn, left out. */
    public long ingetrokken() {
        return ingetrokken;
    }

    /** What rows say together about things that take several rows. */
    public Groepen groepen() {
        return groepen;
    }

    /** Whether a file has the field, by its place in the schema. */
    public boolean isGeleverd(int veld) {
        return veld < geleverd.length && geleverd[veld];
    }

    /** What reading made of records: skipped, or made into more rows. */
    public Rijtelling rijtelling() {
        return rijtelling;
    }

    /** Last date of the rows; {@link LocalDate#MIN} when they have none. */
    public LocalDate laatste() {
        return laatste;
    }

    /** Municipalities of residence that occur. */
    public List<String> gemeenten() {
        return List.copyOf(gemeenten.alle().keySet());
    }

    /** Accepted rows per municipality. */
    public Waardetelling perGemeente() {
        return gemeenten;
    }

    /** Accepted rows per vestiging, or per institution when rows have no vestiging. */
    public Waardetelling perSchool() {
        return scholen;
    }

    /** Accepted rows with a value, per field of the schema. */
    public long gevuld(int veld) {
        return veld < gevuld.length ? gevuld[veld] : 0;
    }

    /** Notations that occur in a field; see {@link Schrijfwijze}. */
    public int schrijfwijzen(int veld) {
        return veld < schrijfwijzen.length ? schrijfwijzen[veld] : 0;
    }

    /** Rows per vestiging and week; only for registrations. */
    public SortedMap<String, TreeMap<Integer, Integer>> rijenPerWeek() {
        return Collections.unmodifiableSortedMap(rijenPerWeek);
    }

    /** Vestigingen that the home does not know. */
    public Waardetelling onbekendeVestigingen() {
        return onbekendeVestigingen;
    }

    /** Samenwerkingsverbanden that the home does not know. */
    public Waardetelling onbekendeVerbanden() {
        return onbekendeVerbanden;
    }

    /** {@code 99AA00 vo}: kinds of education that the vestiging does not offer. */
    public Waardetelling anderOnderwijs() {
        return anderOnderwijs;
    }

    /** Rows per value of a field with a list of codes. */
    public Waardetelling perCode(String veld) {
        return perCode.getOrDefault(veld, new Waardetelling());
    }

    /** Rows per kind of absence, by institution; only for registrations. */
    public SortedMap<String, Waardetelling> soortPerSchool() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(soortPerSchool));
    }

    /** Rows per first day, by school holiday region; an empty name when that is unknown. */
    public SortedMap<String, Dagtelling> begindagen() {
        return Collections.unmodifiableSortedMap(begindagen);
    }

    /** Numbers of a field. */
    public Getaltelling getallen(String veld) {
        return getallen.getOrDefault(veld, new Getaltelling());
    }

    /** Ages per municipality, a bit each. */
    public SortedMap<String, Integer> leeftijden() {
        return Collections.unmodifiableSortedMap(leeftijden);
    }

    /** Rows that add up others; the first of them. */
    public List<Totaalrij> totaalrijen() {
        return List.copyOf(totaalrijen);
    }

    /** Headers that stand among the rows; the first of them. */
    public List<Rijplek> kopregels() {
        return List.copyOf(kopregels);
    }

    /** Published totals and their parts. */
    public Totalen totalen() {
        return totalen;
    }

    /** Some primary keys. */
    public List<String> sleutels() {
        return sleutels.sleutels();
    }

    /** Rows of pupils, or of a part of them. */
    public Monster leerlingen() {
        return leerlingen;
    }
}
