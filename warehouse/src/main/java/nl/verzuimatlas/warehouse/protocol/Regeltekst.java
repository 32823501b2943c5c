package nl.verzuimatlas.warehouse.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule in plain Dutch, for the portal and the documents. */
public final class Regeltekst {

    private Regeltekst() {}

    /** What makes the rule give a signal, as one sentence: "Meer dan 9 keer te laat ... in een schooljaar." */
    public static String signaal(Regel regel) {
        Signaal signaal = regel.signaal();
        StringBuilder zin = new StringBuilder(drempel(signaal.drempel()));
        zin.append(' ').append(wat(signaal)).append(venster(signaal));
        if (signaal.herhaling() == Herhaling.TELT_OPNIEUW) {
            zin.append("; daarna begint het tellen opnieuw");
        }
        if (signaal.herhaling() == Herhaling.EENMAAL_PER_SCHOOLJAAR
                && signaal.venster().eenheid() != Venster.Eenheid.SCHOOLJAAR) {
            zin.append("; hooguit een keer per schooljaar");
        }
        zin.append('.');
        return hoofdletter(zin.toString());
    }

    /** For whom the rule is, as one sentence; empty text when it is for all pupils of the protocol. */
    public static String voorWie(Regel regel) {
        if (regel.doelgroep() == Doelgroep.ALLEN && regel.sectoren().isEmpty()) {
            return "";
        }
        String sectoren = regel.sectoren().isEmpty()
                ? ""
                : " in " + regel.sectoren().stream().map(Sector::tekst).collect(Collectors.joining(", "));
        return "Voor " + regel.doelgroep().tekst() + sectoren + ".";
    }

    /** What must follow and by when, a sentence each; empty when nothing can be judged. */
    public static List<String> acties(Regel regel) {
        List<String> zinnen = new ArrayList<>();
        for (Actie actie : regel.acties()) {
            String wat = actie.soort().stream().map(Stap::tekst).collect(Collectors.joining(" of "));
            String soorten = actie.isMelding() ? " (" + String.join(", ", actie.verzuimsoorten()) + ")" : "";
            String sectoren = actie.sectoren().isEmpty()
                    ? ""
                    : ", alleen in " + actie.sectoren().stream().map(Sector::tekst).collect(Collectors.joining(", "));
            zinnen.add(hoofdletter(wat) + soorten + " " + termijn(actie) + sectoren + ".");
        }
        return List.copyOf(zinnen);
    }

    /** By when an action must be done. */
    public static String termijn(Actie actie) {
        Termijn termijn = actie.termijn();
        String eenheid = termijn.aantal() == 1 ? enkelvoud(termijn.eenheid()) : termijn.eenheid().term();
        return "binnen " + termijn.aantal() + " " + eenheid
                + (actie.termijnIsAanname() ? " (termijn staat niet in de bron; aangenomen)" : "");
    }

    private static String enkelvoud(Termijn.Eenheid eenheid) {
        return switch (eenheid) {
            case SCHOOLWERKDAGEN -> "schoolwerkdag";
            case WERKDAGEN -> "werkdag";
            case KALENDERDAGEN -> "kalenderdag";
            case WEKEN -> "week";
        };
    }

    private static String drempel(Drempel drempel) {
        return (drempel.isMeerDan() ? "meer dan " : "vanaf ") + getal(drempel.grens());
    }

    private static String wat(Signaal signaal) {
        if (signaal.actie().isPresent()) {
            Stapsignaal stappen = signaal.actie().get();
            String resultaat = stappen.resultaat().isEmpty()
                    ? ""
                    : ", "
                            + stappen.resultaat().stream()
                                    .map(Stapresultaat::tekst)
                                    .collect(Collectors.joining(" of "));
            return "keer "
                    + stappen.eenVan().stream().map(Stap::tekst).collect(Collectors.joining(" of "))
                    + resultaat;
        }
        String gronden = signaal.verzuim().stream().map(Verzuimgrond::tekst).collect(Collectors.joining(" of "));
        String eenheid = signaal.drempel().grens() == 1 && !signaal.drempel().isMeerDan() ? een(signaal.maat()) : signaal.maat().tekst();
        if (signaal.maat() == Maat.KEREN && signaal.verzuim().contains(Verzuimgrond.ONGEOORLOOFD)) {
            gronden = gronden.replace("ongeoorloofd afwezig", "een lesuur ongeoorloofd afwezig");
        }
        return eenheid + " " + gronden
                + (signaal.heleDag() ? " (hele dagen)" : "")
                + signaal.perKeer().map(Regeltekst::perKeer).orElse("")
                + naActie(signaal);
    }

    private static String een(Maat maat) {
        return switch (maat) {
            case LESUREN -> "lesuur";
            case KEREN -> "keer";
            case DAGDELEN -> "dagdeel";
            case SCHOOLDAGEN -> "schooldag";
            case KALENDERDAGEN -> "kalenderdag";
        };
    }

    private static String perKeer(Perkeer perKeer) {
        if (perKeer.minimum().isEmpty()) {
            return ", hooguit " + perKeer.maximum().getAsInt() + " schooldagen per keer";
        }
        if (perKeer.maximum().isEmpty()) {
            return ", minstens " + perKeer.minimum().getAsInt() + " schooldagen per keer";
        }
        return ", " + perKeer.minimum().getAsInt() + " tot en met " + perKeer.maximum().getAsInt()
                + " schooldagen per keer";
    }

    private static String naActie(Signaal signaal) {
        return signaal.naActie().isEmpty()
                ? ""
                : " na een "
                        + signaal.naActie().stream().map(Stap::tekst).collect(Collectors.joining(" of "))
                        + " in hetzelfde schooljaar";
    }

    private static String venster(Signaal signaal) {
        int aantal = signaal.venster().aantal().orElse(0);
        return switch (signaal.venster().eenheid()) {
            case LESWEKEN -> " in " + aantal + (aantal == 1 ? " lesweek" : " lesweken");
            case SCHOOLWEKEN -> " in " + aantal + (aantal == 1 ? " schoolweek" : " schoolweken");
            case KALENDERDAGEN -> " in " + aantal + (aantal == 1 ? " kalenderdag" : " kalenderdagen");
            case WEKEN -> " in " + aantal + (aantal == 1 ? " week" : " weken");
            case MAANDEN -> " in " + aantal + (aantal == 1 ? " maand" : " maanden");
            case SCHOOLJAAR -> " in een schooljaar";
            case AANEENGESLOTEN -> " achter elkaar"
                    + signaal.vakantie().map(vakantie -> "; " + vakantie.tekst()).orElse("");
            case GEBEURTENIS -> "";
        };
    }

    private static String getal(double getal) {
        return BigDecimal.valueOf(getal).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String hoofdletter(String zin) {
        return zin.substring(0, 1).toUpperCase(Locale.ROOT) + zin.substring(1);
    }
}
