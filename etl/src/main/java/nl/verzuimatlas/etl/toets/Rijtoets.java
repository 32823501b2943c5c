package nl.verzuimatlas.etl.toets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.EindeLeeg;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.toets.regel.Regelomgeving;
import nl.verzuimatlas.etl.toets.regel.Regels;
import nl.verzuimatlas.etl.toets.regel.Rijregel;
import nl.verzuimatlas.etl.toets.telling.Monster;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** Judges the rows of one piece of a file, one at a time, and collects all there is to say about them. */
final class Rijtoets {

    private static final Pattern VOETREGEL = Pattern.compile(
            "\\W*(bron|source|peildatum|gegenereerd|afgedrukt|copyright|toelichting|noot|einde|eof|aantal records|totaal aantal)\\b.*|©.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ZONDER_NAAM = Pattern.compile("\\d+(?: en \\d+)*");
    private static final List<String> OPSOMBAAR = List.of("VA-T05", "VA-T06", "VA-T07", "VA-T10");
    private static final List<String> RECHTGEZET = List.of("VA-N01", "VA-N02", "VA-N03", "VA-N04", "VA-N05", "VA-G06");

    private final BronSchema schema;
    private final Toetsplan plan;
    private final Bestandsvorm vorm;
    private final int bestandNummer;
    private final Dubbelen.Lezer dubbelen;
    private final Leesplan leesplan;
    private final int[] velden;
    private final Bevindingenteller teller;
    private final Kengetallen kengetallen;
    private final Hersleutel hersleutel;
    private final List<Celtoets> cellen;
    private final int[] uitkolom;
    private final int[] pseudoniemen;
    private final String[] sleutelnamen;
    private final Rijregel[] regels;
    private final Rijregel.Melder melder = this::meld;
    private final Betekenistoets betekenis;
    private final int brin;
    private final int code;
    private final int open;
    private final List<Integer> zonderEinde;
    private final int soort;
    private final int geoorloofd;
    private final Waardenteller.Plek codes;
    private final Object[] rij;
    private final long[][] rechtgezet;
    private final Rijteller rijteller;
    private final Misser misser;
    private final Map<String, String> koppen = new HashMap<>();
    private final List<Bevinding> fouten = new ArrayList<>();
    private final List<Foutwaarde> foutwaarden = new ArrayList<>();
    private final Rijregel.Melder betekenismelder = this::meldBetekenis;
    private Records huidig;
    private long rijNummer;
    private long leerling;
    private int deel;

    private record Foutwaarde(String veld, String waarde) {}

    /** What a record is. */
    enum Soort {
        GOED,
        GEWEIGERD,
        INGETROKKEN,
        GEEN_RIJ
    }

    Rijtoets(Toetsplan plan, Stuk stuk, Bevindingenteller teller, Kengetallen kengetallen) {
        this.schema = BronSchema.lees(plan.bron());
        this.plan = plan;
        this.vorm = stuk.vorm();
        this.bestandNummer = stuk.bestandNummer();
        this.dubbelen = plan.dubbelen().lezer(stuk);
        this.leesplan = plan.leesplannen().get(bestandNummer);
        this.velden = leesplan.plaatsen().stream().mapToInt(Integer::intValue).toArray();
        this.teller = teller;
        this.kengetallen = kengetallen;
        this.hersleutel = plan.hersleutel().kopie();
        Kolomindeling indeling = Kolomindeling.van(schema);
        this.cellen = schema.fields().stream()
                .map(veld -> new Celtoets(veld, schema.missingValues(), plan.gemeenten()))
                .toList();
        this.uitkolom = schema.fields().stream()
                .mapToInt(veld -> indeling.plaats(veld.kolom()))
                .toArray();
        this.pseudoniemen = plan.ingetrokken().isEmpty()
                ? new int[0]
                : IntStream.range(0, cellen.size())
                        .filter(i -> cellen.get(i).isPseudoniem() && velden[i] >= 0)
                        .toArray();
        this.sleutelnamen = schema.fields().stream()
                .map(veld -> Hersleutel.kolom(schema, veld))
                .toArray(String[]::new);
        Regelomgeving omgeving =
                new Regelomgeving(indeling::plaats, plan.peildatum(), plan.definitief(), plan.naslag());
        this.regels = Stream.concat(
                        schema.regels().stream().map(naam -> Regels.regel(naam, omgeving)),
                        Stream.of(Regels.vestigingPastBijBrin(omgeving)))
                .toArray(Rijregel[]::new);
        this.betekenis = new Betekenistoets(schema, plan, indeling);
        boolean metCodes = !schema.afgeleid().isEmpty();
        this.brin = indeling.plaats("brin");
        this.code = metCodes ? indeling.plaats("code") : -1;
        this.open = indeling.plaats("open");
        this.zonderEinde = metCodes
                ? Stream.of("einddatum", "beginlesuur", "eindlesuur", "dagdeel")
                        .map(indeling::plaats)
                        .toList()
                : List.of();
        this.soort = indeling.plaats("soort");
        this.geoorloofd = indeling.plaats("geoorloofd");
        this.rechtgezet = new long[cellen.size()][RECHTGEZET.size()];
        this.rij = new Object[indeling.kolommen().size()];
        this.kengetallen.geleverd = new boolean[velden.length];
        for (int i = 0; i < velden.length; i++) {
            kengetallen.geleverd[i] = velden[i] >= 0;
        }
        this.rijteller = new Rijteller(schema, indeling, vorm.naam(), plan.naslag(), kengetallen);
        for (int i = 0; i < cellen.size(); i++) {
            koppen.putIfAbsent(cellen.get(i).veld().name(), kop(i));
        }
        this.codes = plek("VA-C08", "CODE");
        this.misser = new Misser(schema, vorm, leesplan, cellen);
    }

    /** Judges the current record; the values and the reasons for rejection are then in this object. */
    Soort toets(Records records) {
        rijNummer = records.rij();
        deel = records.deel();
        fouten.clear();
        foutwaarden.clear();
        Arrays.fill(rij, null);
        if (isGeenRij(records)) {
            return Soort.GEEN_RIJ;
        }
        kengetallen.gelezen++;
        if (isIngetrokken(records)) {
            kengetallen.ingetrokken++;
            return Soort.INGETROKKEN;
        }
        if (pastInKop(records)) {
            leesCellen(records);
            if (!fouten.isEmpty() && isGeenGegeven(records)) {
                kengetallen.gelezen--;
                return Soort.GEEN_RIJ;
            }
            if (fouten.isEmpty()) {
                for (Rijregel regel : regels) {
                    regel.toets(rij, melder);
                }
            }
            if (fouten.isEmpty()) {
                huidig = records;
                betekenis.toets(rij, betekenismelder);
            }
            if (!plan.dubbelen().isLeeg() && fouten.isEmpty()) {
                toetsDubbel();
            }
        }
        if (!fouten.isEmpty()) {
            fouten.forEach(teller::tel);
            foutwaarden.forEach(een -> teller.telWaarde(plek("VA-M36", een.veld()), een.waarde()));
            kengetallen.geweigerd++;
            return Soort.GEWEIGERD;
        }
        if (code >= 0) {
            leesCode();
            rij[open] = isOpen() ? Boolean.TRUE : null;
        }
        rij[rij.length - 2] = vorm.naam();
        rij[rij.length - 1] = rijNummer;
        rijteller.tel(rij, betekenis.dag(rij), leerling, rijNummer);
        return Soort.GOED;
    }

    /** Values of the accepted row, in the order of the {@link Kolomindeling}; overwritten by the next row. */
    Object[] rij() {
        return rij;
    }

    /** Why the row was rejected. */
    List<Bevinding> fouten() {
        return fouten;
    }

    /** Hands over what was counted per column; after the last row. */
    void sluitAf() {
        for (int i = 0; i < rechtgezet.length; i++) {
            for (int soort = 0; soort < RECHTGEZET.size(); soort++) {
                if (rechtgezet[i][soort] > 0) {
                    teller.telRechtgezet(RECHTGEZET.get(soort), vorm.naam(), kop(i), rechtgezet[i][soort]);
                }
            }
        }
        rijteller.sluitAf();
    }

    private void toetsDubbel() {
        dubbelen.eerste(Toetsplan.Rijplaats.van(bestandNummer, rijNummer, deel))
                .ifPresent(eerste -> meld("VA-R03", schema.primaryKey().get(0), dubbel(eerste)));
    }

    private boolean isGeenRij(Records records) {
        int gevuld = 0;
        for (int i = 0; i < records.aantal() && gevuld < 2; i++) {
            gevuld += records.isLeeg(i) ? 0 : 1;
        }
        if (gevuld == 0) {
            kengetallen.legeRegels++;
            return true;
        }
        boolean eenCel = gevuld == 1 && vorm.koppen().size() > 1;
        if (eenCel && VOETREGEL.matcher(records.cel(0).strip()).matches()) {
            kengetallen.voetregels++;
            return true;
        }
        return false;
    }

    // before anything else: of a pupil who was withdrawn not even a rejected row may be kept
    private boolean isIngetrokken(Records records) {
        for (int i : pseudoniemen) {
            if (velden[i] < records.aantal() || velden[i] >= Leesplan.AFGELEID) {
                Celuitkomst uitkomst = cellen.get(i).toets(records.cel(velden[i]));
                if (!uitkomst.isFout()
                        && !uitkomst.isLeeg()
                        && plan.ingetrokken().contains(sleutel(i, uitkomst))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String sleutel(int veld, Celuitkomst uitkomst) {
        return hersleutel.sleutel(sleutelnamen[veld], (String) uitkomst.waarde());
    }

    private boolean pastInKop(Records records) {
        int verwacht = vorm.koppen().size();
        int aantal = records.aantal();
        while (aantal > verwacht && records.isLeeg(aantal - 1)) {
            aantal--;
        }
        if (aantal == verwacht) {
            return true;
        }
        String wie = vorm.kopRij() == 0 ? "de andere rijen hebben" : "de kopregel heeft";
        Map<String, String> waarden =
                Map.of("aantal", String.valueOf(aantal), "verwacht", String.valueOf(verwacht), "wie", wie);
        meldBij(aantal < verwacht ? "VA-R01" : "VA-R02", "", waarden);
        return false;
    }

    private void leesCellen(Records records) {
        for (int i = 0; i < cellen.size(); i++) {
            int kolom = velden[i];
            if (kolom < 0) {
                continue;
            }
            Celtoets celtoets = cellen.get(i);
            Veld veld = celtoets.veld();
            Celuitkomst uitkomst = celtoets.toets(records, kolom);
            if (uitkomst.isFout()) {
                meld(uitkomst.fout(), veld.name(), uitkomst.waarden());
                if (isOpsombaar(veld, uitkomst.fout())) {
                    foutwaarden.add(
                            new Foutwaarde(veld.name(), uitkomst.waarden().get("waarde")));
                }
                continue;
            }
            kengetallen.schrijfwijzen[i] |= uitkomst.schrijfwijze();
            if (!uitkomst.gemeld().isEmpty()) {
                telGemeld(i, veld, uitkomst.gemeld());
            }
            if (uitkomst.spaties()) {
                rechtgezet[i][RECHTGEZET.indexOf("VA-N02")]++;
            }
            if (!uitkomst.isLeeg()) {
                rij[uitkolom[i]] = celtoets.isPseudoniem() ? leerling(i, uitkomst) : uitkomst.waarde();
            }
            if (celtoets.isVerbergbaar()) {
                rij[uitkolom[i] + 1] = uitkomst.status();
            }
        }
    }

    // a key is different in every row
    private boolean isOpsombaar(Veld veld, String id) {
        return OPSOMBAAR.contains(id)
                && !veld.isPseudoniem()
                && !schema.primaryKey().contains(veld.name());
    }

    private Waardenteller.Plek plek(String id, String veld) {
        return new Waardenteller.Plek(id, vorm.naam(), kopVan(veld), schema.bron(), veld);
    }

    private void telGemeld(int plaats, Veld veld, String id) {
        int soort = RECHTGEZET.indexOf(id);
        if (soort < 0) {
            meld(id, veld.name(), Map.of());
        } else {
            rechtgezet[plaats][soort]++;
        }
    }

    private String leerling(int veld, Celuitkomst uitkomst) {
        leerling = Monster.leerling((String) uitkomst.waarde());
        return sleutel(veld, uitkomst);
    }

    // a header or a total among the rows is no row; a row whose cells moved has one cause and not many
    private boolean isGeenGegeven(Records records) {
        if (misser.isKop(records)) {
            kengetallen.voegToe(new Kengetallen.Rijplek(vorm.naam(), rijNummer));
            return true;
        }
        if (misser.isTotaal(records)) {
            kengetallen.voegToe(misser.totaal(records));
            return true;
        }
        int stap = misser.verschuiving(records, fouten.size());
        if (stap != 0) {
            fouten.clear();
            foutwaarden.clear();
            meldBij("VA-K08", "", Map.of("richting", stap > 0 ? "rechts" : "links"));
        }
        return false;
    }

    // lesson hours or a dagdeel are of one day
    private boolean isOpen() {
        return leesplan.eindeLeeg() == EindeLeeg.OPEN && zonderEinde.stream().allMatch(veld -> rij[veld] == null);
    }

    private void leesCode() {
        Optional<Codetabel.Betekenis> bekend = plan.codetabel().isEmpty()
                ? Optional.empty()
                : plan.codetabel().get(0).betekenis((String) rij[brin], (String) rij[code]);
        if (bekend.isEmpty()) {
            kengetallen.zonderCode++;
            teller.telWaarde(codes, Waardetoon.toon((String) rij[code]));
            if (!plan.codetabel().isEmpty()) {
                meld("VA-C01", "CODE", Map.of("waarde", Waardetoon.toon((String) rij[code]), "brin", (String)
                        rij[brin]));
            }
        }
        Codetabel.Betekenis gevonden = bekend.orElse(Codetabel.ONBEKEND);
        rij[soort] = gevonden.soort();
        rij[geoorloofd] = gevonden.geoorloofd();
    }

    private Map<String, String> dubbel(String eerste) {
        String sleutel = IntStream.range(0, velden.length)
                .filter(i -> velden[i] >= 0
                        && schema.primaryKey().contains(cellen.get(i).veld().name()))
                .mapToObj(this::kop)
                .collect(Collectors.joining(" + "));
        return Map.of("sleutel", sleutel, "eerste", eerste);
    }

    private void meld(String id, String veld, Map<String, String> waarden) {
        meldBij(id, kopVan(veld), waarden);
    }

    // an unknown municipality is shown as the file has it, so that the supplier can find it
    private void meldBetekenis(String id, String veld, Map<String, String> waarden) {
        if (!id.equals("VA-G01")) {
            meld(id, veld, waarden);
            return;
        }
        int plaats = IntStream.range(0, cellen.size())
                .filter(i -> cellen.get(i).veld().name().equals(veld))
                .findFirst()
                .orElseThrow();
        meld(id, veld, Map.of("waarde", Waardetoon.toon(huidig.cel(velden[plaats]))));
    }

    private void meldBij(String id, String kop, Map<String, String> waarden) {
        Bevindingsoort soort = Catalogus.HUIS.soort(id);
        if (soort.niveau() == Niveau.FOUT) {
            Bevinding fout = soort.bij(vorm.naam(), rijNummer, kop, waarden);
            fouten.add(fout);
        } else {
            teller.tel(soort, vorm.naam(), rijNummer, kop, waarden);
        }
    }

    private String kopVan(String veld) {
        return koppen.getOrDefault(veld, veld);
    }

    private String kop(int veld) {
        String kop = leesplan.koppen().get(veld).replace(" + ", " en ");
        String naam = cellen.get(veld).veld().name();
        // a number says where to look, and not what should be there
        return ZONDER_NAAM.matcher(kop).matches() ? kop + " (" + naam + ")" : kop;
    }
}
