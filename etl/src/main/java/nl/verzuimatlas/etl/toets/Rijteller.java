package nl.verzuimatlas.etl.toets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.regel.Groepsregel;
import nl.verzuimatlas.etl.toets.telling.Dagtelling;
import nl.verzuimatlas.etl.toets.telling.Getaltelling;
import nl.verzuimatlas.etl.toets.telling.Monster;
import nl.verzuimatlas.etl.toets.telling.Waardetelling;
import nl.verzuimatlas.etl.toets.telling.Weektelling;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** Counts the accepted rows of one piece of a file. Called for every row: it allocates only for what it has not seen. */
final class Rijteller {

    private static final String UITKOMST_ZONDER_VELD = "";
    private static final Set<String> ZESTIEN_UUR = Set.of("V3", "V4");
    private static final int ZESTIEN = 16;
    // beyond any lesson hour
    private static final int OCHTEND = 101;
    private static final int MIDDAG = 102;

    private final BronSchema schema;
    private final String bestand;
    private final Naslag naslag;
    private final Kengetallen kengetallen;
    private final int[] uitkolom;
    private final boolean registratie;
    private final int brin;
    private final int vestiging;
    private final int gemeente;
    private final int verband;
    private final int onderwijs;
    private final int begin;
    private final int einde;
    private final int soort;
    private final int uren;
    private final int beginUur;
    private final int eindUur;
    private final int dagdeel;
    private final int leeftijd;
    private final int leerling;
    private final int[] sleutel;
    private final List<Codeveld> codevelden = new ArrayList<>();
    private final List<Getalveld> getalvelden = new ArrayList<>();
    private final List<String> totaalkolommen;
    private final int[] totaalplaatsen;
    private final Map<String, School> scholen = new HashMap<>();
    private final Set<String> instellingen;
    private final Map<String, String> groepen = new HashMap<>();
    private final Dagtelling zonderRegio = new Dagtelling();
    private final Optional<Groepsregel> groepsregel;

    private record Codeveld(int plaats, Waardetelling telling) {}

    private record Getalveld(int plaats, Getaltelling telling) {}

    // all that is counted for a vestiging, found once per row
    private static final class School {
        private final Weektelling weken = new Weektelling();
        private Optional<Naslag.Vestiging> bekend = Optional.empty();
        private Optional<Dagtelling> dagen = Optional.empty();
    }

    Rijteller(BronSchema schema, Kolomindeling indeling, String bestand, Naslag naslag, Kengetallen kengetallen) {
        this.schema = schema;
        this.bestand = bestand;
        this.naslag = naslag;
        this.kengetallen = kengetallen;
        this.registratie = !schema.afgeleid().isEmpty();
        this.uitkolom = schema.fields().stream()
                .mapToInt(veld -> indeling.plaats(veld.kolom()))
                .toArray();
        this.brin = indeling.plaats("brin");
        this.vestiging = indeling.plaats("vestigingscode");
        this.gemeente =
                schema.gemeente().map(veld -> indeling.plaats(veld.kolom())).orElse(-1);
        this.verband = indeling.plaats("swv");
        this.onderwijs = schema.bron().equals("vestigingen") ? -1 : indeling.plaats("onderwijssoort");
        this.begin = plaatsVanDatum(indeling);
        this.einde = Math.max(indeling.plaats("einddatum"), indeling.plaats("einde"));
        this.soort = registratie ? indeling.plaats("soort") : indeling.plaats("verzuimsoort");
        this.uren = indeling.plaats("verzuimuren");
        this.beginUur = indeling.plaats("beginlesuur");
        this.eindUur = indeling.plaats("eindlesuur");
        this.dagdeel = indeling.plaats("dagdeel");
        this.leeftijd = indeling.plaats("leeftijd");
        this.leerling = schema.findVeld("PSEUDONIEM").isPresent() && brin >= 0 ? indeling.plaats("pseudoniem") : -1;
        this.sleutel = sleutel(indeling);
        this.totaalkolommen = List.of(
                "indicator", "regiotype", "regiocode", "schooljaar", "dimensie", "eenheid", "uitgever", "titel");
        this.totaalplaatsen = schema.bron().equals("referentiecijfers")
                ? totaalkolommen.stream().mapToInt(indeling::plaats).toArray()
                : new int[0];
        for (Veld veld : schema.fields()) {
            int plaats = indeling.plaats(veld.kolom());
            boolean codes = veld.type() == Type.STRING
                    && !veld.constraints().enumeratie().isEmpty();
            if (codes) {
                Waardetelling telling = new Waardetelling();
                kengetallen.perCode.put(veld.name(), telling);
                codevelden.add(new Codeveld(plaats, telling));
            }
            boolean telbaar =
                    veld.type() == Type.INTEGER && !veld.suppressieTekens().isEmpty();
            if (telbaar || veld.name().startsWith("WEEGFACTOR")) {
                Getaltelling telling = new Getaltelling();
                kengetallen.getallen.put(veld.name(), telling);
                getalvelden.add(new Getalveld(plaats, telling));
            }
        }
        this.groepsregel = Groepsregel.van(schema);
        this.instellingen = naslag.instellingen();
        Toetsgrenzen.HUIS.onderwijs().forEach(een -> groepen.put(een.soort(), een.groep()));
        kengetallen.gevuld = new long[schema.fields().size()];
        kengetallen.schrijfwijzen = new int[schema.fields().size()];
        kengetallen.begindagen.put(UITKOMST_ZONDER_VELD, zonderRegio);
    }

