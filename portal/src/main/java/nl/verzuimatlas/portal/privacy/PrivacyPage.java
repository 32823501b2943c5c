package nl.verzuimatlas.portal.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.warehouse.lezen.Auditstand;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/**
 * How pupils are protected, and what came of attacking the figures before they were shown.
 *
 * @param kader frame
 * @param proef the attack in sentences; one sentence when there was none
 * @param aanvallen ways of attack; no rows when there was none
 */
public record PrivacyPage(Kader kader, List<String> proef, Tabel aanvallen) implements Pagina {

    /** The page of the served release. */
    public static PrivacyPage van(Optional<ReleaseInfo> release, Optional<Auditstand> audit) {
        return new PrivacyPage(
                Kader.zonderCijfers("Privacy", release),
                audit.map(PrivacyPage::proef)
                        .orElse(
                                List.of(
                                        "Wij hebben nog niet getest of iemand de verborgen cijfers van deze uitgave kan uitrekenen.")),
                tabel(audit.map(Auditstand::aanvallen).orElse(List.of())));
    }

    private static List<String> proef(Auditstand audit) {
        String eerder = switch (audit.eerdereUitgaven()) {
            case 0 -> "Er waren geen eerdere uitgaven om mee te vergelijken.";
            case 1 -> "Ook met de vorige uitgave erbij.";
            default -> "Ook met de " + audit.eerdereUitgaven() + " eerdere uitgaven erbij.";
        };
        List<String> zinnen = new ArrayList<>(List.of(
                "Voordat wij cijfers tonen, vallen wij ze zelf aan. Een programma dat alleen kan zien wat u ook kunt zien, "
                        + "probeert de verborgen cijfers uit te rekenen.",
                "Het programma viel " + Getallen.geheel(audit.verborgen()) + " verborgen cijfers aan. Het gebruikte de "
                        + Getallen.geheel(audit.cijfers()) + " cijfers die u wel ziet en "
                        + Getallen.geheel(audit.verbanden()) + " verbanden ertussen. " + eerder,
                "Het programma probeerde " + audit.aanvallen().size() + " soorten aanvallen. Dat duurde "
                        + duur(audit.seconden()) + ".",
                gevonden(audit)));
        if (audit.teruggevondenMetEerdere() > 0) {
            zinnen.add("Met " + (audit.eerdereUitgaven() == 1 ? "de vorige uitgave" : "eerdere uitgaven") + " erbij: "
                    + Getallen.geheel(audit.teruggevondenMetEerdere())
                    + ". Daar staan cijfers die nu verborgen zijn. Wie aanneemt dat die niet zijn veranderd, rekent er andere mee "
                    + "uit. Of dat klopt, is niet te zien.");
        }
        if (audit.onbeslist() > 0) {
            zinnen.add("Niet beslist: " + Getallen.geheel(audit.onbeslist())
                    + ". Het programma vond deze getallen niet terug. Het kon ook niet bewijzen dat ze veilig zijn.");
        }
        return List.copyOf(zinnen);
    }

    private static String gevonden(Auditstand audit) {
        if (audit.teruggevonden() > 0) {
            return "Teruggevonden: " + Getallen.geheel(audit.teruggevonden())
                    + ". Een cijfer geldt als teruggevonden als er maar 1 waarde mogelijk is. Het geldt ook als teruggevonden "
                    + "als er minder dan 5 waarden mogelijk zijn en een daarvan 1, 2, 3 of 4 is. "
                    + "Deze cijfers zijn dus nog niet goed beschermd.";
        }
        if (audit.teruggevondenMetEerdere() > 0) {
            return "In deze uitgave zelf vond het programma geen verborgen cijfers terug.";
        }
        return audit.onbeslist() > 0
                ? "Het programma vond geen verborgen cijfers terug."
                : "Het programma vond geen verborgen cijfers terug. Bij elk verborgen aantal dat klein kan zijn, bleven er "
                        + "5 of meer waarden mogelijk. Bij de andere verborgen aantallen bleef er meer dan 1 waarde mogelijk. "
                        + "Alleen van een verborgen 0 is soms zeker dat het 0 is. Die gaat over niemand.";
    }

    private static String duur(long seconden) {
        if (seconden < 120) {
            return seconden == 1 ? "1 seconde" : Getallen.geheel(seconden) + " seconden";
        }
        return Getallen.geheel(Math.round(seconden / 60.0)) + " minuten";
    }

    private static Tabel tabel(List<Auditstand.Aanval> aanvallen) {
        return new Tabel(
                "aanvallen",
                "Wat het programma probeerde",
                "Aanval",
                List.of(Kop.van("Teruggevonden")),
                aanvallen.stream()
                        .map(aanval -> new Tabel.Rij(
                                Kop.van(aanval.omschrijving()),
                                List.of(Cel.getal(Getallen.geheel(aanval.teruggevonden())))))
                        .toList());
    }

    @Override
    public String sjabloon() {
        return "privacy/privacy.jte";
    }
}
