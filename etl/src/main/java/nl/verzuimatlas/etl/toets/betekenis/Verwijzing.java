package nl.verzuimatlas.etl.toets.betekenis;

import java.util.HashMap;
import java.util.Map;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.telling.Waardetelling;

/** References to vestigingen and samenwerkingsverbanden that the home does not know. */
final class Verwijzing implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        meld("VA-C03", beeld, beeld.rijen().onbekendeVestigingen(), "VESTIGINGSCODE", melder);
        meld("VA-C04", beeld, beeld.rijen().onbekendeVerbanden(), "SWV", melder);
        meld("VA-C05", beeld, beeld.rijen().anderOnderwijs(), "ONDERWIJSSOORT", melder);
    }

    private static void meld(String id, Leveringbeeld beeld, Waardetelling onbekend, String veld, Melder melder) {
        onbekend.alle().forEach((code, aantal) -> {
            Map<String, String> waarden = new HashMap<>();
            waarden.put("code", code);
            waarden.put("school", code.split(" ")[0]);
            waarden.put("soort", code.substring(code.indexOf(' ') + 1));
            waarden.put("aantal", Getallen.geheel(aantal));
            waarden.put("rij", String.valueOf(onbekend.eersteRij(code)));
            String kolom = code.length() == 4 ? "BRIN" : veld;
            melder.meld(id, beeld.bestand(), kolom, waarden, aantal);
        });
    }
}
