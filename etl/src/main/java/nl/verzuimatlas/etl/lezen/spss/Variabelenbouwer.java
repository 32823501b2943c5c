package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.etl.lezen.spss.Variabele.Deel;

/**
 * Collects what the records of a dictionary say of the variables. Texts stay bytes until the end, because the character
 * set is told after them.
 */
final class Variabelenbouwer {

    private static final int WOORD = 8;
    private static final int BREEDSTE_DEEL = 255;
    private static final int BYTES_PER_DEEL = 252;
    private static final int MEESTE_VARIABELEN = 100_000;

    private final List<Ruw> variabelen = new ArrayList<>();
    private final List<Ruw> perElement = new ArrayList<>();
    private byte[] langeNamen = {};
    private byte[] langeTeksten = {};
    private final List<Lang> langeLabels = new ArrayList<>();
    private final List<Lang> langOntbrekend = new ArrayList<>();

    private static final class Ruw {
        private final int element;
        private final int breedte;
        private final int formaat;
        private final byte[] naam;
        private byte[] label = {};
        private int ontbrekend;
        private List<byte[]> ontbrekendeWaarden = List.of();
        private List<Double> ontbrekendeGetallen = List.of();
        private final List<Paar> labels = new ArrayList<>();

        private Ruw(int element, int breedte, int formaat, byte[] naam) {
            this.element = element;
            this.breedte = breedte;
            this.formaat = formaat;
            this.naam = naam;
        }
    }

    private record Paar(double getal, byte[] waarde, byte[] label) {}

    private record Lang(byte[] naam, byte[] waarde, byte[] label) {}

    /** Groups of 8 bytes in a case. */
    int elementen() {
        return perElement.size();
    }

    void leesVariabele(Bytebron bron) throws IOException {
        int soort = bron.int32();
        int metLabel = bron.int32();
        int ontbrekend = bron.int32();
        int formaat = bron.int32() >>> 16 & 0xff;
        bron.int32();
        byte[] naam = bron.bytes(WOORD);
        if (soort < -1 || soort > BREEDSTE_DEEL || ontbrekend < -3 || ontbrekend > 3 || ontbrekend == -1) {
            throw Bytebron.onmogelijk("een variabele die niet kan bestaan");
        }
        if (perElement.size() >= MEESTE_VARIABELEN) {
            throw Bytebron.onmogelijk("meer dan " + MEESTE_VARIABELEN + " variabelen");
        }
        Ruw ruw = new Ruw(perElement.size(), soort, formaat, naam);
        if (metLabel == 1) {
            int lengte = bron.int32();
            if (lengte < 0) {
                throw Bytebron.onmogelijk("een label van " + lengte + " tekens");
            }
            ruw.label = Arrays.copyOf(bron.bytes((lengte + 3L) / 4 * 4), lengte);
        } else if (metLabel != 0) {
            throw Bytebron.onmogelijk("een variabele die niet kan bestaan");
        }
        leesOntbrekend(bron, ruw, ontbrekend);
        if (soort >= 0) {
            variabelen.add(ruw);
        } else if (variabelen.isEmpty()) {
            throw Bytebron.onmogelijk("een variabele die niet kan bestaan");
        }
        perElement.add(ruw);
    }

    private static void leesOntbrekend(Bytebron bron, Ruw ruw, int ontbrekend) throws IOException {
        ruw.ontbrekend = ontbrekend;
        List<byte[]> waarden = new ArrayList<>();
        List<Double> getallen = new ArrayList<>();
        for (int i = 0; i < Math.abs(ontbrekend); i++) {
            if (ruw.breedte == 0) {
                getallen.add(bron.flt64());
            } else {
                waarden.add(bron.bytes(WOORD));
            }
        }
        ruw.ontbrekendeWaarden = waarden;
        ruw.ontbrekendeGetallen = getallen;
    }

