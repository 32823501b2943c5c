package nl.verzuimatlas.etl.toets.regel;

import static nl.verzuimatlas.etl.toets.regel.Regelproef.pas;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.verzuimatlas.etl.toets.Kolomindeling;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import org.junit.jupiter.api.Test;

class TellingregelsTest {

    private static final String TELLING = "leerplichttelling";
    private static final List<String> SOORTEN = List.of("bo-sbo", "so-vso", "vo", "mbo", "onbekend", "geen");

    @Test
    void givenLongAbsence_whenBeginAndNewDoNotMakeTheEnd_thenTheRowIsWrong() {
        assertThat(langdurig(3L, 5L, 4L, 1L, 3L)).isEmpty();
        assertThat(langdurig(3L, 5L, 4L, 1L, 4L)).containsExactly("VA-R55 LRV_EINDE");
        assertThat(langdurig(0L, 0L, 0L, 0L, 0L)).isEmpty();
    }

    @Test
    void givenLongAbsence_whenACountIsHidden_thenNothingIsSaid() {
        assertThat(langdurig(3L, 5L, null, 1L, 4L)).isEmpty();
    }

    private static List<String> langdurig(Long begin, Long nieuw, Long opgelost, Long verhuisd, Long einde) {
        return pas(
                TELLING,
                "langdurig-sluit",
                "LRV_BEGIN",
                begin,
                "LRV_NIEUW",
                nieuw,
                "LRV_OPGELOST",
                opgelost,
                "LRV_VERHUISD",
                verhuisd,
                "LRV_EINDE",
                einde);
    }

    @Test
    void givenAPart_whenItIsAsLargeAsTheWholeOrOneMore_thenOnlyTheLatterIsWrong() {
        String regel = "deel-past-in-geheel";
        assertThat(pas(TELLING, regel, "ABSOLUUT", 4L, "ABSOLUUT_OPGELOST", 4L)).isEmpty();
        assertThat(pas(TELLING, regel, "ABSOLUUT", 4L, "ABSOLUUT_OPGELOST", 5L))
                .containsExactly("VA-R56 ABSOLUUT_OPGELOST");
        assertThat(pas(TELLING, regel, "ABSOLUUT", 4L, "ABSOLUUT_LANGER_DAN_3_MAANDEN", 5L))
                .containsExactly("VA-R56 ABSOLUUT_LANGER_DAN_3_MAANDEN");
        assertThat(pas(TELLING, regel, "RELATIEF", 4L, "RELATIEF_HERHAALD", 5L))
                .containsExactly("VA-R56 RELATIEF_HERHAALD");
        // whoever is absent for long began last year or this year
        assertThat(pas(TELLING, regel, "LRV_BEGIN", 1L, "LRV_NIEUW", 2L, "LRV_LANGER_DAN_3_MAANDEN", 3L))
                .isEmpty();
        assertThat(pas(TELLING, regel, "LRV_BEGIN", 1L, "LRV_NIEUW", 2L, "LRV_LANGER_DAN_3_MAANDEN", 4L))
                .containsExactly("VA-R56 LRV_LANGER_DAN_3_MAANDEN");
        assertThat(pas(TELLING, regel, "ABSOLUUT_OPGELOST", 5L)).isEmpty();
    }

    @Test
    void givenTheLevelOfAProtocol_whenItStandsElsewhere_thenItIsAWarning() {
        String regel = "niveau-hoort-bij-protocol";
        assertThat(pas("protocolscan", regel, "ONDERWERP", "protocol", "AANWEZIG", true, "NIVEAU", "school"))
                .isEmpty();
        assertThat(pas("protocolscan", regel, "ONDERWERP", "protocol", "AANWEZIG", false, "NIVEAU", "school"))
                .containsExactly("VA-R60 NIVEAU");
        assertThat(pas("protocolscan", regel, "ONDERWERP", "visie", "AANWEZIG", true, "NIVEAU", "school"))
                .containsExactly("VA-R60 NIVEAU");
        assertThat(pas("protocolscan", regel, "ONDERWERP", "visie", "AANWEZIG", true))
                .isEmpty();
    }

    @Test
    void givenAGemeente_whenAKindOfEducationHasNoRow_thenThatIsSaidAndNotTakenForZero() {
        Groepen groepen = new Groepen();
        SOORTEN.forEach(soort -> telling(groepen, "GM0197", soort, 1L));
        SOORTEN.subList(0, 4).forEach(soort -> telling(groepen, "GM0222", soort, 0L));

        assertThat(oordeel(TELLING, groepen))
                .containsExactly(
                        "VA-R58 Gemeenten zonder goede rij voor elke onderwijssoort: 1 (GM0222 in 2023-2024 zonder"
                                + " onbekend, geen). Wat ontbreekt telt als ontbrekend, niet als nul. Lever voor elke"
                                + " onderwijssoort een rij, ook als alles 0 is.");
    }