    private int plaatsVanDatum(Kolomindeling indeling) {
        return schema.schooljaarVan()
                .flatMap(schema::findVeld)
                .filter(veld -> veld.type() == Type.DATE)
                .map(veld -> indeling.plaats(veld.kolom()))
                .orElse(-1);
    }

    // keys of pupils are ours, and other than those of earlier deliveries when nothing is stored
    private int[] sleutel(Kolomindeling indeling) {
        List<Veld> velden = schema.primaryKey().stream()
                .map(schema::findVeld)
                .flatMap(Optional::stream)
                .toList();
        boolean bruikbaar =
                schema.schooljaarVan().isPresent() && velden.stream().noneMatch(Veld::isPseudoniem);
        return bruikbaar
                ? velden.stream()
                        .mapToInt(veld -> indeling.plaats(veld.kolom()))
                        .toArray()
                : new int[0];
    }

    /**
     * Counts an accepted row.
     *
     * @param dag day of the row; null when it has none
     * @param wie key by which pupils are chosen
     * @param rijNummer row in the file
     */
    void tel(Object[] rij, LocalDate dag, long wie, long rijNummer) {
        kengetallen.geaccepteerd++;
        for (int i = 0; i < uitkolom.length; i++) {
            kengetallen.gevuld[i] += rij[uitkolom[i]] == null ? 0 : 1;
        }
        if (dag != null && dag.isAfter(kengetallen.laatste)) {
            kengetallen.laatste = dag;
        }
        if (gemeente >= 0 && rij[gemeente] != null) {
            kengetallen.gemeenten.tel((String) rij[gemeente], rijNummer);
        }
        for (Codeveld veld : codevelden) {
            if (rij[veld.plaats] != null) {
                veld.telling.tel((String) rij[veld.plaats], rijNummer);
            }
        }
        for (Getalveld veld : getalvelden) {
            if (rij[veld.plaats] == null) {
                veld.telling.telZonder();
            } else {
                veld.telling.tel(((Number) rij[veld.plaats]).doubleValue());
            }
        }
        if (groepsregel.isPresent()) {
            groepsregel.get().neemOp(rij, kengetallen.groepen);
        }
        telSchool(rij, dag, rijNummer);
        telMeer(rij, rijNummer);
        if (sleutel.length > 0) {
            kengetallen.sleutels.tel(rij, sleutel);
        }
        if (leerling >= 0 && begin >= 0 && kengetallen.leerlingen.neemt(wie)) {
            kengetallen.leerlingen.voegToe(wie, monsterrij(rij, rijNummer));
        }
    }

    private void telSchool(Object[] rij, LocalDate dag, long rijNummer) {
        String code = vestiging >= 0 && rij[vestiging] != null
                ? (String) rij[vestiging]
                : brin >= 0 ? (String) rij[brin] : null;
        Dagtelling dagen = zonderRegio;
        if (code != null) {
            kengetallen.scholen.tel(code, rijNummer);
            School school = scholen.get(code);
            if (school == null) {
                school = nieuweSchool(code);
            }
            dagen = school.dagen.orElse(zonderRegio);
            if (registratie && dag != null) {
                school.weken.tel(Kengetallen.week(dag));
            }
            toetsSchool(school, code, rij, rijNummer);
        }
        if (begin >= 0 && rij[begin] != null) {
            dagen.tel((LocalDate) rij[begin]);
        }
    }

    private School nieuweSchool(String code) {
        School school = new School();
        school.bekend = Optional.ofNullable(naslag.vestigingen().get(code));
        school.dagen = school.bekend.map(
                bekend -> kengetallen.begindagen.computeIfAbsent(bekend.vakantieregio(), nieuw -> new Dagtelling()));
        scholen.put(code, school);
        return school;
    }

