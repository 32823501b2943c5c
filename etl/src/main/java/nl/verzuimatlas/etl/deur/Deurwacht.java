package nl.verzuimatlas.etl.deur;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.lezen.Utf8Proef;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;

/** Decides whether a file may come in: it may not hold direct identifiers of persons. */
public final class Deurwacht {

    private static final int MINST_GELIJKE_NUMMERS = 2;
    private static final int MINST_GELIJKE_CELLEN = 3;

    private Deurwacht() {}

    /** Counts what looks like an identifier in a piece of a file, and sees whether it is UTF-8. */
    public static Deurtelling tel(Stuk stuk) throws IOException {
        Deurtelling telling = new Deurtelling();
        Utf8Proef proef = new Utf8Proef();
        long kopRij = stuk.vorm().kopRij();
        try (Records records = stuk.open(proef)) {
            while (records.volgende()) {
                if (records.rij() != kopRij) {
                    records.bekijk(telling);
                }
            }
        }
        telling.utf8(proef.geldig());
        return telling;
    }

    /**
     * Why a file may not come in; empty when it may.
     *
     * @param over what the rows of the source are about
     */
    public static List<Bevinding> oordeel(Bestandsvorm vorm, Deurtelling telling, Over over) {
        List<Bevinding> bezwaren = new ArrayList<>();
        List<String> koppen = vorm.koppen();
        for (int i = 0; i < koppen.size(); i++) {
            int kolom = i;
            Optional<String> soort =
                    Koppen.persoonsgegeven(koppen.get(i), over).or(() -> inOmschrijving(vorm, kolom, over));
            if (soort.isPresent() && !isDeelVanPostcode(soort.get(), telling, i, over)) {
                bezwaren.add(bezwaar("VA-D02", vorm, i, Map.of("soort", soort.get())));
            }
        }
        boolean personen = over == Over.PERSONEN || over == Over.TELLINGEN;
        for (int i = 0; i < telling.kolommen().size(); i++) {
            Deurtelling.Kolom kolom = telling.kolommen().get(i);
            boolean nummers = zijnNummers(kolom, i < koppen.size() ? koppen.get(i) : "");
            boolean metLetters =
                    kolom.elfproefMetLetters >= MINST_GELIJKE_NUMMERS && 2 * kolom.elfproefMetLetters >= kolom.gevuld;
            if (nummers || metLetters) {
                bezwaren.add(bezwaar("VA-D01", vorm, i, Map.of()));
            }
            if (kolom.iban > 0) {
                bezwaren.add(bezwaar("VA-D03", vorm, i, Map.of()));
            }
            if (personen && kolom.email > 0) {
                bezwaren.add(bezwaar("VA-D04", vorm, i, Map.of()));
            }
            boolean vanSchool = over == Over.TELLINGEN && i < koppen.size() && Koppen.isVanOrganisatie(koppen.get(i));
            boolean postcodes = kolom.postcode >= MINST_GELIJKE_CELLEN && 2 * kolom.postcode >= kolom.gevuld;
            if (personen && postcodes && !vanSchool) {
                bezwaren.add(bezwaar("VA-D05", vorm, i, Map.of()));
            }
            if (personen && kolom.telefoon >= MINST_GELIJKE_CELLEN && 2 * kolom.telefoon >= kolom.gevuld) {
                bezwaren.add(bezwaar("VA-D06", vorm, i, Map.of()));
            }
        }
        return bezwaren;
    }

    private static Optional<String> inOmschrijving(Bestandsvorm vorm, int kolom, Over over) {
        if (kolom >= vorm.omschrijvingen().size()) {
            return Optional.empty();
        }
        Bestandsvorm.Omschrijving omschrijving = vorm.omschrijvingen().get(kolom);
        return omschrijving.vrijeTekst()
                ? Koppen.persoonsgegeven(omschrijving.tekst(), over)
                : Koppen.persoonsgegevenInZin(omschrijving.tekst(), over);
    }

    // counts per area are published by the four digits of a postcode: a file without any full one names nobody
    private static boolean isDeelVanPostcode(String soort, Deurtelling telling, int plaats, Over over) {
        return soort.equals(Koppen.POSTCODES)
                && over == Over.TELLINGEN
                && (plaats >= telling.kolommen().size() || telling.kolommen().get(plaats).postcode == 0);
    }

    // one in eleven numbers passes by chance: a lone one counts, unless the header says what else it is
    private static boolean zijnNummers(Deurtelling.Kolom kolom, String kop) {
        if (kolom.elfproef == 0 || kolom.elfproef == 1 && Koppen.isZaaknummer(kop)) {
            return false;
        }
        return kolom.elfproef == kolom.nummers
                || kolom.elfproef >= MINST_GELIJKE_NUMMERS && 2 * kolom.elfproef >= kolom.nummers;
    }

    private static Bevinding bezwaar(String id, Bestandsvorm vorm, int plaats, Map<String, String> meer) {
        Map<String, String> waarden = new java.util.HashMap<>(meer);
        waarden.put("kop", Koppen.toon(vorm.koppen(), plaats));
        return Catalogus.HUIS.soort(id).bijBestand(vorm.naam(), "", waarden, 1);
    }
}
