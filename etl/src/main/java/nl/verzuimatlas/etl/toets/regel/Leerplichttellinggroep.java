package nl.verzuimatlas.etl.toets.regel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.toets.Kolomindeling;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** The rows of a gemeente in the leerplichttelling: one for every kind of education, and a total that is their sum. */
final class Leerplichttellinggroep implements Groepsregel {

    private static final String TOTAAL = "totaal";

    private final int schooljaar;
    private final int gemeente;
    private final int onderwijssoort;
    private final List<String> soorten;
    private final List<String> velden;
    private final int[] plaatsen;

    Leerplichttellinggroep(BronSchema schema, Kolomindeling kolommen) {
        this.schooljaar = kolommen.plaats("schooljaar");
        this.gemeente = kolommen.plaats("gemeentecode");
        this.onderwijssoort = kolommen.plaats("onderwijssoort");
        this.soorten = schema.findVeld("ONDERWIJSSOORT").orElseThrow().constraints().enumeratie().stream()
                .filter(soort -> !soort.equals(TOTAAL))
                .toList();
        List<Veld> getallen = schema.fields().stream()
                .filter(veld -> veld.type() == Type.INTEGER)
                .toList();
        this.velden = getallen.stream().map(Veld::name).toList();
        this.plaatsen = getallen.stream()
                .mapToInt(veld -> kolommen.plaats(veld.kolom()))
                .toArray();
    }

    @Override
    public void neemOp(Object[] rij, Groepen groepen) {
        Long[] getallen = new Long[plaatsen.length];
        for (int i = 0; i < plaatsen.length; i++) {
            getallen[i] = (Long) rij[plaatsen[i]];
        }
        groepen.neemOp(rij[gemeente] + " in " + rij[schooljaar], (String) rij[onderwijssoort], getallen);
    }

    @Override
    public List<Bevinding> oordeel(Groepen groepen, String bestand) {
        List<String> onvolledig = new ArrayList<>();
        List<String> sommen = new ArrayList<>();
        groepen.delen().forEach((groep, delen) -> {
            List<String> zonder =
                    soorten.stream().filter(soort -> !delen.containsKey(soort)).toList();
            if (!zonder.isEmpty()) {
                onvolledig.add(groep + " zonder " + String.join(", ", zonder));
            } else if (delen.containsKey(TOTAAL)) {
                sommen.addAll(sommen(groep, delen));
            }
        });
        List<Bevinding> bevindingen = new ArrayList<>();
        Groepsbevinding.maak("VA-R57", bestand, sommen).ifPresent(bevindingen::add);
        Groepsbevinding.maak("VA-R58", bestand, onvolledig).ifPresent(bevindingen::add);
        return bevindingen;
    }

    private List<String> sommen(String groep, Map<String, Long[]> delen) {
        List<String> fout = new ArrayList<>();
        for (int i = 0; i < velden.size(); i++) {
            Long totaal = delen.get(TOTAAL)[i];
            long som = 0;
            boolean volledig = totaal != null;
            for (String soort : soorten) {
                Long deel = delen.get(soort)[i];
                volledig &= deel != null;
                som += deel == null ? 0 : deel;
            }
            if (volledig && totaal != som) {
                fout.add(groep + " bij " + velden.get(i) + " (totaal " + totaal + ", som " + som + ")");
            }
        }
        return fout;
    }
}