    private void toetsSchool(School school, String code, Object[] rij, long rijNummer) {
        if (naslag.vestigingen().isEmpty()) {
            return;
        }
        boolean bestaat = school.bekend.isPresent() || code.length() == 4 && instellingen.contains(code);
        if (!bestaat) {
            kengetallen.onbekendeVestigingen.tel(code, rijNummer);
        } else if (school.bekend.isPresent() && onderwijs >= 0 && rij[onderwijs] != null) {
            String hier = groepen.get(school.bekend.get().onderwijssoort());
            String opgegeven = groepen.get((String) rij[onderwijs]);
            if (hier != null && opgegeven != null && !hier.equals(opgegeven)) {
                kengetallen.anderOnderwijs.tel(code + ' ' + rij[onderwijs], rijNummer);
            }
        }
    }

    private void telMeer(Object[] rij, long rijNummer) {
        if (verband >= 0
                && rij[verband] != null
                && !naslag.samenwerkingsverbanden().isEmpty()
                && !naslag.samenwerkingsverbanden().contains(rij[verband])) {
            kengetallen.onbekendeVerbanden.tel((String) rij[verband], rijNummer);
        }
        if (uren >= 0 && rij[uren] != null && rij[soort] != null && ZESTIEN_UUR.contains(rij[soort])) {
            kengetallen.metUren++;
            kengetallen.metZestienUur += (Double) rij[uren] == ZESTIEN ? 1 : 0;
        }
        if (leeftijd >= 0 && gemeente >= 0 && rij[leeftijd] != null && rij[gemeente] != null) {
            int bit = 1 << ((Long) rij[leeftijd]).intValue();
            kengetallen.leeftijden.merge((String) rij[gemeente], bit, (een, twee) -> een | twee);
        }
        if (registratie && brin >= 0 && rij[brin] != null && rij[soort] != null) {
            Waardetelling telling = kengetallen.soortPerSchool.get(rij[brin]);
            if (telling == null) {
                telling = new Waardetelling();
                kengetallen.soortPerSchool.put((String) rij[brin], telling);
            }
            telling.tel((String) rij[soort], rijNummer);
        }
        if (totaalplaatsen.length > 0) {
            telTotaal(rij, rijNummer);
        }
    }

    private void telTotaal(Object[] rij, long rijNummer) {
        int categorie = plaats("CATEGORIE");
        int waarde = plaats("WAARDE");
        int eenheid = plaats("EENHEID");
        if (rij[waarde] == null) {
            return;
        }
        StringBuilder naam = new StringBuilder();
        for (int plaats : totaalplaatsen) {
            naam.append(rij[plaats]).append('|');
        }
        kengetallen.totalen.tel(
                naam.toString(),
                (String) rij[categorie],
                (String) rij[eenheid],
                (Double) rij[waarde],
                bestand,
                rijNummer);
    }

    private int plaats(String veld) {
        for (int i = 0; i < uitkolom.length; i++) {
            if (schema.fields().get(i).name().equals(veld)) {
                return uitkolom[i];
            }
        }
        throw new IllegalStateException("no field " + veld);
    }

    private Monster.Rij monsterrij(Object[] rij, long rijNummer) {
        int eersteDag = (int) ((LocalDate) rij[begin]).toEpochDay();
        boolean open = einde < 0 || rij[einde] == null;
        int laatsteDag = open ? eersteDag : (int) ((LocalDate) rij[einde]).toEpochDay();
        int eerste = beginUur < 0 || rij[beginUur] == null ? zonderUur(rij) : ((Long) rij[beginUur]).intValue();
        int laatste = eindUur < 0 || rij[eindUur] == null ? eerste : ((Long) rij[eindUur]).intValue();
        String wat = soort < 0 || rij[soort] == null ? "" : (String) rij[soort];
        String school = rij[brin] == null ? "" : (String) rij[brin];
        return new Monster.Rij(bestand, rijNummer, school, wat, eersteDag, laatsteDag, eerste, laatste);
    }

    // a dagdeel is a lesson hour of its own, so that ochtend and middag do not collide
    private int zonderUur(Object[] rij) {
        return dagdeel < 0 || rij[dagdeel] == null ? 0 : rij[dagdeel].equals("ochtend") ? OCHTEND : MIDDAG;
    }

    /** Hands over what was counted per vestiging; after the last row. */
    void sluitAf() {
        scholen.forEach((code, school) -> {
            TreeMap<Integer, Integer> weken = school.weken.alle();
            if (!weken.isEmpty()) {
                kengetallen.rijenPerWeek.put(code, weken);
            }
        });
    }
}