    @Test
    void givenATotal_whenItIsNotTheSum_thenItIsSaidForThatColumnOnly() {
        Groepen goed = new Groepen();
        SOORTEN.forEach(soort -> telling(goed, "GM0197", soort, 2L));
        telling(goed, "GM0197", "totaal", 12L);
        assertThat(oordeel(TELLING, goed)).isEmpty();

        Groepen fout = new Groepen();
        SOORTEN.forEach(soort -> telling(fout, "GM0197", soort, 2L));
        telling(fout, "GM0197", "totaal", 11L);
        assertThat(oordeel(TELLING, fout))
                .singleElement()
                .asString()
                .contains("VA-R57", "GM0197 in 2023-2024 bij ABSOLUUT (totaal 11, som 12)");

        Groepen verborgen = new Groepen();
        SOORTEN.forEach(soort -> telling(verborgen, "GM0197", soort, soort.equals("vo") ? null : 2L));
        telling(verborgen, "GM0197", "totaal", 11L);
        assertThat(oordeel(TELLING, verborgen)).isEmpty();
    }

    @Test
    void givenRowsInTwoPieces_whenTheyAreAddedUp_thenTheyAreJudgedTogether() {
        Groepen eerste = new Groepen();
        Groepen tweede = new Groepen();
        SOORTEN.subList(0, 3).forEach(soort -> telling(eerste, "GM0197", soort, 2L));
        SOORTEN.subList(3, 6).forEach(soort -> telling(tweede, "GM0197", soort, 2L));
        assertThat(oordeel(TELLING, eerste)).hasSize(1);

        eerste.plus(tweede);

        assertThat(oordeel(TELLING, eerste)).isEmpty();
    }

    @Test
    void givenASchool_whenItHasNoProtocolButSomethingInIt_thenThatIsSaid() {
        Groepen groepen = new Groepen();
        scan(groepen, "99AA00", "protocol", false);
        scan(groepen, "99AA00", "procedure-luxe", true);
        scan(groepen, "99AB00", "protocol", false);
        scan(groepen, "99AB00", "procedure-luxe", false);
        scan(groepen, "99AB00", "beleid", true);
        scan(groepen, "99AC00", "procedure-luxe", true);

        assertThat(oordeel("protocolscan", groepen))
                .extracting(tekst -> tekst.substring(0, "VA-R61".length()))
                .containsExactly("VA-R61", "VA-R62");
        assertThat(String.join(" ", oordeel("protocolscan", groepen)))
                .contains("99AA00 in 2023-2024 met procedure-luxe", "99AC00 in 2023-2024")
                .doesNotContain("99AB00");
    }

    private static void telling(Groepen groepen, String gemeente, String soort, Long absoluut) {
        neemOp(
                groepen,
                TELLING,
                "SCHOOLJAAR",
                "2023-2024",
                "GEMEENTECODE",
                gemeente,
                "ONDERWIJSSOORT",
                soort,
                "ABSOLUUT",
                absoluut);
    }

    private static void scan(Groepen groepen, String vestiging, String onderwerp, boolean aanwezig) {
        neemOp(
                groepen,
                "protocolscan",
                "SCHOOLJAAR",
                "2023-2024",
                "VESTIGINGSCODE",
                vestiging,
                "ONDERWERP",
                onderwerp,
                "AANWEZIG",
                aanwezig);
    }

    private static void neemOp(Groepen groepen, String bron, Object... kolomEnWaarde) {
        BronSchema schema = BronSchema.lees(bron);
        Kolomindeling kolommen = Kolomindeling.van(schema);
        Object[] rij = new Object[kolommen.kolommen().size()];
        for (int i = 0; i < kolomEnWaarde.length; i += 2) {
            rij[kolommen.plaats(((String) kolomEnWaarde[i]).toLowerCase(Locale.ROOT))] = kolomEnWaarde[i + 1];
        }
        Groepsregel.van(schema).orElseThrow().neemOp(rij, groepen);
    }

    private static List<String> oordeel(String bron, Groepen groepen) {
        return Groepsregel.van(BronSchema.lees(bron)).orElseThrow().oordeel(groepen, "").stream()
                .map(bevinding -> bevinding.id() + " " + bevinding.tekst())
                .toList();
    }
}
