package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Sentences about figures. */
public final class Duiding {

    private static final String PER_1000_LEERLINGEN = "per 1.000 leerlingen";
    /** What an indicator counts when its days are those on which a school is open; others are of the calendar. */
    private static final String SCHOOLDAGEN = "schooldagen";

    private Duiding() {}

    /** Number with its unit, for example {@code 27,4 per 1.000 leerlingen}; the reason when there is no number. */
    public static String metEenheid(Waarneming waarneming) {
        if (!Weergave.isCijfer(waarneming)) {
            return zonderGetal(waarneming);
        }
        String tekst = Weergave.kaal(waarneming);
        String metEenheid = waarneming.eenheid() == Eenheid.PROCENT ? tekst : tekst + " " + eenheid(waarneming);
        return metEenheid + tussenHaakjes(waarneming);
    }

    /** Unit of many of such numbers, for a caption or an axis. */
    public static String eenheden(Waarneming waarneming) {
        return switch (waarneming.eenheid()) {
            case PROCENT -> "%";
            case PER_1000 -> PER_1000_LEERLINGEN;
            case DAGEN -> dagen(waarneming) + "en";
            case LEERLINGEN, MELDINGEN, GEVALLEN, WEKEN, RESPONDENTEN, UREN, SCHOLEN ->
                waarneming.eenheid().label();
        };
    }

    private static String dagen(Waarneming waarneming) {
        return waarneming.telt().equals(SCHOOLDAGEN) ? "schooldag" : "dag";
    }

    /** Unit of a number, in the singular when the number is one. */
    public static String eenheid(Waarneming waarneming) {
        boolean een = Weergave.getal(waarneming).orElse(0) == 1;
        return switch (waarneming.eenheid()) {
            case PROCENT -> "procent";
            case PER_1000 -> PER_1000_LEERLINGEN;
            case LEERLINGEN -> een ? "leerling" : "leerlingen";
            case MELDINGEN -> een ? "melding" : "meldingen";
            case GEVALLEN -> een ? "geval" : "gevallen";
            case DAGEN -> dagen(waarneming) + (een ? "" : "en");
            case WEKEN -> een ? "week" : "weken";
            case RESPONDENTEN, UREN, SCHOLEN -> waarneming.eenheid().label();
        };
    }

    /**
     * Latest figure against the one of a year before.
     *
     * @param onderwerp what is counted, at the start of a sentence, for example {@code Relatief verzuim}
     * @param nu latest figure; empty when the release has none
     * @param eerder figure of the school year before; empty when the release has none
     */
    public static String verloop(String onderwerp, Optional<Waarneming> nu, Optional<Waarneming> eerder) {
        if (nu.isEmpty()) {
            return onderwerp + ": hierover zijn geen cijfers geleverd";
        }
        Waarneming laatste = nu.get();
        String stand =
                onderwerp + " in " + laatste.regionaam() + ": " + metEenheid(laatste) + " in " + laatste.schooljaar();
        if (!Weergave.isCijfer(laatste) || eerder.filter(Weergave::isCijfer).isEmpty()) {
            return stand;
        }
        if (laatste.kenmerken().contains(Kenmerk.TRENDBREUK)) {
            return stand + ". Vergelijken met een jaar eerder kan niet, want de telwijze is anders";
        }
        Waarneming vorige = eerder.get();
        if (isOnvolledig(laatste) != isOnvolledig(vorige)) {
            return stand + ", een jaar eerder " + Weergave.kaal(vorige)
                    + ". Dat is niet goed te vergelijken: niet alle gegevens zijn geleverd";
        }
        String toen = Weergave.kaal(vorige);
        return switch (Verschil.van(laatste, vorige)) {
            case HOGER -> stand + ", meer dan een jaar eerder (" + toen + ")";
            case LAGER -> stand + ", minder dan een jaar eerder (" + toen + ")";
            case NIET_DUIDELIJK -> stand + ". Geen duidelijk verschil met een jaar eerder (" + toen + ")";
            case ONBEKEND -> stand + ", een jaar eerder " + toen;
        };
    }

    /**
     * What changed since the year before, in a few words; empty when the two cannot be compared. An arrow stands only before a
     * difference that the intervals show.
     */
    public static String verandering(Waarneming nu, Waarneming vorige) {
        boolean vergelijkbaar = Weergave.isCijfer(nu)
                && Weergave.isCijfer(vorige)
                && !nu.kenmerken().contains(Kenmerk.TRENDBREUK)
                && isOnvolledig(nu) == isOnvolledig(vorige);
        if (!vergelijkbaar) {
            return "";
        }
        String toen = "een jaar eerder (" + Weergave.kaal(vorige) + ")";
        return switch (Verschil.van(nu, vorige)) {
            case HOGER -> "\u2191 meer dan " + toen;
            case LAGER -> "\u2193 minder dan " + toen;
            case NIET_DUIDELIJK -> "Geen duidelijk verschil met " + toen;
            case ONBEKEND -> "Een jaar eerder: " + Weergave.kaal(vorige);
        };
    }