    void leesWaardelabels(Bytebron bron) throws IOException {
        int aantal = aantal(bron, 2L * WOORD);
        List<byte[]> waarden = new ArrayList<>();
        List<byte[]> teksten = new ArrayList<>();
        for (int i = 0; i < aantal; i++) {
            waarden.add(bron.bytes(WOORD));
            int lengte = bron.bytes(1)[0] & 0xff;
            teksten.add(Arrays.copyOf(bron.bytes((lengte + WOORD) / WOORD * WOORD - 1L), lengte));
        }
        if (bron.int32() != 4) {
            throw Bytebron.onmogelijk("waardelabels zonder variabelen");
        }
        int aantalVariabelen = aantal(bron, 4);
        for (int i = 0; i < aantalVariabelen; i++) {
            int plaats = bron.int32() - 1;
            if (plaats < 0 || plaats >= perElement.size() || perElement.get(plaats).breedte < 0) {
                throw Bytebron.onmogelijk("waardelabels bij een variabele die er niet is");
            }
            Ruw variabele = perElement.get(plaats);
            for (int label = 0; label < aantal; label++) {
                byte[] waarde = waarden.get(label);
                double getal = ByteBuffer.wrap(waarde).order(bron.orde()).getDouble();
                variabele.labels.add(new Paar(getal, waarde, teksten.get(label)));
            }
        }
    }

    private static int aantal(Bytebron bron, long bytesPerStuk) throws IOException {
        int aantal = bron.int32();
        if (aantal < 0 || aantal * bytesPerStuk > bron.over()) {
            throw Bytebron.onmogelijk("een aantal van " + aantal);
        }
        return aantal;
    }

    void zetLangeNamen(byte[] bytes) {
        langeNamen = bytes;
    }

    void zetLangeTeksten(byte[] bytes) {
        langeTeksten = bytes;
    }

    void zetLabelsVanLangeTeksten(byte[] bytes, ByteOrder orde) throws IOException {
        Onderdeel bron = new Onderdeel(bytes, orde);
        while (bron.over() > 0) {
            byte[] naam = bron.metLengte();
            bron.int32(); // width
            int aantal = bron.int32();
            for (int i = 0; i < aantal; i++) {
                langeLabels.add(new Lang(naam, bron.metLengte(), bron.metLengte()));
            }
        }
    }

    void zetOntbrekendVanLangeTeksten(byte[] bytes, ByteOrder orde) throws IOException {
        Onderdeel bron = new Onderdeel(bytes, orde);
        while (bron.over() > 0) {
            byte[] naam = bron.metLengte();
            int aantal = bron.bytes(1)[0];
            int lengte = bron.int32();
            for (int i = 0; i < aantal; i++) {
                langOntbrekend.add(new Lang(naam, bron.bytes(lengte), new byte[0]));
            }
        }
    }

    /** Short name of the variable at a place counted from 1; empty when there is none. */
    String naamVanElement(int plaats, Tekstcodering codering) {
        boolean bestaat = plaats > 0 && plaats <= perElement.size();
        if (!bestaat) {
            return "";
        }
        String kort = codering.lees(perElement.get(plaats - 1).naam);
        return paren(langeNamen, codering).getOrDefault(sleutel(kort), kort);
    }

    /** The variables, with texts over 255 bytes made whole. */
    List<Variabele> bouw(Tekstcodering codering) throws IOException {
        if (variabelen.isEmpty()) {
            throw Bytebron.onmogelijk("geen enkele variabele");
        }
        Map<String, String> lange = paren(langeNamen, codering);
        Map<String, String> breedtes = paren(langeTeksten, codering);
        List<Variabele> gebouwd = new ArrayList<>();
        int nummer = 0;
        while (nummer < variabelen.size()) {
            Ruw eerste = variabelen.get(nummer);
            String kort = codering.lees(eerste.naam);
            int breedte = breedte(breedtes.getOrDefault(sleutel(kort), ""), eerste.breedte);
            int aantalDelen = breedte > BREEDSTE_DEEL ? (breedte + BYTES_PER_DEEL - 1) / BYTES_PER_DEEL : 1;
            if (nummer + aantalDelen > variabelen.size()) {
                throw Bytebron.onmogelijk("een lange tekst waarvan delen ontbreken");
            }
            List<Deel> delen = new ArrayList<>();
            for (Ruw deel : variabelen.subList(nummer, nummer + aantalDelen)) {
                if (aantalDelen > 1 && deel.breedte == 0) {
                    throw Bytebron.onmogelijk("een lange tekst waarvan delen ontbreken");
                }
                delen.add(new Deel(deel.element, deel.breedte));
            }
            eisRuimte(delen);
            String naam = lange.getOrDefault(sleutel(kort), kort);
            gebouwd.add(new Variabele(
                    naam,
                    codering.lees(eerste.label),
                    breedte,
                    Getaltekst.Soort.van(eerste.formaat),
                    delen,
                    ontbrekend(eerste, naam, codering),
                    labels(eerste, naam, codering)));
            nummer += aantalDelen;
        }
        return gebouwd;
    }

