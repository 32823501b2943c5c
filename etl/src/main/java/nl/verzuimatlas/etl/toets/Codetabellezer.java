package nl.verzuimatlas.etl.toets;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.lezen.Leesplan;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Rijtelling;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/** Reads the code table of a delivery; a row with an error explains nothing. */
public final class Codetabellezer {

    private Codetabellezer() {}

    /**
     * The code table in {@code stukken}.
     *
     * @param plan plan for the source {@code verzuimcodes}
     * @param bevindingen gets what there is to say
     */
    public static Codetabel lees(Toetsplan plan, List<Stuk> stukken, List<Bevinding> bevindingen) throws IOException {
        Kolomindeling indeling = Kolomindeling.van(BronSchema.lees(plan.bron()));
        int brin = indeling.plaats("brin");
        int code = indeling.plaats("code");
        int soort = indeling.plaats("soort");
        int geoorloofd = indeling.plaats("geoorloofd");
        Bevindingenteller teller = new Bevindingenteller();
        Codetabel codetabel = new Codetabel();
        Map<String, Long> eerste = new HashMap<>();
        boolean ongeoorloofd = false;
        for (Stuk stuk : stukken) {
            Rijtoets toets = new Rijtoets(plan, stuk, teller, new Kengetallen());
            Leesplan leesplan = plan.leesplannen().get(0);
            try (Records records = leesplan.over(stuk.open(), stuk.vorm().kopRij(), new Rijtelling())) {
                while (records.volgende()) {
                    if (records.rij() <= stuk.vorm().kopRij() || toets.toets(records) != Rijtoets.Soort.GOED) {
                        continue;
                    }
                    Object[] rij = toets.rij();
                    String instelling = (String) rij[brin];
                    String afkorting = (String) rij[code];
                    Long eerder = eerste.putIfAbsent(instelling + ' ' + afkorting, records.rij());
                    ongeoorloofd |= "N".equals(rij[geoorloofd]);
                    if (eerder == null) {
                        codetabel.voegToe(instelling, afkorting, new Codetabel.Betekenis((String) rij[soort], (String)
                                rij[geoorloofd]));
                    } else {
                        Map<String, String> waarden = Map.of("sleutel", "BRIN + CODE", "eerste", "rij " + eerder);
                        teller.tel(Catalogus.HUIS.soort("VA-R03"), stuk.vorm().naam(), records.rij(), "CODE", waarden);
                    }
                }
            }
            toets.sluitAf();
        }
        bevindingen.addAll(teller.bevindingen());
        if (eerste.size() >= Toetsgrenzen.getal("codetabel-codes") && !ongeoorloofd) {
            String bestand = stukken.get(0).vorm().naam();
            bevindingen.add(Catalogus.HUIS.soort("VA-C06").bijBestand(bestand, "GEOORLOOFD", Map.of(), 1));
        }
        return codetabel;
    }
}