    /**
     * A figure against that of the region.
     *
     * @param onderwerp what is counted, at the start of a sentence
     */
    public static String tegenover(String onderwerp, Optional<Waarneming> deze, Optional<Waarneming> regio) {
        if (deze.isEmpty() || regio.isEmpty()) {
            return onderwerp + ": hierover zijn geen cijfers geleverd";
        }
        Waarneming hier = deze.get();
        Waarneming daar = regio.get();
        return switch (Verschil.van(hier, daar)) {
            case HOGER -> onderwerp + " in " + hier.regionaam() + " is hoger dan in " + daar.regionaam();
            case LAGER -> onderwerp + " in " + hier.regionaam() + " is lager dan in " + daar.regionaam();
            case NIET_DUIDELIJK ->
                onderwerp + ": geen duidelijk verschil tussen " + hier.regionaam() + " en " + daar.regionaam();
            case ONBEKEND ->
                onderwerp + ": " + metEenheid(hier) + " in " + hier.regionaam() + ", " + metEenheid(daar) + " in "
                        + daar.regionaam();
        };
    }

    /**
     * How many areas differ from the region; without intervals, the lowest and the highest number.
     *
     * @param onderwerp what is counted, at the start of a sentence
     * @param soort what the areas are, for example {@code gemeenten}
     * @param gebieden figure of each area; empty when the release has none
     * @param regio figure of the region
     */
    public static String spreiding(
            String onderwerp, String soort, List<Optional<Waarneming>> gebieden, Optional<Waarneming> regio) {
        List<Waarneming> cijfers = gebieden.stream()
                .flatMap(Optional::stream)
                .filter(Weergave::isCijfer)
                .sorted(Comparator.comparingDouble(
                        gebied -> Weergave.getal(gebied).orElseThrow()))
                .toList();
        if (cijfers.isEmpty()) {
            return onderwerp + ": er zijn geen cijfers van " + soort + " om te tonen";
        }
        int zonder = gebieden.size() - cijfers.size();
        String slot = zonder(zonder);
        if (cijfers.size() == 1) {
            Waarneming enige = cijfers.get(0);
            return onderwerp + " in " + enige.regionaam() + ": " + metEenheid(enige) + slot;
        }
        if (regio.filter(w -> w.ondergrens().isPresent()).isEmpty()) {
            return onderwerp + " in " + cijfers.size() + " " + soort + ": van " + Weergave.kaal(cijfers.get(0))
                    + " tot " + Weergave.kaal(cijfers.get(cijfers.size() - 1)) + slot;
        }
        long hoger = tel(cijfers, regio.get(), Verschil.HOGER);
        long lager = tel(cijfers, regio.get(), Verschil.LAGER);
        // what has no figure is not counted among those that do not differ
        String vanDe = " van de " + cijfers.size() + " " + soort + (zonder == 0 ? "" : " met een cijfer");
        if (hoger == 0 && lager == 0) {
            return onderwerp + ": geen" + vanDe + " wijkt duidelijk af van de regio" + slot;
        }
        List<String> delen = new ArrayList<>();
        if (hoger > 0) {
            delen.add("in " + hoger + vanDe + " duidelijk hoger");
        }
        if (lager > 0) {
            delen.add("in " + lager + (hoger > 0 ? "" : vanDe) + " duidelijk lager");
        }
        return onderwerp + ": " + String.join(" en ", delen) + " dan in de regio" + slot;
    }

    /** How many have no figure, as a sentence after another; empty when all have one. */
    public static String zonder(int aantal) {
        return aantal == 0 ? "" : ". Bij " + aantal + " staat geen cijfer";
    }

    /** Number with its unit, or why there is none; a figure that the release does not have was not delivered. */
    public static String metEenheid(Optional<Waarneming> waarneming) {
        return waarneming.map(Duiding::metEenheid).orElse(Weergave.NIET_AANGELEVERD);
    }

    /** Why there is no number, in the middle of a sentence. */
    private static String zonderGetal(Waarneming waarneming) {
        Status status = waarneming.waarde().status();
        return switch (status) {
            case CIJFER -> Weergave.tekst(waarneming);
            case AFGESCHERMD -> "afgeschermd";
            case ONTBREEKT -> Weergave.NIET_AANGELEVERD;
            case NIET_VAN_TOEPASSING -> "niet van toepassing";
            case TE_WEINIG_RESPONS -> "te weinig antwoorden";
        };
    }

    private static boolean isOnvolledig(Waarneming waarneming) {
        return waarneming.kenmerken().contains(Kenmerk.ONVOLLEDIG);
    }

    private static long tel(List<Waarneming> gebieden, Waarneming regio, Verschil verschil) {
        return gebieden.stream()
                .filter(gebied -> Verschil.van(gebied, regio) == verschil)
                .count();
    }

    /** What must be said with a number in a sentence, between brackets. */
    private static String tussenHaakjes(Waarneming waarneming) {
        List<String> delen = new ArrayList<>();
        if (waarneming.kenmerken().contains(Kenmerk.VOORLOPIG)) {
            delen.add("voorlopig");
        }
        if (isOnvolledig(waarneming)) {
            delen.add(Weergave.zonder(waarneming));
        }
        return delen.isEmpty() ? "" : " (" + String.join(", ", delen) + ")";
    }
}
