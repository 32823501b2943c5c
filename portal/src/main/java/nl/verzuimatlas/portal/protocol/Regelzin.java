package nl.verzuimatlas.portal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.warehouse.protocol.Actie;
import nl.verzuimatlas.warehouse.protocol.Drempel;
import nl.verzuimatlas.warehouse.protocol.Maat;
import nl.verzuimatlas.warehouse.protocol.Perkeer;
import nl.verzuimatlas.warehouse.protocol.Regel;
import nl.verzuimatlas.warehouse.protocol.Sector;
import nl.verzuimatlas.warehouse.protocol.Signaal;
import nl.verzuimatlas.warehouse.protocol.Stap;
import nl.verzuimatlas.warehouse.protocol.Stapresultaat;
import nl.verzuimatlas.warehouse.protocol.Stapsignaal;
import nl.verzuimatlas.warehouse.protocol.Venster;
import nl.verzuimatlas.warehouse.protocol.Verzuimgrond;

/** Rules of protocols in Dutch sentences. */
final class Regelzin {

    private Regelzin() {}

    /** When the rule gives a signal, whole. */
    static String signaal(Regel regel) {
        Signaal signaal = regel.signaal();
        StringBuilder zin = new StringBuilder(hoofdletter(grens(signaal)));
        zin.append(": ").append(waarvan(signaal));
        signaal.perKeer()
                .ifPresent(lengte -> zin.append(", alleen perioden van ").append(lengte(lengte)));
        if (!signaal.naActie().isEmpty()) {
            zin.append(", na een ").append(stappen(signaal.naActie())).append(" in hetzelfde schooljaar");
        }
        signaal.vakantie().ifPresent(telling -> zin.append("; ").append(telling.tekst()));
        return zin.append("; ").append(signaal.herhaling().tekst()).append('.').toString();
    }

    /** The number and its period, for example {@code 16 of meer lesuren in 4 lesweken}. */
    static String grens(Signaal signaal) {
        return (aantal(signaal) + " " + periode(signaal)).strip();
    }

    /** The number, for example {@code 16 of meer lesuren}. */
    static String aantal(Signaal signaal) {
        Drempel drempel = signaal.drempel();
        String getal = Getallen.zoNodigEenDecimaal(drempel.grens());
        return isElkeKeer(signaal)
                ? "elke keer"
                : (drempel.isMeerDan() ? "meer dan " + getal : getal + " of meer") + " "
                        + signaal.maat().tekst();
    }

    /** The period, for example {@code in 4 lesweken}; empty when each time counts. */
    static String periode(Signaal signaal) {
        return isElkeKeer(signaal) ? "" : periode(signaal.venster());
    }

    private static boolean isElkeKeer(Signaal signaal) {
        return signaal.venster().eenheid() == Venster.Eenheid.GEBEURTENIS
                && signaal.maat() == Maat.KEREN
                && signaal.drempel().grens() == 1
                && !signaal.drempel().isMeerDan();
    }

    /** What is counted, for example {@code ongeoorloofd afwezig}. */
    static String waarvan(Signaal signaal) {
        if (signaal.actie().isPresent()) {
            return stapsignaal(signaal.actie().get());
        }
        String gronden = signaal.verzuim().stream().map(Verzuimgrond::tekst).collect(Collectors.joining(" of "));
        return signaal.heleDag() ? gronden + ", alleen hele dagen" : gronden;
    }

    /** What must follow, for example {@code melding bij DUO (soort V3)}. */
    static String actie(Actie actie) {
        List<String> tussenHaakjes = new ArrayList<>();
        if (!actie.verzuimsoorten().isEmpty()) {
            tussenHaakjes.add("soort " + String.join(" of ", actie.verzuimsoorten()));
        }
        if (!actie.sectoren().isEmpty()) {
            tussenHaakjes.add("alleen " + sectoren(actie.sectoren()));
        }
        return stappen(actie.soort()) + (tussenHaakjes.isEmpty() ? "" : " (" + String.join(", ", tussenHaakjes) + ")");
    }

    /** By when, and whether the source says so. */
    static String termijn(Actie actie) {
        String termijn = "binnen " + actie.termijn().aantal() + " "
                + actie.termijn().eenheid().term();
        return actie.termijnIsAanname() ? termijn + " (aanname)" : termijn;
    }

    /** School types, for example {@code basisonderwijs en voortgezet onderwijs}. */
    static String sectoren(List<Sector> sectoren) {
        return opsomming(sectoren.stream().map(Sector::tekst).toList(), " en ");
    }

    static String hoofdletter(String tekst) {
        return tekst.isEmpty() ? tekst : Character.toUpperCase(tekst.charAt(0)) + tekst.substring(1);
    }

    private static String periode(Venster venster) {
        return switch (venster.eenheid()) {
            case LESWEKEN, SCHOOLWEKEN, KALENDERDAGEN, WEKEN, MAANDEN ->
                "in " + venster.aantal().getAsInt() + " " + eenheid(venster);
            case SCHOOLJAAR -> "in een schooljaar";
            case AANEENGESLOTEN -> "achter elkaar";
            case GEBEURTENIS -> "op een dag";
        };
    }

    private static String eenheid(Venster venster) {
        boolean een = venster.aantal().getAsInt() == 1;
        return switch (venster.eenheid()) {
            case LESWEKEN -> een ? "lesweek" : "lesweken";
            case SCHOOLWEKEN -> een ? "schoolweek" : "schoolweken";
            case KALENDERDAGEN -> een ? "kalenderdag" : "kalenderdagen";
            case WEKEN -> een ? "week" : "weken";
            case MAANDEN -> een ? "maand" : "maanden";
            case SCHOOLJAAR, AANEENGESLOTEN, GEBEURTENIS -> venster.eenheid().term();
        };
    }

    private static String lengte(Perkeer lengte) {
        if (lengte.minimum().isEmpty()) {
            return "hooguit " + lengte.maximum().getAsInt() + " schooldagen";
        }
        return lengte.maximum().isEmpty()
                ? lengte.minimum().getAsInt() + " of meer schooldagen"
                : lengte.minimum().getAsInt() + " tot en met "
                        + lengte.maximum().getAsInt() + " schooldagen";
    }

    private static String stapsignaal(Stapsignaal signaal) {
        String met = signaal.resultaat().isEmpty()
                ? ""
                : " ("
                        + opsomming(
                                signaal.resultaat().stream()
                                        .map(Stapresultaat::tekst)
                                        .toList(),
                                " of ") + ")";
        return stappen(signaal.eenVan()) + met;
    }

    private static String stappen(List<Stap> stappen) {
        return opsomming(stappen.stream().map(Stap::tekst).toList(), " of ");
    }

    private static String opsomming(List<String> delen, String slot) {
        if (delen.size() < 2) {
            return String.join("", delen);
        }
        int laatste = delen.size() - 1;
        return String.join(", ", delen.subList(0, laatste)) + slot + delen.get(laatste);
    }
}
