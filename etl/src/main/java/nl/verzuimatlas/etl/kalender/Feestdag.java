package nl.verzuimatlas.etl.kalender;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rule for a holiday: a fixed date, or a number of days after Easter Sunday.
 *
 * @param naam Dutch name
 * @param maand month of a fixed date
 * @param dag day of the month of a fixed date
 * @param dagenNaPasen days after Easter Sunday; negative is before
 * @param opZondag days to move a fixed date that falls on a Sunday
 * @param vrij whether schools are closed
 * @param werkdag whether it is a day on which others work: closed by custom, not by law
 * @param geldigVan first day on which the rule holds; empty is always
 * @param geldigTot first day on which it no longer holds; empty is still valid
 */
public record Feestdag(
        String naam,
        OptionalInt maand,
        OptionalInt dag,
        @JsonProperty("dagen_na_pasen") OptionalInt dagenNaPasen,
        @JsonProperty("op_zondag") OptionalInt opZondag,
        Vrij vrij,
        boolean werkdag,
        @JsonProperty("geldig_van") Optional<LocalDate> geldigVan,
        @JsonProperty("geldig_tot") Optional<LocalDate> geldigTot) {

    public Feestdag {
        maand = aanwezig(maand);
        dag = aanwezig(dag);
        dagenNaPasen = aanwezig(dagenNaPasen);
        opZondag = aanwezig(opZondag);
        geldigVan = geldigVan == null ? Optional.empty() : geldigVan;
        geldigTot = geldigTot == null ? Optional.empty() : geldigTot;
        boolean vast = maand.isPresent() && dag.isPresent();
        if (vast == dagenNaPasen.isPresent()) {
            throw new IllegalArgumentException("holiday " + naam + " needs maand and dag, or dagen_na_pasen");
        }
    }

    /** Whether schools are closed on a holiday. */
    public enum Vrij {
        @JsonProperty("ja")
        JA,
        @JsonProperty("keuze")
        KEUZE
    }

    /** The day in {@code jaar}; empty when the rule does not hold on it. */
    public Optional<LocalDate> in(int jaar) {
        LocalDate datum = dagenNaPasen.isPresent()
                ? pasen(jaar).plusDays(dagenNaPasen.getAsInt())
                : vasteDatum(LocalDate.of(jaar, maand.getAsInt(), dag.getAsInt()));
        boolean begonnen = geldigVan.map(van -> !datum.isBefore(van)).orElse(true);
        boolean nogGeldig = geldigTot.map(datum::isBefore).orElse(true);
        return Optional.of(datum).filter(gevonden -> begonnen && nogGeldig);
    }

    /**
     * Easter Sunday in the Gregorian calendar.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Date_of_Easter">Anonymous Gregorian algorithm (Meeus, Jones, Butcher)</a>
     */
    public static LocalDate pasen(int jaar) {
        int gulden = jaar % 19;
        int eeuw = jaar / 100;
        int jaarInEeuw = jaar % 100;
        int maancorrectie = (eeuw - (eeuw + 8) / 25 + 1) / 3;
        int epacta = (19 * gulden + eeuw - eeuw / 4 - maancorrectie + 15) % 30;
        int totZondag = (32 + 2 * (eeuw % 4) + 2 * (jaarInEeuw / 4) - epacta - jaarInEeuw % 4) % 7;
        int uitzondering = (gulden + 11 * epacta + 22 * totZondag) / 451;
        int dagen = epacta + totZondag - 7 * uitzondering + 114;
        return LocalDate.of(jaar, dagen / 31, dagen % 31 + 1);
    }

    private LocalDate vasteDatum(LocalDate datum) {
        return datum.getDayOfWeek() == DayOfWeek.SUNDAY ? datum.plusDays(opZondag.orElse(0)) : datum;
    }

    private static OptionalInt aanwezig(OptionalInt waarde) {
        return waarde == null ? OptionalInt.empty() : waarde;
    }
}
