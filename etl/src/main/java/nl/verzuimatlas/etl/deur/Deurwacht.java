package nl.verzuimatlas.etl.deur;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
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

    private static final Map<Nummervinder.Wijze, String> NUMMERS = new EnumMap<>(Map.of(
            Nummervinder.Wijze.KAAL, "VA-D01",
            Nummervinder.Wijze.TEKST, "VA-D07",
            Nummervinder.Wijze.LETTERS, "VA-D08",
            Nummervinder.Wijze.MENGSEL, "VA-D08"));
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
            String kop = i < koppen.size() ? koppen.get(i) : "";
            for (Map.Entry<Nummervinder.Wijze, String> soort : NUMMERS.entrySet()) {
                if (Nummeroordeel.zijnBurgerservicenummers(kolom, soort.getKey(), over, Koppen.isZaaknummer(kop))) {
                    bezwaren.add(bezwaar(soort.getValue(), vorm, i, Map.of()));
                }
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

    private static Bevinding bezwaar(String id, Bestandsvorm vorm, int plaats, Map<String, String> meer) {
        Map<String, String> waarden = new java.util.HashMap<>(meer);
        waarden.put("kop", Koppen.toon(vorm.koppen(), plaats));
        return Catalogus.HUIS.soort(id).bijBestand(vorm.naam(), "", waarden, 1);
    }
}