    // a text of 20 bytes takes 3 groups of 8: the dummy records behind it must be there
    private void eisRuimte(List<Deel> delen) throws IOException {
        for (Deel deel : delen) {
            int nodig = Math.max(1, (deel.bytes() + WOORD - 1) / WOORD);
            for (int i = 1; i < nodig; i++) {
                int plaats = deel.element() + i;
                if (plaats >= perElement.size() || perElement.get(plaats).breedte != -1) {
                    throw Bytebron.onmogelijk("een tekst waarvan delen ontbreken");
                }
            }
        }
    }

    private static int breedte(String lang, int kort) throws IOException {
        if (lang.isEmpty()) {
            return kort;
        }
        String cijfers = lang.replace("\0", "").strip();
        if (!cijfers.matches("\\d{1,5}") || kort == 0) {
            throw Bytebron.onmogelijk("een lange tekst zonder lengte");
        }
        return Integer.parseInt(cijfers);
    }

    private Ontbrekend ontbrekend(Ruw ruw, String naam, Tekstcodering codering) {
        if (ruw.breedte > 0) {
            Set<String> teksten = new HashSet<>();
            ruw.ontbrekendeWaarden.forEach(waarde -> teksten.add(codering.lees(waarde)));
            langOntbrekend.stream()
                    .filter(lang -> sleutel(codering.lees(lang.naam())).equals(sleutel(naam)))
                    .forEach(lang -> teksten.add(codering.lees(lang.waarde())));
            return new Ontbrekend(List.of(), Optional.empty(), teksten);
        }
        List<Double> getallen = ruw.ontbrekendeGetallen;
        if (ruw.ontbrekend >= 0) {
            return new Ontbrekend(getallen, Optional.empty(), Set.of());
        }
        Ontbrekend.Bereik bereik = new Ontbrekend.Bereik(getallen.get(0), getallen.get(1));
        return new Ontbrekend(getallen.subList(2, getallen.size()), Optional.of(bereik), Set.of());
    }

    private Map<String, String> labels(Ruw ruw, String naam, Tekstcodering codering) {
        Map<String, String> labels = new HashMap<>();
        for (Paar paar : ruw.labels) {
            String waarde = ruw.breedte == 0 ? Getaltekst.van(paar.getal()) : codering.lees(paar.waarde());
            labels.putIfAbsent(waarde, codering.lees(paar.label()));
        }
        langeLabels.stream()
                .filter(lang -> sleutel(codering.lees(lang.naam())).equals(sleutel(naam)))
                .forEach(lang -> labels.putIfAbsent(codering.lees(lang.waarde()), codering.lees(lang.label())));
        return labels;
    }

    // KEY=value pairs; the keys are short names
    private static Map<String, String> paren(byte[] bytes, Tekstcodering codering) {
        Map<String, String> paren = new LinkedHashMap<>();
        for (String paar : codering.lees(bytes).split("\t")) {
            int is = paar.indexOf('=');
            if (is > 0) {
                paren.putIfAbsent(
                        sleutel(paar.substring(0, is)), paar.substring(is + 1).replace("\0", ""));
            }
        }
        return paren;
    }

    private static String sleutel(String naam) {
        return naam.strip().toUpperCase(Locale.ROOT);
    }
}
